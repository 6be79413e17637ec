import { describe } from 'node:test';
import type { CaseEvent } from '@zhiji/law';
import { act, caseBook, lawBook, programOf } from '../../test/law-book.ts';
import { national } from './index.ts';

const { actRows, judgeRows } = lawBook(programOf(national));
const { activity, approve, fact, find, paper, serve, start } = caseBook();
const LATER = '2026-12-30 10:00';
const row = (name: string, events: readonly CaseEvent[], says: readonly string[], options = {}) => ({
  name,
  events,
  asOf: LATER,
  says,
  options,
});

const penalty = start('2026-02-09 09:00');
const inspection = start('2026-02-09 09:00', 'inspection');
const summary = (kind?: 'natural' | 'legal' | 'individualBusiness') =>
  start('2026-02-09 09:00', 'penalty', { procedure: 'summary', ...(kind ? { party: { name: '某', kind } } : {}) });
const decided = (when: string, more = {}) => fact('decision.made', when, 'k1', { kind: 'penaltyImposed', ...more });
const told = (when: string, ...contents: readonly ('hearingRight' | 'facts')[]) =>
  fact('notice.given', when, 'c1', { contents: [...contents], oral: false });
const stated = (more = {}) => fact('statement.made', '2026-02-25 09:00', 'c1', { outcome: 'notStated', ...more });
const hearing = activity('a9', 'hearing', '2026-02-27', '09:00', '11:00');
const asked = fact('hearing.requested', '2026-02-21 09:00', 'c1', {});
const waived = stated({ outcome: 'statementWaived', waivedRights: ['hearingRight'] });
const DECIDED = '违规 作出决定';

