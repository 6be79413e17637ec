import type { Condition, Match, Reach } from './condition.ts';
import { INDIRECT, OCCASIONS, tiesThrough } from './belonging.ts';
import type { CaseEvent } from './event.ts';
import { anchorings, ANYTHING, arrivals, links, MOVES, pairs, TURNS } from './fact-keys.ts';
import type { Nearness } from './nearness.ts';
import type { Norm, TimeLimit } from './norm.ts';
import type { Instance } from './outcome.ts';
import type { Attributes } from './setting.ts';
import { paperMatch } from './paper.ts';
import { APPROVAL_ENDS } from './standing-approval.ts';
import { settledChoice } from './settle.ts';
import { factsNamed, factsOfType, namedBy, type Timeline } from './timeline.ts';

/**
 * Where facts may change what a norm came to: at the object they are about, at what is tied to what they name, near, near and (a recording) at its time,
 * or all over the case.
 */
export type Hearing = (typeof HEARINGS)[number];
export const HEARINGS = ['object', 'tied', 'nearInTime', 'near', 'all'] as const;

/**
 * The key of facts a norm listens to; `anywhere`: also where they name no object of the case. `moving`: facts that only move others from one object to
 * another are heard while there are any of these.
 */
export interface Subscription {
  readonly key: string;
  readonly hears: Hearing;
  readonly anywhere: boolean;
  readonly moving?: readonly Kind[];
}

/** Facts of a type, those of a name where there is one. */
export interface Kind {
  readonly type: string;
  readonly name?: string;
}

/** Whether there are any facts that may be moved. */
export const mayMove = (moving: Subscription['moving'] | undefined, timeline: Timeline): boolean =>
  moving === undefined || moving.some((kind) => isThere(kind, timeline));

const isThere = ({ type, name }: Kind, timeline: Timeline): boolean =>
  (name === undefined ? factsOfType(timeline, type) : factsNamed(timeline, type, name)).length > 0;

/** What a norm listens to. */
export function subscriptionsOf(norm: Norm, attributes: Attributes): readonly Subscription[] {
  const heard: Subscription[] = [];
  const listen: Listen = (asked, hears, { anywhere = false, moving } = {}) => {
    const key = asked === TURNS && 'on' in norm ? norm.on.type : asked;
    heard.push({ key, hears, anywhere, ...(moving ? { moving } : {}) });
  };
  const toMatch = (match: Match, reach: Reach) => listenTo(match, reach, norm.per, listen);
  for (const condition of conditionsOf(norm)) toCondition(condition, norm.per, attributes, listen);
  switch (norm.form) {
    case 'duty':
      for (const match of norm.must) toMatch(match, norm.mustReach);
      if (norm.since === 'start') listen('activity.started', 'object');
      if (norm.since === 'again') listen(norm.on.type, 'object');
      for (const term of [
        settledChoice(norm.due),
        norm.instead?.due,
        norm.extend?.to,
        settledChoice(norm.target?.term),
      ])
        toTerm(term, toMatch);
      if (norm.begins && norm.begins.from !== 'trigger') toMatch(norm.begins.match, norm.begins.reach);
      if (norm.pause)
        for (const match of [norm.pause.on, norm.pause.resume]) toMatch(match, norm.pause.reach ?? 'case');
      if (norm.moot) toMatch(norm.moot, 'object');
      break;
    case 'recording':
      for (const type of SPAN) listen(`activity.${type}`, norm.per === 'activity' ? 'object' : 'near');
      listen('recording.ended', 'nearInTime');
      for (const type of ['timeCorrected', 'playbackChecked']) listen(`recording.${type}`, 'near');
      listen('recording.interruptionExplained', 'all');
      listen(MOVES, 'all');
      if (norm.excused) toMatch(norm.excused.by, 'activity');
      listenAround(norm.per, listen, WITH_RECORDINGS);
      break;
    case 'paper':
      toMatch(paperMatch(norm), norm.reach);
      for (const bound of [norm.order?.before, norm.order?.after])
        if (bound !== undefined && bound !== 'trigger') toMatch(bound, 'case');
      break;
    case 'keep':
      toTerm(settledChoice(norm.least), toMatch);
      break;
    default:
  }
  return [...Map.groupBy(heard, ({ key }) => key).values()].flatMap(merged);
}

