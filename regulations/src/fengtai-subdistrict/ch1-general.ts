import { all, ALWAYS, any, NEVER, NO_TERM, not, within } from '@zhiji/law';
import type { Condition, Match } from '@zhiji/law';
import {
  about,
  article,
  attribute,
  byRole,
  duty,
  ev,
  gate,
  moment,
  ordered,
  reading,
  recording,
  seen,
  standing,
  trigger,
} from '../pen.ts';
import {
  ANY_MEDIUM,
  APPLIED_FOR,
  COERCIVE,
  DECISIONS,
  EARLY_ENDS,
  EDGE_MS,
  hasCorrection,
  INQUIRING,
  isObliging,
  isReviewed,
  isSummary,
  ON_SITE,
  SEGMENT_MS,
  SIGNED_PAPERS,
  TOLD_OFFICE,
} from './conditions.ts';

/** 一般环节 with the fact that leaves its trace; `early`: owed also where the case ends without a decision. */
interface Node {
  readonly id: string;
  readonly name: string;
  readonly trace: Match;
  readonly early?: true;
  /** Belongs to the course only where this holds. */
  readonly when?: Condition;
  /** Its trace left in another way. */
  readonly exempt?: Condition;
}

const DECIDED: Node = { id: 'decision', name: '审查决定', trace: ev('decision.made') };
const SERVED: Node = { id: 'service', name: '送达', trace: ev('service.completed') };
/** FTJD-4.1：另一读法为办结后方为完结。 */
const isConcluding = reading('FTJD-4.1', { default: NEVER, conclusion: ALWAYS });
const ENDED: Node = { id: 'end', name: '终结', trace: ev('case.concluded'), early: true };
/** 送达的是决定：告知书、催告书的送达不在其内；没有登记文书的，在决定之后。 */
const DECISION_SERVED: Node = {
  id: 'service',
  name: '送达',
  trace: ev('service.completed', { form: [...DECISIONS, 'coercionDecision'] }),
  exempt: seen(ev('service.completed', { form: { present: false } }), { reach: 'case', after: ev('decision.made') }),
};
const OPENED: readonly Node[] = [
  { id: 'intake', name: '受案', trace: ev('lead.registered'), early: true },
  {
    id: 'filing',
    name: '立案',
    trace: ev('document.finalized', { form: 'initiationApprovalForm' }),
    early: true,
    when: not(isSummary),
  },
  { id: 'inquiry', name: '调查取证', trace: ev('activity.ended', { kind: INQUIRING }) },
];

/** FTJD-4.5：措施案的“执行”环节指措施的实施；作出了强制执行决定、已经执行或者申请法院执行的，指强制执行。 */
const isMeasureOnly = all(
  any(
    seen(ev('decision.made', { kind: 'coercionImposed' }), { reach: 'case' }),
    seen(ev('measure.taken', { kind: COERCIVE }), { reach: 'case' }),
  ),
  not(
    any(
      seen(ev('decision.made', { kind: 'executionOrdered' }), { reach: 'case' }),
      seen(ev('execution.started'), { reach: 'case' }),
      seen(ev('court.applied'), { reach: 'case' }),
    ),
  ),
);

/** FTJD-4.5：另一读法为措施案没有“执行”环节。 */
const isMeasure = all(isMeasureOnly, reading('FTJD-4.5', { default: ALWAYS, apart: NEVER }));

/** 不予受理的，到此为止。 */
const isNotAccepted = all(
  seen(ev('application.decided', { accepted: false }), { reach: 'case' }),
  not(seen(ev('application.decided', { accepted: true }), { reach: 'case' })),
);

