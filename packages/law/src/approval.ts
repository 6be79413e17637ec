import { recordingsIn } from './belonging.ts';
import type { ApprovedAtom } from './condition.ts';
import { objectOf, type CaseEvent } from './event.ts';
import { activitiesAround, decisionsAround, matching } from './matching.ts';
import type { Setting } from './setting.ts';
import { settled, type Settled } from './settled.ts';
import { stands } from './standing-approval.ts';
import { factsNamed, factsOfObject } from './timeline.ts';

/** 同意: the roles, and so many people, whose agreement counts. */
export function approvedBy(atom: ApprovedAtom, at: Setting): Settled {
  const given = approvalsFor(atom, at);
  if (given.length === 0 && atom.roles.length > 0) return settled(false);
  const found = atom.roles.map((role) => given.find((fact) => fact.data['role'] === role));
  const people = new Set(given.map((fact) => fact.by.id));
  const holds =
    found.every(Boolean) && people.size >= (atom.people ?? 0) && (!atom.distinct || eachTheirOwn(atom.roles, given));
  const facts = atom.roles.length > 0 ? found.flatMap((fact) => fact ?? []) : given;
  return settled(
    holds,
    facts.map((fact) => fact.id),
  );
}

/** Whether each role can be given by a person of its own. */
function eachTheirOwn(roles: readonly string[], given: readonly CaseEvent[], taken: readonly string[] = []): boolean {
  const [role, ...rest] = roles;
  if (role === undefined) return true;
  return given.some(
    (fact) =>
      fact.data['role'] === role && !taken.includes(fact.by.id) && eachTheirOwn(rest, given, [...taken, fact.by.id]),
  );
}

/** Approvals of a matter that cover the setting's object and were neither withdrawn nor sent back since. */
export function approvalsFor(
  { matter, scoped = false, begun, otherThan }: Pick<ApprovedAtom, 'matter' | 'scoped' | 'begun' | 'otherThan'>,
  at: Setting,
): readonly CaseEvent[] {
  const barred = otherThan
    ? matching(otherThan, at.per === 'case' ? 'case' : 'object', at).map((fact) => fact.by.id)
    : [];
  const from = begun ? beginOf(at) : -Infinity;
  return factsNamed(at.timeline, 'approval.given', matter).filter(
    (fact) =>
      fact.at <= at.until &&
      !barred.includes(fact.by.id) &&
      stands(fact, at) &&
      covers(fact, at, !scoped && fact.at >= from),
  );
}

const beginOf = ({ timeline, per, object }: Setting): number =>
  factsOfObject(timeline, per, object).find(({ type }) => type === 'activity.started')?.at ?? -Infinity;

/** What an approval covers is what it names, or else what its request names; where neither says anything, `otherwise`. */
function covers(given: CaseEvent, at: Setting, otherwise: boolean): boolean {
  const asked = requestOf(given, at);
  const naming = [given, ...(asked ? [asked] : [])];
  if (at.per === 'case') return coversAct(naming, at) && coversDecision(naming, at);
  return coveredBy(given, at) ?? (asked && coveredBy(asked, at)) ?? (otherwise && coversDecision(naming, at));
}

/** What names a decision is for nothing about another. */
function coversDecision(naming: readonly CaseEvent[], at: Setting): boolean {
  const named = naming.flatMap(({ objects }) => objects.flatMap(({ type, id }) => (type === 'decision' ? [id] : [])));
  if (named.length === 0) return true;
  const own = decisionsAround(at);
  return own.length === 0 || own.some((id) => named.includes(id));
}

function requestOf(given: CaseEvent, { timeline }: Setting): CaseEvent | undefined {
  const request = objectOf(given, 'approval');
  if (request === undefined) return undefined;
  return factsOfObject(timeline, 'approval', request).findLast(
    ({ type, data }) => type === 'approval.requested' && data['matter'] === given.data['matter'],
  );
}

/** In the case an approval covers every act, but for one about another thing of the kind it names: a second decision needs its own. */
function coversAct(naming: readonly CaseEvent[], { trigger }: Setting): boolean {
  const subject = trigger.objects.find(({ role }) => role === 'subject');
  if (!subject || WIDE.has(subject.type)) return true;
  const named = naming.flatMap(({ objects }) => objects.filter(({ type }) => type === subject.type));
  return named.length === 0 || named.some(({ id }) => id === subject.id);
}

/** What an approval may name without being for it alone. */
const WIDE: ReadonlySet<string> = new Set(['case', 'approval', 'activity']);

/** Undefined where the fact says nothing of its range. */
function coveredBy(fact: CaseEvent, at: Setting): boolean | undefined {
  const listed = at.per === 'recording' ? recordingsIn(fact) : [];
  const named = [...listed, ...fact.objects.flatMap(({ type, id }) => (type === at.per ? [id] : []))];
  if (named.length > 0) return named.includes(at.object);
  const activities = fact.objects.flatMap(({ type, id }) => (type === 'activity' ? [id] : []));
  if (activities.length === 0) return undefined;
  return activitiesAround(at).some((id) => activities.includes(id));
}
