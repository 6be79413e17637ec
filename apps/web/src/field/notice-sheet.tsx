import type { ActivityItem } from '@zhiji/cases';
import { Button } from 'antd';
import { serverNow } from '../client/clock.ts';
import { useCase } from '../case/opened-case.tsx';
import { useActing } from '../shell/acting.tsx';
import { noticeOrder } from './field-orders.ts';
import { Sheet } from './sheet.tsx';
import { useFieldGive } from './use-field-give.ts';

interface NoticeSheetProps {
  readonly activity: ActivityItem;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** 告知正在录音录像: the words large enough to be read aloud; the tap marks the moment. */
export function NoticeSheet({ activity, open, onClose }: NoticeSheetProps) {
  const { caseId, file } = useCase();
  const { me, rolesFor } = useActing();
  const give = useFieldGive(caseId, file.title ?? '案件');
  const as = rolesFor('giveRecordingNotice')[0];
  const told = (asWritten: boolean) => async () => {
    if (!as) return;
    const recipient = file.party?.name;
    await give('告知正在录音录像', [
      noticeOrder({ as, activityId: activity.id, at: serverNow(), asWritten, recipient }),
    ]);
    onClose();
  };
  return (
    <Sheet open={open} title="告知正在录音录像" onClose={onClose}>
      <p className="quiet">面对镜头和对方，念出：</p>
      <blockquote className="notice-phrase">
        我们是{me.agency.name}的执法人员。本次执法从现在起全程录音录像，请您知悉并配合。
      </blockquote>
      <div className="sheet-foot">
        <Button type="primary" block disabled={as === undefined} onClick={() => void told(true)()}>
          已照此念出
        </Button>
        <Button block disabled={as === undefined} onClick={() => void told(false)()}>
          已用其他说法告知
        </Button>
      </div>
    </Sheet>
  );
}
