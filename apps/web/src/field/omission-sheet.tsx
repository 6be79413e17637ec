import type { ActivityItem } from '@zhiji/cases';
import { findTerm, idsOf, isTerm, zh, type TermIn } from '@zhiji/terms';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { serverNow } from '../client/clock.ts';
import { useCase } from '../case/opened-case.tsx';
import { useActing } from '../shell/acting.tsx';
import { omissionOrder } from './field-orders.ts';
import { owedBy } from './owed.ts';
import { Sheet } from './sheet.tsx';
import { useFieldGive } from './use-field-give.ts';

interface OmissionSheetProps {
  readonly activity: ActivityItem;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** 无法记录: the note that says why there is no recording. */
export function OmissionSheet({ activity, open, onClose }: OmissionSheetProps) {
  return (
    <Sheet open={open} title="无法记录，说明原因" onClose={onClose}>
      <Note activity={activity} onClose={onClose} />
    </Sheet>
  );
}

function Note({ activity, onClose }: Omit<OmissionSheetProps, 'open'>) {
  const { caseId, file, assessment } = useCase();
  const { rolesFor } = useActing();
  const give = useFieldGive(caseId, file.title ?? '案件');
  const [reason, setReason] = useState('');
  const scenes = [
    ...new Set(
      owedBy(assessment, activity.id)
        .recordings.filter(({ status }) => status !== 'complete')
        .flatMap((need) => need.scenes),
    ),
  ];
  const [scene, setScene] = useState(scenes[0]);
  const as = rolesFor('explainOmission')[0];
  const keep = async () => {
    if (!as) return;
    const chosen = scene && isTerm('SCENES', scene) ? (scene satisfies TermIn<'SCENES'>) : undefined;
    await give('说明未录原因', [
      omissionOrder({ as, activityId: activity.id, at: serverNow(), reason: reason.trim(), scene: chosen }),
    ]);
    onClose();
  };
  return (
    <>
      {scenes.length > 1 && (
        <label className="sheet-field">
          未录的环节
          <Select
            value={scene ?? null}
            onChange={(chosen: string) => setScene(chosen)}
            options={scenes.map((value) => ({ value, label: findTerm(value)?.zh ?? value }))}
          />
        </label>
      )}
      <div className="sheet-choices">
        {idsOf('NOT_RECORDABLE_GROUNDS').map((ground) => (
          <button key={ground} type="button" onClick={() => setReason(`${zh(ground)}：`)}>
            {zh(ground)}
          </button>
        ))}
      </div>
      <label className="sheet-field">
        原因
        <Input.TextArea
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={2000}
          placeholder="写明当时的情形，为什么不能录"
        />
      </label>
      <p className="quiet">说明不等于免录；应录未录是否有正当理由，由有权的人认定。</p>
      <div className="sheet-foot">
        <Button
          type="primary"
          block
          disabled={as === undefined || reason.replace(/[：\s]+$/, '').trim() === ''}
          onClick={() => void keep()}
        >
          记下
        </Button>
      </div>
    </>
  );
}
