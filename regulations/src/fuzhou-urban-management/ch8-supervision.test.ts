import { describe } from 'node:test';
import type { CaseEvent } from '@zhiji/law';
import { act, actRows, caseBook, fuzhou, judgeRows } from '../../test/fuzhou.ts';

const { activity, fact, iso, paper, start, store, take } = caseBook();
const LATER = '2025-06-30 10:00';
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
      events: [
        transferred,
        listed(0),
        confirmed('undertaker', '2025-04-01 09:00'),
        confirmed('custodian', '2025-04-01 09:00'),
      ],
      asOf: '2025-04-02 09:00',
      says: ['义务 doneLate p-li', '义务 doneLate p-li'],
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
      says: ['义务 done p-li', '义务 done p-li'],
      options: scope,
    },
  ]);

  const again = fact('person.transferred', '2025-09-01 09:00', 'p-li', { effectiveOn: '2025-10-01' });
  const first = [transferred, listed(0), confirmed('undertaker', '2025-03-31 15:00'), confirmed('custodian'), again];
  const [giver, taker] = [confirmed('undertaker', '2025-09-29 16:00'), confirmed('custodian', '2025-09-30 16:00')];
  const relisted = (unstored: number) => listed(unstored, '2025-09-20 09:00');
  judgeRows(
    (
      [
        [
          '只有先一次的确认 → 再次的待交接',
          first,
          '2025-09-30 10:00',
          ['义务 done', '义务 done', '义务 moot', '义务 open'],
        ],
        [
          '再次的也没有交接，已经生效 → 逾期',
          first,
          '2025-10-02 10:00',
          ['义务 done', '义务 done', '义务 moot', '义务 overdue'],
        ],
        [
          '再次的只有一方确认 → 另一方也须确认',
          [...first, relisted(0), giver],
          '2025-09-30 10:00',
          ['义务 done', '义务 done', '义务 done', '义务 moot', '义务 open'],
        ],
        [
          '再次的双方均已确认 → 无异常',
          [...first, relisted(0), giver, taker],
          '2025-10-02 10:00',
          ['义务 done', '义务 done', '义务 done', '义务 done'],
        ],
      ] as const
    ).map(([name, events, asOf, says]) => ({
      name: `FZCG-25.3 第二十五条 两次调动，${name}`,
      events,
      asOf,
      says: says.map((said) => `${said} p-li`),
      options: scope,
    })),
  );
  judgeRows([
    {
      name: 'FZCG-25.3 第二十五条 调动登记在双方确认之后、仅此一次 → 无异常',
      events: [
        listed(0),
        ...both,
        fact('person.transferred', '2025-04-01 09:00', 'p-li', { effectiveOn: '2025-04-01' }),
        fact('account.disabled', '2025-04-01 10:00', 'p-li', {}),
      ],
      asOf: '2025-04-02 09:00',
      says: ['义务 done p-li', '义务 done p-li'],
      options: scope,
    },
  ]);
  actRows(
    (
      [
        ['只有先一次的确认和清单', first, false],
        ['再次的只有一方确认', [...first, relisted(0), giver], false],
        ['再次的已经双方确认，没有清单', [...first, giver, taker], false],
        ['再次的已经双方确认，名下尚有未入库资料', [...first, relisted(2), giver, taker], false],
        ['再次的已经双方确认，清单已清零', [...first, relisted(0), giver, taker], true],
      ] as const
    ).map(([name, events, isLet]) => ({
      name: `FZCG-25.3 第二十五条 两次调动，${name} → ${isLet ? '可' : '不得'}停用账号`,
      events,
      act: disabling,
      asOf: '2025-10-01 09:00',
      options: scope,
      ...(isLet ? {} : { refused: '未经双方确认' }),
    })),
  );
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
      says: ['义务 done k1', '义务 overdue k1'],
      options: scope,
    },
    {
      name: 'FZCG-29.1 第二十九条 已经确认而未责令整改 → 待办',
      events: [raised, confirmed],
      asOf: '2025-04-17 09:00',
      says: ['义务 open k1'],
      options: scope,
    },
    {
      name: 'FZCG-29.1 第二十九条 确认之后又不予认定 → 无须责令整改',
      events: [raised, confirmed, fact('clue.dismissed', '2025-04-02 09:00', 'k1', { reason: '另有记录' })],
      asOf: '2025-04-17 09:00',
      says: ['义务 moot k1'],
      options: scope,
    },
    {
      name: 'FZCG-29.1 第二十九条 期限届满的时刻反馈 → 按期，待复核',
      events: [raised, confirmed, ordered, answered('2025-04-17 00:00')],
      asOf: '2025-04-17 09:00',
      says: ['义务 done k1', '义务 done k1', '义务 open k1'],
      options: scope,
    },
    {
      name: 'FZCG-29.1 第二十九条 迟一秒反馈 → 逾期完成',
      events: [raised, confirmed, ordered, answered('2025-04-17 00:00:01')],
      asOf: '2025-04-17 09:00',
      says: ['义务 done k1', '义务 doneLate k1', '义务 open k1'],
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
  const confirming = act('clue.confirmed', ['clue:k1'], { liability: 'notRecorded' });
  actRows([
    {
      name: 'FZCG-29.1 第二十九条 系统自行确认线索 → 拒绝',
      events: [raised],
      act: confirming,
      asOf: '2025-04-01 10:00',
      refused: '须由人确认',
      as: { person: 'system', role: 'system' },
      options: scope,
    },
    {
      name: 'FZCG-29.1 第二十九条 由监督人员确认 → 放行',
      events: [raised],
      act: confirming,
      asOf: '2025-04-01 10:00',
      as: { person: 'p-zhou', role: 'supervisor' },
      options: scope,
    },
  ]);
  const deciding = (more: object = {}) =>
    act('liability.decided', ['clue:k1'], { decision: '通报', severe: true, ...more });
  actRows([
    {
      name: 'FZCG-29.2 第二十九条 认定情节严重而未写依据 → 拒绝',
      events: [raised, confirmed],
      act: deciding(),
      asOf: '2025-04-02 10:00',
      refused: '依据',
      as: { person: 'p-zhou', role: 'supervisor' },
      options: scope,
    },
    {
      name: 'FZCG-29.2 第二十九条 由人写明依据 → 放行',
      events: [raised, confirmed],
      act: deciding({ basis: '一季度三次未录' }),
      asOf: '2025-04-02 10:00',
      as: { person: 'p-zhou', role: 'supervisor' },
      options: scope,
    },
    {
      name: 'FZCG-29.2 第二十九条 系统自行写明情节严重 → 拒绝',
      events: [raised, confirmed],
      act: deciding({ basis: '一季度三次未录' }),
      asOf: '2025-04-02 10:00',
      refused: '由人认定',
      as: { person: 'system', role: 'system' },
      options: scope,
    },
    {
      name: 'FZCG-29.2 第二十九条 未认定情节严重 → 不问依据',
      events: [raised, confirmed],
      act: deciding({ severe: false }),
      asOf: '2025-04-02 10:00',
      as: { person: 'p-zhou', role: 'supervisor' },
      options: scope,
    },
  ]);
});

