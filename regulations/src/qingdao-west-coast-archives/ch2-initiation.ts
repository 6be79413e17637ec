import { days, hours, workdays } from '@zhiji/calendar';
import { all, ALWAYS, any, NEVER, not, NO_TERM, within } from '@zhiji/law';
import {
  approved,
  article,
  duty,
  ev,
  every,
  filled,
  finding,
  gate,
  moment,
  ordered,
  otherActor,
  paper,
  reading,
  recording,
  seen,
  SEGMENT_TOLERANCE_MS,
  SYNCHRONY_MS,
  trigger,
} from '../pen.ts';
import { INVESTIGATIONS, isExOfficio, isInitiationApproved, isUrgent, MOVING, needsNoApproval } from './conditions.ts';

const accepts = {
  per: 'application',
  act: 'acceptApplication',
  on: ev('application.decided'),
  binds: 'both',
} as const;
const finalizes = <
  F extends 'acceptanceNotice' | 'nonAcceptanceNotice' | 'supplementNotice' | 'initiationApprovalForm',
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

type DeliveredForm = 'acceptanceNotice' | 'nonAcceptanceNotice' | 'supplementNotice';

/** 第八条第（一）项、第（三）项：盖章、注明日期之后交付，由申请人核对签收。 */
const delivers = (forms: readonly DeliveredForm[]) =>
  ({
    topic: 'application.delivery',
    per: 'document',
    act: 'deliverPaper',
    when: seen(ev('document.finalized', { form: forms })),
    need: all(seen(ev('document.stamped')), seen(ev('document.finalized', { statedDate: { present: true } }))),
    refusal: '文书未加盖印章或者未注明日期，不得交付',
    binds: 'both',
  }) as const;
const byApplicant = ev('document.signed', { signatory: ['applicant', 'party'] });

const signing = (
  id: string,
  head: { readonly article: string; readonly requirements: readonly string[] },
  form: readonly DeliveredForm[],
) =>
  ({
    ...head,
    id,
    topic: 'application.signed',
    per: 'document',
    on: ev('document.finalized', { form }),
    must: [byApplicant],
    mustReach: 'object',
    due: within(NO_TERM),
    who: 'receptionist',
    clock: 'claimed',
    // 以送达代当面签收的，签收在送达回证上。
    exempt: { if: seen(ev('service.completed', { form }), { reach: 'document' }) },
  }) as const;

/** 第八条第（一）项：结论及其文书 */
const DECIDED = [
  ['acceptance', true, 'acceptanceNotice'],
  ['nonAcceptance', false, 'nonAcceptanceNotice'],
] as const;

const acceptance = { article: '第八条第（一）项', requirements: ['QDDA-8.2'] } as const;
const supplement = { article: '第八条第（三）项', requirements: ['QDDA-8.6'] } as const;

/** QDDA-8.4：已经受理或者不予受理而从未认定材料不齐的，不再追问。 */
const needsSupplement = any(
  seen(ev('application.supplementRequested')),
  all(
    finding('supplementNeeded'),
    any(
      seen(ev('finding.made', { finding: 'supplementNeeded', value: true }), { reach: 'case' }),
      not(seen(ev('application.decided'))),
    ),
  ),
);

/** 程序启动审批的流转 (QDDA-9.4) */
const opinion = {
  article: '第九条第二款',
  requirements: ['QDDA-9.4'],
  topic: 'start.opinions',
  per: 'approval',
  act: 'giveOpinion',
  binds: 'both',
} as const;
const isFirstNotice = not(seen(ev('application.supplementRequested'), { atLeast: 2 }));
const inOrder = reading('QDDA-9.4', { default: ALWAYS, anyOrder: NEVER, samePerson: ALWAYS });
const mayStart = all(isExOfficio, not(isUrgent), not(needsNoApproval));
const NOT_APPROVED = '程序启动尚未经局主要负责人批准';

