import type { Calendar } from '@zhiji/calendar';
import { overridden, type Override } from './override.ts';
import type { AccessNorm, DerivedNorm, Duty, Gate, KeepNorm, Norm, Pack, PaperNorm, RecordingNorm } from './norm.ts';
import type { Condition, Match } from './condition.ts';
import type { Attributes } from './setting.ts';
import { readingsIn, settleReadings } from './settle.ts';
import { conditionsOf, HEARINGS, subscriptionsOf, type Subscription } from './subscription.ts';

/** A norm with its readings settled and its place in the program. */
export type SettledNorm = Norm & {
  readonly index: number;
  readonly pack: string;
  readonly effectiveFrom: number;
  /** ms; what arises from then on is another norm's. */
  readonly effectiveTo: number;
  /** The readings it depended on before they were settled. */
  readonly readings: readonly string[];
  /** Its conditions ask what other norms came to; it is judged after them. */
  readonly last: boolean;
};

export type SettledDuty = SettledNorm & Duty;
export type SettledGate = SettledNorm & Gate;
export type SettledRecordingNorm = SettledNorm & RecordingNorm;
export type SettledPaperNorm = SettledNorm & PaperNorm;
export type SettledKeepNorm = SettledNorm & KeepNorm;
export type SettledAccessNorm = SettledNorm & AccessNorm;
export type SettledDerivedNorm = SettledNorm & DerivedNorm;

/** A norm that listens to facts with a key, and the type of object it is about. Like those that are raised, asked at every fact: of one shape each. */
export interface Listener extends Required<Omit<Subscription, 'moving'>> {
  readonly norm: number;
  readonly per: string;
  /** The place of how it hears among the ways of hearing. */
  readonly width: number;
  readonly last: boolean;
  readonly moving: Subscription['moving'] | undefined;
}

/** A norm that facts raise. */
export interface Raised extends Pick<SettledNorm, 'form' | 'per' | 'effectiveFrom' | 'effectiveTo' | 'last'> {
  readonly norm: number;
  readonly scope: SettledNorm['scope'] | undefined;
  readonly on: Match;
}

/** What a program was compiled from. */
export type Source = Required<ProgramSource>;

/** 适用规定: packs, readings, adoption dates and calendar, compiled once into indexes by event type. */
export interface Program {
  readonly norms: readonly SettledNorm[];
  readonly packs: readonly Pack[];
  readonly attributes: Attributes;
  readonly calendar: Calendar;
  readonly readings: Readonly<Record<string, string>>;
  readonly source: Source;
  /** Norms whose trigger has this type. */
  readonly onTrigger: ReadonlyMap<string, readonly Raised[]>;
  /** Norms whose outcome may change by a fact with this key. */
  readonly onFact: ReadonlyMap<string, readonly Listener[]>;
  /** Instants inside facts at whose passing an act becomes possible. */
  readonly lapses: readonly { readonly match: Match; readonly field: string }[];
  /** The law as applied, as text: equal text, equal verdicts. Hash it to name the program. */
  readonly text: string;
}

export interface Applicable {
  readonly pack: Pack;
  /** Facts before this instant (ms) do not trigger its norms; the agency's adoption record says when. */
  readonly effectiveFrom?: number;
  /** Nor do facts from this instant (ms) on, at which another text took its place. */
  readonly effectiveTo?: number;
  /** It took another text's place: its classes of keeping count for earlier recordings too, and the longest wins. */
  readonly succeeds?: boolean;
}

export interface ProgramSource {
  readonly packs: readonly Applicable[];
  readonly attributes: Attributes;
  readonly calendar: Calendar;
  /** Chosen readings; `default` where nothing is said. */
  readonly readings?: Readonly<Record<string, string>>;
  readonly overrides?: readonly Override[];
}