describe('行政处罚法：回避、限额、听证、收缴', () => {
  const refused = fact('recusal.requested', '2026-02-11 10:00', 'h1', { officer: '王某', reason: '系近亲属' });
  const deciding = act('recusal.decided', ['recusalRequest:h1'], { officer: '王某', granted: true, informed: true });
  actRows([
    {
      name: 'NATL-penalty-43 第四十三条 回避未经负责人决定 → 拒绝',
      events: [penalty, refused],
      act: deciding,
      asOf: '2026-02-12 09:00',
      refused: '行政机关负责人',
    },
    ...(['agencyHead', 'subdistrictHead'] as const).map((role) => ({
      name: `NATL-penalty-43 第四十三条 由${role}决定 → 放行`,
      events: [penalty, refused, approve('recusalMatter', role, '2026-02-11 12:00')],
      act: deciding,
      asOf: '2026-02-12 09:00',
    })),
    {
      name: 'NATL-penalty-43 第四十三条 不是处罚案件 → 不适用',
      events: [inspection, refused],
      act: deciding,
      asOf: '2026-02-12 09:00',
    },
  ]);
  const revoked = fact('decision.revoked', '2026-03-02 10:00', 'k1', { reason: '复议撤销' });
  const posted = fact('result.posted', '2026-02-28 10:00', 'c1', { where: '网站' });
  const withdrawn = (when: string) => fact('result.withdrawn', when, 'c1', { explanation: '复议撤销' });
  const made = decided('2026-02-27 10:00');
  judgeRows([
    row(
      'NATL-penalty-48 第四十八条 公开后撤销，三个工作日内撤回 → 完成',
      [penalty, made, posted, revoked, withdrawn('2026-03-05 10:00')],
      ['义务 done k1'],
    ),
    row(
      'NATL-penalty-48 第四十八条 第四个工作日才撤回 → 逾期完成',
      [penalty, made, posted, revoked, withdrawn('2026-03-06 10:00')],
      ['义务 doneLate k1'],
    ),
    row('NATL-penalty-48 第四十八条 从未公开 → 不适用', [penalty, made, revoked], []),
    row('NATL-penalty-48 第四十八条 不是处罚案件 → 不适用', [inspection, made, posted, revoked], []),
    ...(
      [
        ['公民二百元', 'natural', 200_00, []],
        ['公民超过二百元', 'natural', 200_01, [DECIDED]],
        ['法人三千元', 'legal', 3000_00, []],
        ['法人超过三千元', 'legal', 3000_01, [DECIDED]],
        ['个体工商户超过二百元', 'individualBusiness', 200_01, [DECIDED]],
        ['当事人未登记，三千元', undefined, 3000_00, []],
      ] as const
    ).map(([what, kind, fine, says]) =>
      row(`NATL-penalty-51 第五十一条 当场罚款：${what}`, [summary(kind), decided('2026-02-09 10:00', { fine })], says),
    ),
    row(
      'NATL-penalty-51 第五十一条 个体工商户，另一口径按其他组织 → 合规',
      [summary('individualBusiness'), decided('2026-02-09 10:00', { fine: 3000_00 })],
      [],
      { program: programOf(national, { 'NATL-penalty-51': 'organisation' }) },
    ),
    ...(['case.described', 'lead.found'] as const).map((type) =>
      row(
        `NATL-penalty-51 第五十一条 当事人为公民记在${type === 'lead.found' ? '案源' : '案情'}里 → 限二百元`,
        [
          type === 'lead.found'
            ? fact(type, '2026-02-08 09:00', 'l1', {
                source: 'inspectionFinding',
                content: '占道',
                party: { name: '某', kind: 'natural' },
              })
            : fact(type, '2026-02-09 09:30', 'c1', { party: { name: '某', kind: 'natural' } }),
          summary(),
          decided('2026-02-09 10:00', { fine: 201_00 }),
        ],
        [DECIDED],
      ),
    ),
    row(
      'NATL-penalty-59-2 第五十九条第二款 没有盖章 → 待办',
      [penalty, paper('d1', 'enforcementDecision', '2026-03-01 10:00')],
      ['义务 open d1'],
    ),
    row(
      'NATL-penalty-59-2 第五十九条第二款 已盖章 → 完成',
      [
        penalty,
        paper('d1', 'enforcementDecision', '2026-03-01 10:00'),
        fact('document.stamped', '2026-03-01 11:00', 'd1', { stamp: '机关印章' }),
      ],
      ['义务 done d1'],
    ),
    row(
      'NATL-penalty-59-2 第五十九条第二款 作废的 → 无需再办',
      [
        penalty,
        paper('d1', 'enforcementDecision', '2026-03-01 10:00'),
        fact('document.withdrawn', '2026-03-01 11:00', 'd1', { reason: '重作' }),
      ],
      ['义务 moot d1'],
    ),
    row(
      'NATL-penalty-59-2 第五十九条第二款 不是处罚案件 → 不适用',
      [inspection, paper('d1', 'enforcementDecision', '2026-03-01 10:00')],
      [],
    ),
    row('NATL-penalty-62 第六十二条 没有听取陈述申辩 → 违规', [penalty, decided('2026-03-02 09:00')], [DECIDED]),
    row('NATL-penalty-62 第六十二条 告知后无申辩，已记录 → 合规', [penalty, stated(), decided('2026-03-02 09:00')], []),
    row('NATL-penalty-62 第六十二条 简易程序 → 不在此条', [summary(), decided('2026-02-09 10:00')], []),
    row('NATL-penalty-62 第六十二条 不是处罚案件 → 不适用', [inspection, decided('2026-03-02 09:00')], []),
    row(
      'NATL-penalty-63-1 第六十三条 依法应当听证而没有告知听证权 → 违规',
      [
        penalty,
        find('hearingDue', true, '2026-02-10 09:00'),
        told('2026-02-20 09:00', 'facts'),
        decided('2026-03-02 09:00'),
      ],
      [DECIDED],
    ),
    row(
      'NATL-penalty-63-1 第六十三条 已告知听证权 → 合规',
      [
        penalty,
        find('hearingDue', true, '2026-02-10 09:00'),
        told('2026-02-20 09:00', 'hearingRight'),
        decided('2026-03-02 09:00'),
      ],
      [],
    ),
    row('NATL-penalty-63-1 第六十三条 不属应当听证的 → 不要求', [penalty, decided('2026-03-02 09:00')], []),
    row(
      'NATL-penalty-63-1 第六十三条 简易程序、其他案件 → 不适用',
      [summary(), find('hearingDue', true, '2026-02-09 09:10'), decided('2026-02-09 10:00')],
      [],
    ),
    row(
      'NATL-penalty-63-1 第六十三条 不是处罚案件 → 不适用',
      [inspection, find('hearingDue', true, '2026-02-09 09:10'), decided('2026-02-09 10:00')],
      [],
    ),
    row(
      'NATL-penalty-63-2 第六十三条 要求听证而未举行 → 违规',
      [penalty, asked, decided('2026-03-02 09:00')],
      [DECIDED],
    ),
    row(
      'NATL-penalty-63-2 第六十三条 听证之后决定 → 合规',
      [penalty, asked, ...hearing, decided('2026-03-02 09:00')],
      [],
    ),
    row('NATL-penalty-63-2 第六十三条 其后放弃听证 → 合规', [penalty, asked, waived, decided('2026-03-02 09:00')], []),
    row('NATL-penalty-63-2 第六十三条 没有要求 → 不要求', [penalty, decided('2026-03-02 09:00')], []),
    row('NATL-penalty-63-2 第六十三条 简易程序 → 不适用', [summary(), asked, decided('2026-03-02 09:00')], []),
    row('NATL-penalty-63-2 第六十三条 不是处罚案件 → 不适用', [inspection, asked, decided('2026-03-02 09:00')], []),
    ...(
      [
        ['五个工作日未满即决定 → 违规', [], '2026-03-03 23:59', [DECIDED]],
        ['五个工作日届满之后决定 → 合规', [], '2026-03-04 00:00', []],
        ['未满而当事人放弃听证 → 合规', [waived], '2026-03-02 09:00', []],
        ['未满而听证已经举行 → 合规', hearing, '2026-03-02 09:00', []],
      ] as const
    ).map(([what, more, when, says]) =>
      row(
        `NATL-penalty-64-1 第六十四条第一项 ${what}`,
        // 二月二十五日起五个工作日：二十六、二十七、二十八（调休上班）、三月二日、三日。
        [penalty, told('2026-02-25 09:00', 'hearingRight'), ...more, decided(when)],
        says,
      ),
    ),
    row(
      'NATL-penalty-64-1 第六十四条第一项 没有告知听证权的 → 不在此条',
      [penalty, told('2026-02-25 09:00', 'facts'), decided('2026-02-26 09:00')],
      [],
    ),
    row(
      'NATL-penalty-64-1 第六十四条第一项 简易程序 → 不适用',
      [summary(), told('2026-02-25 09:00', 'hearingRight'), decided('2026-02-26 09:00')],
      [],
    ),
    row(
      'NATL-penalty-64-1 第六十四条第一项 不是处罚案件 → 不适用',
      [inspection, told('2026-02-25 09:00', 'hearingRight'), decided('2026-02-26 09:00')],
      [],
    ),
  ]);
  const collected = (amount: number, more = {}) =>
    fact('fine.collected', '2026-02-10 10:00', 'k1', { amount, ...more });
  const COLLECTED = '违规 当场收缴';
  const difficult = find('collectionDifficult', true, '2026-02-10 09:50');
  judgeRows([
    row('NATL-penalty-68 第六十八条 当场收缴一百元 → 合规', [penalty, collected(100_00)], []),
    row('NATL-penalty-68 第六十八条 超过一百元 → 违规', [penalty, collected(100_01)], [COLLECTED]),
    row('NATL-penalty-68 第六十八条 超过一百元而事后难以执行 → 合规', [penalty, difficult, collected(100_01)], []),
    row('NATL-penalty-68 第六十八条 不是处罚案件 → 不适用', [inspection, collected(100_01)], []),
    row('NATL-penalty-70 第七十条 没有专用票据 → 违规', [penalty, collected(50_00)], [COLLECTED]),
    row('NATL-penalty-70 第七十条 有专用票据 → 合规', [penalty, collected(50_00, { receipt: '票一' })], []),
    row('NATL-penalty-70 第七十条 不是处罚案件 → 不适用', [inspection, collected(50_00)], []),
    row(
      'NATL-penalty-71 第七十一条 二个工作日内交至机关、缴付银行 → 完成',
      [
        penalty,
        collected(50_00),
        fact('fine.handedIn', '2026-02-12 10:00', 'k1', { receivedBy: '财务' }),
        fact('fine.deposited', '2026-02-14 10:00', 'k1', { voucher: '凭证一' }),
      ],
      ['义务 done k1', '义务 done k1'],
    ),
    row('NATL-penalty-71 第七十一条 没有交至机关 → 逾期', [penalty, collected(50_00)], ['义务 overdue k1']),
    row(
      'NATL-penalty-71 第七十一条 交的是另一决定的罚款 → 仍逾期',
      [penalty, collected(50_00), fact('fine.handedIn', '2026-02-12 10:00', 'k2', { receivedBy: '财务' })],
      ['义务 overdue k1', '义务 overdue k2'],
    ),
    row('NATL-penalty-71 第七十一条 不是处罚案件 → 不适用', [inspection, collected(50_00)], []),
  ]);
});

