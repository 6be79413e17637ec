import { parseDay, startOfDay, type Period } from '@zhiji/calendar';
import type { Applicable, Override, ProgramSource } from '@zhiji/law';
import { PACKS } from './packs.ts';

/** A text an agency adopted; days are `2026-03-01`. */
export interface AdoptedText {
  readonly code: string;
  /** From which day it binds; null while nobody has recorded it: then from the beginning. */
  readonly effectiveOn: string | null;
  /** The day another text took its place. */
  readonly until: string | null;
  /** It took another's place. */
  readonly succeeds: boolean;
}

/** 另有规定, as an agency registered it. */
export interface RegisteredOverride {
  /** Catalogue id. */
  readonly overrides: string;
  readonly level: string;
  readonly source: string;
  readonly clause: string;
  readonly effectiveOn: string;
  readonly termUnit?: 'hour' | 'workday' | 'day' | 'month' | 'year' | 'ever';
  readonly termNumber?: number;
}

/** 适用规定 as the agency has adopted it. */
export interface AdoptedLaw {
  /** The text the agency works under comes first. */
  readonly texts: readonly AdoptedText[];
  /** Chosen readings by their identifiers; those left to their default are not named. */
  readonly readings: Readonly<Record<string, string>>;
  readonly overrides: readonly RegisteredOverride[];
}

/** The text itself, by its defaults. */
export const plainLaw = (code: string): AdoptedLaw => ({
  texts: [{ code, effectiveOn: null, until: null, succeeds: false }],
  readings: {},
  overrides: [],
});

/** What is compiled. Throws a RangeError for a text no pack is of. */
export const sourceOf = ({
  texts,
  readings,
  overrides,
}: AdoptedLaw): Pick<ProgramSource, 'packs' | 'readings' | 'overrides'> => ({
  packs: texts.map(applicable),
  readings,
  overrides: overrides.map(overrideOf),
});

function applicable({ code, effectiveOn, until, succeeds }: AdoptedText): Applicable {
  const pack = PACKS[code];
  if (!pack) throw new RangeError(`没有代码为 ${code} 的规定`);
  const [effectiveFrom, effectiveTo] = [effectiveOn, until].map((day) => instantOf(day ?? ''));
  return {
    pack,
    succeeds,
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
    ...(effectiveTo === undefined ? {} : { effectiveTo }),
  };
}

function overrideOf({
  overrides,
  level,
  source,
  clause,
  effectiveOn,
  termUnit,
  termNumber,
}: RegisteredOverride): Override {
  const period: Period | undefined =
    termUnit === 'ever' ? { unit: 'ever' } : termUnit && termNumber ? { unit: termUnit, n: termNumber } : undefined;
  return {
    requirement: overrides,
    level,
    source: `${source}${clause}`,
    effectiveFrom: instantOf(effectiveOn) ?? Infinity,
    ...(period ? { period } : {}),
  };
}

function instantOf(text: string): number | undefined {
  const day = parseDay(text);
  return day === undefined ? undefined : startOfDay(day);
}