/** Throws a RangeError for a reading or a value that no pack knows. */
export function compile({ packs, attributes, calendar, readings = {}, overrides = [] }: ProgramSource): Program {
  checkReadings(packs, readings);
  const norms: SettledNorm[] = [];
  for (const { pack, effectiveFrom = -Infinity, effectiveTo = Infinity, succeeds = false } of packs) {
    const levels = settleReadings(pack.defersTo ?? [], readings) as readonly string[];
    const own = pack.chapters
      .flatMap((chapter) => chapter.articles)
      .flatMap((article) => article.norms)
      .map((norm) => ({
        ...settleReadings(norm, readings),
        pack: pack.code,
        effectiveFrom: succeeds && norm.form === 'keep' ? -Infinity : effectiveFrom,
        effectiveTo,
        readings: readingsIn(norm),
        last: asksOutcomes(norm),
      }))
      // Of a norm that is only another reading's there is nothing to judge.
      .filter(({ when }) => !(when?.is === 'constant' && !when.value));
    for (const norm of overridden(own, levels, overrides)) norms.push({ ...norm, index: norms.length });
  }
  const onTrigger = new Map<string, Raised[]>();
  const onFact = new Map<string, Listener[]>();
  for (const norm of norms) {
    const { index, form, per, scope, effectiveFrom, effectiveTo, last } = norm;
    const on = triggerOf(norm);
    if (on) listIn(onTrigger, on.type).push({ norm: index, form, per, scope, effectiveFrom, effectiveTo, last, on });
    for (const { key, hears, anywhere, moving } of subscriptionsOf(norm, attributes))
      listIn(onFact, key).push({
        key,
        hears,
        anywhere,
        norm: index,
        per,
        width: HEARINGS.indexOf(hears),
        last,
        moving,
      });
  }
  const text = JSON.stringify({
    packs: packs.map(({ pack }) => ({ code: pack.code, version: pack.version })),
    calendar: calendar.id,
    attributes,
    norms,
  });
  return {
    norms,
    packs: packs.map(({ pack }) => pack),
    attributes,
    calendar,
    readings,
    source: { packs, attributes, calendar, readings, overrides },
    onTrigger,
    onFact,
    lapses: norms.flatMap(conditionsOf).flatMap(atomsIn).flatMap(lapsesOf),
    text,
  };
}

const OTHERS = new WeakMap<Program, Map<string, Program>>();

/** The same law with one reading chosen otherwise. Compiled once. */
export function readOtherwise(program: Program, id: string, option: string): Program {
  let others = OTHERS.get(program);
  if (!others) OTHERS.set(program, (others = new Map()));
  const key = `${id}=${option}`;
  let other = others.get(key);
  if (!other) {
    const { source } = program;
    others.set(key, (other = compile({ ...source, readings: { ...source.readings, [id]: option } })));
  }
  return other;
}

/** Whether what arises at an instant is a norm's. */
export const inForce = (
  { effectiveFrom, effectiveTo }: Pick<SettledNorm, 'effectiveFrom' | 'effectiveTo'>,
  at: number,
): boolean => at >= effectiveFrom && at < effectiveTo;

/** The same law with an ear for some of its norms only; places stay as they are. */
export function narrowed(program: Program, keeps: (norm: SettledNorm) => boolean): Program {
  const only = <T extends { readonly norm: number }>(index: ReadonlyMap<string, readonly T[]>) =>
    new Map(
      [...index]
        .map(([key, entries]) => [key, entries.filter(({ norm }) => keeps(program.norms[norm]!))] as const)
        .filter(([, entries]) => entries.length > 0),
    );
  return { ...program, onTrigger: only(program.onTrigger), onFact: only(program.onFact) };
}

const asksOutcomes = (norm: Norm): boolean =>
  conditionsOf(norm)
    .flatMap(atomsIn)
    .some(({ is }) => is === 'complete' || is === 'disposable');

const lapsesOf = (atom: Condition): Program['lapses'] =>
  atom.is === 'passed' ? [{ match: atom.match, field: atom.field }] : [];

/** The leaves of a condition, under every reading. */
export function atomsIn(condition: Condition): readonly Condition[] {
  if (condition.is === 'all' || condition.is === 'any') return condition.of.flatMap(atomsIn);
  if (condition.is === 'reading') return Object.values(condition.options).flatMap(atomsIn);
  return condition.is === 'not' ? atomsIn(condition.of) : [condition];
}

function checkReadings(packs: readonly Applicable[], readings: Readonly<Record<string, string>>): void {
  for (const [id, value] of Object.entries(readings)) {
    const reading = packs.flatMap(({ pack }) => pack.readings).find((r) => r.id === id);
    if (!reading)
      throw new RangeError(`reading ${id}: no such reading in ${packs.map(({ pack }) => pack.code).join(', ')}`);
    if (!Object.hasOwn(reading.options, value))
      throw new RangeError(`reading ${id}: ${value} is not one of ${Object.keys(reading.options).join(', ')}`);
  }
}

function listIn<T>(map: Map<string, T[]>, key: string): T[] {
  let list = map.get(key);
  if (!list) map.set(key, (list = []));
  return list;
}

/** The fact that raises an instance of a norm; access is asked for, never raised. */
export function triggerOf(norm: Norm): Match | undefined {
  switch (norm.form) {
    case 'keep':
      return { type: 'recording.ended' };
    case 'access':
      return undefined;
    default:
      return norm.on;
  }
}
