import { describe } from 'node:test';
import type { CaseEvent } from '@zhiji/law';
import { act, actRows, caseBook, fuzhou, judgeRows } from '../../test/fuzhou.ts';

const { fact, iso } = caseBook();
const scope = { scope: 'agency' } as const;

describe('第二十五条 指定专人', () => {
  const adopted = fact('regulation.adopted', '2025-01-01 09:00', 'FZCG', { code: 'FZCG', effectiveOn: '2025-01-01' });
  const appointed = (person: string, when: string) => fact('person.appointed', when, person, { role: 'custodian' });
  const released = fact('person.released', '2025-03-31 18:00', 'p-lin', { role: 'custodian' });
  const lin = appointed('p-lin', '2025-01-02 09:00');
  const rows = (name: string, events: readonly CaseEvent[], says: readonly string[]) => ({
    name: `FZCG-25.1 第二十五条 ${name}`,
    events,
    asOf: '2025-04-01 10:00',
    says,
    options: scope,
  });
  judgeRows([
    rows('启用细则后没有专人 → 报未指定专人', [adopted], ['义务 open c1']),
    rows('指定了林某 → 不报', [adopted, lin], []),
    rows('林某离任，无继任者 → 报未指定专人', [lin, released], ['义务 open c1']),
    rows('林某离任，郑某 04-01 接任 → 不报', [lin, released, appointed('p-zheng', '2025-04-01 09:00')], []),
    rows('林某离任，另有在任专人 → 不报', [lin, appointed('p-he', '2025-02-01 09:00'), released], []),
    rows('离任的又被指定 → 不报', [lin, released, appointed('p-lin', '2025-04-01 09:00')], []),
  ]);
});

describe('第二十五条 调动交接', () => {
  const transferred = fact('person.transferred', '2025-03-25 09:00', 'p-li', { effectiveOn: '2025-04-01' });
  const listed = (unstored: number, when = '2025-03-28 09:00') =>
    fact('handover.listed', when, 'p-li', { items: ['录像三段'], unstored });
  const confirmed = (side: 'undertaker' | 'custodian', when = '2025-03-31 16:00') =>
    fact('handover.confirmed', when, 'p-li', { side, from: '李某', to: '郑某' });
  const disabling = act('account.disabled', ['person:p-li'], {});
  const both = [confirmed('undertaker'), confirmed('custodian')];
  actRows([
    {
      name: 'FZCG-25.3 第二十五条 双方确认清单且三段已入库 → 可停用账号',
      events: [transferred, listed(3), listed(0, '2025-03-30 09:00'), ...both],
      act: disabling,
      asOf: '2025-04-01 09:00',
      options: scope,
    },
    {
      name: 'FZCG-25.3 第二十五条 清单未经双方确认 → 不得停用账号',
      events: [transferred, listed(0), confirmed('undertaker')],
      act: disabling,
      asOf: '2025-04-01 09:00',
      refused: '未经双方确认',
      options: scope,
    },
    {
      name: 'FZCG-25.3 第二十五条 名下尚有三段未入库 → 不得停用账号',
      events: [transferred, listed(3), ...both],
      act: disabling,
      asOf: '2025-04-01 09:00',
      refused: '未入库',
      options: scope,
    },
    {
      name: 'FZCG-25.3 第二十五条 清单原已清零，最后一份又有未入库 → 不得停用账号',
      events: [transferred, listed(0, '2025-03-27 09:00'), listed(3), ...both],
      act: disabling,
      asOf: '2025-04-01 09:00',
      refused: '未入库',
      options: scope,
    },
    {
      name: 'FZCG-25.3 第二十五条 没有调动 → 停用账号与交接无关',
      events: [],
      act: disabling,
      asOf: '2025-04-01 09:00',
      options: scope,
    },
  ]);
  judgeRows([
    {
      name: 'FZCG-25.3 第二十五条 清单未确认即停用 → 报未交接',
      events: [transferred, listed(3), fact('account.disabled', '2025-04-01 09:00', 'p-li', {})],
      asOf: '2025-04-02 09:00',
      says: ['义务 overdue p-li', '违规 停用账号'],
      options: scope,
    },
    {
      name: 'FZCG-25.3 第二十五条 04-01 调动生效，03-31 末尚未交接 → 未逾期',
      events: [transferred, listed(0)],
      asOf: '2025-04-01 00:00',
      says: ['义务 open p-li'],
      options: scope,
    },
    {
      name: 'FZCG-25.3 第二十五条 生效之日上午才交接 → 逾期完成',
      events: [transferred, listed(0), confirmed('undertaker', '2025-04-01 09:00')],
      asOf: '2025-04-02 09:00',
      says: ['义务 doneLate p-li'],
      options: scope,
    },
    {
      name: 'FZCG-25.3 第二十五条 另一口径：不定时限 → 待交接',
      events: [transferred, listed(0)],
      asOf: '2025-04-02 09:00',
      says: ['义务 open p-li'],
      options: { ...scope, program: fuzhou({ 'FZCG-25.3': 'noTerm' }) },
    },
    {
      name: 'FZCG-25.3 第二十五条 已交接 → 无异常',
      events: [transferred, listed(0), ...both, fact('account.disabled', '2025-04-01 09:00', 'p-li', {})],
      asOf: '2025-04-02 09:00',
      says: ['义务 done p-li'],
      options: scope,
    },
  ]);
});

