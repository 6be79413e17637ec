import { all, ALWAYS, any, NEVER, not, NO_TERM, within } from '@zhiji/law';
import { conformsToDeliberation } from '../deliberation.ts';
import {
  approved,
  article,
  attribute,
  byRole,
  duty,
  ev,
  filled,
  finding,
  gate,
  latest,
  listOf,
  moment,
  ordered,
  paper,
  passed,
  reached,
  reading,
  seen,
  signed,
  trigger,
} from '../pen.ts';
import {
  decides,
  finalizesDecision,
  finished,
  finishedAnew,
  isExOfficio,
  isGrave,
  isMajor,
  sinceRevocation,
} from './conditions.ts';

const finalizes = <
  F extends
    | 'investigationReport'
    | 'deliberationRecord'
    | 'expertReviewRecord'
    | 'priorNotice'
    | 'waiverRecord'
    | 'statementTranscript'
    | 'hearingTranscript'
    | 'enforcementDecision',
>(
  form: F,
) =>
  ({
    per: 'document',
    act: 'finalizeDocument',
    on: ev('document.finalized', { form }),
    opens: ev('document.drafted', { form }),
    binds: 'both',
  }) as const;
const submits = {
  per: 'case',
  act: 'submitForApproval',
  on: ev('approval.requested', { matter: 'decisionApproval' }),
  binds: 'both',
} as const;

/** 证据以名称识别：报告的证据清单所列的，与在卷的互相核对 (QDDA-17.1)。 */
const listed = listOf(ev('document.finalized', { form: 'investigationReport' }), 'evidence');
const inventory = ev('document.finalized', { form: 'investigationReport', filled: { has: ['evidenceList'] } });
const inCase = listOf(ev('evidence.collected'), 'name');
/** 证据都在本案案卷之中，不论是否写明证明对象。 */
const ofCase = [ev('evidence.collected', { proves: { present: true } }), ev('procedure.started')];
const isListedAsCollected = all(
  reached({ type: 'document', everyone: [inCase], through: listed, has: [inventory] }),
  reached({ type: 'case', everyone: [listed], through: inCase, has: ofCase }),
);
const isReported = finished('investigationReport', 'case');

const isApproved = all(
  approved('decisionApproval', ['agencyHead']),
  seen(ev('approval.given', { matter: 'decisionApproval', role: 'agencyHead' }), sinceRevocation),
);
const isReviewed = any(
  all(
    approved('legalReview', ['generalOffice']),
    seen(ev('approval.given', { matter: 'legalReview', role: 'generalOffice' }), sinceRevocation),
  ),
  all(
    latest([ev('legalReview.concluded', { passed: true })], { reach: 'decision' }),
    seen(ev('legalReview.concluded', { passed: true }), sinceRevocation),
  ),
);
/** 审核在送批之前，还是决定之前有即可 (QDDA-18.2)。 */
const needsReviewFirst = reading('QDDA-18.2', { default: isGrave, beforeDecision: NEVER });
/** 案件处理审批文书用于一切决定，还是只用于依职权的案件 (QDDA-18.1)。 */
const needsApproval = reading('QDDA-18.1', { default: ALWAYS, exOfficio: isExOfficio });
const isDeliberated = all(seen(ev('deliberation.concluded'), sinceRevocation), finishedAnew('deliberationRecord'));

/** 第十九条：重大，且三种情形有其一 (QDDA-19.1)。 */
const isAnyKind = any(finding('overallImportance'), finding('technicallySpecialised'));
const needsExperts = all(
  isMajor,
  reading('QDDA-19.1', {
    default: isAnyKind,
    together: all(finding('overallImportance'), finding('technicallySpecialised')),
    anyNumber: isAnyKind,
  }),
);
const hasThreeExperts = seen(ev('expertReview.concluded', { experts: { atLeast: 3 } }), sinceRevocation);
/** 补记不采纳的理由的，以最后一次登记为准。 */
const isArgued = all(
  reading('QDDA-19.1', {
    default: hasThreeExperts,
    together: hasThreeExperts,
    anyNumber: seen(ev('expertReview.concluded'), sinceRevocation),
  }),
  latest(
    [
      ev('expertReview.concluded', { adopted: true }),
      ev('expertReview.concluded', { adopted: { present: false } }),
      ev('expertReview.concluded', { notAdoptedReason: { present: true } }),
    ],
    { reach: 'decision' },
  ),
);

