import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDay } from '@zhiji/calendar';
import { dataProblems, type EventType } from '@zhiji/cases';
import { mayUse, replay, type CaseEvent, type Proposal } from '@zhiji/law';
import { act, assessed, at, caseBook, FENGTAI, fengtai, refusals, verdicts } from '../../test/fengtai.ts';
import { readings } from './readings.ts';

const { activity, approve, fact, find, iso, paper, serve, served, sign, start, store, take } = caseBook();
const DAY = '2025-03-04';
const LATER = '2025-06-30 10:00';
const ofActivity = { about: ['activity:a1'] };
const film = (from: string, to: string, id = 'r1') => take(id, DAY, from, to, ofActivity);
const site = activity('a1', 'siteInspection', DAY, '09:00', '10:00');
const equipped = activity('a1', 'siteInspection', DAY, '09:00', '10:00', { equipped: true });
const seizing = activity('a1', 'seizing', DAY, '09:00', '10:00');
const lead = fact('lead.found', '2025-03-01 08:30', 'l1', { source: 'report', content: '占道经营' });
const ended = (ground: 'decided' | 'performed' = 'decided', when = '2025-03-21 09:00') =>
  fact('case.concluded', when, 'c1', { ground });
const archived = (more: { keepUntil?: string } = {}, ids: readonly string[] = []) =>
  fact('case.archived', '2025-04-10 09:00', 'c1', {
    catalogue: ids.map((id) => ({ id, kind: 'recording' as const, title: id })),
    ...more,
  });

interface Pair {
  readonly name: string;
  /** Of the reading that begins the name. */
  readonly option: string;
  /** What else is read otherwise. */
  readonly also?: Readonly<Record<string, string>>;
  readonly events: readonly CaseEvent[];
  readonly asOf?: string;
  /** Whose verdicts tell the difference, where it is not the reading's own entry. */
  readonly under?: string;
  readonly agency?: true;
}
const idOf = (name: string) => name.split(' ')[0]!;
const assertKnown = ({ name, option, events }: Pair) => {
  assert.ok(readings.find(({ id }) => id === idOf(name))!.options[option], `${name}：没有 ${option}`);
  for (const { type, data } of events) assert.deepEqual(dataProblems(type as EventType, data), [], type);
};
const otherwise = ({ name, option, also }: Pair) => fengtai({ [idOf(name)]: option, ...also });

/** The same history under the adopted reading, and under the other. */
const judged = (pairs: readonly (Pair & { readonly says: readonly string[]; readonly other: readonly string[] })[]) => {
  for (const pair of pairs) {
    const other = otherwise(pair);
    it(`${pair.name}：默认 ${pair.says.join('、') || '不要求'}；另一口径 ${pair.other.join('、') || '不要求'}`, () => {
      assertKnown(pair);
      const { under = idOf(pair.name), events, asOf = LATER, agency } = pair;
      const scope = agency ? ({ scope: 'agency' } as const) : {};
      assert.deepEqual(
        [verdicts(under, events, asOf, scope), verdicts(under, events, asOf, { ...scope, program: other })],
        [pair.says, pair.other],
      );
    });
  }
};

/** The same act under both: a part of the refusal, or undefined where it is let through. */
const asked = (
  pairs: readonly (Pair & {
    readonly act: Proposal;
    readonly as?: { readonly person?: string; readonly role?: 'generalOffice' };
    readonly refused?: string;
    readonly other?: string;
  })[],
) => {
  for (const pair of pairs) {
    const other = otherwise(pair);
    it(`${pair.name}：默认${pair.refused ? '阻断' : '允许'}；另一口径${pair.other ? '阻断' : '允许'}`, () => {
      assertKnown(pair);
      const { under = idOf(pair.name), events, asOf = LATER, as = {} } = pair;
      for (const [program, wanted] of [
        [FENGTAI, pair.refused],
        [other, pair.other],
      ] as const) {
        const found = refusals(under, events, pair.act, asOf, { ...as, program });
        if (wanted === undefined) assert.deepEqual(found, []);
        else
          assert.ok(
            found.some((refusal) => refusal.includes(wanted)),
            found.join('；') || '放行',
          );
      }
    });
  }
};

