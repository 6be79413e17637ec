import { all, any, not } from '@zhiji/law';
import type { TermIn } from '@zhiji/terms';
import { ev, every, everyOrUnnamed, quota, seen, trigger } from '../pen.ts';

const DECISIONS = ['enforcementDecision', 'onSpotDecision'] as const satisfies readonly TermIn<'FORMS'>[];
const NAMED = { present: true } as const;

/** 听证通知书自送达起算；没有写明文书的送达，看所送的是不是通知书。 */
const notice = ev('document.finalized', { form: 'hearingNotice' });
const namedTerm = ev('hearing.permissible', { form: NAMED });
/** 通知关于另一次听证的，不算这一次的通知。 */
export const isNotifiedOfHearing = all(
  any(
    seen(notice, { reach: 'unclaimed' }),
    all(not(seen(notice, { reach: 'case' })), seen(namedTerm, { reach: 'case' })),
  ),
  any(
    seen(namedTerm, { reach: 'document' }),
    everyOrUnnamed('document', notice, namedTerm),
    every('document', notice, ev('hearing.permissible')),
  ),
);

/** 一次送达所送的文书：写明是决定书，所送的是决定书，或者没有登记所送何物。 */
const isServing = (form?: readonly TermIn<'FORMS'>[]) =>
  any(
    ...(['document.drafted', 'document.finalized'] as const).map((type) =>
      seen(ev(type, form ? { form } : {}), { reach: 'document' }),
    ),
  );
export const isOfDecision = any(trigger('form', NAMED), not(isServing()), isServing(DECISIONS));

/** 决定书写明了的送达，各自的期限都已届满。 */
const haveLapsed = (reach: 'document' | 'case') => {
  const [lapsed, served] = [ev('challenge.lapsed', { form: NAMED }), ev('decision.served', { form: NAMED })];
  return all(seen(lapsed, { reach }), quota({ facts: lapsed, reach }, 1, { facts: served, reach }));
};
/** 几份决定分别送达的：写明执行哪一份的看那一份，没有写明的须均已届满。 */
export const isChallengeLapsed = any(
  haveLapsed('document'),
  haveLapsed('case'),
  all(
    not(seen(ev('decision.served', { form: NAMED }), { reach: 'case' })),
    seen(ev('challenge.lapsed'), { reach: 'case' }),
    everyOrUnnamed('document', ev('document.finalized', { form: DECISIONS }), ev('challenge.lapsed')),
  ),
);
