import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { replay, type CaseEvent, type Program } from '@zhiji/law';
import type { TermIn } from '@zhiji/terms';
import { answered, caseBook, historicCity } from '../../test/historic-city.ts';

const { activity, fact, iso, serve, start, take } = caseBook();
const DAY = '2025-03-04';
const about = ['activity:a1'];
type Readings = Readonly<Record<string, string>>;
const PLAIN: Readings = {};
const EXACT: Readings = { 'FZMC-15.1/b': 'exact', 'FZMC-14.1': 'exact' };
const TECHNICAL: Readings = { 'FZMC-15.1': 'technical' };
const ANY_TIME: Readings = { 'FZMC-15.2': 'anyTime' };
const FROM_REFUSAL: Readings = { 'FZMC-A12': 'refusal', 'FZMC-A13': 'refusal' };
const PROGRAMS = new Map(
  [PLAIN, EXACT, TECHNICAL, ANY_TIME].map((readings) => [
    readings,
    { ofStart: historicCity(readings), onward: historicCity({ ...readings, ...FROM_REFUSAL }) },
  ]),
);

type CaseType = TermIn<'CASE_TYPES'>;
type Kind = TermIn<'ACTIVITIES'>;
type Scene = readonly [norm: string, requirement: string, caseType: CaseType, kind: Kind, more?: readonly CaseEvent[]];

const refusedInspection = [fact('cooperation.refused', `${DAY} 09:00`, 'a1', { expression: '阻拦' }, { about })];
const refusedService = [serve('s1', `${DAY} 09:00`, 'serviceByLeaving', 'refused', { about })];
const posted = [serve('s1', `${DAY} 09:00`, 'serviceByPublication', 'notServed', { carriers: ['noticeBoard'], about })];
const unsigned = [
  fact(
    'document.signatureRefused',
    `${DAY} 09:00`,
    'd1',
    { signatory: 'party', name: '甲', manifestation: '拒签', present: [] },
    { about },
  ),
];

/** 应录的每一项规范，和引起它的活动。 */
const SCENES: readonly Scene[] = [
  ['8.1', 'FZMC-8.1', 'inspection', 'siteInspection'],
  ['8.2', 'FZMC-8.2', 'penalty', 'complaintHandling'],
  ['8.3', 'FZMC-8.3', 'penalty', 'sampling'],
  ['8.4', 'FZMC-8.4', 'penalty', 'serviceVisit'],
  ['8.5', 'FZMC-8.5', 'coercion', 'impounding'],
  ['8.6', 'FZMC-8.6', 'penalty', 'otherContact'],
  ['8.6.other', 'FZMC-8.6', 'coercion', 'siteInspection'],
  ['14.whole', 'FZMC-14.1', 'inspection', 'siteInspection'],
  ['14.dedicated', 'FZMC-14.4', 'inspection', 'siteInspection'],
  ['A1', 'FZMC-A1', 'licensing', 'hearing'],
  ['A2', 'FZMC-A2', 'licensing', 'expertReview'],
  ['A3', 'FZMC-A3', 'penalty', 'siteInspection'],
  ['A4', 'FZMC-A4', 'penalty', 'preservation'],
  ['A5', 'FZMC-A5', 'penalty', 'inquiry'],
  ['A6', 'FZMC-A6', 'penalty', 'witnessInquiry'],
  ['A7', 'FZMC-A7', 'penalty', 'statementHearing'],
  ['A8', 'FZMC-A8', 'penalty', 'hearing'],
  ['A9', 'FZMC-A9', 'inspection', 'sampling'],
  ['A10', 'FZMC-A10', 'inspection', 'inquiry'],
  ['A11', 'FZMC-A11', 'inspection', 'witnessInquiry'],
  ['A12', 'FZMC-A12', 'inspection', 'refusalOfInspection'],
  ['A12.refused', 'FZMC-A12', 'inspection', 'siteInspection', refusedInspection],
  ['A12.refused.onward', 'FZMC-A12', 'inspection', 'siteInspection', refusedInspection],
  ['A13', 'FZMC-A13', 'penalty', 'serviceVisit', refusedService],
  ['A13.onward', 'FZMC-A13', 'penalty', 'serviceVisit', refusedService],
  ['A13.unsigned', 'FZMC-A13', 'penalty', 'serviceVisit', unsigned],
  ['A13.unsigned.onward', 'FZMC-A13', 'penalty', 'serviceVisit', unsigned],
  ['A13.posted', 'FZMC-A13', 'penalty', 'serviceVisit', posted],
];

