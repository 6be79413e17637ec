import { formatInstant } from '@zhiji/calendar';
import { idsOf, zh, type TermIn } from '@zhiji/terms';
import { serverNow } from '../client/clock.ts';
import { useCase } from '../case/opened-case.tsx';
import { lengthText } from '../law/length.ts';
import { useActing } from '../shell/acting.tsx';
import { interruptionOrder } from './field-orders.ts';
import type { Interruption } from './interruption.ts';
import { Sheet } from './sheet.tsx';
import { useFieldGive } from './use-field-give.ts';

interface InterruptionSheetProps {
  readonly activityId: string;
  readonly interruption: Interruption | undefined;
  readonly onDone: () => void;
}

/** 续录 asks for the reason, spoken to the camera that runs again; the tap marks when it was spoken. */
export function InterruptionSheet({ activityId, interruption, onDone }: InterruptionSheetProps) {
  const { caseId, file } = useCase();
  const { rolesFor } = useActing();
  const give = useFieldGive(caseId, file.title ?? '案件');
  const as = rolesFor('explainInterruption')[0];
  const say = async (cause: TermIn<'INTERRUPTION_CAUSES'>) => {
    if (!as || !interruption) return;
    await give('说明中断', [interruptionOrder(interruption, { as, activityId, at: serverNow(), cause })]);
    onDone();
  };
  return (
    <Sheet open={interruption !== undefined} title="录像中断过，请说明原因" onClose={onDone}>
      {interruption && (
        <>
          <p>
            {secondText(interruption.from)} 至 {secondText(interruption.to)} 没有录像，共{' '}
            {lengthText(interruption.to - interruption.from)}。
          </p>
          <p className="sheet-say">现在已经续录。请对着镜头说出中断的原因，说完点下面一项。</p>
          <div className="sheet-choices">
            {idsOf('INTERRUPTION_CAUSES').map((cause) => (
              <button key={cause} type="button" onClick={() => void say(cause)}>
                {zh(cause)}
              </button>
            ))}
          </div>
          <p className="quiet">主观原因不能免除责任，也要如实说明。</p>
          <button type="button" className="sheet-quiet" onClick={onDone}>
            其间另有设备在录，不需说明
          </button>
        </>
      )}
    </Sheet>
  );
}

/** `15:20:31`; an interruption may be shorter than a minute. */
const secondText = (instant: number): string => formatInstant(instant).slice(11, 19);
