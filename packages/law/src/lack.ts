import { beyond, itemsWithout, objectsWithout, owedBy, shortfall, unfilled, unlisted, unreached } from './atom.ts';
import { nameOfItem } from './belonging.ts';
import type { ApprovedAtom, Atom, Match, Population, SignedAtom, Test } from './condition.ts';
import type { Judgement } from './judge.ts';
import { matches } from './matching.ts';
import type { Owed, Setting } from './setting.ts';
import { unsigned } from './signature.ts';
import { factById, factsOfObject } from './timeline.ts';

/** 尚缺: what would have to be there for a condition to hold. `oneOf` gives alternatives. */
export type Lack =
  | { readonly lacks: 'finding'; readonly finding: string; readonly answered: boolean; readonly wanted: boolean }
  | {
      readonly lacks: 'approval';
      readonly matter: string;
      readonly roles: readonly string[];
      /** So many different people. */
      readonly people?: number;
    }
  | {
      readonly lacks: 'fact';
      readonly type: string;
      readonly where?: Readonly<Record<string, Test>>;
      /** In which capacity it must be entered. */
      readonly by?: readonly string[];
    }
  /** A fact that must not be there, or, where it stands, one that nothing has ended yet. */
  | {
      readonly lacks: 'absence';
      readonly type: string;
      readonly where?: Readonly<Record<string, Test>>;
      readonly stands?: true;
    }
  /** The last fact of a kind must be one of these. */
  | { readonly lacks: 'latest'; readonly such: readonly Match[] }
  /** What is named beyond what was allowed. */
  | { readonly lacks: 'leave'; readonly objects: readonly string[] }
  | { readonly lacks: 'fields'; readonly fields: readonly string[] }
  | { readonly lacks: 'signatures'; readonly signatories: readonly string[]; readonly names: readonly string[] }
  | { readonly lacks: 'otherPerson' }
  | { readonly lacks: 'role'; readonly roles: readonly string[] }
  /** So many more things. */
  | {
      readonly lacks: 'number';
      readonly type: string;
      readonly where?: Readonly<Record<string, Test>>;
      readonly number: number;
    }
  | { readonly lacks: 'agreement'; readonly field: string; readonly with: string }
  | { readonly lacks: 'order'; readonly first: string; readonly second: string; readonly endOf?: string }
  /** A term that is not over, or, where that is not wanted, one that is. */
  | { readonly lacks: 'lapse'; readonly type: string; readonly field: string; readonly wanted: boolean }
  | { readonly lacks: 'items'; readonly type: string; readonly items: readonly string[] }
  /** What each object that has a fact of the kind must have as well; `at`: when the facts of those without it were. */
  | { readonly lacks: 'each'; readonly that: Match; readonly has: readonly Match[]; readonly at: readonly number[] }
  | { readonly lacks: 'owed'; readonly owed: readonly Owed[] }
  | { readonly lacks: 'entries'; readonly objects: readonly string[] }
  /** What the act states; a lasting property of the case where no type is given. */
  | {
      readonly lacks: 'condition';
      readonly field: string;
      readonly type?: string;
      readonly test?: Test;
      readonly wanted?: boolean;
    }
  /** Done no later than so long after the end of a stretch, and no earlier. */
  | { readonly lacks: 'promptness'; readonly type: string; readonly atom: Extract<Atom, { is: 'soonAfter' }> }
  | { readonly lacks: 'keeping' }
  | { readonly lacks: 'never' }
  | { readonly lacks: 'oneOf'; readonly of: readonly (readonly Lack[])[] };

/** What a judged condition lacks; empty when it holds. */
export function lacksOf(judgement: Judgement, at: Setting, wanted = true): readonly Lack[] {
  const { condition, truth, parts } = judgement;
  if (truth === wanted) return [];
  switch (condition.is) {
    case 'all':
    case 'any': {
      const lists = parts.map((part) => lacksOf(part, at, wanted));
      if ((condition.is === 'all') === wanted) return lists.flat();
      return lists.length === 1 ? lists[0]! : [{ lacks: 'oneOf', of: lists.filter((list) => list.length > 0) }];
    }
    case 'not':
      return lacksOf(parts[0]!, at, !wanted);
    case 'constant':
      return [{ lacks: 'never' }];
    case 'reading':
      return [];
    case 'signed':
      return unsignedLacks(condition, at);
    // What an act that is only outlined would state itself is not known to lack.
    case 'within':
    case 'lists':
    case 'soonAfter':
    case 'disposable':
      return truth === 'unknown' ? [] : [lackOf(condition, judgement, at, wanted)];
    default:
      return [lackOf(condition, judgement, at, wanted)];
  }
}

