import type { Calendar } from '@zhiji/calendar';
import type { Attributes } from './condition.ts';
import type {
  AccessNorm,
  Condition,
  DerivedNorm,
  Duty,
  Gate,
  KeepNorm,
  Match,
  Norm,
  Pack,
  PaperNorm,
  RecordingNorm,
  TimeLimit,
  TimeLimitChoice,
} from './norm.ts';

/** A norm with its readings settled and its place in the program. */
export type SettledNorm = Norm & { readonly index: number; readonly pack: string; readonly effectiveFrom: number };

/** 适用规定: packs, readings, adoption dates and calendar, compiled once into indexes by event type. */
export interface Program {
  readonly norms: readonly SettledNorm[];
  readonly packs: readonly Pack[];
  readonly attributes: Attributes;
  readonly calendar: Calendar;
  readonly readings: Readonly<Record<string, string>>;
  /** Norms whose trigger has this type. */
  readonly onTrigger: ReadonlyMap<string, readonly number[]>;
  /** Norms whose outcome may change by a fact of this type (findings and approvals by name). */
  readonly onFact: ReadonlyMap<string, readonly number[]>;
  /** The law as applied, as text: equal text, equal verdicts. Hash it to name the program. */
  readonly text: string;
}

export interface Applicable {
  readonly pack: Pack;
  /** Facts before this instant (ms) do not trigger its norms; the agency's adoption record says when. */
  readonly effectiveFrom?: number;
}

export interface ProgramSource {
  readonly packs: readonly Applicable[];
  readonly attributes: Attributes;
  readonly calendar: Calendar;
  /** Chosen readings; `default` where nothing is said. */
  readonly readings?: Readonly<Record<string, string>>;
}

/** Throws a RangeError for a reading or a value that no pack knows. */
export function compile({ packs, attributes, calendar, readings = {} }: ProgramSource): Program {
  checkReadings(packs, readings);
  const norms: SettledNorm[] = [];
  for (const { pack, effectiveFrom } of packs) {
    for (const norm of pack.chapters.flatMap((chapter) => chapter.articles).flatMap((article) => article.norms)) {
      norms.push({
        ...settleReadings(norm, readings),
        index: norms.length,
        pack: pack.code,
        effectiveFrom: effectiveFrom ?? -Infinity,
      });
    }
  }
  const onTrigger = new Map<string, number[]>();
  const onFact = new Map<string, number[]>();
  for (const norm of norms) {
    for (const match of triggersOf(norm)) add(onTrigger, match.type, norm.index);
    for (const key of new Set(factKeysOf(norm, attributes))) add(onFact, key, norm.index);
  }
  const text = JSON.stringify({
    packs: packs.map(({ pack, effectiveFrom }) => ({
      code: pack.code,
      version: pack.version,
      effectiveFrom: effectiveFrom ?? null,
    })),
    calendar: calendar.id,
    attributes,
    norms,
  });
  return { norms, packs: packs.map((p) => p.pack), attributes, calendar, readings, onTrigger, onFact, text };
}

function checkReadings(packs: readonly Applicable[], readings: Readonly<Record<string, string>>): void {
  for (const [id, value] of Object.entries(readings)) {
    const reading = packs.flatMap(({ pack }) => pack.readings).find((r) => r.id === id);
    if (!reading)
      throw new RangeError(`reading ${id}: no such reading in ${packs.map(({ pack }) => pack.code).join(', ')}`);
    if (!(value in reading.options))
      throw new RangeError(`reading ${id}: ${value} is not one of ${Object.keys(reading.options).join(', ')}`);
  }
}

function add(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key);
  if (list) list.push(index);
  else map.set(key, [index]);
}

/** Replaces every reading inside a norm by the chosen option. */
function settleReadings<N extends Norm>(norm: N, readings: Readonly<Record<string, string>>): N {
  const settle = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(settle);
    if (typeof value !== 'object' || value === null) return value;
    const choice = value as { is?: unknown; id?: unknown; reading?: unknown; options?: Record<string, unknown> };
    const id = choice.is === 'reading' ? choice.id : choice.reading;
    if (typeof id === 'string' && choice.options)
      return settle(choice.options[readings[id] ?? 'default'] ?? choice.options['default']);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, settle(inner)]));
  };
  return settle(norm) as N;
}

/** A term whose reading is settled. */
export const settledLimit = (choice: TimeLimitChoice): TimeLimit => {
  if ('reading' in choice) throw new Error(`reading ${choice.reading} was not resolved before use`);
  return choice;
};

