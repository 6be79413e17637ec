import type { CaseFile } from '@zhiji/cases';
import { zh, type TermIn } from '@zhiji/terms';
import { Link } from 'react-router';
import type { Assessment } from '../client/queries.ts';
import { sizeText } from '../client/size-text.ts';
import { VerdictCitation } from '../law/citation.tsx';
import { datedText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { playPath } from '../player/play-path.ts';
import { useCase } from './opened-case.tsx';
import { untilText } from './retention-table.tsx';
import './disposal-recordings.css';

/** One line of a 处置清单. */
export interface DisposalLine {
  readonly id: string;
  readonly name: string | null;
  readonly medium: TermIn<'MEDIA'> | null;
  readonly from: string | null;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly keptUntil: string | null;
  readonly keptBy: string | null;
  readonly erasedAt: string | null;
}

interface DisposalRecordingsProps {
  readonly lines: readonly DisposalLine[];
  /** It has been carried out: whether the bytes have left the vault is shown. */
  readonly executed?: boolean;
}

/** 处置清单: every recording with its size, until when it was to be kept and under which article, and its digest. */
export function DisposalRecordings({ lines, executed = false }: DisposalRecordingsProps) {
  const { caseId, assessment } = useCase();
  return (
    <table className="plain-table disposal-recordings" aria-label={zh('disposalList')}>
      <thead>
        <tr>
          <th scope="col">音像</th>
          <th scope="col">大小</th>
          <th scope="col">保存到</th>
          <th scope="col">依据</th>
          {executed && <th scope="col">清除</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const kept = assessment.retention.find(({ object }) => object.id === line.id);
          const title = line.name ?? (line.medium ? zh(line.medium) : zh('recording'));
          return (
            <tr key={line.id}>
              <td>
                <Link to={playPath(caseId, line.id)}>{title}</Link>
                <small>
                  {[line.name && line.medium && zh(line.medium), line.from && `${datedText(line.from)} 录制`]
                    .filter(Boolean)
                    .join('　')}
                </small>
                <code>{line.sha256 ?? '没有摘要'}</code>
              </td>
              <td data-label="大小" className="nowrap">
                {line.size === null ? '—' : sizeText(line.size)}
              </td>
              <td data-label="保存到" className="nowrap">
                {line.keptUntil === null ? '—' : untilText(line.keptUntil)}
              </td>
              <td data-label="依据">
                {kept && kept.norm >= 0 && kept.article === line.keptBy ? (
                  <VerdictCitation verdict={kept} />
                ) : (
                  (line.keptBy ?? '—')
                )}
              </td>
              {executed && (
                <td data-label="清除">
                  {line.erasedAt === null ? (
                    <StateMark state="near">正在清除</StateMark>
                  ) : (
                    <>
                      <span className="nowrap">字节已清除</span>
                      <small className="nowrap">于 {datedText(line.erasedAt)}</small>
                    </>
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The lines of a disposal as the case itself shows them. */
export const linesOf = (
  recordings: readonly string[],
  file: Pick<CaseFile, 'recordings'>,
  { retention }: Pick<Assessment, 'retention'>,
): readonly DisposalLine[] =>
  recordings.map((id) => {
    const recording = file.recordings.find((one) => one.id === id);
    const kept = retention.find(({ object }) => object.id === id);
    return {
      id,
      name: recording?.name ?? null,
      medium: recording?.medium ?? null,
      from: recording?.from ?? null,
      size: recording?.size ?? null,
      sha256: recording?.sha256 ?? null,
      keptUntil: kept?.until ?? null,
      keptBy: kept?.article ?? null,
      erasedAt: null,
    };
  });
