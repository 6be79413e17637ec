import type { Period } from '@zhiji/calendar';
import type {
  ApprovedAtom,
  Condition,
  EndOf,
  ListOf,
  Match,
  Moment,
  Population,
  Reach,
  Scalar,
  Test,
  Everyone,
} from './condition.ts';
import type {
  AccessNorm,
  Anchor,
  Article,
  Choice,
  DerivedNorm,
  Duty,
  Gate,
  KeepNorm,
  NonOperative,
  PaperNorm,
  RecordingNorm,
  TimeLimit,
} from './norm.ts';

/** The closed words a pack may use; a misspelt event, field, finding, role or form does not compile. */
export interface Vocabulary {
  readonly events: object;
  readonly finding: string;
  readonly matter: string;
  readonly role: string;
  readonly form: string;
  readonly act: string;
  readonly medium: string;
  readonly scene: string;
  readonly object: string;
  /** Lasting properties of a case with what each may be. */
  readonly attributes: object;
  readonly accessAction: string;
}

/** What a test on a data field of type T may say. */
type TestOf<T> = ListTest<Extract<T, readonly unknown[]>> | ValueTest<Exclude<T, readonly unknown[]>>;
type ListTest<T> = [T] extends [never]
  ? never
  : T extends readonly (infer I)[]
    ?
        | { readonly has: readonly (I & Scalar)[] }
        | { readonly present: boolean }
        | { readonly atLeast: number }
        | { readonly of: RecordTest<I>; readonly atLeast?: number }
    : never;
type ValueTest<T> = [T] extends [never]
  ? never
  :
      | (T & Scalar)
      | readonly (T & Scalar)[]
      | { readonly present: boolean }
      | { readonly includes: T & string }
      | ([T] extends [number] ? { readonly min: number; readonly max?: number } | { readonly max: number } : never)
      | ([T] extends [Scalar] ? never : { readonly of: RecordTest<T> });
/** What the fields of a record may be tested for. */
type RecordTest<T> = { readonly [F in keyof T]?: TestOf<Exclude<T[F], undefined>> };

type EventType<V extends Vocabulary> = keyof V['events'] & string;
type DataOf<V extends Vocabulary, T> = T extends EventType<V> ? V['events'][T] : never;
/** A field of any event of the vocabulary. */
type FieldOf<V extends Vocabulary, T = EventType<V>> = T extends EventType<V> ? keyof V['events'][T] & string : never;
type ValueOf<D, F> = D extends unknown ? (F extends keyof D ? Exclude<D[F], undefined> : never) : never;
type Where<V extends Vocabulary, T extends EventType<V>> = {
  readonly [F in keyof V['events'][T]]?: TestOf<Exclude<V['events'][T][F], undefined>>;
};
type Narrow<N, Fields> = Omit<N, 'form' | keyof Fields> & Fields;

export const TRIGGER: Anchor & { readonly from: 'trigger' } = { from: 'trigger' };
export const ALWAYS: Condition = { is: 'constant', value: true };
export const NEVER: Condition = { is: 'constant', value: false };
/** 应有记录齐备 */
export const COMPLETE: Condition = { is: 'complete' };

export const within = <A extends Anchor = typeof TRIGGER>(
  period: Period,
  from: A = TRIGGER as unknown as A,
): TimeLimit & { readonly from: A } => ({ period, from });
export const EVER: Period = { unit: 'ever' };
export const NO_TERM: Period = { unit: 'none' };

export const all = (...of: readonly Condition[]): Condition => ({ is: 'all', of });
export const any = (...of: readonly Condition[]): Condition => ({ is: 'any', of });
export const not = (of: Condition): Condition => ({ is: 'not', of });