describe('行政强制法：当场程序、强制执行、申请法院', () => {
  const about = ['activity:a1'];
  const seizing = activity('a1', 'seizing', '2026-02-10', '09:00', '10:00', {
    officers: [{ name: '甲' }, { name: '乙' }],
  });
  const attested = activity('a1', 'seizing', '2026-02-10', '09:00', '10:00', {
    officers: [{ name: '甲' }, { name: '乙' }],
    counterparts: [{ name: '居委会丙', role: 'attestor' }],
  });
  const seized = fact('measure.taken', '2026-02-10 09:20', 'm1', { kind: 'seizure', items: [] }, { about });
  const other = fact('measure.taken', '2026-02-10 09:20', 'm1', { kind: 'advancePreservation', items: [] }, { about });
  const informed = (when: string, ...contents: readonly ('reasons' | 'legalBasis' | 'rights' | 'remedies')[]) =>
    fact('notice.given', when, 'c1', { contents: [...contents], oral: true });
  const heard = (when: string, of: readonly string[] = []) =>
    fact('statement.made', when, 'c1', { outcome: 'notStated' }, { about: of });
  const handed = (form: 'coercionDecision' | 'coercionInventory', when: string) =>
    fact('service.completed', when, 's1', { method: 'directService', servedOn: when.slice(0, 10), form });
  judgeRows([
    row('NATL-compulsion-18-3 第十八条第（三）项 查封没有出示证件 → 待办', seizing, ['义务 open a1']),
    row(
      'NATL-compulsion-18-3 第十八条第（三）项 两人均已出示 → 完成',
      [...seizing, fact('credential.shown', '2026-02-10 09:01', 'a1', { officers: [{ name: '甲' }, { name: '乙' }] })],
      ['义务 done a1'],
    ),
    row(
      'NATL-compulsion-18-3 第十八条第（三）项 只有一人出示 → 待办',
      [...seizing, fact('credential.shown', '2026-02-10 09:01', 'a1', { officers: [{ name: '甲' }] })],
      ['义务 open a1'],
    ),
    row(
      'NATL-compulsion-18-5 第十八条第（五）项 当日告知理由、依据、权利、救济途径 → 完成',
      [...seizing, seized, informed('2026-02-10 09:25', 'reasons', 'legalBasis', 'rights', 'remedies')],
      ['义务 done m1'],
    ),
    row(
      'NATL-compulsion-18-5 第十八条第（五）项 没有告知救济途径 → 逾期',
      [...seizing, seized, informed('2026-02-10 09:25', 'reasons', 'legalBasis', 'rights')],
      ['义务 overdue m1'],
    ),
    row(
      'NATL-compulsion-18-5 第十八条第（五）项 次日才告知 → 逾期完成',
      [...seizing, seized, informed('2026-02-11 09:00', 'reasons', 'legalBasis', 'rights', 'remedies')],
      ['义务 doneLate m1'],
    ),
    row(
      'NATL-compulsion-18-5 第十八条第（五）项 当事人不到场、有见证人 → 豁免',
      [...attested, seized],
      ['义务 exempt m1'],
    ),
    row('NATL-compulsion-18-5 第十八条第（五）项 先行登记保存不是强制措施 → 不适用', [...seizing, other], []),
    row(
      'NATL-compulsion-18-6 第十八条第（六）项 听取陈述申辩 → 完成',
      [...seizing, seized, heard('2026-02-10 09:30')],
      ['义务 done m1'],
    ),
    row('NATL-compulsion-18-6 第十八条第（六）项 没有听取 → 逾期', [...seizing, seized], ['义务 overdue m1']),
    row(
      'NATL-compulsion-18-6 第十八条第（六）项 听取的是另一措施的 → 逾期',
      [...seizing, seized, heard('2026-02-10 09:30', ['measure:m2'])],
      ['义务 overdue m1'],
    ),
    row(
      'NATL-compulsion-18-6 第十八条第（六）项 当事人不到场、有见证人 → 豁免',
      [...attested, seized],
      ['义务 exempt m1'],
    ),
    row('NATL-compulsion-18-7 第十八条第（七）项 没有现场笔录 → 缺', [...seizing, seized], ['文书 missing 现场笔录']),
    row(
      'NATL-compulsion-18-7 第十八条第（七）项 有现场笔录 → 合规',
      [...seizing, seized, paper('d1', 'siteTranscript', '2026-02-10 10:00', { about })],
      ['文书 present 现场笔录'],
    ),
    row(
      'NATL-compulsion-24-1 第二十四条第一款 决定书当日交付 → 完成',
      [...seizing, seized, handed('coercionDecision', '2026-02-10 09:40')],
      ['义务 done m1'],
    ),
    row(
      'NATL-compulsion-24-1 第二十四条第一款 次日交付 → 逾期完成',
      [...seizing, seized, handed('coercionDecision', '2026-02-11 09:40')],
      ['义务 doneLate m1'],
    ),
    row(
      'NATL-compulsion-24-1 第二十四条第一款 只交付清单 → 逾期',
      [...seizing, seized, handed('coercionInventory', '2026-02-10 09:40')],
      ['义务 overdue m1'],
    ),
    row('NATL-compulsion-24-1 第二十四条第一款 先行登记保存 → 不适用', [...seizing, other], []),
  ]);
  const began = (executor: 'ownAgency' | 'court' = 'ownAgency') =>
    fact('execution.started', '2026-04-20 09:00', 'x1', { executor });
  const STARTED = '违规 登记强制执行';
  const answeredDemand = fact('demand.answered', '2026-04-10 09:00', 'c1', { reasons: '经营困难' });
  const reviewed = (when: string) => fact('demand.reviewed', when, 'c1', { reviewer: '丁' });
  const ordered = (of: readonly string[] = []) => paper('d9', 'executionDecision', '2026-04-18 09:00', { about: of });
  const unjustified = find('justifiedReason', false, '2026-04-15 09:00');
  judgeRows([
    row('NATL-compulsion-36 第三十六条 催告后的申辩未复核 → 违规', [answeredDemand, began()], [STARTED]),
    row('NATL-compulsion-36 第三十六条 已复核 → 合规', [answeredDemand, reviewed('2026-04-12 09:00'), began()], []),
    row(
      'NATL-compulsion-36 第三十六条 复核在申辩之前 → 违规',
      [reviewed('2026-04-09 09:00'), answeredDemand, began()],
      [STARTED],
    ),
    row('NATL-compulsion-36 第三十六条 没有申辩 → 不要求', [began()], []),
    row('NATL-compulsion-36 第三十六条 法院执行的 → 不适用', [answeredDemand, began('court')], []),
    row('NATL-compulsion-37 第三十七条 没有强制执行决定书 → 违规', [unjustified, began()], [STARTED]),
    row('NATL-compulsion-37 第三十七条 有决定书、无正当理由 → 合规', [unjustified, ordered(), began()], []),
    row(
      'NATL-compulsion-37 第三十七条 有正当理由 → 违规',
      [find('justifiedReason', true, '2026-04-15 09:00'), ordered(), began()],
      [STARTED],
    ),
    row(
      'NATL-compulsion-37 第三十七条 决定书是另一次执行的 → 违规',
      [unjustified, ordered(['execution:x2']), began()],
      [STARTED],
    ),
    row('NATL-compulsion-37 第三十七条 法院执行的 → 不适用', [began('court')], []),
  ]);
  const served = serve('s1', '2025-08-20 09:00', 'directService', 'served');
  const completed = fact('service.completed', '2025-08-20 09:00', 's1', {
    method: 'directService',
    servedOn: '2025-08-20',
    form: 'enforcementDecision',
  });
  const failed = fact('performance.failed', '2025-09-10 09:00', 'c1', { remaining: '罚款' });
  const challenged = (kind: 'reconsideration' | 'litigation' | 'petition') =>
    fact('challenge.received', '2025-10-01 09:00', 'g1', { kind });
  const applying = act('court.applied', ['execution:x1'], { court: '法院' });
  const after = {
    demand: fact('service.completed', '2025-09-20 09:00', 's2', {
      method: 'directService',
      servedOn: '2025-09-20',
      form: 'demandNotice',
    }),
  };
  actRows([
    {
      name: 'NATL-compulsion-53 第五十三条 起诉期限六个月未满即申请 → 拒绝',
      events: [served, completed, failed, after.demand],
      act: applying,
      asOf: '2026-02-20 23:59',
      refused: '期限尚未届满',
    },
    {
      name: 'NATL-compulsion-53 第五十三条 六个月届满之后（末日逢春节顺延）→ 放行',
      events: [served, completed, failed, after.demand],
      act: applying,
      asOf: '2026-02-25 00:00',
    },
    {
      name: 'NATL-compulsion-53 第五十三条 当事人已起诉的，不在此条 → 放行',
      events: [served, completed, failed, after.demand, challenged('litigation')],
      act: applying,
      asOf: '2025-12-20 09:00',
    },
    {
      name: 'NATL-compulsion-53 第五十三条 信访不是起诉 → 拒绝',
      events: [served, completed, failed, after.demand, challenged('petition')],
      act: applying,
      asOf: '2025-12-20 09:00',
      refused: '期限尚未届满',
    },
    {
      name: 'NATL-compulsion-53 第五十三条 决定没有送达 → 拒绝',
      events: [failed, after.demand],
      act: applying,
      asOf: '2026-06-20 09:00',
      refused: '期限尚未届满',
    },
  ]);
  judgeRows([
    row(
      'NATL-compulsion-53 第五十三条 已履行的 → 豁免',
      [completed, failed, fact('performance.completed', '2025-12-01 09:00', 'c1', {})],
      ['义务 exempt s1'],
    ),
    row('NATL-compulsion-53 第五十三条 没有逾期 → 不适用', [completed], []),
    row('NATL-compulsion-53 第五十三条 已申请复议 → 不适用', [completed, failed, challenged('reconsideration')], []),
  ]);
});

