import type { ActivityItem } from '@zhiji/cases';
import { findTerm } from '@zhiji/terms';
import { Link } from 'react-router';
import { useCase } from '../case/opened-case.tsx';
import { draftPath } from '../case/paths.ts';
import { VerdictCitation } from '../law/citation.tsx';
import { Due } from '../law/due.tsx';
import { instantText } from '../law/instant-text.ts';
import { lengthText } from '../law/length.ts';
import { StateMark, type State } from '../law/state-mark.tsx';
import { owedBy, type RecordingNeed } from './owed.ts';
import { useRecorder } from './use-recorder.ts';

/** 还要什么 – what this activity still needs recorded, and the papers and duties that hang on it. */
export function NeedList({ activity }: { readonly activity: ActivityItem }) {
  const { caseId, assessment } = useCase();
  const { filming } = useRecorder();
  const { recordings, papers, duties } = owedBy(assessment, activity.id);
  const isFilmed = filming?.bond.activityId === activity.id;
  return (
    <section className="need-list" aria-label="本活动应录与所欠">
      <h2>本活动应录</h2>
      {recordings.length === 0 && <p className="quiet">依所适用的规定，本活动没有必须音像记录的环节。</p>}
      <ul>
        {recordings.map((need) => {
          const [state, word] = standing(need, isFilmed);
          return (
            <li key={need.norm}>
              <div>
                <StateMark state={state}>{word}</StateMark>
                <VerdictCitation verdict={need} />
              </div>
              <p>
                {need.scenes.map((scene) => findTerm(scene)?.zh ?? scene).join('、')}
                {need.continuous && '，全程'}
                {need.from && <small>{spanText(need)}</small>}
              </p>
              {need.gaps
                .filter(({ explained }) => !explained)
                .map(({ from, to, seconds }) => (
                  <small key={from} className="need-gap">
                    缺 {instantText(from).slice(-5)}–{instantText(to).slice(-5)}（{lengthText(seconds * 1000)}），未说明
                  </small>
                ))}
            </li>
          );
        })}
      </ul>
      {papers.length + duties.length > 0 && <h2>本活动还欠</h2>}
      <ul>
        {papers.map((paper) => (
          <li key={paper.norm + paper.form}>
            <div>
              <StateMark state="open">《{findTerm(paper.form)?.zh ?? paper.form}》</StateMark>
              <VerdictCitation verdict={paper} />
            </div>
            <Link className="need-go" to={draftPath(caseId, { form: paper.form, about: paper.object })}>
              制作
            </Link>
          </li>
        ))}
        {duties.map((duty) => (
          <li key={duty.norm + duty.trigger}>
            <div>
              {duty.due ? (
                <Due due={duty.due} provisional={duty.provisional} />
              ) : (
                <StateMark state="open">条文未定时限</StateMark>
              )}
              <VerdictCitation verdict={duty} />
            </div>
            <p>
              {duty.gist}
              <small>{findTerm(duty.who)?.zh}</small>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function standing({ status }: RecordingNeed, isFilmed: boolean): readonly [State, string] {
  switch (status) {
    case 'complete':
      return ['done', '已录'];
    case 'running':
      return isFilmed ? ['done', '正在录'] : ['near', '正在进行，应录'];
    case 'missing':
      return ['breach', '应录未录'];
    case 'explained':
      return ['unknown', '未录，已说明'];
    case 'unknown':
      return ['unknown', '是否应录待认定'];
    default:
      return ['excused', '免录'];
  }
}

const spanText = ({ status, from, to }: RecordingNeed): string =>
  `${instantText(from!)} 起，至${status !== 'running' && to ? ` ${instantText(to).slice(-5)}` : '活动结束'}`;
