import type { Condition, Match, Reach } from './condition.ts';
import { OCCASIONS, recordingsIn, tiesThrough } from './belonging.ts';
import type { CaseEvent } from './event.ts';
import type { Norm, TimeLimit } from './norm.ts';
import type { Attributes } from './setting.ts';
import { settledLimit } from './settle.ts';
import { keysOf, type Timeline } from './timeline.ts';

/** Facts under a key may change what a norm came to; under a local key, only at the object they are about; `anywhere`: also where they name no object of the case. */
export interface Subscription {
  readonly key: string;
  readonly local: boolean;
  readonly anywhere: boolean;
}

/** Every fact. */
const ANYTHING = '*';
/** Facts that tie an object of a type to another. */
const links = (type: string): string => `links/${type}`;
/** Facts that bring the first mention of an object of a type. */
const arrivals = (type: string): string => `new/${type}`;
const PAPERS = 'document.*';

/** The keys a fact that has just been added answers to. */
export function factKeys(fact: CaseEvent, timeline: Timeline): readonly string[] {
  const keys = [ANYTHING, ...keysOf(fact)];
  if (fact.type.startsWith('document.')) keys.push(PAPERS);
  const types = new Set<string>();
  for (const { type, id } of fact.objects) {
    if (type === 'case') continue;
    types.add(type);
    if (timeline.byObject.get(type)?.get(id)?.length === 1) keys.push(arrivals(type));
  }
  if (types.size > 1 || recordingsIn(fact).length > 0) for (const type of types) keys.push(links(type));
  return keys;
}

/** What a norm listens to. A key under which it listens both ways is listened to everywhere. */
export function subscriptionsOf(norm: Norm, attributes: Attributes): readonly Subscription[] {
  const keys = new Map<string, Omit<Subscription, 'key'>>();
  const listen: Listen = (key, local, anywhere = false) => {
    const before = keys.get(key);
    keys.set(key, { local: local && (before?.local ?? true), anywhere: anywhere || before?.anywhere === true });
  };
  const toMatch = (match: Match, reach: Reach) => listenTo(match, reach, norm.per, listen);
  for (const condition of conditionsOf(norm)) toCondition(condition, norm.per, attributes, listen);
  switch (norm.form) {
    case 'duty':
      for (const match of norm.must) toMatch(match, norm.mustReach);
      for (const term of [settledLimit(norm.due), norm.instead?.due, norm.extend?.to, norm.target?.term])
        toTerm(term, toMatch);
      if (norm.begins && norm.begins.from !== 'trigger') toMatch(norm.begins.match, norm.begins.reach);
      if (norm.pause) for (const match of [norm.pause.on, norm.pause.resume]) toMatch(match, 'case');
      if (norm.moot) toMatch(norm.moot, 'object');
      break;
    case 'recording':
      for (const type of SPAN) listen(`activity.${type}`, norm.per === 'activity');
      for (const type of ['ended', 'interruptionExplained', 'timeCorrected', 'playbackChecked'])
        listen(`recording.${type}`, false);
      listen(links('recording'), false);
      if (norm.excused) toMatch(norm.excused.by, 'activity');
      listenAround(norm.per, listen);
      break;
    case 'paper':
      toMatch({ type: 'document.finalized' }, norm.reach);
      listen('document.withdrawn', false);
      for (const bound of [norm.order?.before, norm.order?.after])
        if (bound !== undefined && bound !== 'trigger') toMatch(bound, 'case');
      break;
    case 'keep':
      toTerm(settledLimit(norm.least), toMatch);
      break;
    default:
  }
  return [...keys].map(([key, how]) => ({ key, ...how }));
}

type Listen = (key: string, local: boolean, anywhere?: boolean) => void;

function toTerm(term: TimeLimit | undefined, toMatch: (match: Match, reach: Reach) => void): void {
  for (let from = term?.from; from && from.from !== 'trigger'; from = from.else) toMatch(from.match, from.reach);
}

const SPAN = ['started', 'ended', 'adjourned', 'continued'] as const;

