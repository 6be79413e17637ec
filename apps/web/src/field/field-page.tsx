import { zh } from '@zhiji/terms';
import { Link, useParams } from 'react-router';
import { ActMenu } from '../case/act-menu.tsx';
import { useCase } from '../case/opened-case.tsx';
import { casePath } from '../case/paths.ts';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { Blank } from '../shell/blank.tsx';
import { ActivityDesk } from './activity-desk.tsx';
import { FieldCase, useFieldCase } from './field-case.tsx';
import { InHand } from './in-hand.tsx';
import { fieldPath } from './paths.ts';
import { StartButton } from './start-button.tsx';
import { useFieldDuty } from './use-field-duty.ts';
import './field-page.css';

/** 执法: one activity in the hand, what it still needs recorded, and one big button for each act. */
export function FieldPage() {
  const { caseId = '', activityId } = useParams();
  useFieldDuty();
  return (
    <InHand>
      <FieldCase caseId={caseId}>
        <Field activityId={activityId} />
      </FieldCase>
    </InHand>
  );
}

function Field({ activityId }: { readonly activityId: string | undefined }) {
  const { caseId, file } = useCase();
  const running = file.activities.filter(({ endedAt }) => endedAt === undefined).toReversed();
  const activity = file.activities.find(({ id }) => id === activityId) ?? running[0];
  return (
    <div className="field">
      <title>{`执法 · ${file.title ?? '案件'} · 执迹`}</title>
      <header className="field-head">
        <div>
          <h1>{activity ? zh(activity.kind) : '执法'}</h1>
          <p>
            <Link to={casePath(caseId)}>{file.title ?? '案件'}</Link>
          </p>
          {activity && (
            <p className="quiet">
              {[`${instantText(activity.startedAt)} 起`, activity.place, activity.officers.join('、')]
                .filter(Boolean)
                .join('　')}
            </p>
          )}
        </div>
        <ActMenu />
      </header>
      {running.length > 1 && (
        <nav className="field-others" aria-label="进行中的活动">
          {running.map(({ id, kind, startedAt }) => (
            <Link key={id} to={fieldPath(caseId, id)} aria-current={id === activity?.id ? 'page' : undefined}>
              {zh(kind)} {instantText(startedAt).slice(-5)}
            </Link>
          ))}
        </nav>
      )}
      <Refusals />
      {activity ? (
        <ActivityDesk key={activity.id} activity={activity} />
      ) : (
        <Blank title="没有进行中的活动">从开始时登记，应录的音像随即列出。</Blank>
      )}
      {(!activity || activity.endedAt !== undefined) && <StartButton caseId={caseId} />}
    </div>
  );
}

/** What the server did not take stays here with its reason until somebody has seen to it. */
function Refusals() {
  const { refused } = useFieldCase();
  if (refused.length === 0) return null;
  return (
    <ul className="field-refusals" aria-label="未被接收">
      {refused.map(({ id, title, progress }) => (
        <li key={id}>
          <StateMark state="breach">{title}：未被接收</StateMark>
          <small>{'reason' in progress && progress.reason}</small>
          <Link to="/sync">去同步处理</Link>
        </li>
      ))}
    </ul>
  );
}
