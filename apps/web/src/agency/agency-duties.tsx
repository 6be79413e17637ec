import { findTerm } from '@zhiji/terms';
import { Citation } from '../law/citation.tsx';
import { Due } from '../law/due.tsx';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { WhyHover } from '../law/why-hover.tsx';
import type { AgencyMatters } from '../regulation/regulation-queries.ts';
import { Blank } from '../shell/blank.tsx';
import { About } from './about.tsx';
import { dutiesOwed, regulationOf } from './agency-duty.ts';

type Assessment = AgencyMatters['assessment'];
type Duty = Assessment['duties'][number];

/** What the agency owes and where it has breached, the most pressing first. */
export function AgencyDuties({ assessment }: { readonly assessment: Assessment }) {
  const { duties, breaches } = assessment;
  const owed = dutiesOwed(duties);
  const standing = breaches.filter(({ cured }) => cured === null);
  if (owed.length + standing.length === 0)
    return <Blank title="机关没有未办的事项">期限、整改、定期评议等一经触发就列在这里。</Blank>;
  return (
    <table className="plain-table agency-duties">
      <thead>
        <tr>
          <th scope="col">事项</th>
          <th scope="col">关于</th>
          <th scope="col">由谁办</th>
          <th scope="col">状态与期限</th>
          <th scope="col">依据</th>
        </tr>
      </thead>
      <tbody>
        {standing.map((breach) => (
          <tr key={`${breach.norm}${breach.event}`}>
            <td>
              {breach.gist}
              <small>{breach.missing.join('；')}</small>
            </td>
            <td>
              <About object={breach.object} />
            </td>
            <td />
            <td>
              <WhyHover verdict={breach}>
                <span className="why-hover-on" tabIndex={0}>
                  <StateMark state="breach">违规 {instantText(breach.at)}</StateMark>
                </span>
              </WhyHover>
            </td>
            <td>
              <Citation article={breach.article} regulation={regulationOf(breach)} />
            </td>
          </tr>
        ))}
        {owed.map((duty) => (
          <tr key={`${duty.norm}${duty.object.id}${duty.trigger}`}>
            <td>{duty.gist}</td>
            <td>
              <About object={duty.object} />
            </td>
            <td>{findTerm(duty.who)?.zh ?? duty.who}</td>
            <td>
              <WhyHover verdict={duty}>
                <span className="why-hover-on" tabIndex={0}>
                  <Standing duty={duty} />
                </span>
              </WhyHover>
            </td>
            <td>
              <Citation article={duty.article} regulation={regulationOf(duty)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Standing({ duty: { status, due, provisional } }: { readonly duty: Duty }) {
  if (status === 'unknown') return <StateMark state="unknown">待认定</StateMark>;
  return due ? <Due due={due} provisional={provisional} /> : <StateMark state="open">条文未定时限</StateMark>;
}