function listenTo({ type, where = {} }: Match, reach: Reach, per: string, listen: Listen): void {
  const key = keysOf({ type, data: where }).at(-1)!;
  const everywhere = per === 'case' || reach === 'case';
  const byPaper = type.startsWith('document.') && per !== 'document';
  listen(key, !everywhere && reach === 'object' && !byPaper, everywhere);
  if (everywhere) return;
  if (reach === 'document') listen(links('document'), false);
  if (reach === 'activity') listenAround(per, listen);
  if (reach === 'siblings') listen(links(per), false);
  if (!byPaper || reach === 'document') return;
  for (const occasion of ['document', ...OCCASIONS]) listen(links(occasion), false);
  listen(arrivals(reach === 'activity' ? 'activity' : per), false);
  for (const type of SPAN) listen(`activity.${type}`, false);
}

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
      return [...own, ...[norm.exempt ?? [], norm.excused?.unless ?? []].flat()];
    case 'paper':
      return norm.exempt ? [...own, norm.exempt] : own;
    default:
      return own;
  }
}

function toCondition(condition: Condition, per: string, attributes: Attributes, listen: Listen): void {
  const toMatch = (match: Match, reach: Reach) => listenTo(match, reach, per, listen);
  switch (condition.is) {
    case 'finding':
      listen(`finding.made/${condition.finding}`, false);
      listenAround(per, listen);
      break;
    case 'approved':
      for (const end of ['requested', 'given', 'refused', 'returned'])
        listen(`approval.${end}/${condition.matter}`, false);
      // A withdrawal names no matter: it may concern any.
      listen('approval.withdrawn', false);
      if (condition.otherThan) toMatch(condition.otherThan, 'object');
      listenAround(per, listen);
      break;
    case 'attribute':
      for (const { type } of attributes[condition.name] ?? []) listen(type, false);
      break;
    case 'signed':
      for (const end of ['signed', 'signatureRefused']) listen(`document.${end}`, per === 'document');
      for (const { match, reach } of condition.everyone ?? []) toMatch(match, reach);
      break;
    case 'seen':
      toMatch(condition.match, condition.reach);
      if (condition.after) toMatch(condition.after, condition.reach);
      break;
    case 'otherActor':
      toMatch(condition.than, condition.reach);
      break;
    case 'sameValue':
      toMatch(condition.as, condition.reach ?? 'case');
      break;
    case 'ordered':
      toMatch(condition.first.match, condition.reach);
      if (condition.second !== 'trigger') toMatch(condition.second.match, condition.reach);
      break;
    case 'passed':
      toMatch(condition.match, 'case');
      break;
    case 'each':
      toMatch(condition.item.match, condition.item.reach);
      toMatch(condition.has, 'case');
      break;
    case 'every':
      for (const match of [condition.that, ...condition.has]) toMatch(match, 'case');
      break;
    case 'standing':
      toMatch(condition.since, condition.reach);
      toMatch(condition.until, condition.reach);
      break;
    case 'quota':
      for (const population of [condition.have, condition.of]) {
        const { match, reach } =
          'list' in population ? population.list : { match: population.facts, reach: population.reach };
        toMatch(match, reach);
        if ('less' in population && population.less) toMatch(population.less, reach);
      }
      break;
    case 'sameSpan':
      toMatch(condition.as, condition.reach);
      break;
    case 'notAmong':
      for (const { match, reach } of [...condition.people, ...(condition.but ?? [])]) toMatch(match, reach);
      break;
    case 'lists':
      for (const match of condition.every) toMatch(match, 'case');
      break;
    case 'complete':
    case 'disposable':
      listen(ANYTHING, false);
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
    case 'constant':
    case 'reading':
  }
}

/** Findings, approvals and spans reach an object through what it is tied to. */
function listenAround(per: string, listen: Listen): void {
  if (per === 'case') return;
  for (const type of tiesThrough(per)) listen(links(type), type === per);
}

/** Whether a fact heard under a subscription can matter to an instance at `object`. */
export const concerns = (fact: CaseEvent, per: string, object: string, local: boolean): boolean =>
  !local ||
  per === 'case' ||
  !fact.objects.some(({ type }) => type === per) ||
  fact.objects.some(({ type, id }) => type === per && id === object);
