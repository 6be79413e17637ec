import { minutes } from '@zhiji/calendar';
import { all, ALWAYS, any, NEVER, not, within, type Match } from '@zhiji/law';
import {
  approved,
  article,
  duty,
  ev,
  filled,
  finding,
  gate,
  listOf,
  paper,
  reading,
  recording,
  sameValue,
  SEGMENT_TOLERANCE_MS,
  seen,
  signed,
  SYNCHRONY_MS,
  trigger,
} from '../pen.ts';
import { conformsToDeliberation } from '../deliberation.ts';
import { DECISION_PAPERS, isGrave, isMajor, isOrdinary, isSummary, sinceRevocation, under } from './conditions.ts';

/** FZCG-16.2：决定书七项；审批表至少前四项。 */
const DECISION_FIELDS = [
  'conduct',
  'reasons',
  'basis',
  'content',
  'performanceManner',
  'performanceTerm',
  'remedyRoute',
] as const;
/** FZCG-16.1：缺省审批链；简易程序缺省不要求。 */
const APPROVERS = ['undertaker', 'unitHead'] as const;
const decisionApproved = all(
  approved('decisionApproval', APPROVERS, { distinct: true }),
  ...APPROVERS.map((role) => seen(ev('approval.given', { matter: 'decisionApproval', role }), sinceRevocation)),
);
const needsApproval = reading('FZCG-16.1', { default: isOrdinary, required: ALWAYS });

/** FZCG-17.1：写明身份为委领导的参加人不少于三名；重大案件最近一次合法性审查在先。 */
const REVIEWS = [
  ev('legalReview.concluded'),
  ev('approval.given', { matter: 'legalReview', role: 'policyLegalDivision' }),
] as const;
const discussedBy = (leaders: number, after: readonly Match[]) =>
  all(
    ...[sinceRevocation.after, ...after].map((earlier) =>
      seen(ev('deliberation.concluded', { participants: { of: { role: 'committeeLeader' }, atLeast: leaders } }), {
        reach: 'decision',
        after: earlier,
      }),
    ),
  );
const discussed = (after: readonly Match[] = []) =>
  reading('FZCG-17.1/a', { default: discussedBy(3, after), anyNumber: discussedBy(1, after) });
const isDeliberated = reading('FZCG-17.1/b', {
  default: any(discussed(REVIEWS), all(not(isMajor), discussed())),
  anyOrder: discussed(),
});
/** 责令改正、强制措施、强制执行的决定，不与处罚的结论相比。 */
const isBesidePenalty = trigger('kind', ['correctionOrdered', 'coercionImposed', 'executionOrdered']);

const decides = { per: 'case', act: 'makeDecision', on: ev('decision.made'), binds: 'both' } as const;
const finalizes = (form: 'enforcementDecision' | 'decisionApprovalForm' | 'deliberationRecord' | 'onSpotDecision') =>
  ({
    per: 'document',
    act: 'finalizeDocument',
    on: ev('document.finalized', { form }),
    opens: ev('document.drafted', { form }),
  }) as const;
const deliberationRecord = {
  article: '第十七条',
  requirements: ['FZCG-17.2'],
  topic: 'deliberation.record',
  gist: '制作行政案件集体讨论记录表',
  forms: ['deliberationRecord'],
} as const;
const FOUR = ['facts', 'reasons', 'legalBasis', 'statementRight'] as const;
const isTold = (...contents: readonly ((typeof FOUR)[number] | 'remedies')[]) =>
  all(...contents.map((content) => seen(ev('notice.given', { contents: { has: [content] } }), { reach: 'case' })));
const SEPARATE = ['siteTranscript', 'inquiryTranscript'] as const;
const summaryHead = { article: '第十八条第一款', ...decides, when: isSummary } as const;

/** FZCG-17.1：人工降级须写理由、由他人复核。 */
const downgrade = (grade: 'major' | 'complex') =>
  gate({
    id: `17.downgrade.${grade}`,
    article: '第十七条',
    requirements: ['FZCG-17.1'],
    topic: 'case.classification',
    gist: '降低案件分级须由他人复核',
    per: 'case',
    act: 'classifyCase',
    on: ev('case.classified', { [grade]: false }),
    when: seen(ev('case.classified', { [grade]: true }), { reach: 'case' }),
    need: trigger('reviewedBy', { present: true }),
    refusal: '降级未经他人复核',
    binds: 'both',
  });

