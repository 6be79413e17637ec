import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendar, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import { ATTRIBUTES } from '@zhiji/cases';
import { compile, view, type Norm, type Pack, type Program } from '@zhiji/law';
import { PACKS } from '@zhiji/regulations';
import { at, history, penaltyCase } from '@zhiji/testkit';
import { caseFrom } from '../cases/case-store.ts';
import { verdictChanges } from './verdict-changes.ts';

const FZCG = PACKS['FZCG']!;
const lawOf = (pack: Pack): Program =>
  compile({ packs: [{ pack }], attributes: ATTRIBUTES, calendar: calendar(STATE_COUNCIL_NOTICES) });
const changed = (change: (norm: Norm) => readonly Norm[]): Program =>
  lawOf({
    ...FZCG,
    chapters: FZCG.chapters.map((chapter) => ({
      ...chapter,
      articles: chapter.articles.map((article) => ({ ...article, norms: article.norms.flatMap(change) })),
    })),
  });
const storing = (hours: number) =>
  changed((norm) =>
    norm.id === '24.store' && norm.form === 'duty'
      ? [{ ...norm, due: { ...norm.due, period: { n: hours, unit: 'hour' } } } as Norm]
      : [norm],
  );

const make = history('c-1');
const finding = (name: 'onSiteDispute' | 'emergencyIncident') =>
  make('finding.made', '2025-03-03 10:00', 'c-1', { finding: name, value: false, basis: '现场情况' });
const log = [
  make('recording.ended', '2025-03-03 10:00', 'r1', {
    medium: 'video',
    from: '2025-03-03T09:00:00+08:00',
    to: '2025-03-03T10:00:00+08:00',
  }),
  finding('onSiteDispute'),
  finding('emergencyIncident'),
  make('recording.stored', '2025-03-06 10:00', 'r1', {
    sha256: 'a'.repeat(64),
    sm3: 'b'.repeat(64),
    size: 1,
    storagePoint: '系统',
    registered: true,
  }),
];
const NOW = at('2025-03-10 09:00');
const seen = (law: Program) => view(law, caseFrom('c-1', law, log).law, NOW);

describe('结论的变化', () => {
  const law = lawOf(FZCG);
  const storingIn = (after: Program) =>
    verdictChanges(seen(law), seen(after)).filter(({ topic, object }) => topic === 'av.store' && object.id === 'r1');

  it('规定未变：没有变化', () => assert.deepEqual(verdictChanges(seen(law), seen(lawOf(FZCG))), []));

  it('24 小时改为 240 小时：迟办变成按时，先前的违反和两边的条文都写明', () => {
    const [{ kind, before, after } = {}, ...others] = storingIn(storing(240));
    assert.deepEqual(others, []);
    assert.equal(kind, 'duty');
    assert.deepEqual(
      [before?.standing, before?.due, before?.breachAt, before?.article],
      ['doneLate', '2025-03-04 10:00', '2025-03-04T10:00:00.000+08:00', after?.article],
    );
    assert.deepEqual([after?.standing, after?.due, after?.breachAt], ['done', '2025-03-13 10:00', null]);
    assert.match(after!.article, /第二十四条/);
  });

  it('反过来：按时变成迟办', () => {
    const [{ before, after } = {}] = verdictChanges(seen(storing(240)), seen(law)).filter(
      ({ topic }) => topic === 'av.store',
    );
    assert.deepEqual([before?.standing, after?.standing], ['done', 'doneLate']);
  });

  it('规范取消：先前的结论留着，现在没有规定', () => {
    const [{ before, after } = {}] = storingIn(changed((norm) => (norm.id === '24.store' ? [] : [norm])));
    assert.deepEqual([before?.standing, after], ['doneLate', null]);
  });

  it('永久保存改为十年：写明先前永久，现在待定', () => {
    const ten = changed((norm) =>
      norm.form === 'keep' ? [{ ...norm, least: { ...norm.least, period: { n: 10, unit: 'year' } } } as Norm] : [norm],
    );
    const whole = penaltyCase('c-1');
    const archived = (of: Program) => view(of, caseFrom('c-1', of, whole).law, whole.at(-1)!.at);
    const kept = verdictChanges(archived(law), archived(ten)).find(
      ({ kind, object }) => kind === 'retention' && object.id === 'r0-0',
    );
    assert.deepEqual([kept?.before?.standing, kept?.after?.standing], ['permanent', 'hold']);
  });
});
