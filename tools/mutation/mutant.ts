import type { Condition, Norm } from '@zhiji/law';

/** 变异 – one norm with one number, operator or exception changed. */
export interface Mutant {
  readonly what: string;
  readonly norm: Norm;
}

type Json = Readonly<Record<string, unknown>>;

/** Keys under which an exception stands; a mutant lacks it. */
const EXCEPTIONS = [
  'when',
  'exempt',
  'extend',
  'instead',
  'moot',
  'pause',
  'unless',
  'late',
  'until',
  'opens',
  'order',
  'ownWork',
];
/** Milliseconds: changed tenfold, because a single one is below what a sample can show. */
const COARSE = ['toleranceMs', 'besideMs', 'recentMs'];

/** Every mutant of a norm that may judge differently. */
export const mutantsOf = (norm: Norm): readonly Mutant[] =>
  changesOf(norm as unknown as Json, '')
    .filter(({ what }) => !(asksNoGaps(norm) && /[tT]oleranceMs /.test(what)))
    .map(({ what, to }) => ({ what, norm: to as unknown as Norm }));

/** Where gaps are not looked for, how long one may be says nothing. */
const asksNoGaps = (norm: Norm): boolean => norm.form === 'recording' && (!norm.continuous || norm.span === 'moment');

interface Change {
  readonly what: string;
  readonly to: unknown;
}

function changesOf(value: unknown, path: string): readonly Change[] {
  if (Array.isArray(value))
    return value.flatMap((item, at) =>
      changesOf(item, `${path}[${at}]`).map(({ what, to }) => ({ what, to: value.with(at, to) as unknown })),
    );
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Json;
  return [
    ...ownChanges(record, path),
    ...Object.entries(record).flatMap(([key, inner]) => {
      const here = path === '' ? key : `${path}.${key}`;
      if (key === 'pack' || key === 'requirements') return [];
      const set = ({ what, to }: Change) => ({ what, to: { ...record, [key]: to } });
      const removed =
        EXCEPTIONS.includes(key) && !isLeafOfMatch(record, key)
          ? [{ what: `${here} removed`, to: without(record, key) }]
          : [];
      return [...numbersOf(key, inner, here).map(set), ...removed, ...changesOf(inner, here).map(set)];
    }),
  ];
}

/** `until` of a condition is part of what it says, not an exception. */
const isLeafOfMatch = (record: Json, key: string): boolean => key === 'until' && 'is' in record;

const without = (record: Json, key: string): Json =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

function numbersOf(key: string, value: unknown, path: string): readonly Change[] {
  if (typeof value !== 'number') return [];
  const changed = COARSE.includes(key)
    ? value === 0
      ? []
      : [value * 10]
    : [value + 1, value - 1].filter((n) => n > 0);
  return changed.map((to) => ({ what: `${path} ${value} → ${to}`, to }));
}

const isPause = (record: Json): boolean => 'policy' in record && 'resume' in record;

/** Operators: of all or of any, not or yes; a condition that is not asked. */
function ownChanges(record: Json, path: string): readonly Change[] {
  const condition = record as unknown as Condition;
  if (isPause(record))
    return ['reach', 'each'].flatMap((key) =>
      key in record ? [{ what: `${path}.${key} removed`, to: without(record, key) }] : [],
    );
  switch (condition.is) {
    case 'all':
    case 'any': {
      if (condition.of.length < 2) return [];
      const other = condition.is === 'all' ? 'any' : 'all';
      return [
        { what: `${path} ${condition.is} → ${other}`, to: { ...condition, is: other } },
        ...condition.of.map((_, at) => ({
          what: `${path}[${at}] not asked`,
          to: { ...condition, of: condition.of.toSpliced(at, 1) },
        })),
      ];
    }
    case 'not':
      return [{ what: `${path} not removed`, to: condition.of }];
    default:
      return [];
  }
}
