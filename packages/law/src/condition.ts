/** 是、否、未认定 */
export type Truth = boolean | 'unknown';

export type Scalar = string | number | boolean;
/**
 * What a data field must be: equal, one of, containing all of, a text containing, present, a list of at least so many, a number within bounds, a
 * record (or at least so many records of a list, one where nothing is said) whose fields are so.
 */
export type Test =
  | Scalar
  | readonly Scalar[]
  | { readonly has: readonly Scalar[] }
  | { readonly includes: string }
  | { readonly present: boolean }
  | { readonly atLeast: number }
  | { readonly min: number; readonly max?: number }
  | { readonly max: number }
  | { readonly of: Readonly<Record<string, Test>>; readonly atLeast?: number };

/** Which facts count: an event type and tests on its data fields. */
export interface Match {
  readonly type: string;
  readonly where?: Readonly<Record<string, Test>>;
}

/**
 * Where related facts are looked for: at the object the norm is about, at the activities it belongs to, at every object of its type that shares
 * an activity with it, among all that concern no other document than the object's, among all that belong to this object or to no other of its
 * type (papers: to no other activity of its kind), among all that belong to its activities or to none, among all that name a decision the act names or
 * is tied to, or none, anywhere in the case but for what earlier acts of its kind take for themselves, one thing each (a paper made no earlier than the
 * act may tell of all before it), or anywhere in the case.
 */
export type Reach =
  | 'object'
  | 'activity'
  | 'siblings'
  | 'document'
  | 'unclaimed'
  | 'occasion'
  | 'decision'
  | 'turn'
  | 'case';

/** A list inside a fact, such as the officers of an activity. */
export interface ListOf {
  readonly match: Match;
  readonly field: string;
  readonly reach: Reach;
}

/**
 * A number of things: the items of a list, or the different objects the facts are about (the different values of `by` where it is named), without
 * those whose last fact of the kind came before one of `less`.
 */
export type Population =
  | { readonly list: ListOf }
  | { readonly facts: Match; readonly reach: Reach; readonly by?: string; readonly less?: readonly Match[] };

/** The time of the first matching fact; where a field is named, the day or instant written in it. A day is compared with days. */
export interface Moment {
  readonly match: Match;
  readonly field?: string;
}

/** The end of the stretch the act states in this field. */
export interface EndOf {
  readonly endOf: string;
}

/** 条件 as plain data. Leaves are facts, findings and approvals; unknown stays unknown. */
export type Condition =
  | Atom
  | { readonly is: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'constant'; readonly value: boolean }
  | { readonly is: 'reading'; readonly id: string; readonly options: Readonly<Record<string, Condition>> };

export type Atom = FactAtom | ActAtom;

/** Asked of the facts. */
export type FactAtom =
  /** 认定. `since`: a denial that came before the last of these at the activity does not speak of it. */
  | {
      readonly is: 'finding';
      readonly finding: string;
      readonly since?: readonly Match[];
      /** Not asked: where nobody has answered it is not so. */
      readonly unasked?: true;
    }
  | ApprovedAtom
  | {
      readonly is: 'seen';
      readonly match: Match;
      readonly reach: Reach;
      readonly atLeast?: number;
      /** Counts the different values of this field instead of facts. */
      readonly by?: string;
      /** Counts only what somebody in one of these roles did. */
      readonly roles?: readonly string[];
      /** Counts only what one of these did, as far as anybody among them is known by id. */
      readonly among?: ListOf;
      /** Counts only what whoever does the act did. */
      readonly own?: true;
      /** Counts only what came no earlier than the last of these; what names no decision, than the last of these about any. */
      readonly after?: Match;
      /** Counts the most whose stated stretches share one moment. */
      readonly together?: true;
      /** Counts only those whose list in this field has the object itself. */
      readonly listing?: string;
      /** Counts only the one the act names in this field. */
      readonly named?: string;
    }
  | { readonly is: 'attribute'; readonly name: string; readonly test: Test }
  | SignedAtom
  /** Not in the wrong order; holds while either is not there. */
  | {
      readonly is: 'ordered';
      readonly first: Moment;
      readonly second: Moment | 'trigger' | EndOf;
      readonly reach: Reach;
    }
  /** The instant in a field of the last matching fact was over when the act was done; time does not make up for it. */
  | {
      readonly is: 'passed';
      readonly match: Match;
      readonly field: string;
      /** The whole case where nothing is said. */
      readonly reach?: Reach;
    }
  /**
   * For every item of the list (by its `id`) the last fact of that kind about the object of that id matches. `but`: of every such list, save those of
   * facts whose subject one of these names; one that names none of its type is about all.
   */
  | {
      readonly is: 'each';
      readonly item: ListOf;
      readonly type: string;
      readonly has: Match;
      readonly but?: readonly Match[];
    }
  /**
   * Every object of the type that has a fact of the first kind has one of the others as well, which names it or is tied to it; `orUnnamed`: or to none
   * of its type.
   */
  | {
      readonly is: 'every';
      readonly type: string;
      readonly that: Match;
      readonly has: readonly Match[];
      readonly orUnnamed?: true;
    }
  /**
   * Everyone those lists name is named by the field of a fact of `through` about an object of the type that has one of the others as well; `but`: save
   * in lists of facts whose subject has one of these.
   */
  | {
      readonly is: 'reached';
      readonly type: string;
      readonly everyone: readonly ListOf[];
      readonly but?: Match;
      readonly through: ListOf;
      readonly has: readonly Match[];
    }
  /** A fact of the first kind, about any one object, that none of the others has ended since. */
  | { readonly is: 'standing'; readonly since: Match; readonly until: readonly Match[]; readonly reach: Reach }
  /**
   * The last fact of a kind about some object is one of these, and came no longer than so before the act; `every`: about every object that has one;
   * `before`: of those that came no later than the act. They are of one type.
   */
  | {
      readonly is: 'latest';
      readonly such: readonly [Match, ...Match[]];
      readonly reach: Reach;
      readonly every?: true;
      readonly before?: true;
      readonly recentMs?: number;
    }
  /** 配比: one of these for every so many of those, rounded up; the number may stand in a field of the trigger. */
  | {
      readonly is: 'quota';
      readonly have: Population;
      readonly per: number | { readonly field: string };
      readonly of: Population;
    }
  /**
   * The stretch the trigger states begins and ends with that of the matching facts, give or take; `inside`: and lies in it. Holds while either is
   * not there.
   */
  | {
      readonly is: 'sameSpan';
      readonly as: Match;
      readonly reach: Reach;
      readonly toleranceMs: number;
      readonly inside?: true;
    }
  /** Every paper and recording owed so far is there, excused, or its absence accounted for; `near` looks at the object alone. */
  | { readonly is: 'complete'; readonly kind?: 'paper' | 'recording'; readonly near?: true };

