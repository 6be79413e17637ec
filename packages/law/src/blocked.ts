import { obstacleOf, type Obstruction } from './can.ts';
import type { Condition } from './condition.ts';
import { objectsOf } from './event.ts';
import type { Lack } from './lack.ts';
import { matches } from './matching.ts';
import { inForce, type Program, type SettledGate } from './program.ts';
import type { Setting } from './setting.ts';
import { inScope, settingOf, type CaseState } from './state.ts';
import { factsOfObject, factsOfType } from './timeline.ts';
import { verdictOf, type ApprovalView, type BlockedView } from './verdict.ts';

export interface Blocked extends Obstruction {
  readonly norm: SettledGate;
  readonly object: string;
}

/** Acts the case may still come to and which something is missing for. What an act would state itself is not held against it. */
export function blockedActs(program: Program, state: CaseState, asOf: number): readonly Blocked[] {
  if (state.timeline.length === 0) return [];
  return program.norms.flatMap((norm) => {
    if (norm.form !== 'gate' || !inScope(norm, state) || !inForce(norm, asOf)) return [];
    return waitingFor(program, state, norm, asOf).flatMap((at) => {
      const found = obstacleOf(norm, at);
      if (!found || (found.questions.length === 0 && (found.applies !== true || found.met !== false))) return [];
      return [{ norm, object: at.object, ...found }];
    });
  });
}

export const blockedView = ({ norm, object, obstacle }: Blocked): BlockedView => ({
  ...verdictOf(norm, object),
  act: obstacle.act,
  refusal: obstacle.refusal,
  missing: obstacle.lacks,
});

/** The objects that wait for a gate's act: the case itself, or each object opened for it and not yet through. */
function waitingFor(program: Program, state: CaseState, norm: SettledGate, asOf: number): readonly Setting[] {
  const act = { id: '', type: norm.on.type, at: asOf, recorded: asOf, by: NOBODY, objects: [], data: {} };
  const { opens } = norm;
  if (!opens) return norm.per === 'case' ? [settingOf(program, state, norm, state.caseId, act, 'outline')] : [];
  const opened = factsOfType(state.timeline, opens.type).filter((fact) => fact.at <= asOf && matches(fact, opens));
  const objects = opened.map((fact) => (norm.per === 'case' ? [state.caseId] : objectsOf(fact, norm.per)));
  return [...new Set(objects.flat())].flatMap((object) => {
    const latest = opened.findLast((_, i) => objects[i]!.includes(object))!;
    const facts =
      norm.per === 'case' ? factsOfType(state.timeline, norm.on.type) : factsOfObject(state.timeline, norm.per, object);
    if (facts.some((fact) => fact.at >= latest.at && fact.at <= asOf && matches(fact, norm.on))) return [];
    if (norm.on.type !== 'document.finalized')
      return [settingOf(program, state, norm, object, { ...act, objects: latest.objects }, 'outline')];
    // A draft already states what the paper would.
    const data = { ...latest.data, filled: columnsWithContent(latest.data['values']) };
    return [settingOf(program, state, norm, object, { ...act, objects: latest.objects, data }, 'proposal')];
  });
}

const NOBODY = { id: '', role: '' };

function columnsWithContent(values: unknown): readonly string[] {
  if (typeof values !== 'object' || values === null) return [];
  return Object.entries(values).flatMap(([field, value]) =>
    value === '' || value === null || (Array.isArray(value) && value.length === 0) ? [] : [field],
  );
}

/** Approvals that blocked acts wait for. */
export function approvalViews(blocked: readonly Blocked[]): readonly ApprovalView[] {
  return blocked.flatMap(({ norm, object, obstacle }) =>
    approvalsIn(obstacle.lacks).map(({ matter, roles }) => ({
      ...verdictOf(norm, object),
      act: norm.act,
      matter,
      chain: chainOf(norm.need, matter),
      missing: roles,
    })),
  );
}

type ApprovalLack = Extract<Lack, { lacks: 'approval' }>;

function approvalsIn(lacks: readonly Lack[]): readonly ApprovalLack[] {
  return lacks.flatMap((lack) =>
    lack.lacks === 'approval' ? [lack] : lack.lacks === 'oneOf' ? approvalsIn(lack.of.flat()) : [],
  );
}

function chainOf(condition: Condition, matter: string): readonly string[] {
  if (condition.is === 'approved') return condition.matter === matter ? condition.roles : [];
  if (condition.is === 'all' || condition.is === 'any') return condition.of.flatMap((part) => chainOf(part, matter));
  return condition.is === 'not' ? chainOf(condition.of, matter) : [];
}
