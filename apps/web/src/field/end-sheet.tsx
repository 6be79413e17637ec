import { STANDING_QUESTIONS, type ActivityItem } from '@zhiji/cases';
import { zh, type TermIn } from '@zhiji/terms';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { serverNow } from '../client/clock.ts';
import { useCase } from '../case/opened-case.tsx';
import { useActing } from '../shell/acting.tsx';
import { endOrders } from './field-orders.ts';
import { Sheet } from './sheet.tsx';
import { useFieldGive } from './use-field-give.ts';
import { useRecorder } from './use-recorder.ts';

interface EndSheetProps {
  readonly activity: ActivityItem;
  readonly open: boolean;
  /** Ends what still records. */
  readonly onBefore: () => void;
  readonly onClose: () => void;
}

type Answers = Readonly<Partial<Record<TermIn<'FINDINGS'>, boolean>>>;

/** 结束活动 with its standing questions, answered on the spot. */
export const EndSheet = (props: EndSheetProps) => (
  <Sheet open={props.open} title={`结束${zh(props.activity.kind)}`} onClose={props.onClose}>
    <End {...props} />
  </Sheet>
);

function End({ activity, onBefore, onClose }: EndSheetProps) {
  const { caseId, file } = useCase();
  const { me, rolesFor } = useActing();
  const give = useFieldGive(caseId, file.title ?? '案件');
  const [answers, setAnswers] = useState<Answers>({});
  const [outcome, setOutcome] = useState('');
  const as = rolesFor('endActivity')[0];
  const { filming } = useRecorder();
  const isAnswered = STANDING_QUESTIONS.every((finding) => answers[finding] !== undefined);
  const end = async () => {
    if (!as) return;
    const at = serverNow();
    onBefore();
    const { id: activityId, kind } = activity;
    await give(
      '结束活动',
      endOrders({ as, activityId, at, caseId, kind, outcome, answers, basis: `${me.name}在场所见` }),
    );
    onClose();
  };
  return (
    <>
      <p className="quiet">下面两项决定时限能否放宽、音像保存多久，须逐项作答。</p>
      {STANDING_QUESTIONS.map((finding) => (
        <fieldset key={finding} className="sheet-question">
          <legend>{zh(finding)}</legend>
          {([false, true] as const).map((value) => (
            <label key={String(value)}>
              <input
                type="radio"
                name={finding}
                checked={answers[finding] === value}
                onChange={() => setAnswers({ ...answers, [finding]: value })}
              />
              {value ? '有' : '没有'}
            </label>
          ))}
        </fieldset>
      ))}
      <label className="sheet-field">
        结果（可不填）
        <Input.TextArea
          value={outcome}
          onChange={({ target }) => setOutcome(target.value)}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={2000}
        />
      </label>
      {filming && <p>正在录像，结束活动时一并停止。</p>}
      <div className="sheet-foot">
        <Button type="primary" block disabled={as === undefined || !isAnswered} onClick={() => void end()}>
          结束活动
        </Button>
      </div>
    </>
  );
}