/** Asked of the act itself: what it states, and who does it. */
export type ActAtom =
  | { readonly is: 'trigger'; readonly field: string; readonly test: Test }
  /** The act names an object of this type. */
  | { readonly is: 'about'; readonly type: string }
  | { readonly is: 'filled'; readonly fields: readonly string[] }
  | { readonly is: 'otherActor'; readonly than: Match; readonly reach: Reach }
  /** By somebody in one of these roles. */
  | { readonly is: 'byRole'; readonly roles: readonly string[] }
  | {
      readonly is: 'sameValue';
      readonly field: string;
      readonly as: Match;
      readonly asField: string;
      /** The whole case where nothing is said. */
      readonly reach?: Reach;
      /** Those no later than the last of these go before any other; of one about a decision, where it is known which. */
      readonly before?: Match;
    }
  /** The person in the act's field, or everyone in its list there, is none of those listed, save where a fact in `but` about the same subject lists them. */
  | {
      readonly is: 'notAmong';
      readonly field: string;
      readonly people: readonly ListOf[];
      readonly but?: readonly ListOf[];
    }
  /** Who acts is none of those listed; whom only a name is known of is not known to be. */
  | { readonly is: 'outsider'; readonly to: readonly ListOf[] }
  /** Everything in the list in the act's field is in the last of those lists; holds while there is none. */
  | { readonly is: 'within'; readonly field: string; readonly of: ListOf }
  /** The list in the act's field names every object that has a fact of these; `at`: save objects whose activities are known and have no such fact. */
  | { readonly is: 'lists'; readonly field: string; readonly every: readonly Match[]; readonly at?: Match }
  /** The instant in the act's field comes no earlier than the end of the stretch in the other, and no more than so long after it. */
  | { readonly is: 'soonAfter'; readonly field: string; readonly stretch: string; readonly withinMs?: number }
  /** The keeping of every recording in the act's list was over when the act was done. */
  | { readonly is: 'disposable'; readonly field: string };

export interface ApprovedAtom {
  readonly is: 'approved';
  readonly matter: string;
  readonly roles: readonly string[];
  /** An approval that says nothing of what it covers covers nothing. */
  readonly scoped?: boolean;
  /** One that says nothing of what it covers covers only activities that had begun when it was given. */
  readonly begun?: true;
  /** Each role by a person of its own. */
  readonly distinct?: boolean;
  /** So many different people, whatever their roles. */
  readonly people?: number;
  /** Approvals by whoever did this do not count. */
  readonly otherThan?: Match;
}

/** Those in a list who sign; `several`: by name only where there is more than one. */
export interface Everyone extends ListOf {
  readonly signatory: string;
  /** Only those of the list of whom this holds. */
  readonly where?: Readonly<Record<string, Test>>;
  readonly several?: true;
}

export interface SignedAtom {
  readonly is: 'signed';
  readonly signatories: readonly string[];
  /** For these a recorded refusal stands for the signature. */
  readonly refusable: readonly string[];
  /** Everyone named in the list signs in this capacity, not just one. */
  readonly everyone?: readonly Everyone[];
  readonly dated?: boolean;
}
