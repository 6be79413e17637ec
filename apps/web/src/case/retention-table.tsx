import { zh } from '@zhiji/terms';
import { VerdictCitation } from '../law/citation.tsx';
import { useCaseText } from './case-text.ts';
import { useCase } from './opened-case.tsx';

/** 保存期限: the longest rule wins; those that lose are shown. */
export function RetentionTable() {
  const { assessment } = useCase();
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
                {UNTIL[kept.until] ?? kept.until}
                <small>{kept.holdReason}</small>
              </td>
              <td>{kept.norm >= 0 ? <VerdictCitation verdict={kept} /> : '—'}</td>
              <td>{kept.losing.map(({ article, until }) => `${article}（${UNTIL[until] ?? until}）`).join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const UNTIL: Readonly<Record<string, string>> = { permanent: zh('permanentRetention'), hold: zh('retentionPending') };
