import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendar, type Calendar } from './calendar.ts';
import { formatDay, parseDay, weekdayOf, type Day } from './day.ts';
import { noticesKnownOn, readNotices, type Notice } from './notice.ts';
import { STATE_COUNCIL_NOTICES } from './state-council.ts';

const published = calendar(STATE_COUNCIL_NOTICES);
const d = (text: string) => parseDay(text)!;
const knownOn = (text: string) => calendar(noticesKnownOn(STATE_COUNCIL_NOTICES, d(text)));

const vectors = path.resolve(import.meta.dirname, '../../../../shared/vectors/holidays');
const skip = existsSync(vectors) ? false : '没有 ../shared/vectors/holidays';

interface VectorYear {
  readonly papers: readonly string[];
  readonly days: readonly { readonly name: string; readonly date: string; readonly isOffDay: boolean }[];
}

test('放假安排逐日与公开数据一致，一日不多一日不少（2019—2026 年）', { skip }, () => {
  const read = (year: number): VectorYear => JSON.parse(readFileSync(path.join(vectors, `${year}.json`), 'utf8'));
  const expected = new Map<string, string>();
  for (let year = 2019; year <= 2026; year++) {
    const { papers, days } = read(year);
    for (const { name, date, isOffDay } of days) expected.set(date, `${name}${isOffDay}`);
    const bare = (paper: string) => paper.replace(/^https?:/, '');
    const ours = STATE_COUNCIL_NOTICES.filter((notice) => notice.year === year).map((notice) => bare(notice.paper));
    assert.deepEqual(ours, papers.map(bare), `${year} 年通知出处`);
  }
  const ours = new Map<string, string>();
  for (let day = d('2018-12-01'); day <= d('2027-01-31'); day++) {
    const ruling = published.rulingOn(day);
    if (ruling) ours.set(formatDay(day), `${ruling.occasion}${ruling.rest}`);
  }
  assert.deepEqual(ours, new Map([...expected].toSorted(([a], [b]) => (a < b ? -1 : 1))));
  assert.deepEqual(read(2027).days, [], '2027 年安排已公布：应收入数据');
});

test('调休上班的周末是工作日，放假的平日不是，其余看星期', () => {
  assert.equal(published.isWorkday(d('2026-02-14')), true);
  assert.equal(published.isRestDay(d('2026-02-16')), true);
  assert.equal(published.isRestDay(d('2026-03-07')), true);
  assert.equal(published.isWorkday(d('2026-03-09')), true);
  assert.equal(published.isWorkday(d('2018-12-29')), true, '2019 年安排管到 2018 年末');
});

test('2020 年春节延长：01-27 通知发布前后各按当时所知', () => {
  const [before, after] = [knownOn('2020-01-26'), knownOn('2020-01-27')];
  assert.equal(before.isWorkday(d('2020-01-31')), true);
  assert.equal(before.isWorkday(d('2020-02-01')), true, '原定调休上班');
  assert.equal(after.isRestDay(d('2020-01-31')), true);
  assert.equal(after.isRestDay(d('2020-02-01')), true);
  assert.equal(after.rulingOn(d('2020-02-01'))?.notice, '国办发明电〔2020〕1号');
  assert.equal(after.rulingOn(d('2020-01-30'))?.notice, '国办发明电〔2019〕16号');
  assert.equal(after.isWorkday(d('2020-02-03')), true);
  assert.notEqual(before.id, after.id);
});

test('未公布的年份只知周末，并标明暂定', () => {
  assert.equal(published.isProvisional(d('2026-12-01'), d('2026-12-27')), false);
  assert.equal(published.isProvisional(d('2026-12-01'), d('2026-12-28')), true);
  assert.equal(published.isProvisional(d('2018-12-31'), d('2019-01-02')), true);
  assert.equal(published.isWorkday(d('2027-01-01')), true);
  const weekends = calendar([]);
  assert.equal(weekends.isProvisional(d('2026-01-01'), d('2026-01-01')), true);
  assert.equal(weekends.addWorkdays(d('2026-02-13'), 2), d('2026-02-17'));
});

