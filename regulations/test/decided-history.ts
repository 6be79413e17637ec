import { dayOf, formatDay, MS_PER_DAY, MS_PER_HOUR, parseInstant } from '@zhiji/calendar';
import { replay, type CaseEvent, type Condition, type Match, type Norm, type Program, type Truth } from '@zhiji/law';
import { judge } from '../../packages/law/src/judge.ts';
import { triggerOf } from '../../packages/law/src/program.ts';
import { settingOf } from '../../packages/law/src/state.ts';
import { atomsOf, conditionsIn, judgedUnder, pivotOf, textOf, type Assumed } from './condition-pairs.ts';
import { at } from './law-book.ts';
import { leafHistories, type LeafHistory } from './leaf-histories.ts';
import { sampleFact } from './sample-fact.ts';

/** A Friday. */
export const RAISED = at('2025-03-07 16:00');

/** Facts after which a text owes a paper and a recording. */
export type Owing = readonly CaseEvent[];

/** A history and what of it is worth saying besides the leaves. */
export interface Candidate extends LeafHistory {
  readonly what?: string;
  /** The leaf it is about. */
  readonly about?: string;
}

/** Access is asked for, and judged of the request. */
const raiserOf = (norm: Norm): Match =>
  norm.form === 'access' ? { type: 'access.requested', where: { action: norm.action } } : triggerOf(norm)!;
const perOf = (norm: Norm): string => (norm.form === 'access' ? 'access' : norm.per);

export function plainFact(norm: Norm): CaseEvent {
  const on = raiserOf(norm);
  const per = perOf(norm);
  const tied = { activity: 'f1', document: 'f1', ...(per === 'case' ? {} : { [per]: 'f1' }) };
  return sampleFact(on, { id: 'f1', at: RAISED, objects: tied });
}

/** The truth of any leaf in a history. */
export function truthsIn(program: Program, norm: Norm, { trigger, others }: LeafHistory): (leaf: Condition) => Truth {
  const facts = [...others, trigger].toSorted((a, b) => a.at - b.at);
  const state = replay(program, facts, 'c1', norm.scope ?? 'case');
  const per = perOf(norm);
  const setting = settingOf(program, state, { per }, per === 'case' ? 'c1' : 'f1', trigger);
  return (leaf) => judge(leaf, setting);
}

/** Histories in which each leaf of each condition decides: it holds, it does not, it is open. */
export function leafCandidates(program: Program, norm: Norm, owing: Owing): readonly Candidate[] {
  const conditions = conditionsIn(norm);
  const maker = historiesOf(program, norm, owing);
  const settled = (place: string): Assumed =>
    new Map(
      conditions.flatMap(({ place: other, condition }) => {
        const wanted = other === place ? undefined : wantedOf(other, place);
        return wanted === undefined ? [] : [...(assumedFor(condition, wanted) ?? [])];
      }),
    );
  return [
    ...maker(settled('')),
    ...conditions.flatMap(({ place, condition }) => [
      ...[true, false].flatMap((value) => maker(new Map([...settled(place), ...(assumedFor(condition, value) ?? [])]))),
      ...atomsOf(condition).flatMap((atom) => {
        const pivot = pivotOf(condition, atom);
        if (!pivot) return [];
        const rest: Assumed = new Map([...settled(place), ...pivot]);
        const text = textOf(atom);
        return [
          ...[true, false].flatMap((value) => maker(new Map([...rest, [text, value]]), text)),
          ...maker(new Map([...rest].filter(([other]) => other !== text)), text),
        ];
      }),
    ]),
  ];
}

/** How another condition must come out for the one at a place to show. */
function wantedOf(other: string, place: string): boolean | undefined {
  switch (other) {
    case 'when':
      return true;
    case 'extend.if':
      return place.startsWith('extend.');
    case 'exempt.if':
      return place === 'exempt.until';
    case 'extend.late':
      return undefined;
    default:
      return false;
  }
}

/** The least to assume for a condition to come out so. */
function assumedFor(condition: Condition, value: boolean): Assumed | undefined {
  const search = (assumed: Assumed, rest: readonly string[]): Assumed | undefined => {
    const truth = judgedUnder(condition, assumed);
    if (truth !== 'unknown') return truth === value ? assumed : undefined;
    const [next, ...later] = rest;
    if (next === undefined) return undefined;
    return search(new Map([...assumed, [next, value]]), later) ?? search(new Map([...assumed, [next, !value]]), later);
  };
  return search(new Map(), atomsOf(condition).map(textOf));
}

/** Most histories tried for one set of assumptions. */
const TRIES = 150;

