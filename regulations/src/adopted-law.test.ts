import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDay } from '@zhiji/calendar';
import { ATTRIBUTES } from '@zhiji/cases';
import { compile, replay, view } from '@zhiji/law';
import { at, history } from '@zhiji/testkit';
import { answered, CALENDAR } from '../test/law-book.ts';
import { plainLaw, sourceOf, type AdoptedLaw, type RegisteredOverride } from './adopted-law.ts';

const fact = history('c1');
const footage = (id: string, day: string) =>
  fact('recording.ended', `${day} 10:30`, id, {
    medium: 'video',
    from: `${day}T10:00:00+08:00`,
    to: `${day}T10:30:00+08:00`,
  });
const events = [footage('r-may', '2025-05-31'), footage('r-june', '2025-06-10'), footage('r-late', '2025-12-05')];

/** Until when each recording is kept, and by which articles. */
function keeping(law: AdoptedLaw): Readonly<Record<string, string>> {
  const program = compile({ ...sourceOf(law), attributes: ATTRIBUTES, calendar: CALENDAR });
  const { retention } = view(program, replay(program, answered(events), 'c1'), at('2025-12-31 10:00'));
  return Object.fromEntries(
    retention.map(({ object, until, articles }) => [
      object.id,
      `${typeof until === 'object' ? formatDay(until.lastDay) : until} ${articles.join('、')}`,
    ]),
  );
}

const municipal: RegisteredOverride = {
  overrides: 'FTJD-24.1',
  level: 'municipal',
  source: '《市音像记录管理规定》',
  clause: '第八条',
  effectiveOn: '2025-06-01',
  termUnit: 'year',
  termNumber: 1,
};
const OWN = '第二十四条';
const CITED = '第二十四条（另有规定，从其规定：《市音像记录管理规定》第八条）';
const under = (...overrides: readonly RegisteredOverride[]) => keeping({ ...plainLaw('FTJD'), overrides });

describe('丰台街道第二条第二款：国家和市级另有规定的从其规定', () => {
  it('FTJD-2.2：市级要求一年，自生效日起的录像按一年保存并标注来源，此前的仍按六个月', () =>
    assert.deepEqual(under(municipal), {
      'r-may': `2025-11-30 ${OWN}`,
      'r-june': `2026-06-10 ${CITED}`,
      'r-late': `2026-12-05 ${CITED}`,
    }));
  it('FTJD-2.2：另有规定较宽的同样从其规定；后一规定接替前一规定', () =>
    assert.deepEqual(
      under(municipal, { ...municipal, clause: '第九条', effectiveOn: '2025-12-01', termUnit: 'month', termNumber: 3 })[
        'r-late'
      ],
      `2026-03-05 ${CITED.replace('第八条', '第九条')}`,
    ));
  it('FTJD-2.2：区级、本单位来源不取代本规定，结论从严不变', () => {
    for (const level of ['district', 'ownUnit'])
      assert.equal(under({ ...municipal, level })['r-june'], `2025-12-10 ${OWN}`);
  });
  it('FTJD-2.2：机关选定区级也算的口径以后，区级规定取代', () =>
    assert.equal(
      keeping({
        ...plainLaw('FTJD'),
        readings: { 'FTJD-2.2': 'district' },
        overrides: [{ ...municipal, level: 'district' }],
      })['r-june'],
      `2026-06-10 ${CITED}`,
    ));
  it('未写明从其规定的文本不被取代', () => {
    const plain = keeping(plainLaw('FZCG'));
    assert.deepEqual(keeping({ ...plainLaw('FZCG'), overrides: [{ ...municipal, overrides: 'FZCG-26.2' }] }), plain);
  });
});

describe('一部规定取代另一部', () => {
  const adopted: AdoptedLaw = {
    texts: [
      { code: 'FTJD', effectiveOn: null, until: '2025-12-01', succeeds: false },
      { code: 'FZMC', effectiveOn: '2025-12-01', until: null, succeeds: true },
    ],
    readings: {},
    overrides: [],
  };
  const program = compile({ ...sourceOf(adopted), attributes: ATTRIBUTES, calendar: CALENDAR });
  const packsOf = (day: string) => {
    const ended = footage('r', day);
    const { duties } = view(program, replay(program, [ended], 'c1'), at('2025-12-31 10:00'));
    return [...new Set(duties.flatMap(({ norms }) => norms.map((norm) => program.norms[norm]!.pack)))];
  };
  it('程序从事实发生时的规定：前一日从旧，当日起从新', () => {
    assert.deepEqual(packsOf('2025-11-30'), ['FTJD']);
    assert.deepEqual(packsOf('2025-12-01'), ['FZMC']);
  });
  it('尚未销毁的音像资料，保存期限取新旧两部中较长的', () => {
    const old = keeping(plainLaw('FTJD'));
    assert.match(old['r-june']!, /^2025-12-10/);
    const longer = keeping(plainLaw('FZMC'))['r-june']!;
    assert.equal(longer, 'hold 第十九条');
    assert.equal(keeping(adopted)['r-june'], longer);
  });
  it('正文没有的规定说明代码', () =>
    assert.throws(() => sourceOf(plainLaw('XXXX')), /^RangeError: 没有代码为 XXXX 的规定$/));
});
