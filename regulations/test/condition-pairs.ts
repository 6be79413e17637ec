import { initialState, type Condition, type Norm, type Pack, type Truth } from '@zhiji/law';
import { judge } from '../../packages/law/src/judge.ts';
import { readingsIn, settleReadings } from '../../packages/law/src/settle.ts';

/** What is assumed of the leaves of a condition, by their text; what is not assumed is unknown. */
export type Assumed = ReadonlyMap<string, boolean>;

/** A leaf of a condition, as text: equal leaves are one. */
export const textOf = (atom: Condition): string => JSON.stringify(atom);

/** The leaves whose truth is not given with the condition. */
export function leavesOf(condition: Condition): readonly Condition[] {
  if (condition.is === 'all' || condition.is === 'any') return condition.of.flatMap(leavesOf);
  if (condition.is === 'not') return leavesOf(condition.of);
  return condition.is === 'constant' ? [] : [condition];
}

/** The same, each once. */
export const atomsOf = (condition: Condition): readonly Condition[] => [
  ...new Map(leavesOf(condition).map((leaf) => [textOf(leaf), leaf])).values(),
];

/** The kernel's own judgement of a condition under an assumption. */
export function judgedUnder(condition: Condition, assumed: Assumed): Truth {
  const put = (part: Condition): Condition => {
    if (part.is === 'all' || part.is === 'any') return { ...part, of: part.of.map(put) };
    if (part.is === 'not') return { ...part, of: put(part.of) };
    if (part.is === 'constant') return part;
    const value = assumed.get(textOf(part));
    return value === undefined ? OPEN : { is: 'constant', value };
  };
  return judge(put(condition), NOWHERE);
}

const OPEN: Condition = { is: 'finding', finding: 'nobodyAsked' };

/** A place with no facts. */
const NOWHERE = {
  timeline: initialState('c1').timeline,
  per: 'case',
  object: 'c1',
  trigger: { id: 't', type: 't', at: 0, recorded: 0, by: { id: 'p', role: 'officer' }, objects: [], data: {} },
  act: 'fact',
  until: Infinity,
  attributes: {},
  owed: () => [],
  disposable: () => false,
} as const;

/**
 * Two settings that differ in one leaf alone and in which the condition comes out differently: what is assumed of the other leaves, as little as
 * will do. Undefined where there are none, that is where the leaf decides nothing.
 */
export function pivotOf(condition: Condition, atom: Condition): Assumed | undefined {
  const others = atomsOf(condition)
    .map(textOf)
    .filter((text) => text !== textOf(atom));
  const search = (assumed: Assumed, rest: readonly string[]): Assumed | undefined => {
    const [held, failed] = [true, false].map((value) =>
      judgedUnder(condition, new Map([...assumed, [textOf(atom), value]])),
    );
    if (held !== 'unknown' && failed !== 'unknown') return held === failed ? undefined : assumed;
    const [next, ...later] = rest;
    if (next === undefined) return undefined;
    return search(new Map([...assumed, [next, true]]), later) ?? search(new Map([...assumed, [next, false]]), later);
  };
  return search(new Map(), others);
}

/** A condition of a norm, named by where it stands in it. */
export interface NormCondition {
  readonly place: string;
  readonly condition: Condition;
}

/** Every condition of a norm whose readings are settled. */
export function conditionsIn(norm: Norm): readonly NormCondition[] {
  const named = (place: string, condition: Condition | undefined): NormCondition[] =>
    condition ? [{ place, condition }] : [];
  const when = named('when', norm.when);
  switch (norm.form) {
    case 'duty':
      return [
        ...when,
        ...named('extend.if', norm.extend?.if),
        ...named('extend.unless', norm.extend?.unless),
        ...named('extend.late', norm.extend?.late),
        ...named('instead.if', norm.instead?.if),
        ...named('exempt.if', norm.exempt?.if),
        ...named('exempt.until', norm.exempt?.until),
      ];
    case 'gate':
      return [...when, ...named('need', norm.need)];
    case 'recording':
      return [...when, ...named('exempt', norm.exempt), ...named('excused.unless', norm.excused?.unless)];
    case 'paper':
      return [...when, ...named('exempt', norm.exempt)];
    default:
      return when;
  }
}

/** The norms of a pack, each under every choice of the readings it depends on. */
export const normsOf = (pack: Pack): readonly { readonly norm: Norm; readonly settled: readonly Norm[] }[] =>
  pack.chapters
    .flatMap(({ articles }) => articles)
    .flatMap(({ norms }) => norms)
    .map((norm) => ({
      norm,
      settled: choicesOf(pack, readingsIn(norm)).map((chosen) => settleReadings(norm, chosen)),
    }));

function choicesOf(pack: Pack, ids: readonly string[]): readonly Readonly<Record<string, string>>[] {
  return ids.reduce<readonly Readonly<Record<string, string>>[]>(
    (choices, id) => {
      const options = Object.keys(pack.readings.find((reading) => reading.id === id)!.options);
      return choices.flatMap((choice) => options.map((option) => ({ ...choice, [id]: option })));
    },
    [{}],
  );
}