/** 第九条第一款：批准手续的补办，以批准或者以送批为准 (QDDA-9.2)。 */
const makeUp = {
  article: '第九条第一款',
  requirements: ['QDDA-9.2'],
  topic: 'start.approval.makeup',
  gist: '情况紧急当场启动的，二十四小时内补办批准手续',
  per: 'case',
  on: ev('procedure.started'),
  mustReach: 'case',
  who: 'officer',
  clock: 'claimed',
} as const;
const mustMakeUp = all(
  isExOfficio,
  isUrgent,
  not(needsNoApproval),
  reading('QDDA-9.2', { default: ALWAYS, reportOnly: ALWAYS, submitted: NEVER }),
);
const initiationApproval = ev('approval.given', { matter: 'procedureInitiation', role: 'agencyHead' });

/** 由他人提供的案源 */
const PROVIDED = ['complaint', 'appeal', 'report', 'transferIn', 'superiorAssignment', 'otherSource'] as const;
const isProvided = reading('QDDA-10.3', {
  default: seen(ev('lead.found', { source: PROVIDED })),
  named: seen(ev('lead.found', { source: PROVIDED, provider: { present: true } })),
});
/** QDDA-10.1：本局检查中自行发现的线索，缺省同样登记、录入。 */
const mustRegister = reading('QDDA-10.1', { default: ALWAYS, received: trigger('source', PROVIDED) });
/** 结果告知的方式：告知、写明无法告知；自行发现的无人可告知。 */
const ANSWERED = [
  ev('lead.providerInformed', { result: { present: true } }),
  ev('lead.providerUnreachable'),
  ev('lead.found', { source: 'inspectionFinding' }),
] as const;
const proceeding = ev('lead.concluded', { outcome: 'proceed' });
const informing = {
  article: '第十条第二款',
  topic: 'lead.inform',
  per: 'lead',
  when: isProvided,
  mustReach: 'object',
  due: within(NO_TERM),
  who: 'handlingUnit',
  clock: 'claimed',
  // 匿名的在接到时就已知无法告知。
  exempt: { if: seen(ev('lead.providerUnreachable')) },
} as const;

