import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { AdoptionMark } from './adoption-mark.tsx';
import { ImportHint } from './import-hint.tsx';
import { reassessmentPath, regulationPath } from './paths.ts';
import { regulationsQuery, type RegulationRow } from './regulation-queries.ts';
import { RunningReassessment } from './running-reassessment.tsx';
import './regulation-list.css';

/** 法规: every text the product knows, what of it is in force here, and whether its official text is there. */
export function RegulationList() {
  const { data, error } = useQuery(regulationsQuery);
  return (
    <>
      <title>法规 · 执迹</title>
      <header className="page-head">
        <h1>法规</h1>
        <Link to={reassessmentPath()}>重新评估</Link>
      </header>
      <RunningReassessment />
      <ProblemNotice error={error} />
      {!data && !error && <PageSkeleton lines={8} />}
      {data && (
        <table className="plain-table regulation-list">
          <thead>
            <tr>
              <th scope="col">规定</th>
              <th scope="col">本机关</th>
              <th scope="col">条文</th>
              <th scope="col">要求</th>
              <th scope="col">解释口径</th>
              <th scope="col">正文</th>
            </tr>
          </thead>
          <tbody>
            {data.toSorted(inForceFirst).map((row) => (
              <tr key={row.code}>
                <td>
                  <Link to={regulationPath(row.code)}>{row.title}</Link>
                  <small>{[row.issuer, row.code].filter(Boolean).join('　')}</small>
                </td>
                <td className="nowrap">
                  <AdoptionMark adopted={row.adopted} />
                </td>
                <td className="nowrap" data-label="条文">
                  {row.articles} 条
                </td>
                <td className="nowrap" data-label="要求">
                  {row.requirements} 项
                </td>
                <td className="nowrap" data-label="解释口径">
                  {row.readings} 项
                </td>
                <td data-label="正文">
                  <Imported row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

const inForceFirst = (a: RegulationRow, b: RegulationRow) => Number(b.adopted !== null) - Number(a.adopted !== null);

function Imported({ row: { imported, requirements } }: { readonly row: RegulationRow }) {
  if (!imported)
    return (
      <>
        未导入
        <small>
          <ImportHint />
        </small>
      </>
    );
  const { differing, same, at, from } = imported;
  return (
    <>
      {requirements === 0 ? (
        <StateMark state="excused">已导入，尚无规则</StateMark>
      ) : differing.length > 0 ? (
        <StateMark state="unknown">{differing.length} 条与规则所依文本不同</StateMark>
      ) : (
        <StateMark state="done">{same} 条全部相符</StateMark>
      )}
      <small>
        {instantText(at)} 导入，{from}
      </small>
    </>
  );
}