describe('行政许可法、移送规定', () => {
  const licensing = start('2026-02-09 09:00', 'licensing');
  const wanted = fact('hearing.requested', '2026-03-03 09:00', 'c1', {});
  const HEARD = '违规 进入调查取证';
  const notified = fact('service.completed', '2026-02-12 09:00', 's1', {
    method: 'directService',
    servedOn: '2026-02-12',
    form: 'hearingNotice',
  });
  judgeRows([
    row('NATL-licensing-47 第四十七条 没有组织听证 → 逾期', [licensing, wanted], ['义务 overdue c1']),
    row(
      'NATL-licensing-47 第四十七条 已组织 → 完成',
      [licensing, wanted, ...activity('a1', 'hearing', '2026-03-20', '09:00', '10:00')],
      ['义务 done c1'],
    ),
    row(
      'NATL-licensing-47 第四十七条 其后放弃 → 豁免',
      [
        licensing,
        wanted,
        fact('statement.made', '2026-03-05 09:00', 'c1', {
          outcome: 'statementWaived',
          waivedRights: ['hearingRight'],
        }),
      ],
      ['义务 exempt c1'],
    ),
    row('NATL-licensing-47 第四十七条 不是许可案件 → 不适用', [penalty, wanted], []),
    row(
      'NATL-licensing-48 第四十八条 通知满七个工作日 → 合规',
      [licensing, notified, ...activity('a1', 'hearing', '2026-03-02', '09:00', '10:00')],
      [],
    ),
    row(
      'NATL-licensing-48 第四十八条 通知未满七个工作日 → 违规',
      [licensing, notified, ...activity('a1', 'hearing', '2026-02-27', '09:00', '10:00')],
      [HEARD],
    ),
    row(
      'NATL-licensing-48 第四十八条 没有通知 → 违规',
      [licensing, ...activity('a1', 'hearing', '2026-03-20', '09:00', '10:00')],
      [HEARD],
    ),
    row(
      'NATL-licensing-48 第四十八条 不是许可案件 → 不适用',
      [inspection, ...activity('a1', 'hearing', '2026-03-20', '09:00', '10:00')],
      [],
    ),
    row(
      'NATL-transfer-5-1 第五条 三日内未决定是否移送 → 逾期',
      [find('crimeSuspected', true, '2026-03-02 09:00')],
      ['义务 overdue c1'],
    ),
    row(
      'NATL-transfer-5-1 第五条 三日内决定移送 → 完成',
      [
        find('crimeSuspected', true, '2026-03-02 09:00'),
        fact('lead.concluded', '2026-03-05 23:59', 'l1', { outcome: 'transferCrime', reason: '涉嫌犯罪' }),
      ],
      ['义务 done c1'],
    ),
    row('NATL-transfer-5-1 第五条 认定不涉嫌犯罪 → 不发生', [find('crimeSuspected', false, '2026-03-02 09:00')], []),
  ]);
});

