import { findTerm, type TermIn } from '@zhiji/terms';
import { useActing } from '../shell/acting.tsx';
import { effectOf } from './effect.ts';

interface ApprovalEffectProps {
  readonly matter: TermIn<'APPROVAL_MATTERS'>;
  /** Acts of the law that wait for it now. */
  readonly acts: readonly string[];
}

export function ApprovalEffect({ matter, acts }: ApprovalEffectProps) {
  const effect = effectOf(useActing().me.agency.regulation, matter);
  return (
    <>
      {effect && <p>{effect}</p>}
      {acts.length > 0 && (
        <p>意见齐备后可以：{[...new Set(acts)].map((act) => findTerm(act)?.zh ?? act).join('、')}。</p>
      )}
      {!effect && acts.length === 0 && <p>意见记入流水；案件现在没有等待这项审批的事项。</p>}
    </>
  );
}
