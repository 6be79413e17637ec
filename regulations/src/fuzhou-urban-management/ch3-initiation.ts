import { all, ALWAYS, any, NEVER, NO_TERM, not, within } from '@zhiji/law';
import { hours, workdays } from '@zhiji/calendar';
import {
  approved,
  article,
  duty,
  ev,
  filled,
  finding,
  gate,
  latest,
  otherActor,
  paper,
  reading,
  seen,
  standing,
  trigger,
} from '../pen.ts';
import {
  INITIATION_CHAIN,
  INVESTIGATIONS,
  isInitiationApproved,
  isMajor,
  isUrgent,
  needsInitiationApproval,
  sinceRevocation,
} from './conditions.ts';

const INITIATION_REFUSAL = '程序启动审批未完成（承办人、法制机构、承办机构三份意见）';
const mustAwaitApproval = all(needsInitiationApproval, not(isUrgent));

/** 取证文书 the system does not issue before the procedure is approved (FZCG-7.1). */
const EVIDENCE_PAPERS = [
  'inquiryNotice',
  'preservationNotice',
  'coercionDecision',
  'samplingNotice',
  'evidenceRequestNotice',
] as const;

const distinctPerson = otherActor(ev('approval.given', { matter: 'procedureInitiation' }), 'case');

/** FZCG-7.5：以委政策法规处最近一次的审查意见为准。 */
const sinceFailure = { reach: 'decision', after: ev('legalReview.concluded', { passed: false }) } as const;
const isReviewed = any(
  all(
    approved('legalReview', ['policyLegalDivision']),
    ...[sinceFailure, sinceRevocation].map((since) =>
      seen(ev('approval.given', { matter: 'legalReview', role: 'policyLegalDivision' }), since),
    ),
  ),
  all(
    ...[sinceFailure, sinceRevocation].map((since) =>
      seen(ev('legalReview.concluded', { passed: true }), { ...since, roles: ['policyLegalDivision'] }),
    ),
  ),
);
/** FZCG-8.4：同一案源移送之后没有再退回。 */
const isTransferredCrime = standing(ev('lead.transferred', { outcome: 'transferCrime' }), ev('lead.returned'), 'case');
const mayDecide = reading('FZCG-8.4', { default: not(isTransferredCrime), goesOn: ALWAYS });
/** 撤销案件、责令改正等，不是处罚决定。 */
const NO_PENALTY_DECISIONS = [
  'caseRevoked',
  'correctionOrdered',
  'coercionImposed',
  'executionOrdered',
  'licenceGranted',
  'licenceRefused',
  'levyDecided',
] as const;
/** 移送之后作出了这样的决定，定稿的是它的文书。 */
const isOtherDecision = seen(ev('decision.made', { kind: NO_PENALTY_DECISIONS }), {
  reach: 'case',
  after: ev('lead.transferred', { outcome: 'transferCrime' }),
});
const decides = { per: 'case', act: 'makeDecision', on: ev('decision.made'), binds: 'both' } as const;
/** The same precondition on the paper: refused in the system, reported once at the decision. */
const finalizesDecision = {
  per: 'document',
  act: 'finalizeDocument',
  on: ev('document.finalized', { form: ['enforcementDecision', 'onSpotDecision'] }),
  opens: ev('document.drafted', { form: ['enforcementDecision', 'onSpotDecision'] }),
  binds: 'act',
} as const;

/** FZCG-6.5：收件、受理或不予受理、补正三个场合都提示出具。 */
const receiptFor = (id: string, on: ReturnType<typeof ev>) =>
  duty({
    id: `6.receipt.${id}`,
    article: '第六条',
    requirements: ['FZCG-6.5'],
    topic: 'application.receipt',
    gist: '出具书面凭证或回执',
    per: 'application',
    on,
    when: reading('FZCG-6.5', { default: ALWAYS, otherLaw: NEVER }),
    must: [ev('application.receiptIssued')],
    mustReach: 'object',
    since: 'trigger',
    due: within(NO_TERM),
    who: 'receptionist',
    clock: 'claimed',
    moot: ev('application.receiptOmitted'),
  });

