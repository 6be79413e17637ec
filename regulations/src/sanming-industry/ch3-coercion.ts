import { hours, STATED } from '@zhiji/calendar';
import { all, ALWAYS, any, NEVER, not, NO_TERM, within } from '@zhiji/law';
import {
  approved,
  article,
  duty,
  ev,
  every,
  everyOrUnnamed,
  gate,
  listOf,
  moment,
  notAmong,
  ordered,
  paper,
  passed,
  quota,
  reading,
  seen,
  trigger,
} from '../pen.ts';
import { served } from './ch1-general.ts';
import {
  COERCIONS,
  COERCIVE_MEASURES,
  DELIVERED,
  hasNoActivity,
  isDelivering,
  isServing,
  SITE_METHODS,
} from './conditions.ts';
import { general, generalOrWhole, whole } from './scenes.ts';

const taken = ev('measure.taken', { kind: COERCIVE_MEASURES });
const isDecided = seen(ev('document.finalized', { form: 'coercionDecision' }));
const isDecidedInCase = seen(ev('document.finalized', { form: 'coercionDecision' }), { reach: 'case' });
const measure = { article: '第二十一条', topic: 'coercion.papers', per: 'measure' } as const;
const madeUp = {
  ...measure,
  requirements: ['SMGX-21.1'],
  topic: 'coercion.approval.makeup',
  on: ev('measure.taken', { kind: COERCIVE_MEASURES, urgentReason: { present: true } }),
  mustReach: 'unclaimed',
  due: within(NO_TERM),
  who: 'officer',
  clock: 'claimed',
  // 条文没有期限；二十四小时在行政强制法第十九条。
  target: { id: 'SMGX-21.1', term: within(hours(24)) },
} as const;
const disposed = {
  article: '第二十二条',
  requirements: ['SMGX-22.1'],
  topic: 'coercion.disposition',
  gist: '查封、扣押期限届满，制作处理决定书',
  per: 'measure',
} as const;

const handedOver = ev('measure.itemsHandedOver');
/** 届满之前，查封、扣押的物品已经全部移送。 */
const isAllHandedOver = all(
  seen(handedOver),
  quota({ list: listOf(handedOver, 'items', 'object') }, 1, { list: listOf(taken, 'items', 'object') }),
  any(
    ordered(moment(handedOver), moment(taken, 'until'), 'object'),
    all(seen(ev('measure.extended')), ordered(moment(handedOver), moment(ev('measure.extended'), 'until'), 'object')),
  ),
);

const isExtensionApproved = reading('SMGX-22.2', {
  default: any(approved('measureExtension', ['agencyLeader']), approved('measureExtension', ['agencyHead'])),
  anyone: approved('measureExtension', [], { people: 1 }),
});
/** 解除之时期限已经届满，延长过的看延长后的期限。 */
const hasExpired = all(
  passed(taken, 'until', 'object'),
  any(not(seen(ev('measure.extended'))), passed(ev('measure.extended'), 'until', 'object')),
);

const starts = [
  ['execution', 'startExecution', 'execution.started'],
  ['court', 'applyToCourt', 'court.applied'],
] as const;
/** 执行写明是哪一决定的，催告的也是这一决定；没有再写明文书的送达，看所送的文书。 */
const isDemanded = (form: 'executionDemand' | 'demandNotice', on: (typeof starts)[number][2]) => {
  const demanded = ev('document.finalized', { form });
  const isServed = ev('service.completed', { form });
  return all(
    seen(demanded, { reach: 'case' }),
    everyOrUnnamed('decision', ev(on), demanded),
    any(
      all(seen(isServed, { reach: 'case' }), everyOrUnnamed('decision', ev(on), isServed)),
      every('document', demanded, ev('service.completed'), ev('document.withdrawn')),
    ),
  );
};

/** 提出的每一项都有复核意见。 */
const POINTS = ['facts', 'reasons', 'evidence'] as const;
const WORDS = { facts: '事实', reasons: '理由', evidence: '证据' } as const;
const areReviewed = all(
  ...POINTS.map((point) => {
    const raised = ev('demand.answered', { [point]: { present: true } });
    const reviewed = ev('demand.reviewed', { [point]: { present: true } });
    return any(not(seen(raised, { reach: 'case' })), seen(reviewed, { reach: 'case', after: raised }));
  }),
);
const isAnswered = seen(ev('demand.answered'), { reach: 'case' });