describe('数个决定、数次听证、撤销与移送', () => {
  const at = (when: string, kind: Parameters<typeof fact<'decision.made'>>[3]['kind'], more = {}) =>
    fact('decision.made', when, 'k1', { kind, ...more });
  const items = [{ id: 'i1', name: '桌', quantity: 1 }];
  const imposed = act('decision.made', ['decision:k1'], { kind: 'penaltyImposed' });
  const reviewed = (when: string) => fact('statement.reviewed', when, 'c1', { opinion: '不采纳', reviewer: '某' });
  const legal = (when: string, passed: boolean) =>
    fact('legalReview.concluded', when, 'c1', { passed, opinion: '意见', reviewer: '某' });
  const major = find('majorDecision', true, '2026-02-10 10:00');
  const transferred = fact('lead.transferred', '2026-03-01 10:00', 'l1', {
    outcome: 'transferCrime',
    authority: '公安机关',
    reason: '涉嫌犯罪',
    materials: ['案卷'],
  });
  const fined = at('2026-02-20 10:00', 'penaltyImposed', { fine: 500_00 });
  const served = (id: string, when: string, form: 'enforcementDecision' | 'onSpotDecision' = 'enforcementDecision') =>
    fact('service.completed', when, id, { method: 'directService', servedOn: when.slice(0, 10), form });
  const revoked = (when: string) => fact('decision.revoked', when, 'k1', { reason: '复议撤销' });
  const posted = (when: string) => fact('result.posted', when, 'c1', { where: '网站' });
  const notice = (id: string, day: string, activityId: string) => [
    paper(id, 'hearingNotice', `${day} 10:00`, { about: [`activity:${activityId}`] }),
    fact(
      'service.completed',
      `${day} 11:00`,
      `s-${id}`,
      { method: 'directService', servedOn: day, form: 'hearingNotice' },
      { about: [`document:${id}`] },
    ),
  ];
  const first = activity('a1', 'hearing', '2026-03-10', '09:00', '11:00');
  const second = activity('a2', 'hearing', '2026-03-20', '09:00', '11:00');
  const HEARD = ['违规 进入调查取证'];
  judgeRows([
    ...(['noPenalty', 'caseRevoked', 'correctionOrdered'] as const).flatMap((kind) =>
      (['44', '62'] as const).map((number) =>
        row(`NATL-penalty-${number} ${kind} 不是处罚决定 → 不要求`, [penalty, at('2026-02-27 10:00', kind)], []),
      ),
    ),
    row(
      'NATL-penalty-51 当场没收违法所得 → 违规',
      [
        summary(),
        at('2026-02-09 10:00', 'penaltyImposed', { penalties: ['fine', 'confiscationOfGains'], fine: 100_00 }),
      ],
      [DECIDED],
    ),
    row(
      'NATL-penalty-51 当场罚款并警告 → 合规',
      [summary(), at('2026-02-09 10:00', 'penaltyImposed', { penalties: ['fine', 'warning'], fine: 100_00 })],
      [],
    ),
    row(
      'NATL-penalty-60 责令改正不是处罚案件的决定 → 逾期未办',
      [penalty, at('2026-03-01 10:00', 'correctionOrdered')],
      ['义务 overdue c1'],
    ),
    row('NATL-penalty-60 不予处罚 → 完成', [penalty, at('2026-03-01 10:00', 'noPenalty')], ['义务 done c1']),
    row('NATL-penalty-60 已经移送公安机关 → 无需再办', [penalty, transferred], ['义务 exempt c1']),
    row(
      'NATL-penalty-60 移送后退回 → 仍须决定',
      [
        penalty,
        transferred,
        fact('lead.returned', '2026-03-10 10:00', 'l1', { authority: '公安机关', reason: '不构成犯罪' }),
      ],
      ['义务 overdue c1'],
    ),
    row(
      'NATL-penalty-60 简易转为普通程序 → 自转换之日起九十日',
      [summary(), fact('procedure.converted', '2026-02-20 09:00', 'c1', { to: 'ordinary', reason: '不能当场处罚' })],
      ['义务 overdue c1'],
    ),
    row(
      'NATL-penalty-67 决定已经撤销 → 不适用',
      [penalty, fined, served('s1', '2026-02-24 10:00'), revoked('2026-03-01 10:00')],
      [],
    ),
    row(
      'NATL-penalty-67 已经当场收缴 → 无需再办',
      [
        summary(),
        at('2026-02-09 10:00', 'penaltyImposed', { fine: 100_00 }),
        served('s1', '2026-02-09 10:00', 'onSpotDecision'),
        fact('fine.collected', '2026-02-09 10:10', 'k1', { amount: 100_00, receipt: '1' }),
      ],
      ['义务 exempt s1'],
    ),
    row(
      'NATL-penalty-48 撤销之后才公开 → 不适用',
      [penalty, fined, revoked('2026-03-01 10:00'), posted('2026-03-10 10:00')],
      [],
    ),
    row(
      'NATL-penalty-64 第二次听证只有两日前的通知 → 违规',
      [penalty, ...notice('h1', '2026-02-20', 'a1'), ...first, ...notice('h2', '2026-03-18', 'a2'), ...second],
      HEARD,
    ),
    row(
      'NATL-penalty-64 两次听证各有七个工作日前的通知 → 合规',
      [penalty, ...notice('h1', '2026-02-20', 'a1'), ...first, ...notice('h2', '2026-03-02', 'a2'), ...second],
      [],
    ),
    row(
      'NATL-licensing-48 第二次听证只有两日前的通知 → 违规',
      [
        start('2026-02-09 09:00', 'licensing'),
        ...notice('h1', '2026-02-20', 'a1'),
        ...first,
        ...notice('h2', '2026-03-18', 'a2'),
        ...second,
      ],
      HEARD,
    ),
    row(
      'NATL-penalty-56 分管领导批准 → 合规',
      [
        penalty,
        approve('preservationMeasure', 'committeeLeaderInCharge', '2026-02-10 08:00'),
        fact('measure.taken', '2026-02-10 09:00', 'm1', { kind: 'advancePreservation', items }),
        fact('measure.disposed', '2026-02-11 09:00', 'm1', { disposition: '发还' }),
      ],
      ['义务 done m1'],
    ),
    ...(
      [
        ['期限之内全部移送公安机关 → 无需再办', '2026-02-12 10:00', ['i1', 'i2'], 'exempt'],
        ['只移送一部分 → 逾期未办', '2026-02-12 10:00', ['i1'], 'overdue'],
        ['期限届满之后才移送 → 逾期未办', '2026-04-12 10:00', ['i1', 'i2'], 'overdue'],
      ] as const
    ).map(([what, when, moved, status]) =>
      row(
        `NATL-compulsion-25 ${what}`,
        [
          penalty,
          fact('measure.taken', '2026-02-10 09:00', 'm1', {
            kind: 'seizure',
            items: [...items, { id: 'i2', name: '椅', quantity: 1 }],
            until: '2026-03-12T24:00:00+08:00',
          }),
          fact('measure.itemsHandedOver', when, 'm1', { authority: '公安机关', items: [...moved] }),
        ],
        [`义务 ${status} m1`],
      ),
    ),
    row(
      'NATL-compulsion-53 决定已经撤销 → 不适用',
      [
        penalty,
        fined,
        served('s1', '2026-02-24 10:00'),
        fact('performance.failed', '2026-04-01 10:00', 'c1', { remaining: '罚款' }),
        revoked('2026-05-01 10:00'),
      ],
      [],
    ),
  ]);
  const apply = act('court.applied', ['execution:e1'], { court: '某法院' });
  const demanded = (form: 'demandNotice' | 'executionDemand' | 'priorNotice') =>
    fact('service.completed', '2026-03-01 10:00', 's1', { method: 'directService', servedOn: '2026-03-01', form });
  actRows([
    {
      name: 'NATL-penalty-45 复核之后又有陈述申辩 → 先行复核',
      events: [
        penalty,
        stated({ outcome: 'stated' }),
        reviewed('2026-02-26 09:00'),
        fact('statement.made', '2026-02-27 09:00', 'c1', { outcome: 'stated' }),
      ],
      act: imposed,
      asOf: LATER,
      refused: '尚未复核',
    },
    {
      name: 'NATL-penalty-45 最后一次陈述申辩已经复核 → 放行',
      events: [penalty, stated({ outcome: 'stated' }), reviewed('2026-02-26 09:00')],
      act: imposed,
      asOf: LATER,
    },
    {
      name: 'NATL-penalty-58 审核通过之后又未通过 → 拒绝',
      events: [penalty, major, legal('2026-02-20 10:00', true), legal('2026-02-21 10:00', false)],
      act: imposed,
      asOf: LATER,
      refused: '法制审核',
    },
    {
      name: 'NATL-penalty-58 未通过之后重新审核通过 → 放行',
      events: [penalty, major, legal('2026-02-20 10:00', false), legal('2026-02-21 10:00', true)],
      act: imposed,
      asOf: LATER,
    },
    {
      name: 'NATL-compulsion-54 行政强制执行催告书送达满十个工作日 → 放行',
      events: [penalty, demanded('executionDemand')],
      act: apply,
      asOf: '2026-05-01 10:00',
    },
    {
      name: 'NATL-compulsion-54 送达的是告知书 → 拒绝',
      events: [penalty, demanded('priorNotice')],
      act: apply,
      asOf: '2026-05-01 10:00',
      refused: '催告书',
    },
  ]);
});

