import { findTerm, zh } from '@zhiji/terms';
import { Link } from 'react-router';
import { casePath, draftPath } from '../case/paths.ts';
import { Citation } from '../law/citation.tsx';
import { Due } from '../law/due.tsx';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { useActing } from '../shell/acting.tsx';
import type { MyCase } from './my-cases.ts';
import { countOf, owedIn } from './owed.ts';
import { fieldPath } from './paths.ts';

/** 所欠 of each case of mine: recordings, papers, duties and questions, with article, who, and how much time is left. */
export function OwedCases({ cases }: { readonly cases: readonly MyCase[] }) {
  const { me } = useActing();
  const owing = cases
    .map((one) => ({ ...one, owed: owedIn(one.assessment, me.roles) }))
    .filter(({ owed }) => countOf(owed) > 0)
    .toSorted((a, b) => (a.owed.nextDue ?? '9').localeCompare(b.owed.nextDue ?? '9'));
  if (cases.length > 0 && owing.length === 0) return <p className="quiet">在办案件没有所欠。</p>;
  return (
    <ul className="owed-cases">
      {owing.map((one) => (
        <li key={one.caseId}>
          <OwedCase {...one} />
        </li>
      ))}
    </ul>
  );
}

function OwedCase({ caseId, file, regulation, owed }: MyCase & { readonly owed: ReturnType<typeof owedIn> }) {
  return (
    <details>
      <summary>
        <b>{file.title ?? '案件'}</b>
        <span className="owed-counts">
          {[
            [owed.recordings.length, '项音像'],
            [owed.papers.length, '份文书'],
            [owed.duties.length, '项义务'],
            [owed.questions.length, '项认定'],
          ]
            .filter(([count]) => count !== 0)
            .map(([count, word]) => `${count} ${word}`)
            .join('、')}
        </span>
        {owed.nextDue && <Due due={owed.nextDue} />}
      </summary>
      <ul>
        {owed.recordings.map((need) => (
          <li key={`r${need.norm}${need.object.id}`}>
            <StateMark state={need.status === 'running' ? 'near' : 'breach'}>
              {need.status === 'running' ? '正在进行，应录' : '应录未录'}
            </StateMark>
            <p>
              {need.scenes.map((scene) => findTerm(scene)?.zh ?? scene).join('、')}
              <small>
                {[
                  need.from && `${instantText(need.from)} 起`,
                  need.to && `至 ${instantText(need.to).slice(-5)}`,
                  whoseIs(file, need.object.id),
                ]
                  .filter(Boolean)
                  .join('　')}
              </small>
            </p>
            <Citation article={need.article} regulation={regulation.code} />
          </li>
        ))}
        {owed.papers.map((paper) => (
          <li key={`p${paper.norm}${paper.form}${paper.object.id}`}>
            <StateMark state="breach">缺文书</StateMark>
            <p>
              <Link to={draftPath(caseId, { form: paper.form, about: paper.object })}>
                《{findTerm(paper.form)?.zh ?? paper.form}》
              </Link>
              <small>{whoseIs(file, paper.object.id)}</small>
            </p>
            <Citation article={paper.article} regulation={regulation.code} />
          </li>
        ))}
        {owed.duties.map((duty) => (
          <li key={`d${duty.norm}${duty.object.id}${duty.trigger}`}>
            {duty.due ? (
              <Due due={duty.due} provisional={duty.provisional} />
            ) : (
              <StateMark state="open">条文未定时限</StateMark>
            )}
            <p>
              {duty.gist}
              <small>{findTerm(duty.who)?.zh}</small>
            </p>
            <Citation article={duty.article} regulation={regulation.code} />
          </li>
        ))}
        {owed.questions.map((question) => (
          <li key={`q${question.finding}`}>
            <StateMark state="unknown">待认定</StateMark>
            <p>{findTerm(question.finding)?.zh ?? question.finding}</p>
            <Citation article={question.article} regulation={regulation.code} />
          </li>
        ))}
      </ul>
      <p className="owed-go">
        <Link to={casePath(caseId)}>打开案件</Link>
        <Link to={fieldPath(caseId)}>执法</Link>
      </p>
    </details>
  );
}

/** Whose recording it is: the officers of the activity. */
function whoseIs({ activities }: MyCase['file'], id: string): string | undefined {
  const activity = activities.find((one) => one.id === id);
  return activity && `${zh(activity.kind)}　${activity.officers.join('、')}`;
}
