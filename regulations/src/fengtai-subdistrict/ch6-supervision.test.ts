import { describe } from 'node:test';
import { act, actRows, caseBook, judgeRows, type Row } from '../../test/fengtai.ts';

const { fact, iso, store, take } = caseBook();
const scope = { scope: 'agency' } as const;
const LATER = '2025-06-30 10:00';
const row = (name: string, asOf: string, events: Row['events'], ...says: string[]): Row => ({
  name,
  events,
  asOf,
  says,
  options: scope,
});

describe('第三十一条 限期整改与追责', () => {
  const raised = fact('clue.raised', '2025-03-08 09:00', 'k1', { liability: 'notRecorded', facts: '未制作现场笔录' });
  const confirmed = (consequence?: string) =>
    fact('clue.confirmed', '2025-03-10 09:00', 'k1', {
      liability: 'notRecorded',
      ...(consequence ? { consequence } : {}),
    });
  const order = { demand: '补作笔录', by: iso('2025-03-26 00:00'), unit: '执法一组' };
  const ordered = fact('rectification.ordered', '2025-03-10 10:00', 'k1', order);
  const answered = (when: string) => fact('rectification.answered', when, 'k1', { result: '已补作' });
  const accepted = fact('rectification.accepted', '2025-03-28 09:00', 'k1', {});
  const bySystem = { ...confirmed(), by: { id: 'system', role: 'system' } };
  judgeRows([
    row(
      'FTJD-31.1 第三十一条 03-10 认定、期限十五日，03-24 提交整改 → 结单',
      LATER,
      [raised, confirmed(), ordered, answered('2025-03-24 10:00'), accepted],
      '义务 done k1',
      '义务 done k1',
      '义务 done k1',
    ),
    row(
      'FTJD-31.1 第三十一条 逾所定期限未整改 → 逾期',
      '2025-03-26 09:00',
      [raised, confirmed(), ordered],
      '义务 done k1',
      '义务 overdue k1',
    ),
    row('FTJD-31.1 第三十一条 认定后未责令整改 → 待办', LATER, [raised, confirmed()], '义务 open k1'),
    row(
      'FTJD-31.1 第三十一条 系统自动标定责任而无人工认定 → 不符',
      LATER,
      [raised, bySystem, ordered, answered('2025-03-24 10:00'), accepted],
      '义务 done k1',
      '义务 done k1',
      '义务 done k1',
      '违规 归入责任情形',
    ),
    row(
      'FTJD-31.1 第三十一条 未经认定即责令整改 → 违规',
      LATER,
      [raised, ordered, answered('2025-03-24 10:00'), accepted],
      '义务 done k1',
      '义务 done k1',
      '违规 责令整改',
    ),
  ]);
  const decides = (more: object) =>
    act('liability.decided', ['clue:k1'], { decision: '通报批评', severe: true, ...more });
  const full = { persons: ['甲'], basis: '公务员处分规定', circulatedTo: '全街道' };
  const asOf = '2025-04-01 09:00';
  actRows([
    {
      name: 'FTJD-31.1 第三十一条 线索未经认定 → 不得责令整改',
      events: [raised],
      act: act('rectification.ordered', ['clue:k1'], order),
      asOf,
      refused: '未经人认定',
      options: scope,
    },
    {
      name: 'FTJD-31.2 第三十一条 严重，填明后果、责任人、依据、通报 → 可结',
      events: [raised, confirmed('录像灭失')],
      act: decides(full),
      asOf,
      options: scope,
    },
    {
      name: 'FTJD-31.2 第三十一条 无依据 → 不能结案',
      events: [raised, confirmed('录像灭失')],
      act: decides({ ...full, basis: '' }),
      asOf,
      refused: '追责依据',
      options: scope,
    },
    {
      name: 'FTJD-31.2 第三十一条 没有写明后果 → 不能结案',
      events: [raised, confirmed()],
      act: decides(full),
      asOf,
      refused: '后果',
      options: scope,
    },
    {
      name: 'FTJD-31.2 第三十一条 没有通报范围 → 不能结案',
      events: [raised, confirmed('录像灭失')],
      act: decides({ ...full, circulatedTo: '' }),
      asOf,
      refused: '通报范围',
      options: scope,
    },
    {
      name: 'FTJD-31.11 第三十一条第（九）项 线索指明 FTJD-23.4 → 可登记',
      events: [],
      act: act('clue.raised', ['clue:k2'], {
        liability: 'otherLiability',
        facts: '存于个人电脑',
        article: 'FTJD-23.4',
      }),
      asOf,
      options: scope,
    },
    {
      name: 'FTJD-31.11 第三十一条第（九）项 未指明所违反的规则 → 不能保存',
      events: [],
      act: act('clue.raised', ['clue:k2'], { liability: 'otherLiability', facts: '存于个人电脑' }),
      asOf,
      refused: '所违反的规则',
      options: scope,
    },
  ]);
});

