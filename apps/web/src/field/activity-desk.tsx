import type { ActivityItem } from '@zhiji/cases';
import { zh } from '@zhiji/terms';
import { App } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useActs } from '../case/acts.ts';
import { useCase } from '../case/opened-case.tsx';
import { draftPath } from '../case/paths.ts';
import { instantText } from '../law/instant-text.ts';
import { knownData } from '../case/act-data.ts';
import { serverNow } from '../client/clock.ts';
import type { NamedPerson } from '../form/field.ts';
import { useActing } from '../shell/acting.tsx';
import { credentialOrder } from './field-orders.ts';
import { useFieldGive } from './use-field-give.ts';
import { EndSheet } from './end-sheet.tsx';
import { useFieldCase } from './field-case.tsx';
import { lastAt, picturesOf, transcriptFor } from './field-facts.ts';
import { FileAsk, type FileAskHandle } from './file-ask.tsx';
import { InterruptionSheet } from './interruption-sheet.tsx';
import { NeedList } from './need-list.tsx';
import { NoticeSheet } from './notice-sheet.tsx';
import { OmissionSheet } from './omission-sheet.tsx';
import { RecordingBar } from './recording-bar.tsx';
import { SignSheet } from './sign-sheet.tsx';
import { useCapture } from './use-capture.ts';
import { useFilm } from './use-film.ts';
import { useOnline } from './use-online.ts';
import { Viewfinder } from './viewfinder.tsx';
import './activity-desk.css';

type SheetName = 'notice' | 'omission' | 'end' | 'sign';

/** 一项活动的台面: what it needs, and one big button for each act. */
export function ActivityDesk({ activity }: { readonly activity: ActivityItem }) {
  const opened = useCase();
  const { caseId, file, entries, assessment } = opened;
  const { rolesFor } = useActing();
  const give = useFieldGive(caseId, file.title ?? '案件');
  const { pending } = useFieldCase();
  const acts = useActs();
  const online = useOnline();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { takeIn } = useCapture(activity.id);
  const [sheet, setSheet] = useState<SheetName>();
  const [videoAsk, photoAsk] = [useRef<FileAskHandle>(null), useRef<FileAskHandle>(null)];
  const film = useFilm(activity.id, () => videoAsk.current?.ask());
  const isRunning = activity.endedAt === undefined;
  const [noticed, shown] = (['giveRecordingNotice', 'showCredential'] as const).map((command) =>
    lastAt(command, activity.id, { entries, pending }),
  );
  const pictures = picturesOf(activity.id, file);
  const drafts = file.documents.filter(({ status }) => status === 'draft').length;
  /** Papers, measures and services are written on the server: they need a line, and what they record does not run away. */
  const withLine = (run: () => void) => () =>
    online ? run() : void message.warning('这一项须联网办理；断网时先录像、拍照，恢复后补办');
  const showCredential = async () => {
    const as = rolesFor('showCredential')[0];
    if (!as) return;
    const officers = knownData('showCredential', opened, activity.id)['officers'] as readonly NamedPerson[];
    await give('出示证件', [credentialOrder({ as, activityId: activity.id, at: serverNow(), officers })]);
  };
  const demand = assessment.recordings.find(({ object, status }) => object.id === activity.id && status === 'running');
  return (
    <>
      <RecordingBar film={film} wanted={isRunning && demand !== undefined} />
      <NeedList activity={activity} />
      <section className="act-pad" aria-label="办理">
        {isRunning && (
          <>
            <Pad
              title="出示证件"
              note={shown ? `${instantText(shown).slice(-5)} 已出示` : activity.officers.join('、')}
              onClick={() => void showCredential()}
            />
            <Pad
              title="告知"
              note={noticed ? `${instantText(noticed).slice(-5)} 已告知` : '正在录音录像'}
              onClick={() => setSheet('notice')}
            />
            <Pad
              title="录像"
              note={film.here ? '正在录' : pictures.video > 0 ? `已录 ${pictures.video} 段` : '未录'}
              strong
              onClick={film.open}
            />
            <Pad
              title="拍照"
              note={pictures.photo > 0 ? `已拍 ${pictures.photo} 张` : '未拍'}
              onClick={() => (film.here ? void film.shoot() : photoAsk.current?.ask())}
            />
          </>
        )}
        <Pad
          title="笔录"
          note={zh(transcriptFor(activity.kind))}
          onClick={withLine(() =>
            navigate(
              draftPath(caseId, { form: transcriptFor(activity.kind), about: { type: 'activity', id: activity.id } }),
            ),
          )}
        />
        <Pad
          title="清单"
          note="先行登记保存"
          onClick={withLine(() =>
            acts.open('takeMeasure', { data: { kind: 'advancePreservation' }, about: { activity: [activity.id] } }),
          )}
        />
        <Pad
          title="签名"
          note={drafts > 0 ? `${drafts} 份待签` : '没有待签文书'}
          onClick={withLine(() => setSheet('sign'))}
        />
        <Pad
          title="送达"
          note="登记送达"
          onClick={withLine(() => acts.open('attemptService', { about: { activity: [activity.id] } }))}
        />
        <Pad title="无法记录" note="说明原因" onClick={() => setSheet('omission')} />
        {isRunning && <Pad title="结束活动" note="答两个常设问项" wide onClick={() => setSheet('end')} />}
      </section>
      <FileAsk ref={videoAsk} label="用手机相机录像" accept="video/*" onFiles={takeIn} />
      <FileAsk ref={photoAsk} label="用手机相机拍照" accept="image/*" onFiles={takeIn} />
      {film.viewing && film.here && <Viewfinder film={film} filming={film.here} />}
      <InterruptionSheet activityId={activity.id} interruption={film.interruption} onDone={film.explained} />
      <NoticeSheet activity={activity} open={sheet === 'notice'} onClose={() => setSheet(undefined)} />
      <OmissionSheet activity={activity} open={sheet === 'omission'} onClose={() => setSheet(undefined)} />
      <SignSheet open={sheet === 'sign'} onClose={() => setSheet(undefined)} />
      <EndSheet activity={activity} open={sheet === 'end'} onBefore={film.stop} onClose={() => setSheet(undefined)} />
    </>
  );
}

interface PadProps {
  readonly title: string;
  readonly note: ReactNode;
  readonly strong?: boolean;
  readonly wide?: boolean;
  readonly onClick: () => void;
}

const Pad = ({ title, note, strong = false, wide = false, onClick }: PadProps) => (
  <button
    type="button"
    className={`act-pad-button${strong ? ' act-pad-strong' : ''}${wide ? ' act-pad-wide' : ''}`}
    onClick={onClick}
  >
    <b>{title}</b>
    <small>{note}</small>
  </button>
);
