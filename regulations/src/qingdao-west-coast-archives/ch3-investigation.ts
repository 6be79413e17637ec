import { hours, STATED } from '@zhiji/calendar';
import { all, ALWAYS, any, NEVER, not, NO_TERM, within, type Condition } from '@zhiji/law';
import {
  approved,
  article,
  duty,
  ev,
  filled,
  finding,
  gate,
  latest,
  listOf,
  moment,
  notAmong,
  notAmongBut,
  ordered,
  paper,
  reading,
  recording,
  sameValue,
  seen,
  signed,
  standing,
  trigger,
} from '../pen.ts';
import {
  COERCIONS,
  finished,
  INQUIRIES,
  INVESTIGATIONS,
  isOmissionExplained,
  MOVING,
  SITE_INSPECTIONS,
  TRANSCRIPTS,
  wholeCourse,
} from './conditions.ts';

const CERTIFIED = { of: { certificateValid: true }, atLeast: 2 } as const;
const PRESENT = { atLeast: 2 } as const;
/** 自始至终不少于两人：开始时，以及每次变动之后 (QDDA-11.1)。 */
const isThroughout = (number: typeof CERTIFIED | typeof PRESENT) =>
  all(
    seen(ev('activity.started', { officers: number }), { reach: 'activity' }),
    latest([ev('officers.changed', { officers: number })], { reach: 'activity', every: true }),
  );
const finalizesTranscript = {
  per: 'document',
  act: 'finalizeDocument',
  on: ev('document.finalized', { form: TRANSCRIPTS }),
  opens: ev('document.drafted', { form: TRANSCRIPTS }),
  binds: 'both',
} as const;
const ofInvestigation = seen(ev('activity.started', { kind: INVESTIGATIONS }), { reach: 'activity' });

/** 第十三条第一款第（三）项：书证、物证的件数 (QDDA-13.3)。 */
const REQUESTED = ['documentaryEvidence', 'physicalEvidence'] as const;
const requestedItems = ev('evidence.collected', { kind: REQUESTED });
const countedItems = ev('evidence.collected', { kind: REQUESTED, count: { present: true } });
const agreesIn = (reach: 'activity' | 'case') =>
  any(sameValue('items', requestedItems, 'count', reach), seen(requestedItems, { reach, atLeast: 2 }));

/** 第十二条：勘查之前已通知到场；当事人不明等不能通知的由人认定。 */
const cannotNotify = finding('cannotBeNotified');

/** 第十三条第一款第（二）项：证人证言，或者也可以是询问笔录 (QDDA-13.2)。 */
const testimony = {
  article: '第十三条第一款第（二）项',
  requirements: ['QDDA-13.2', 'QDDA-39.3'],
  topic: 'witness.statement',
  gist: '询问证人形成证人证言',
  per: 'activity',
  on: ev('activity.ended', { kind: 'witnessInquiry' }),
  forms: ['witnessStatement'],
  reach: 'object',
} as const;

/** 第十三条第一款：活动或者措施及其文书。 */
const collected = (
  id: string,
  kind: 'documentaryCollection' | 'sampling',
  head: { readonly article: string; readonly requirements: readonly string[]; readonly gist: string },
  forms: readonly ['evidenceRequestNotice' | 'samplingNotice', 'evidenceRequestInventory' | 'samplingInventory'],
) => [
  paper({
    ...head,
    requirements: [...head.requirements, 'QDDA-39.3'],
    id: `13.${id}`,
    topic: `${id}.papers`,
    per: 'activity',
    on: ev('activity.ended', { kind }),
    forms,
    reach: 'object',
  }),
  gate({
    ...head,
    id: `13.${id}.completed`,
    topic: `${id}.papers`,
    per: 'activity',
    act: 'completeCollection',
    on: ev('activity.completed', { kind }),
    opens: ev('activity.ended', { kind }),
    need: all(...forms.map((form) => finished(form))),
    refusal: '通知书、清单不齐，不能完成取证',
    binds: 'both',
  }),
];