type Cause = 'badWeather' | 'deviceFailure' | 'subjective';
const clip = (id: string, from: string, to: string) => take(id, DAY, from, to, { about, recordist: { name: '乙' } });
const halves = (from: string) => [clip('r1', '09:00', '09:30'), clip('r2', from, '10:00')];
const says = (recording: string, from: string, to: string, cause: Cause, spokenAt?: string) =>
  fact(
    'recording.interruptionExplained',
    `${DAY} 10:05`,
    recording,
    {
      gap: { from: iso(`${DAY} ${from}`), to: iso(`${DAY} ${to}`) },
      cause,
      ...(spokenAt === undefined ? {} : { spokenAt: iso(`${DAY} ${spokenAt}`) }),
    },
    { about },
  );
const explained = (cause: Cause, spokenAt?: string) => [
  ...halves('09:40'),
  says('r2', '09:30', '09:40', cause, spokenAt),
];
/** 停录之后没有恢复，空档直至活动结束。 */
const stopped = (cause: Cause) => [clip('r1', '09:00', '09:30'), says('r1', '09:30', '10:00', cause)];
const abandoned = fact('recording.abandoned', `${DAY} 09:31`, 'a1', { reason: '设备进水' });

type History = readonly [name: string, facts: readonly CaseEvent[], status: string, readings?: Readings];
const HISTORIES: readonly History[] = [
  ['FZMC-15.1 两段相隔两秒 → 连续', halves('09:30:02'), 'complete'],
  ['FZMC-15.1 两段相隔两秒又一毫秒 → 空档', halves('09:30:02.001'), 'missing'],
  ['FZMC-15.1 另一口径：两段首尾相接 → 连续', halves('09:30'), 'complete', EXACT],
  ['FZMC-15.1 另一口径：相隔一毫秒 → 空档', halves('09:30:00.001'), 'missing', EXACT],
  ['FZMC-14.1 晚起录六十秒 → 容许', [clip('r1', '09:01', '10:00')], 'complete'],
  ['FZMC-14.1 晚起录六十秒又一毫秒 → 起录迟', [clip('r1', '09:01:00.001', '10:00')], 'missing'],
  ['FZMC-14.1 另一口径：晚起录一毫秒 → 起录迟', [clip('r1', '09:00:00.001', '10:00')], 'missing', EXACT],
  ['FZMC-14.2 早停录六十秒 → 容许', [clip('r1', '09:00', '09:59')], 'complete'],
  ['FZMC-14.2 早停录六十秒又一毫秒 → 停录早', [clip('r1', '09:00', '09:58:59.999')], 'missing'],
  ['FZMC-15.2 恢复后六十秒语音说明 → 有说明', explained('badWeather', '09:41'), 'explained'],
  ['FZMC-15.2 恢复后六十秒又一毫秒语音说明 → 缺', explained('badWeather', '09:41:00.001'), 'missing'],
  ['FZMC-15.2 没有语音说明 → 缺', explained('badWeather'), 'missing'],
  ['FZMC-15.2 无法继续记录而未恢复 → 无从语音说明', [...stopped('badWeather'), abandoned], 'explained'],
  ['FZMC-15.2 停录后未恢复，没有登记无法继续 → 缺', stopped('badWeather'), 'missing'],
  ['FZMC-15.2 登记无法继续而其后恢复，没有语音说明 → 缺', [...explained('badWeather'), abandoned], 'missing'],
  ['FZMC-15.2 另一口径：恢复后任何时候说明 → 有说明', explained('badWeather', '09:50'), 'explained', ANY_TIME],
  ['FZMC-15.1 另一口径：只认技术原因，因天气中断 → 缺', explained('badWeather', '09:40'), 'missing', TECHNICAL],
  [
    'FZMC-15.1 另一口径：只认技术原因，因设备故障中断 → 有说明',
    explained('deviceFailure', '09:40'),
    'explained',
    TECHNICAL,
  ],
  ['FZMC-15.1 主观原因，语音说明 → 缺', explained('subjective', '09:41'), 'missing'],
  ['FZMC-15.1 主观原因，无法继续记录 → 缺', [...stopped('subjective'), abandoned], 'missing'],
];