export function triggersOf(norm: Norm): readonly Match[] {
  switch (norm.form) {
    case 'duty':
    case 'recording':
    case 'paper':
    case 'derived':
    case 'gate':
      return [norm.on];
    case 'keep':
      return [{ type: 'recording.ended' }];
    case 'access':
      return [];
  }
}

/** Facts that move recordings and papers between objects, or change the span of an activity. */
const SPAN_FACTS = ['activity.started', 'activity.ended', 'activity.adjourned', 'activity.continued'];
const RECORDING_FACTS = [
  'recording.ended',
  'recording.linked',
  'recording.unlinked',
  'recording.interruptionExplained',
  'recording.timeCorrected',
];

function factKeysOf(norm: Norm, attributes: Attributes): string[] {
  const keys = [
    ...conditionsOf(norm).flatMap((condition) => keysOfCondition(condition, attributes)),
    ...matchesOf(norm).map((m) => m.type),
  ];
  if (norm.per === 'recording') keys.push('recording.linked', 'recording.unlinked');
  if (norm.form === 'recording') keys.push(...SPAN_FACTS, ...RECORDING_FACTS);
  if (norm.form === 'paper') keys.push('document.finalized', 'document.withdrawn', ...SPAN_FACTS);
  if (norm.form === 'keep') keys.push('recording.timeCorrected');
  return keys;
}

export function conditionsOf(norm: Norm): readonly Condition[] {
  const own = norm.when ? [norm.when] : [];
  switch (norm.form) {
    case 'duty':
      return [
        ...own,
        ...(norm.extend ? [norm.extend.if, ...(norm.extend.unless ? [norm.extend.unless] : [])] : []),
        ...(norm.instead ? [norm.instead.if] : []),
        ...(norm.exempt ? [norm.exempt.if, ...(norm.exempt.until ? [norm.exempt.until] : [])] : []),
      ];
    case 'gate':
      return [...own, norm.need];
    case 'recording':
    case 'paper':
      return norm.exempt ? [...own, norm.exempt] : own;
    default:
      return own;
  }
}

function matchesOf(norm: Norm): readonly Match[] {
  switch (norm.form) {
    case 'duty':
      return [
        ...norm.must,
        ...anchorMatches(settledLimit(norm.due)),
        ...(norm.instead ? anchorMatches(norm.instead.due) : []),
        ...(norm.extend ? anchorMatches(norm.extend.to) : []),
        ...(norm.pause ? [norm.pause.on, norm.pause.resume] : []),
        ...(norm.moot ? [norm.moot] : []),
      ];
    case 'keep':
      return anchorMatches(settledLimit(norm.least));
    default:
      return [];
  }
}

const anchorMatches = (term: TimeLimit): readonly Match[] => (term.from.from === 'trigger' ? [] : [term.from.match]);

function keysOfCondition(condition: Condition, attributes: Attributes): string[] {
  switch (condition.is) {
    case 'finding':
      return [`finding.made/${condition.finding}`];
    case 'approved':
      return ['given', 'refused', 'returned', 'withdrawn'].map((end) => `approval.${end}/${condition.matter}`);
    case 'seen':
      return [condition.match.type];
    case 'attribute':
      return (attributes[condition.name] ?? []).map(({ type }) => type);
    case 'signed':
      return ['document.signed', 'document.signatureRefused'];
    case 'otherActor':
      return [condition.than.type];
    case 'sameValue':
      return [condition.as.type];
    case 'ordered':
      return [condition.first.type, ...(condition.second === 'trigger' ? [] : [condition.second.type])];
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => keysOfCondition(part, attributes));
    case 'not':
      return keysOfCondition(condition.of, attributes);
    default:
      return [];
  }
}

/** The keys of `onFact` a fact answers to. */
export function factKeys(fact: {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}): readonly string[] {
  if (fact.type === 'finding.made') return [`finding.made/${String(fact.data['finding'])}`, fact.type];
  if (fact.type.startsWith('approval.')) {
    // A withdrawal names no matter: it may concern any.
    return fact.data['matter'] === undefined ? [fact.type] : [`${fact.type}/${String(fact.data['matter'])}`, fact.type];
  }
  return [fact.type];
}

export type SettledDuty = SettledNorm & Duty;
export type SettledGate = SettledNorm & Gate;
export type SettledRecordingNorm = SettledNorm & RecordingNorm;
export type SettledPaperNorm = SettledNorm & PaperNorm;
export type SettledKeepNorm = SettledNorm & KeepNorm;
export type SettledAccessNorm = SettledNorm & AccessNorm;
export type SettledDerivedNorm = SettledNorm & DerivedNorm;