/** 第四条：各类执法的一般环节。 */
const COURSES = {
  application: {
    article: '第四条第一款',
    requirement: 'FTJD-4.1',
    caseType: APPLIED_FOR,
    start: seen(ev('application.received'), { reach: 'case' }),
    refusal: '没有接收材料的记录，或者起点晚于接收材料',
    nodes: [
      { id: 'reception', name: '接收', trace: ev('application.received'), early: true },
      { id: 'acceptance', name: '受理', trace: ev('application.decided') },
      { ...DECIDED, when: not(isNotAccepted) },
      SERVED,
      { ...ENDED, when: isConcluding },
    ],
  },
  expropriation: {
    article: '第四条第三款',
    requirement: 'FTJD-4.3',
    caseType: ['expropriation'],
    start: any(seen(ev('proposal.argued'), { reach: 'case' }), seen(ev('opinions.sought'), { reach: 'case' })),
    refusal: '没有论证或者征求意见的记录',
    nodes: [
      { id: 'argument', name: '论证', trace: ev('proposal.argued') },
      { id: 'consultation', name: '征求意见', trace: ev('opinions.sought') },
      DECIDED,
      SERVED,
      { id: 'implementation', name: '实施', trace: ev('expropriation.carriedOut') },
      { id: 'compensation', name: '补偿', trace: ev('compensation.paid') },
      ENDED,
    ],
  },
  penalty: {
    article: '第四条第四款',
    requirement: 'FTJD-4.4',
    caseType: ['penalty'],
    start: seen(ev('lead.found'), { reach: 'case' }),
    refusal: '没有获取违法线索的记录',
    nodes: [...OPENED, DECIDED, DECISION_SERVED, ENDED],
  },
  coercion: {
    article: '第四条第五款',
    requirement: 'FTJD-4.5',
    caseType: ['coercion'],
    start: seen(ev('lead.found'), { reach: 'case' }),
    refusal: '没有获取违法线索的记录',
    nodes: [
      ...OPENED,
      DECIDED,
      DECISION_SERVED,
      { id: 'execution', name: '执行', trace: ev('execution.concluded'), when: not(isMeasureOnly) },
      { id: 'measure', name: '执行（采取措施）', trace: ev('measure.taken', { kind: COERCIVE }), when: isMeasure },
      ENDED,
    ],
  },
} as const satisfies Record<string, { readonly nodes: readonly Node[]; readonly [more: string]: unknown }>;

/** FTJD-3.2：另一读法只及于第三条列举的三类。 */
const asListed = reading('FTJD-3.2', { default: ALWAYS, named: NEVER });
const SCOPES: Partial<Record<keyof typeof COURSES, Condition>> = { application: asListed, expropriation: asListed };

const traced = { per: 'case', mustReach: 'case', due: within(NO_TERM), who: 'officer', clock: 'claimed' } as const;
const endsEarly = ev('case.concluded', { ground: EARLY_ENDS });
const reachesEnd = not(trigger('ground', EARLY_ENDS));

/** 终结前补齐各环节的记录；缺的在终结时列明 (FTJD-31.6)。 */
const completes = {
  topic: 'trace.complete',
  gist: '各一般环节均有记录，方可终结',
  per: 'case',
  act: 'concludeCase',
  on: ev('case.concluded'),
  binds: 'both',
} as const;

const isTraced = ({ trace, when, exempt }: Node): Condition => {
  const found = seen(trace, { reach: 'case' });
  const traces = exempt ? any(found, exempt) : found;
  return when ? any(not(when), traces) : traces;
};

