import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { PALETTE, THEME } from './theme.ts';

const css = readFileSync(path.join(import.meta.dirname, 'theme.css'), 'utf8');
const colour = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)![1]!;

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('theme', () => {
  const grounds = ['paper', 'sheet', 'ink-wash', 'cinnabar-wash', 'amber-wash', 'jade-wash'];
  for (const text of ['ink', 'text', 'quiet', 'cinnabar', 'amber-text', 'jade-text'])
    it(`${text} can be read on every ground (WCAG 1.4.3)`, () => {
      for (const ground of grounds) assert.ok(contrast(colour(text), colour(ground)) >= 4.5, `${text} on ${ground}`);
    });
  for (const shape of ['amber', 'jade', 'ink', 'cinnabar'])
    it(`${shape} can be told from paper as a shape (WCAG 1.4.11)`, () =>
      assert.ok(contrast(colour(shape), colour('paper')) >= 3));
  it('what is said for information stands on the wash of ink, not on what antd mixes from ink (WCAG 1.4.3)', () => {
    const ground = THEME.token?.colorInfoBg;
    assert.equal(ground, colour('ink-wash'));
    for (const text of ['text', 'quiet']) assert.ok(contrast(colour(text), ground!) >= 4.5);
  });
  it('gives antd the same palette', () => {
    assert.deepEqual(
      Object.entries(PALETTE).map(([name, value]) => [name, value]),
      Object.keys(PALETTE).map((name) => [name, colour(name === 'lineStrong' ? 'line-strong' : name)]),
    );
  });
});
