import { hours, months, MS_PER_HOUR, workdays, years } from '@zhiji/calendar';
import { all, ALWAYS, any, NEVER, not, NO_TERM, within, type Condition, type Match, type TimeLimit } from '@zhiji/law';
import { isNeverResumed } from '../never-resumed.ts';
import {
  chosen,
  about,
  article,
  duty,
  ev,
  filled,
  finding,
  gate,
  latest,
  paper,
  reading,
  recording,
  seen,
  soonAfter,
  SPOKEN_WITHIN_MS,
  standing,
  trigger,
} from '../pen.ts';
import {
  EDGE_MS,
  FIELD_WORK,
  INQUIRIES,
  isDeviceDown,
  isUnrecordable,
  LISTED,
  MEASURE_ACTIVITIES,
  ON_SITE,
  REMOTE,
  SEGMENT_MS,
  SIGNED_PAPERS,
  SOUND_OR_VIDEO,
  TOLD_HEAD,
  TOLD_OFFICE,
  VIDEO,
} from './conditions.ts';

const openEnded = { due: within(NO_TERM), clock: 'claimed' } as const;
/** 内部目标；另一读法为不设期限。 */
const target = (id: string, term: TimeLimit, reading = id) => ({
  id,
  term: chosen(reading, { default: term, none: within(NO_TERM) }),
});

const isSpoken = reading('FTJD-18.1', {
  default: soonAfter('spokenAt', 'gap', SPOKEN_WITHIN_MS),
  anyTime: soonAfter('spokenAt', 'gap'),
});

/** 全程不间断：自活动开始至结束；客观中断须在恢复后语音说明，无法继续记录的除外 (第十八条)。 */
const whole = {
  topic: 'av.during',
  per: 'activity',
  span: 'activity',
  continuous: true,
  media: VIDEO,
  toleranceMs: chosen('FTJD-15.2', { default: SEGMENT_MS, exact: 0 }),
  edgeToleranceMs: chosen('FTJD-15.3', { default: EDGE_MS, exact: 0 }),
  besideMs: EDGE_MS,
  explained: any(isSpoken, isNeverResumed),
} as const;

const calls = {
  ...whole,
  article: '第十六条',
  requirements: ['FTJD-16.1', 'FTJD-16.2'],
  gist: '以通讯工具调查、询问、答复需固化证据的，全程录音',
  // FTJD-16.1：另一读法为只有被文书引用的。
  when: reading('FTJD-16.1', {
    default: any(finding('evidenceFixingNeeded'), finding('caseEvidence')),
    citedOnly: finding('caseEvidence'),
  }),
  media: SOUND_OR_VIDEO,
  scene: 'callScene',
} as const;

/** FTJD-18.3：默认书面；另一读法为任何形式。 */
const afterwards = {
  ...openEnded,
  article: '第十八条',
  requirements: ['FTJD-18.3'],
  topic: 'av.statement',
  gist: '确实无法继续记录的，活动结束后说明情况',
  per: 'activity',
  on: ev('activity.ended'),
  mustReach: 'object',
  since: 'trigger',
  who: 'officer',
  target: {
    id: 'FTJD-18.3',
    term: chosen('FTJD-18.3', { default: within(hours(24)), untimed: within(NO_TERM) }),
  },
} as const;
const couldNot = any(seen(ev('recording.abandoned')), seen(ev('recording.impossible')));

/** FTJD-17.2：默认最近一次检查合格，且在活动前十二小时以内；另一读法为不限时间。 */
const CHECK_VALID_MS = 12 * MS_PER_HOUR;
const POWERED = { working: true, battery: { min: 1 }, storage: { min: 1 } } as const;
/** 检查人未作结论的，日期时间偏差不超过一分钟。 */
const FIT_CHECKS: readonly [Match, ...Match[]] = [
  ev('device.checked', { ...POWERED, fit: true }),
  ev('device.checked', { ...POWERED, fit: { present: false }, clockOffsetMs: { min: -EDGE_MS, max: EDGE_MS } }),
];
const isChecked = (reach: 'object' | 'case') =>
  reading('FTJD-17.2', {
    default: latest(FIT_CHECKS, { reach, before: true, recentMs: CHECK_VALID_MS }),
    anyTime: latest(FIT_CHECKS, { reach, before: true }),
  });