/** FZCG-7.2：以意见签署完成为准，或者以提交为准。 */
const makeUp = {
  article: '第七条第一款',
  requirements: ['FZCG-7.2'],
  topic: 'start.approval.makeup',
  gist: '情况紧急先行启动的，启动后二十四小时内补办审批手续',
  per: 'case',
  on: ev('procedure.started'),
  mustReach: 'case',
  due: within(hours(24)),
  who: 'officer',
  clock: 'claimed',
} as const;

/** 结论改过的，以最后的结论为准。 */
const isConcluded = (outcome: 'notProceed' | 'transferCrime' | 'transferJurisdiction') =>
  latest([ev('lead.concluded', { outcome })]);
const isNamedRefusal = all(isConcluded('notProceed'), seen(ev('lead.found', { named: true })));
/** 每次结论不启动，各自告知。 */
const informed = seen(ev('lead.providerInformed', { reason: { present: true } }), {
  after: ev('lead.concluded', { outcome: 'notProceed' }),
});

/** FZCG-8.4、8.5：结论是哪一种移送，就登记哪一种。 */
const transferFor = (outcome: 'transferCrime' | 'transferJurisdiction', requirement: string) =>
  gate({
    id: `8.${outcome}`,
    article: '第八条',
    requirements: [requirement],
    topic: 'lead.transfer',
    gist: outcome === 'transferCrime' ? '涉嫌犯罪的，移送有权机关并作书面记录' : '不属管辖的，移送有权机关并作书面记录',
    per: 'lead',
    act: 'closeLead',
    on: ev('lead.closed'),
    opens: ev('lead.concluded', { outcome }),
    when: isConcluded(outcome),
    need: standing(ev('lead.transferred', { outcome, materials: { atLeast: 1 } }), ev('lead.returned')),
    refusal: '尚未登记移送（受移送机关、时间、理由、材料清单），或者移送已被退回',
    binds: 'both',
  });

