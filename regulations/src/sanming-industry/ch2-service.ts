import { days, workdays } from '@zhiji/calendar';
import { all, ALWAYS, any, NEVER, not, NO_TERM, within } from '@zhiji/law';
import {
  about,
  article,
  derived,
  duty,
  ev,
  every,
  everyOrUnnamed,
  finding,
  gate,
  moment,
  ordered,
  paper,
  quota,
  reading,
  recorded,
  sameValue,
  seen,
  standing,
  trigger,
} from '../pen.ts';
import { isProven } from './ch1-general.ts';
import { DELIVERED, isDelivering, isPenalty, SITE_METHODS } from './conditions.ts';
import { general, whole } from './scenes.ts';

const DECISIONS = ['enforcementDecision', 'onSpotDecision'] as const;
/** 送达的是处罚决定书；没有写明文书而写明是哪一决定的，亦同。 */
const servesDecision = all(isPenalty, any(isDelivering(...DECISIONS), all(not(about('document')), about('decision'))));

const isPenalised = ev('decision.made', { kind: 'penaltyImposed' });
const isRevoked = ev('decision.revoked');
const isServed = ev('service.completed', { form: DECISIONS });
const proofOfService = ev('document.finalized', { form: 'proofOfService' });
/** 公告送达没有可签收的回证，以公告凭证为准。 */
const isPublished = ev('service.completed', { form: DECISIONS, method: 'serviceByPublication' });
/** SMGX-17.2：决定书有回证方为送达，每次送达各有回证；没有写明哪次送达的，按份数。 */
const isProvenInCase = all(
  any(seen(proofOfService, { reach: 'case' }), seen(isPublished, { reach: 'case' })),
  any(
    every('service', isServed, proofOfService, isPublished),
    quota({ facts: proofOfService, reach: 'case' }, 1, { facts: ev('service.completed'), reach: 'case' }),
  ),
);
/** 每份决定书都已送达，或者已经撤回、撤销。 */
const isEachServed = every(
  'document',
  ev('document.finalized', { form: DECISIONS }),
  ev('service.completed'),
  ev('document.withdrawn'),
  isRevoked,
);
/** 执行的决定已经送达：决定撤销后重新作出的，送达在重新作出之后。 */
const isServedSince = any(
  seen(isServed, { reach: 'case', after: isPenalised }),
  seen(isServed, { reach: 'case', after: isRevoked }),
  isEachServed,
);
/** 执行写明是哪一决定的，该决定已经送达；送达没有写明是哪一决定的，不分。 */
const isOwnServed = (on: 'execution.started' | 'court.applied') =>
  any(
    isEachServed,
    everyOrUnnamed('decision', ev(on), isServed, ev('service.completed', { form: { present: false } })),
  );
const afterService = {
  article: '第十七条',
  requirements: ['SMGX-17.2'],
  topic: 'service.decision',
  refusal: '处罚决定书尚未送达，或者没有送达回证',
  binds: 'both',
} as const;
const closes = { ...afterService, per: 'case', act: 'closeCase', on: ev('case.closed') } as const;