/** 第三章 行政强制记录规则 */
export const coercion = {
  title: '第三章 行政强制记录规则',
  articles: [
    article('第二十一条', '查封、扣押的决定书、物品清单、全程音像和送达', [
      paper({
        ...measure,
        id: '21.papers',
        requirements: ['SMGX-21.1', 'SMGX-21.2'],
        gist: '查封、扣押制作决定书，填写物品清单',
        on: taken,
        when: reading('SMGX-21.2', { default: ALWAYS, interchangeable: NEVER }),
        forms: ['coercionDecision', 'coercionInventory'],
        reach: 'object',
      }),
      paper({
        ...measure,
        id: '21.papers.interchangeable',
        requirements: ['SMGX-21.1', 'SMGX-21.2'],
        gist: '查封、扣押制作决定书，填写清单，名称不限',
        on: taken,
        when: reading('SMGX-21.2', { default: NEVER, interchangeable: ALWAYS }),
        forms: ['coercionDecision', 'coercionInventory'],
        alternatives: [['coercionDecision', 'propertyInventory']],
        reach: 'object',
      }),
      gate({
        ...measure,
        id: '21.before',
        requirements: ['SMGX-21.1'],
        topic: 'coercion.decision',
        gist: '先有查封（扣押）决定书，后实施；情况紧急的，实施后补办批准',
        act: 'takeMeasure',
        on: taken,
        need: any(isDecided, trigger('urgentReason', { present: true })),
        refusal: '没有查封（扣押）决定书而实施，也没有紧急理由，待补批',
        binds: 'fact',
      }),
      duty({
        ...madeUp,
        id: '21.makeup',
        gist: '情况紧急先行查封、扣押的，补办局负责人的批准',
        when: reading('SMGX-21.1', { default: ALWAYS, anyone: NEVER }),
        must: [ev('approval.given', { matter: 'coerciveMeasureMatter', role: ['agencyHead', 'agencyLeader'] })],
      }),
      duty({
        ...madeUp,
        id: '21.makeup.anyone',
        gist: '情况紧急先行查封、扣押的，补办批准',
        when: reading('SMGX-21.1', { default: NEVER, anyone: ALWAYS }),
        must: [ev('approval.given', { matter: 'coerciveMeasureMatter' })],
      }),
      gate({
        ...measure,
        id: '21.completed',
        requirements: ['SMGX-21.1', 'SMGX-21.2'],
        gist: '决定书和至少一项的物品清单齐备，方可完成措施',
        act: 'completeMeasure',
        on: ev('measure.completed', { kind: COERCIVE_MEASURES }),
        opens: taken,
        need: all(
          isDecided,
          reading('SMGX-21.2', {
            default: seen(ev('document.finalized', { form: 'coercionInventory' })),
            interchangeable: seen(ev('document.finalized', { form: ['coercionInventory', 'propertyInventory'] })),
          }),
          seen(ev('measure.taken', { items: { atLeast: 1 } })),
        ),
        refusal: '查封（扣押）决定书、物品清单不齐，或者清单没有物品',
        binds: 'both',
      }),
      gate({
        ...measure,
        id: '21.disposed',
        requirements: ['SMGX-21.1'],
        topic: 'coercion.decision',
        gist: '没有决定书的措施，补批之前不得处理',
        act: 'completeMeasure',
        on: ev('measure.disposed'),
        when: seen(taken),
        need: isDecided,
        refusal: '没有查封（扣押）决定书，待补批',
        binds: 'act',
      }),
      gate({
        id: '21.served',
        article: '第二十一条',
        requirements: ['SMGX-21.1'],
        topic: 'coercion.decision',
        gist: '没有决定书的措施，补批之前不得送达',
        per: 'service',
        act: 'completeService',
        on: ev('service.completed', { form: ['coercionDecision', 'coercionInventory'] }),
        need: any(isServing('coercionDecision'), all(trigger('form', 'coercionInventory'), isDecidedInCase)),
        refusal: '没有查封（扣押）决定书，待补批',
        binds: 'act',
      }),
      ...whole({
        id: '21.recording',
        article: '第二十一条',
        requirements: ['SMGX-21.3', 'SMGX-4.2'],
        gist: '实施查封、扣押全程音像',
        per: 'activity',
        on: ev('activity.started', { kind: COERCIONS }),
        scene: 'coercionScene',
      }),
      ...whole({
        id: '21.recording.elsewhere',
        article: '第二十一条',
        requirements: ['SMGX-21.3'],
        gist: '未另立活动的查封、扣押，实施之时录像',
        per: 'measure',
        on: taken,
        when: hasNoActivity(...COERCIONS),
        span: 'moment',
        scene: 'coercionScene',
      }),
      ...whole({
        id: '21.service',
        article: '第二十一条',
        requirements: ['SMGX-21.3'],
        gist: '当场送达查封（扣押）决定书和物品清单，亦须音像',
        per: 'service',
        on: ev('service.attempted', { method: ['directService', 'serviceByLeaving'], result: ['served', 'refused'] }),
        when: all(
          isDelivering('coercionDecision', 'coercionInventory'),
          reading('SMGX-21.3', { default: ALWAYS, withoutService: NEVER }),
        ),
        besideMs: 0,
        scene: 'coercionScene',
      }),
      ...served('21.papers', '第二十一条', ['SMGX-21.4'], ['coercionDecision', 'coercionInventory']),
    ]),
    article('第二十二条', '届满制作处理决定书或者延长通知书，解除过程音像', [
      duty({
        ...disposed,
        id: '22.expiry',
        on: ev('measure.taken', { kind: COERCIVE_MEASURES, until: { present: true } }),
        must: [ev('document.finalized', { form: 'coercionDisposition' })],
        mustReach: 'object',
        // 届满日由决定书载明；三十日的上限在行政强制法第二十五条。
        due: within(STATED, { from: 'trigger', field: 'until' }),
        who: 'officer',
        clock: 'claimed',
        // 再次延长在原届满日之后，不改届满日。
        extend: {
          to: within(STATED, { from: 'first', match: ev('measure.extended'), reach: 'object', field: 'until' }),
          if: all(seen(ev('measure.extended')), isExtensionApproved),
          late: reading('SMGX-22.2/b', { default: NEVER, anyTime: ALWAYS }),
        },
        // 物品全部移送公安机关的，依第十条第二款，不是届满解除。
        exempt: { if: isAllHandedOver },
      }),
      paper({
        ...disposed,
        id: '22.lifted',
        gist: '解除查封、扣押的，制作处理决定书',
        on: ev('measure.lifted'),
        when: all(seen(taken), reading('SMGX-22.1', { default: ALWAYS, expiredOnly: hasExpired })),
        forms: ['coercionDisposition'],
        reach: 'object',
      }),
      paper({
        ...disposed,
        id: '22.extension.paper',
        requirements: ['SMGX-22.2'],
        topic: 'coercion.extension',
        gist: '延长的，制作延长查封、扣押期限通知书',
        on: ev('measure.extended'),
        when: seen(taken),
        forms: ['coercionExtension'],
        reach: 'object',
      }),
      gate({
        ...disposed,
        id: '22.extension',
        requirements: ['SMGX-22.2'],
        topic: 'coercion.extension',
        gist: '情况复杂需要延长的，在原期限届满之前经局负责人批准',
        act: 'extendMeasure',
        on: ev('measure.extended'),
        when: seen(taken),
        need: all(
          isExtensionApproved,
          reading('SMGX-22.2/b', { default: not(passed(taken, 'until', 'object')), anyTime: ALWAYS }),
        ),
        refusal: '原期限已经届满，或者局负责人尚未批准',
        binds: 'both',
      }),
      ...generalOrWhole('SMGX-22.3', {
        id: '22.recording',
        article: '第二十二条',
        requirements: ['SMGX-22.3'],
        gist: '解除查封、扣押的过程音像',
        per: 'activity',
        on: ev('activity.started', { kind: 'measureLifting' }),
        scene: 'coercionScene',
      }),
      general({
        id: '22.recording.elsewhere',
        article: '第二十二条',
        requirements: ['SMGX-22.3'],
        gist: '未另立活动的解除，解除之时音像',
        per: 'measure',
        on: ev('measure.lifted'),
        when: all(seen(taken), hasNoActivity('measureLifting')),
        span: 'moment',
        scene: 'coercionScene',
      }),
    ]),
    article('第二十三条', '强制执行前制作行政强制执行催告书，听取、记录、复核当事人的意见', [
      ...starts.map(([id, act, on]) =>
        gate({
          id: `23.demand.${id}`,
          article: '第二十三条第一款',
          requirements: ['SMGX-23.1'],
          topic: 'execution.demand',
          gist: '强制执行前须有行政强制执行催告书并已送达',
          per: 'execution',
          act,
          on: ev(on),
          need: any(
            isDemanded('executionDemand', on),
            reading('SMGX-23.1', { default: NEVER, demandCounts: isDemanded('demandNotice', on) }),
          ),
          refusal: '行政强制执行催告书尚未制作或者尚未送达',
          binds: 'both',
        }),
      ),
      general({
        id: '23.service',
        article: '第二十三条第一款',
        requirements: ['SMGX-23.1'],
        gist: '送达行政强制执行催告书音像',
        per: 'service',
        on: ev('service.attempted', {
          method: [...SITE_METHODS, 'serviceByMail', 'serviceByPublication'],
          result: DELIVERED,
        }),
        when: all(isDelivering('executionDemand'), reading('SMGX-23.1/b', { default: NEVER, required: ALWAYS })),
        scene: 'directServiceScene',
      }),
      ...starts.map(([id, act, on]) =>
        gate({
          id: `23.heard.${id}`,
          article: '第二十三条第二款',
          requirements: ['SMGX-23.2'],
          topic: 'execution.heard',
          gist: '充分听取当事人的陈述申辩，再执行',
          per: 'execution',
          act,
          on: ev(on),
          when: isAnswered,
          // 当面陈述的，提出之时即已听取。
          need: seen(ev('demand.heard'), { reach: 'case', after: ev('demand.answered') }),
          refusal: '收到陈述申辩而未听取',
          binds: 'fact',
        }),
      ),
      ...whole({
        id: '23.recording',
        article: '第二十三条第二款',
        requirements: ['SMGX-23.2'],
        gist: '催告后听取陈述申辩，全程音像',
        per: 'activity',
        on: ev('activity.started', { kind: 'statementHearing' }),
        when: all(seen(ev('demand.heard')), reading('SMGX-23.2', { default: NEVER, required: ALWAYS })),
        scene: 'statementScene',
      }),
      ...starts.map(([id, act, on]) =>
        gate({
          id: `23.reviewed.${id}`,
          article: '第二十三条第二款',
          requirements: ['SMGX-23.3'],
          topic: 'execution.defence',
          gist: '当事人提出的事实、理由和证据，逐项记录、复核',
          per: 'execution',
          act,
          on: ev(on),
          when: isAnswered,
          need: areReviewed,
          refusal: '当事人提出的事实、理由、证据尚未逐项复核',
          binds: 'both',
        }),
      ),
      gate({
        id: '23.reviewer',
        article: '第二十三条第二款',
        requirements: ['SMGX-23.3'],
        topic: 'execution.defence',
        gist: '由原听取人以外的人复核',
        per: 'case',
        act: 'reviewDefence',
        on: ev('demand.reviewed'),
        need: any(
          notAmong('reviewer', listOf(ev('demand.heard'), 'hearer')),
          reading('SMGX-23.3', { default: NEVER, anyone: ALWAYS }),
        ),
        refusal: '复核人就是原听取人',
        binds: 'both',
      }),
      ...POINTS.map((point) =>
        duty({
          id: `23.review.${point}`,
          article: '第二十三条第二款',
          requirements: ['SMGX-23.3'],
          topic: 'execution.defence',
          gist: `对当事人提出的${WORDS[point]}进行记录、复核`,
          per: 'case',
          on: ev('demand.answered', { [point]: { present: true } }),
          must: [ev('demand.reviewed', { [point]: { present: true } })],
          mustReach: 'case',
          since: 'trigger',
          due: within(NO_TERM),
          who: 'officer',
          clock: 'claimed',
        }),
      ),
    ]),
  ],
} as const;
