import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { days, due as dueOf, endOfDay, hours, months, printDueInstant, workdays, years } from '@zhiji/calendar';
import { replay, view, type CaseEvent, type Duty, type DutyView, type SettledNorm } from '@zhiji/law';
import { answered, at, CALENDAR, caseBook, HISTORIC_CITY } from '../../test/historic-city.ts';

const { activity, fact, iso, start, take } = caseBook();
const about = ['activity:a1'];

type OwedNorm = SettledNorm & Duty;
const hasTerm = (norm: SettledNorm): norm is OwedNorm =>
  norm.form === 'duty' && 'period' in norm.due && norm.due.period.unit !== 'none';

const day = [
  start('2025-09-01 09:00'),
  ...activity('a1', 'siteInspection', '2025-09-30', '14:00', '15:00'),
  take('r1', '2025-09-30', '14:00', '14:30', { about }),
];
const relieved = [
  ...day,
  fact('recording.delayReported', '2025-10-01 10:00', 'r1', {
    to: '负责人',
    reason: '连续工作',
    expectedReturn: iso('2025-10-02 12:00'),
  }),
  fact('staff.returned', '2025-10-03 18:00', 'a1', {}),
];
const august = [
  fact('period.began', '2025-08-01 00:00', '2025-08', {
    kind: 'monthly',
    firstDay: '2025-08-01',
    lastDay: '2025-08-31',
  }),
];

/** 起因；缺一种即报错，新增的期限不会漏测。假日不顺延小时，月末不因休假日顺延。 */
const SETUPS: Readonly<Record<string, readonly CaseEvent[]>> = {
  '16.number': day,
  '17.handIn': day,
  '20.backup': august,
};
const EXTENSIONS: Readonly<Record<string, readonly CaseEvent[]>> = { '16.number': relieved, '17.handIn': relieved };
const DUES: Readonly<Record<string, string>> = {
  '16.number': '2025-10-01 15:00',
  '17.handIn': '2025-10-01 15:00',
  '20.backup': '2025-08-31 24:00',
  '16.number extended': '2025-10-04 18:00',
  '17.handIn extended': '2025-10-04 18:00',
};

const seenAt = (norm: SettledNorm, events: readonly CaseEvent[], asOf: number) =>
  view(HISTORIC_CITY, replay(HISTORIC_CITY, answered(events), 'c1', norm.scope ?? 'case'), asOf);
const dutyOf = (norm: SettledNorm, events: readonly CaseEvent[], asOf: number): DutyView =>
  seenAt(norm, events, asOf).duties.find(({ norms }) => norms[0] === norm.index)!;

/** What the norm demands, all of it at one instant. */
const fulfilments = (norm: OwedNorm, object: DutyView['object'], when: number): readonly CaseEvent[] =>
  norm.must.map(({ type, where = {} }, i) => ({
    id: `made/${norm.id}/${i}`,
    type,
    at: when,
    recorded: when,
    by: { id: `p-${i}`, role: 'officer' },
    objects: [{ ...object, role: 'subject' }],
    data: { ...where },
  }));

function triple(name: string, norm: OwedNorm, events: readonly CaseEvent[]): void {
  it(`${norm.article}（${name}）：前一毫秒、届满之时、后一毫秒`, () => {
    const open = dutyOf(norm, events, 0);
    const due = open.due!.at;
    assert.equal(printDueInstant(due), DUES[name]);
    const doneAt = (when: number) =>
      dutyOf(norm, [...events, ...fulfilments(norm, open.object, when)], when + 86_400_000).status;
    assert.deepEqual([doneAt(due - 1), doneAt(due), doneAt(due + 1)], ['done', 'done', 'doneLate']);
    const undone = (asOf: number) => dutyOf(norm, events, asOf).status;
    assert.deepEqual([undone(due - 1), undone(due), undone(due + 1)], ['open', 'open', 'overdue']);
    assert.equal(dutyOf(norm, events, due + 1).breachAt, due);
  });
}

describe('每一个期限的届满', () => {
  for (const norm of HISTORIC_CITY.norms.filter(hasTerm)) {
    it(`${norm.id} 有样例`, () => assert.ok(SETUPS[norm.id]));
    if (SETUPS[norm.id]) triple(norm.id, norm, SETUPS[norm.id]!);
    if (norm.extend) triple(`${norm.id} extended`, norm, EXTENSIONS[norm.id]!);
  }
  it('报告：届满之时有效，其后一毫秒无效', () => {
    for (const id of ['16.number', '17.handIn']) {
      const norm = HISTORIC_CITY.norms.find((n) => n.id === id)!;
      const first = dutyOf(norm, day, 0).due!.at;
      const [reported, returned] = relieved.slice(-2);
      const state = (when: number) =>
        dutyOf(norm, [...day, { ...reported!, at: when, recorded: when }, returned!], 0).extension;
      assert.deepEqual([state(first - 1), state(first), state(first + 1)], ['granted', 'granted', 'tooLate']);
    }
  });
});