describe('行政许可法、移送规定：终结、撤销、撤回认定', () => {
  const licensing = start('2026-03-02 09:00', 'licensing');
  const accepted = fact('application.decided', '2026-03-04 10:00', 'p1', { accepted: true });
  const ended = fact('procedure.terminated', '2026-03-10 10:00', 'c1', { reason: '申请人撤回申请' });
  const granted = fact('decision.made', '2026-03-10 10:00', 'k1', { kind: 'licenceGranted' });
  judgeRows([
    row('NATL-licensing-42 申请人撤回申请，程序终结 → 无需再办', [licensing, accepted, ended], ['义务 moot c1']),
    row(
      'NATL-licensing-44 决定已经撤销 → 无需再办',
      [licensing, granted, fact('decision.revoked', '2026-03-12 10:00', 'k1', { reason: '违法' })],
      ['义务 moot k1'],
    ),
    row(
      'NATL-licensing-47 程序终结 → 无需再办',
      [licensing, fact('hearing.requested', '2026-03-05 10:00', 'c1', {}), ended],
      ['义务 moot c1'],
    ),
    row(
      'NATL-transfer-5-1 后经认定不涉嫌犯罪 → 无需再办',
      [penalty, find('crimeSuspected', true, '2026-03-02 10:00'), find('crimeSuspected', false, '2026-03-03 10:00')],
      ['义务 moot c1'],
    ),
  ]);
});