const measure = (
  id: string,
  kinds: readonly ('advancePreservation' | 'seizure' | 'impoundment' | 'otherMeasure')[],
  head: {
    readonly article: string;
    readonly requirements: readonly string[];
    readonly topic: string;
    readonly gist: string;
    readonly when?: Condition;
  },
  forms: readonly (
    | 'preservationApprovalForm'
    | 'preservationNotice'
    | 'preservationInventory'
    | 'coercionDecision'
    | 'siteTranscript'
    | 'coercionInventory'
  )[],
) => [
  paper({
    ...head,
    requirements: [...head.requirements, 'QDDA-39.3'],
    id: `13.${id}`,
    per: 'measure',
    on: ev('measure.taken', { kind: kinds }),
    forms,
    reach: 'object',
  }),
  gate({
    ...head,
    id: `13.${id}.completed`,
    per: 'measure',
    act: 'completeMeasure',
    on: ev('measure.completed', { kind: kinds }),
    opens: ev('measure.taken', { kind: kinds }),
    need: all(...forms.map((form) => finished(form))),
    refusal: '措施的文书不齐，不能完成',
    binds: 'both',
  }),
];

/** 第十三条第一款第（七）项：依法制作的文书缺省含笔录和清单 (QDDA-13.7)。 */
const coercion = {
  article: '第十三条第一款第（七）项',
  requirements: ['QDDA-13.7'],
  topic: 'coercion.papers',
} as const;
const needsEveryPaper = reading('QDDA-13.7', { default: ALWAYS, decisionOnly: NEVER });

/** 第十三条第一款第（六）项：由谁批准，紧急的能否后补 (QDDA-13.6)。 */
type Approver = 'agencyHead' | 'divisionHead';
const preservationApproval = (role: Approver) => ev('approval.given', { matter: 'preservationMeasure', role });
const isApprovedBy = (role: Approver) => approved('preservationMeasure', [role]);
const isApprovedFirstBy = (role: Approver) =>
  all(isApprovedBy(role), ordered(moment(preservationApproval(role)), moment(ev('measure.taken')), 'unclaimed'));
const isUrgentMeasure = seen(ev('measure.taken', { urgentReason: { present: true } }));
const orUrgent = (by: (role: Approver) => Condition) =>
  reading('QDDA-13.6', {
    default: any(by('agencyHead'), isUrgentMeasure),
    divisionHead: any(by('divisionHead'), isUrgentMeasure),
    advance: by('agencyHead'),
  });
const makesUp = {
  article: '第十三条第一款第（六）项',
  requirements: ['QDDA-13.6'],
  topic: 'preservation.approval',
  gist: '紧急先行登记保存的，补办审批',
  per: 'measure',
  on: ev('measure.taken', { kind: 'advancePreservation' }),
  mustReach: 'unclaimed',
  since: 'trigger',
  due: within(NO_TERM),
  who: 'officer',
  clock: 'claimed',
  // 条文没有期限；比照第九条的二十四小时是本局的内部目标。
  target: { id: 'QDDA-13.6', term: within(hours(24)) },
} as const;

const hasAttestor = seen(ev('activity.started', { counterparts: { of: { role: 'attestor' } } }), { reach: 'activity' });
/** 当事人一方不在场的，由见证人签字或者盖章。 */
const isUnattended = seen(ev('activity.started', { unattended: true }), { reach: 'activity' });
const everyOfficer = { ...listOf(ev('activity.started'), 'officers', 'activity'), signatory: 'officer' as const };
/** 中途加入的，也是取证的执法人员。 */
const everyOfficerSince = { ...listOf(ev('officers.changed'), 'officers', 'activity'), signatory: 'officer' as const };
const REFUSABLE = ['party', 'agent', 'witness', 'attestor'] as const;
/** 须由当事人或者其代理人签署的取证文书；证人证言由证人签署。 */
const PARTY_SIGNED = [
  'siteTranscript',
  'inquiryTranscript',
  'samplingInventory',
  'preservationInventory',
  'coercionInventory',
] as const;
/** 在场不止一人的，各自签署。 */
const each = (role: 'party' | 'attestor') =>
  ({
    ...listOf(ev('activity.started'), 'counterparts', 'activity'),
    where: { role },
    signatory: role,
    several: true,
  }) as const;
const isWitness = trigger('form', 'witnessStatement');
const signedByAttestors = signed(['attestor'], { refusable: REFUSABLE, everyone: [each('attestor')] });
const signedOnAllSides = all(
  signed(['officer'], { everyone: [everyOfficer, everyOfficerSince] }),
  any(
    all(isWitness, signed(['witness'], { refusable: REFUSABLE })),
    all(
      not(isWitness),
      any(
        signed(['party'], { refusable: REFUSABLE, everyone: [each('party')] }),
        signed(['agent'], { refusable: REFUSABLE }),
        all(isUnattended, hasAttestor),
      ),
    ),
  ),
  reading('QDDA-13.12', { default: any(not(hasAttestor), signedByAttestors), always: signedByAttestors }),
);

