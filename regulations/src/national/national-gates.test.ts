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
      'NATL-compulsion-18-3 第十八条第（三）项 已出示 → 完成',
      [...seizing, fact('credential.shown', '2026-02-10 09:01', 'a1', { officers: [{ name: '甲' }] })],
      ['义务 done a1'],
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
      ['义务 exempt c1'],
    ),
    row('NATL-compulsion-53 第五十三条 没有逾期 → 不适用', [completed], []),
    row('NATL-compulsion-53 第五十三条 已申请复议 → 不适用', [completed, failed, challenged('reconsideration')], []),
  ]);
});

describe('行政许可法、移送规定', () => {
  const licensing = start('2026-02-09 09:00', 'licensing');
  const wanted = fact('hearing.requested', '2026-03-03 09:00', 'c1', {});
  const HEARD = '违规 进入调查取证';
  const notified = paper('d1', 'hearingNotice', '2026-02-12 09:00');
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