/** The pen for one vocabulary: plain data comes out, checked words go in. */
export function penFor<V extends Vocabulary>() {
  const ev = <T extends EventType<V>>(type: T, where?: Where<V, T>): Match & { readonly type: T } => ({
    type,
    ...(where ? { where: where as Readonly<Record<string, Test>> } : {}),
  });
  const listOf = <T extends EventType<V>>(
    match: Match & { readonly type: T },
    field: FieldOf<V, T>,
    reach: Reach = 'case',
  ): ListOf => ({ match, field, reach });
  const moment = <T extends EventType<V>>(match: Match & { readonly type: T }, field?: FieldOf<V, T>): Moment => ({
    match,
    ...(field === undefined ? {} : { field }),
  });
  return {
    ev,
    listOf,
    moment,
    finding: (finding: V['finding'], options: { since?: readonly Match[]; unasked?: true } = {}): Condition => ({
      is: 'finding',
      finding,
      ...options,
    }),
    approved: (
      matter: V['matter'],
      roles: readonly V['role'][],
      options: Pick<ApprovedAtom, 'scoped' | 'begun' | 'distinct' | 'people' | 'otherThan'> = {},
    ): Condition => ({ is: 'approved', matter, roles, ...options }),
    /** A part of a norm that a reading chooses. */
    chosen: <T>(id: string, options: Readonly<Record<string, T>>): Choice<T> => ({ reading: id, options }),
    seen: (
      match: Match,
      options: {
        reach?: Reach;
        atLeast?: number;
        by?: FieldOf<V>;
        roles?: readonly V['role'][];
        among?: ListOf;
        own?: true;
        after?: Match;
        together?: true;
        listing?: FieldOf<V>;
        named?: FieldOf<V>;
      } = {},
    ): Condition => ({
      is: 'seen',
      match,
      reach: 'object',
      ...options,
    }),
    trigger: <F extends FieldOf<V>>(field: F, test: TestOf<ValueOf<DataOf<V, EventType<V>>, F>>): Condition => ({
      is: 'trigger',
      field,
      test: test as Test,
    }),
    about: (type: V['object']): Condition => ({ is: 'about', type }),
    attribute: <A extends keyof V['attributes'] & string>(name: A, test: TestOf<V['attributes'][A]>): Condition => ({
      is: 'attribute',
      name,
      test: test as Test,
    }),
    /** Columns of papers are named by their templates. */
    filled: (...fields: readonly string[]): Condition => ({ is: 'filled', fields }),
    signed: (
      signatories: readonly V['role'][],
      options: {
        refusable?: readonly V['role'][];
        everyone?: readonly (Everyone & { signatory: V['role'] })[];
        dated?: true;
      } = {},
    ): Condition => ({ is: 'signed', signatories, refusable: [], ...options }),
    byRole: (...roles: readonly V['role'][]): Condition => ({ is: 'byRole', roles }),
    otherActor: (than: Match, reach: Reach = 'object'): Condition => ({ is: 'otherActor', than, reach }),
    notAmong: (field: FieldOf<V>, ...people: readonly ListOf[]): Condition => ({ is: 'notAmong', field, people }),
    outsider: (...to: readonly ListOf[]): Condition => ({ is: 'outsider', to }),
    /** The same, save those in the last list. */
    notAmongBut: (field: FieldOf<V>, people: ListOf, but: ListOf): Condition => ({
      is: 'notAmong',
      field,
      people: [people],
      but: [but],
    }),
    sameValue: <T extends EventType<V>>(
      field: FieldOf<V>,
      as: Match & { readonly type: T },
      asField: FieldOf<V, T>,
      reach?: Reach,
      before?: Match,
    ): Condition => ({
      is: 'sameValue',
      field,
      as,
      asField,
      ...(reach ? { reach } : {}),
      ...(before ? { before } : {}),
    }),
    sameSpan: (
      as: Match,
      options: { readonly reach: Reach; readonly toleranceMs: number; readonly inside?: true },
    ): Condition => ({ is: 'sameSpan', as, ...options }),
    soonAfter: (field: FieldOf<V>, stretch: FieldOf<V>, withinMs?: number): Condition => ({
      is: 'soonAfter',
      field,
      stretch,
      ...(withinMs === undefined ? {} : { withinMs }),
    }),
    ordered: (first: Moment, second: Moment | 'trigger' | EndOf, reach: Reach = 'case'): Condition => ({
      is: 'ordered',
      first,
      second,
      reach,
    }),
    endOf: (stretch: FieldOf<V>): EndOf => ({ endOf: stretch }),
    passed: <T extends EventType<V>>(
      match: Match & { readonly type: T },
      field: FieldOf<V, T>,
      reach?: Reach,
    ): Condition => ({ is: 'passed', match, field, ...(reach ? { reach } : {}) }),
    keepsWithin: (field: FieldOf<V>, of: ListOf): Condition => ({ is: 'within', field, of }),
    each: (item: ListOf, type: V['object'], has: Match, ...but: readonly Match[]): Condition => ({
      is: 'each',
      item,
      type,
      has,
      ...(but.length > 0 ? { but } : {}),
    }),
    every: (type: V['object'], that: Match, ...has: readonly Match[]): Condition => ({ is: 'every', type, that, has }),
    /** The same, with what names no object of the type as well. */
    everyOrUnnamed: (type: V['object'], that: Match, ...has: readonly Match[]): Condition => ({
      is: 'every',
      type,
      that,
      has,
      orUnnamed: true,
    }),
    standing: (since: Match, until: Match | readonly Match[], reach: Reach = 'object'): Condition => ({
      is: 'standing',
      since,
      until: [until].flat(),
      reach,
    }),
    latest: (
      such: readonly [Match, ...Match[]],
      options: { reach?: Reach; every?: true; before?: true; recentMs?: number } = {},
    ): Condition => ({ is: 'latest', such, reach: 'object', ...options }),
    quota: (have: Population, per: number | { readonly field: FieldOf<V> }, of: Population): Condition => ({
      is: 'quota',
      have,
      per,
      of,
    }),
    reached: (norm: Omit<Narrow<Extract<Condition, { is: 'reached' }>, { type: V['object'] }>, 'is'>): Condition => ({
      is: 'reached',
      ...norm,
    }),
    lists: (field: FieldOf<V>, ...every: readonly Match[]): Condition => ({ is: 'lists', field, every }),
    /** Only what belongs to activities that have such a fact, as far as that is known. */
    listsOf: (at: Match, field: FieldOf<V>, ...every: readonly Match[]): Condition => ({
      is: 'lists',
      field,
      every,
      at,
    }),
    disposable: (field: FieldOf<V>): Condition => ({ is: 'disposable', field }),
    /** The recordings owed of the object itself are there. */
    recorded: { is: 'complete', kind: 'recording', near: true } as Condition,
    reading: (id: string, options: Readonly<Record<string, Condition>>): Condition => ({ is: 'reading', id, options }),
    /** The trigger, or a fact where there is one: a term from a later certainty. */
    lastOf: <T extends EventType<V>>(
      match: Match & { readonly type: T },
      field: FieldOf<V, T>,
      reach: Reach = 'object',
    ): Anchor => ({ from: 'last', match, reach, field, orTrigger: true }),

    duty: (norm: Narrow<Duty, { per: V['object']; who: V['role'] }>): Duty => ({ form: 'duty', ...norm }),
    gate: (norm: Narrow<Gate, { per: V['object']; act: V['act'] }>): Gate => ({ form: 'gate', ...norm }),
    recording: (
      norm: Narrow<RecordingNorm, { per: V['object']; scene: V['scene']; media: readonly V['medium'][] }>,
    ): RecordingNorm => ({ form: 'recording', ...norm }),
    paper: (
      norm: Narrow<
        PaperNorm,
        {
          per: V['object'];
          forms: readonly V['form'][];
          alternatives?: readonly (readonly V['form'][])[];
        }
      >,
    ): PaperNorm => ({ form: 'paper', ...norm }),
    keep: (norm: Narrow<KeepNorm, { per: V['object'] }>): KeepNorm => ({ form: 'keep', ...norm }),
    access: (
      norm: Narrow<
        AccessNorm,
        { per: V['object']; action: V['accessAction']; chain: readonly V['role'][]; matter: V['matter'] }
      >,
    ): AccessNorm => ({ form: 'access', ...norm }),
    derived: (norm: Narrow<DerivedNorm, { per: V['object']; type: EventType<V> }>): DerivedNorm => ({
      form: 'derived',
      ...norm,
    }),
    article: (
      number: string,
      gist: string,
      norms: Article['norms'],
      nonOperative: readonly NonOperative[] = [],
    ): Article => ({ number, gist, norms, nonOperative }),
  };
}