/** 第二十条第一款：依法应当告知的；处罚一律，其余由人认定。 */
const mustBeTold = any(attribute('caseType', 'penalty'), finding('noticeDue'));
const isHearingRight = seen(ev('notice.given', { contents: { has: ['hearingRight'] } }), { reach: 'decision' });
/** 再次告知的，此前的放弃不及于再次告知的权利。 */
const sinceNotice = { reach: 'decision', after: ev('notice.given', { answerBy: { present: true } }) } as const;
const hasWaived = all(
  seen(ev('statement.made', { outcome: 'statementWaived', waivedRights: { has: ['statementRight'] } }), sinceNotice),
  any(not(isHearingRight), seen(ev('statement.made', { waivedRights: { has: ['hearingRight'] } }), sinceNotice)),
  finished('waiverRecord', 'decision'),
);
const hasPassed = passed(ev('notice.given', { answerBy: { present: true } }), 'answerBy', 'decision');
const isTold = all(
  finishedAnew('priorNotice'),
  reading('QDDA-20.1', {
    default: any(
      // 期满未主张算不算放弃 (QDDA-20.2)。
      reading('QDDA-20.2', {
        default: hasPassed,
        silent: all(
          hasPassed,
          any(
            seen(ev('statement.made', { outcome: 'stated' }), { reach: 'decision' }),
            finished('waiverRecord', 'decision'),
          ),
        ),
      }),
      hasWaived,
    ),
    told: ALWAYS,
  }),
);

const DECISION_FIELDS = [
  'party',
  'conduct',
  'evidence',
  'basis',
  'content',
  'performanceManner',
  'performanceTerm',
  'remedyRoute',
  'decidedOn',
] as const;
/** 授益决定没有履行内容的，填“不适用”并说明；其余栏目不可 (QDDA-21.1)。 */
const isAbsent = { present: false } as const;
const keepsTo = (columns: readonly string[]) =>
  any(
    trigger('notApplicable', isAbsent),
    trigger('notApplicable', { of: Object.fromEntries(columns.map((column) => [column, isAbsent])) }),
  );

const approval = { article: '第十八条', requirements: ['QDDA-18.1'], topic: 'decision.approval' } as const;
const deliberation = {
  article: '第十八条',
  requirements: ['QDDA-18.3'],
  topic: 'decision.deliberation',
  when: isGrave,
  refusal: '须经局办公会讨论并有讨论记录，且决定与结论一致',
} as const;
const experts = {
  article: '第十九条',
  requirements: ['QDDA-19.1'],
  topic: 'decision.experts',
  when: needsExperts,
  need: isArgued,
  refusal: '须先组织专家论证（不少于三名专家），不采纳结论的须写明理由',
} as const;
const notice = {
  article: '第二十条第一款',
  requirements: ['QDDA-20.1', 'QDDA-20.2'],
  topic: 'notice.before',
  when: mustBeTold,
  need: isTold,
  refusal: '没有告知书，或者权利行使期限未满且没有放弃的书面记录',
} as const;