/** 第十四条：不录须经科室负责人书面认可并写明理由 (QDDA-14.1)。 */
const isAgreedTo = approved('recordingExemption', ['divisionHead'], { scoped: true });
const isWaived = reading('QDDA-14.1', { default: isAgreedTo, strict: NEVER, explain: isOmissionExplained });
const wholly = { ...wholeCourse, article: '第十四条' } as const;
/** QDDA-14.3：只接受客观原因，是否属实由人认定；“无需要”不算。 */
const cannotBeRecorded = all(
  seen(ev('recording.impossible', { ground: 'objectiveReason' })),
  finding('cannotRecordObjective'),
);
const isObjective = reading('QDDA-14.3', { default: cannotBeRecorded, waivable: any(cannotBeRecorded, isAgreedTo) });

const toldOfRecusal = any(
  seen(ev('notice.given', { contents: { has: ['recusalRight'] } }), { reach: 'case' }),
  seen(ev('document.finalized', { contents: { has: ['recusalRight'] } }), { reach: 'case' }),
);

/** 被申请回避的，结论告知之前不参加 (QDDA-15.2)。 */
const isNotPending = notAmongBut(
  'officers',
  listOf(ev('recusal.requested'), 'officer'),
  listOf(ev('recusal.decided', { informed: true }), 'officer'),
);

const pending = {
  article: '第十五条',
  requirements: ['QDDA-15.2'],
  topic: 'recusal.effect',
  gist: '审核结论作出之前，被申请回避的人员不参加新的取证；同意回避的，其后不再参加',
  need: all(
    notAmong('officers', listOf(ev('recusal.decided', { granted: true }), 'officer')),
    reading('QDDA-15.2', { default: isNotPending, divisionHead: isNotPending, continues: ALWAYS }),
  ),
  refusal: '执法人员中有被申请回避、尚无结论或者已同意回避的人员',
  binds: 'both',
} as const;

const hasUnansweredRequest = any(
  standing(ev('evidence.requested'), ev('evidence.requestAnswered'), 'case'),
  not(
    latest(
      [
        ev('evidence.requestAnswered', { accepted: true }),
        ev('evidence.requestAnswered', { reason: { present: true } }),
      ],
      { reach: 'case', every: true },
    ),
  ),
);

