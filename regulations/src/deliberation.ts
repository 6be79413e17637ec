import { any, not } from '@zhiji/law';
import { ev, sameValue, seen, trigger } from './pen.ts';

/** 决定与讨论结论一致；一方未写金额或者种类的，不比较。 */
export const conformsToDeliberation = (field: 'fine' | 'amount' | 'penalties', concluded: 'fine' | 'penalties') =>
  any(
    not(trigger(field, { present: true })),
    not(seen(ev('deliberation.concluded', { [concluded]: { present: true } }), { reach: 'case' })),
    sameValue(field, ev('deliberation.concluded'), concluded),
  );