const demanded = {
  article: '第十八条',
  requirements: ['SMGX-18.1'],
  topic: 'execution.demand',
  gist: '当事人逾期不履行处罚决定的，制作催告书',
  per: 'decision',
  on: ev('decision.made', { kind: 'penaltyImposed', performBy: { present: true } }),
  mustReach: 'unclaimed',
  since: 'begins',
  begins: { from: 'trigger', field: 'performBy' },
  due: within(NO_TERM),
  who: 'officer',
  clock: 'claimed',
  // 复议、诉讼期间停止执行的，登记为中止。
  pause: { on: ev('procedure.suspended'), resume: ev('procedure.resumed'), policy: 'extend' },
  exempt: { if: seen(ev('performance.completed'), { reach: 'case' }) },
  moot: isRevoked,
} as const;
/** 决定没有写明履行期限的，自登记逾期未履行。 */
const demandedOnFailure = {
  article: '第十八条',
  requirements: ['SMGX-18.1'],
  topic: 'execution.demand',
  gist: '登记当事人逾期未履行处罚决定的，制作催告书',
  per: 'case',
  on: ev('performance.failed'),
  mustReach: 'case',
  due: within(NO_TERM),
  who: 'officer',
  clock: 'claimed',
  pause: demanded.pause,
  exempt: demanded.exempt,
} as const;
const isUndated = all(
  standing(isPenalised, isRevoked, 'case'),
  not(seen(ev('decision.made', { kind: 'penaltyImposed', performBy: { present: true } }), { reach: 'case' })),
);
const servesDemand = all(isPenalty, isDelivering('demandNotice'));
const demandServed = {
  article: '第十八条',
  requirements: ['SMGX-18.2'],
  per: 'service',
  scene: 'directServiceScene',
} as const;

const completes = { per: 'service', act: 'completeService', binds: 'both', when: servesDecision } as const;
const byDirect = { method: 'directService', result: 'served' } as const;
/** 代收的不是当事人本人。 */
const bySubstitute = { recipientRole: ['signatoryForRecipient', 'cohabitingAdult'] } as const;
const byLeaving = { method: 'serviceByLeaving' } as const;
const leaving = {
  article: '第十九条第（三）项',
  requirements: ['SMGX-19.7'],
  per: 'service',
  on: ev('service.attempted', byLeaving),
  scene: 'leavingServiceScene',
} as const;
const isRefusedBy = { ...byLeaving, refusedBy: { present: true } } as const;
/** 同一次留置有人拒收、有人见证。 */
const isAttested = { ...isRefusedBy, attestor: { present: true }, attestorUnit: { present: true } } as const;
const isReasoned = { ...byLeaving, reason: { present: true } } as const;
/** 留置之后方为送达，拒收在先 (SMGX-19.5)；前次留置没有见证的，自有见证的一次。 */
const leftOn = moment(ev('service.attempted', byLeaving));
const attestedOn = moment(ev('service.attempted', isAttested));
const leavingServedOn = moment(ev('service.completed', byLeaving), 'servedOn');
const byMail = { method: 'serviceByMail' } as const;
const byEntrustment = { method: 'serviceByEntrustment' } as const;
const byPublication = { method: 'serviceByPublication' } as const;

/** SMGX-19.9：未成，或者写明不适用。 */
const triedOrExcluded = (method: 'directService' | 'serviceByLeaving' | 'serviceByMail' | 'serviceByEntrustment') =>
  any(
    seen(ev('service.attempted', { method, result: ['notServed', 'refused'] }), { reach: 'document' }),
    ...(method === 'serviceByMail' ? [seen(ev('service.mailReturned'), { reach: 'document' })] : []),
    seen(ev('service.methodExcluded', { method }), { reach: 'document' }),
  );
const directAndMail = [triedOrExcluded('directService'), triedOrExcluded('serviceByMail')];
const isExhausted = reading('SMGX-19.9', {
  default: all(...directAndMail, triedOrExcluded('serviceByLeaving'), triedOrExcluded('serviceByEntrustment')),
  directAndMail: all(...directAndMail),
});

/** 公告的两种方式：住所地张贴，全国性或者省一级报纸刊登。 */
const publications = {
  noticeBoard: ev('service.proofKept', { carrier: 'noticeBoard' }),
  newspaper: ev('service.proofKept', {
    carrier: 'newspaper',
    newspaperLevel: ['nationalNewspaper', 'provincialNewspaper'],
  }),
} as const;
/** SMGX-19.10：次日为第一日，第三十日到来方为送达日。 */
const lapse = (carrier: keyof typeof publications) =>
  derived({
    id: `19.publication.lapse.${carrier}`,
    article: '第十九条第（五）项',
    requirements: ['SMGX-19.10'],
    topic: 'service.publication',
    gist: '公告期满之日',
    per: 'service',
    on: publications[carrier],
    type: 'publication.lapsed',
    at: { ...within(days(29), { from: 'trigger', field: 'date' }), rolls: false },
  });