/** How long the same recording is kept under both. */
const kept = (pairs: readonly (Pair & { readonly says: string; readonly other: string })[]) => {
  for (const pair of pairs) {
    const other = otherwise(pair);
    it(`${pair.name}：默认 ${pair.says}；另一口径 ${pair.other}`, () => {
      assertKnown(pair);
      const until = (program: typeof FENGTAI) => {
        const { until: last } = assessed(pair.events, LATER, { program }).retention[0]!;
        return typeof last === 'string' ? last : formatDay(last.lastDay);
      };
      assert.deepEqual([until(FENGTAI), until(other)], [pair.says, pair.other]);
    });
  }
};

describe('第一章 解释口径', () => {
  const licence = start('2025-03-03 10:00', 'licensing', { initiation: 'onApplication' });
  const penalised = fact('decision.made', '2025-03-14 10:00', 'k1', {
    kind: 'penaltyImposed',
    obligations: [{ id: 'o1', kind: 'payFine', content: '缴纳罚款' }],
  });
  const coercion = start('2025-03-03 10:00', 'coercion');
  const sealed = fact('decision.made', '2025-03-14 10:00', 'k1', { kind: 'coercionImposed' });
  const six = Array.from({ length: 6 }, () => '义务 open c1');
  judged([
    {
      name: 'FTJD-3.1 第三条 一般环节之外未归档',
      option: 'archive',
      events: [start('2025-03-03 09:00', 'inspection')],
      says: ['义务 open c1', '义务 open c1'],
      other: ['义务 open c1', '义务 open c1', '义务 open c1'],
    },
    {
      name: 'FTJD-3.2 第三条 行政许可没有接收材料的记录',
      option: 'named',
      events: [licence],
      says: ['违规 启动执法程序行为'],
      other: [],
    },
    {
      name: 'FTJD-4.1 第四条第一款 许可各环节均无记录',
      option: 'conclusion',
      events: [licence],
      says: ['义务 open c1', '义务 open c1', '义务 open c1', '义务 open c1', '违规 启动执法程序行为'],
      other: ['义务 open c1', '义务 open c1', '义务 open c1', '义务 open c1', '义务 open c1', '违规 启动执法程序行为'],
    },
    {
      name: 'FTJD-4.4 第四条第四款 罚款决定尚未履行',
      option: 'unlisted',
      events: [start('2025-03-05 09:00'), penalised],
      under: 'FTJD-4.4',
      says: ['义务 done c1', ...six.slice(1), '义务 open k1', '违规 启动执法程序行为'],
      other: ['义务 done c1', ...six.slice(1), '违规 启动执法程序行为'],
    },
    {
      name: 'FTJD-4.5 第四条第五款 决定查封而没有实施',
      option: 'apart',
      events: [lead, coercion, sealed],
      says: ['义务 done c1', ...six],
      other: ['义务 done c1', ...six.slice(1)],
    },
  ]);
  asked([
    {
      name: 'FTJD-6.3 第六条第二款 综合行政办公室人员登记台账',
      option: 'office',
      events: [film('09:00', '10:00')],
      act: act('recording.ledgered', ['recording:r1'], {
        officer: '甲',
        certificate: '京丰001',
        date: DAY,
        period: '09:00-10:00',
      }),
      as: { person: 'p-office', role: 'generalOffice' },
      refused: '不是综合行政执法队',
    },
  ]);
});

