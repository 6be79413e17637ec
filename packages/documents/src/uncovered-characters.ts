import type { GlyphCoverage } from './glyph-coverage.ts';
import type { Sheet } from './sheet.ts';

/** 缺字 – a character that cannot be printed as it was entered, and where it stands. */
export interface UncoveredCharacter {
  readonly character: string;
  /** `U+20000` */
  readonly codePoint: string;
  /** The label it stands under. */
  readonly label: string;
}

/** Each character once per label. Characters that draw nothing but change how others read (U+202E, zero-width ones) count as uncovered. */
export function uncoveredCharacters(sheet: Sheet, coverage: GlyphCoverage): readonly UncoveredCharacter[] {
  const parts: readonly (readonly [string, unknown])[] = [
    ['机关名称', sheet.agency],
    ['文号', sheet.number],
    ...Object.values(sheet.fields).map((field) => [field.label, field] as const),
    ...Object.values(sheet.signatures).map((slot) => [slot.label, slot] as const),
  ];
  return parts.flatMap(([label, part]) =>
    [...new Set(textIn(part))]
      .filter((character) => !isPrintable(character, coverage))
      .map((character) => ({ character, codePoint: codePointOf(character), label })),
  );
}

const isPrintable = (character: string, coverage: GlyphCoverage) =>
  character === '\t' ||
  character === '\n' ||
  (coverage.covers(character.codePointAt(0)!) && !/\p{Cf}/u.test(character));

const codePointOf = (character: string) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

function textIn(part: unknown): string {
  if (typeof part === 'string') return part;
  if (typeof part === 'object' && part !== null) return Object.values(part).map(textIn).join('');
  return '';
}