/** 第十九条：应事先告知的活动。 */
const NOTICED = [
  'preservation',
  'seizing',
  'impounding',
  'otherCoerciveMeasure',
  'compulsoryExecution',
  'inquiry',
] as const;
/** FTJD-19.1：另一读法为只作提示。 */
const isToldDue = reading('FTJD-19.1', { default: ALWAYS, prompt: NEVER });
const isTold = (reach: 'object' | 'activity') =>
  any(seen(ev('recordingNotice.given'), { reach }), finding('noticeImpossible'));

/** FTJD-20.1：默认不论是否配备设备；另一读法为同第十五条，已配备的方须录像。 */
const needsFilm = reading('FTJD-20.1', {
  default: ALWAYS,
  equipped: any(
    about('device'),
    seen(ev('activity.started', { equipped: true }), { reach: 'activity' }),
    seen(ev('device.issued'), { reach: 'activity' }),
  ),
});
const needsFilmWhere = (where: Condition) => all(needsFilm, where);
/** 第二十条：文字记录以外，全方位、多角度、全过程同步不间断录像。 */
const listed = { ...whole, requirements: ['FTJD-20.1'], when: needsFilm } as const;
const demands = (...ids: readonly string[]) => [...ids, 'FTJD-20.1', 'FTJD-5.3', 'FTJD-8.2'];

/** FTJD-20.6：默认全部现场执法；另一读法为只及于易引发争议的。 */
const onSiteListed = reading('FTJD-20.6', { default: ALWAYS, disputeProne: finding('disputeProne') });
/** FTJD-20.9：前六项之外，由人认定应当音像记录。 */
const otherListed = finding('recordingNeeded');
const OTHERS = [
  'documentaryCollection',
  'electronicCollection',
  'statementHearing',
  'measureLifting',
  'serviceVisit',
  'randomDrawing',
  'reception',
  'deliberation',
  'expertReview',
] as const;

/** 不论何种活动，其间出现的场景：拒不配合、留置送达、张贴公告。 */
const SIGNING_REFUSED = ev('document.signatureRefused', { signatory: 'party' });
const LEFT = ev('service.attempted', { method: 'serviceByLeaving' });
const POSTED = ev('service.attempted', { method: 'serviceByPublication', carriers: { has: ['noticeBoard'] } });
const SCENES = [ev('cooperation.refused'), ev('inquiry.refused'), SIGNING_REFUSED, LEFT, POSTED] as const;

/** 法定文书 of the listed scenes. */
const PAPERS = [
  ['seizing', ['coercionDecision'], []],
  ['impounding', ['coercionDecision'], []],
  ['preservation', ['preservationNotice'], []],
  ['otherCoerciveMeasure', ['coercionDecision'], [['otherForm']]],
  ['inquiry', ['inquiryTranscript'], [['summaryTranscript']]],
  ['witnessInquiry', ['witnessStatement'], [['inquiryTranscript']]],
  ['compulsoryExecution', ['executionRecord'], []],
  ['incidentHandling', ['siteTranscript'], [['otherForm']]],
] as const;

/** FTJD-20.4：默认按案卷标准的文书；另一读法为任何法定文书。 */
const isPapered = reading('FTJD-20.4', { default: NEVER, anyForm: seen(ev('document.finalized')) });

/** FTJD-20.3：默认自拒绝之时起；另一读法为该次活动全程。 */
const REFUSED = [
  ['', 'rest', reading('FTJD-20.3', { default: ALWAYS, wholeActivity: NEVER })],
  ['.whole', 'activity', reading('FTJD-20.3', { default: NEVER, wholeActivity: ALWAYS })],
] as const;

/** FTJD-20.7：默认每日作业时段；另一读法为自开始至完毕，其间停止作业的时段也在内。 */
const DAILY = [
  ['', {}, reading('FTJD-20.7', { default: ALWAYS, throughout: NEVER })],
  ['.throughout', { recesses: 'recorded' }, reading('FTJD-20.7', { default: NEVER, throughout: ALWAYS })],
] as const;

/** 现场形成的文字记录 */
const TEXTS = [
  ...SIGNED_PAPERS,
  'correctionReviewRecord',
  'performanceRecord',
  'inspectionRecord',
  'otherForm',
] as const;

/** 当场制作的决定书、通知书 */
const ON_THE_SPOT = ['coercionDecision', 'preservationNotice', 'samplingNotice', 'onSpotDecision'] as const;