describe('第二章 解释口径', () => {
  const note = paper('d1', 'workNote', `${DAY} 17:00`, ofActivity);
  const witnessed = activity('a1', 'siteInspection', DAY, '09:00', '10:00', {
    counterparts: [
      { name: '丙', role: 'party' },
      { name: '丁', role: 'attestor' },
    ],
  });
  const decide = act('decision.made', ['decision:k1'], { kind: 'penaltyImposed' });
  judged([
    {
      name: 'FTJD-9.2 第九条第一款 巡查只有工作记录',
      option: 'anyForm',
      events: [...activity('a1', 'patrol', DAY, '09:00', '10:00'), note],
      says: ['文书 missing 现场笔录'],
      other: ['文书 exempt 现场笔录'],
    },
    {
      name: 'FTJD-11.1 第十一条第（一）项 线索没有处理结果',
      option: 'prompt',
      events: [lead],
      says: ['义务 open l1'],
      other: [],
    },
    {
      name: 'FTJD-11.1 第十一条第（二）项 移送没有材料清单',
      option: 'prompt',
      under: 'FTJD-11.2',
      events: [
        fact('lead.transferred', '2025-03-05 09:00', 'l1', {
          outcome: 'transferJurisdiction',
          authority: '区城管执法局',
          reason: '管辖',
          materials: [],
        }),
      ],
      says: ['违规 关闭案源'],
      other: [],
    },
    {
      name: 'FTJD-11.1 第十一条第（四）项 作出处罚决定而没有告知',
      option: 'prompt',
      under: 'FTJD-11.4',
      events: [start('2025-03-05 09:00'), fact('decision.made', '2025-03-14 10:00', 'k1', { kind: 'penaltyImposed' })],
      says: ['文书 missing 告知书'],
      other: [],
    },
    {
      name: 'FTJD-12.1 第十二条第（一）项 没有标明要点',
      option: 'unchecked',
      events: [film('09:00', '10:00')],
      says: ['义务 open r1'],
      other: [],
    },
  ]);
  asked([
    {
      name: 'FTJD-9.3 第九条第一款 处罚案件未记履行而终结',
      option: 'unlisted',
      events: [
        start('2025-03-05 09:00'),
        fact('decision.made', '2025-03-14 10:00', 'k1', {
          kind: 'penaltyImposed',
          obligations: [{ id: 'o1', kind: 'payFine', content: '缴纳罚款' }],
        }),
      ],
      act: act('case.concluded', [], { ground: 'decided' }),
      refused: '未记录',
    },
    {
      name: 'FTJD-9.5 第九条第二款 导入没有设备信息、没有说明的文件',
      option: 'anyDevice',
      events: [film('09:00', '10:00')],
      act: act('recording.received', ['recording:r1'], { sha256: 'a'.repeat(64), size: 1 }),
      refused: '没有在册设备',
    },
    {
      name: 'FTJD-11.8 第十一条第（八）项 当事人已签、在场的见证人未签',
      option: 'attestor',
      events: [
        ...witnessed,
        fact('document.drafted', `${DAY} 10:00`, 'd1', { form: 'siteTranscript' }, ofActivity),
        sign('d1', 'party', '丙', `${DAY} 10:20`),
      ],
      act: act('document.finalized', ['document:d1', 'activity:a1'], { form: 'siteTranscript', filled: [] }),
      asOf: `${DAY} 10:30`,
      other: '签字栏空白',
    },
    {
      name: 'FTJD-11.9 第十一条第（九）项 不重大的决定只有负责人签字',
      option: 'every',
      events: [start('2025-03-05 09:00'), approve('decisionApproval', 'subdistrictHead', '2025-03-12 09:00')],
      act: decide,
      other: '法制审核签字',
    },
  ]);
});

