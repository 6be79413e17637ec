import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDay } from '@zhiji/calendar';
import type { CaseEvent, Program } from '@zhiji/law';
import { act, actRows, assessed, caseBook, historicCity, judgeRows } from '../../test/historic-city.ts';

const { activity, fact, find, serve, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const about = ['activity:a1'];
const agency = { scope: 'agency' } as const;

const clip = (id = 'r1', activityId = 'a1') =>
  take(id, '2025-03-04', '09:00', '10:00', { about: [`activity:${activityId}`] });
const numbered = (id = 'r1', when = '2025-03-05 10:00') => fact('recording.numbered', when, id, { number: id });
const kept = [clip(), numbered()];

interface Asked {
  readonly object?: string;
  readonly program?: Program;
  readonly open?: true;
}

const until = (events: readonly CaseEvent[], { object = 'r1', ...options }: Asked = {}): string => {
  const of = assessed(events, LATER, options).retention.find(({ object: { id } }) => id === object)!;
  const end = typeof of.until === 'string' ? of.until : formatDay(of.until.lastDay);
  return [end, of.holdReason].filter(Boolean).join(' ');
};

describe('第十九条 保存期限', () => {
  const penalty = start('2025-03-01 09:00');
  const inspection = start('2025-03-01 09:00', 'inspection');
  const listed = fact('recording.listedAsEvidence', '2025-03-20 10:00', 'r1', { proves: '违法事实' });
  const delisted = fact('recording.delistedAsEvidence', '2025-03-21 10:00', 'r1', { reason: '重复' });
  const pair = [penalty, clip(), clip('r2'), clip('r3', 'a2'), ...['r1', 'r2', 'r3'].map((id) => numbered(id))];
  const refused = fact('cooperation.refused', '2025-03-04 09:05', 'a1', { expression: '拒绝入内' });
  const service = serve('s1', '2025-03-04 09:30', 'directService', 'refused', { about });
  const graded = (day: string, major: boolean, complex: boolean) =>
    fact('case.classified', `${day} 10:00`, 'c1', { major, complex, reason: '负责人认定' });
  const refusalVisit = activity('a1', 'refusalOfInspection', '2025-03-04', '09:00', '10:00');
  const unsigned = fact(
    'document.signatureRefused',
    '2025-03-04 09:30',
    'd1',
    { signatory: 'party', name: '吴某', manifestation: '不签', present: [] },
    { about },
  );
  const incident = activity('a1', 'incidentHandling', '2025-03-04', '09:00', '10:00');
  const open = { open: true } as const;
  const fromRecording = historicCity({ 'FZMC-19.1': 'recorded' });
  const listedOnly = historicCity({ 'FZMC-19.2/b': 'listed' });
  const adoptedOnly = historicCity({ 'FZMC-19.2/a': 'adopted' });
  const rows: readonly (readonly [string, () => string, string])[] = [
    ['FZMC-19.1 第十九条 2025-03-05 编号存档 → 最后一日 2027-03-05', () => until(kept), '2027-03-05'],
    ['FZMC-19.1 第十九条 未编号存档 → 未起算，不可处置', () => until([clip()]), 'hold clockNotBegun'],
    ['FZMC-19.1 第十九条 另一口径：自录制起算', () => until([clip()], { program: fromRecording }), '2027-03-04'],
    ['FZMC-19.2 第十九条第（一）项 V1 列入处罚证据 → 永久', () => until([...pair, listed]), 'permanent'],
    ['FZMC-19.2 第十九条第（一）项 移出清单 → 不恢复', () => until([...pair, listed, delisted]), 'permanent'],
    [
      'FZMC-19.2 第十九条第（一）项 同一活动的其他机位 → 同时永久',
      () => until([...pair, listed], { object: 'r2' }),
      'permanent',
    ],
    [
      'FZMC-19.2 第十九条第（一）项 从未列证据的另一活动 → 到期可处置',
      () => until([...pair, listed], { object: 'r3' }),
      '2027-03-05',
    ],
    [
      'FZMC-19.2 第十九条第（一）项 另一口径：仅被列的录像',
      () => until([...pair, listed], { object: 'r2', program: listedOnly }),
      '2027-03-05',
    ],
    [
      'FZMC-19.2 第十九条第（一）项 另一口径：采信方算',
      () => until([...pair, listed], { program: adoptedOnly }),
      '2027-03-05',
    ],
    [
      'FZMC-19.2 第十九条第（一）项 另一口径：认定采信 → 永久',
      () =>
        until([...pair, find('caseEvidence', true, '2025-04-01 10:00')], {
          program: adoptedOnly,
        }),
      'permanent',
    ],
    [
      'FZMC-19.2 第十九条第（一）项 检查案件的证据 → 不因此永久',
      () => until([inspection, ...kept, listed]),
      '2027-03-05',
    ],
    [
      'FZMC-19.2 第十九条第（一）项 处罚案件其后另启强制程序，再列入处罚证据 → 永久',
      () => until([...pair, start('2025-03-10 09:00', 'coercion'), listed]),
      'permanent',
    ],
    [
      'FZMC-19.3 第十九条第（二）项 录像只写所录的送达，送达未登记活动而被拒收 → 冻结待认定',
      () =>
        until(
          [
            penalty,
            take('r1', '2025-03-04', '09:00', '10:00', { about: ['service:s1'] }),
            numbered(),
            serve('s1', '2025-03-04 09:30', 'serviceByLeaving', 'refused'),
          ],
          open,
        ),
      'hold openQuestion',
    ],
    [
      'FZMC-19.3 第十九条第（二）项 送达未登记活动而签收 → 不追问',
      () =>
        until(
          [
            penalty,
            take('r1', '2025-03-04', '09:00', '10:00', { about: ['service:s1'] }),
            numbered(),
            serve('s1', '2025-03-04 09:30', 'directService', 'served'),
          ],
          open,
        ),
      '2027-03-05',
    ],
    [
      'FZMC-19.3 第十九条第（二）项 未登记活动的送达被拒收 → 不及于另一活动的录像',
      () => until([penalty, ...kept, serve('s1', '2025-03-20 09:30', 'serviceByLeaving', 'refused')], open),
      '2027-03-05',
    ],
    [
      'FZMC-19.3 第十九条第（二）项 检查被拒，认定之前 → 冻结待认定',
      () => until([penalty, ...kept, refused], open),
      'hold openQuestion',
    ],
    [
      'FZMC-19.3 第十九条第（二）项 认定构成阻碍执法 → 永久',
      () => until([penalty, ...kept, refused, find('obstruction', true, '2025-03-05 09:00', { about })], open),
      'permanent',
    ],
    [
      'FZMC-19.3 第十九条第（二）项 认定之后改认定 → 不降低',
      () =>
        until(
          [
            penalty,
            ...kept,
            refused,
            find('obstruction', true, '2025-03-05 09:00', { about }),
            find('obstruction', false, '2025-03-06 09:00', { about }),
          ],
          open,
        ),
      'permanent',
    ],
    [
      'FZMC-19.3 第十九条第（二）项 仅拒签且判定非阻碍 → 二年',
      () => until([penalty, ...kept, service, find('obstruction', false, '2025-03-05 09:00', { about })], open),
      '2027-03-05',
    ],
    [
      'FZMC-19.3 第十九条第（二）项 拒签而未认定 → 冻结待认定',
      () => until([penalty, ...kept, service], open),
      'hold openQuestion',
    ],
    [
      'FZMC-19.3 第十九条第（二）项 登记为拒绝检查的活动，认定之前 → 冻结待认定',
      () => until([penalty, ...refusalVisit, ...kept], open),
      'hold openQuestion',
    ],
    [
      'FZMC-19.3 第十九条第（二）项 拒绝在文书上签字，认定之前 → 冻结待认定',
      () => until([penalty, ...kept, unsigned], open),
      'hold openQuestion',
    ],
    [
      'FZMC-19.3 第十九条第（二）项 先就全案认定为否，其后检查被拒 → 须重新认定',
      () => until([penalty, ...kept, find('obstruction', false, '2025-03-04 08:00'), refused], open),
      'hold openQuestion',
    ],
    [
      'FZMC-19.3 第十九条第（二）项 检查被拒之后就全案认定为否 → 二年',
      () => until([penalty, ...kept, refused, find('obstruction', false, '2025-03-05 08:00')], open),
      '2027-03-05',
    ],
    [
      'FZMC-19.3 第十九条第（二）项 另一活动的认定为否 → 本活动不追问',
      () => until([penalty, ...kept, find('obstruction', false, '2025-03-05 08:00', { about: ['activity:a2'] })], open),
      '2027-03-05',
    ],
    [
      'FZMC-19.3 第十九条第（二）项 未见拒绝而认定为是 → 永久',
      () => until([penalty, ...kept, find('obstruction', true, '2025-03-05 08:00', { about })], open),
      'permanent',
    ],
    ['FZMC-19.3 第十九条第（二）项 没有拒绝情形 → 不追问', () => until([penalty, ...kept], open), '2027-03-05'],
    [
      'FZMC-19.4 第十九条第（三）项 群体性事件 → 永久',
      () => until([penalty, ...kept, find('massIncident', true, '2025-03-08 10:00', { about })]),
      'permanent',
    ],
    [
      'FZMC-19.4 第十九条第（三）项 重大突发事件 → 永久',
      () => until([penalty, ...kept, find('majorIncident', true, '2025-03-08 10:00', { about })]),
      'permanent',
    ],
    [
      'FZMC-19.4 第十九条第（三）项 现场遇重大突发事件，其余未答 → 永久',
      () => until([penalty, ...kept, find('majorIncident', true, '2025-03-08 10:00', { about })], open),
      'permanent',
    ],
    [
      'FZMC-19.4 第十九条第（三）项 一般突发事件 → 二年',
      () =>
        until(
          [
            penalty,
            ...incident,
            ...kept,
            find('emergencyIncident', true, '2025-03-08 10:00', { about }),
            ...(['majorIncident', 'massIncident'] as const).map((name) => find(name, false, '2025-03-08 10:00')),
          ],
          open,
        ),
      '2027-03-05',
    ],
    [
      'FZMC-19.4 第十九条第（三）项 处置突发群体事件而未认定 → 冻结待认定',
      () => until([penalty, ...incident, ...kept], open),
      'hold openQuestion',
    ],
    [
      'FZMC-19.5 第十九条第（四）项 认定案件为重大 → 全案永久',
      () => until([penalty, ...kept, graded('2025-04-01', true, false)]),
      'permanent',
    ],
    [
      'FZMC-19.5 第十九条第（四）项 认定为疑难复杂 → 永久',
      () => until([penalty, ...kept, graded('2025-04-01', false, true)]),
      'permanent',
    ],
    [
      'FZMC-19.5 第十九条第（四）项 认定为否 → 二年',
      () => until([penalty, ...kept, graded('2025-04-01', false, false)]),
      '2027-03-05',
    ],
    [
      'FZMC-19.5 第十九条第（四）项 重大改认定为否，其后另录的 → 二年',
      () => until([penalty, graded('2025-03-01', true, false), graded('2025-03-02', false, false), ...kept]),
      '2027-03-05',
    ],
    [
      'FZMC-19.5 第十九条第（四）项 疑难复杂改认定为否，其后另录的 → 二年',
      () => until([penalty, graded('2025-03-01', false, true), graded('2025-03-02', false, false), ...kept]),
      '2027-03-05',
    ],
    ['FZMC-19.5 第十九条第（四）项 未认定 → 不影响二年下限', () => until([penalty, ...kept], open), '2027-03-05'],
    [
      'FZMC-A10 附件清单第10行 检查转处罚后列为证据 → 永久，不再按二年',
      () => until([inspection, ...kept, start('2025-03-10 09:00'), listed]),
      'permanent',
    ],
    ['FZMC-A10 附件清单第10行 未转处罚 → 二年', () => until([inspection, ...kept, listed]), '2027-03-05'],
  ];
  for (const [name, actual, expected] of rows) it(name, () => assert.equal(actual(), expected));
  it('FZMC-19.3 第十九条第（二）项 追问是否阻碍执法', () => {
    const { questions } = assessed([penalty, ...kept, refused], LATER, open);
    assert.deepEqual(
      questions.map(({ finding }) => finding).filter((finding) => finding === 'obstruction'),
      ['obstruction'],
    );
  });

  const dispose = act('disposal.requested', ['disposal:z1'], { recordings: ['r1'], reason: '期满' });
  actRows([
    {
      name: 'FZMC-19.1 第十九条 2027-03-05 申请处置 → 阻断',
      events: kept,
      act: dispose,
      asOf: '2027-03-05 10:00',
      refused: '未满',
    },
    { name: 'FZMC-19.1 第十九条 2027-03-06 非永久类 → 可提交', events: kept, act: dispose, asOf: '2027-03-06 10:00' },
    {
      name: 'FZMC-19.1 第十九条 未编号存档 → 不可处置',
      events: [clip()],
      act: dispose,
      asOf: '2030-01-01 10:00',
      refused: '未起算',
    },
    {
      name: 'FZMC-19.2 第十九条第（一）项 2027-06-01 申请处置 V1 → 阻断',
      events: [...pair, listed],
      act: dispose,
      asOf: '2027-06-01 10:00',
      refused: '永久',
    },
  ]);
  const asked = fact('disposal.requested', '2027-03-06 10:00', 'z1', { recordings: ['r1'], reason: '期满' });
  const given = (id: string) =>
    fact(
      'approval.given',
      '2027-03-07 10:00',
      'q1',
      { matter: 'disposalMatter', role: 'archivesHead' },
      { about: ['disposal:z1'], by: { id, role: 'archivesHead' } },
    );
  const execute = act('disposal.executed', ['disposal:z1'], {
    recordings: [{ id: 'r1', sha256: 'a'.repeat(64) }],
    certificate: 'CZ-1',
  });
  actRows([
    {
      name: 'FZMC-19.1 第十九条 提请人以外两人批准 → 可处置',
      events: [...kept, asked, given('p-1'), given('p-2')],
      act: execute,
      asOf: '2027-03-08 10:00',
    },
    {
      name: 'FZMC-19.1 第十九条 处置清单多出没有提请的一段 → 不得处置',
      events: [...kept, clip('r2'), numbered('r2'), asked, given('p-1'), given('p-2')],
      act: act('disposal.executed', ['disposal:z1'], {
        recordings: ['r1', 'r2'].map((id) => ({ id, sha256: 'a'.repeat(64) })),
        certificate: 'CZ-1',
      }),
      asOf: '2027-03-08 10:00',
      refused: '提请',
    },
    {
      name: 'FZMC-19.1 第十九条 只有一人批准 → 不得处置',
      events: [...kept, asked, given('p-1')],
      act: execute,
      asOf: '2027-03-08 10:00',
      refused: '两人',
    },
  ]);
  const prompt = [
    ['听证', activity('a1', 'hearing', '2025-03-18', '09:00', '11:30')],
    [
      '集体讨论',
      [
        fact('deliberation.concluded', '2025-03-18 10:00', 'c1', {
          host: '主任',
          participants: [],
          conclusion: '处罚',
        }),
      ],
    ],
    [
      '法制审核',
      [fact('legalReview.concluded', '2025-03-18 10:00', 'c1', { passed: true, opinion: '同意', reviewer: '法制' })],
    ],
  ] as const;
  judgeRows(
    prompt.map(([name, events]) => ({
      name: `FZMC-19.5 第十九条第（四）项 有${name} → 提示负责人认定`,
      events: [penalty, ...events],
      asOf: LATER,
      says: ['义务 open c1'],
    })),
  );
});

describe('第十九条第（四）项 提示认定', () => {
  judgeRows([
    {
      name: 'FZMC-19.5 第十九条第（四）项 许可听证之后 → 同样提示负责人认定',
      events: [start('2025-03-01 09:00', 'licensing'), ...activity('a1', 'hearing', '2025-03-18', '09:00', '11:30')],
      asOf: LATER,
      says: ['义务 open c1'],
    },
  ]);
});

describe('第二十条 管理责任', () => {
  const adopted = fact('regulation.adopted', '2025-03-01 09:00', 'FZMC', { code: 'FZMC', effectiveOn: '2025-03-01' });
  const head = (when: string, id = 'p1') => fact('person.appointed', when, id, { role: 'enforcementBodyHead' });
  const left = fact('person.released', '2025-03-10 09:00', 'p1', { role: 'enforcementBodyHead' });
  const registered = fact('device.registered', '2025-01-20 09:00', 'JL-05', { kind: 'bodyCamera', serial: 'JL-05' });
  const keeper = fact('device.keeperNamed', '2025-01-21 09:00', 'JL-05', { keeper: '丁' });
  const maintained = fact('device.maintained', '2025-02-20 09:00', 'JL-05', { work: '除尘、校时' });
  const failed = fact('device.failed', '2025-03-01 09:00', 'JL-05', { fault: '不开机' });
  const row = (name: string, events: readonly CaseEvent[], asOf: string, ...says: readonly string[]) => ({
    name,
    events,
    asOf,
    says,
    options: agency,
  });
  judgeRows([
    row('FZMC-20.1 第二十条第一款 负责人在任 → 通过', [adopted, head('2025-03-01 10:00')], LATER, '义务 done c1'),
    row('FZMC-20.1 第二十条第一款 从未任命 → 空缺', [adopted], LATER, '义务 open c1'),
    row(
      'FZMC-20.1 第二十条第一款 离任无人接任 → 空缺',
      [adopted, head('2025-03-01 10:00'), left],
      LATER,
      '义务 done c1',
      '义务 open c1',
    ),
    row(
      'FZMC-20.1 第二十条第一款 离任后有人接任 → 通过',
      [adopted, head('2025-03-01 10:00'), left, head('2025-03-11 09:00', 'p2')],
      LATER,
      '义务 done c1',
    ),
    row(
      'FZMC-20.1 第二十条第一款 离任之前已任命继任 → 没有空缺',
      [adopted, head('2025-03-01 10:00'), head('2025-03-02 09:00', 'p2'), left],
      LATER,
      '义务 done c1',
    ),
    row(
      'FZMC-20.2 第二十条第一款 有维护人，上次 02-20 → 通过',
      [registered, keeper, maintained],
      '2025-03-10 10:00',
      '义务 done JL-05',
      '义务 done JL-05',
      '义务 open JL-05',
    ),
    row(
      'FZMC-20.2 第二十条第一款 无维护人 → 报发现',
      [registered, maintained],
      '2025-03-10 10:00',
      '义务 done JL-05',
      '义务 open JL-05',
      '义务 open JL-05',
    ),
    row(
      'FZMC-20.2 第二十条第一款 逾一月未维护 → 内部目标超期',
      [registered, keeper, maintained],
      '2025-03-25 10:00',
      '义务 done JL-05',
      '义务 done JL-05',
      '义务 open JL-05',
      '目标超期',
    ),
    row(
      'FZMC-20.2 第二十条第一款 设备已报废 → 不再维护，不再指定专人',
      [registered, maintained, fact('device.retired', '2025-02-25 09:00', 'JL-05', { reason: '老旧' })],
      LATER,
      '义务 done JL-05',
      '义务 moot JL-05',
      '义务 moot JL-05',
    ),
    row(
      'FZMC-20.2 第二十条第一款 故障超过七日未处理 → 内部目标超期',
      [failed],
      '2025-03-12 10:00',
      '义务 open JL-05',
      '目标超期',
    ),
    row(
      'FZMC-20.2 第二十条第一款 七日内修复 → 通过',
      [failed, fact('device.repaired', '2025-03-05 09:00', 'JL-05', { work: '换电池' })],
      '2025-03-12 10:00',
      '义务 done JL-05',
    ),
  ]);
  const issued = (to: string, when: string) => fact('device.issued', when, 'JL-05', { to, purpose: '日常检查' });
  const again = act('device.issued', ['device:JL-05'], { to: '乙', purpose: '日常检查' });
  const handOver = (confirmedByTaker: boolean) =>
    act('device.issued', ['device:JL-05'], {
      to: '乙',
      from: '甲',
      purpose: '交接',
      condition: '完好',
      confirmedByGiver: true,
      confirmedByTaker,
    });
  actRows([
    {
      name: 'FZMC-20.3 第二十条第一款 甲乙双方确认 → 生效',
      events: [registered],
      act: handOver(true),
      asOf: '2025-03-04 12:00',
      options: agency,
    },
    {
      name: 'FZMC-20.3 第二十条第一款 甲领用未还，不写交出人即发给乙 → 不生效',
      events: [registered, issued('甲', '2025-03-04 08:00')],
      act: again,
      asOf: '2025-03-04 12:00',
      options: agency,
      refused: '双方确认',
    },
    {
      name: 'FZMC-20.3 第二十条第一款 甲已归还，再发给乙 → 无须交接',
      events: [
        registered,
        issued('甲', '2025-03-04 08:00'),
        fact('device.returned', '2025-03-04 10:00', 'JL-05', { from: '甲' }),
      ],
      act: again,
      asOf: '2025-03-04 12:00',
      options: agency,
    },
    {
      name: 'FZMC-20.3 第二十条第一款 乙自己再登记一次领用 → 无须交接',
      events: [registered, issued('乙', '2025-03-04 08:00')],
      act: again,
      asOf: '2025-03-04 12:00',
      options: agency,
    },
    {
      name: 'FZMC-20.3 第二十条第一款 只有甲确认 → 不生效',
      events: [registered],
      act: handOver(false),
      asOf: '2025-03-04 12:00',
      options: agency,
      refused: '双方确认',
    },
  ]);
  const asked = fact('recording.numberRequested', '2025-03-05 09:00', 'r1', {});
  const three = [
    fact('recording.handedIn', '2025-03-05 09:30', 'r1', { to: '档案' }),
    numbered(),
    fact('recording.stored', '2025-03-05 11:00', 'r1', {
      sha256: 'a'.repeat(64),
      sm3: 'b'.repeat(64),
      size: 1,
      storagePoint: '档案专用存储一号',
      registered: true,
    }),
  ];
  const byArchives = three.map((event) => ({ ...event, by: { id: 'p-dang', role: 'archivesBody' } }));
  const named = byArchives.map((event) =>
    event.type === 'recording.numbered'
      ? { ...event, data: { number: 'Z-1', unit: '一处', object: '甲', step: '检查' } }
      : event,
  );
  judgeRows([
    {
      name: 'FZMC-20.5 第二十条第二款 收集、编号、存档均登记 → 三步齐',
      events: [clip(), asked, ...named],
      asOf: LATER,
      says: ['义务 done r1'],
    },
    {
      name: 'FZMC-20.5 第二十条第二款 尚未存档 → 待办',
      events: [clip(), asked, ...named.slice(0, 2)],
      asOf: LATER,
      says: ['义务 open r1'],
    },
  ]);
  const march = fact('period.began', '2025-03-01 00:00', '2025-03', {
    kind: 'monthly',
    firstDay: '2025-03-01',
    lastDay: '2025-03-31',
  });
  const backup = (when: string, offsite: boolean, verified = true) =>
    fact('backup.made', when, '2025-03', { offsite, verified });
  judgeRows([
    row(
      'FZMC-20.6 第二十条第二款 03-28 异地备份成功并校验 → 通过',
      [march, backup('2025-03-28 20:00', true)],
      '2025-04-01 10:00',
      '义务 done 2025-03',
    ),
    row(
      'FZMC-20.6 第二十条第二款 3 月仅有同楼备份 → 缺异地备份',
      [march, backup('2025-03-28 20:00', false)],
      '2025-04-01 10:00',
      '义务 overdue 2025-03',
    ),
    row(
      'FZMC-20.6 第二十条第二款 校验未通过 → 不计',
      [march, backup('2025-03-28 20:00', true, false)],
      '2025-04-01 10:00',
      '义务 overdue 2025-03',
    ),
    row('FZMC-20.6 第二十条第二款 月末之前 → 待办', [march], '2025-03-31 23:59', '义务 open 2025-03'),
  ]);
});