describe('第二十九条 责令限期整改', () => {
  const raised = fact('clue.raised', '2025-03-31 09:00', 'k1', { liability: 'notRecorded', facts: '未制作现场笔录' });
  const confirmed = fact('clue.confirmed', '2025-04-01 09:00', 'k1', { liability: 'notRecorded' });
  const order = { demand: '补作说明', by: iso('2025-04-17 00:00'), unit: '执法一大队' };
  const ordered = fact('rectification.ordered', '2025-04-01 10:00', 'k1', order);
  const answered = (when: string) => fact('rectification.answered', when, 'k1', { result: '已补作说明' });
  judgeRows([
    {
      name: 'FZCG-29.1 第二十九条 限 2025-04-16 前整改，04-17 无反馈 → 逾期',
      events: [raised, confirmed, ordered],
      asOf: '2025-04-17 09:00',
      says: ['义务 overdue k1'],
      options: scope,
    },
    {
      name: 'FZCG-29.1 第二十九条 期限届满的时刻反馈 → 按期，待复核',
      events: [raised, confirmed, ordered, answered('2025-04-17 00:00')],
      asOf: '2025-04-17 09:00',
      says: ['义务 done k1', '义务 open k1'],
      options: scope,
    },
    {
      name: 'FZCG-29.1 第二十九条 迟一秒反馈 → 逾期完成',
      events: [raised, confirmed, ordered, answered('2025-04-17 00:00:01')],
      asOf: '2025-04-17 09:00',
      says: ['义务 doneLate k1', '义务 open k1'],
      options: scope,
    },
    {
      name: 'FZCG-29.1 第二十九条 未经人确认即发出整改单 → 违规',
      events: [
        raised,
        ordered,
        answered('2025-04-02 09:00'),
        fact('rectification.accepted', '2025-04-03 09:00', 'k1', {}),
      ],
      asOf: '2025-04-17 09:00',
      says: ['义务 done k1', '义务 done k1', '违规 责令整改'],
      options: scope,
    },
  ]);
  actRows([
    {
      name: 'FZCG-29.1 第二十九条 线索未经确认 → 不得责令整改',
      events: [raised],
      act: act('rectification.ordered', ['clue:k1'], order),
      asOf: '2025-04-01 10:00',
      refused: '未经人确认',
      options: scope,
    },
    {
      name: 'FZCG-29.1 第二十九条 线索已经确认 → 可以责令整改',
      events: [raised, confirmed],
      act: act('rectification.ordered', ['clue:k1'], order),
      asOf: '2025-04-01 10:00',
      options: scope,
    },
  ]);
});