describe('第三章 解释口径', () => {
  const device = fact('device.registered', '2025-01-01 09:00', 'ZF-01', { kind: 'bodyCamera', serial: 'ZF-01' });
  const abandoned = fact('recording.abandoned', `${DAY} 09:30`, 'a1', { reason: '设备损坏' });
  const told = fact('recordingNotice.given', `${DAY} 08:59`, 'a1', { phrase: true });
  const gap = [film('09:00', '09:30:00'), film('09:30:01', '10:00', 'r2')];
  const call = [
    ...activity('a1', 'callInquiry', DAY, '14:00', '14:10'),
    find('evidenceFixingNeeded', true, `${DAY} 14:00`, ofActivity),
  ];
  const lastNight = (clockOffsetMs: number) =>
    fact('device.checked', '2025-03-03 18:00', 'ZF-01', { working: true, battery: 1, storage: 1, clockOffsetMs });
  const refused = fact('cooperation.refused', `${DAY} 09:20`, 'a1', { expression: '阻拦' });
  const unanswered = fact('inquiry.refused', `${DAY} 09:20`, 'a1', {
    place: '店内',
    expression: '拒绝回答',
    present: [],
  });
  const unsigned = fact(
    'document.signatureRefused',
    `${DAY} 09:20`,
    'd1',
    { signatory: 'party', name: '丙', manifestation: '拒签', present: [] },
    ofActivity,
  );
  const counted = (...films: readonly CaseEvent[]) => [
    ...activity('a1', 'serviceVisit', DAY, '09:00', '10:00'),
    fact(
      'measure.taken',
      `${DAY} 09:20`,
      'm1',
      { kind: 'seizure', items: [], span: { from: iso(`${DAY} 09:20`), to: iso(`${DAY} 09:45`) } },
      ofActivity,
    ),
    ...films,
  ];
  /** 设备从何而知 */
  const EQUIPPING = [
    ['没有设备', {}, []],
    ['登记已配备', { equipped: true }, []],
    ['领用了设备', {}, [fact('device.issued', `${DAY} 08:00`, 'ZF-01', { to: '甲' }, ofActivity)]],
  ] as const;
  const taken = fact('measure.taken', `${DAY} 09:10`, 'm1', { kind: 'seizure', items: [] }, ofActivity);
  const incident = activity('a1', 'incidentHandling', DAY, '09:00', '10:00');
  const made = (when: string) => paper('d1', 'siteTranscript', when, ofActivity);
  const work = [
    ...activity('a1', 'compulsoryExecution', DAY, '09:00', '17:00'),
    fact('activity.adjourned', `${DAY} 12:00`, 'a1', { reason: '午休' }),
    fact('activity.continued', `${DAY} 13:00`, 'a1', {}),
    film('09:00', '12:00'),
    film('13:00', '17:00', 'r2'),
  ];
  judged([
    {
      name: 'FTJD-13.1 第十三条 培训之后一年又一日',
      option: 'none',
      agency: true,
      asOf: '2026-03-05 10:00',
      events: [fact('person.trained', '2025-03-04 09:00', 'p-jia', { content: '记录' })],
      says: ['义务 open p-jia', '目标超期'],
      other: ['义务 open p-jia'],
    },
    {
      name: 'FTJD-14.2 第十四条 次日才作成笔录',
      option: 'none',
      events: [...site, made('2025-03-05 09:00')],
      says: ['义务 done a1', '目标超期'],
      other: ['义务 done a1'],
    },
    {
      name: 'FTJD-14.2 第十四条 第三个工作日才作成讨论记录',
      option: 'none',
      events: [
        ...activity('a1', 'deliberation', DAY, '09:00', '10:00'),
        paper('d1', 'deliberationRecord', '2025-03-07 09:00', ofActivity),
      ],
      says: ['义务 done a1', '目标超期'],
      other: ['义务 done a1'],
    },
    {
      name: 'FTJD-15.1 第十五条第一款 已配备设备而只有文字记录',
      option: 'text',
      events: [
        ...activity('a1', 'serviceVisit', DAY, '09:00', '10:00', { equipped: true }),
        paper('d1', 'otherForm', `${DAY} 11:00`, ofActivity),
      ],
      says: ['音像 missing a1'],
      other: ['音像 exempt a1'],
    },
    {
      name: 'FTJD-15.2 第十五条第二款 两段相隔一秒',
      option: 'exact',
      events: [...equipped, ...gap],
      says: ['音像 complete a1'],
      other: ['音像 missing a1'],
    },
    {
      name: 'FTJD-15.3 第十五条第二款 起录迟三十秒',
      option: 'exact',
      events: [...equipped, film('09:00:30', '10:00')],
      says: ['音像 complete a1'],
      other: ['音像 missing a1'],
    },
    ...(
      [
        [
          'FTJD-15.2',
          '第十五条第二款 清点物品，两段相隔二秒',
          counted(film('09:20', '09:30'), film('09:30:02', '09:45', 'r2')),
          true,
          false,
        ],
        [
          'FTJD-15.2',
          '第十五条第二款 清点物品，两段相隔二秒又一毫秒',
          counted(film('09:20', '09:30'), film('09:30:02.001', '09:45', 'r2')),
          false,
          false,
        ],
        [
          'FTJD-15.2',
          '第十五条第二款 清点物品，两段相隔一毫秒',
          counted(film('09:20', '09:30'), film('09:30:00.001', '09:45', 'r2')),
          true,
          false,
        ],
        ['FTJD-15.3', '第十五条第二款 清点物品，起录迟一毫秒', counted(film('09:20:00.001', '09:45')), true, false],
      ] as const
    ).map(([id, what, events, isWhole, isExact]) => ({
      name: `${id} ${what}`,
      option: 'exact',
      under: 'FTJD-20.4',
      events,
      says: [`音像 ${isWhole ? 'complete' : 'missing'} m1`],
      other: [`音像 ${isExact ? 'complete' : 'missing'} m1`],
    })),
    {
      name: 'FTJD-16.1 第十六条 承办人认定需固化而无录音',
      option: 'citedOnly',
      events: call,
      says: ['音像 missing a1'],
      other: [],
    },
    {
      name: 'FTJD-17.1 第十七条 两个月未维护',
      option: 'none',
      agency: true,
      asOf: '2025-03-05 10:00',
      events: [device],
      says: ['义务 open ZF-01', '目标超期'],
      other: ['义务 open ZF-01'],
    },
    {
      name: 'FTJD-17.3 第十七条 故障两日未报',
      option: 'none',
      agency: true,
      events: [fact('device.failed', `${DAY} 09:30`, 'ZF-01', { fault: '黑屏' })],
      says: ['义务 open ZF-01', '目标超期'],
      other: ['义务 open ZF-01'],
    },
    {
      name: 'FTJD-18.2 第十八条 三个半小时未报告',
      option: 'none',
      asOf: `${DAY} 13:00`,
      events: [...equipped, abandoned],
      says: ['义务 open a1', '目标超期'],
      other: ['义务 open a1'],
    },
    {
      name: 'FTJD-18.3 第十八条 两日未交说明',
      option: 'untimed',
      events: [...equipped, abandoned],
      says: ['义务 open a1', '目标超期'],
      other: ['义务 open a1'],
    },
    {
      name: 'FTJD-19.1 第十九条 查封没有告知',
      option: 'prompt',
      events: [...seizing, fact('activity.proceeded', `${DAY} 09:05`, 'a1', {}), taken],
      says: ['义务 open a1', '违规 告知使用记录设备', '违规 登记采取措施'],
      other: [],
    },
    {
      name: 'FTJD-20.1 第二十条 没有配备设备，听证无录像',
      option: 'equipped',
      under: 'FTJD-20.6',
      events: activity('a1', 'hearing', DAY, '09:00', '10:00'),
      says: ['音像 missing a1'],
      other: [],
    },
    ...(
      [
        ['登记已配备', activity('a1', 'hearing', DAY, '09:00', '10:00', { equipped: true })],
        [
          '领用了设备',
          [
            fact('device.issued', `${DAY} 08:00`, 'ZF-01', { to: '甲' }, ofActivity),
            ...activity('a1', 'hearing', DAY, '09:00', '10:00'),
          ],
        ],
        [
          '写明所带设备',
          [
            fact(
              'activity.started',
              `${DAY} 09:00`,
              'a1',
              { kind: 'hearing', officers: [] },
              { about: ['device:ZF-01'] },
            ),
            fact('activity.ended', `${DAY} 10:00`, 'a1', { kind: 'hearing' }),
          ],
        ],
      ] as const
    ).map(([what, events]) => ({
      name: `FTJD-20.1 第二十条 ${what}，听证无录像`,
      option: 'equipped',
      under: 'FTJD-20.6',
      events,
      says: ['音像 missing a1'],
      other: ['音像 missing a1'],
    })),
    ...(
      [
        ['cooperation.refused', refused, 'a1'],
        ['inquiry.refused', unanswered, 'a1'],
        ['document.signatureRefused', unsigned, 'd1'],
      ] as const
    ).map(([type, fell, of]) => ({
      name: `FTJD-20.3 第二十条第（一）项 09:20 拒绝（${type}），录像自 09:20 起`,
      option: 'wholeActivity',
      events: [...activity('a1', 'serviceVisit', DAY, '09:00', '10:00'), fell, film('09:20', '10:00')],
      says: [`音像 complete ${of}`],
      other: [`音像 missing ${of}`],
    })),
    ...EQUIPPING.flatMap(([what, more, facts]) =>
      (
        [
          ['FTJD-20.3', 'wholeActivity', '第二十条第（一）项 拒不配合', 'serviceVisit', [refused], 'a1'],
          ['FTJD-20.3', 'wholeActivity', '第二十条第（一）项 拒绝接受询问', 'serviceVisit', [unanswered], 'a1'],
          ['FTJD-20.3', 'wholeActivity', '第二十条第（一）项 拒绝签字', 'serviceVisit', [unsigned], 'd1'],
          ['FTJD-20.7', 'throughout', '第二十条第（五）项 强制执行', 'compulsoryExecution', [], 'a1'],
        ] as const
      ).map(([id, option, scene, kind, fell, of]) => ({
        name: `${id} ${scene}，${what}，无录像，连同 FTJD-20.1 只及于已配备设备的口径`,
        option,
        also: { 'FTJD-20.1': 'equipped' },
        events: [...facts, ...activity('a1', kind, DAY, '09:00', '10:00', more), ...fell],
        says: [`音像 missing ${of}`],
        other: what === '没有设备' ? [] : [`音像 missing ${of}`],
      })),
    ),
    {
      name: 'FTJD-20.4 第二十条第（二）项 扣押只有工作记录',
      option: 'anyForm',
      under: 'FTJD-11.5',
      events: [
        ...activity('a1', 'impounding', DAY, '09:00', '10:00'),
        paper('d1', 'workNote', `${DAY} 11:00`, ofActivity),
      ],
      says: ['文书 missing 查封、扣押决定书'],
      other: ['文书 exempt 查封、扣押决定书'],
    },
    {
      name: 'FTJD-20.5 第二十条第（三）项 电话询问没有录像',
      option: 'remoteToo',
      events: activity('a1', 'inquiry', DAY, '09:00', '09:40', { manner: 'phone' }),
      says: [],
      other: ['音像 missing a1'],
    },
    {
      name: 'FTJD-20.5 第二十条第（三）项 书面询问没有录像',
      option: 'remoteToo',
      events: activity('a1', 'inquiry', DAY, '09:00', '09:40', { manner: 'written' }),
      says: [],
      other: [],
    },
    {
      name: 'FTJD-20.5 第二十条第（三）项 询问证人没有录像',
      option: 'partiesOnly',
      events: activity('a1', 'witnessInquiry', DAY, '09:00', '09:40'),
      says: ['音像 missing a1'],
      other: [],
    },
    {
      name: 'FTJD-20.5 第二十条第（三）项 询问当事人没有录像',
      option: 'partiesOnly',
      events: activity('a1', 'inquiry', DAY, '09:00', '09:40'),
      says: ['音像 missing a1'],
      other: ['音像 missing a1'],
    },
    {
      name: 'FTJD-20.7 第二十条第（五）项 午休停止作业没有录像',
      option: 'throughout',
      events: work,
      says: ['音像 complete a1'],
      other: ['音像 missing a1'],
    },
    {
      name: 'FTJD-20.7 第二十条第（五）项 由法院执行的',
      option: 'throughout',
      events: activity('a1', 'compulsoryExecution', DAY, '09:00', '17:00', { executor: 'court' }),
      says: [],
      other: [],
    },
    {
      name: 'FTJD-20.8 第二十条第（六）项 离场后补制笔录',
      option: 'onSite',
      under: 'FTJD-20.8',
      events: [...incident, film('09:00', '10:00'), made(`${DAY} 15:00`)],
      says: ['音像 complete a1'],
      other: ['文书 late 现场笔录', '音像 complete a1'],
    },
    {
      name: 'FTJD-20.8 第二十条第（六）项 没有笔录',
      option: 'onSite',
      under: 'FTJD-11.5',
      events: [...incident, film('09:00', '10:00')],
      says: ['文书 missing 现场笔录'],
      other: [],
    },
    {
      name: 'FTJD-20.8 第二十条第（六）项 离场前作成笔录',
      option: 'onSite',
      under: 'FTJD-20.8',
      events: [...incident, film('09:00', '10:00'), made(`${DAY} 09:50`)],
      says: ['音像 complete a1'],
      other: ['文书 present 现场笔录', '音像 complete a1'],
    },
  ]);
  asked([
    {
      name: 'FTJD-14.1 第十四条 决定书未填违法事实和依据',
      option: 'open',
      events: [],
      act: act('document.finalized', ['document:d1'], { form: 'enforcementDecision', filled: [] }),
      refused: '违法事实或者依据为空',
    },
    ...(
      [
        ['写明所带设备', ['activity:a1', 'device:ZF-01'], {}],
        ['只说已配备', ['activity:a1'], { equipped: true }],
      ] as const
    ).flatMap(([how, objects, more]) => {
      const starts = {
        option: 'anyTime',
        asOf: `${DAY} 09:00`,
        act: act('activity.started', objects, { kind: 'siteInspection', officers: [], ...more }),
        refused: '未经检查',
      };
      return [
        { ...starts, name: `FTJD-17.2 第十七条 ${how}，前一日晚检查合格`, events: [lastNight(0)] },
        { ...starts, name: `FTJD-17.2 第十七条 ${how}，前一日晚时间快六十秒`, events: [lastNight(60_000)] },
        {
          ...starts,
          name: `FTJD-17.2 第十七条 ${how}，前一日晚时间快六十秒又一毫秒`,
          events: [lastNight(60_001)],
          other: '不合格',
        },
      ];
    }),
  ]);
  const prompting = fengtai({ 'FTJD-19.1': 'prompt' });
  it('FTJD-19.1 第十九条 事先告知的 → 两种口径均无发现', () =>
    assert.deepEqual(
      [FENGTAI, prompting].flatMap((program) =>
        assessed([told, ...seizing, taken], LATER, { program }).breaches.filter(({ requirements }) =>
          requirements.includes('FTJD-19.1'),
        ),
      ),
      [],
    ));
});

