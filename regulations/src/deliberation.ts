import { any, not } from '@zhiji/law';
import { ev, sameValue, seen } from './pen.ts';

/** 决定与讨论结论一致：结论写明金额或者种类的，决定不写也是不一致。一案数决定的，各比其自己的结论，作出之后的讨论与之无关。 */
export const conformsToDeliberation = (field: 'fine' | 'amount' | 'penalties', concluded: 'fine' | 'penalties') =>
  any(
    not(seen(ev('deliberation.concluded', { [concluded]: { present: true } }), { reach: 'decision' })),
    sameValue(field, ev('deliberation.concluded'), concluded, 'decision', ev('decision.made')),
  );