function lackOf(atom: Exclude<Atom, SignedAtom>, { truth, facts }: Judgement, at: Setting, wanted: boolean): Lack {
  switch (atom.is) {
    case 'finding':
      return { lacks: 'finding', finding: atom.finding, answered: truth !== 'unknown', wanted };
    case 'approved':
      return {
        lacks: 'approval',
        matter: atom.matter,
        roles: missingRoles(atom, facts, at),
        ...(atom.people === undefined ? {} : { people: atom.people }),
      };
    case 'seen': {
      const { type, where } = atom.match;
      const by = wanted && atom.roles ? { by: atom.roles } : {};
      return { lacks: wanted ? 'fact' : 'absence', type, ...(where ? { where } : {}), ...by };
    }
    case 'trigger':
      return { lacks: 'condition', field: atom.field, type: at.trigger.type, test: atom.test, wanted };
    case 'attribute':
      return { lacks: 'condition', field: atom.name, test: atom.test, wanted };
    case 'about':
      return { lacks: 'condition', field: atom.type };
    case 'filled':
      return { lacks: 'fields', fields: unfilled(atom.fields, at) };
    case 'otherActor':
    case 'notAmong':
    case 'outsider':
      return { lacks: 'otherPerson' };
    case 'byRole':
      return { lacks: 'role', roles: atom.roles };
    case 'sameValue':
      return { lacks: 'agreement', field: atom.field, with: atom.as.type };
    case 'sameSpan':
      return { lacks: 'agreement', field: 'timeSpan', with: atom.as.type };
    case 'ordered':
      return {
        lacks: 'order',
        first: atom.first.match.type,
        second: atom.second === 'trigger' || 'endOf' in atom.second ? at.trigger.type : atom.second.match.type,
        ...(atom.second !== 'trigger' && 'endOf' in atom.second ? { endOf: atom.second.endOf } : {}),
      };
    case 'passed':
      return { lacks: 'lapse', type: atom.match.type, field: atom.field, wanted };
    case 'each':
      return { lacks: 'items', type: atom.has.type, items: itemsWithout(atom, at).map(nameOfItem) };
    case 'every':
      return { lacks: 'each', that: atom.that, has: atom.has, at: timesWithout(atom, at) };
    case 'reached':
      return { lacks: 'items', type: atom.has[0]!.type, items: unreached(atom, at) };
    case 'standing':
      return wanted ? { lacks: 'fact', ...atom.since } : { lacks: 'absence', ...atom.since, stands: true };
    case 'latest':
      return wanted ? { lacks: 'latest', such: atom.such } : { lacks: 'absence', ...atom.such[0] };
    case 'quota':
      return { lacks: 'number', ...countedIn(atom.have), number: shortfall(atom, at) };
    case 'complete':
      return { lacks: 'owed', owed: owedBy(atom, at) };
    case 'within':
      return { lacks: 'leave', objects: beyond(atom, at) };
    case 'lists':
      return { lacks: 'entries', objects: unlisted(atom, at) };
    case 'soonAfter':
      return { lacks: 'promptness', type: at.trigger.type, atom };
    case 'disposable':
      return { lacks: 'keeping' };
  }
}

const timesWithout = (atom: Extract<Atom, { is: 'every' }>, at: Setting): readonly number[] =>
  objectsWithout(atom, at).flatMap(
    (id) => factsOfObject(at.timeline, atom.type, id).find((fact) => matches(fact, atom.that))?.at ?? [],
  );

/** Those known by name apart from those who are not. */
function unsignedLacks(atom: SignedAtom, at: Setting): readonly Lack[] {
  const missing = unsigned(atom, at);
  const named = Map.groupBy(
    missing.filter(({ name }) => name !== undefined),
    ({ signatory }) => signatory,
  );
  const others = [...new Set(missing.flatMap(({ signatory, name }) => (name === undefined ? [signatory] : [])))];
  return [
    ...[...named].map(([signatory, people]): Lack => ({
      lacks: 'signatures',
      signatories: [signatory],
      names: people.flatMap(({ name }) => name ?? []),
    })),
    ...(others.length > 0 ? [{ lacks: 'signatures', signatories: others, names: [] } as const] : []),
  ];
}

const countedIn = (population: Population): Match => ('list' in population ? population.list.match : population.facts);

function missingRoles(atom: ApprovedAtom, given: readonly string[], at: Setting): readonly string[] {
  const roles = new Set(given.map((id) => factById(at.timeline, id)?.data['role']));
  const missing = atom.roles.filter((role) => !roles.has(role));
  return missing.length > 0 ? missing : atom.roles;
}