describe('每一个内部目标的届满', () => {
  const ended = activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00');
  const cannot = fact('recording.impossible', '2025-03-04 09:00', 'a1', {
    ground: 'objectiveReason',
    reason: '设备突发故障',
    cause: 'deviceFailure',
  });
  const abandoned = fact('recording.abandoned', '2025-03-04 09:30', 'a1', { reason: '设备进水' });
  const device = { kind: 'bodyCamera', serial: 'JL-05' } as const;
  const term = (period: ReturnType<typeof hours>, from: string) =>
    dueOf(period, at(from), { bounds: 'act' }, CALENDAR).at;
  const SAMPLES: Readonly<Record<string, readonly [readonly CaseEvent[], number]>> = {
    '10.note': [[...ended, cannot], term(hours(24), '2025-03-04 10:00')],
    '15.report': [[...ended, abandoned], at('2025-03-04 10:00')],
    '15.note': [[...ended, abandoned], term(hours(24), '2025-03-04 10:00')],
    '16.file': [
      [fact('case.concluded', '2025-03-20 10:00', 'c1', { ground: 'decided' })],
      term(days(30), '2025-03-20 10:00'),
    ],
    '18.recording': [[take('r1', '2025-03-02', '10:00', '12:00')], term(days(7), '2025-03-02 12:00')],
    '18.clear': [
      [fact('recording.handedIn', '2025-03-07 10:00', 'r1', { to: '档案' })],
      term(hours(72), '2025-03-07 10:00'),
    ],
    '20.maintain.first': [
      [fact('device.registered', '2025-02-20 09:00', 'JL-05', device)],
      term(months(1), '2025-02-20 09:00'),
    ],
    '20.maintain.next': [
      [fact('device.maintained', '2025-02-20 09:00', 'JL-05', { work: '除尘' })],
      term(months(1), '2025-02-20 09:00'),
    ],
    '20.repair': [
      [fact('device.failed', '2025-03-03 09:00', 'JL-05', { fault: '不开机' })],
      term(days(7), '2025-03-03 09:00'),
    ],
    '25.complaint': [
      [fact('enforcement.complained', '2025-03-04 09:00', 'l1', { about: '执法态度' })],
      term(workdays(7), '2025-03-04 09:00'),
    ],
  };
  for (const norm of HISTORIC_CITY.norms.filter((n): n is OwedNorm => n.form === 'duty' && n.target !== undefined))
    it(`${norm.id}：届满之时不算超期，其后一毫秒算，均不是逾期`, () => {
      const [events, due] = SAMPLES[norm.id]!;
      const shown = (asOf: number) => {
        const target = seenAt(norm, events, asOf).targets.find(({ norms }) => norms[0] === norm.index)!;
        return [target.late, dutyOf(norm, events, asOf).status];
      };
      assert.deepEqual(
        [shown(due - 1), shown(due), shown(due + 1)],
        [
          [false, 'open'],
          [false, 'open'],
          [true, 'open'],
        ],
      );
    });
});

describe('保存期限的届满', () => {
  it('第十九条：最后一日 24:00 之前不可处置，其时即可', () => {
    const events = answered([
      take('r1', '2025-03-04', '09:00', '10:00'),
      fact('recording.numbered', '2025-03-05 10:00', 'r1', { number: 'Z-1' }),
    ]);
    const end = endOfDay(dueOf(years(2), at('2025-03-05 10:00'), { bounds: 'retention' }, CALENDAR).lastDay);
    const disposable = (asOf: number) =>
      view(HISTORIC_CITY, replay(HISTORIC_CITY, events, 'c1'), asOf).retention[0]!.disposable;
    assert.equal(end, at('2027-03-06 00:00'));
    assert.deepEqual([disposable(end - 1), disposable(end), disposable(end + 1)], [false, true, true]);
  });
});

describe('起止与间隔的容差', () => {
  const site = [start('2025-03-01 09:00'), ...activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00')];
  const status = (...spans: readonly (readonly [string, string])[]) => {
    const clips = spans.map(([from, to], i) => {
      const clip = take(`r${i}`, '2025-03-04', '09:00', '10:00', { about });
      return {
        ...clip,
        at: at(`2025-03-04 ${to}`),
        data: { ...clip.data, from: iso(`2025-03-04 ${from}`), to: iso(`2025-03-04 ${to}`) },
      };
    });
    const { recordings } = view(
      HISTORIC_CITY,
      replay(HISTORIC_CITY, answered([...site, ...clips]), 'c1'),
      at('2025-04-01 10:00'),
    );
    return recordings.find(({ topic }) => topic === 'av.during')!.status;
  };
  it('第十四条第一款：起止各 60 秒，分段间隔 2 秒，多一毫秒即不全', () => {
    assert.equal(status(['09:01:00', '10:00:00']), 'complete');
    assert.equal(status(['09:01:00.001', '10:00:00']), 'missing');
    assert.equal(status(['09:00:00', '09:59:00']), 'complete');
    assert.equal(status(['09:00:00', '09:58:59.999']), 'missing');
    assert.equal(status(['09:00:00', '09:30:00'], ['09:30:02', '10:00:00']), 'complete');
    assert.equal(status(['09:00:00', '09:30:00'], ['09:30:02.001', '10:00:00']), 'missing');
  });
});
