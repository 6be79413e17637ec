import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { act, actRows, assessed, caseBook, historicCity, judgeRows, type Row } from '../../test/historic-city.ts';

const { activity, approve, fact, iso, paper, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const CHECKED = '2025-03-04 17:00';
const about = ['activity:a1'];
const site = [
  start('2025-03-01 09:00', 'inspection'),
  ...activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00'),
];
const clip = (from: string, to: string, id = 'r1') =>
  take(id, '2025-03-04', from, to, { about, recordist: { name: '乙' } });
const row = (name: string, events: Row['events'], ...says: readonly string[]): Row => ({
  name,
  events,
  asOf: CHECKED,
  says,
});

describe('第十五条 中断', () => {
  const pair = [...site, clip('09:00', '09:30'), clip('09:42', '10:00', 'r2')];
  const explained = (
    cause: 'placeChange' | 'subjective' | 'deviceFailure',
    spoken: string | null = '09:42:15',
    note = '转往乙地',
  ) =>
    fact(
      'recording.interruptionExplained',
      '2025-03-04 09:43',
      'r2',
      {
        gap: { from: iso('2025-03-04 09:30'), to: iso('2025-03-04 09:42') },
        cause,
        note,
        ...(spoken === null ? {} : { spokenAt: iso(`2025-03-04 ${spoken}`) }),
      },
      { about },
    );
  const moved = fact('activity.moved', '2025-03-04 09:30', 'a1', { place: '乙地' });
  const GAVE_UP = { reason: '设备进水' };
  const abandoned = fact('recording.abandoned', '2025-03-04 09:30', 'a1', GAVE_UP);
  const twoGaps = (spoken: string | null) => [
    ...site,
    clip('09:00', '09:30'),
    clip('09:42', '09:50', 'r2'),
    explained('deviceFailure', spoken),
    fact(
      'recording.interruptionExplained',
      '2025-03-04 10:05',
      'r2',
      { gap: { from: iso('2025-03-04 09:50'), to: iso('2025-03-04 10:00') }, cause: 'deviceFailure' },
      { about },
    ),
  ];
  const reported = (when: string) =>
    fact('recording.inabilityReported', when, 'a1', { to: '负责人', reason: '设备进水' });
  const note = (when: string) => paper('d1', 'interruptionNote', when, { about });
  judgeRows([
    row(
      'FZMC-15.1 第十五条 空档登记场所变化、离到时刻 → 转入语音说明的校验',
      [...pair, moved, explained('placeChange')],
      '音像 explained a1',
    ),
    row(
      'FZMC-15.1 第十五条 原因为“午休” → 违规中止',
      [...pair, explained('subjective', '09:42:15', '午休')],
      '违规 中止录制',
      '音像 missing a1',
    ),
    row('FZMC-15.1 第十五条 空档没有说明 → 间断', pair, '音像 missing a1'),
    row(
      'FZMC-15.1 第十五条 原因已登记而恢复时没有语音说明 → 空档没有合法化，仍是间断',
      [...pair, explained('deviceFailure', null)],
      '音像 missing a1',
    ),
    row(
      'FZMC-15.1 第十五条 恢复后过了六十秒才语音说明 → 仍是间断',
      [...pair, explained('deviceFailure', '09:43:01')],
      '音像 missing a1',
    ),
    row(
      'FZMC-15.1 第十五条 无法继续记录，末段空档已登记原因 → 无从语音说明，不作间断',
      [
        ...site,
        clip('09:00', '09:30'),
        abandoned,
        fact(
          'recording.interruptionExplained',
          '2025-03-04 10:05',
          'r1',
          { gap: { from: iso('2025-03-04 09:30'), to: iso('2025-03-04 10:00') }, cause: 'deviceFailure' },
          { about },
        ),
      ],
      '音像 explained a1',
    ),
    row(
      'FZMC-15.1 第十五条 以场所变化为由而未登记变化 → 违规',
      [...pair, explained('placeChange')],
      '违规 中止录制',
      '音像 explained a1',
    ),
    row('FZMC-15.2 第十五条 09:42:15 语音说明 → 空档有说明', [...pair, explained('deviceFailure')]),
    row('FZMC-15.2 第十五条 无法继续而未再恢复的末段空档 → 无从语音说明，不报', [
      ...site,
      clip('09:00', '09:30'),
      abandoned,
      fact(
        'recording.interruptionExplained',
        '2025-03-04 10:05',
        'r1',
        { gap: { from: iso('2025-03-04 09:30'), to: iso('2025-03-04 10:00') }, cause: 'deviceFailure' },
        { about },
      ),
    ]),
    row(
      'FZMC-15.2 第十五条 恢复后未语音说明，其后又无法继续、事后才说明 → 恢复时仍应说明，报缺',
      [...pair, explained('deviceFailure', null), fact('recording.abandoned', '2025-03-04 09:42:30', 'a1', GAVE_UP)],
      '违规 中止录制',
    ),
    row(
      'FZMC-15.1 第十五条 恢复后未语音说明，活动结束后登记无法继续 → 前一空档仍是间断',
      [...pair, explained('deviceFailure', null), fact('recording.abandoned', '2025-03-04 10:01', 'a1', GAVE_UP)],
      '音像 missing a1',
    ),
    row(
      'FZMC-15.2 第十五条 两处空档，前一处恢复时未说明，后一处直至结束未恢复 → 只报前一处',
      [...twoGaps(null), abandoned],
      '违规 中止录制',
    ),
    row(
      'FZMC-15.1 第十五条 两处空档，前一处恢复时已说明，后一处直至结束未恢复 → 均有说明',
      [...twoGaps('09:42:15'), abandoned],
      '音像 explained a1',
    ),
    row('FZMC-15.1 第十五条 两处空档，前一处恢复时未说明 → 仍是间断', [...twoGaps(null), abandoned], '音像 missing a1'),
    row('FZMC-15.2 第十五条 恢复段无语音说明 → 报缺', [...pair, explained('deviceFailure', null)], '违规 中止录制'),
    row('FZMC-15.2 第十五条 恢复后满六十秒语音说明 → 不报', [...pair, explained('deviceFailure', '09:43:00')]),
    row(
      'FZMC-15.2 第十五条 恢复后过了六十秒才语音说明，哪怕多一毫秒 → 报违规',
      [...pair, explained('deviceFailure', '09:43:00.001')],
      '违规 中止录制',
    ),
    {
      ...row('FZMC-15.2 第十五条 另一口径：恢复后任何时候均可', [...pair, explained('deviceFailure', '09:55')]),
      options: { program: historicCity({ 'FZMC-15.2': 'anyTime' }) },
    },
    row(
      'FZMC-15.3 第十五条 09:30 无法继续，09:40 报告 → 通过',
      [...pair, abandoned, reported('2025-03-04 09:40')],
      '义务 done a1',
    ),
    row(
      'FZMC-15.3 第十五条 11:00 才报告 → 内部目标超期，不作逾期',
      [...pair, abandoned, reported('2025-03-04 11:00')],
      '义务 done a1',
      '目标超期',
    ),
    row(
      'FZMC-15.3 第十五条 报告后恢复，再次无法继续而未再报告 → 后一次待办',
      [
        ...pair,
        abandoned,
        reported('2025-03-04 09:40'),
        fact('recording.abandoned', '2025-03-04 09:50', 'a1', { reason: '存储已满' }),
      ],
      '义务 done a1',
      '义务 open a1',
      '目标超期',
    ),
    row('FZMC-15.3 第十五条 未报告 → 待办', [...pair, abandoned], '义务 open a1', '目标超期'),
    {
      ...row(
        'FZMC-15.4 第十五条 18:00 交书面说明 → 按期',
        [...pair, abandoned, note('2025-03-04 18:00')],
        '义务 done a1',
      ),
      asOf: LATER,
    },
    {
      ...row(
        'FZMC-15.4 第十五条 次日 10:01 才交 → 内部目标超期',
        [...pair, abandoned, note('2025-03-05 10:01')],
        '义务 done a1',
        '目标超期',
      ),
      asOf: LATER,
    },
    row(
      'FZMC-15.4 第十五条 中断之前为别的事写的书面说明 → 不满足',
      [...pair, abandoned, note('2025-03-04 09:00')],
      '义务 open a1',
    ),
    row('FZMC-15.4 第十五条 仅有口头报告 → 不满足', [...pair, abandoned, reported('2025-03-04 09:40')], '义务 open a1'),
  ]);
  const archive = act('case.archived', [], { catalogue: [] });
  actRows([
    {
      name: 'FZMC-15.4 第十五条 未补书面说明 → 不得归档',
      events: [...pair, abandoned],
      act: archive,
      asOf: LATER,
      refused: '书面说明',
    },
    {
      name: 'FZMC-15.4 第十五条 已补书面说明 → 不因此受阻',
      events: [...pair, abandoned, note('2025-03-04 18:00')],
      act: archive,
      asOf: LATER,
    },
  ]);
  actRows([
    {
      name: 'FZMC-15.4 第十五条 书面说明未写活动，仅此一次 → 不因此受阻',
      events: [...pair, abandoned, paper('d1', 'interruptionNote', '2025-03-04 18:00')],
      act: archive,
      asOf: LATER,
    },
    {
      name: 'FZMC-15.4 第十五条 一份书面说明写明两次活动 → 不因此受阻',
      events: [
        ...pair,
        abandoned,
        fact('recording.abandoned', '2025-03-05 09:30', 'a2', { reason: '设备进水' }),
        paper('d1', 'interruptionNote', '2025-03-05 18:00', { about: [...about, 'activity:a2'] }),
      ],
      act: archive,
      asOf: LATER,
    },
    {
      name: 'FZMC-15.4 第十五条 两次活动，两份书面说明都是前一次的 → 不得归档',
      events: [
        ...pair,
        abandoned,
        fact('recording.abandoned', '2025-03-05 09:30', 'a2', { reason: '设备进水' }),
        note('2025-03-04 18:00'),
        paper('d2', 'interruptionNote', '2025-03-05 18:00', { about }),
      ],
      act: archive,
      asOf: LATER,
      refused: '书面说明',
    },
    {
      name: 'FZMC-15.4 第十五条 两次活动只有一份未写活动的书面说明 → 不得归档',
      events: [
        ...pair,
        abandoned,
        fact('recording.abandoned', '2025-03-05 09:30', 'a2', { reason: '设备进水' }),
        paper('d1', 'interruptionNote', '2025-03-05 18:00'),
      ],
      act: archive,
      asOf: LATER,
      refused: '书面说明',
    },
  ]);
  it('第十条的审定与第十五条的报告是两回事', () => {
    const events = [...pair, abandoned, approve('recordingExemption', 'committeeLeaderInCharge', '2025-03-05 10:00')];
    assert.ok(
      assessed(events, LATER).duties.some(({ topic, status }) => topic === 'av.inability' && status === 'open'),
    );
  });
});