describe('第三十一条第（六）项、第（七）项 损毁与丢失', () => {
  const film = take('r1', '2025-03-04', '09:00', '10:00');
  const lost = fact('recording.lost', '2025-03-04 17:00', 'r1', { cause: '个人电脑硬盘损坏' });
  const reported = fact('device.failureReported', '2025-03-20 09:00', 'ZF-03', {
    to: '综合行政办公室',
    toRole: 'generalOffice',
  });
  judgeRows([
    {
      name: 'FTJD-31.8 第三十一条第（六）项 文件仅存个人电脑并损毁 → 生成线索',
      events: [film, lost],
      asOf: LATER,
      says: ['违规 删除原始记录'],
    },
    {
      name: 'FTJD-31.8 第三十一条第（六）项 存于专用存储、故障后由备份恢复 → 不生成',
      events: [
        film,
        store('r1', '2025-03-04 16:00'),
        lost,
        fact('recording.restored', '2025-03-04 18:00', 'r1', { from: '异地备份' }),
      ],
      asOf: LATER,
      says: ['义务 done r1'],
    },
    {
      name: 'FTJD-31.8 第三十一条第（六）项 存于专用存储，损毁后没有备份可恢复 → 生成线索',
      events: [film, store('r1', '2025-03-04 16:00'), lost],
      asOf: LATER,
      says: ['义务 open r1'],
    },
    row(
      'FTJD-31.9 第三十一条第（七）项 盘点缺 ZF-03 → 生成线索',
      LATER,
      [fact('device.counted', '2025-04-01 09:00', 'ZF-03', { present: false })],
      '违规 保管设备',
    ),
    row(
      'FTJD-31.9 第三十一条第（七）项 登记丢失 → 生成线索',
      LATER,
      [fact('device.lost', '2025-04-01 09:00', 'ZF-03', { circumstances: '途中遗失' })],
      '违规 保管设备',
    ),
    row('FTJD-31.9 第三十一条第（七）项 已登记送修 → 不生成', LATER, [
      reported,
      fact('device.counted', '2025-04-01 09:00', 'ZF-03', { present: false }),
    ]),
    row(
      'FTJD-31.9 第三十一条第（七）项 送修已修复而盘点仍缺 → 生成线索',
      LATER,
      [
        reported,
        fact('device.repaired', '2025-03-25 09:00', 'ZF-03', { work: '更换电池' }),
        fact('device.counted', '2025-04-01 09:00', 'ZF-03', { present: false }),
      ],
      '违规 保管设备',
    ),
    row(
      'FTJD-31.5 第三十一条第（三）项 非执法时段借去录制 → 生成线索',
      LATER,
      [fact('device.misused', '2025-04-01 09:00', 'ZF-03', { circumstances: '私人录像' })],
      '违规 使用设备',
    ),
  ]);
});
