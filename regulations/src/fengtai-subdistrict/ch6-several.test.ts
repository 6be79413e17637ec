import { describe } from 'node:test';
import { caseBook, judgeRows, type Row } from '../../test/fengtai.ts';

const { fact } = caseBook();
const row = (asOf: string, name: string, events: Row['events'], ...says: string[]): Row => ({
  name,
  events,
  asOf,
  says,
  options: { scope: 'agency' },
});
const LATER = '2025-06-30 10:00';

describe('第三十一条第（一）项至第（三）项、第（七）项 设备', () => {
  const reported = fact('device.failureReported', '2025-03-20 09:00', 'ZF-03', {
    to: '李某',
    toRole: 'generalOffice',
  });
  const maintained = (when: string) => fact('device.maintained', when, 'ZF-01', { work: '清洁' });
  const lent = (approved?: boolean) =>
    fact('device.lent', '2025-03-01 20:00', 'ZF-01', {
      to: '某物业公司',
      ...(approved === undefined ? {} : { approved }),
    });
  const officer = fact('person.appointed', '2024-06-01 09:00', 'p1', { role: 'officer' });
  const standard = fact('equipment.standardSet', '2025-01-01 09:00', 'u1', { kind: 'bodyCamera', officers: 1 });
  const ordered = (when: string) => fact('equipment.ordered', when, 'u1', { number: 1 });
  const supplied = (when: string) => fact('equipment.supplied', when, 'u1', { devices: ['ZF-01'] });
  judgeRows([
    row(
      LATER,
      'FTJD-31.9 第三十一条第（七）项 报告过故障的设备其后遗失 → 仍生成线索',
      [reported, fact('device.lost', '2025-04-01 09:00', 'ZF-03', { circumstances: '途中遗失' })],
      '违规 保管设备',
    ),
    row(
      '2025-04-05 09:00',
      'FTJD-31.4 第三十一条第（二）项 一个周期未维护 → 尚不生成',
      [maintained('2025-03-01 09:00')],
      '义务 open ZF-01',
    ),
    row(
      '2025-05-07 09:00',
      'FTJD-31.4 第三十一条第（二）项 连续两个周期未维护 → 生成线索',
      [maintained('2025-03-01 09:00')],
      '义务 open ZF-01',
      '目标超期',
    ),
    row(
      '2025-05-07 09:00',
      'FTJD-31.4 第三十一条第（二）项 登记以来连续两个周期未维护 → 生成线索',
      [fact('device.registered', '2025-03-01 09:00', 'ZF-01', { kind: 'bodyCamera', serial: 'ZF-01' })],
      '义务 open ZF-01',
      '目标超期',
    ),
    row(
      LATER,
      'FTJD-31.4 第三十一条第（二）项 未维护而已报废 → 不生成',
      [maintained('2025-03-01 09:00'), fact('device.retired', '2025-03-20 09:00', 'ZF-01', { reason: '更新' })],
      '义务 moot ZF-01',
    ),
    row(LATER, 'FTJD-31.4 第三十一条第（二）项 未维护而已丢失 → 不列入本项', [
      maintained('2025-03-01 09:00'),
      fact('device.lost', '2025-03-20 09:00', 'ZF-01', { circumstances: '遗失' }),
    ]),
    row(LATER, 'FTJD-31.5 第三十一条第（三）项 未经批准外借 → 生成线索', [lent(false)], '违规 使用设备'),
    row(LATER, 'FTJD-31.5 第三十一条第（三）项 没有写明批准的外借 → 生成线索', [lent()], '违规 使用设备'),
    row(LATER, 'FTJD-31.5 第三十一条第（三）项 经批准外借 → 不生成', [lent(true)]),
    row('2025-04-05 09:00', 'FTJD-31.3 第三十一条第（一）项 设定标准之前已经采购、尚在途中 → 不生成', [
      officer,
      ordered('2024-12-20 09:00'),
      standard,
    ]),
    row(
      '2025-04-05 09:00',
      'FTJD-31.3 第三十一条第（一）项 先前的采购已经到货，设定标准之后仍缺、没有新的采购 → 生成线索',
      [officer, ordered('2024-11-20 09:00'), supplied('2024-12-20 09:00'), standard],
      '义务 open u1',
      '目标超期',
    ),
  ]);
});

describe('第三十一条 认定后又不予认定', () => {
  const confirmed = fact('clue.confirmed', '2025-03-10 09:00', 'k1', { liability: 'notRecorded' });
  const dismissed = (id: string) => fact('clue.dismissed', '2025-03-11 09:00', id, { reason: '申辩成立' });
  judgeRows([
    row(
      LATER,
      'FTJD-31.1 第三十一条 认定后经申辩不予认定 → 不再责令整改',
      [confirmed, dismissed('k1')],
      '义务 moot k1',
    ),
    row(
      LATER,
      'FTJD-31.1 第三十一条 不予认定的是另一线索 → 仍须责令整改',
      [confirmed, dismissed('k2')],
      '义务 open k1',
    ),
  ]);
});

describe('第十条 配备了一部分', () => {
  const officers = ['p1', 'p2'].map((id) => fact('person.appointed', '2024-06-01 09:00', id, { role: 'officer' }));
  const standard = fact('equipment.standardSet', '2025-01-01 09:00', 'u1', { kind: 'bodyCamera', officers: 1 });
  const supplied = (id: string, kind: 'bodyCamera' | 'stillCamera') => [
    fact('device.registered', '2025-01-20 09:00', id, { kind, serial: id }),
    fact('equipment.supplied', '2025-01-20 10:00', 'u1', { devices: [id] }),
  ];
  for (const id of ['FTJD-10.1 第十条', 'FTJD-31.3 第三十一条第（一）项'])
    judgeRows([
      row(
        '2025-02-01 09:00',
        `${id} 缺两台记录仪，配来的是照相机 → 仍有缺口`,
        [...officers, standard, ...supplied('ZX-1', 'stillCamera')],
        '义务 open u1',
      ),
      row(
        '2025-02-01 09:00',
        `${id} 缺两台记录仪，只配了一台 → 仍有缺口`,
        [...officers, standard, ...supplied('ZF-1', 'bodyCamera')],
        '义务 open u1',
      ),
      row('2025-02-01 09:00', `${id} 缺两台记录仪，两台均已配备 → 无缺口`, [
        ...officers,
        standard,
        ...supplied('ZF-1', 'bodyCamera'),
        ...supplied('ZF-2', 'bodyCamera'),
      ]),
    ]);
});