const courseNorms = (name: keyof typeof COURSES) => {
  const { article, requirement, caseType, start, refusal, nodes } = COURSES[name];
  const scope = SCOPES[name];
  const inScope = (...conditions: readonly Condition[]) => {
    const of = scope ? [scope, ...conditions] : conditions;
    return of.length === 0 ? {} : { when: of.length === 1 ? of[0]! : all(...of) };
  };
  const started = ev('procedure.started', { caseType });
  return [
    gate({
      id: `4.${name}.start`,
      article,
      requirements: [requirement, 'FTJD-4.6', 'FTJD-3.2'],
      topic: 'trace.start',
      gist: '全过程记录自法定起点开始',
      per: 'case',
      act: 'startProcedure',
      on: started,
      ...inScope(),
      need: start,
      refusal,
      // 已经启动的据实登记，缺起点只作发现。
      binds: 'fact',
    }),
    ...nodes.map(({ id, name: stage, trace, early, when, exempt }: Node) =>
      duty({
        ...traced,
        id: `4.${name}.${id}`,
        article,
        requirements: [requirement, 'FTJD-3.1'],
        topic: `trace.${id}`,
        gist: `${stage}环节应有记录`,
        on: started,
        must: [trace],
        ...inScope(...(when ? [when] : [])),
        ...(exempt ? { exempt: { if: exempt } } : {}),
        ...(early ? {} : { moot: endsEarly }),
      }),
    ),
    gate({
      ...completes,
      id: `4.${name}.complete`,
      article,
      requirements: [requirement, 'FTJD-31.6'],
      ...inScope(attribute('caseType', caseType), reachesEnd),
      need: all(...nodes.flatMap((node: Node) => (node.id === ENDED.id ? [] : [isTraced(node)]))),
      refusal: '尚有一般环节没有记录',
    }),
  ];
};

const hasNote = trigger('note', { present: true });
const hasProblem = seen(ev('problem.found'), { reach: 'case' });
/** 没有责令改正的，复查是一次复查活动。 */
const [RECHECK, REVIEW] = [ev('activity.ended', { kind: 'correctionReview' }), ev('correction.reviewed')];
const isRechecked = any(...[RECHECK, REVIEW].map((fact) => seen(fact, { reach: 'case', after: ev('problem.found') })));

/** 综合行政执法队人员 */
const BRIGADE = ['officer', 'undertaker', 'recordist', 'custodian', 'brigadeHead'] as const;

/** 每一次责令改正各须复查。 */
const recheck = {
  ...traced,
  article: '第四条第二款',
  requirements: ['FTJD-4.2', 'FTJD-3.1'],
  topic: 'trace.recheck',
  gist: '复查环节应有记录',
  must: [REVIEW],
  moot: endsEarly,
} as const;

/** 第四条：特别环节，以及表明它已经发生的文书或者登记；文书写明是哪一项的，须是那一项的登记。 */
const SPECIAL = [
  ['supplement', '补正', 'supplementNotice', ev('application.supplementRequested'), 'application'],
  ['sampling', '抽样', 'samplingNotice', ev('activity.ended', { kind: 'sampling' })],
  ['appraisal', '鉴定', 'conclusiveOpinion', ev('expert.entrusted'), 'entrustment'],
  ['correction', '责令改正', 'correctionOrder', ev('correction.ordered'), 'correction'],
  [
    'preservation',
    '先行登记保存',
    'preservationNotice',
    ev('measure.taken', { kind: 'advancePreservation' }),
    'measure',
  ],
  ['coercion', '查封、扣押', 'coercionDecision', ev('measure.taken', { kind: COERCIVE }), 'measure'],
  ['hearing', '听证', 'hearingNotice', ev('activity.ended', { kind: 'hearing' })],
  ['court', '申请法院强制执行', 'courtApplication', ev('court.applied'), 'execution'],
] as const;
/** 通知之后当事人放弃的，听证不再举行。 */
const isHearingWaived = any(
  ...[
    ev('document.finalized', { form: 'waiverRecord' }),
    ev('statement.made', { waivedRights: { has: ['hearingRight'] } }),
  ].map((fact) => seen(fact, { reach: 'case' })),
);
const special = { ...traced, article: '第四条', requirements: ['FTJD-4.7'] } as const;

/** FTJD-5.1：录入晚于发生之日的即补记，只作标明，不是违规。 */
const entered = {
  article: '第五条第一款',
  requirements: ['FTJD-5.1'],
  topic: 'text.entered',
  mustReach: 'object',
  due: within(NO_TERM),
  who: 'officer',
  clock: 'trusted',
} as const;
const FINALIZED = ev('document.finalized');
const OVER = ev('activity.ended');