describe('第四章 解释口径', () => {
  const decided = fact('decision.made', '2025-03-01 10:00', 'k1', { kind: 'penaltyImposed' });
  const sent = (id: string, day: string) =>
    served(id, `${day} 10:00`, 'directService', day, { form: 'enforcementDecision', about: ['decision:k1'] });
  const inquiry = [...activity('a1', 'inquiry', DAY, '09:00', '10:00'), film('09:00', '10:00')];
  const challenged = fact('challenge.received', '2025-05-01 10:00', 'h1', { kind: 'reconsideration' });
  const received = (when: string) => fact('recording.received', when, 'r1', { sha256: 'a'.repeat(64), size: 1 });
  const night = [
    fact('activity.started', `${DAY} 23:00`, 'a1', { kind: 'patrol', officers: [] }),
    fact('activity.ended', '2025-03-05 01:00', 'a1', { kind: 'patrol' }),
    take('r1', DAY, '23:00', '23:50', ofActivity),
    store('r1', '2025-03-05 02:00'),
  ];
  judged([
    {
      name: 'FTJD-22.1 第二十二条第一款 终结三十五日未立卷',
      option: 'none',
      asOf: '2025-04-25 09:00',
      events: [ended()],
      says: ['义务 open c1', '目标超期'],
      other: ['义务 open c1'],
    },
    {
      name: 'FTJD-23.1 第二十三条第一款 跨零点的活动，次日凌晨存储',
      option: 'startDay',
      events: night,
      says: ['义务 done r1'],
      other: ['义务 doneLate r1'],
    },
    {
      name: 'FTJD-23.3 第二十三条第一款 当日导出、次日存储',
      option: 'exported',
      events: [...site, film('09:00', '10:00'), received(`${DAY} 18:00`), store('r1', '2025-03-05 09:00')],
      says: ['义务 doneLate r1'],
      other: ['义务 done r1'],
    },
  ]);
  kept([
    {
      name: 'FTJD-22.2 第二十二条第一款 案卷期限未定的调查录像',
      option: 'undetermined',
      events: inquiry,
      says: 'hold',
      other: '2025-09-04',
    },
    {
      name: 'FTJD-22.3 第二十二条第二款 已入案卷的调查录像',
      option: 'own',
      events: [...inquiry, archived({ keepUntil: '2035-04-10' }, ['r1'])],
      says: '2035-04-10',
      other: '2025-09-04',
    },
    {
      name: 'FTJD-24.1 第二十四条 没有决定，03-21 办结',
      option: 'concluded',
      events: [film('09:00', '10:00'), ended()],
      says: '2025-09-04',
      other: '2025-09-21',
    },
    {
      name: 'FTJD-24.1 第二十四条 没有决定，尚未办结',
      option: 'concluded',
      events: [film('09:00', '10:00')],
      says: '2025-09-04',
      other: 'hold',
    },
    {
      name: 'FTJD-24.1 第二十四条 涉复议',
      option: 'unfrozen',
      events: [film('09:00', '10:00'), challenged],
      says: 'hold',
      other: '2025-09-04',
    },
    {
      name: 'FTJD-24.2 第二十四条 03-04 送达甲、03-10 送达乙',
      option: 'firstService',
      events: [film('09:00', '10:00'), decided, sent('s1', '2025-03-04'), sent('s2', '2025-03-10')],
      says: '2025-09-10',
      other: '2025-09-04',
    },
    {
      name: 'FTJD-24.2 第二十四条 甲已送达、乙的送达未成',
      option: 'firstService',
      events: [
        film('09:00', '10:00'),
        decided,
        serve('s1', '2025-03-04 10:00', 'directService', 'served', { recipient: '甲', about: ['decision:k1'] }),
        sent('s1', '2025-03-04'),
        serve('s2', '2025-03-06 10:00', 'directService', 'notServed', { recipient: '乙', about: ['decision:k1'] }),
      ],
      says: 'hold',
      other: '2025-09-04',
    },
  ]);
  const note = paper('d1', 'audiovisualNote', '2025-03-06 09:00', {
    filled: ['method', 'madeAt', 'maker', 'proves'],
    about: ['recording:r1'],
  });
  const card = fact(
    'evidence.collected',
    '2025-03-06 09:00',
    'c1',
    { kind: 'audiovisualEvidence', name: '存储卡', original: true },
    { about: ['recording:r1'] },
  );
  const lists = act('recording.listedAsEvidence', ['recording:r1'], {});
  const penalty = start('2025-03-01 09:00');
  asked([
    {
      name: 'FTJD-25.1 第二十五条第一款 只有首次导出的只读存储',
      option: 'card',
      events: [penalty, film('09:00', '10:00'), store('r1', `${DAY} 18:00`), note],
      asOf: '2025-03-06 10:00',
      act: lists,
      other: '没有原始载体',
    },
    {
      name: 'FTJD-25.1 第二十五条第一款 只有录制设备的存储卡',
      option: 'card',
      events: [penalty, film('09:00', '10:00'), card, note],
      asOf: '2025-03-06 10:00',
      act: lists,
      refused: '没有原始载体',
    },
  ]);
});