test('按年公布安排只改变暂定的日子：通知发布前后，非暂定的日子不变（专门调整的通知除外）', () => {
  const adjusting = new Set(['国办发明电〔2019〕3号', '国办发明电〔2020〕1号']);
  for (const notice of STATE_COUNCIL_NOTICES.filter(({ number }) => !adjusting.has(number)).slice(1)) {
    const [before, after] = [calendar(knownBefore(notice)), calendar([...knownBefore(notice), notice])];
    for (let day = before.publishedFrom; day <= before.publishedUntil; day++)
      assert.equal(before.isWorkday(day), after.isWorkday(day), `${notice.number} ${formatDay(day)}`);
  }
});

const knownBefore = (notice: Notice) =>
  STATE_COUNCIL_NOTICES.filter(({ publishedOn }) => publishedOn < notice.publishedOn);

test('工作日的数与找，与逐日走一遍一致（2004—2040 年，向前向后）', () => {
  const day = fc.integer({ min: d('2004-01-01'), max: d('2040-12-31') });
  const count = fc.integer({ min: -300, max: 300 }).filter((n) => n !== 0);
  for (const known of [published, calendar([]), knownOn('2022-01-01')])
    fc.assert(
      fc.property(day, count, (from, n) => {
        const to = walk(known, from, n);
        assert.equal(known.addWorkdays(from, n), to);
        const [after, through] = n > 0 ? [from, to] : [to - 1, from - 1];
        assert.equal(known.workdaysBetween(after, through), Math.abs(n));
      }),
    );
});

function walk(known: Calendar, from: Day, n: number): Day {
  let day = from;
  for (let left = Math.abs(n); left > 0;) {
    day += Math.sign(n);
    const ruling = known.rulingOn(day);
    if (ruling ? !ruling.rest : weekdayOf(day) <= 5) left--;
  }
  return day;
}

test('工作日数须为非零整数', () => {
  for (const n of [0, 1.5, Number.NaN]) assert.throws(() => published.addWorkdays(0, n), RangeError);
});

test('日历的名字由内容定：顺序无关，改一日就变', () => {
  assert.equal(calendar(STATE_COUNCIL_NOTICES.toReversed()).id, published.id);
  assert.equal(calendar(readNotices(JSON.parse(JSON.stringify(STATE_COUNCIL_NOTICES)))).id, published.id);
  const [first, ...others] = STATE_COUNCIL_NOTICES;
  const moved = { ...first!, arrangements: first!.arrangements.map((a) => ({ ...a, work: [] })) };
  assert.notEqual(calendar([moved, ...others]).id, published.id);
});

test('缺一年的通知，日历不成立', () => {
  const gap = STATE_COUNCIL_NOTICES.filter(({ year }) => year !== 2023);
  assert.throws(() => calendar(gap), { name: 'CalendarFault', code: 'noticeYearMissing', message: /2023/ });
});

test('导入的安排有误时指明所在字段', () => {
  const good = structuredClone(STATE_COUNCIL_NOTICES.at(-1)!) as unknown as Record<string, unknown>;
  const arrangement = { occasion: '元旦', rest: ['2027-01-01', '2027-01-03'], work: [] };
  const faulty: readonly [unknown, RegExp][] = [
    [{}, /通知 应为列表/],
    [[null], /通知\[0\] 应为对象/],
    [[{ ...good, number: '' }], /number 应为文字/],
    [[{ ...good, year: '2027' }], /year 应为年份/],
    [[{ ...good, publishedOn: '2026-11-31' }], /publishedOn 应为日期/],
    [[{ ...good, arrangements: [{ ...arrangement, rest: ['2027-01-03', '2027-01-01'] }] }], /arrangements\[0\]\.rest/],
    [[{ ...good, arrangements: [{ ...arrangement, rest: ['2027-01-01'] }] }], /arrangements\[0\]\.rest/],
    [[{ ...good, arrangements: [{ ...arrangement, work: ['2027-02-29'] }] }], /work\[0\] 应为日期/],
  ];
  for (const [value, message] of faulty)
    assert.throws(() => readNotices(value), { name: 'CalendarFault', code: 'noticeMalformed', message });
  const notice = {
    ...(good as unknown as Notice),
    arrangements: [{ ...arrangement, rest: ['2027-02-30', '2027-03-01'] as const }],
  };
  assert.throws(() => calendar([notice]), { code: 'noticeMalformed', message: /2027-02-30/ });
});
