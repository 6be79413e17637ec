import { zh } from '@zhiji/terms';
import { Link } from 'react-router';
import { useOutbox } from '../ingest/use-outbox.ts';
import { instantText } from '../law/instant-text.ts';
import { useActing } from '../shell/acting.tsx';
import type { MyCase } from './my-cases.ts';
import { fieldPath } from './paths.ts';
import { runningIn } from './running-in.ts';
import { useRecorder } from './use-recorder.ts';

/** 进行中的活动 of mine, those begun without a line among them. */
export function RunningActivities({ cases }: { readonly cases: readonly MyCase[] }) {
  const { me } = useActing();
  const { items } = useOutbox();
  const { filming } = useRecorder();
  const running = runningIn(cases, items, me);
  if (running.length === 0) return null;
  return (
    <section className="running-activities" aria-label="进行中的活动">
      {running.map(({ caseId, caseTitle, id, kind, place, startedAt, needs }) => (
        <Link key={id} to={fieldPath(caseId, id)} className="running-activity">
          <span className="running-mark">
            {filming?.bond.activityId === id ? <em>正在录</em> : '进行中'}　{instantText(startedAt)} 起
          </span>
          <b>{zh(kind)}</b>
          <span>{[caseTitle, place].filter(Boolean).join('　')}</span>
          <small>
            {needs === undefined ? '应录事项打开后列出' : needs > 0 ? `应录 ${needs} 项` : '没有必录的环节'}
          </small>
          <span className="running-go">继续执法</span>
        </Link>
      ))}
    </section>
  );
}