describe('第五章 解释口径', () => {
  const request = (purpose: 'publicity' | 'mediation') =>
    act('access.requested', ['access:x1'], { action: 'copy', purpose, reason: '工作需要', recordings: ['r1'] });
  const recorded = take('r1', DAY, '10:00', '10:30');
  const byParty = fact('access.requested', '2025-04-14 08:00', 'x1', {
    action: 'copy',
    purpose: 'partyRequest',
    reason: '申请复制',
    recordings: ['r1'],
    verified: '身份证',
  });
  const changeable = [
    paper('d1', 'enforcementDecision', '2025-03-10 09:00', { filled: ['conduct', 'basis', 'remedyRoute'] }),
    fact(
      'finding.made',
      '2025-03-11 08:00',
      'c1',
      { finding: 'rightsAffected', value: false, basis: '错别字' },
      { about: ['document:d1'], by: { id: 'p-jia', role: 'officer' } },
    ),
    approve('documentChange', 'subdistrictHead', '2025-03-11 09:00', { about: ['document:d1'] }),
  ];
  asked([
    {
      name: 'FTJD-26.1 第二十六条第一款 用于社会宣传',
      option: 'internal',
      events: [recorded],
      act: request('publicity'),
      other: '用途',
    },
    {
      name: 'FTJD-26.1 第二十六条第一款 用于行政调解',
      option: 'internal',
      events: [recorded],
      act: request('mediation'),
    },
    {
      name: 'FTJD-27.3 第二十七条第二款 本案承办人归档前没有申请即打开',
      option: 'everyone',
      events: [
        recorded,
        fact('case.described', `${DAY} 11:00`, 'c1', { undertakers: [{ id: 'p-officer', name: '甲' }] }),
      ],
      act: act('access.viewed', ['access:x1'], { recordings: ['r1'] }),
      other: '未经街道负责人批准',
    },
    {
      name: 'FTJD-28.3 第二十八条 已归档，附档案手续单',
      option: 'archivesOnly',
      events: [recorded, archived(), byParty],
      asOf: '2025-04-15 10:00',
      act: act('access.released', ['access:x1'], {
        action: 'copy',
        copier: '甲',
        approver: '街道负责人',
        reason: '申请复制',
        recordings: ['r1'],
        until: iso('2025-12-31 24:00'),
        archiveNumber: 'DA-12',
      }),
      other: '不依本规定提供',
    },
    {
      name: 'FTJD-29.4 第二十九条第二款 提出人自定不涉及权利义务，负责人已批',
      option: 'anyone',
      events: changeable,
      asOf: '2025-03-11 10:00',
      act: act('document.changed', ['document:d1'], { reason: '错别字' }),
      refused: '未经法制机构判定',
    },
  ]);
  const withLeave = fengtai({ 'FTJD-27.3': 'everyone' });
  it('FTJD-27.3 第二十七条第二款 本案承办人归档前办案使用：默认可以；另一口径须报批', () => {
    const work = activity('a1', 'siteInspection', DAY, '10:00', '10:30', {
      officers: [{ id: 'p-jia', name: '甲' }],
    });
    assert.deepEqual(
      [FENGTAI, withLeave].map((program) =>
        mayUse(
          program,
          replay(program, [...work, recorded], 'c1'),
          { action: 'view', recording: 'r1', reader: 'p-jia' },
          at('2025-03-05 10:00'),
        ),
      ),
      [true, false],
    );
  });
  judged([
    {
      name: 'FTJD-30.2 第三十条 季度终了未作分析',
      option: 'unscheduled',
      agency: true,
      asOf: '2025-04-01 10:00',
      events: [
        fact('period.began', '2025-01-01 00:00', '2025-Q1', {
          kind: 'quarterly',
          firstDay: '2025-01-01',
          lastDay: '2025-03-31',
        }),
      ],
      says: ['义务 open 2025-Q1'],
      other: [],
    },
  ]);
});