/** 一项规范自身的判断，不与其他规范合并。 */
function statuses(program: Program, norm: string, events: readonly CaseEvent[]): readonly string[] {
  const { instances } = replay(program, answered(events), 'c1');
  return instances
    .flat()
    .flatMap(({ norm: index, outcome }) =>
      program.norms[index]!.id === norm && outcome.form === 'recording' ? [outcome.status] : [],
    );
}

const GUIDANCE = {
  ofStart: historicCity({ 'FZMC-A0.1': 'guidance' }),
  onward: historicCity({ 'FZMC-A0.1': 'guidance', ...FROM_REFUSAL }),
};
const programFor = (norm: string, readings = PLAIN): Program => {
  const { ofStart, onward } = PROGRAMS.get(readings)!;
  return norm.endsWith('.onward') ? onward : ofStart;
};
const visit = (kind: Kind) => activity('a1', kind, DAY, '09:00', '10:00', { recordist: { name: '乙' } });

for (const [norm, requirement, caseType, kind, more = []] of SCENES)
  describe(`${requirement}（${norm}）`, () => {
    for (const [name, facts, status, readings] of HISTORIES)
      it(`${name}（${requirement}，${norm}）`, () => {
        const events = [start('2025-03-01 09:00', caseType), ...visit(kind), ...more, ...facts];
        assert.deepEqual(statuses(programFor(norm, readings), norm, events), [status]);
      });
  });

const opened = (day: string, caseType: CaseType) => start(`2025-${day} 09:00`, caseType);
/** 案件先后启动的程序，与所列的规范是否适用。 */
const PROCEDURES: readonly (readonly [name: string, of: CaseType, procedures: readonly CaseEvent[], status: string])[] =
  [
    ['其后另启强制 → 仍是处罚案件', 'penalty', [opened('03-01', 'penalty'), opened('03-03', 'coercion')], 'missing'],
    [
      '活动之后另启强制 → 仍是处罚案件',
      'penalty',
      [opened('03-01', 'penalty'), opened('03-05', 'coercion')],
      'missing',
    ],
    ['只有强制 → 不是处罚案件', 'penalty', [opened('03-01', 'coercion')], 'notApplicable'],
    ['尚未启动程序 → 待认定', 'penalty', [], 'unknown'],
    ['其后另启强制 → 仍是检查', 'inspection', [opened('03-01', 'inspection'), opened('03-03', 'coercion')], 'missing'],
    [
      '活动之后转为处罚 → 仍是检查',
      'inspection',
      [opened('03-01', 'inspection'), opened('03-05', 'penalty')],
      'missing',
    ],
    [
      '转为处罚之后的活动 → 不是检查',
      'inspection',
      [opened('03-01', 'inspection'), opened('03-03', 'penalty')],
      'notApplicable',
    ],
    ['只有强制 → 不是检查', 'inspection', [opened('03-01', 'coercion')], 'notApplicable'],
    ['尚未启动程序 → 待认定', 'inspection', [], 'unknown'],
    [
      '其后另启处罚 → 活动时仍是许可',
      'licensing',
      [opened('03-01', 'licensing'), opened('03-05', 'penalty')],
      'missing',
    ],
    ['其后另启强制 → 仍是许可', 'licensing', [opened('03-01', 'licensing'), opened('03-03', 'coercion')], 'missing'],
    [
      '另启处罚之后的活动 → 不是许可',
      'licensing',
      [opened('03-01', 'licensing'), opened('03-03', 'penalty')],
      'notApplicable',
    ],
    ['另一类案件 → 不适用', 'licensing', [opened('03-01', 'penalty')], 'notApplicable'],
    ['尚未启动程序 → 待认定', 'licensing', [], 'unknown'],
  ];
const visited = (norm: string, kind: Kind, procedures: readonly CaseEvent[], more: readonly CaseEvent[] = []) =>
  statuses(programFor(norm), norm, [...procedures, ...visit(kind), ...more]);

