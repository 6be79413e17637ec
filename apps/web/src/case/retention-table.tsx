import type { CaseFile } from '@zhiji/cases';
import { zh } from '@zhiji/terms';
import type { Assessment } from '../client/queries.ts';
import { VerdictCitation } from '../law/citation.tsx';
import { useCaseText } from './case-text.ts';
import { disposalOf } from './disposal-item.ts';
import { useCase } from './opened-case.tsx';

/** 保存期限: the longest rule wins; those that lose are shown. */
export function RetentionTable() {
  const { assessment, file } = useCase();
  const { objectText } = useCaseText();
  if (assessment.retention.length === 0) return null;
  return (
    <>
      <div className="case-part-head">
        <h2>{zh('retentionPeriod')}</h2>
      </div>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">资料</th>
            <th scope="col">保存到</th>
            <th scope="col">依据</th>
            <th scope="col">较短而未采的</th>
          </tr>
        </thead>
        <tbody>
          {assessment.retention.map((kept) => (
            <tr key={kept.object.id}>
              <td>{objectText(kept.object)}</td>
              <td>
                <Until kept={kept} file={file} />
              </td>
              <td>{kept.norm >= 0 ? <VerdictCitation verdict={kept} /> : '—'}</td>
              <td>{kept.losing.map(({ article, until }) => `${article}（${untilText(until)}）`).join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Until({ kept, file }: UntilProps) {
  const disposal = disposalOf(file, kept.object.id);
  if (disposal) return `已处置 · ${disposal.certificate}`;
  return (
    <>
      {untilText(kept.until)}
      <small>{kept.holdReason}</small>
    </>
  );
}

interface UntilProps {
  readonly kept: Assessment['retention'][number];
  readonly file: CaseFile;
}

/** The last day of keeping, or that there is none. */
export const untilText = (until: string): string => UNTIL[until] ?? until;

const UNTIL: Readonly<Record<string, string>> = { permanent: zh('permanentRetention'), hold: zh('retentionPending') };
