import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TermIn } from '@zhiji/terms';
import { assessed, caseBook, fengtai, judgeRows, type Row } from '../../test/fengtai.ts';

const { activity, fact, find, iso, paper, serve, take } = caseBook();
const LATER = '2025-06-30 10:00';
const DAY = '2025-03-04';
const later = (name: string, events: Row['events'], ...says: string[]): Row => ({ name, events, asOf: LATER, says });
const at = (asOf: string, name: string, events: Row['events'], ...says: string[]): Row => ({
  name,
  events,
  asOf,
  says,
});
/** 一段音像，关联活动 a1。 */
const film = (from: string, to: string, id = 'r1', medium: 'video' | 'audio' = 'video') =>
  take(id, DAY, from, to, { medium, about: ['activity:a1'] });
const equipped = activity('a1', 'siteInspection', DAY, '09:00', '10:00', { equipped: true });

describe('第十八条 中断与无法继续', () => {
  const parts = [...equipped, film('09:00', '09:30'), film('09:34', '10:00', 'r2')];
  const explained = (cause: 'batteryLow' | 'subjective', spokenAt?: string) =>
    fact('recording.interruptionExplained', `${DAY} 09:35`, 'r2', {
      gap: { from: iso(`${DAY} 09:30`), to: iso(`${DAY} 09:34`) },
      cause,
      ...(spokenAt === undefined ? {} : { spokenAt: iso(`${DAY} ${spokenAt}`) }),
    });
  const status = (events: Row['events']) =>
    assessed(events, LATER).recordings.find(({ requirements }) => requirements.includes('FTJD-15.2'))!.status;
  it('FTJD-18.1 第十八条 恢复后有语音说明 → 空档合法；没有说明、主观原因 → 仍为间断', () =>
    assert.deepEqual(
      [
        status([...parts, explained('batteryLow', '09:34:20')]),
        status([...parts, explained('batteryLow', '09:35:01')]),
        status([...equipped, ...cutShort]),
        status([...parts, explained('batteryLow')]),
        status([...parts, explained('batteryLow'), gaveUpLater]),
        status([...parts, explained('subjective', '09:34:20')]),
        status(parts),
      ],
      ['explained', 'missing', 'explained', 'missing', 'missing', 'missing', 'missing'],
    ));
  const abandoned = fact('recording.abandoned', `${DAY} 09:30`, 'a1', { reason: '设备损坏' });
  const gaveUpLater = fact('recording.abandoned', `${DAY} 09:50`, 'a1', { reason: '设备损坏' });
  const cutShort = [
    film('09:00', '09:30'),
    abandoned,
    fact('recording.interruptionExplained', `${DAY} 10:05`, 'r1', {
      gap: { from: iso(`${DAY} 09:30`), to: iso(`${DAY} 10:00`) },
      cause: 'deviceFailure',
    }),
  ];
  const tells = (when: string, toRole: TermIn<'ROLES'>, more: { received?: boolean } = {}) =>
    fact('recording.inabilityReported', when, 'a1', { to: '李某', toRole, reason: '设备损坏', ...more });
  const reported = (when: string) => tells(when, 'brigadeHead', { received: true });
  const note = (when: string) => paper('d1', 'interruptionNote', when, { about: ['activity:a1'] });
  const spoken = fact('recording.omissionExplained', `${DAY} 17:00`, 'a1', { reason: '设备损坏' });
  judgeRows([
    later('FTJD-18.1 第十八条 恢复后语音说明 → 不报', [...parts, explained('batteryLow', '09:34:20')]),
    later('FTJD-18.1 第十八条 恢复后满六十秒语音说明 → 不报', [...parts, explained('batteryLow', '09:35:00')]),
    later(
      'FTJD-18.1 第十八条 恢复后六十秒又一毫秒才语音说明 → 报违规',
      [...parts, explained('batteryLow', '09:35:00.001')],
      '违规 中止录制',
    ),
    {
      ...later('FTJD-18.1 第十八条 另一口径：恢复后任何时候均可', [...parts, explained('batteryLow', '09:50')]),
      options: { program: fengtai({ 'FTJD-18.1': 'anyTime' }) },
    },
    later('FTJD-18.1 第十八条 无法继续而未再恢复 → 无从语音说明，不报', [...equipped, ...cutShort]),
    later('FTJD-18.1 第十八条 恢复后无语音说明 → 报缺', [...parts, explained('batteryLow')], '违规 中止录制'),
    later(
      'FTJD-18.1 第十八条 恢复后未语音说明，其后又无法继续 → 恢复时仍应说明，报缺',
      [...parts, explained('batteryLow'), gaveUpLater],
      '违规 中止录制',
    ),
    later('FTJD-18.1 第十八条 主观原因 → 转违规', [...parts, explained('subjective', '09:34:20')], '违规 中止录制'),
    later(
      'FTJD-18.2 第十八条 半小时后报告，负责人确认收到 → 通过',
      [...equipped, abandoned, reported(`${DAY} 10:00`)],
      '义务 done a1',
    ),
    later(
      'FTJD-18.2 第十八条 13:00 才报告 → 超时（内部目标）',
      [...equipped, abandoned, reported(`${DAY} 13:00`)],
      '义务 done a1',
      '目标超期',
    ),
    later(
      'FTJD-18.2 第十八条 只报告综合行政办公室 → 未向执法队负责人报告',
      [...equipped, abandoned, tells(`${DAY} 10:00`, 'generalOffice', { received: true })],
      '义务 open a1',
      '目标超期',
    ),
    later(
      'FTJD-18.2 第十八条 没有写明报告对象的身份 → 不算已报告',
      [
        ...equipped,
        abandoned,
        fact('recording.inabilityReported', `${DAY} 10:00`, 'a1', { to: '李某', reason: '设备损坏' }),
      ],
      '义务 open a1',
      '目标超期',
    ),
    later(
      'FTJD-18.2 第十八条 已报告、负责人尚未确认收到 → 待其确认',
      [...equipped, abandoned, tells(`${DAY} 10:00`, 'brigadeHead')],
      '义务 done a1',
      '义务 open a1',
    ),
    later(
      'FTJD-18.2 第十八条 负责人其后确认收到 → 完成',
      [
        ...equipped,
        abandoned,
        tells(`${DAY} 10:00`, 'brigadeHead'),
        tells(`${DAY} 10:20`, 'brigadeHead', { received: true }),
      ],
      '义务 done a1',
      '义务 done a1',
    ),
    later(
      'FTJD-18.2 第十八条 事前即无法记录的，同样报告',
      [
        ...equipped,
        fact('recording.impossible', `${DAY} 09:00`, 'a1', { ground: 'objectiveReason', reason: '无设备' }),
      ],
      '义务 open a1',
      '目标超期',
    ),
    later(
      'FTJD-18.3 第十八条 当日 17:00 提交说明 → 通过',
      [...equipped, abandoned, note(`${DAY} 17:00`)],
      '义务 done a1',
    ),
    at(
      '2025-03-05 10:01',
      'FTJD-18.3 第十八条 次日 10:01 仍未提交 → 报发现（内部目标）',
      [...equipped, abandoned],
      '义务 open a1',
      '目标超期',
    ),
    at('2025-03-05 10:00', 'FTJD-18.3 第十八条 满二十四小时之时尚不超期', [...equipped, abandoned], '义务 open a1'),
    later('FTJD-18.3 第十八条 口头说明 → 默认不足', [...equipped, abandoned, spoken], '义务 open a1', '目标超期'),
    {
      ...later('FTJD-18.3 第十八条 另一口径：任何形式均可', [...equipped, abandoned, spoken], '义务 done a1'),
      options: { program: fengtai({ 'FTJD-18.3': 'anyForm' }) },
    },
  ]);
});

