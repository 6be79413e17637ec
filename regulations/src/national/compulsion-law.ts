import { days, hours, months, workdays } from '@zhiji/calendar';
import { all, any, NO_TERM, not, within } from '@zhiji/law';
import {
  article,
  derived,
  duty,
  ev,
  finding,
  gate,
  listOf,
  moment,
  ordered,
  paper,
  quota,
  seen,
  standing,
  trigger,
} from '../pen.ts';
import { approvedByHead, HEADS } from './agency-heads.ts';
import { norm } from './norm-head.ts';
import { isChallengeLapsed, isOfDecision } from './served-papers.ts';

const law = (number: string, chinese: string, topic: string, gist: string) =>
  norm('compulsion', `行政强制法${chinese}`, number, topic, gist);

const COERCIONS = ['seizure', 'impoundment', 'otherMeasure'] as const;
const HELD = ['seizure', 'impoundment'] as const;
const isHeld = seen(ev('measure.taken', { kind: HELD }));
const HOLDINGS = ['seizing', 'impounding', 'otherCoerciveMeasure'] as const;
/** 第十八条第（九）项：当事人不到场的，邀请见证人到场；当事人也在场的，仍须告知、听取。 */
const isPresent = (role: 'attestor' | readonly ['party', 'agent']) =>
  seen(ev('activity.started', { counterparts: { of: { role } } }), { reach: 'activity' });
