import { useCaseText } from '../case/case-text.ts';
import { Citation } from '../law/citation.tsx';
import { StateMark } from '../law/state-mark.tsx';
import { Blank } from '../shell/blank.tsx';
import { cellWords } from './cell-words.ts';
import type { Cell, Comparison } from './comparison-query.ts';

interface ComparisonTableProps {
  readonly comparison: Comparison;
  /** What a regime other than the own is called. */
  readonly titleOf: (code: string) => string | undefined;
  readonly onlyDifferent: boolean;
  /** The code of the text that binds. */
  readonly own: string;
}

/** 对照: a row a matter, a column a regime, those that differ first. */
export function ComparisonTable({ comparison, titleOf, onlyDifferent, own }: ComparisonTableProps) {
  const { objectText } = useCaseText();
  const { regimes } = comparison;
  const rows = comparison.rows
    .filter(({ same }) => !(same && onlyDifferent))
    .toSorted((a, b) => Number(a.same) - Number(b.same));
  if (rows.length === 0) return <Blank title="没有不同">对本案现在的事实，这几部规定、口径所说的都一样。</Blank>;
  return (
    <div className="comparison">
      <table className="plain-table plain-table-narrow">
        <thead>
          <tr>
            <th scope="col">事项</th>
            {regimes.map(({ code, title }) => (
              <th key={code} scope="col">
                {code === own ? <b>本案适用</b> : code.includes(':') ? '另一口径' : '另一部规定'}
                <span>{titleOf(code) ?? title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.topic}${row.object.type}${row.object.id}`}>
              <th scope="row">
                {row.object.type === 'case' ? row.title : objectText(row.object)}
                {row.object.type !== 'case' && <small>{row.title}</small>}
                {row.same && <small>相同</small>}
              </th>
              {regimes.map(({ code }) => (
                <td key={code}>
                  <Said cells={row.cells[code] ?? []} regulation={code.split(':')[0]!} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Said({ cells, regulation }: { readonly cells: readonly Cell[]; readonly regulation: string }) {
  if (cells.length === 0) return <span className="quiet">没有要求</span>;
  return (
    <ul className="comparison-said">
      {cells.map((cell, at) => {
        const { kind, state, standing, due } = cellWords(cell);
        return (
          <li key={`${at}${cell.kind}${cell.article}`}>
            <StateMark state={state}>
              {standing}
              {due && ` · ${due} 止`}
            </StateMark>
            <small>
              {kind}：{cell.gist}
            </small>
            <Citation article={cell.article} regulation={regulation} />
          </li>
        );
      })}
    </ul>
  );
}