/** 一次 09:00 至 10:00 的活动，及其中应当全程记录的情形。 */
interface Scene {
  readonly what: string;
  readonly kind: TermIn<'ACTIVITIES'>;
  readonly more?: Parameters<typeof activity>[5];
  readonly with?: Row['events'];
  readonly medium?: 'audio';
  /** 所采的口径 */
  readonly readings?: Readonly<Record<string, string>>;
  /** 空档见于这些对象的音像要求。 */
  readonly of?: readonly string[];
}

describe('第十八条 每一全程记录的情形，中断均须在恢复后六十秒内语音说明，无法继续的除外', () => {
  const ofActivity = { about: ['activity:a1'] };
  const needed = find('evidenceFixingNeeded', true, `${DAY} 09:00`, ofActivity);
  const plain: readonly Scene[] = [
    { what: 'FTJD-15.2 第十五条第二款 已配备设备的活动', kind: 'serviceVisit', more: { equipped: true } },
    { what: 'FTJD-16.1 第十六条 电话询问', kind: 'callInquiry', with: [needed], medium: 'audio' },
    {
      what: 'FTJD-16.1 第十六条 以电话询问当事人',
      kind: 'inquiry',
      more: { manner: 'phone' },
      with: [needed],
      medium: 'audio',
    },
    {
      what: 'FTJD-20.3 第二十条第（一）项 拒不配合之后',
      kind: 'serviceVisit',
      with: [fact('cooperation.refused', `${DAY} 09:00`, 'a1', { expression: '阻拦' })],
    },
    {
      what: 'FTJD-20.3 第二十条第（一）项 拒绝接受询问之后',
      kind: 'serviceVisit',
      with: [fact('inquiry.refused', `${DAY} 09:00`, 'a1', { place: '店内', expression: '拒绝回答', present: [] })],
    },
    {
      what: 'FTJD-20.3 第二十条第（一）项 拒绝签字之后',
      kind: 'serviceVisit',
      with: [
        fact(
          'document.signatureRefused',
          `${DAY} 09:00`,
          'd1',
          { signatory: 'party', name: '丙', manifestation: '拒签', present: [] },
          ofActivity,
        ),
      ],
      of: ['d1'],
    },
    { what: 'FTJD-20.4 第二十条第（二）项 查封', kind: 'seizing' },
    {
      what: 'FTJD-20.4 第二十条第（二）项 查封并清点',
      kind: 'seizing',
      with: [
        fact(
          'measure.taken',
          `${DAY} 09:00`,
          'm1',
          { kind: 'seizure', items: [], span: { from: iso(`${DAY} 09:00`), to: iso(`${DAY} 10:00`) } },
          ofActivity,
        ),
      ],
      of: ['a1', 'm1'],
    },
    { what: 'FTJD-20.5 第二十条第（三）项 询问当事人', kind: 'inquiry' },
    { what: 'FTJD-20.6 第二十条第（四）项 现场检查', kind: 'siteInspection' },
    { what: 'FTJD-20.6 第二十条第（四）项 听证', kind: 'hearing' },
    {
      what: 'FTJD-20.6 第二十条第（四）项 留置送达',
      kind: 'serviceVisit',
      with: [serve('s1', `${DAY} 09:00`, 'serviceByLeaving', 'refused', { leaving: 'atResidence', ...ofActivity })],
      of: ['s1'],
    },
    {
      what: 'FTJD-20.6 第二十条第（四）项 张贴公告送达',
      kind: 'serviceVisit',
      with: [
        serve('s1', `${DAY} 09:00`, 'serviceByPublication', 'inTransit', { carriers: ['noticeBoard'], ...ofActivity }),
      ],
      of: ['s1'],
    },
    { what: 'FTJD-20.7 第二十条第（五）项 强制执行', kind: 'compulsoryExecution' },
    { what: 'FTJD-20.8 第二十条第（六）项 突发事件处置', kind: 'incidentHandling' },
    {
      what: 'FTJD-20.9 第二十条第（七）项 认定应当录像的活动',
      kind: 'documentaryCollection',
      with: [find('recordingNeeded', true, `${DAY} 09:00`, ofActivity)],
    },
  ];
  const scenes = [
    ...plain,
    ...plain.flatMap((scene) =>
      [
        ['FTJD-20.3', 'wholeActivity'],
        ['FTJD-20.7', 'throughout'],
      ].flatMap(([id, option]) =>
        scene.what.startsWith(id!) ? [{ ...scene, what: `${scene.what}，另一口径`, readings: { [id!]: option! } }] : [],
      ),
    ),
  ];
  /** 09:34 恢复，其后说明。 */
  const resumed = (scene: Scene, spokenAt: string) => [
    film('09:00', '09:30', 'r1', scene.medium),
    film('09:34', '10:00', 'r2', scene.medium),
    explains('r2', '09:34', spokenAt),
  ];
  /** 09:30 以后无法继续。 */
  const abandons = (scene: Scene) => [
    film('09:00', '09:30', 'r1', scene.medium),
    fact('recording.abandoned', `${DAY} 09:30`, 'a1', { reason: '电池损坏' }),
    explains('r1', '10:00'),
  ];
  const explains = (id: string, to: string, spokenAt?: string) =>
    fact('recording.interruptionExplained', `${DAY} 10:05`, id, {
      gap: { from: iso(`${DAY} 09:30`), to: iso(`${DAY} ${to}`) },
      cause: 'batteryLow',
      ...(spokenAt ? { spokenAt: iso(`${DAY} ${spokenAt}`) } : {}),
    });
  const row = (scene: Scene, then: string, status: 'explained' | 'missing', films: Row['events']) => {
    const { what, kind, more, with: facts = [], of = ['a1'] } = scene;
    return {
      ...later(
        `${what}，${then}`,
        [...activity('a1', kind, DAY, '09:00', '10:00', more), ...facts, ...films],
        ...of.map((id) => `音像 ${status} ${id}`),
      ),
      options: { program: fengtai(scene.readings) },
    };
  };
  judgeRows(
    scenes.flatMap((scene) => [
      row(scene, '恢复后满六十秒说明 → 空档已说明', 'explained', resumed(scene, '09:35:00')),
      row(scene, '恢复后六十秒又一毫秒说明 → 间断', 'missing', resumed(scene, '09:35:00.001')),
    ]),
  );
  const gaveUp = fact('recording.abandoned', `${DAY} 09:50`, 'a1', { reason: '电池损坏' });
  const halves = (scene: Scene) => resumed(scene, '09:35').slice(0, 2);
  judgeRows(
    scenes.flatMap((scene) => [
      row(scene, '无法继续而未再恢复 → 空档已说明', 'explained', abandons(scene)),
      row(scene, '恢复后未说明，其后无法继续 → 间断', 'missing', [...halves(scene), explains('r2', '09:34'), gaveUp]),
      row(scene, '未再恢复，也没有登记无法继续 → 间断', 'missing', [abandons(scene)[0]!, explains('r1', '10:00')]),
    ]),
  );
});