const lapsed = (carrier: keyof typeof publications) => ev('publication.lapsed', { carrier });
const servedOn = moment(ev('service.completed', { method: 'serviceByPublication' }), 'servedOn');
const isOver = (carrier: keyof typeof publications) =>
  all(seen(lapsed(carrier)), ordered(moment(lapsed(carrier)), servedOn, 'object'));
const isLapsed = reading('SMGX-19.10', {
  default: all(isOver('noticeBoard'), isOver('newspaper')),
  either: any(isOver('noticeBoard'), isOver('newspaper')),
});

const CARRIERS = ['newspaper', 'noticeBoard', 'website'] as const;
/** 每次公告，用了这种载体的，就须有它的凭证；另一口径不论所用。 */
const areProofsKept = reading('SMGX-19.12', {
  default: all(
    ...CARRIERS.map((carrier) =>
      every(
        'service',
        ev('service.attempted', { ...byPublication, carriers: { has: [carrier] } }),
        ev('service.proofKept', { carrier }),
      ),
    ),
  ),
  every: all(
    ...CARRIERS.map((carrier) =>
      every('service', ev('service.attempted', byPublication), ev('service.proofKept', { carrier })),
    ),
  ),
});
const lacking = (field: 'publicationReason' | 'publicationCourse') =>
  seen(ev('service.attempted', { ...byPublication, [field]: { present: false } }), { reach: 'case' });

/** 第二十条 */
const entered = {
  article: '第二十条',
  topic: 'result.entered',
  per: 'case',
  on: ev('case.closed'),
  mustReach: 'case',
  since: 'trigger',
  due: {
    reading: 'SMGX-20.1',
    options: { default: within(days(5)), workdays: within(workdays(5)) },
  },
  who: 'officer',
  clock: 'claimed',
  moot: ev('case.reopened'),
} as const;
const LEVELS = ['provincialPlatform', 'municipalPlatform', 'countyPlatform'] as const;
const entry = (platform: 'internetPlusRegulation' | (typeof LEVELS)[number]) =>
  ev('result.entered', { platforms: { has: [platform] }, receipt: { present: true } });