for (const [norm, requirement, caseType, kind, more] of SCENES) {
  if (!/^(14|8\.[2456]|A13)/.test(norm))
    for (const [name, of, procedures, status] of PROCEDURES)
      if (of === caseType)
        it(`FZMC-A0.1 ${name}（${requirement}，${norm}）`, () =>
          assert.deepEqual(visited(norm, kind, procedures, more), [status]));
  const procedure = opened('03-01', caseType);
  if (norm.startsWith('A'))
    it(`FZMC-A0.1 另一口径：清单只作指引 → 不适用（${requirement}，${norm}）`, () =>
      assert.deepEqual(
        statuses(GUIDANCE[norm.endsWith('.onward') ? 'onward' : 'ofStart'], norm, [
          procedure,
          ...visit(kind),
          ...(more ?? []),
        ]),
        [],
      ));
  if (!more)
    it(`FZMC-8.2 以电话办理 → 不属现场（${requirement}，${norm}）`, () => {
      const byPhone = activity('a1', kind, DAY, '09:00', '10:00', { manner: 'phone', recordist: { name: '乙' } });
      assert.deepEqual(statuses(programFor(norm), norm, [procedure, ...byPhone]), ['notApplicable']);
    });
}

/** 第八条第（六）项：第（一）项、第（三）项没有列名的现场活动。 */
const INSPECTED = opened('03-01', 'inspection');
const OTHERS: readonly (readonly [name: string, procedures: readonly CaseEvent[], kind: Kind, status: string])[] = [
  ['检查案件的巡查 → 第（一）项', [INSPECTED], 'patrol', 'notApplicable'],
  ['检查案件的抽样 → 应录', [INSPECTED], 'sampling', 'missing'],
  ['检查案件的先行登记保存 → 应录', [INSPECTED], 'preservation', 'missing'],
  ['处罚案件的抽样 → 第（三）项', [opened('03-01', 'penalty')], 'sampling', 'notApplicable'],
  ['处罚案件的巡查 → 应录', [opened('03-01', 'penalty')], 'patrol', 'missing'],
  ['转为处罚之后的巡查 → 应录', [INSPECTED, opened('03-03', 'penalty')], 'patrol', 'missing'],
  ['巡查之后转为处罚 → 第（一）项', [INSPECTED, opened('03-05', 'penalty')], 'patrol', 'notApplicable'],
  [
    '处罚案件另启强制之后的抽样 → 第（三）项',
    [opened('03-01', 'penalty'), opened('03-03', 'coercion')],
    'sampling',
    'notApplicable',
  ],
  ['强制案件的现场检查 → 应录', [opened('03-01', 'coercion')], 'siteInspection', 'missing'],
  ['尚未启动程序的巡查 → 待认定', [], 'patrol', 'unknown'],
  ['尚未启动程序的抽样 → 待认定', [], 'sampling', 'unknown'],
];
for (const [name, procedures, kind, status] of OTHERS)
  it(`FZMC-8.6 第八条第（六）项 ${name}（8.6.other）`, () =>
    assert.deepEqual(visited('8.6.other', kind, procedures), [status]));

/** 第八条第（四）项、第九条第（四）项：没有登记活动的送达。 */
const SERVICES: readonly (readonly [name: string, service: CaseEvent, status: string])[] = [
  ['直接送达', serve('s1', `${DAY} 09:00`, 'directService', 'served'), 'missing'],
  ['留置送达', serve('s1', `${DAY} 09:00`, 'serviceByLeaving', 'refused'), 'missing'],
  ['张贴公告', serve('s1', `${DAY} 09:00`, 'serviceByPublication', 'served', { carriers: ['noticeBoard'] }), 'missing'],
  [
    '登报公告',
    serve('s1', `${DAY} 09:00`, 'serviceByPublication', 'served', { carriers: ['newspaper'] }),
    'notApplicable',
  ],
  ['公告而未写载体', serve('s1', `${DAY} 09:00`, 'serviceByPublication', 'served'), 'notApplicable'],
  [
    '邮寄而另行张贴',
    serve('s1', `${DAY} 09:00`, 'serviceByMail', 'served', { carriers: ['noticeBoard'] }),
    'notApplicable',
  ],
];
for (const [norm, requirement] of [
  ['8.4.service', 'FZMC-8.4'],
  ['9.service', 'FZMC-9.4'],
] as const)
  for (const [name, service, status] of SERVICES)
    it(`${requirement} ${name} → ${status}（${norm}）`, () =>
      assert.deepEqual(statuses(programFor(norm), norm, [opened('03-01', 'penalty'), service]), [status]));
