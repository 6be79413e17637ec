import { all, any, not } from '@zhiji/law';
import { ev, sameValue, seen } from './pen.ts';

/** 决定与讨论结论一致：结论写明金额或者种类的，决定不写也是不一致。一案数决定的，各比其自己的结论。 */
export const conformsToDeliberation = (field: 'fine' | 'amount' | 'penalties', concluded: 'fine' | 'penalties') =>
  any(
    not(seen(ev('deliberation.concluded', { [concluded]: { present: true } }), { reach: 'decision' })),
    field === 'amount' ? isDecidedAmount : sameValue(field, ev('deliberation.concluded'), concluded, 'decision'),
  );

/** 决定书的金额比决定作出之前的结论；作出之后再次讨论的，须三者一致。 */
const isDecidedAmount = any(
  sameValue('amount', ev('deliberation.concluded'), 'fine', 'decision', ev('decision.made')),
  all(
    sameValue('amount', ev('deliberation.concluded'), 'fine', 'decision'),
    sameValue('amount', ev('decision.made'), 'fine', 'decision'),
  ),
);