/** 第四章 审查与决定的记录 */
export const decision = {
  title: '第四章 审查与决定的记录',
  articles: [
    article('第十七条', '完成调查取证后制作调查取证终结报告', [
      gate({
        ...submits,
        id: '17.report',
        article: '第十七条',
        requirements: ['QDDA-17.1'],
        topic: 'investigation.report',
        gist: '没有调查取证终结报告，不得送请审批',
        // 许可以审查意见代替。
        when: reading('QDDA-17.1', { default: isExOfficio, everyCase: ALWAYS, free: isExOfficio }),
        need: finished('investigationReport', 'case'),
        refusal: '尚无调查取证终结报告',
      }),
      gate({
        ...finalizes('investigationReport'),
        id: '17.fields',
        article: '第十七条',
        requirements: ['QDDA-17.1', 'QDDA-39.3'],
        topic: 'investigation.report',
        gist: '终结报告详细记录案由、当事人、调查经过、证据、认定事实和处理建议',
        when: reading('QDDA-17.1', { default: ALWAYS, everyCase: ALWAYS, free: NEVER }),
        need: filled('matter', 'party', 'course', 'evidenceList', 'facts', 'proposal'),
        refusal: '调查取证终结报告要素不全',
      }),
      gate({
        ...submits,
        id: '17.evidence',
        article: '第十七条',
        requirements: ['QDDA-17.1'],
        topic: 'investigation.evidence',
        gist: '终结报告列出在卷证据，所列的证据均已入卷',
        when: reading('QDDA-17.1', { default: isReported, everyCase: isReported, free: NEVER }),
        need: isListedAsCollected,
        refusal: '终结报告所列的证据与在卷证据有差异',
        // 差异如实报告，不阻送审批。
        binds: 'fact',
      }),
    ]),
    article('第十八条', '决定前制作案件处理审批文书报局主要负责人审批；复杂、重大的附审核意见和办公会记录', [
      gate({
        ...approval,
        ...decides,
        id: '18.approval',
        gist: '决定之前经局主要负责人审批',
        when: needsApproval,
        need: isApproved,
        refusal: '案件处理尚未经局主要负责人审批',
      }),
      gate({
        ...approval,
        ...finalizesDecision,
        id: '18.approval.paper',
        gist: '审批之前不得定稿决定书，决定日期不早于审批',
        when: needsApproval,
        need: all(
          isApproved,
          ordered(
            moment(ev('approval.given', { matter: 'decisionApproval', role: 'agencyHead' })),
            moment(ev('document.finalized', { form: 'enforcementDecision' }), 'statedDate'),
            'decision',
          ),
        ),
        refusal: '案件处理尚未经局主要负责人审批，或者决定日期早于审批',
      }),
      paper({
        ...approval,
        requirements: ['QDDA-18.1', 'QDDA-39.3'],
        id: '18.papers',
        topic: 'decision.papers',
        gist: '制作案件处理审批文书',
        per: 'case',
        on: ev('decision.made'),
        when: needsApproval,
        forms: ['decisionApprovalForm'],
        reach: 'decision',
      }),
      paper({
        ...approval,
        requirements: ['QDDA-18.1', 'QDDA-39.3'],
        id: '18.decision',
        topic: 'decision.papers',
        gist: '制作行政执法决定书',
        per: 'case',
        on: ev('decision.made'),
        forms: ['enforcementDecision'],
        alternatives: [['onSpotDecision']],
        reach: 'decision',
      }),
      gate({
        ...submits,
        id: '18.review',
        article: '第十八条',
        requirements: ['QDDA-18.2'],
        topic: 'decision.legalReview',
        gist: '情节复杂或者重大的，先有局办公室的审核意见，再送局主要负责人审批',
        when: needsReviewFirst,
        need: isReviewed,
        refusal: '缺局办公室的审核意见',
      }),
      gate({
        ...decides,
        id: '18.review.decision',
        article: '第十八条',
        requirements: ['QDDA-18.2'],
        topic: 'decision.legalReview',
        gist: '情节复杂或者重大的决定，附有局办公室的审核意见',
        when: isGrave,
        need: isReviewed,
        refusal: '缺局办公室的审核意见',
      }),
      gate({
        ...deliberation,
        ...decides,
        id: '18.meeting',
        gist: '情节复杂或者重大的，经局办公会讨论并制作记录，决定与结论一致',
        need: all(
          isDeliberated,
          conformsToDeliberation('fine', 'fine'),
          conformsToDeliberation('penalties', 'penalties'),
        ),
      }),
      gate({
        ...deliberation,
        ...finalizesDecision,
        id: '18.meeting.paper',
        gist: '局办公会讨论之前不得定稿决定书，金额与结论一致',
        need: all(isDeliberated, conformsToDeliberation('amount', 'fine')),
      }),
      gate({
        ...finalizes('deliberationRecord'),
        id: '18.record',
        article: '第十八条',
        requirements: ['QDDA-18.3', 'QDDA-39.3'],
        topic: 'deliberation.record',
        gist: '办公会记录载明时间、地点、参加人及其意见、结论，由参加人签名',
        when: reading('QDDA-18.3', { default: ALWAYS, free: NEVER }),
        need: all(
          filled('period', 'place', 'participants', 'conclusion'),
          signed(['deliberator'], {
            everyone: [{ ...listOf(ev('deliberation.concluded'), 'participants'), signatory: 'deliberator' }],
          }),
        ),
        refusal: '局办公会讨论记录要素不全，或者缺参加人签名',
      }),
    ]),
    article('第十九条', '重大且涉及全局、公共利益或者专业性较强的，决定前组织专家论证', [
      gate({ ...experts, ...decides, id: '19.experts', gist: '决定之前组织专家论证' }),
      gate({ ...experts, ...finalizesDecision, id: '19.experts.paper', gist: '专家论证之前不得定稿决定书' }),
      paper({
        id: '19.record',
        article: '第十九条',
        requirements: ['QDDA-19.2', 'QDDA-39.3'],
        topic: 'experts.record',
        gist: '制作专家论证会记录',
        per: 'case',
        on: ev('expertReview.concluded'),
        forms: ['expertReviewRecord'],
        reach: 'case',
      }),
      gate({
        ...finalizes('expertReviewRecord'),
        id: '19.signed',
        article: '第十九条',
        requirements: ['QDDA-19.2'],
        topic: 'experts.record',
        gist: '专家论证会记录载明时间、专家、意见和结论，由每名专家签名',
        need: all(
          filled('period', 'experts', 'opinions', 'conclusion'),
          signed(['expert'], {
            everyone: [{ ...listOf(ev('expertReview.concluded'), 'experts'), signatory: 'expert' }],
          }),
        ),
        refusal: '专家论证会记录要素不全，或者有专家未签名',
      }),
    ]),
    article('第二十条', '决定前告知权利；陈述申辩、听证、放弃权利的记录', [
      gate({ ...notice, ...decides, id: '20.notice', gist: '告知陈述、申辩、听证等权利，期满或者放弃之后方可决定' }),
      gate({
        ...notice,
        ...finalizesDecision,
        id: '20.notice.paper',
        gist: '权利行使期限未满且未放弃的，不得定稿决定书',
      }),
      gate({
        ...finalizes('priorNotice'),
        id: '20.notice.fields',
        article: '第二十条第一款',
        requirements: ['QDDA-20.1'],
        topic: 'notice.paper',
        gist: '告知书载明拟作决定、事实理由依据、权利和行使期限',
        need: filled('proposal', 'facts', 'reasons', 'basis', 'rights', 'statementTerm'),
        refusal: '告知书要素不全',
      }),
      paper({
        id: '20.waiver',
        article: '第二十条第一款',
        requirements: ['QDDA-20.2', 'QDDA-39.3'],
        topic: 'statement.waiver',
        gist: '当事人放弃权利的，书面记录',
        per: 'case',
        on: ev('statement.made', { outcome: 'statementWaived' }),
        forms: ['waiverRecord'],
        reach: 'case',
      }),
      gate({
        ...finalizes('waiverRecord'),
        id: '20.waiver.fields',
        article: '第二十条第一款',
        requirements: ['QDDA-20.2'],
        topic: 'statement.waiver',
        gist: '载明放弃的权利、时间、方式，由当事人签名或者说明',
        need: filled('waivedRights', 'waivedAt', 'manner', 'signature'),
        refusal: '放弃权利的书面记录要素不全',
      }),
      paper({
        id: '20.statement',
        article: '第二十条第二款',
        requirements: ['QDDA-20.3', 'QDDA-39.3'],
        topic: 'statement.transcript',
        gist: '听取陈述申辩制作陈述申辩笔录',
        per: 'case',
        on: ev('statement.made', { outcome: 'stated' }),
        when: reading('QDDA-20.3', { default: not(trigger('faceToFace', false)), written: ALWAYS }),
        forms: ['statementTranscript'],
        reach: 'case',
      }),
      gate({
        ...finalizes('statementTranscript'),
        id: '20.statement.signed',
        article: '第二十条第二款',
        requirements: ['QDDA-20.3'],
        topic: 'paper.signed',
        gist: '陈述申辩笔录由当事人签字或者盖章，拒签须注明',
        need: all(
          filled('statement', 'period'),
          any(
            signed(['party'], { refusable: ['party', 'agent'] }),
            signed(['agent'], { refusable: ['party', 'agent'] }),
          ),
        ),
        refusal: '陈述申辩笔录缺内容、时间，或者当事人未签字且未注明',
      }),
      paper({
        id: '20.hearing.notice',
        article: '第二十条第二款',
        requirements: ['QDDA-20.4', 'QDDA-39.3'],
        topic: 'hearing.papers',
        gist: '听证之前制作听证会通知书',
        per: 'activity',
        on: ev('activity.started', { kind: 'hearing' }),
        forms: ['hearingNotice'],
        reach: 'unclaimed',
        order: { before: 'trigger' },
      }),
      paper({
        id: '20.hearing.transcript',
        article: '第二十条第二款',
        requirements: ['QDDA-20.4', 'QDDA-20.7', 'QDDA-39.3'],
        topic: 'hearing.papers',
        gist: '制作听证笔录，音像不能代替',
        per: 'activity',
        on: ev('activity.ended', { kind: 'hearing' }),
        forms: ['hearingTranscript'],
        reach: 'object',
      }),
      paper({
        id: '20.hearing.report',
        article: '第二十条第二款',
        requirements: ['QDDA-20.4', 'QDDA-39.3'],
        topic: 'hearing.papers',
        gist: '制作听证报告',
        per: 'activity',
        on: ev('activity.ended', { kind: 'hearing' }),
        when: reading('QDDA-20.4', { default: NEVER, report: ALWAYS }),
        forms: ['hearingReport'],
        reach: 'object',
      }),
      gate({
        ...finalizes('hearingTranscript'),
        id: '20.hearing.signed',
        article: '第二十条第二款',
        requirements: ['QDDA-20.5', 'QDDA-20.6', 'QDDA-39.3'],
        topic: 'hearing.signed',
        gist: '听证笔录由全体听证参加人确认后签字或者盖章，无正当理由拒签的由记录人载明',
        need: signed(['hearingParticipant'], {
          refusable: ['hearingParticipant'],
          everyone: [
            { ...listOf(ev('activity.started'), 'counterparts', 'activity'), signatory: 'hearingParticipant' },
          ],
        }),
        refusal: '听证参加人尚未全部签字或者盖章，且未载明拒签',
      }),
      duty({
        id: '20.hearing.onSpot',
        article: '第二十条第二款',
        requirements: ['QDDA-20.5'],
        topic: 'hearing.onSpot',
        gist: '听证参加人当场在听证笔录上签字或者盖章',
        per: 'activity',
        on: ev('activity.ended', { kind: 'hearing' }),
        must: [ev('document.finalized', { form: 'hearingTranscript' })],
        mustReach: 'object',
        since: 'start',
        due: within(NO_TERM),
        who: 'hearingRecorder',
        clock: 'claimed',
        // “当场”没有数字：听证当日是内部目标。
        target: { id: 'QDDA-20.5', term: within({ unit: 'sameDay' }) },
      }),
      gate({
        id: '20.hearing.refusal',
        article: '第二十条第二款',
        requirements: ['QDDA-20.6'],
        topic: 'hearing.refusal',
        gist: '拒绝在听证笔录上签字盖章的，由听证记录人载明',
        per: 'document',
        act: 'registerRefusal',
        on: ev('document.signatureRefused'),
        when: any(
          seen(ev('document.drafted', { form: 'hearingTranscript' })),
          seen(ev('document.finalized', { form: 'hearingTranscript' })),
        ),
        need: byRole('hearingRecorder'),
        refusal: '听证笔录的拒签须由听证记录人载明',
        binds: 'both',
      }),
      gate({
        id: '20.host',
        article: '第二十条第三款',
        requirements: ['QDDA-20.7'],
        topic: 'hearing.host',
        gist: '听证是否录音录像，由听证主持人决定',
        per: 'activity',
        act: 'recordActivity',
        on: ev('hearing.recordingDecided'),
        need: byRole('hearingHost'),
        refusal: '是否录音录像须由听证主持人决定',
        binds: 'both',
      }),
    ]),
    article('第二十一条', '决定书的八项内容', [
      gate({
        ...finalizes('enforcementDecision'),
        id: '21.fields',
        article: '第二十一条第（一）项至第（七）项',
        requirements: ['QDDA-21.1', 'QDDA-39.3'],
        topic: 'decision.fields',
        gist: '决定书载明当事人、事实证据、依据、内容、履行、救济、日期',
        need: filled(...DECISION_FIELDS),
        refusal: '行政执法决定书要素不全',
      }),
      gate({
        ...finalizes('enforcementDecision'),
        id: '21.applicable',
        article: '第二十一条第（一）项至第（七）项',
        requirements: ['QDDA-21.1', 'QDDA-39.3'],
        topic: 'decision.fields',
        gist: '除履行方式和时间外，决定书的各项不得填“不适用”',
        need: reading('QDDA-21.1', {
          default: keepsTo(DECISION_FIELDS.filter((column) => !column.startsWith('performance'))),
          everyColumn: keepsTo(DECISION_FIELDS),
        }),
        refusal: '该项不得填“不适用”',
      }),
      gate({
        ...finalizes('enforcementDecision'),
        id: '21.others',
        article: '第二十一条第（八）项',
        requirements: ['QDDA-21.2'],
        topic: 'decision.fields',
        gist: '决定书载明本局为该类事项列明的其他应载事项',
        when: reading('QDDA-21.2', { default: NEVER, gains: attribute('caseType', 'penalty') }),
        need: filled('confiscationOfGains'),
        refusal: '决定书缺应当载明的其他事项',
        // 只管其后的定稿，不追溯已经定稿的决定书。
        binds: 'act',
      }),
      gate({
        id: '21.stamp',
        article: '第二十一条第（七）项',
        requirements: ['QDDA-21.1'],
        topic: 'decision.stamp',
        gist: '决定书加盖印章后方可送达',
        per: 'document',
        act: 'deliverPaper',
        on: ev('service.attempted'),
        when: seen(ev('document.finalized', { form: 'enforcementDecision' })),
        need: seen(ev('document.stamped')),
        refusal: '决定书尚未加盖行政机关印章',
        binds: 'both',
      }),
    ]),
  ],
} as const;