/** 第一章 总则 */
export const general = {
  title: '第一章 总则',
  articles: [
    article('第一条', '制定目的与依据', [
      gate({
        id: '1.basis',
        article: '第一条',
        requirements: ['FTJD-1.1'],
        topic: 'regulation.basis',
        gist: '启用本规定须载明制定依据',
        scope: 'agency',
        per: 'regulation',
        act: 'adoptRegulation',
        on: ev('regulation.adopted', { code: 'FTJD' }),
        need: trigger('basis', { has: ['中华人民共和国行政处罚法', '中华人民共和国行政强制法'] }),
        refusal: '没有载明制定依据，或者缺《行政处罚法》《行政强制法》',
        binds: 'both',
      }),
    ]),
    article(
      '第二条',
      '本单位执法一律适用；国家、市政府另有规定的从其规定',
      [
        gate({
          id: '2.override',
          article: '第二条第二款',
          requirements: ['FTJD-2.2'],
          topic: 'regulation.override',
          gist: '优先适用的另有规定，限于国家和市级来源',
          scope: 'agency',
          per: 'regulation',
          act: 'adoptOverride',
          on: ev('override.registered'),
          need: reading('FTJD-2.2', {
            default: trigger('level', ['national', 'municipal']),
            district: trigger('level', ['national', 'municipal', 'district']),
          }),
          refusal: '来源不是国家或者市级规定，不得登记为优先适用',
          binds: 'both',
        }),
      ],
      [
        {
          article: '第二条第一款',
          requirements: ['FTJD-2.1'],
          reason: '适用范围：机关启用本规定的记录决定哪些案件适用，未启用的机关不编入本规定。',
        },
      ],
    ),
    article('第三条', '以文字、音像等方式自启动至完结跟踪记录', [
      duty({
        ...traced,
        id: '3.execution',
        article: '第三条',
        requirements: ['FTJD-3.1', 'FTJD-4.4'],
        topic: 'trace.execution',
        gist: '决定有履行内容的，执行环节应有记录',
        // 前一决定的履行不及于后一决定。
        per: 'decision',
        on: ev('decision.made'),
        // FTJD-4.4：另一读法为处罚没有执行环节。
        when: all(
          attribute('caseType', 'penalty'),
          isObliging,
          reading('FTJD-4.4', { default: ALWAYS, unlisted: NEVER }),
        ),
        must: [ev('performance.completed')],
        mustReach: 'unclaimed',
        since: 'trigger',
        exempt: {
          // 没有写明是哪一决定的，须在本决定之后。
          if: any(
            ...[ev('performance.failed'), ev('execution.concluded')].flatMap((fact) => [
              seen(fact),
              all(seen(fact, { reach: 'unclaimed' }), not(ordered(moment(fact), 'trigger', 'unclaimed'))),
            ]),
          ),
        },
        moot: ev('decision.revoked'),
      }),
      duty({
        ...traced,
        id: '3.archive',
        article: '第三条',
        requirements: ['FTJD-3.1'],
        topic: 'trace.archive',
        gist: '以归档为完结的，归档应有记录',
        on: ev('procedure.started'),
        when: reading('FTJD-3.1', { default: NEVER, archive: ALWAYS }),
        must: [ev('case.archived')],
      }),
    ]),
    article('第四条', '各类执法的起点、一般环节和特别环节', [
      ...courseNorms('application'),
      ...courseNorms('expropriation'),
      ...courseNorms('penalty'),
      ...courseNorms('coercion'),
      recording({
        id: '4.inspection.start',
        article: '第四条第二款',
        requirements: ['FTJD-4.2', 'FTJD-4.6'],
        topic: 'trace.start',
        gist: '行政检查自活动开始即应留痕，文字、音像均可',
        per: 'activity',
        on: ev('activity.started', { kind: ON_SITE }),
        when: attribute('caseType', 'inspection'),
        span: 'moment',
        continuous: false,
        media: ANY_MEDIUM,
        toleranceMs: SEGMENT_MS,
        besideMs: EDGE_MS,
        scene: 'inspectionScene',
        exempt: all(
          seen(ev('document.finalized', { form: SIGNED_PAPERS, from: { present: true } })),
          ordered(moment(ev('document.finalized', { form: SIGNED_PAPERS }), 'from'), 'trigger', 'object'),
        ),
      }),
      ...(
        [
          ['site', '现场核查', ev('activity.ended', { kind: ON_SITE })],
          ['service', '送达', ev('service.completed')],
        ] as const
      ).map(([id, stage, trace]) =>
        duty({
          ...traced,
          id: `4.inspection.${id}`,
          article: '第四条第二款',
          requirements: ['FTJD-4.2', 'FTJD-3.1'],
          topic: `trace.${id}`,
          gist: `${stage}环节应有记录`,
          on: ev('procedure.started', { caseType: 'inspection' }),
          must: [trace],
          moot: endsEarly,
        }),
      ),
      duty({
        ...recheck,
        id: '4.inspection.recheck',
        per: 'correction',
        mustReach: 'object',
        on: ev('correction.ordered'),
        when: attribute('caseType', 'inspection'),
        since: 'trigger',
      }),
      duty({
        ...recheck,
        id: '4.inspection.recheck.found',
        on: ev('procedure.started', { caseType: 'inspection' }),
        // FTJD-4.2：另一读法为一律须复查。
        when: all(not(hasCorrection), reading('FTJD-4.2', { default: hasProblem, always: ALWAYS })),
        exempt: { if: isRechecked },
      }),
      gate({
        ...completes,
        id: '4.inspection.complete',
        article: '第四条第二款',
        requirements: ['FTJD-4.2', 'FTJD-31.6'],
        when: all(attribute('caseType', 'inspection'), reachesEnd),
        need: all(
          seen(ev('activity.ended', { kind: ON_SITE }), { reach: 'case' }),
          any(not(hasCorrection), isReviewed),
          any(
            isRechecked,
            all(not(hasProblem), any(hasCorrection, reading('FTJD-4.2', { default: hasNote, always: NEVER }))),
          ),
        ),
        refusal: '缺现场核查或者复查的记录；无需复查的，须写明理由',
      }),
      ...SPECIAL.flatMap(([id, stage, form, trace, of]) => {
        const on = ev('document.finalized', { form });
        const noted = {
          ...special,
          topic: `trace.${id}`,
          gist: `${stage}已有文书，该环节应有记录`,
          on,
          must: [trace],
          moot: ev('document.withdrawn'),
        } as const;
        return [
          duty({
            ...noted,
            id: `4.special.${id}`,
            per: 'document',
            ...(of ? { when: not(about(of)) } : {}),
            ...(id === 'hearing' ? { exempt: { if: isHearingWaived } } : {}),
          }),
          ...(of ? [duty({ ...noted, id: `4.special.${id}.named`, per: of, mustReach: 'object' })] : []),
        ];
      }),
      ...(
        [
          ['postponement', '延期', ev('procedure.postponed'), 'postponementMatter'],
          ['suspension', '中止', ev('procedure.suspended'), 'suspensionMatter'],
        ] as const
      ).map(([id, stage, on, matter]) =>
        duty({
          ...special,
          id: `4.special.${id}`,
          topic: `trace.${id}`,
          gist: `${stage}环节应有审批记录`,
          on,
          must: [ev('approval.given', { matter })],
          mustReach: 'turn',
        }),
      ),
    ]),
    article(
      '第五条',
      '合法、公正、客观、真实；按情形选择记录方式',
      [
        duty({
          ...entered,
          id: '5.entered.document',
          gist: '现场文字当日录入；其后补填的标明补记',
          per: 'document',
          on: ev('document.drafted', { form: SIGNED_PAPERS }),
          must: [FINALIZED],
          // 笔录载明所记时间的，以所记为准。
          target: {
            id: 'FTJD-5.1',
            term: within(
              { unit: 'sameDay' },
              {
                from: 'last',
                match: ev('document.finalized', { to: { present: true } }),
                reach: 'object',
                field: 'to',
                else: { from: 'last', match: FINALIZED, reach: 'object', orTrigger: true },
              },
            ),
          },
          moot: ev('document.withdrawn'),
        }),
        duty({
          ...entered,
          id: '5.entered.activity',
          gist: '现场活动当日登记；其后补填的标明补记',
          per: 'activity',
          on: ev('activity.started'),
          must: [OVER],
          target: {
            id: 'FTJD-5.1/b',
            term: within({ unit: 'sameDay' }, { from: 'last', match: OVER, reach: 'object', orTrigger: true }),
          },
        }),
      ],
      [
        {
          article: '第五条第一款',
          requirements: ['FTJD-5.2'],
          reason: '原则条款：流水只增不改，发生时间与入库时间分列且后者不由人填写，由流水的存证与核验满足。',
        },
      ],
    ),
    article(
      '第六条',
      '街道为责任主体；综合行政执法队具体负责',
      [
        gate({
          id: '6.responsible',
          article: '第六条第一款',
          requirements: ['FTJD-6.1'],
          topic: 'regulation.responsible',
          gist: '启用前须有责任主体的负责人',
          scope: 'agency',
          per: 'regulation',
          act: 'adoptRegulation',
          on: ev('regulation.adopted', { code: 'FTJD' }),
          need: standing(
            ev('person.appointed', { role: 'subdistrictHead' }),
            ev('person.released', { role: 'subdistrictHead' }),
            'case',
          ),
          refusal: '没有在任的责任主体负责人',
          binds: 'both',
        }),
        gate({
          id: '6.brigade',
          article: '第六条第二款',
          requirements: ['FTJD-6.3'],
          topic: 'av.handling',
          gist: '音像导出、存储的登记由综合行政执法队人员办理',
          per: 'recording',
          act: 'completeStoring',
          on: ev('recording.ledgered'),
          need: reading('FTJD-6.3', { default: byRole(...BRIGADE), office: byRole(...BRIGADE, 'generalOffice') }),
          refusal: '不是综合行政执法队的人员',
          binds: 'both',
        }),
      ],
      [
        {
          article: '第六条第一款',
          requirements: ['FTJD-6.2'],
          reason:
            '统筹职责：设备的配备、更新、维护由第十条、第十七条的规范判定，责任线索由第三十一条的规范判定，本款不另生义务。',
        },
      ],
    ),
    article('第七条', '各内设部门按职责分工落实', [
      gate({
        id: '7.departments',
        article: '第七条',
        requirements: ['FTJD-7.1'],
        topic: 'regulation.departments',
        gist: '启用前综合行政执法队、综合行政办公室的任务均有主责',
        scope: 'agency',
        per: 'regulation',
        act: 'adoptRegulation',
        on: ev('regulation.adopted', { code: 'FTJD' }),
        need: all(
          ...(['brigadeHead', 'generalOffice'] as const).map((role) =>
            standing(ev('person.appointed', { role }), ev('person.released', { role }), 'case'),
          ),
        ),
        refusal: '综合行政执法队或者综合行政办公室的任务没有主责',
        binds: 'both',
      }),
      duty({
        id: '7.repair',
        article: '第七条',
        requirements: ['FTJD-7.1'],
        topic: 'device.repair',
        gist: '设备故障由综合行政办公室受理并修复',
        scope: 'agency',
        per: 'device',
        on: TOLD_OFFICE,
        must: [ev('device.repaired')],
        mustReach: 'object',
        since: 'trigger',
        due: within(NO_TERM),
        who: 'generalOffice',
        clock: 'claimed',
        moot: ev('device.retired'),
      }),
    ]),
  ],
} as const;