const isAttested = all(isPresent('attestor'), not(isPresent(['party', 'agent'])));
/** 申请复议或者提起诉讼的，不在第五十三条之内。 */
const isChallenged = seen(ev('challenge.received', { kind: ['reconsideration', 'litigation'] }), { reach: 'case' });
/** 作出的决定都已撤销，没有可以执行的。 */
const isRevoked = all(
  seen(ev('decision.made'), { reach: 'case' }),
  not(standing(ev('decision.made'), ev('decision.revoked'), 'case')),
);
const isUrgent = trigger('urgentReason', { present: true });
const isTaken = ev('measure.taken', { kind: HELD });
const handedOver = ev('measure.itemsHandedOver');
/** 第二十一条：涉嫌犯罪的，查封、扣押的财物一并移送；届满之前全部移送的，没有可处理的。 */
const isAllHandedOver = all(
  seen(handedOver),
  quota({ list: listOf(handedOver, 'items', 'object') }, 1, { list: listOf(isTaken, 'items', 'object') }),
  ordered(moment(handedOver), moment(isTaken, 'until'), 'object'),
);
/** 行政强制法（2011年） */
export const compulsionLaw = {
  title: '中华人民共和国行政强制法',
  articles: [
    article('行政强制法第十八条', '实施强制措施前报告并经批准，由两名以上执法人员实施', [
      gate({
        ...law('18.approval', '第十八条第（一）项', 'coercion.approval', '实施行政强制措施前须经行政机关负责人批准'),
        per: 'measure',
        act: 'takeMeasure',
        on: ev('measure.taken', { kind: COERCIONS }),
        when: not(isUrgent),
        need: approvedByHead('coerciveMeasureMatter'),
        refusal: '未经行政机关负责人批准，且不属情况紧急当场实施',
        binds: 'both',
      }),
      gate({
        ...law('18.officers', '第十八条第（二）项', 'officers.two', '由两名以上执法人员实施'),
        per: 'activity',
        act: 'beginInvestigation',
        on: ev('activity.started', { kind: HOLDINGS }),
        need: trigger('officers', { atLeast: 2 }),
        refusal: '执法人员少于两人',
        binds: 'both',
      }),
      duty({
        ...law('18-3', '第十八条第（三）项', 'credential.shown', '实施强制措施时出示执法证件'),
        per: 'activity',
        on: ev('activity.started', { kind: HOLDINGS }),
        must: [ev('credential.shown')],
        each: { field: 'officers', as: 'officers', among: true },
        mustReach: 'object',
        due: within(NO_TERM),
        who: 'officer',
        clock: 'claimed',
      }),
      duty({
        ...law('18-4', '第十八条第（四）项', 'coercion.attendance', '通知当事人到场，已经在场的除外'),
        per: 'activity',
        on: ev('activity.started', { kind: HOLDINGS }),
        must: [ev('attendance.notified')],
        mustReach: 'object',
        due: within(NO_TERM),
        who: 'officer',
        clock: 'claimed',
        exempt: { if: trigger('counterparts', { of: { role: ['party', 'agent'] } }) },
      }),
      duty({
        ...law('18-5', '第十八条第（五）项', 'coercion.told', '当场告知采取措施的理由、依据和依法享有的权利、救济途径'),
        per: 'measure',
        on: ev('measure.taken', { kind: COERCIONS }),
        must: [ev('notice.given', { contents: { has: ['reasons', 'legalBasis', 'rights', 'remedies'] } })],
        mustReach: 'unclaimed',
        due: within({ unit: 'sameDay' }),
        who: 'officer',
        clock: 'claimed',
        exempt: { if: isAttested },
      }),
      duty({
        ...law('18-6', '第十八条第（六）项', 'coercion.heard', '听取当事人的陈述和申辩'),
        per: 'measure',
        on: ev('measure.taken', { kind: COERCIONS }),
        must: [ev('statement.made')],
        mustReach: 'unclaimed',
        due: within({ unit: 'sameDay' }),
        who: 'officer',
        clock: 'claimed',
        exempt: { if: isAttested },
      }),
      paper({
        ...law('18-7', '第十八条第（七）项', 'coercion.record', '制作现场笔录'),
        per: 'measure',
        on: ev('measure.taken', { kind: COERCIONS }),
        forms: ['siteTranscript'],
        reach: 'object',
      }),
    ]),
    article('行政强制法第十九条', '情况紧急当场实施的，二十四小时内报告并补办批准手续', [
      duty({
        ...law('19', '第十九条', 'coercion.approval.makeup', '当场实施强制措施后二十四小时内补办批准手续'),
        per: 'measure',
        on: ev('measure.taken', { kind: COERCIONS, urgentReason: { present: true } }),
        must: [ev('approval.given', { matter: 'coerciveMeasureMatter', role: HEADS })],
        mustReach: 'object',
        due: within(hours(24)),
        who: 'officer',
        clock: 'claimed',
      }),
    ]),
    article('行政强制法第二十四条', '查封、扣押制作并当场交付决定书和清单', [
      paper({
        ...law('24', '第二十四条第一款', 'coercion.papers', '查封、扣押应当制作决定书和清单'),
        per: 'measure',
        on: ev('measure.taken', { kind: HELD }),
        forms: ['coercionDecision', 'coercionInventory'],
        reach: 'object',
      }),
      duty({
        ...law('24-1', '第二十四条第一款', 'coercion.delivered', '查封、扣押决定书和清单当场交付'),
        per: 'measure',
        on: ev('measure.taken', { kind: HELD }),
        must: [ev('service.completed', { form: 'coercionDecision' })],
        mustReach: 'unclaimed',
        due: within({ unit: 'sameDay' }),
        who: 'officer',
        clock: 'claimed',
      }),
    ]),
    article(
      '行政强制法第二十五条',
      '查封、扣押不超过三十日，经批准可以延长不超过三十日；检测、检验、检疫、技术鉴定的期间不计，须明确并书面告知',
      [
        duty({
          ...law(
            '25',
            '第二十五条',
            'coercion.term',
            '三十日内作出处理决定，经负责人批准可以延长三十日；检测、检验、检疫、技术鉴定的期间不计',
          ),
          per: 'measure',
          on: ev('measure.taken', { kind: HELD }),
          must: [ev('measure.disposed')],
          mustReach: 'object',
          since: 'trigger',
          due: within(days(30)),
          who: 'officer',
          clock: 'claimed',
          extend: { to: within(days(60)), if: approvedByHead('measureExtension') },
          pause: {
            on: ev('expert.entrusted'),
            resume: ev('expert.concluded'),
            policy: 'extend',
            reach: 'object',
            each: true,
          },
          moot: ev('measure.lifted'),
          exempt: { if: isAllHandedOver },
        }),
        gate({
          ...law('25.definite', '第二十五条第三款', 'coercion.testing', '检测、检验、检疫、技术鉴定的期间应当明确'),
          per: 'measure',
          act: 'entrustTesting',
          on: ev('expert.entrusted'),
          when: isHeld,
          need: trigger('agreedBy', { present: true }),
          refusal: '没有明确检测、检验、检疫、技术鉴定的期间',
          binds: 'fact',
        }),
        duty({
          ...law(
            '25.told',
            '第二十五条第三款',
            'coercion.testing.told',
            '检测、检验、检疫、技术鉴定的期间书面告知当事人',
          ),
          per: 'measure',
          on: ev('expert.entrusted'),
          when: isHeld,
          must: [ev('document.finalized', { form: 'testingTermNotice' })],
          mustReach: 'object',
          since: 'trigger',
          due: within(NO_TERM),
          who: 'officer',
          clock: 'claimed',
        }),
      ],
      [
        {
          article: '行政强制法第二十五条第三款',
          requirements: ['NATL-compulsion-25'],
          reason: '检测、检验、检疫、技术鉴定的费用由行政机关承担：经费如何列支不在执法全过程记录之内，由监督核查。',
        },
      ],
    ),
    article(
      '行政强制法第二十八条',
      '查封、扣押期限届满等情形，及时解除',
      [],
      [
        {
          article: '行政强制法第二十八条第一款第（四）项',
          requirements: ['NATL-compulsion-28'],
          reason: '期限届满仍未处理的应当解除：到期既未处理又未解除的，由第二十五条的期限判为逾期，解除以前一直显示。',
        },
      ],
    ),
    article('行政强制法第三十五条', '强制执行前书面催告', [
      gate({
        ...law('35', '第三十五条', 'execution.demand', '作出强制执行决定前先书面催告'),
        per: 'execution',
        act: 'startExecution',
        on: ev('execution.started'),
        need: seen(ev('demand.made'), { reach: 'case' }),
        refusal: '尚未催告',
        binds: 'both',
      }),
    ]),
    article('行政强制法第三十六条', '当事人催告后的陈述申辩，记录、复核', [
      gate({
        ...law('36', '第三十六条', 'demand.reviewed', '催告后当事人有陈述、申辩的，先行复核'),
        per: 'execution',
        act: 'startExecution',
        on: ev('execution.started', { executor: 'ownAgency' }),
        when: seen(ev('demand.answered'), { reach: 'case' }),
        need: seen(ev('demand.reviewed'), { reach: 'case', after: ev('demand.answered') }),
        refusal: '当事人催告后有陈述、申辩，尚未复核',
        binds: 'both',
      }),
    ]),
    article('行政强制法第三十七条', '逾期不履行且无正当理由的，作出强制执行决定', [
      gate({
        ...law(
          '37',
          '第三十七条',
          'execution.decision',
          '由本机关强制执行的，先行作出强制执行决定，且当事人没有正当理由',
        ),
        per: 'execution',
        act: 'startExecution',
        on: ev('execution.started', { executor: 'ownAgency' }),
        need: all(
          seen(ev('document.finalized', { form: 'executionDecision' }), { reach: 'unclaimed' }),
          not(finding('justifiedReason')),
        ),
        refusal: '没有强制执行决定书，或者未认定当事人没有正当理由',
        binds: 'both',
      }),
    ]),
    article(
      '行政强制法第三十一条、第三十二条',
      '冻结的三日内交付冻结决定书，三十日内作出处理决定，可以延长三十日',
      [],
      [
        {
          article: '行政强制法第三十一条、第三十二条',
          requirements: ['NATL-compulsion-31', 'NATL-compulsion-32'],
          reason: '冻结存款、汇款由法律规定的机关实施，五部地方规定均未列冻结，措施种类中没有，无从登记。',
        },
      ],
    ),
    article(
      '行政强制法第四十三条',
      '不得在夜间或者法定节假日强制执行，不得停止居民生活供水、供电、供热、供燃气',
      [],
      [
        {
          article: '行政强制法第四十三条',
          requirements: ['NATL-compulsion-43'],
          reason:
            '何为夜间、法定节假日是否含休息日条文未定，情况紧急除外须由人认定；执行时刻和方式如实登记，由监督核查。',
        },
      ],
    ),
    article(
      '行政强制法第四十四条、第四十六条、第五十一条',
      '强制拆除先行公告；加处罚款、滞纳金超过三十日方可执行；代履行三日前催告',
      [],
      [
        {
          article: '行政强制法第四十四条、第四十六条、第五十一条',
          requirements: ['NATL-compulsion-44', 'NATL-compulsion-46', 'NATL-compulsion-51'],
          reason:
            '拆除、加处罚款和滞纳金、代履行以所作的强制执行决定书为准，五部地方规定均未单列，方式如实登记，由监督核查。',
        },
      ],
    ),
    article('行政强制法第五十三条', '复议、诉讼期限届满之日起三个月内申请法院强制执行', [
      derived({
        ...law(
          '53.lapse',
          '第五十三条',
          'challenge.lapsed',
          '行政诉讼法第四十六条：知道决定之日起六个月，起诉期限届满',
        ),
        per: 'case',
        on: ev('decision.served'),
        type: 'challenge.lapsed',
        at: within(months(6)),
      }),
      gate({
        ...law('53.early', '第五十三条', 'execution.court.early', '复议、诉讼的期限届满之后方可申请'),
        per: 'execution',
        act: 'applyToCourt',
        on: ev('court.applied'),
        when: not(isChallenged),
        need: isChallengeLapsed,
        refusal: '当事人申请复议、提起诉讼的期限尚未届满',
        binds: 'both',
        incurable: true,
      }),
      duty({
        ...law(
          '53',
          '第五十三条',
          'execution.court.within',
          '当事人不申请复议、不起诉又不履行的，自期限届满之日起三个月内申请',
        ),
        per: 'service',
        on: ev('challenge.lapsed'),
        when: all(seen(ev('performance.failed'), { reach: 'case' }), not(isChallenged), not(isRevoked), isOfDecision),
        must: [ev('court.applied')],
        mustReach: 'case',
        since: 'trigger',
        due: within(months(3), { from: 'trigger', field: 'lastDay' }),
        who: 'undertaker',
        clock: 'claimed',
        exempt: {
          if: any(
            seen(ev('execution.started', { executor: 'ownAgency' }), { reach: 'case' }),
            seen(ev('performance.completed'), { reach: 'case' }),
          ),
        },
      }),
    ]),
    article('行政强制法第五十四条', '催告书送达十日后方可申请法院强制执行（第六十九条：工作日）', [
      derived({
        ...law('54.term', '第五十四条', 'execution.court', '催告书送达十个工作日后可以申请法院强制执行'),
        per: 'service',
        on: ev('service.completed', { form: ['demandNotice', 'executionDemand'] }),
        type: 'courtApplication.permissible',
        at: within(workdays(10), { from: 'trigger', field: 'servedOn' }),
      }),
      gate({
        ...law('54.demand', '第五十四条', 'execution.court', '催告满十个工作日，当事人仍未履行的，方可申请'),
        per: 'execution',
        act: 'applyToCourt',
        on: ev('court.applied'),
        // 催告关于另一次执行的，不算这一次的催告。
        need: seen(ev('courtApplication.permissible'), { reach: 'unclaimed' }),
        refusal: '催告书尚未送达，或者送达未满十个工作日',
        binds: 'both',
        incurable: true,
      }),
    ]),
    article(
      '行政强制法第六十九条',
      '十日以内期限的规定指工作日，不含法定节假日',
      [],
      [
        {
          article: '行政强制法第六十九条',
          requirements: ['NATL-compulsion-69'],
          reason: '期间的单位规则：第五十四条的十日在本包中即按工作日计，第二十五条的三十日按自然日计。',
        },
      ],
    ),
  ],
} as const;