describe('行政强制法第十八条：通知到场，当事人与见证人同在', () => {
  const coercion = start('2026-02-09 09:00', 'coercion');
  const seizing = (...roles: readonly ('party' | 'agent' | 'attestor')[]) =>
    activity('a1', 'seizing', '2026-02-10', '09:00', '10:00', {
      officers: [{ name: '甲' }, { name: '乙' }],
      counterparts: roles.map((role) => ({ name: `${role}某`, role })),
    });
  const seized = fact(
    'measure.taken',
    '2026-02-10 09:20',
    'm1',
    { kind: 'seizure', items: [] },
    { about: ['activity:a1'] },
  );
  const notified = fact('attendance.notified', '2026-02-10 08:50', 'a1', { recipient: '某', manner: '电话' });
  judgeRows([
    row('NATL-compulsion-18-4 当事人不在场，没有通知到场 → 待办', [coercion, ...seizing('attestor')], ['义务 open a1']),
    row(
      'NATL-compulsion-18-4 当事人不在场，已经通知 → 完成',
      [coercion, ...seizing('attestor'), notified],
      ['义务 done a1'],
    ),
    row('NATL-compulsion-18-4 当事人已在场 → 无需通知', [coercion, ...seizing('party')], ['义务 exempt a1']),
    row('NATL-compulsion-18-4 代理人已在场 → 无需通知', [coercion, ...seizing('agent')], ['义务 exempt a1']),
    ...(['18-5', '18-6'] as const).flatMap((number) => [
      row(
        `NATL-compulsion-${number} 只有见证人在场 → 无需再办`,
        [coercion, ...seizing('attestor'), seized],
        ['义务 exempt m1'],
      ),
      row(
        `NATL-compulsion-${number} 当事人与见证人同在，没有告知、听取 → 逾期未办`,
        [coercion, ...seizing('party', 'attestor'), seized],
        ['义务 overdue m1'],
      ),
    ]),
  ]);
});
