import { days, workdays } from '@zhiji/calendar';
import { all, any, not, NO_TERM, within, type Condition, type Gate } from '@zhiji/law';
import type { TermIn } from '@zhiji/terms';
import {
  approved,
  article,
  attribute,
  derived,
  duty,
  ev,
  filled,
  finding,
  gate,
  latest,
  moment,
  ordered,
  reading,
  seen,
  standing,
  trigger,
} from '../pen.ts';
import { approvedByHead } from './agency-heads.ts';
import { norm } from './norm-head.ts';
import { isNotifiedOfHearing, isOfDecision } from './served-papers.ts';

const isPenalty = attribute('caseType', 'penalty');
const isSummary = attribute('procedure', 'summary');

const law = (number: string, chinese: string, topic: string, gist: string) =>
  norm('penalty', `行政处罚法${chinese}`, number, topic, gist);
/** 不予处罚、撤销案件、责令改正不是处罚决定，第四十四条以下不及于此。 */
const decides = {
  per: 'case',
  act: 'makeDecision',
  on: ev('decision.made', { kind: 'penaltyImposed' }),
  binds: 'both',
} as const;
/** 第五十七条第一款的各种决定。 */
const CONCLUSIONS = ['penaltyImposed', 'noPenalty', 'caseRevoked', 'otherDecision'] as const;
/** 第九条所列，罚款、警告以外的。 */
const HEAVIER = [
  'criticism',
  'confiscationOfGains',
  'confiscationOfProperty',
  'licenceSuspension',
  'licenceRevocation',
  'businessRestriction',
  'productionSuspension',
  'closure',
  'employmentBan',
] as const;

/** 决定已经在准备。 */
const isPrepared = any(
  ...(['document.drafted', 'document.finalized'] as const).map((type) =>
    seen(ev(type, { form: ['priorNotice', 'enforcementDecision'] }), { reach: 'case' }),
  ),
  seen(ev('notice.given'), { reach: 'case' }),
);
type Found = (name: TermIn<'FINDINGS'>) => Condition;
const foundInTime: Found = (name) => all(any(isPrepared, finding(name, { unasked: true })), finding(name));

/** 依认定适用的前置条件：准备决定时才追问，此前已经认定的照样阻断；决定一经作出，照认定判断。 */
const decidesOnFinding = (
  norm: Pick<Gate, 'id' | 'article' | 'requirements' | 'topic' | 'gist' | 'need' | 'refusal'>,
  applies: (found: Found) => Condition,
) => [
  gate({ ...decides, ...norm, binds: 'fact', when: all(isPenalty, not(isSummary), applies(finding)) }),
  gate({
    ...decides,
    ...norm,
    id: `${norm.id}.act`,
    binds: 'act',
    when: all(isPenalty, not(isSummary), applies(foundInTime)),
  }),
];

/** 第四十二条：调查、检查，不含送达和内部整理。 */
const INVESTIGATIONS = [
  'siteInspection',
  'siteVerification',
  'examination',
  'inquiry',
  'witnessInquiry',
  'sampling',
  'preservation',
  'documentaryCollection',
  'electronicCollection',
  'summaryHandling',
] as const;

/** 第四十四条：事实、理由、依据和依法享有的权利。 */
const TOLD = ['facts', 'reasons', 'legalBasis', 'rights'] as const;
const isTold = seen(ev('notice.given', { contents: { has: TOLD } }), { reach: 'case' });

const toldOfHearing = ev('notice.given', { contents: { has: ['hearingRight'] } });
/** 听证已经举行，或者当事人放弃。 */
const isHeardOrWaived = any(
  seen(ev('activity.ended', { kind: 'hearing' }), { reach: 'case' }),
  seen(ev('statement.made', { waivedRights: { has: ['hearingRight'] } }), { reach: 'case' }),
);

/** 第五十一条：个体工商户按公民，另一读法按其他组织 (NATL-penalty-51)。 */
const ofKind = (...kinds: readonly ('natural' | 'individualBusiness')[]) =>
  any(
    ...(['procedure.started', 'case.described', 'lead.found'] as const).map((type) =>
      seen(ev(type, { party: { of: { kind: kinds } } }), { reach: 'case' }),
    ),
  );
const isCitizen = reading('NATL-penalty-51', {
  default: ofKind('natural', 'individualBusiness'),
  organisation: ofKind('natural'),
});