describe('第二十九条第（一）项至第（六）项 责任情形的线索', () => {
  const inspected = [start('2025-03-01 09:00'), ...activity('a1', 'siteInspection', '2025-03-03', '10:00', '10:30')];
  const transcript = paper('d1', 'siteTranscript', '2025-03-03 11:00', { about: ['activity:a1'] });
  const initiation = paper('d0', 'initiationApprovalForm', '2025-03-01 09:00', {
    filled: ['matter', 'party', 'undertakerOpinion', 'legalUnitOpinion', 'handlingUnitOpinion'],
  });
  const taken = take('r1', '2025-03-03', '10:00', '10:30');
  const stored = store('r1', '2025-03-03 18:00');
  const checked = (intact: boolean) => fact('recording.integrityChecked', '2025-04-04 10:00', 'r1', { intact });
  const lost = fact('recording.lost', '2025-03-20 10:00', 'r1', { cause: '设备损坏' });
  const denied = (attempted: 'changeDocument' | 'deleteRecording' | 'viewRecording') =>
    fact('access.denied', '2025-03-05 10:00', 'c1', { act: attempted, reason: '条文禁止' });
  const provided = fact('access.provided', '2025-04-20 10:00', 'x2', {
    recipient: '某网站',
    basis: '口头',
    copyNumber: '副本1号',
  });
  const signed = (['officer', 'party'] as const).map((signatory) =>
    fact('document.signed', '2025-03-03 10:50', 'd1', { signatory, name: signatory, method: 'handSigned' }),
  );
  const written = [initiation, ...signed, transcript];
  judgeRows([
    {
      name: 'FZCG-29.3 第二十九条第（一）项 现场检查未录 → 一条线索，指向该检查',
      events: [...inspected, ...written],
      asOf: '2025-03-10 10:00',
      says: ['义务 done a1', '文书 present 现场笔录', '文书 present 程序启动审批表', '音像 missing a1'],
    },
    {
      name: 'FZCG-29.3 第二十九条第（一）项 已登记拒绝询问而免的笔录 → 不是线索',
      events: [
        start('2025-03-01 09:00'),
        initiation,
        ...activity('a1', 'inquiry', '2025-03-05', '09:30', '09:33'),
        paper('d2', 'inquiryNotice', '2025-03-04 10:00', { about: ['activity:a1'] }),
        take('r1', '2025-03-05', '09:28', '09:33'),
        fact('inquiry.refused', '2025-03-05 09:30', 'a1', { place: '门店', expression: '拒绝', present: ['吴某'] }),
      ],
      asOf: '2025-03-10 10:00',
      says: [
        '义务 exempt a1',
        '文书 exempt 询问笔录',
        '文书 present 接受调查通知书',
        '文书 present 程序启动审批表',
        '音像 complete a1',
        '音像 complete a1',
      ],
    },
    {
      name: 'FZCG-29.3 第二十九条第（一）项 笔录逾期、缺签 → 线索',
      events: [
        ...inspected,
        initiation,
        taken,
        paper('d1', 'siteTranscript', '2025-03-05 11:00', { about: ['activity:a1'] }),
      ],
      asOf: '2025-03-10 10:00',
      says: [
        '义务 doneLate a1',
        '文书 present 现场笔录',
        '文书 present 程序启动审批表',
        '违规 文书定稿',
        '音像 complete a1',
      ],
    },
    {
      name: 'FZCG-29.4 第二十九条第（二）项 网络出现带编号的录像 → 疑似泄露，后果待认定',
      events: [taken, fact('access.leaked', '2025-04-20 10:00', 'c1', { where: '网络平台', copyNumber: '副本1号' })],
      asOf: LATER,
      says: ['违规 对外提供资料'],
    },
    {
      name: 'FZCG-29.4 第二十九条第（二）项 越权外发 → 疑似泄露的线索',
      events: [taken, provided],
      asOf: LATER,
      says: ['违规 对外提供资料'],
    },
    {
      name: 'FZCG-29.4 第二十九条第（二）项 未经批准而三次请求下载 → 疑似泄露的线索',
      events: ['10:00', '10:01', '10:02'].map((time) =>
        fact('access.denied', `2025-04-16 ${time}`, 'c1', { act: 'copyRecording', reason: '没有批准' }),
      ),
      asOf: LATER,
      says: ['违规 打开音像'],
    },
    {
      name: 'FZCG-29.5 第二十九条第（三）项 校验与入库摘要不同 → 线索',
      events: [taken, stored, checked(false)],
      asOf: LATER,
      says: ['违规 删减、修改原始记录'],
    },
    {
      name: 'FZCG-29.5 第二十九条第（三）项 校验一致 → 不是线索',
      events: [taken, stored, checked(true)],
      asOf: LATER,
      says: [],
    },
    {
      name: 'FZCG-29.5 第二十九条第（三）项 被拒的删除 → 线索',
      events: [taken, denied('deleteRecording')],
      asOf: LATER,
      says: ['违规 删除原始记录'],
    },
    {
      name: 'FZCG-29.5 第二十九条第（三）项 被拒的更改文书 → 线索',
      events: [taken, denied('changeDocument')],
      asOf: LATER,
      says: ['违规 删除原始记录'],
    },
    {
      name: 'FZCG-29.5 第二十九条第（三）项 被拒的是打开 → 不是毁损、删改的线索',
      events: [taken, denied('viewRecording')],
      asOf: LATER,
      says: [],
    },
    {
      name: 'FZCG-29.5 第二十九条第（三）项 未入库即清除设备端 → 线索',
      events: [taken, fact('recording.deviceCleared', '2025-03-03 12:00', 'r1', {})],
      asOf: LATER,
      says: ['违规 清除设备端原件'],
    },
    {
      name: 'FZCG-29.5 第二十九条第（三）项 定稿的文字记录有变动 → 线索',
      events: [...written, fact('document.changed', '2025-03-06 10:00', 'd1', { reason: '改时间' })],
      asOf: LATER,
      says: ['违规 更改文书'],
    },
    {
      name: 'FZCG-29.5 第二十九条第（三）项 期满经审批的处置 → 不生成线索',
      events: [
        taken,
        stored,
        fact('disposal.executed', '2027-03-10 10:00', 'x9', {
          recordings: [{ id: 'r1', sha256: 'a'.repeat(64) }],
          certificate: '证1号',
        }),
      ],
      asOf: '2027-03-11 10:00',
      says: [],
    },
    {
      name: 'FZCG-29.6 第二十九条第（四）项 逾期未导出，设备损坏致丢失 → 线索，后果待认定',
      events: [taken, lost],
      asOf: LATER,
      says: ['违规 删除原始记录'],
    },
    {
      name: 'FZCG-29.6 第二十九条第（四）项 逾期二小时后已入库且完好 → 不归入本项',
      events: [taken, store('r1', '2025-03-04 12:30'), checked(true)],
      asOf: LATER,
      says: [],
    },
    {
      name: 'FZCG-29.6 第二十九条第（四）项 校验失败 → 线索',
      events: [taken, stored, checked(false)],
      asOf: LATER,
      says: ['违规 删减、修改原始记录'],
    },
  ]);
  const transferred = fact('person.transferred', '2025-03-25 09:00', 'p-li', { effectiveOn: '2025-04-01' });
  const handedOver = (when: string) =>
    (['undertaker', 'custodian'] as const).map((side) =>
      fact('handover.confirmed', when, 'p-li', { side, from: '李某', to: '郑某' }),
    );
  judgeRows([
    {
      name: 'FZCG-29.7 第二十九条第（五）项 04-01 调离，清单未确认 → 线索',
      events: [transferred],
      asOf: '2025-04-02 09:00',
      says: ['义务 overdue p-li'],
      options: scope,
    },
    {
      name: 'FZCG-29.7 第二十九条第（五）项 03-31 双方确认 → 不生成',
      events: [transferred, ...handedOver('2025-03-31 16:00')],
      asOf: '2025-04-02 09:00',
      says: ['义务 done p-li', '义务 done p-li'],
      options: scope,
    },
    {
      name: 'FZCG-29.7 第二十九条第（五）项 调离当日才登记调动，此前双方已确认 → 不生成',
      events: [
        ...handedOver('2025-03-31 16:00'),
        fact('person.transferred', '2025-04-01 09:00', 'p-li', { effectiveOn: '2025-04-01' }),
      ],
      asOf: '2025-04-02 09:00',
      says: ['义务 done p-li', '义务 done p-li'],
      options: scope,
    },
    {
      name: 'FZCG-29.7 第二十九条第（五）项 调离前只有一方确认 → 线索',
      events: [transferred, handedOver('2025-03-31 16:00')[0]!],
      asOf: '2025-04-02 09:00',
      says: ['义务 done p-li', '义务 overdue p-li'],
      options: scope,
    },
    {
      name: 'FZCG-29.7 第二十九条第（五）项 一方按时、另一方迟后确认 → 线索保留，标已补',
      events: [transferred, handedOver('2025-03-31 16:00')[0]!, handedOver('2025-04-03 16:00')[1]!],
      asOf: '2025-04-05 09:00',
      says: ['义务 done p-li', '义务 doneLate p-li'],
      options: scope,
    },
    {
      name: 'FZCG-29.7 第二十九条第（五）项 双方按时确认，其后一方再次确认 → 不生成',
      events: [transferred, ...handedOver('2025-03-31 16:00'), handedOver('2025-04-03 16:00')[0]!],
      asOf: '2025-04-05 09:00',
      says: ['义务 done p-li', '义务 done p-li'],
      options: scope,
    },
    {
      name: 'FZCG-29.7 第二十九条第（五）项 事后补交接 → 线索保留，标已补',
      events: [transferred, ...handedOver('2025-04-03 16:00')],
      asOf: '2025-04-05 09:00',
      says: ['义务 doneLate p-li', '义务 doneLate p-li'],
      options: scope,
    },
  ]);
  const raising = (more: object = {}) =>
    act('clue.raised', ['clue:k2'], { liability: 'otherLiability', facts: '未经批准调阅', ...more });
  const raised = (liability: 'leaked' | 'lostByBadStorage' | 'otherLiability', consequence?: string) =>
    fact('clue.raised', '2025-04-25 09:00', 'k2', {
      liability,
      facts: '见线索',
      article: '第二十七条',
      ...(consequence ? { consequence } : {}),
    });
  const confirming = (liability: 'leaked' | 'lostByBadStorage' | 'otherLiability', consequence?: string) =>
    act('clue.confirmed', ['clue:k2'], { liability, ...(consequence ? { consequence } : {}) });
  const row = { asOf: '2025-04-26 09:00', as: { person: 'p-zhou', role: 'supervisor' as const }, options: scope };
  actRows([
    {
      ...row,
      name: 'FZCG-29.8 第二十九条第（六）项 引用条款并写明后果 → 归入',
      events: [],
      act: raising({ article: '第二十七条', consequence: '当事人隐私外泄' }),
    },
    {
      ...row,
      name: 'FZCG-29.8 第二十九条第（六）项 未引用条款 → 拒绝归入',
      events: [],
      act: raising({ consequence: '当事人隐私外泄' }),
      refused: '未引用',
    },
    {
      ...row,
      name: 'FZCG-29.8 第二十九条第（六）项 未写后果 → 拒绝归入',
      events: [],
      act: raising({ article: '第二十七条' }),
      refused: '后果',
    },
    {
      ...row,
      name: 'FZCG-29.8 第二十九条第（六）项 确认时仍无后果 → 拒绝归入',
      events: [raised('otherLiability')],
      act: confirming('otherLiability'),
      refused: '严重后果',
    },
    ...(
      [
        ['FZCG-29.4 第二十九条第（二）项', 'leaked'],
        ['FZCG-29.6 第二十九条第（四）项', 'lostByBadStorage'],
      ] as const
    ).flatMap(([item, liability]) => [
      {
        ...row,
        name: `${item} 后果一栏未填 → 不能归入本项`,
        events: [raised(liability)],
        act: confirming(liability),
        refused: '严重后果',
      },
      {
        ...row,
        name: `${item} 确认时登记严重后果 → 归入`,
        events: [raised(liability)],
        act: confirming(liability, '证据灭失'),
      },
      {
        ...row,
        name: `${item} 线索已写明严重后果 → 归入`,
        events: [raised(liability, '证据灭失')],
        act: confirming(liability),
      },
    ]),
  ]);
});