function historiesOf(program: Program, norm: Norm, owing: Owing) {
  const plain = plainFact(norm);
  const on = raiserOf(norm);
  const options = new Map<string, readonly { readonly history: LeafHistory; readonly truth: Truth }[]>();
  const optionsOf = (text: string) => {
    const known = options.get(text);
    if (known) return known;
    const leaf = JSON.parse(text) as Condition;
    const place = { on, per: perOf(norm), owing };
    const tried = [{ trigger: plain, others: [] }, ...leafHistories(leaf, place, RAISED), ...recently(leaf, plain)];
    const found = tried.map((history) => ({ history, truth: truthsIn(program, norm, history)(leaf) }));
    options.set(text, found);
    return found;
  };
  const merged = (histories: readonly LeafHistory[]): LeafHistory => ({
    trigger: histories.map(({ trigger }) => trigger).reduce((sum, one) => together(plain, sum, one), plain),
    others: histories.flatMap(({ others }, i) => others.map((fact) => ({ ...fact, id: `${i}/${fact.id}` }))),
  });
  return (assumed: Assumed, about?: string): readonly Candidate[] => {
    const leaves = [...assumed].map(([text, value]) => {
      const choices = optionsOf(text).filter(({ truth }) => truth === value);
      return { leaf: JSON.parse(text) as Condition, value, choices: choices.map(({ history }) => history) };
    });
    const found: Candidate[] = [];
    let tries = TRIES;
    // Leaf by leaf, each so that those before it stay as they are.
    const search = (chosen: readonly LeafHistory[]): void => {
      const history = merged(chosen);
      const truthOf = truthsIn(program, norm, history);
      tries--;
      if (!leaves.slice(0, chosen.length).every(({ leaf, value }) => truthOf(leaf) === value)) return;
      if (chosen.length === leaves.length) found.push(about === undefined ? history : { ...history, about });
      else
        for (const choice of leaves[chosen.length]!.choices)
          if (tries > 0 && found.length < 2) search([...chosen, choice]);
    };
    search([]);
    return found;
  };
}

/** What counts only for a while: at its end, and some time after it. */
function recently(leaf: Condition, plain: CaseEvent): readonly LeafHistory[] {
  if (leaf.is !== 'latest' || leaf.recentMs === undefined) return [];
  const tied = Object.fromEntries(plain.objects.map(({ type, id }) => [type, id]));
  return [1, 5].map((times) => ({
    trigger: plain,
    others: [
      sampleFact(leaf.such[0], { id: 'recent', at: RAISED - times * leaf.recentMs!, subject: 'f1', objects: tied }),
    ],
  }));
}

/** What either changed of the plain fact. */
function together(plain: CaseEvent, a: CaseEvent, b: CaseEvent): CaseEvent {
  const same = (x: unknown, y: unknown) => JSON.stringify(x) === JSON.stringify(y);
  const fields = new Set([plain, a, b].flatMap(({ data }) => Object.keys(data)));
  const data = Object.fromEntries(
    [...fields].flatMap((field) => {
      const from = same(b.data[field], plain.data[field]) ? a : b;
      return field in from.data ? [[field, from.data[field]] as const] : [];
    }),
  );
  return {
    ...plain,
    data,
    by: same(b.by, plain.by) ? a.by : b.by,
    objects: same(b.objects, plain.objects) ? a.objects : b.objects,
  };
}

const shifted = ({ trigger, others, about }: Candidate, ms: number, what: string): Candidate => ({
  trigger,
  others: others.map((fact) => ({ ...fact, at: fact.at + ms, recorded: fact.at + ms })),
  what,
  ...(about === undefined ? {} : { about }),
});

/** The same with the other facts after the act, or long after it. */
export const inTime = (candidate: Candidate): readonly Candidate[] =>
  candidate.others.length === 0
    ? [candidate]
    : [candidate, shifted(candidate, 3 * MS_PER_HOUR, '随后'), shifted(candidate, 200 * MS_PER_DAY, '很久以后')];

/** The same on the days before, so that not every term ends on a day off. */
export const onOtherDays = (candidate: Candidate): readonly Candidate[] =>
  [-1, -2, -3, -4, -5].map((days) => ({
    ...candidate,
    trigger: moved(candidate.trigger, days),
    others: candidate.others.map((fact) => moved(fact, days)),
    what: [candidate.what, `早 ${-days} 日`].filter(Boolean).join('，'),
  }));

function moved(fact: CaseEvent, days: number): CaseEvent {
  const at = fact.at + days * MS_PER_DAY;
  const data = JSON.stringify(fact.data).replaceAll(/\d{4}-\d{2}-\d{2}/g, (day) => {
    const instant = parseInstant(`${day}T00:00:00+08:00`);
    return instant === undefined ? day : formatDay(dayOf(instant) + days);
  });
  return { ...fact, at, recorded: at, data: JSON.parse(data) as CaseEvent['data'] };
}