/** A key under which a norm listens in two ways is listened to in the wider one; what is heard of some facts only, where it is wider still. */
function merged(heard: readonly Subscription[]): readonly Subscription[] {
  const { key } = heard[0]!;
  const anywhere = heard.some((one) => one.anywhere);
  const always = Math.max(-1, ...heard.map(({ hears, moving }) => (moving ? -1 : HEARINGS.indexOf(hears))));
  return HEARINGS.flatMap((hears, width): Subscription[] => {
    if (width === always) return [{ key, hears, anywhere }];
    const moving = heard.flatMap((one) => (one.hears === hears && one.moving) || []);
    return width < always || moving.length === 0 ? [] : [{ key, hears, anywhere, moving }];
  });
}

type Listen = (
  key: string,
  hears: Hearing,
  how?: { readonly anywhere?: boolean; readonly moving?: readonly Kind[] },
) => void;
/** Listens to what moves facts of these kinds. */
const moved =
  (listen: Listen, moving: readonly Kind[]): Listen =>
  (key, hears) =>
    listen(key, hears, { moving });

function toTerm(term: TimeLimit | undefined, toMatch: (match: Match, reach: Reach) => void): void {
  for (let from = term?.from; from && from.from !== 'trigger'; from = from.else) toMatch(from.match, from.reach);
}

const SPAN = ['started', 'ended', 'adjourned', 'continued'] as const;

function listenTo({ type, where = {} }: Match, reach: Reach, per: string, listen: Listen): void {
  const anywhere = isEverywhere(reach, per);
  const byPaper = type.startsWith('document.') && per !== 'document';
  const wide = isWide(reach, per);
  const kinds = kindsAskedFor(type, where);
  for (const kind of kinds)
    listen(keyOf(kind), wide ? 'all' : reach === 'object' && !byPaper ? 'object' : 'near', { anywhere });
  // A withdrawal names no matter: it may concern any.
  if (type === 'approval.given') for (const end of APPROVAL_ENDS) listen(`approval.${end}`, 'all');
  // A paper that is withdrawn no longer counts, wherever it did.
  if (type.startsWith('document.')) listen('document.withdrawn', 'all', { anywhere });
  const toMoves = moved(listen, kinds);
  if (reach === 'decision') toMoves(links('decision'), 'all');
  if (reach === 'turn') listen(TURNS, 'all');
  if (!anywhere) listenToMoves(reach, per, byPaper ? [where['form'] ?? undefined].flat() : undefined, toMoves);
}

/** What moves facts from one object to another: as far as they are papers, of these forms. */
function listenToMoves(reach: Reach, per: string, forms: readonly unknown[] | undefined, listen: Listen): void {
  if (reach === 'document') listen(links('document'), 'all');
  if (reach === 'activity') listenAround(per, listen);
  if (reach === 'activity' && per === 'recording') listenToBounds(listen);
  if (reach === 'siblings') listen(links(per), 'all');
  if (reach === 'unclaimed') listenToClaims(per, listen);
  if (reach === 'occasion') {
    listenToClaims('activity', listen);
    listenAround(per, listen);
  }
  if (!forms || reach === 'document' || reach === 'decision' || reach === 'turn') return;
  for (const form of forms) listen(anchorings(form), 'all');
  for (const occasion of OCCASIONS) if (occasion !== 'activity') listen(pairs('activity', occasion), 'near');
  listenAround(per, listen);
  listen(arrivals(reach === 'activity' ? 'activity' : per), 'all');
  for (const type of SPAN) listen(`activity.${type}`, 'near');
}

/** What ties anything to an object of the type; of an activity, also what kind it is, and what ties a paper to what belongs to one. */
function listenToClaims(per: string, listen: Listen): void {
  listen(links(per), 'all');
  if (per !== 'activity') return;
  for (const type of ['started', 'ended']) listen(`activity.${type}`, 'all');
  for (const type of INDIRECT) for (const through of tiesThrough(type)) listen(pairs(type, through), 'all');
}