/** 第三章 调查取证的记录 */
export const investigation = {
  title: '第三章 调查取证的记录',
  articles: [
    article('第十一条', '调查取证的执法人员不少于两人；笔录载明姓名、证号和出示情况', [
      gate({
        id: '11.two',
        article: '第十一条',
        requirements: ['QDDA-11.1'],
        topic: 'officers.number',
        gist: '调查取证时持有效执法证件的人员不少于两人',
        per: 'activity',
        act: 'beginInvestigation',
        on: ev('activity.started', { kind: INVESTIGATIONS }),
        need: reading('QDDA-11.1', {
          default: trigger('officers', CERTIFIED),
          atStart: trigger('officers', CERTIFIED),
          present: trigger('officers', PRESENT),
        }),
        refusal: '持有效执法证件的人员不足两人',
        // 已经进行的取证如实登记，只作发现。
        binds: 'fact',
      }),
      gate({
        id: '11.two.throughout',
        article: '第十一条',
        requirements: ['QDDA-11.1'],
        topic: 'officers.number',
        gist: '调查取证自始至终，持有效执法证件的人员不少于两人',
        per: 'attendance',
        act: 'continueInvestigation',
        on: ev('officers.changed'),
        when: ofInvestigation,
        need: reading('QDDA-11.1', {
          default: trigger('officers', CERTIFIED),
          atStart: ALWAYS,
          present: trigger('officers', PRESENT),
        }),
        refusal: '其后持有效执法证件的在场人员不足两人',
        // 其后返回的，不补此前的时段。
        binds: 'fact',
      }),
      gate({
        ...finalizesTranscript,
        id: '11.two.transcript',
        article: '第十一条',
        requirements: ['QDDA-11.1'],
        topic: 'officers.number',
        gist: '执法人员不足两人的，笔录不得定稿',
        when: ofInvestigation,
        need: reading('QDDA-11.1', {
          default: isThroughout(CERTIFIED),
          atStart: seen(ev('activity.started', { officers: CERTIFIED }), { reach: 'activity' }),
          present: isThroughout(PRESENT),
        }),
        refusal: '该次取证持有效执法证件的人员不足两人',
        binds: 'act',
      }),
      gate({
        ...finalizesTranscript,
        id: '11.fields',
        article: '第十一条',
        requirements: ['QDDA-11.2', 'QDDA-39.3'],
        topic: 'paper.officers',
        gist: '笔录载明每名执法人员的姓名、执法证件号码和出示情况',
        when: ofInvestigation,
        need: all(
          filled('officers', 'certificatesShown'),
          ...(['activity.started', 'officers.changed'] as const).map((type) =>
            not(seen(ev(type, { officers: { of: { certificate: { present: false } } } }), { reach: 'activity' })),
          ),
        ),
        refusal: '笔录缺执法人员的姓名、执法证件号码或者出示情况',
      }),
    ]),
    article('第十二条', '勘查现场通知当事人或者其代理人到场；拒绝到场的在笔录中载明', [
      gate({
        id: '12.notify',
        article: '第十二条',
        requirements: ['QDDA-12.1'],
        topic: 'attendance.notice',
        gist: '勘查现场之前通知当事人或者其代理人到场',
        per: 'activity',
        act: 'beginInvestigation',
        on: ev('activity.started', { kind: 'examination' }),
        when: reading('QDDA-12.1', { default: ALWAYS, anyTime: NEVER }),
        need: any(seen(ev('attendance.notified')), cannotNotify),
        refusal: '勘查开始之前没有通知当事人或者其代理人到场',
        binds: 'fact',
      }),
      gate({
        ...finalizesTranscript,
        id: '12.notify.transcript',
        article: '第十二条',
        requirements: ['QDDA-12.1'],
        topic: 'attendance.notice',
        gist: '没有通知记录的，勘查笔录不得定稿',
        when: seen(ev('activity.started', { kind: 'examination' }), { reach: 'activity' }),
        need: any(
          all(
            seen(ev('attendance.notified'), { reach: 'activity' }),
            reading('QDDA-12.1', {
              default: ordered(moment(ev('attendance.notified')), moment(ev('activity.started')), 'activity'),
              anyTime: ALWAYS,
            }),
          ),
          cannotNotify,
        ),
        refusal: '没有早于勘查开始的到场通知，也没有不能通知的说明',
        binds: 'act',
      }),
      gate({
        ...finalizesTranscript,
        id: '12.refused',
        article: '第十二条',
        requirements: ['QDDA-12.2', 'QDDA-39.3'],
        topic: 'attendance.refusal',
        gist: '当事人或者其代理人拒绝到场的，在调查笔录中载明',
        when: seen(ev('attendance.notified', { refused: true }), { reach: 'activity' }),
        need: reading('QDDA-12.2', {
          default: any(
            filled('attendanceRefusal'),
            seen(ev('document.finalized', { form: TRANSCRIPTS, filled: { has: ['attendanceRefusal'] } }), {
              reach: 'activity',
            }),
          ),
          siteTranscript: any(not(trigger('form', 'siteTranscript')), filled('attendanceRefusal')),
        }),
        refusal: '笔录没有载明拒绝到场的情形',
        binds: 'fact',
      }),
    ]),
    article('第十三条', '各类取证活动的文书，签字盖章，拒签注明', [
      paper({
        id: '13.inquiry',
        article: '第十三条第一款第（一）项',
        requirements: ['QDDA-13.1', 'QDDA-39.3'],
        topic: 'inquiry.transcript',
        gist: '询问当事人制作询问笔录',
        per: 'activity',
        on: ev('activity.ended', { kind: 'inquiry' }),
        forms: ['inquiryTranscript'],
        reach: 'object',
        order: { before: 'trigger' },
      }),
      paper({
        ...testimony,
        id: '13.witness',
        when: reading('QDDA-13.2', { default: ALWAYS, transcript: NEVER }),
      }),
      paper({
        ...testimony,
        id: '13.witness.transcript',
        when: reading('QDDA-13.2', { default: NEVER, transcript: ALWAYS }),
        alternatives: [['inquiryTranscript']],
      }),
      ...collected(
        'evidence',
        'documentaryCollection',
        {
          article: '第十三条第一款第（三）项',
          requirements: ['QDDA-13.3'],
          gist: '调取书证、物证制作调取证据通知书、调取证据清单',
        },
        ['evidenceRequestNotice', 'evidenceRequestInventory'],
      ),
      gate({
        id: '13.request.items',
        article: '第十三条第一款第（三）项',
        requirements: ['QDDA-13.3'],
        topic: 'evidence.items',
        gist: '调取证据清单与入卷证据的件数一致',
        per: 'document',
        act: 'finalizeDocument',
        on: ev('document.finalized', { form: 'evidenceRequestInventory' }),
        when: seen(countedItems, { reach: 'case' }),
        // 与同一次调取的证据核对；逐件登记的，不以其中一件的件数核对。
        need: any(agreesIn('activity'), all(not(seen(requestedItems, { reach: 'activity' })), agreesIn('case'))),
        refusal: '清单件数与入卷证据不一致',
        binds: 'both',
      }),
      paper({
        id: '13.site',
        article: '第十三条第一款第（四）项',
        requirements: ['QDDA-13.4', 'QDDA-39.3'],
        topic: 'site.transcript',
        gist: '现场检查（勘验）制作现场检查（勘验）笔录',
        per: 'activity',
        on: ev('activity.ended', { kind: SITE_INSPECTIONS }),
        forms: ['siteTranscript'],
        reach: 'object',
        order: { before: 'trigger' },
      }),
      gate({
        id: '13.transcript.early',
        article: '第十三条第一款第（一）项、第十三条第一款第（四）项',
        requirements: ['QDDA-13.1', 'QDDA-13.4'],
        topic: 'transcript.early',
        gist: '笔录不成于所记的询问、检查开始之前',
        per: 'activity',
        act: 'beginInvestigation',
        on: ev('activity.started', { kind: ['inquiry', ...SITE_INSPECTIONS] }),
        need: not(seen(ev('document.finalized', { form: ['inquiryTranscript', 'siteTranscript'] }))),
        refusal: '笔录成于询问、检查开始之前，时间不一致',
        binds: 'fact',
      }),
      ...collected(
        'sampling',
        'sampling',
        {
          article: '第十三条第一款第（五）项',
          requirements: ['QDDA-13.5'],
          gist: '抽样取证制作抽样取证通知书、抽样物品清单',
        },
        ['samplingNotice', 'samplingInventory'],
      ),
      ...measure(
        'preservation',
        ['advancePreservation'],
        {
          article: '第十三条第一款第（六）项',
          requirements: ['QDDA-13.6'],
          topic: 'preservation.papers',
          gist: '先行登记保存证据制作审批表、通知书、物品清单',
        },
        ['preservationApprovalForm', 'preservationNotice', 'preservationInventory'],
      ),
      gate({
        id: '13.preservation.approval',
        article: '第十三条第一款第（六）项',
        requirements: ['QDDA-13.6'],
        topic: 'preservation.approval',
        gist: '先行登记保存证据，先经局主要负责人批准',
        per: 'measure',
        act: 'takeMeasure',
        on: ev('measure.taken', { kind: 'advancePreservation' }),
        need: orUrgent(isApprovedBy),
        refusal: '先行登记保存尚未批准，也没有可以后补的紧急理由',
        binds: 'both',
      }),
      gate({
        id: '13.preservation.approved',
        article: '第十三条第一款第（六）项',
        requirements: ['QDDA-13.6'],
        topic: 'preservation.approval',
        gist: '没有在先批准、也没有紧急理由的先行登记保存，不能完成',
        per: 'measure',
        act: 'completeMeasure',
        on: ev('measure.completed', { kind: 'advancePreservation' }),
        opens: ev('measure.taken', { kind: 'advancePreservation' }),
        need: orUrgent(isApprovedFirstBy),
        refusal: '先行登记保存实施之前没有批准，也没有可以后补的紧急理由',
        // 未经批准而实施的，实施时已报一次。
        binds: 'act',
      }),
      duty({
        ...makesUp,
        id: '13.preservation.makeup',
        when: reading('QDDA-13.6', { default: isUrgentMeasure, divisionHead: NEVER, advance: NEVER }),
        must: [preservationApproval('agencyHead')],
      }),
      duty({
        ...makesUp,
        id: '13.preservation.makeup.division',
        when: reading('QDDA-13.6', { default: NEVER, divisionHead: isUrgentMeasure, advance: NEVER }),
        must: [preservationApproval('divisionHead')],
      }),
      ...measure(
        'coercion',
        ['seizure', 'impoundment', 'otherMeasure'],
        { ...coercion, gist: '实施强制措施制作决定书' },
        ['coercionDecision'],
      ),
      ...measure(
        'coercion.listed',
        ['seizure', 'impoundment'],
        { ...coercion, gist: '查封、扣押制作现场笔录、物品清单', when: needsEveryPaper },
        ['siteTranscript', 'coercionInventory'],
      ),
      ...measure(
        'otherMeasure',
        ['otherMeasure'],
        { ...coercion, gist: '其他强制措施制作现场笔录', when: needsEveryPaper },
        ['siteTranscript'],
      ),
      duty({
        id: '13.expert',
        article: '第十三条第一款第（八）项',
        requirements: ['QDDA-13.8'],
        topic: 'expert.opinion',
        gist: '委托检验、鉴定、评审的，取得受托机构和专家签章的结论性意见',
        per: 'entrustment',
        on: ev('expert.entrusted'),
        must: [ev('expert.concluded', { stamped: true })],
        mustReach: 'object',
        since: 'trigger',
        due: within(NO_TERM),
        who: 'undertaker',
        clock: 'claimed',
        // 约定期限只作提示。
        target: { id: 'QDDA-13.8', term: within(STATED, { from: 'trigger', field: 'agreedBy' }) },
      }),
      gate({
        id: '13.expert.decision',
        article: '第十三条第一款第（八）项',
        requirements: ['QDDA-13.8'],
        topic: 'expert.opinion',
        gist: '审查决定之前应有结论性意见',
        per: 'case',
        act: 'makeDecision',
        on: ev('decision.made'),
        when: seen(ev('expert.entrusted'), { reach: 'case' }),
        need: not(standing(ev('expert.entrusted'), ev('expert.concluded', { stamped: true }), 'case')),
        refusal: '委托的结论性意见尚未取得',
        binds: 'fact',
      }),
      paper({
        id: '13.electronic.record',
        article: '第十三条第一款第（九）项',
        requirements: ['QDDA-13.9', 'QDDA-39.3'],
        topic: 'electronic.record',
        gist: '每次收集电子数据，将相关内容书面记录',
        per: 'activity',
        on: ev('activity.ended', { kind: 'electronicCollection' }),
        forms: ['electronicDataRecord'],
        reach: 'unclaimed',
      }),
      gate({
        id: '13.electronic',
        article: '第十三条第一款第（九）项',
        requirements: ['QDDA-13.9'],
        topic: 'evidence.electronic',
        gist: '收集电子数据，书面记录来源、提取时间、提取人和内容摘要',
        per: 'case',
        act: 'collectEvidence',
        on: ev('evidence.collected', { kind: 'electronicData' }),
        need: all(
          finished('electronicDataRecord', 'case'),
          reading('QDDA-13.9', {
            default: all(
              trigger('system', { present: true }),
              trigger('madeAt', { present: true }),
              trigger('extractedBy', { present: true }),
              trigger('summary', { present: true }),
            ),
            recordOnly: ALWAYS,
          }),
        ),
        refusal: '电子数据没有书面记录，或者缺来源、提取时间、提取人、内容摘要',
        binds: 'both',
      }),
      gate({
        id: '13.audiovisual',
        article: '第十三条第一款第（九）项',
        requirements: ['QDDA-13.10'],
        topic: 'evidence.audiovisual',
        gist: '收集视听资料，记录制作方法、制作时间、制作人和证明对象',
        per: 'case',
        act: 'collectEvidence',
        on: ev('evidence.collected', { kind: 'audiovisualEvidence' }),
        need: all(
          trigger('method', { present: true }),
          trigger('madeAt', { present: true }),
          trigger('maker', { present: true }),
          trigger('proves', { present: true }),
        ),
        refusal: '视听资料缺制作方法、制作时间、制作人或者证明对象',
        binds: 'both',
      }),
      gate({
        id: '13.audiovisual.listed',
        article: '第十三条第一款第（九）项',
        requirements: ['QDDA-13.10'],
        topic: 'evidence.audiovisual',
        gist: '列入证据的音像，记录制作方法、制作人和证明对象',
        per: 'recording',
        act: 'listEvidence',
        on: ev('recording.listedAsEvidence'),
        when: reading('QDDA-13.10', { default: ALWAYS, collectedOnly: NEVER }),
        need: all(
          trigger('method', { present: true }),
          trigger('maker', { present: true }),
          trigger('proves', { present: true }),
        ),
        refusal: '音像缺制作方法、制作人或者证明对象',
        binds: 'both',
      }),
      gate({
        id: '13.sound',
        article: '第十三条第一款第（九）项',
        requirements: ['QDDA-13.11'],
        topic: 'evidence.sound',
        gist: '声音资料附声音内容的文字记录',
        per: 'recording',
        act: 'listEvidence',
        on: ev('recording.listedAsEvidence'),
        when: any(
          seen(ev('recording.ended', { medium: 'audio' })),
          reading('QDDA-13.11', { default: trigger('speech', true), audioOnly: NEVER }),
        ),
        need: seen(ev('recording.transcribed')),
        refusal: '声音资料没有声音内容的文字记录',
        binds: 'both',
      }),
      gate({
        id: '13.signed',
        article: '第十三条第二款',
        requirements: ['QDDA-13.12', 'QDDA-13.13', 'QDDA-39.3'],
        topic: 'paper.signed',
        gist: '取证文书由执法人员、当事人或者其代理人、见证人签字或者盖章，拒签须注明',
        per: 'document',
        act: 'finalizeDocument',
        on: ev('document.finalized', { form: [...PARTY_SIGNED, 'witnessStatement'] }),
        opens: ev('document.drafted', { form: [...PARTY_SIGNED, 'witnessStatement'] }),
        need: signedOnAllSides,
        refusal: '缺签字或者盖章，且未注明拒签',
        binds: 'both',
      }),
      gate({
        ...finalizesTranscript,
        id: '13.refusal.recorded',
        article: '第十三条第二款',
        requirements: ['QDDA-13.13'],
        topic: 'paper.refusal',
        gist: '拒绝签字盖章的，该次取证有音像',
        when: all(seen(ev('document.signatureRefused')), reading('QDDA-13.13', { default: NEVER, recorded: ALWAYS })),
        need: seen(ev('recording.ended', { medium: MOVING }), { reach: 'activity' }),
        refusal: '拒签而该次取证没有音像',
      }),
    ]),
    article('第十四条', '检查、询问、先行登记保存、查封、扣押、抽样的全过程音像记录', [
      recording({
        ...wholly,
        id: '14.inspection',
        requirements: ['QDDA-14.1', 'QDDA-39.3'],
        gist: '检查人身、场所、物品，全过程音像记录',
        on: ev('activity.started', { kind: SITE_INSPECTIONS }),
        scene: 'inspectionScene',
        exempt: isWaived,
      }),
      recording({
        ...wholly,
        id: '14.inquiry',
        requirements: ['QDDA-14.2', 'QDDA-39.3'],
        gist: '询问当事人和证人，全过程音像记录',
        on: ev('activity.started', { kind: INQUIRIES }),
        media: MOVING,
        scene: 'inquiryScene',
        exempt: isWaived,
      }),
      recording({
        ...wholly,
        id: '14.witness',
        requirements: ['QDDA-14.2', 'QDDA-39.3'],
        gist: '询问证人，全过程录像',
        on: ev('activity.started', { kind: 'witnessInquiry' }),
        when: reading('QDDA-14.2', { default: NEVER, film: ALWAYS }),
        media: ['video', 'surveillance'],
        scene: 'inquiryScene',
        exempt: isWaived,
      }),
      recording({
        ...wholly,
        id: '14.preservation',
        requirements: ['QDDA-14.3', 'QDDA-39.3'],
        gist: '先行登记保存，全过程音像记录',
        on: ev('activity.started', { kind: 'preservation' }),
        scene: 'preservationScene',
        exempt: isObjective,
      }),
      recording({
        ...wholly,
        id: '14.coercion',
        requirements: ['QDDA-14.3', 'QDDA-39.3'],
        gist: '查封、扣押，全过程音像记录',
        on: ev('activity.started', { kind: COERCIONS }),
        scene: 'coercionScene',
        exempt: isObjective,
      }),
      recording({
        ...wholly,
        id: '14.sampling',
        requirements: ['QDDA-14.4', 'QDDA-5.4', 'QDDA-39.3'],
        gist: '抽样取证，全过程音像记录',
        on: ev('activity.started', { kind: 'sampling' }),
        scene: 'examinationScene',
        exempt: isWaived,
      }),
    ]),
    article('第十五条', '告知申请回避的权利；回避申请的审核与告知', [
      gate({
        ...finalizesTranscript,
        id: '15.told',
        article: '第十五条',
        requirements: ['QDDA-15.1', 'QDDA-39.3'],
        topic: 'recusal.notice',
        gist: '取证时告知当事人有申请回避的权利并记录',
        when: reading('QDDA-15.1', { default: ALWAYS, onRequest: seen(ev('recusal.requested'), { reach: 'case' }) }),
        on: ev('document.finalized', { form: ['siteTranscript', 'inquiryTranscript'] }),
        need: any(toldOfRecusal, filled('recusal')),
        refusal: '笔录没有回避权利的告知，此前也没有告知记录',
        binds: 'fact',
      }),
      paper({
        id: '15.record',
        article: '第十五条',
        requirements: ['QDDA-15.2'],
        topic: 'recusal.record',
        gist: '书面记录回避申请',
        per: 'recusalRequest',
        on: ev('recusal.requested'),
        forms: ['recusalRecord'],
        reach: 'object',
      }),
      gate({
        id: '15.fields',
        article: '第十五条',
        requirements: ['QDDA-15.2'],
        topic: 'recusal.record',
        gist: '回避记录载明告知情况、被申请人员、理由、审核意见和意见的告知',
        per: 'document',
        act: 'finalizeDocument',
        on: ev('document.finalized', { form: 'recusalRecord' }),
        opens: ev('document.drafted', { form: 'recusalRecord' }),
        need: filled('rightsNotified', 'officer', 'reason', 'opinion', 'informed'),
        refusal: '回避申请记录要素不全',
        binds: 'both',
      }),
      gate({
        id: '15.decide',
        article: '第十五条',
        requirements: ['QDDA-15.2'],
        topic: 'recusal.decision',
        gist: '回避申请由局主要负责人审核，结论告知当事人',
        per: 'recusalRequest',
        act: 'decideRecusal',
        on: ev('recusal.decided'),
        opens: ev('recusal.requested'),
        need: all(
          reading('QDDA-15.2', {
            default: approved('recusalMatter', ['agencyHead']),
            divisionHead: approved('recusalMatter', ['divisionHead']),
            continues: approved('recusalMatter', ['agencyHead']),
          }),
          trigger('informed', true),
        ),
        refusal: '回避申请未经审核，或者结论尚未告知当事人',
        binds: 'both',
      }),
      gate({
        ...pending,
        id: '15.pending',
        per: 'activity',
        act: 'beginInvestigation',
        on: ev('activity.started', { kind: INVESTIGATIONS }),
      }),
      gate({
        ...pending,
        id: '15.pending.joined',
        per: 'attendance',
        act: 'continueInvestigation',
        on: ev('officers.changed'),
        when: ofInvestigation,
      }),
    ]),
    article('第十六条', '调查证据的申请经审查不受理的，说明理由并记录在卷', [
      gate({
        id: '16.refuse',
        article: '第十六条',
        requirements: ['QDDA-16.1'],
        topic: 'evidence.request',
        gist: '不受理调查证据的申请，说明理由并告知',
        per: 'evidenceRequest',
        act: 'answerEvidenceRequest',
        on: ev('evidence.requestAnswered', { accepted: false }),
        need: all(trigger('reason', { present: true }), trigger('informed', true)),
        refusal: '不受理的理由空白，或者尚未告知当事人',
        binds: 'both',
      }),
      gate({
        id: '16.report',
        article: '第十六条',
        requirements: ['QDDA-16.1'],
        topic: 'evidence.request',
        gist: '申请没有结论的，不得终结调查',
        per: 'document',
        act: 'finalizeDocument',
        on: ev('document.finalized', { form: 'investigationReport' }),
        opens: ev('document.drafted', { form: 'investigationReport' }),
        need: not(hasUnansweredRequest),
        refusal: '当事人调查证据的申请尚无结论，或者不受理没有理由',
        binds: 'both',
      }),
    ]),
  ],
} as const;
