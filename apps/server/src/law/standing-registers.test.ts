import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendar, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import { ATTRIBUTES } from '@zhiji/cases';
import { compile, type Norm, type Pack } from '@zhiji/law';
import { PACKS } from '@zhiji/regulations';
import { at, penaltyCase } from '@zhiji/testkit';
import { caseFrom } from '../cases/case-store.ts';
import { registersOf } from '../registers/case-registers.ts';
import { standingRegisters } from './standing-registers.ts';

const published = calendar(STATE_COUNCIL_NOTICES);
const lawOf = (pack: Pack, readings: Readonly<Record<string, string>> = {}, effectiveFrom?: number) =>
  compile({
    packs: [{ pack, ...(effectiveFrom === undefined ? {} : { effectiveFrom }) }],
    attributes: ATTRIBUTES,
    calendar: published,
    readings,
  });

const log = penaltyCase('c-1');
const histories = [12, 40, 90, 150, log.length].map((length) => log.slice(0, length));
const NOW = log.at(-1)!.at + 40 * 86_400_000;

describe('换一种解释：登记簿照旧的案件，重新登记也一字不差', () => {
  let [stood, drawn] = [0, 0];
  for (const [code, pack] of Object.entries(PACKS))
    it(code, () => {
      const before = lawOf(pack);
      for (const { id, options } of pack.readings)
        for (const value of Object.keys(options)) {
          const after = lawOf(pack, { [id]: value });
          const stands = standingRegisters(before, after, []);
          for (const events of histories) {
            if (!stands(events)) {
              drawn++;
              continue;
            }
            stood++;
            const [was, is] = [before, after].map((law) => registersOf(caseFrom('c-1', law, events), NOW));
            assert.deepEqual(is, was, `${id}=${value}, ${events.length}`);
          }
        }
    });

  it('两种情形都有', () => assert.ok(stood > 100 && drawn > 100, `${stood}, ${drawn}`));
});

describe('何时一律重新登记', () => {
  const pack = PACKS['FZCG']!;
  const law = lawOf(pack);
  const idle = log.slice(0, 1);
  const withNorms = (change: (norm: Norm) => readonly Norm[]): Pack => ({
    ...pack,
    chapters: pack.chapters.map((chapter) => ({
      ...chapter,
      articles: chapter.articles.map((article) => ({ ...article, norms: article.norms.flatMap(change) })),
    })),
  });

  it('规定未变：一律照旧', () => assert.ok(standingRegisters(law, lawOf(pack), [])(log)));
  it('施行日期不同', () => assert.ok(!standingRegisters(law, lawOf(pack, {}, at('2026-01-01 00:00')), [])(idle)));
  it('变动的是前置条件：未做的事也显示出来', () =>
    assert.ok(!standingRegisters(law, lawOf(withNorms((norm) => (norm.form === 'gate' ? [] : [norm]))), [])(idle)));
  it('机关自身的事实触发变动的条款', () => {
    const reworded = (norm: Norm) => [norm.id === '24.store' ? { ...norm, gist: '另一种写法' } : norm];
    const after = lawOf(withNorms(reworded));
    const stored = log.filter(({ type }) => type === 'recording.ended').slice(0, 1);
    assert.ok(standingRegisters(law, after, [])(idle));
    assert.ok(!standingRegisters(law, after, stored)(idle));
    assert.ok(!standingRegisters(law, after, [])(stored));
  });
});