/** What ties the things such facts are about to activities. */
function listenToActivitiesOf({ type, where = {} }: Match, listen: Listen): void {
  const of = type.split('.')[0]!;
  const toMoves = moved(listen, kindsAskedFor(type, where));
  toMoves(links(of), 'all');
  for (const through of tiesThrough(of)) toMoves(pairs(through, 'activity'), 'all');
}

/** A recording of no activity may be of any that went on meanwhile. */
function listenToBounds(listen: Listen): void {
  for (const type of ['started', 'ended']) listen(`activity.${type}`, 'near');
  for (const type of ['ended', 'timeCorrected']) listen(`recording.${type}`, 'object');
}

const isEverywhere = (reach: Reach, per: string): boolean => per === 'case' || reach === 'case';
const isWide = (reach: Reach, per: string): boolean => isEverywhere(reach, per) || WIDE.has(reach);
const WIDE: ReadonlySet<Reach> = new Set(['document', 'siblings', 'unclaimed', 'occasion', 'decision', 'turn']);

/** The narrowest kinds of the facts a match may find. */
function kindsAskedFor(type: string, where: NonNullable<Match['where']>): readonly Kind[] {
  const field = namedBy(type);
  const names = field === undefined ? [] : [where[field]].flat();
  return names.length > 0 && names.every((name) => typeof name === 'string')
    ? names.map((name) => ({ type, name }))
    : [{ type }];
}

const keyOf = ({ type, name }: Kind): string => (name === undefined ? type : `${type}/${name}`);

export function conditionsOf(norm: Norm): readonly Condition[] {
  const own = norm.when ? [norm.when] : [];
  switch (norm.form) {
    case 'duty':
      return [
        ...own,
        ...(norm.extend ? [norm.extend.if, norm.extend.unless ?? [], norm.extend.late ?? []].flat() : []),
        ...(norm.instead ? [norm.instead.if] : []),
        ...(norm.exempt ? [norm.exempt.if, norm.exempt.until ?? []].flat() : []),
      ];
    case 'gate':
      return [...own, norm.need];
    case 'recording':
      return [...own, ...[norm.exempt ?? [], norm.excused?.unless ?? [], norm.explained ?? []].flat()];
    case 'paper':
      return norm.exempt ? [...own, norm.exempt] : own;
    default:
      return own;
  }
}

