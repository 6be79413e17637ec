import type { RecordingItem } from '@zhiji/cases';
import { ROUTES, type AnswerOf } from '@zhiji/contract';
import { Link } from 'react-router';
import { accessPath } from '../access/access-path.ts';
import { ActButton } from '../case/act-button.tsx';
import { disposalOf } from '../case/disposal-item.ts';
import { useCase } from '../case/opened-case.tsx';
import { disposalPath } from '../case/paths.ts';
import { Citation } from '../law/citation.tsx';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';

interface ShutRecordingProps {
  readonly recording: RecordingItem;
  readonly may: AnswerOf<typeof ROUTES.recording>['may'];
  /** It has a place on the clock. */
  readonly timed: boolean;
}

/** 不能打开: why, under which article, and the way to it. */
export function ShutRecording({ recording, may, timed }: ShutRecordingProps) {
  const { regulation, file } = useCase();
  const disposal = disposalOf(file, recording.id);
  if (disposal)
    return (
      <section className="shut-recording">
        <StateMark state="excused">已依法处置</StateMark>
        <p>
          保存期限届满，经批准于 {instantText(disposal.executedAt)} 执行处置，证明编号{' '}
          <Link to={disposalPath(disposal.id)}>{disposal.certificate}</Link>。
        </p>
        <p className="quiet">原件已经销毁，不能再打开；摘要和全部流水永久保留。</p>
      </section>
    );
  if (recording.durability !== 'stored')
    return (
      <section className="shut-recording">
        <StateMark state={recording.durability === 'quarantined' ? 'breach' : 'open'}>
          {recording.durability === 'quarantined' ? '这一件已隔离' : '这一件尚未入库'}
        </StateMark>
        <p>
          {recording.durability === 'quarantined'
            ? '复读与接收时的摘要不一致，不作为原件播放。'
            : '文件由采集站、手机或者“入库”上传；入库并复读核对后才能播放。'}
        </p>
      </section>
    );
  if (may.play && !timed)
    return (
      <section className="shut-recording">
        <StateMark state="unknown">没有登记录制时间</StateMark>
        <p>先登记录制起止，才能放到时间轴上。</p>
        <ActButton command="registerRecording" type="primary" preset={{ subject: recording.id }} />
      </section>
    );
  return (
    <section className="shut-recording">
      <StateMark state="breach">您现在不能打开这段音像</StateMark>
      {may.why.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {may.article && (
        <p>
          <Citation article={may.article} regulation={regulation.code} />
        </p>
      )}
      {may.access ? (
        <Link to={accessPath(may.access)}>看我的申请办到哪一步</Link>
      ) : (
        <ActButton
          command="requestAccess"
          type="primary"
          preset={{ data: { action: 'view', recordings: [recording.id] } }}
        />
      )}
    </section>
  );
}