/** 第五章 审查与决定的记录 */
export const decision = {
  title: '第五章 审查与决定的记录',
  articles: [
    article('第十六条', '制作决定审批表、决定，写明行为、理由、依据、内容、履行和救济', [
      gate({
        ...decides,
        id: '16.approval',
        article: '第十六条',
        requirements: ['FZCG-16.1'],
        topic: 'decision.approval',
        gist: '一般程序先完成决定审批',
        when: needsApproval,
        need: decisionApproved,
        refusal: '行政执法决定审批表尚缺同意意见',
      }),
      gate({
        ...finalizes('enforcementDecision'),
        id: '16.approval.paper',
        article: '第十六条',
        requirements: ['FZCG-16.1'],
        topic: 'decision.approval',
        gist: '审批完成前不得定稿决定',
        when: needsApproval,
        need: decisionApproved,
        refusal: '行政执法决定审批表尚缺同意意见',
        binds: 'act',
      }),
      gate({
        ...finalizes('enforcementDecision'),
        id: '16.fields',
        article: '第十六条',
        requirements: ['FZCG-16.2'],
        topic: 'decision.fields',
        gist: '决定载明七项要素',
        need: filled(...DECISION_FIELDS),
        refusal: '行政执法决定要素不全',
        binds: 'both',
      }),
      gate({
        ...finalizes('decisionApprovalForm'),
        id: '16.fields.approval',
        article: '第十六条',
        requirements: ['FZCG-16.2'],
        topic: 'decision.fields',
        gist: '决定审批表载明行为、理由、依据、内容',
        need: reading('FZCG-16.2', {
          default: filled(...DECISION_FIELDS.slice(0, 4)),
          both: filled(...DECISION_FIELDS),
        }),
        refusal: '行政执法决定审批表要素不全',
        binds: 'both',
      }),
      ...DECISION_PAPERS.map(({ name, kind, form }) =>
        paper({
          id: `16.papers${name}`,
          article: '第十六条',
          requirements: ['FZCG-16.1', 'FZCG-16.2', 'FZCG-4.1'],
          topic: `decision.papers${name}`,
          gist: '制作行政执法决定审批表、行政执法决定',
          per: 'decision',
          on: ev('decision.made'),
          when: all(isOrdinary, trigger('kind', kind)),
          forms: ['decisionApprovalForm', form],
          reach: 'unclaimed',
        }),
      ),
    ]),
    article('第十七条', '重大、复杂、较重的由委领导集体讨论并制作记录表', [
      gate({
        ...decides,
        id: '17.deliberation',
        article: '第十七条',
        requirements: ['FZCG-17.1'],
        topic: 'decision.deliberation',
        gist: '重大、复杂案件或者较重处罚须经集体讨论，决定与结论一致',
        when: isGrave,
        need: all(
          isDeliberated,
          any(
            isBesidePenalty,
            all(conformsToDeliberation('fine', 'fine'), conformsToDeliberation('penalties', 'penalties')),
          ),
        ),
        refusal: '须经委领导集体讨论（委领导不少于三人，合法性审查在先），且决定与讨论结论一致',
      }),
      gate({
        ...finalizes('enforcementDecision'),
        id: '17.deliberation.paper',
        article: '第十七条',
        requirements: ['FZCG-17.1'],
        topic: 'decision.deliberation',
        gist: '集体讨论之前不得定稿决定，金额与结论一致',
        when: isGrave,
        need: all(isDeliberated, conformsToDeliberation('amount', 'fine')),
        refusal: '须经委领导集体讨论（委领导不少于三人，合法性审查在先），且决定与讨论结论一致',
        binds: 'act',
      }),
      downgrade('major'),
      downgrade('complex'),
      paper({
        ...deliberationRecord,
        id: '17.record',
        per: 'case',
        on: ev('deliberation.concluded'),
        when: not(seen(ev('activity.started', { kind: 'deliberation' }), { reach: 'case' })),
        reach: 'case',
      }),
      // 讨论不止一次的，每次各有记录表。
      paper({
        ...deliberationRecord,
        id: '17.record.each',
        per: 'activity',
        on: ev('activity.ended', { kind: 'deliberation' }),
        reach: 'unclaimed',
      }),
      gate({
        ...finalizes('deliberationRecord'),
        id: '17.signatures',
        article: '第十七条',
        requirements: ['FZCG-17.2'],
        topic: 'deliberation.record',
        gist: '集体讨论记录表载明要素，由参加人签名',
        need: all(
          signed(['deliberator'], {
            everyone: [{ ...listOf(ev('deliberation.concluded'), 'participants'), signatory: 'deliberator' }],
          }),
          filled('period', 'place', 'chair', 'participants', 'reporter', 'conclusion'),
        ),
        refusal: '集体讨论记录表要素不全，或者缺参加人签名',
        binds: 'both',
      }),
    ]),
    article('第十八条', '简易程序当场查清、告知、决定、送达，全程音像', [
      ...(['default', 'combined', 'separate'] as const).map((option) =>
        paper({
          id: option === 'default' ? '18.transcript' : `18.transcript.${option}`,
          article: '第十八条第一款',
          requirements: ['FZCG-18.1', 'FZCG-4.1'],
          topic: 'summary.transcript',
          gist: '当场制作现场检查、询问笔录',
          per: 'activity',
          on: ev('activity.ended', { kind: 'summaryHandling' }),
          when: under('FZCG-18.1', option, ['default', 'combined', 'separate']),
          forms: option === 'separate' ? SEPARATE : ['summaryTranscript'],
          alternatives: option === 'default' ? [SEPARATE] : [],
          reach: 'object',
          order: { after: ev('activity.started', { kind: 'summaryHandling' }), before: ev('decision.made') },
        }),
      ),
      gate({
        ...summaryHead,
        id: '18.evidence',
        requirements: ['FZCG-18.2'],
        topic: 'summary.evidence',
        gist: '收集必要的证据，笔录之外至少一件',
        need: reading('FZCG-18.2', {
          default: any(
            seen(ev('evidence.collected'), { reach: 'case' }),
            seen(ev('recording.ended'), { reach: 'case' }),
          ),
          uncounted: ALWAYS,
        }),
        refusal: '除笔录外没有任何证据',
        // 条文不以证据的数量阻断当场决定，只作事后发现。
        binds: 'fact',
      }),
      gate({
        ...summaryHead,
        id: '18.notice',
        requirements: ['FZCG-18.3'],
        topic: 'summary.notice',
        gist: '当场决定前告知事实、理由、依据和陈述申辩权',
        need: reading('FZCG-18.3', { default: isTold(...FOUR), remediesToo: isTold(...FOUR, 'remedies') }),
        refusal: '当场决定前未告知，或者告知内容不全',
      }),
      gate({
        ...summaryHead,
        id: '18.statement',
        requirements: ['FZCG-18.4'],
        topic: 'summary.statement',
        gist: '写明当事人有无申辩',
        need: any(
          seen(ev('statement.made', { outcome: ['notStated', 'statementWaived'] }), { reach: 'case' }),
          seen(ev('statement.made', { outcome: 'stated', content: { present: true } }), { reach: 'case' }),
          reading('FZCG-18.4', { default: NEVER, ifStated: not(seen(ev('statement.made'), { reach: 'case' })) }),
        ),
        refusal: '未写明当事人有无申辩，或者申辩内容为空',
      }),
      paper({
        id: '18.decision',
        article: '第十八条第二款',
        requirements: ['FZCG-18.5', 'FZCG-4.1'],
        topic: 'summary.decision',
        gist: '制作当场行政执法决定书',
        per: 'case',
        on: ev('decision.made'),
        when: isSummary,
        forms: ['onSpotDecision'],
        reach: 'case',
      }),
      duty({
        id: '18.serve',
        article: '第十八条第二款',
        requirements: ['FZCG-18.5'],
        topic: 'summary.served',
        gist: '当场行政执法决定书当场送达当事人',
        per: 'case',
        on: ev('decision.made'),
        when: isSummary,
        must: [ev('service.completed', { form: 'onSpotDecision' })],
        mustReach: 'case',
        // FZCG-18.5：六十分钟之内为当场；同日超过的由人认定；次日以后不是当场。
        due: {
          reading: 'FZCG-18.5',
          options: {
            default: { ...within(minutes(60)), cap: { unit: 'sameDay' } },
            sameDay: within({ unit: 'sameDay' }),
          },
        },
        instead: { if: finding('servedOnSpot'), due: within({ unit: 'sameDay' }) },
        who: 'officer',
        clock: 'claimed',
      }),
      gate({
        ...finalizes('onSpotDecision'),
        id: '18.signed',
        article: '第十八条第二款',
        requirements: ['FZCG-18.6'],
        topic: 'summary.signed',
        gist: '当场行政执法决定书由当事人和到场执法人员签名',
        need: reading('FZCG-18.6', {
          default: signed(['officer', 'party'], {
            refusable: ['party'],
            everyone: [{ ...listOf(ev('activity.started'), 'officers', 'activity'), signatory: 'officer' }],
          }),
          oneOfficer: signed(['officer', 'party'], { refusable: ['party'] }),
        }),
        refusal: '缺当事人或者执法人员签名，且未登记拒签',
        binds: 'both',
      }),
      gate({
        id: '18.dated',
        article: '第十八条第二款',
        requirements: ['FZCG-18.6'],
        topic: 'summary.signed',
        gist: '签名并注明日期方为送达，日期与送达日一致',
        per: 'service',
        act: 'completeService',
        on: ev('service.completed', { form: 'onSpotDecision' }),
        need: any(
          all(
            seen(ev('document.signed', { signatory: 'party', statedDate: { present: true } }), { reach: 'document' }),
            sameValue('servedOn', ev('document.signed', { signatory: 'party' }), 'statedDate', 'document'),
          ),
          seen(ev('document.signatureRefused', { signatory: 'party' }), { reach: 'document' }),
        ),
        refusal: '当事人未签名并注明日期，或者日期与送达日不一致，且未登记拒签',
        binds: 'both',
      }),
      recording({
        id: '18.recording',
        article: '第十八条第二款',
        requirements: ['FZCG-18.7', 'FZCG-5.8', 'FZCG-14.3'],
        topic: 'av.during',
        gist: '简易程序案件全程音像记录',
        per: 'activity',
        on: ev('activity.started', { kind: 'summaryHandling' }),
        when: isSummary,
        span: 'activity',
        continuous: true,
        media: ['video', 'audio', 'surveillance'],
        toleranceMs: SEGMENT_TOLERANCE_MS,
        besideMs: SYNCHRONY_MS,
        scene: 'summaryScene',
      }),
    ]),
  ],
} as const;