/** 行政处罚法（2021年修订） */
export const penaltyLaw = {
  title: '中华人民共和国行政处罚法',
  articles: [
    article(
      '行政处罚法第三十六条',
      '违法行为在二年内未被发现的不再处罚，涉及生命健康安全、金融安全且有危害后果的为五年',
      [],
      [
        {
          article: '行政处罚法第三十六条',
          requirements: ['NATL-penalty-36'],
          reason: '违法行为终了之日和危害后果须由人认定，追责时效在立案审批时由承办人写明，不由系统推算。',
        },
      ],
    ),
    article(
      '行政处罚法第二十九条至第三十三条',
      '同一违法行为不得两次以上罚款；不满十四周岁不予处罚；初次违法、没有主观过错等从轻、减轻或者不予处罚',
      [],
      [
        {
          article: '行政处罚法第二十九条至第三十三条',
          requirements: ['NATL-penalty-29', 'NATL-penalty-30', 'NATL-penalty-33'],
          reason:
            '是否同一违法行为、年龄、过错和后果须由人认定，在处罚决定审批时写明；每一份未撤销的决定在案卷中并列可查。',
        },
      ],
    ),
    article('行政处罚法第四十二条', '执法人员不少于两人', [
      gate({
        ...law('42', '第四十二条第一款', 'officers.two', '调查、检查由不少于两名执法人员进行'),
        per: 'activity',
        act: 'beginInvestigation',
        on: ev('activity.started', { kind: INVESTIGATIONS }),
        when: isPenalty,
        need: trigger('officers', { atLeast: 2 }),
        refusal: '执法人员少于两人',
        binds: 'both',
      }),
    ]),
    article(
      '行政处罚法第四十一条、第四十六条',
      '电子技术监控设备经法制和技术审核，地点公布；证据八类，查证属实方可认定',
      [],
      [
        {
          article: '行政处罚法第四十一条、第四十六条',
          requirements: ['NATL-penalty-41', 'NATL-penalty-46'],
          reason: '监控设备的审核与公布在设备登记中写明；证据只有法定八类可以登记，是否属实由人认定。',
        },
      ],
    ),
    article('行政处罚法第四十三条', '回避由行政机关负责人决定，决定作出之前不停止调查', [
      gate({
        ...law('43', '第四十三条第三款', 'recusal.decision', '回避申请由行政机关负责人决定'),
        per: 'recusalRequest',
        act: 'decideRecusal',
        on: ev('recusal.decided'),
        opens: ev('recusal.requested'),
        when: isPenalty,
        need: approvedByHead('recusalMatter'),
        refusal: '回避申请未经行政机关负责人决定',
        binds: 'both',
      }),
    ]),
    article('行政处罚法第四十四条', '决定之前告知拟处罚内容、事实、理由、依据和权利', [
      gate({
        ...decides,
        ...law('44', '第四十四条', 'notice.before', '未告知事实、理由、依据和权利的，不得作出处罚决定'),
        when: isPenalty,
        need: isTold,
        refusal: '没有早于决定的告知，或者告知的事实、理由、依据、权利不全',
      }),
    ]),
    article('行政处罚法第四十五条', '听取陈述申辩并复核，不得因此加重处罚', [
      gate({
        ...decides,
        ...law('45', '第四十五条', 'statement.reviewed', '当事人陈述申辩的，先行复核'),
        when: all(isPenalty, not(isSummary), seen(ev('statement.made', { outcome: 'stated' }), { reach: 'case' })),
        need: seen(ev('statement.reviewed'), { reach: 'case', after: ev('statement.made', { outcome: 'stated' }) }),
        refusal: '当事人有陈述申辩，尚未复核',
      }),
    ]),
    article(
      '行政处罚法第四十八条',
      '公开的处罚决定被依法变更、撤销、确认违法或者无效的，三日内撤回并公开说明理由（第八十五条：工作日）',
      [
        duty({
          ...law(
            '48',
            '第四十八条第二款',
            'result.withdrawn',
            '处罚决定被撤销、变更的，三个工作日内撤回公开的决定信息',
          ),
          per: 'decision',
          on: ev('decision.revoked'),
          when: all(
            isPenalty,
            seen(ev('result.posted'), { reach: 'case' }),
            ordered(moment(ev('result.posted')), 'trigger'),
          ),
          must: [ev('result.withdrawn')],
          mustReach: 'case',
          since: 'trigger',
          due: within(workdays(3)),
          who: 'undertaker',
          clock: 'claimed',
        }),
      ],
    ),
    article('行政处罚法第五十一条', '当场处罚：公民二百元以下、法人或者其他组织三千元以下罚款或者警告', [
      gate({
        ...decides,
        ...law('51', '第五十一条', 'summary.limit', '当场处罚的罚款：公民不超过二百元，法人或者其他组织不超过三千元'),
        when: all(isPenalty, isSummary),
        need: all(
          any(
            not(trigger('fine', { present: true })),
            trigger('fine', { max: 200_00 }),
            all(not(isCitizen), trigger('fine', { max: 3000_00 })),
          ),
          ...HEAVIER.map((kind) => not(trigger('penalties', { has: [kind] }))),
        ),
        refusal: '当场处罚的罚款超过公民二百元、法人或者其他组织三千元的限额，或者有罚款、警告以外的处罚',
      }),
    ]),
    article('行政处罚法第五十五条', '主动出示执法证件', [
      duty({
        ...law('55', '第五十五条第一款', 'credential.shown', '调查、检查时主动出示执法证件'),
        per: 'activity',
        on: ev('activity.started', { kind: INVESTIGATIONS }),
        when: isPenalty,
        must: [ev('credential.shown')],
        each: { field: 'officers', as: 'officers', among: true },
        mustReach: 'object',
        due: within(NO_TERM),
        who: 'officer',
        clock: 'claimed',
      }),
    ]),
    article('行政处罚法第五十六条', '先行登记保存须经批准，七日内作出处理决定（第八十五条：工作日）', [
      gate({
        ...law('56.approval', '第五十六条', 'preservation.approval', '经行政机关负责人批准方可先行登记保存'),
        per: 'measure',
        act: 'takeMeasure',
        on: ev('measure.taken', { kind: 'advancePreservation' }),
        need: approvedByHead('preservationMeasure'),
        refusal: '先行登记保存未经行政机关负责人批准',
        binds: 'fact',
      }),
      duty({
        ...law('56.dispose', '第五十六条', 'preservation.dispose', '先行登记保存后七个工作日内作出处理决定'),
        per: 'measure',
        on: ev('measure.taken', { kind: 'advancePreservation' }),
        must: [ev('measure.disposed')],
        mustReach: 'object',
        since: 'trigger',
        due: within(workdays(7)),
        who: 'officer',
        clock: 'claimed',
        moot: ev('measure.lifted'),
      }),
    ]),
    article('行政处罚法第五十七条', '情节复杂或者重大违法行为给予行政处罚的，负责人集体讨论决定', [
      ...decidesOnFinding(
        {
          ...law('57', '第五十七条第二款', 'decision.deliberation', '情节复杂或者重大违法行为的处罚由负责人集体讨论'),
          need: seen(ev('deliberation.concluded'), { reach: 'case' }),
          refusal: '未经行政机关负责人集体讨论',
        },
        (found) => any(found('complexCase'), found('heavyPenalty')),
      ),
    ]),
    article('行政处罚法第五十八条', '四类决定作出之前须经法制审核', [
      ...decidesOnFinding(
        {
          ...law('58', '第五十八条第一款', 'decision.legalReview', '重大处罚决定作出之前经法制审核通过'),
          need: any(
            latest([ev('legalReview.concluded', { passed: true })], { reach: 'case' }),
            approved('legalReview', ['legalReviewer']),
            approved('legalReview', ['legalUnit']),
            approved('legalReview', ['policyLegalDivision']),
          ),
          refusal: '未经法制审核或者审核未通过',
        },
        (found) => any(found('majorDecision'), seen(ev('activity.started', { kind: 'hearing' }), { reach: 'case' })),
      ),
    ]),
    article('行政处罚法第五十九条', '处罚决定书载明法定事项并盖印章', [
      gate({
        ...law('59', '第五十九条', 'decision.fields', '处罚决定书载明当事人、事实和证据、依据、履行和救济'),
        per: 'document',
        act: 'finalizeDocument',
        on: ev('document.finalized', { form: 'enforcementDecision' }),
        opens: ev('document.drafted', { form: 'enforcementDecision' }),
        when: isPenalty,
        need: filled('party', 'facts', 'evidence', 'legalBasis', 'decision', 'performance', 'remedies'),
        refusal: '处罚决定书应当载明的事项不全',
        binds: 'both',
      }),
      duty({
        ...law('59-2', '第五十九条第二款', 'decision.seal', '处罚决定书盖有行政机关的印章'),
        per: 'document',
        on: ev('document.finalized', { form: 'enforcementDecision' }),
        when: isPenalty,
        must: [ev('document.stamped')],
        mustReach: 'object',
        due: within(NO_TERM),
        who: 'undertaker',
        clock: 'claimed',
        moot: ev('document.withdrawn'),
      }),
    ]),
    article(
      '行政处罚法第六十条',
      '自立案之日起九十日内作出处罚决定',
      (
        [
          [
            '60',
            '自立案之日起九十日内作出处罚决定',
            ev('procedure.started', { caseType: 'penalty', procedure: 'ordinary' }),
          ],
          [
            '60.converted',
            '简易程序转为普通程序的，自转换之日起九十日内作出处罚决定',
            ev('procedure.converted', { to: 'ordinary' }),
          ],
        ] as const
      ).map(([number, gist, on]) =>
        duty({
          ...law(number, '第六十条', 'decision.within', gist),
          per: 'case',
          on,
          when: isPenalty,
          must: [ev('decision.made', { kind: CONCLUSIONS })],
          mustReach: 'case',
          since: 'trigger',
          due: within(days(90)),
          who: 'undertaker',
          clock: 'claimed',
          pause: { on: ev('procedure.suspended'), resume: ev('procedure.resumed'), policy: 'extend' },
          moot: ev('procedure.terminated'),
          // 移送之后由受移送机关处理，退回的仍须决定。
          exempt: { if: standing(ev('lead.transferred'), ev('lead.returned'), 'case') },
        }),
      ),
    ),
    article('行政处罚法第六十一条', '宣告后当场交付；当事人不在场的，七日内送达（第八十五条：工作日）', [
      duty({
        ...law('61', '第六十一条第一款', 'service.decision', '当事人不在场的，决定作出后七个工作日内送达决定书'),
        per: 'decision',
        on: ev('decision.made', { kind: 'penaltyImposed' }),
        when: isPenalty,
        must: [ev('decision.served')],
        mustReach: 'document',
        since: 'trigger',
        due: within(workdays(7)),
        who: 'server',
        clock: 'claimed',
        moot: ev('decision.revoked'),
      }),
    ]),
    article('行政处罚法第六十二条', '未告知、未听取陈述申辩的，不得作出处罚决定，当事人明确放弃的除外', [
      gate({
        ...decides,
        ...law('62', '第六十二条', 'statement.heard', '听取当事人的陈述、申辩之后方可作出处罚决定，明确放弃的除外'),
        when: all(isPenalty, not(isSummary)),
        need: seen(ev('statement.made'), { reach: 'case' }),
        refusal: '没有听取陈述、申辩的记录，当事人也没有明确放弃',
      }),
    ]),
    article('行政处罚法第六十三条', '六类处罚告知听证权利，当事人要求的组织听证', [
      ...decidesOnFinding(
        {
          ...law('63-1', '第六十三条第一款', 'hearing.told', '依法应当听证的处罚，告知当事人有要求听证的权利'),
          need: seen(toldOfHearing, { reach: 'case' }),
          refusal: '没有告知当事人有要求听证的权利',
        },
        (found) => found('hearingDue'),
      ),
      gate({
        ...decides,
        ...law('63-2', '第六十三条第一款', 'hearing.held', '当事人要求听证的，听证之后方可作出决定'),
        when: all(isPenalty, not(isSummary), seen(ev('hearing.requested'), { reach: 'case' })),
        need: isHeardOrWaived,
        refusal: '当事人要求听证，尚未举行，也没有放弃',
      }),
    ]),
    article('行政处罚法第六十四条', '告知后五日内可以要求听证，听证七日前通知当事人（第八十五条：工作日）', [
      derived({
        ...law('64-1.term', '第六十四条第一项', 'hearing.request', '告知听证权利五个工作日后，要求听证的期限届满'),
        per: 'case',
        on: toldOfHearing,
        type: 'hearingRequest.lapsed',
        at: within(workdays(5)),
      }),
      gate({
        ...decides,
        ...law('64-1', '第六十四条第一项', 'hearing.request', '告知听证权利的，要求听证的五个工作日届满之后方可决定'),
        when: all(isPenalty, not(isSummary), seen(toldOfHearing, { reach: 'case' })),
        need: any(
          isHeardOrWaived,
          all(
            seen(ev('hearingRequest.lapsed'), { reach: 'case' }),
            ordered(moment(ev('hearingRequest.lapsed')), 'trigger'),
          ),
        ),
        refusal: '要求听证的五个工作日尚未届满，当事人也没有放弃听证',
      }),
      ...(
        [
          ['64.term', 'hearingNotice'],
          ['64.term.unnamed', { present: false }],
        ] as const
      ).map(([number, form]) =>
        derived({
          ...law(number, '第六十四条第二项', 'hearing.notice', '听证通知送达七个工作日后方可举行听证'),
          per: 'service',
          on: ev('service.completed', { form }),
          type: 'hearing.permissible',
          at: within(workdays(7), { from: 'trigger', field: 'servedOn' }),
        }),
      ),
      gate({
        ...law('64.notice', '第六十四条第二项', 'hearing.notice', '举行听证七个工作日前通知当事人'),
        per: 'activity',
        act: 'beginInvestigation',
        on: ev('activity.started', { kind: 'hearing' }),
        when: isPenalty,
        need: isNotifiedOfHearing,
        refusal: '听证通知没有送达，或者送达不足七个工作日',
        binds: 'fact',
        incurable: true,
      }),
    ]),
    article(
      '行政处罚法第六十四条第四项',
      '听证由非本案调查人员主持',
      [],
      [
        {
          article: '行政处罚法第六十四条第四项',
          requirements: ['NATL-penalty-64-4'],
          reason: '听证活动登记到场的执法人员，未分主持与提出证据的调查人员；主持人由听证笔录写明，由监督核查。',
        },
      ],
    ),
    article('行政处罚法第六十七条', '自收到处罚决定书之日起十五日内缴纳罚款', [
      duty({
        ...law('67', '第六十七条第三款', 'fine.payment', '收到处罚决定书之日起十五日内缴纳罚款'),
        per: 'service',
        on: ev('decision.served'),
        when: all(
          isPenalty,
          standing(ev('decision.made', { fine: { present: true } }), ev('decision.revoked'), 'case'),
          isOfDecision,
          ordered(moment(ev('decision.made', { fine: { present: true } })), 'trigger'),
        ),
        must: [ev('performance.completed')],
        mustReach: 'case',
        since: 'trigger',
        due: within(days(15)),
        who: 'party',
        clock: 'claimed',
        exempt: {
          if: any(
            seen(ev('approval.given', { matter: 'performanceDeferral' }), { reach: 'case' }),
            // 第六十八条：当场收缴的，已经缴纳。
            seen(ev('fine.collected'), { reach: 'case' }),
          ),
        },
      }),
    ]),
    article('行政处罚法第六十八条', '一百元以下或者不当场收缴事后难以执行的，可以当场收缴', [
      gate({
        ...law('68', '第六十八条', 'fine.onSpot', '当场收缴的罚款不超过一百元，或者不当场收缴事后难以执行'),
        per: 'decision',
        act: 'collectFine',
        on: ev('fine.collected'),
        when: isPenalty,
        need: any(trigger('amount', { max: 100_00 }), finding('collectionDifficult')),
        refusal: '当场收缴超过一百元，且未认定不当场收缴事后难以执行',
        binds: 'fact',
      }),
    ]),
    article('行政处罚法第七十条', '当场收缴须出具国务院或者省级财政部门统一制发的专用票据', [
      gate({
        ...law('70', '第七十条', 'fine.receipt', '当场收缴须出具专用票据'),
        per: 'decision',
        act: 'collectFine',
        on: ev('fine.collected'),
        when: isPenalty,
        need: trigger('receipt', { present: true }),
        refusal: '没有登记专用票据号，当事人有权拒绝缴纳',
        binds: 'fact',
      }),
    ]),
    article(
      '行政处罚法第七十一条',
      '当场收缴之日起二日内交至机关，机关二日内缴付银行（第八十五条：工作日）',
      (
        [
          ['handIn', ev('fine.collected'), ev('fine.handedIn'), '执法人员二个工作日内将罚款交至行政机关'],
          ['deposit', ev('fine.handedIn'), ev('fine.deposited'), '行政机关二个工作日内将罚款缴付指定的银行'],
        ] as const
      ).map(([id, on, must, gist]) =>
        duty({
          ...law(`71.${id}`, '第七十一条', `fine.${id}`, gist),
          per: 'decision',
          on,
          when: isPenalty,
          must: [must],
          mustReach: 'object',
          since: 'trigger',
          due: within(workdays(2)),
          who: 'officer',
          clock: 'claimed',
        }),
      ),
    ),
    article(
      '行政处罚法第七十二条',
      '逾期不缴纳的每日按百分之三加处罚款，不超过罚款本数；复议、诉讼期间不计',
      [],
      [
        {
          article: '行政处罚法第七十二条',
          requirements: ['NATL-penalty-72'],
          reason: '是否加处由机关决定，数额由催告书写明；登记了金额和日率的，累计与上限只作显示 (QDDA-25.1)。',
        },
      ],
    ),
    article(
      '行政处罚法第八十五条',
      '二日、三日、五日、七日指工作日，不含法定节假日',
      [],
      [
        {
          article: '行政处罚法第八十五条',
          requirements: ['NATL-penalty-85'],
          reason: '期间的单位规则：第五十六条、第六十一条、第六十四条的七日在本包中即按工作日计。',
        },
      ],
    ),
  ],
} as const;