function toCondition(condition: Condition, per: string, attributes: Attributes, listen: Listen): void {
  const toMatch = (match: Match, reach: Reach) => listenTo(match, reach, per, listen);
  switch (condition.is) {
    case 'finding': {
      const kind = { type: 'finding.made', name: condition.finding };
      listen(keyOf(kind), per === 'case' ? 'all' : 'near');
      const toMoves = moved(listen, [kind]);
      if (per === 'recording') listenToBounds(toMoves);
      listenAround(per, toMoves, WITH_RECORDINGS);
      for (const match of condition.since ?? []) toMatch(match, 'activity');
      break;
    }
    case 'approved': {
      for (const end of ['requested', 'given', 'refused', 'returned'])
        listen(`approval.${end}/${condition.matter}`, 'all');
      // A withdrawal names no matter: it may concern any.
      listen('approval.withdrawn', 'all');
      if (condition.otherThan) toMatch(condition.otherThan, 'object');
      if (condition.begun) listen('activity.started', 'object');
      const toMoves = moved(listen, [{ type: 'approval.given', name: condition.matter }]);
      toMoves(links('decision'), 'all');
      listenAround(per, toMoves);
      break;
    }
    case 'attribute':
      for (const { type } of attributes[condition.name] ?? []) listen(type, 'all');
      break;
    case 'signed':
      for (const end of ['signed', 'signatureRefused'])
        listen(`document.${end}`, per === 'document' ? 'object' : 'all');
      for (const { match, reach } of condition.everyone ?? []) toMatch(match, reach);
      break;
    case 'seen':
      toMatch(condition.match, condition.reach);
      if (condition.after) toMatch(condition.after, condition.reach);
      if (condition.among) toMatch(condition.among.match, condition.among.reach);
      break;
    case 'otherActor':
      toMatch(condition.than, condition.reach);
      break;
    case 'sameValue':
      toMatch(condition.as, condition.reach ?? 'case');
      if (condition.before) toMatch(condition.before, condition.reach ?? 'case');
      break;
    case 'ordered':
      toMatch(condition.first.match, condition.reach);
      if (condition.second !== 'trigger' && 'match' in condition.second)
        toMatch(condition.second.match, condition.reach);
      break;
    case 'passed':
      toMatch(condition.match, condition.reach ?? 'case');
      break;
    case 'within':
      toMatch(condition.of.match, condition.of.reach);
      break;
    case 'each':
      toMatch(condition.item.match, condition.item.reach);
      toMatch(condition.has, 'case');
      for (const match of condition.but ?? []) toMatch(match, condition.item.reach);
      if (condition.but) listen(links(condition.item.match.type.split('.')[0]!), 'all');
      break;
    case 'every':
      toMatch(condition.that, 'case');
      for (const match of condition.has) listenTo(match, 'unclaimed', condition.type, listen);
      break;
    case 'reached':
      for (const { match, reach } of [...condition.everyone, condition.through]) toMatch(match, reach);
      for (const match of [...condition.has, ...(condition.but ? [condition.but] : [])]) toMatch(match, 'case');
      break;
    case 'standing':
      toMatch(condition.since, condition.reach);
      for (const match of condition.until) toMatch(match, condition.reach);
      break;
    case 'latest':
      toMatch({ type: condition.such[0].type }, condition.reach);
      break;
    case 'quota':
      for (const population of [condition.have, condition.of]) {
        const { match, reach } =
          'list' in population ? population.list : { match: population.facts, reach: population.reach };
        toMatch(match, reach);
        if ('less' in population) for (const less of population.less ?? []) toMatch(less, reach);
      }
      break;
    case 'sameSpan':
      toMatch(condition.as, condition.reach);
      if (condition.as.type === 'recording.ended') toMatch({ type: 'recording.timeCorrected' }, condition.reach);
      break;
    case 'notAmong':
      for (const { match, reach } of [...condition.people, ...(condition.but ?? [])]) toMatch(match, reach);
      break;
    case 'outsider':
      for (const { match, reach } of condition.to) toMatch(match, reach);
      break;
    case 'lists':
      for (const match of [...condition.every, ...(condition.at ? [condition.at] : [])]) toMatch(match, 'case');
      if (condition.at) for (const match of condition.every) listenToActivitiesOf(match, listen);
      break;
    case 'complete':
    case 'disposable':
      listen(ANYTHING, 'all');
      break;
    case 'all':
    case 'any':
      for (const part of condition.of) toCondition(part, per, attributes, listen);
      break;
    case 'not':
      toCondition(condition.of, per, attributes, listen);
      break;
    case 'trigger':
    case 'about':
    case 'filled':
    case 'byRole':
    case 'soonAfter':
    case 'constant':
    case 'reading':
  }
}

/** An object is reached through what it is tied to: by what concerns its activities, and by findings and recordings also through its recordings. */
function listenAround(per: string, listen: Listen, ends: readonly string[] = ACTIVITIES): void {
  if (per === 'case') return;
  for (const through of tiesThrough(per)) {
    if (through !== per) listen(pairs(per, through), 'object');
    for (const end of ends) if (end !== through) listen(pairs(through, end), through === per ? 'object' : 'tied');
  }
}

const ACTIVITIES = ['activity'];
const WITH_RECORDINGS = ['activity', 'recording'];

/** Which instances about objects of a type a fact that is heard so can matter to. */
export function concerned(
  fact: CaseEvent,
  per: string,
  hears: Hearing,
  { isTied, near }: Nearness,
): (instance: Pick<Instance, 'object' | 'trigger'>) => boolean {
  if (hears === 'all' || per === 'case') return () => true;
  if (hears === 'near' || hears === 'nearInTime') return near(per);
  if (hears === 'tied') return ({ object }) => isTied(per, object);
  const own = fact.objects.filter(({ type }) => type === per);
  return own.length === 0 ? () => true : ({ object }) => own.some(({ id }) => id === object);
}