/** 第二章第十七条至第二十条 送达、催告、结果录入 */
export const serviceAndResult = [
  article('第十七条', '送达处罚决定书全程音像，填写送达回证', [
    ...whole({
      id: '17.recording',
      article: '第十七条',
      requirements: ['SMGX-17.1', 'SMGX-3.4', 'SMGX-3.6'],
      gist: '到场送达处罚决定书，全程音像',
      per: 'service',
      on: ev('service.attempted', { method: SITE_METHODS, result: DELIVERED }),
      when: all(
        servesDecision,
        reading('SMGX-19.8/b', { default: ALWAYS, none: not(trigger('method', 'serviceByEntrustment')) }),
      ),
      scene: 'directServiceScene',
    }),
    general({
      id: '17.mail',
      article: '第十七条',
      requirements: ['SMGX-17.1'],
      gist: '邮寄送达处罚决定书，留存封装、交寄的影像',
      per: 'service',
      on: ev('service.attempted', byMail),
      when: all(servesDecision, reading('SMGX-17.1', { default: ALWAYS, whole: NEVER })),
      media: ['video', 'photo'],
      scene: 'mailServiceScene',
    }),
    ...whole({
      id: '17.mail.whole',
      article: '第十七条',
      requirements: ['SMGX-17.1'],
      gist: '邮寄送达处罚决定书，装封、交寄全程音像',
      per: 'service',
      on: ev('service.attempted', byMail),
      when: all(servesDecision, reading('SMGX-17.1', { default: NEVER, whole: ALWAYS })),
      scene: 'mailServiceScene',
    }),
    ...(
      [
        ['execution', 'startExecution', 'execution.started'],
        ['court', 'applyToCourt', 'court.applied'],
      ] as const
    ).map(([id, act, on]) =>
      gate({
        ...afterService,
        id: `17.${id}`,
        gist: '处罚决定书送达之前不得进入执行',
        per: 'execution',
        act,
        on: ev(on),
        when: all(isPenalty, seen(isPenalised, { reach: 'case' })),
        need: all(isServedSince, isOwnServed(on), isProvenInCase),
      }),
    ),
    gate({
      ...closes,
      id: '17.closing',
      gist: '处罚决定书送达之前不得结案，已经撤销的不在此列',
      when: all(isPenalty, standing(isPenalised, isRevoked, 'case')),
      need: all(any(seen(isServed, { reach: 'case', after: isRevoked }), isEachServed), isProvenInCase),
    }),
    gate({
      ...closes,
      id: '17.closing.each',
      gist: '同时有几份处罚决定的，每份送达之前不得结案',
      when: all(isPenalty, seen(isPenalised, { reach: 'case', atLeast: 2, after: isRevoked })),
      need: any(isEachServed, quota({ facts: isServed, reach: 'case' }, 1, { facts: isPenalised, reach: 'case' })),
    }),
  ]),
  article('第十八条', '逾期不履行处罚决定的制作催告书，送达音像', [
    duty({
      ...demanded,
      id: '18.demand',
      when: reading('SMGX-18.1', { default: ALWAYS, counts: NEVER }),
      must: [ev('document.finalized', { form: 'demandNotice' })],
    }),
    duty({
      ...demanded,
      id: '18.demand.either',
      when: reading('SMGX-18.1', { default: NEVER, counts: ALWAYS }),
      must: [ev('document.finalized', { form: ['demandNotice', 'executionDemand'] })],
    }),
    duty({
      ...demandedOnFailure,
      id: '18.failed',
      when: all(isUndated, reading('SMGX-18.1', { default: ALWAYS, counts: NEVER })),
      must: [ev('document.finalized', { form: 'demandNotice' })],
    }),
    duty({
      ...demandedOnFailure,
      id: '18.failed.either',
      when: all(isUndated, reading('SMGX-18.1', { default: NEVER, counts: ALWAYS })),
      must: [ev('document.finalized', { form: ['demandNotice', 'executionDemand'] })],
    }),
    general({
      ...demandServed,
      id: '18.recording',
      gist: '送达催告书音像',
      on: ev('service.attempted', {
        method: [...SITE_METHODS, 'serviceByMail', 'serviceByPublication'],
        result: DELIVERED,
      }),
      when: all(
        servesDemand,
        reading('SMGX-18.2', { default: ALWAYS, whole: trigger('method', ['serviceByMail', 'serviceByPublication']) }),
      ),
    }),
    ...whole({
      ...demandServed,
      id: '18.recording.whole',
      gist: '到场送达催告书，全程音像',
      on: ev('service.attempted', { method: SITE_METHODS, result: DELIVERED }),
      when: all(servesDemand, reading('SMGX-18.2', { default: NEVER, whole: ALWAYS })),
    }),
  ]),
  article('第十九条', '处罚决定书的五种送达方式及其凭证', [
    gate({
      id: '19.method',
      article: '第十九条',
      requirements: ['SMGX-19.1'],
      topic: 'service.method',
      gist: '从五种方式中选用，电子送达须有当事人的书面同意',
      per: 'service',
      act: 'chooseServiceMethod',
      on: ev('service.attempted'),
      when: servesDecision,
      need: any(
        trigger('method', [...SITE_METHODS, 'serviceByMail', 'serviceByPublication']),
        reading('SMGX-19.1', {
          default: any(
            all(trigger('method', 'electronicService'), trigger('confirmation', { present: true })),
            trigger('legalBasis', { present: true }),
          ),
          listedOnly: NEVER,
        }),
      ),
      refusal: '电子送达没有当事人的书面同意，或者所选方式没有依据',
      binds: 'both',
    }),
    duty({
      id: '19.serve',
      article: '第十九条',
      requirements: ['SMGX-19.1'],
      topic: 'service.decision',
      gist: '送达处罚决定书',
      per: 'decision',
      on: isPenalised,
      when: isPenalty,
      must: [isServed],
      mustReach: 'document',
      due: within(NO_TERM),
      who: 'server',
      clock: 'claimed',
      moot: isRevoked,
    }),
    derived({
      id: '19.effective',
      article: '第十九条',
      requirements: ['SMGX-19.2', 'SMGX-19.3', 'SMGX-19.5', 'SMGX-19.8'],
      topic: 'service.effective',
      gist: '送达日为回证注明的收到日、回执的收件日、留置日或者受托送达的签收日',
      per: 'service',
      on: ev('service.completed'),
      type: 'service.effective',
      at: { from: 'trigger', field: 'servedOn' },
    }),
    gate({
      ...completes,
      id: '19.direct',
      article: '第十九条第（一）项',
      requirements: ['SMGX-19.2'],
      topic: 'service.proof',
      gist: '当事人在送达回证上注明收到日期并签名或者盖章',
      on: ev('service.completed', { method: 'directService' }),
      opens: ev('service.attempted', byDirect),
      need: all(
        seen(ev('service.attempted', { ...byDirect, receivedOn: { present: true }, signatory: { present: true } })),
        sameValue('servedOn', ev('service.attempted', byDirect), 'receivedOn', 'object'),
        reading('SMGX-19.2', {
          default: not(seen(ev('service.attempted', { ...byDirect, ...bySubstitute, relation: { present: false } }))),
          partyOnly: not(seen(ev('service.attempted', { ...byDirect, ...bySubstitute }))),
        }),
      ),
      refusal: '回证缺收到日期、签名或者盖章，送达日不是注明的收到日期，或者代收人与当事人的关系未登记',
    }),
    gate({
      ...completes,
      id: '19.mail',
      article: '第十九条第（二）项',
      requirements: ['SMGX-19.3', 'SMGX-19.4'],
      topic: 'service.mail',
      gist: '以挂号或者特快专递邮寄，以回执为凭',
      on: ev('service.completed', { method: 'serviceByMail' }),
      opens: ev('service.attempted', { ...byMail, result: 'inTransit' }),
      need: all(
        reading('SMGX-19.4', {
          default: seen(ev('service.attempted', { ...byMail, mailKind: ['registeredMail', 'expressMail'] })),
          any: seen(ev('service.attempted', byMail)),
        }),
        // 再次邮寄的，前次的单据不是这一次的回执。
        seen(ev('service.receiptReturned'), { after: ev('service.attempted', byMail) }),
        reading('SMGX-19.3', { default: ALWAYS, proof: isProven }),
      ),
      refusal: '不是挂号或者特快专递，没有邮寄回执，或者送达回证没有寄回',
    }),
    gate({
      ...completes,
      id: '19.leaving',
      article: '第十九条第（三）项',
      requirements: ['SMGX-19.5'],
      topic: 'service.leaving',
      gist: '当事人及其近亲属在场拒收，由基层组织或者所在单位的代表见证',
      on: ev('service.completed', byLeaving),
      opens: ev('service.attempted', byLeaving),
      need: any(
        seen(ev('service.attempted', isAttested)),
        all(
          seen(ev('service.attempted', isRefusedBy)),
          reading('SMGX-19.5', { default: NEVER, recordingCounts: recorded }),
        ),
      ),
      refusal: '没有在场拒收的人，或者没有见证人及其单位',
    }),
    gate({
      ...completes,
      id: '19.leaving.day',
      article: '第十九条第（三）项',
      requirements: ['SMGX-19.5'],
      topic: 'service.leaving',
      gist: '送达日不早于留置之日，拒收不晚于送达',
      on: ev('service.completed', byLeaving),
      need: all(
        ordered(leftOn, leavingServedOn, 'object'),
        any(
          ordered(attestedOn, leavingServedOn, 'object'),
          reading('SMGX-19.5', { default: NEVER, recordingCounts: recorded }),
        ),
        ordered(moment(ev('service.attempted', byLeaving), 'refusedOn'), leavingServedOn, 'object'),
      ),
      refusal: '送达日早于留置之日，或者早于拒收',
    }),
    gate({
      ...completes,
      id: '19.leaving.proof',
      article: '第十九条第（三）项',
      requirements: ['SMGX-19.6'],
      topic: 'service.leaving',
      gist: '在送达回证上填写留置的原因，见证人签字',
      on: ev('service.completed', byLeaving),
      opens: ev('service.attempted', byLeaving),
      need: all(
        isProven,
        any(
          seen(ev('service.attempted', { ...isReasoned, attestorSigned: true })),
          all(
            seen(ev('service.attempted', isReasoned)),
            reading('SMGX-19.5', { default: NEVER, recordingCounts: recorded }),
          ),
        ),
      ),
      refusal: '送达回证未填留置原因，或者见证人未签字',
    }),
    ...whole({
      ...leaving,
      id: '19.leaving.recording',
      gist: '留置送达自到达至离开全程音像',
      when: all(servesDecision, reading('SMGX-19.7', { default: ALWAYS, refusal: NEVER })),
    }),
    ...whole({
      ...leaving,
      id: '19.leaving.recording.rest',
      gist: '留置送达自拒收、留置至离开全程音像',
      when: all(servesDecision, reading('SMGX-19.7', { default: NEVER, refusal: ALWAYS })),
      span: 'rest',
    }),
    gate({
      ...completes,
      id: '19.entrusted',
      article: '第十九条第（四）项',
      requirements: ['SMGX-19.8'],
      topic: 'service.entrustment',
      gist: '无法直接送达的可以委托工信部门或者兄弟执法部门，填写送达回证',
      on: ev('service.completed', byEntrustment),
      opens: ev('service.attempted', byEntrustment),
      need: all(
        isProven,
        seen(
          ev('service.attempted', {
            ...byEntrustment,
            reason: { present: true },
            entrustedBody: { present: true },
            entrustedKind: ['industryDepartment', 'fellowDepartment'],
          }),
        ),
        sameValue('servedOn', ev('service.receiptReturned'), 'receivedOn', 'object'),
      ),
      refusal: '受托的不是工信部门或者执法部门，未写无法直接送达的原因，或者没有签收的送达回证',
    }),
    paper({
      id: '19.letter',
      article: '第十九条第（四）项',
      requirements: ['SMGX-19.8'],
      topic: 'service.entrustment',
      gist: '委托送达有委托函',
      per: 'service',
      on: ev('service.attempted', byEntrustment),
      when: all(servesDecision, reading('SMGX-19.8/a', { default: ALWAYS, none: NEVER })),
      forms: ['entrustmentLetter'],
      reach: 'object',
    }),
    gate({
      id: '19.publication',
      article: '第十九条第（五）项',
      requirements: ['SMGX-19.9'],
      topic: 'service.ladder',
      gist: '下落不明或者穷尽其他方式仍无法送达的，方可公告',
      per: 'service',
      act: 'serveByPublication',
      on: ev('service.attempted', byPublication),
      when: servesDecision,
      need: any(isExhausted, finding('whereaboutsUnknown')),
      refusal: '未认定下落不明，其他方式也未逐一尝试或者说明不适用',
      binds: 'both',
      // 尝试须早于公告 (SMGX-19.9)。
      incurable: true,
    }),
    gate({
      ...completes,
      id: '19.publication.both',
      article: '第十九条第（五）项',
      requirements: ['SMGX-19.10'],
      topic: 'service.publication',
      gist: '在住所地张贴，并在全国性或者省一级报纸刊登',
      on: ev('service.completed', { method: 'serviceByPublication' }),
      opens: ev('service.attempted', byPublication),
      need: isLapsed,
      refusal: '尚未张贴公告，未在全国性、省一级报纸刊登，或者送达日早于公告期满之日',
    }),
    lapse('noticeBoard'),
    lapse('newspaper'),
    gate({
      id: '19.publication.record',
      article: '第十九条第（五）项',
      requirements: ['SMGX-19.11'],
      topic: 'service.publication',
      gist: '重点记录其他方式均无法送达的情况、公告的方式和载体',
      per: 'service',
      act: 'serveByPublication',
      on: ev('service.attempted', byPublication),
      when: servesDecision,
      need: all(
        trigger('reason', { present: true }),
        trigger('publicationManner', { present: true }),
        trigger('carriers', { atLeast: 1 }),
      ),
      refusal: '未记明其他方式均无法送达的情况、公告的方式或者载体',
      binds: 'both',
    }),
    duty({
      id: '19.publication.proof',
      article: '第十九条第（五）项',
      requirements: ['SMGX-19.12'],
      topic: 'service.proof',
      gist: '每种公告载体留存凭证：报纸、公告栏照片、网站截图',
      per: 'service',
      on: ev('service.attempted', byPublication),
      when: servesDecision,
      must: [ev('service.proofKept')],
      each: { field: 'carriers', as: 'carrier' },
      mustReach: 'object',
      due: within(NO_TERM),
      who: 'server',
      clock: 'claimed',
    }),
    general({
      id: '19.publication.recording',
      article: '第十九条第（五）项',
      requirements: ['SMGX-19.12', 'SMGX-17.1'],
      gist: '公告的张贴和刊登，每种载体留存影像',
      per: 'service',
      on: ev('service.attempted', byPublication),
      when: servesDecision,
      media: ['video', 'photo', 'screen'],
      each: { field: 'carriers', as: 'carrier' },
      scene: 'publicationServiceScene',
    }),
    gate({
      id: '19.publication.archive',
      article: '第十九条第（五）项',
      requirements: ['SMGX-19.12'],
      topic: 'service.publication',
      gist: '公告凭证齐备，案卷记明原因和经过，方可归档',
      per: 'case',
      act: 'archiveDossier',
      on: ev('case.archived'),
      when: all(isPenalty, seen(ev('service.attempted', byPublication), { reach: 'case' })),
      need: all(areProofsKept, not(lacking('publicationReason')), not(lacking('publicationCourse'))),
      refusal: '公告送达缺载体凭证，或者未记明原因和经过',
      binds: 'both',
    }),
  ]),
  article('第二十条', '结案后五日内将办理结果录入各平台', [
    duty({
      ...entered,
      id: '20.internet',
      requirements: ['SMGX-20.1'],
      gist: '结案后五日内录入省“互联网+监管”信息平台',
      when: isPenalty,
      must: [entry('internetPlusRegulation')],
    }),
    duty({
      ...entered,
      id: '20.levels',
      requirements: ['SMGX-20.2'],
      gist: '结案后五日内录入省市县三级行政执法平台',
      when: all(isPenalty, reading('SMGX-20.2', { default: ALWAYS, merged: NEVER })),
      must: LEVELS.map(entry),
    }),
    duty({
      ...entered,
      id: '20.levels.merged',
      requirements: ['SMGX-20.2'],
      gist: '结案后五日内录入三级合一的行政执法平台（登记为省级平台）',
      when: all(isPenalty, reading('SMGX-20.2', { default: NEVER, merged: ALWAYS })),
      must: [entry('provincialPlatform')],
    }),
  ]),
];