/** 第二章 程序启动的记录 */
export const initiation = {
  title: '第二章 程序启动的记录',
  articles: [
    article('第七条', '依申请启动：申请书的内容、口头申请的记录、受理过程的记录', [
      gate({
        ...accepts,
        id: '7.application',
        article: '第七条',
        requirements: ['QDDA-7.1'],
        topic: 'application.form',
        gist: '申请书载明申请人情况、事项、事实理由、签名或者盖章和申请时间，方可受理',
        on: ev('application.decided', { accepted: true }),
        when: seen(ev('application.received', { oral: false })),
        need: seen(
          ev('application.received', {
            facts: { present: true },
            signed: true,
            statedDate: { present: true },
          }),
        ),
        refusal: '申请书缺事实及理由、签名或者盖章，或者申请时间',
      }),
      gate({
        ...accepts,
        id: '7.oral',
        article: '第七条',
        requirements: ['QDDA-7.2'],
        topic: 'application.oral',
        gist: '口头申请依法可以提出，当场记录，经阅读或者宣读确认后签名或者盖章，方可受理',
        on: ev('application.decided', { accepted: true }),
        opens: ev('application.received', { oral: true }),
        when: seen(ev('application.received', { oral: true })),
        need: all(
          finding('oralApplicationAllowed'),
          seen(ev('application.oralRecorded', { confirmation: { present: true }, signed: true })),
          // 申请人、事项和时间在收到时已登记。
          reading('QDDA-7.2', {
            default: seen(ev('application.received', { oral: true, facts: { present: true } })),
            contentOnly: ALWAYS,
          }),
        ),
        refusal: '该事项不得口头申请，或者口头申请记录未经确认、签名，或者没有记明事实及理由',
      }),
      duty({
        id: '7.oral.onSpot',
        article: '第七条',
        requirements: ['QDDA-7.2'],
        topic: 'application.oral.record',
        gist: '口头申请当场记录',
        per: 'application',
        on: ev('application.received', { oral: true }),
        must: [ev('application.oralRecorded')],
        mustReach: 'object',
        due: within(NO_TERM),
        who: 'receptionist',
        clock: 'claimed',
        target: { id: 'QDDA-7.2', term: within({ unit: 'sameDay' }) },
      }),
      recording({
        id: '7.reception',
        article: '第七条',
        requirements: ['QDDA-7.3', 'QDDA-39.3'],
        topic: 'av.during',
        gist: '在有电子监控的场所受理，或者以执法记录仪记录受理、办理过程',
        per: 'application',
        on: ev('application.received'),
        span: 'activity',
        continuous: false,
        media: MOVING,
        toleranceMs: SEGMENT_TOLERANCE_MS,
        besideMs: SYNCHRONY_MS,
        scene: 'receptionScene',
        // 网上受理以系统日志代替。
        exempt: any(
          trigger('monitoredPlace', true),
          reading('QDDA-7.3', { default: trigger('online', true), onlineToo: NEVER }),
        ),
      }),
    ]),
    article('第八条', '受理与不予受理、当场更正、一次性告知补正的文书', [
      gate({
        ...accepts,
        id: '8.acceptance',
        article: '第八条第（一）项',
        requirements: ['QDDA-8.1'],
        topic: 'application.decision',
        gist: '受理结论须有审查决定意见和相符的文书',
        need: all(
          trigger('opinion', { present: true }),
          any(
            all(trigger('accepted', true), trigger('form', 'acceptanceNotice')),
            all(trigger('accepted', false), trigger('form', 'nonAcceptanceNotice')),
          ),
        ),
        refusal: '受理结论没有审查决定意见，或者与所附文书不一致',
      }),
      ...DECIDED.map(([id, accepted, form]) =>
        paper({
          id: `8.${id}.paper`,
          article: '第八条第（一）项',
          requirements: ['QDDA-8.1', 'QDDA-39.3'],
          topic: 'application.decision.paper',
          gist: accepted ? '决定受理的，制作受理文书' : '决定不予受理的，制作不予受理文书',
          per: 'application',
          on: ev('application.decided', { accepted }),
          forms: [form],
          reach: 'object',
        }),
      ),
      gate({
        ...finalizes('acceptanceNotice'),
        id: '8.acceptance.fields',
        article: '第八条第（一）项',
        requirements: ['QDDA-8.1'],
        topic: 'application.fields',
        gist: '受理文书载明申请人、申请事项、申请时间、审查决定意见',
        need: filled('applicant', 'matter', 'appliedOn', 'opinion'),
        refusal: '受理文书要素不全',
      }),
      gate({
        ...finalizes('nonAcceptanceNotice'),
        id: '8.nonAcceptance.fields',
        article: '第八条第（一）项',
        requirements: ['QDDA-8.1'],
        topic: 'application.fields',
        gist: '不予受理文书载明申请人、申请事项、申请时间、审查决定意见和理由',
        need: filled('applicant', 'matter', 'appliedOn', 'opinion', 'reasons'),
        refusal: '不予受理文书要素不全',
      }),
      gate({
        ...acceptance,
        ...delivers(['acceptanceNotice', 'nonAcceptanceNotice']),
        id: '8.acceptance.signed',
        gist: '加盖印章、注明日期之后交申请人签收',
        on: byApplicant,
      }),
      gate({
        ...acceptance,
        ...delivers(['acceptanceNotice', 'nonAcceptanceNotice']),
        id: '8.acceptance.posted',
        gist: '加盖印章、注明日期之后公示',
        on: ev('document.posted'),
      }),
      gate({
        ...acceptance,
        ...delivers(['acceptanceNotice', 'nonAcceptanceNotice']),
        id: '8.acceptance.order',
        gist: '申请人拒绝签收的，方以公示代替',
        on: ev('document.posted'),
        when: all(
          seen(ev('document.finalized', { form: ['acceptanceNotice', 'nonAcceptanceNotice'] })),
          reading('QDDA-8.2', { default: NEVER, afterRefusal: ALWAYS }),
        ),
        need: seen(ev('document.signatureRefused', { signatory: ['applicant', 'party'] })),
        refusal: '申请人没有拒绝签收，不得以公示代替',
      }),
      duty({
        ...signing('8.acceptance.receipt', acceptance, ['acceptanceNotice', 'nonAcceptanceNotice']),
        gist: '受理或者不予受理文书交申请人核对签收，或者公示',
        moot: ev('document.posted'),
      }),
      gate({
        id: '8.correction',
        article: '第八条第（二）项',
        requirements: ['QDDA-8.3'],
        topic: 'application.correction',
        gist: '当场更正书面记录更正材料和要求，由申请人核对后签名或者盖章',
        per: 'application',
        act: 'correctApplication',
        on: ev('application.corrected'),
        need: trigger('signed', true),
        refusal: '申请人尚未核对签名或者盖章',
        binds: 'both',
      }),
      duty({
        id: '8.supplement.term',
        article: '第八条第（三）项',
        requirements: ['QDDA-8.4'],
        topic: 'application.supplement.term',
        gist: '材料需要补正的，当场或者五日内一次性告知',
        per: 'application',
        on: ev('application.received'),
        when: needsSupplement,
        must: [ev('application.supplementRequested')],
        mustReach: 'object',
        due: {
          reading: 'QDDA-8.4',
          options: { default: within(workdays(5)), days: within(days(5)) },
        },
        who: 'receptionist',
        clock: 'claimed',
      }),
      gate({
        id: '8.supplement',
        article: '第八条第（三）项',
        requirements: ['QDDA-8.5'],
        topic: 'application.supplement',
        gist: '一次告知全部补正内容',
        per: 'application',
        act: 'noticeParty',
        on: ev('application.supplementRequested'),
        // 填明新事由的，是否属实由人认定。
        need: reading('QDDA-8.5', {
          default: any(isFirstNotice, all(trigger('newGround', { present: true }), finding('newSupplementGround'))),
          once: isFirstNotice,
        }),
        refusal: '未一次性告知：同一申请已有补正告知',
        binds: 'fact',
      }),
      gate({
        ...finalizes('supplementNotice'),
        id: '8.supplement.fields',
        ...supplement,
        topic: 'application.fields',
        gist: '补正文书载明申请人、申请事项、补正的理由和内容',
        need: filled('applicant', 'matter', 'reasons', 'content'),
        refusal: '补正材料文书要素不全',
      }),
      gate({
        ...supplement,
        ...delivers(['supplementNotice']),
        id: '8.supplement.signed',
        gist: '加盖印章、注明日期之后交申请人签收',
        on: byApplicant,
      }),
      gate({
        ...supplement,
        ...delivers(['supplementNotice']),
        id: '8.supplement.order',
        gist: '签收日期不早于文书日期',
        on: byApplicant,
        need: ordered(moment(ev('document.finalized'), 'statedDate'), moment(byApplicant, 'statedDate'), 'object'),
        refusal: '签收日期早于文书日期',
      }),
      paper({
        id: '8.supplement.paper',
        ...supplement,
        topic: 'application.supplement.paper',
        gist: '告知补正须制作补正材料文书',
        per: 'application',
        on: ev('application.supplementRequested'),
        forms: ['supplementNotice'],
        reach: 'object',
      }),
      duty({
        ...signing('8.supplement.receipt', supplement, ['supplementNotice']),
        gist: '补正材料文书交申请人核对签收',
      }),
    ]),
    article('第九条', '依职权启动报局主要负责人批准；情况紧急的二十四小时内报告并补办', [
      gate({
        id: '9.start',
        article: '第九条第一款',
        requirements: ['QDDA-9.1'],
        topic: 'start.approval',
        gist: '依职权启动程序，先经局主要负责人批准',
        per: 'case',
        act: 'startProcedure',
        on: ev('procedure.started'),
        when: mayStart,
        need: isInitiationApproved,
        refusal: NOT_APPROVED,
        binds: 'both',
      }),
      gate({
        id: '9.investigate',
        article: '第九条第一款',
        requirements: ['QDDA-9.1'],
        topic: 'start.approval',
        gist: '批准之前不得进入调查取证',
        per: 'case',
        act: 'beginInvestigation',
        on: ev('activity.started', { kind: INVESTIGATIONS }),
        when: mayStart,
        need: isInitiationApproved,
        refusal: NOT_APPROVED,
        binds: 'both',
      }),
      duty({
        id: '9.report',
        article: '第九条第一款',
        requirements: ['QDDA-9.2'],
        topic: 'start.report',
        gist: '情况紧急当场启动的，二十四小时内向局主要负责人报告',
        per: 'case',
        on: ev('procedure.started'),
        when: all(isExOfficio, isUrgent),
        must: [ev('procedure.urgencyReported', { to: 'agencyHead' })],
        mustReach: 'case',
        due: within(hours(24)),
        who: 'officer',
        clock: 'claimed',
      }),
      duty({
        ...makeUp,
        id: '9.makeup',
        when: mustMakeUp,
        must: [initiationApproval],
        due: {
          reading: 'QDDA-9.2',
          options: { default: within(hours(24)), reportOnly: within(NO_TERM), submitted: within(NO_TERM) },
        },
      }),
      duty({
        ...makeUp,
        id: '9.makeup.submitted',
        when: all(
          isExOfficio,
          isUrgent,
          not(needsNoApproval),
          reading('QDDA-9.2', { default: NEVER, reportOnly: NEVER, submitted: ALWAYS }),
        ),
        must: [ev('approval.requested', { matter: 'procedureInitiation' })],
        due: within(hours(24)),
      }),
      paper({
        id: '9.paper',
        article: '第九条第一款',
        requirements: ['QDDA-9.1', 'QDDA-9.2', 'QDDA-9.3', 'QDDA-39.3'],
        topic: 'start.form',
        gist: '填写程序启动审批表',
        per: 'case',
        on: ev('procedure.started'),
        when: all(isExOfficio, not(needsNoApproval)),
        forms: ['initiationApprovalForm'],
        reach: 'case',
      }),
      gate({
        ...finalizes('initiationApprovalForm'),
        id: '9.form',
        article: '第九条第二款',
        requirements: ['QDDA-9.3'],
        topic: 'start.form',
        gist: '程序启动审批表载明启动原因、当事人、事实及来源和三级意见、签名、日期',
        // 样式以“事由”一栏载启动原因、事实及来源；三级意见连同签名、日期由审批流转形成。
        need: all(
          filled('matter', 'party', 'leadSource', 'undertakerOpinion'),
          approved('procedureInitiation', ['divisionHead', 'agencyHead']),
          seen(ev('document.signed', { signatory: 'undertaker', statedDate: { present: true } })),
          seen(ev('document.signed', { signatory: 'divisionHead', statedDate: { present: true } })),
          seen(ev('document.signed', { signatory: 'agencyHead', statedDate: { present: true } })),
        ),
        refusal: '程序启动审批表要素不全，或者三级意见缺签名、日期',
      }),
      gate({
        ...opinion,
        id: '9.onePerson',
        gist: '三级意见由不同的人出具',
        on: ev('approval.given', { matter: 'procedureInitiation' }),
        when: reading('QDDA-9.4', { default: ALWAYS, anyOrder: ALWAYS, samePerson: NEVER }),
        need: otherActor(ev('approval.given', { matter: 'procedureInitiation' }), 'case'),
        refusal: '同一人不得在程序启动审批中出具两级意见',
      }),
      gate({
        ...opinion,
        id: '9.divisionHead',
        gist: '承办人出具意见之后由科室负责人出具意见',
        on: ev('approval.given', { matter: 'procedureInitiation', role: 'divisionHead' }),
        when: inOrder,
        need: seen(ev('approval.given', { matter: 'procedureInitiation', role: 'undertaker' })),
        refusal: '日期倒挂：承办人尚未出具意见',
      }),
      gate({
        ...opinion,
        id: '9.agencyHead',
        gist: '科室负责人出具意见之后由局主要负责人批准',
        on: ev('approval.given', { matter: 'procedureInitiation', role: 'agencyHead' }),
        when: inOrder,
        need: seen(ev('approval.given', { matter: 'procedureInitiation', role: 'divisionHead' })),
        refusal: '日期倒挂：科室负责人尚未出具意见',
      }),
      gate({
        ...opinion,
        id: '9.refused',
        gist: '任一级不同意，审批即告终止',
        on: ev('approval.given', { matter: 'procedureInitiation' }),
        need: not(seen(ev('approval.refused', { matter: 'procedureInitiation' }))),
        refusal: '前一级已不同意，本次审批终止',
      }),
    ]),
    article('第十条', '案源立即登记，三个工作日内录入平台；告知提供案源的单位和个人', [
      duty({
        id: '10.register',
        article: '第十条第一款',
        requirements: ['QDDA-10.1'],
        topic: 'lead.register',
        gist: '立即进行案源登记',
        per: 'lead',
        on: ev('lead.found'),
        when: mustRegister,
        must: [ev('lead.registered')],
        mustReach: 'object',
        due: within(NO_TERM),
        who: 'officer',
        clock: 'claimed',
        target: { id: 'QDDA-10.1', term: within({ unit: 'sameDay' }) },
      }),
      duty({
        id: '10.enter',
        article: '第十条第一款',
        requirements: ['QDDA-10.2'],
        topic: 'lead.enter',
        gist: '发现案源之日起三个工作日内录入行政执法平台',
        per: 'lead',
        on: ev('lead.found'),
        when: mustRegister,
        must: [ev('lead.entered')],
        mustReach: 'object',
        due: {
          reading: 'QDDA-10.2',
          options: {
            default: within(workdays(3)),
            concluded: within(workdays(3), { from: 'first', match: ev('lead.concluded'), reach: 'object' }),
          },
        },
        who: 'officer',
        // 录入时刻不可改早。
        clock: 'trusted',
      }),
      duty({
        ...informing,
        id: '10.inform.refusal',
        requirements: ['QDDA-10.3'],
        gist: '决定不启动的，把理由、依据告知提供案源的单位和个人并书面记录',
        on: ev('lead.concluded', { outcome: 'notProceed' }),
        must: [ev('lead.providerInformed', { reason: { present: true }, basis: { present: true } })],
      }),
      gate({
        id: '10.close',
        article: '第十条第二款',
        requirements: ['QDDA-10.3'],
        topic: 'lead.inform',
        gist: '未告知不启动的理由、依据，不得关闭案源',
        per: 'lead',
        act: 'closeLead',
        on: ev('lead.closed'),
        opens: ev('lead.concluded', { outcome: 'notProceed' }),
        when: all(isProvided, seen(ev('lead.concluded', { outcome: 'notProceed' }))),
        need: any(
          seen(ev('lead.providerInformed', { reason: { present: true }, basis: { present: true } })),
          seen(ev('lead.providerUnreachable')),
        ),
        refusal: '尚未把不启动的理由和依据告知提供人，也没有无法告知的说明',
        binds: 'both',
      }),
      duty({
        ...informing,
        id: '10.inform.progress',
        requirements: ['QDDA-10.4'],
        gist: '决定启动的，把执法过程告知提供案源的单位和个人并书面记录',
        on: ev('lead.concluded', { outcome: 'proceed' }),
        when: all(isProvided, reading('QDDA-10.4', { default: ALWAYS, resultOnly: NEVER })),
        must: [ev('lead.providerInformed', { progress: { present: true } })],
      }),
      duty({
        ...informing,
        id: '10.inform.result',
        requirements: ['QDDA-10.4'],
        gist: '把执法结果告知提供案源的单位和个人并书面记录',
        on: ev('lead.concluded', { outcome: 'proceed' }),
        must: [ev('lead.providerInformed', { result: { present: true } })],
        begins: { from: 'first', match: ev('decision.made'), reach: 'case' },
      }),
      gate({
        id: '10.archive',
        article: '第十条第二款',
        requirements: ['QDDA-10.4'],
        topic: 'lead.result',
        gist: '未把结果告知提供案源的单位和个人，不得归档',
        per: 'case',
        act: 'archiveDossier',
        on: ev('case.archived'),
        when: seen(ev('lead.concluded', { outcome: 'proceed' }), { reach: 'case' }),
        need: reading('QDDA-10.3', {
          default: every('lead', proceeding, ...ANSWERED),
          named: every('lead', proceeding, ...ANSWERED, ev('lead.found', { provider: { present: false } })),
        }),
        refusal: '尚未把执法结果告知提供案源的单位和个人，也没有无法告知的说明',
        binds: 'both',
      }),
    ]),
  ],
} as const;