/** 第三章 程序启动的记录 */
export const initiation = {
  title: '第三章 程序启动的记录',
  articles: [
    article(
      '第六条',
      '依申请事项的登记、受理、更正、凭证、补正均以文书记录',
      [
        gate({
          id: '6.oral',
          article: '第六条',
          requirements: ['FZCG-6.2'],
          topic: 'application.oral',
          gist: '口头申请须先有口头申请记录',
          per: 'application',
          act: 'acceptApplication',
          on: ev('application.decided'),
          opens: ev('application.received', { oral: true }),
          when: seen(ev('application.received', { oral: true })),
          need: reading('FZCG-6.2', {
            default: seen(ev('application.oralRecorded')),
            confirmed: seen(ev('application.oralRecorded', { signed: true })),
          }),
          refusal: '缺口头申请记录，或者须经申请人确认而未确认',
          binds: 'both',
        }),
        duty({
          id: '6.oral.confirmed',
          article: '第六条',
          requirements: ['FZCG-6.2'],
          topic: 'application.oral',
          gist: '口头申请记录由申请人签名或者捺印确认',
          per: 'application',
          on: ev('application.oralRecorded', { signed: false }),
          must: [ev('application.oralRecorded', { signed: true })],
          mustReach: 'object',
          since: 'trigger',
          due: within(NO_TERM),
          who: 'receptionist',
          clock: 'claimed',
        }),
        gate({
          id: '6.acceptance',
          article: '第六条',
          requirements: ['FZCG-6.3'],
          topic: 'application.decision',
          gist: '受理结论须附相符的文书',
          per: 'application',
          act: 'acceptApplication',
          on: ev('application.decided'),
          need: any(
            all(trigger('accepted', true), trigger('form', 'acceptanceNotice')),
            all(trigger('accepted', false), trigger('form', 'nonAcceptanceNotice')),
          ),
          refusal: '受理结论与所附文书不一致',
          binds: 'both',
        }),
        receiptFor('received', ev('application.received')),
        receiptFor('decided', ev('application.decided')),
        receiptFor('supplement', ev('application.supplementRequested')),
        gate({
          id: '6.supplement',
          article: '第六条',
          requirements: ['FZCG-6.6'],
          topic: 'application.supplement',
          gist: '一次性告知全部补正内容',
          per: 'application',
          act: 'noticeParty',
          on: ev('application.supplementRequested'),
          // 填明新事由的，是否属实由人认定。
          need: reading('FZCG-6.6', {
            default: any(
              not(seen(ev('application.supplementRequested'), { atLeast: 2 })),
              all(trigger('newGround', { present: true }), finding('newSupplementGround')),
            ),
            allowed: ALWAYS,
          }),
          refusal: '未一次性告知：同一申请已有补正告知',
          binds: 'both',
        }),
      ],
      [
        {
          article: '第六条',
          requirements: ['FZCG-6.1', 'FZCG-6.4'],
          reason: '登记与更正的必填栏由事件词表规定，缺者不能保存；其后的文书挂在同一申请之下。',
        },
      ],
    ),
    article('第七条', '程序启动审批；情况紧急的二十四小时内补办；重大决定合法性审查', [
      gate({
        id: '7.start',
        article: '第七条第一款',
        requirements: ['FZCG-7.1', 'FZCG-7.4'],
        topic: 'start.approval',
        gist: '依职权启动一般程序，先完成程序启动审批',
        per: 'case',
        act: 'startProcedure',
        on: ev('procedure.started'),
        when: mustAwaitApproval,
        need: isInitiationApproved,
        refusal: INITIATION_REFUSAL,
        binds: 'both',
      }),
      gate({
        id: '7.investigate',
        article: '第七条第一款',
        requirements: ['FZCG-7.1'],
        topic: 'start.approval',
        gist: '审批完成前不得进入调查取证',
        per: 'case',
        act: 'beginInvestigation',
        on: ev('activity.started', { kind: INVESTIGATIONS }),
        when: mustAwaitApproval,
        need: isInitiationApproved,
        refusal: INITIATION_REFUSAL,
        binds: 'both',
      }),
      gate({
        id: '7.papers',
        article: '第七条第一款',
        requirements: ['FZCG-7.1'],
        topic: 'start.approval',
        gist: '审批完成前不得出具取证文书',
        per: 'document',
        act: 'issueEvidencePaper',
        on: ev('document.finalized', { form: EVIDENCE_PAPERS }),
        opens: ev('document.drafted', { form: EVIDENCE_PAPERS }),
        when: mustAwaitApproval,
        need: isInitiationApproved,
        refusal: INITIATION_REFUSAL,
        binds: 'both',
      }),
      duty({
        ...makeUp,
        id: '7.makeup',
        when: all(needsInitiationApproval, isUrgent, reading('FZCG-7.2', { default: ALWAYS, submitted: NEVER })),
        must: INITIATION_CHAIN.map((role) => ev('approval.given', { matter: 'procedureInitiation', role })),
      }),
      duty({
        ...makeUp,
        id: '7.makeup.submitted',
        when: all(needsInitiationApproval, isUrgent, reading('FZCG-7.2', { default: NEVER, submitted: ALWAYS })),
        must: [ev('approval.requested', { matter: 'procedureInitiation' })],
      }),
      gate({
        id: '7.form',
        article: '第七条第二款',
        requirements: ['FZCG-7.3'],
        topic: 'start.form',
        gist: '程序启动审批表载明事由、当事人基本情况及三份意见',
        per: 'document',
        act: 'finalizeDocument',
        on: ev('document.finalized', { form: 'initiationApprovalForm' }),
        opens: ev('document.drafted', { form: 'initiationApprovalForm' }),
        need: filled('matter', 'party', 'undertakerOpinion', 'legalUnitOpinion', 'handlingUnitOpinion'),
        refusal: '程序启动审批表要素不全',
        binds: 'both',
      }),
      gate({
        id: '7.onePerson',
        article: '第七条第二款',
        requirements: ['FZCG-7.4'],
        topic: 'start.opinions',
        gist: '三份意见由不同的人出具',
        per: 'approval',
        act: 'giveOpinion',
        on: ev('approval.given', { matter: 'procedureInitiation' }),
        need: reading('FZCG-7.4', { default: distinctPerson, inOrder: distinctPerson, combined: ALWAYS }),
        refusal: '同一人不得为同一审批表出具两份意见',
        binds: 'both',
      }),
      gate({
        ...decides,
        id: '7.legalReview',
        article: '第七条第二款',
        requirements: ['FZCG-7.5'],
        topic: 'decision.legalReview',
        gist: '重大行政执法决定报委政策法规处合法性审查',
        // 另一口径之下，启动之后才认定为重大的，仍在决定之前审查。
        when: reading('FZCG-7.5', { default: isMajor, atStart: isMajor }),
        need: isReviewed,
        refusal: '缺委政策法规处合法性审查',
      }),
      gate({
        ...finalizesDecision,
        id: '7.legalReview.paper',
        article: '第七条第二款',
        requirements: ['FZCG-7.5'],
        topic: 'decision.legalReview',
        gist: '重大决定书定稿前须经合法性审查',
        when: isMajor,
        need: isReviewed,
        refusal: '缺委政策法规处合法性审查',
      }),
      gate({
        id: '7.legalReview.start',
        article: '第七条第二款',
        requirements: ['FZCG-7.5'],
        topic: 'start.legalReview',
        gist: '重大案件启动程序之前报委政策法规处合法性审查',
        per: 'case',
        act: 'startProcedure',
        on: ev('procedure.started'),
        when: reading('FZCG-7.5', { default: NEVER, atStart: isMajor }),
        need: isReviewed,
        refusal: '缺委政策法规处合法性审查',
        binds: 'both',
      }),
      paper({
        id: '7.paper',
        article: '第七条第一款',
        requirements: ['FZCG-7.1', 'FZCG-7.3', 'FZCG-4.1'],
        topic: 'start.form',
        gist: '填写程序启动审批表',
        per: 'case',
        on: ev('procedure.started'),
        when: needsInitiationApproval,
        forms: ['initiationApprovalForm'],
        reach: 'case',
      }),
    ]),
    article('第八条', '案源须及时处理并记录；实名不启动须告知；移送须书面记录', [
      duty({
        id: '8.conclude',
        article: '第八条',
        requirements: ['FZCG-8.1'],
        topic: 'lead.conclude',
        gist: '及时对案源作出处理',
        per: 'lead',
        on: ev('lead.found'),
        must: [ev('lead.concluded')],
        mustReach: 'object',
        due: within(NO_TERM),
        who: 'officer',
        clock: 'claimed',
        target: { id: 'FZCG-8.1', term: within(workdays(7)) },
      }),
      duty({
        id: '8.inform',
        article: '第八条',
        requirements: ['FZCG-8.2', 'FZCG-8.3'],
        topic: 'lead.inform',
        gist: '实名投诉、举报不启动程序的，告知投诉人、举报人',
        per: 'lead',
        on: ev('lead.concluded', { outcome: 'notProceed' }),
        when: seen(ev('lead.found', { named: true })),
        must: [ev('lead.providerInformed', { reason: { present: true } })],
        mustReach: 'object',
        since: 'trigger',
        due: within(NO_TERM),
        who: 'handlingUnit',
        clock: 'claimed',
        moot: ev('lead.concluded', { outcome: ['proceed', 'transferCrime', 'transferJurisdiction'] }),
      }),
      gate({
        id: '8.close',
        article: '第八条',
        requirements: ['FZCG-8.2', 'FZCG-8.3'],
        topic: 'lead.inform',
        gist: '未告知实名提供人不得关闭案源',
        per: 'lead',
        act: 'closeLead',
        on: ev('lead.closed'),
        opens: ev('lead.concluded', { outcome: 'notProceed' }),
        when: isNamedRefusal,
        need: informed,
        refusal: '尚未告知实名投诉人、举报人，或者未写明不启动的理由',
        binds: 'both',
      }),
      transferFor('transferCrime', 'FZCG-8.4'),
      transferFor('transferJurisdiction', 'FZCG-8.5'),
      gate({
        ...decides,
        id: '8.crime',
        article: '第八条',
        requirements: ['FZCG-8.4'],
        topic: 'lead.transfer',
        gist: '移送涉嫌犯罪后不得再作出处罚决定，退回除外',
        when: not(trigger('kind', NO_PENALTY_DECISIONS)),
        need: mayDecide,
        refusal: '案件已作涉嫌犯罪移送',
      }),
      gate({
        ...finalizesDecision,
        id: '8.crime.paper',
        article: '第八条',
        requirements: ['FZCG-8.4'],
        topic: 'lead.transfer',
        gist: '移送涉嫌犯罪后不得再定稿处罚决定书，退回除外',
        need: any(mayDecide, isOtherDecision),
        refusal: '案件已作涉嫌犯罪移送',
      }),
    ]),
  ],
} as const;