/** 第三章 记录要求 */
export const recordingRules = {
  title: '第三章 记录要求',
  articles: [
    article('第十三条', '培训学习，按程序标准规范记录', [
      duty({
        ...openEnded,
        id: '13.again',
        article: '第十三条',
        requirements: ['FTJD-13.1'],
        topic: 'staff.training',
        gist: '参加文字和音像记录培训',
        scope: 'agency',
        per: 'person',
        on: ev('person.trained'),
        must: [ev('person.trained')],
        mustReach: 'object',
        since: 'trigger',
        who: 'officer',
        target: target('FTJD-13.1', within(years(1))),
        moot: ev('person.released', { role: 'officer' }),
      }),
      duty({
        ...openEnded,
        id: '13.first',
        article: '第十三条',
        requirements: ['FTJD-13.1'],
        topic: 'staff.training',
        gist: '新任执法人员先参加记录培训',
        scope: 'agency',
        per: 'person',
        on: ev('person.appointed', { role: 'officer' }),
        must: [ev('person.trained')],
        mustReach: 'object',
        who: 'officer',
      }),
    ]),
    article('第十四条', '按本市案卷标准全面、及时、准确记载', [
      gate({
        id: '14.fields',
        article: '第十四条',
        requirements: ['FTJD-14.1'],
        topic: 'decision.fields',
        gist: '决定书写明违法事实和依据',
        per: 'document',
        act: 'finalizeDocument',
        on: ev('document.finalized', { form: 'enforcementDecision' }),
        opens: ev('document.drafted', { form: 'enforcementDecision' }),
        // FTJD-14.1：案卷标准在外部文件；另一读法为不设必填项。
        need: reading('FTJD-14.1', { default: filled('conduct', 'basis'), open: ALWAYS }),
        refusal: '违法事实或者依据为空',
        binds: 'both',
      }),
      duty({
        ...openEnded,
        id: '14.text',
        article: '第十四条',
        requirements: ['FTJD-14.2'],
        topic: 'text.make',
        gist: '现场文字记录及时形成',
        per: 'activity',
        on: ev('activity.ended', { kind: [...ON_SITE, ...LISTED] }),
        must: [ev('document.finalized', { form: [...TEXTS, ...ON_THE_SPOT] })],
        mustReach: 'object',
        since: 'start',
        who: 'officer',
        target: target('FTJD-14.2', within({ unit: 'sameDay' })),
      }),
      duty({
        ...openEnded,
        id: '14.other',
        article: '第十四条',
        requirements: ['FTJD-14.2'],
        topic: 'text.make',
        gist: '讨论记录及时形成',
        per: 'activity',
        on: ev('activity.ended', { kind: ['deliberation', 'expertReview'] }),
        must: [ev('document.finalized', { form: ['deliberationRecord', 'expertReviewRecord'] })],
        mustReach: 'object',
        since: 'start',
        who: 'officer',
        target: target('FTJD-14.2/b', within(workdays(2)), 'FTJD-14.2'),
      }),
    ]),
    article('第十五条', '已配备设备的应开启记录；全程不间断；载明基本信息', [
      recording({
        ...whole,
        id: '15.1',
        article: '第十五条第一款',
        requirements: ['FTJD-15.1', 'FTJD-15.2', 'FTJD-15.3', 'FTJD-15.5', 'FTJD-13.2', 'FTJD-31.5'],
        gist: '已配备设备的，执法活动全程不间断录像',
        on: ev('activity.started', { kind: FIELD_WORK }),
        // 领用了设备、登记了所带设备的，同样是已配备。
        when: all(
          not(trigger('manner', REMOTE)),
          any(trigger('equipped', true), about('device'), seen(ev('device.issued'))),
        ),
        scene: 'siteWorkScene',
        // FTJD-15.1：另一读法为依第八条，有文字记录的可以不录。
        exempt: any(
          isDeviceDown,
          isUnrecordable,
          reading('FTJD-15.1', { default: NEVER, text: seen(ev('document.finalized', { form: TEXTS })) }),
        ),
      }),
      gate({
        id: '15.information',
        article: '第十五条第二款',
        requirements: ['FTJD-15.4'],
        topic: 'av.index',
        gist: '音像记录有时间、地点、执法人员、执法对象，方可归档',
        per: 'recording',
        act: 'completeStoring',
        on: ev('recording.indexed'),
        opens: ev('recording.stored'),
        need: all(
          trigger('date', { present: true }),
          trigger('place', { present: true }),
          trigger('party', { present: true }),
          any(
            seen(ev('recording.ended', { recordist: { present: true } })),
            seen(ev('activity.started', { officers: { atLeast: 1 } }), { reach: 'activity' }),
          ),
        ),
        refusal: '缺记录时间、地点、执法人员或者执法对象',
        binds: 'both',
      }),
    ]),
    article('第十六条', '以通讯工具取证的应录音，可用外部设备代替', [
      recording({
        ...calls,
        id: '16.call',
        on: ev('activity.started', { kind: 'callInquiry' }),
      }),
      recording({
        ...calls,
        id: '16.inquiry',
        on: ev('activity.started', { kind: INQUIRIES, manner: ['phone', 'online'] }),
      }),
    ]),
    article('第十七条', '设备妥善保管、定期维护、用前检查、故障报告', [
      ...(['device.registered', 'device.maintained'] as const).map((type) =>
        duty({
          ...openEnded,
          id: type === 'device.registered' ? '17.maintain.first' : '17.maintain',
          article: '第十七条',
          requirements: ['FTJD-17.1'],
          topic: 'device.maintenance',
          gist: '定期维护记录设备',
          scope: 'agency',
          per: 'device',
          on: ev(type),
          when: not(seen(ev('device.lost'))),
          must: [ev('device.maintained')],
          mustReach: 'object',
          since: 'trigger',
          who: 'officer',
          target: target('FTJD-17.1', within(months(1))),
          moot: ev('device.retired'),
        }),
      ),
      gate({
        id: '17.handover',
        article: '第十七条',
        requirements: ['FTJD-17.1'],
        topic: 'device.custody',
        gist: '保管人变更须双方确认',
        scope: 'agency',
        per: 'device',
        act: 'handOverDevice',
        on: ev('device.issued', { from: { present: true } }),
        need: all(trigger('confirmedByGiver', true), trigger('confirmedByTaker', true)),
        refusal: '交接未经双方确认',
        binds: 'both',
      }),
      ...(['used', 'issued'] as const).map((way) =>
        gate({
          id: `17.check.${way}`,
          article: '第十七条',
          requirements: ['FTJD-17.2'],
          topic: 'device.check',
          gist: '执法活动前检查性能、电量、存储空间、日期时间',
          ...(way === 'used'
            ? ({ per: 'device', act: 'useDevice', on: ev('activity.started') } as const)
            : ({ per: 'activity', act: 'startActivity', on: ev('activity.started', { equipped: true }) } as const)),
          need: isChecked(way === 'used' ? 'object' : 'case'),
          refusal: '设备未经检查，或者有一项不合格',
          binds: 'both',
        }),
      ),
      ...(['used', 'issued'] as const).map((way) =>
        duty({
          ...openEnded,
          id: `17.account.${way}`,
          article: '第十七条',
          requirements: ['FTJD-17.2'],
          topic: 'device.check.account',
          gist: '紧急开始未经检查的，事后补述情况',
          ...(way === 'used'
            ? ({ per: 'device', on: ev('activity.started'), mustReach: 'activity' } as const)
            : ({ per: 'activity', on: ev('activity.started', { equipped: true }), mustReach: 'object' } as const)),
          when: not(isChecked(way === 'used' ? 'object' : 'case')),
          must: [ev('document.finalized', { form: 'workNote' })],
          since: 'trigger',
          who: 'officer',
        }),
      ),
      duty({
        ...openEnded,
        id: '17.report',
        article: '第十七条',
        requirements: ['FTJD-17.3'],
        topic: 'device.failure',
        gist: '发现设备故障、损坏，及时报告综合行政办公室',
        scope: 'agency',
        per: 'device',
        on: ev('device.failed'),
        must: [TOLD_OFFICE],
        mustReach: 'object',
        since: 'trigger',
        who: 'officer',
        target: target('FTJD-17.3', within(hours(24))),
      }),
      gate({
        id: '17.locked',
        article: '第十七条',
        requirements: ['FTJD-17.3'],
        topic: 'device.failure',
        gist: '故障设备修复之前不得使用',
        per: 'device',
        act: 'useDevice',
        on: ev('activity.started'),
        need: not(standing(ev('device.failed'), ev('device.repaired'))),
        refusal: '设备故障尚未修复',
        binds: 'both',
      }),
    ]),
    article('第十八条', '客观中断的语音说明；无法继续的报告并事后说明', [
      gate({
        id: '18.voice',
        article: '第十八条',
        requirements: ['FTJD-18.1'],
        topic: 'av.interruption',
        gist: '客观原因中断的，恢复记录时语音说明原因',
        per: 'recording',
        act: 'interruptRecording',
        on: ev('recording.interruptionExplained'),
        need: all(not(trigger('cause', 'subjective')), any(isSpoken, isNeverResumed)),
        refusal: '中断不是客观原因，或者恢复后没有及时以语音说明',
        binds: 'fact',
      }),
      ...(['recording.abandoned', 'recording.impossible'] as const).map((type) =>
        duty({
          ...openEnded,
          id: type === 'recording.abandoned' ? '18.report' : '18.report.before',
          article: '第十八条',
          requirements: ['FTJD-18.2'],
          topic: 'av.inability',
          gist: '确实无法继续记录的，向综合行政执法队负责人报告',
          per: 'activity',
          on: ev(type),
          must: [TOLD_HEAD],
          mustReach: 'object',
          // 再次无法继续的，另行报告；事前即无法记录的，报告可以在先。
          ...(type === 'recording.abandoned' ? { since: 'trigger' as const } : {}),
          who: 'officer',
          target: target('FTJD-18.2', within(hours(2))),
        }),
      ),
      duty({
        ...openEnded,
        id: '18.received',
        article: '第十八条',
        requirements: ['FTJD-18.2'],
        topic: 'av.inability.received',
        gist: '综合行政执法队负责人确认收到无法继续记录的报告',
        per: 'activity',
        on: TOLD_HEAD,
        when: not(trigger('received', true)),
        must: [ev('recording.inabilityReported', { toRole: 'brigadeHead', received: true })],
        mustReach: 'object',
        since: 'trigger',
        who: 'brigadeHead',
      }),
      duty({
        ...afterwards,
        id: '18.statement',
        when: all(couldNot, reading('FTJD-18.3', { default: ALWAYS, anyForm: NEVER })),
        must: [ev('document.finalized', { form: 'interruptionNote' })],
      }),
      duty({
        ...afterwards,
        id: '18.statement.anyForm',
        when: all(couldNot, reading('FTJD-18.3', { default: NEVER, anyForm: ALWAYS })),
        must: [ev('recording.omissionExplained')],
      }),
    ]),
    article('第十九条', '保存、强制、询问等情形，事先告知使用记录设备', [
      duty({
        ...openEnded,
        id: '19.notice',
        article: '第十九条',
        requirements: ['FTJD-19.1', 'FTJD-13.2'],
        topic: 'av.notice',
        gist: '条件允许的，事先告知正在使用记录设备',
        per: 'activity',
        on: ev('activity.started', { kind: NOTICED }),
        // 书面询问没有可录的现场。
        when: all(isToldDue, not(trigger('manner', 'written'))),
        must: [ev('recordingNotice.given')],
        mustReach: 'object',
        who: 'officer',
        exempt: { if: finding('noticeImpossible') },
      }),
      gate({
        id: '19.before',
        article: '第十九条',
        requirements: ['FTJD-19.1'],
        topic: 'av.notice',
        gist: '告知在采取措施之前',
        per: 'measure',
        act: 'takeMeasure',
        on: ev('measure.taken'),
        when: isToldDue,
        // 措施没有关联活动的，不知是哪一次：告知未归于其他措施的即可。
        need: any(
          isTold('activity'),
          all(not(about('activity')), seen(ev('recordingNotice.given'), { reach: 'unclaimed' })),
        ),
        refusal: '采取措施之前没有告知使用记录设备',
        binds: 'fact',
      }),
      gate({
        id: '19.execution',
        article: '第十九条',
        requirements: ['FTJD-19.1'],
        topic: 'av.notice',
        gist: '告知在强制执行之前',
        per: 'execution',
        act: 'startExecution',
        on: ev('execution.started'),
        // 没有现场的执行，无从告知；由法院执行的，不由本单位告知。
        when: all(isToldDue, about('activity'), not(trigger('executor', 'court'))),
        need: isTold('activity'),
        refusal: '强制执行之前没有告知使用记录设备',
        binds: 'fact',
      }),
      gate({
        id: '19.proceeded',
        article: '第十九条',
        requirements: ['FTJD-19.1'],
        topic: 'av.notice',
        gist: '告知在实质执法行为之前',
        per: 'activity',
        act: 'notifyRecording',
        on: ev('activity.proceeded'),
        when: all(isToldDue, seen(ev('activity.started', { kind: NOTICED }))),
        need: isTold('object'),
        refusal: '实质执法行为之前没有告知使用记录设备',
        binds: 'fact',
      }),
      duty({
        ...openEnded,
        id: '19.other',
        article: '第十九条',
        requirements: ['FTJD-19.2'],
        topic: 'av.notice',
        gist: '增补的情形，同样事先告知',
        per: 'activity',
        on: ev('activity.started', { kind: [...ON_SITE, ...OTHERS, 'witnessInquiry', 'hearing', 'incidentHandling'] }),
        when: finding('recordingNoticeDue'),
        must: [ev('recordingNotice.given')],
        mustReach: 'object',
        who: 'officer',
        exempt: { if: finding('noticeImpossible') },
      }),
    ]),
    article('第二十条', '七类活动文字与不间断录像并行', [
      ...PAPERS.map(([kind, forms, alternatives]) =>
        paper({
          id: `20.paper.${kind}`,
          article: '第二十条',
          requirements: ['FTJD-20.1', 'FTJD-9.2', 'FTJD-11.5'],
          topic: kind === 'inquiry' ? 'inquiry.transcript' : 'text.stage',
          gist: '制作法定文书进行文字记录',
          per: 'activity',
          on: ev('activity.ended', { kind }),
          forms,
          alternatives,
          reach: 'object',
          exempt: isPapered,
          // FTJD-20.8：另一读法为处置突发事件的文书也须在离场前制成。
          ...(kind === 'incidentHandling' ? { when: reading('FTJD-20.8', { default: ALWAYS, onSite: NEVER }) } : {}),
        }),
      ),
      paper({
        id: '20.paper.incidentHandling.onSite',
        article: '第二十条',
        requirements: ['FTJD-20.8'],
        topic: 'text.stage',
        gist: '处置突发、群体性事件的文书在离场前制成',
        per: 'activity',
        on: ev('activity.ended', { kind: 'incidentHandling' }),
        when: reading('FTJD-20.8', { default: NEVER, onSite: ALWAYS }),
        forms: ['siteTranscript'],
        alternatives: [['otherForm']],
        reach: 'object',
        order: { before: 'trigger' },
        exempt: isPapered,
      }),
      duty({
        ...openEnded,
        id: '20.angles',
        article: '第二十条',
        requirements: ['FTJD-20.2'],
        topic: 'av.angles',
        gist: '多角度录像；不足两个机位的，写明无条件的理由',
        per: 'activity',
        on: ev('activity.ended', { kind: [...LISTED, ...ON_SITE, ...OTHERS] }),
        when: all(
          reading('FTJD-20.2', { default: ALWAYS, single: NEVER }),
          any(
            trigger('kind', LISTED),
            all(trigger('kind', ON_SITE), onSiteListed),
            all(trigger('kind', OTHERS), otherListed),
            ...SCENES.map((scene) => seen(scene)),
          ),
          not(seen(ev('activity.started', { manner: REMOTE }))),
        ),
        must: [ev('recording.omissionExplained')],
        mustReach: 'object',
        exempt: {
          if: any(
            seen(ev('recording.ended', { medium: VIDEO }), { atLeast: 2, together: true }),
            seen(ev('recording.shortageExplained')),
          ),
        },
        who: 'officer',
      }),
      ...REFUSED.flatMap(([variant, span, when]) => [
        ...(['cooperation.refused', 'inquiry.refused'] as const).map((type) =>
          recording({
            ...listed,
            id: `${type === 'cooperation.refused' ? '20.1' : '20.1.inquiry'}${variant}`,
            article: '第二十条第（一）项',
            requirements: demands('FTJD-20.3'),
            gist: '当事人拒不配合的，自拒绝之时起全程录像',
            on: ev(type),
            when: needsFilmWhere(when),
            span,
            scene: 'nonCooperationScene',
          }),
        ),
        recording({
          ...listed,
          id: `20.1.signature${variant}`,
          article: '第二十条第（一）项',
          requirements: demands('FTJD-20.3'),
          gist: '当事人拒绝签字的，自拒绝之时起全程录像',
          per: 'document',
          on: SIGNING_REFUSED,
          when: needsFilmWhere(when),
          span,
          scene: 'refusalScene',
        }),
      ]),
      recording({
        ...listed,
        id: '20.2',
        article: '第二十条第（二）项',
        requirements: demands('FTJD-20.4'),
        gist: '查封、扣押、先行登记保存全程录像',
        on: ev('activity.started', { kind: [...MEASURE_ACTIVITIES, 'otherCoerciveMeasure'] }),
        scene: 'coercionScene',
      }),
      recording({
        ...listed,
        id: '20.2.inventory',
        article: '第二十条第（二）项',
        requirements: demands('FTJD-20.4'),
        gist: '清点物品的时段应在录像之内',
        per: 'measure',
        on: ev('measure.taken', { span: { present: true } }),
        scene: 'coercionScene',
      }),
      recording({
        ...listed,
        id: '20.3',
        article: '第二十条第（三）项',
        requirements: demands('FTJD-20.5'),
        gist: '对当事人、相关权利义务人调查询问全程录像；通讯方式的依第十六条',
        on: ev('activity.started', { kind: INQUIRIES }),
        when: needsFilmWhere(
          reading('FTJD-20.5', {
            default: not(trigger('manner', REMOTE)),
            remoteToo: not(trigger('manner', 'written')),
            partiesOnly: all(not(trigger('manner', REMOTE)), trigger('kind', 'inquiry')),
          }),
        ),
        scene: 'inquiryScene',
      }),
      recording({
        ...listed,
        id: '20.4.onSite',
        article: '第二十条第（四）项',
        requirements: demands('FTJD-20.6'),
        gist: '现场执法全程录像',
        on: ev('activity.started', { kind: ON_SITE }),
        when: needsFilmWhere(onSiteListed),
        scene: 'siteWorkScene',
      }),
      recording({
        ...listed,
        id: '20.4.hearing',
        article: '第二十条第（四）项',
        requirements: demands('FTJD-20.6'),
        gist: '举行听证全程录像',
        on: ev('activity.started', { kind: 'hearing' }),
        scene: 'hearingScene',
      }),
      recording({
        ...listed,
        id: '20.4.leaving',
        article: '第二十条第（四）项',
        requirements: demands('FTJD-20.6'),
        gist: '留置送达全程录像',
        per: 'service',
        on: LEFT,
        scene: 'leavingServiceScene',
      }),
      recording({
        ...listed,
        id: '20.4.posting',
        article: '第二十条第（四）项',
        requirements: demands('FTJD-20.6'),
        gist: '张贴公告送达全程录像',
        per: 'service',
        on: POSTED,
        scene: 'publicationServiceScene',
      }),
      duty({
        ...openEnded,
        id: '20.4.newspaper',
        article: '第二十条第（四）项',
        requirements: ['FTJD-20.6'],
        topic: 'service.proof',
        gist: '登报公告的，留存版面凭证',
        per: 'service',
        on: ev('service.attempted', { method: 'serviceByPublication', carriers: { has: ['newspaper'] } }),
        must: [ev('service.proofKept', { carrier: 'newspaper' })],
        mustReach: 'object',
        who: 'server',
      }),
      ...DAILY.map(([variant, recesses, when]) =>
        recording({
          ...listed,
          ...recesses,
          id: `20.5${variant}`,
          article: '第二十条第（五）项',
          requirements: demands('FTJD-20.7'),
          gist: '强制执行全程录像，跨日的每日作业时段均须覆盖',
          on: ev('activity.started', { kind: 'compulsoryExecution' }),
          when: needsFilmWhere(all(when, not(trigger('executor', 'court')))),
          scene: 'executionScene',
        }),
      ),
      recording({
        ...listed,
        id: '20.6',
        article: '第二十条第（六）项',
        requirements: demands('FTJD-20.8'),
        gist: '突发、群体性事件处置自到场至离场全程录像',
        on: ev('activity.started', { kind: 'incidentHandling' }),
        scene: 'incidentScene',
      }),
      recording({
        ...listed,
        id: '20.7',
        article: '第二十条第（七）项',
        requirements: demands('FTJD-20.9'),
        gist: '其他经认定应当音像记录的活动全程录像',
        on: ev('activity.started', { kind: OTHERS }),
        when: needsFilmWhere(otherListed),
        scene: 'siteWorkScene',
      }),
    ]),
  ],
} as const;
