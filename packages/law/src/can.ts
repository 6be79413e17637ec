import { approvalsFor, judge, judgeWithReasons, matches, type Setting } from './condition.ts';
import { objectOf, type ActorRef, type CaseEvent, type ObjectRef } from './event.ts';
import { instantIn } from './belonging.ts';
import { lacksOf, questionsIn, type Lack } from './lack.ts';
import type { Program, SettledAccessNorm, SettledGate } from './program.ts';
import { settingOf, type CaseState } from './step.ts';
import { factsOfObject } from './timeline.ts';

/** An act somebody asks the system for, in the form of the fact it would become. */
export interface Proposal {
  readonly type: string;
  readonly objects: readonly ObjectRef[];
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Obstacle {
  readonly norm: number;
  readonly act: string;
  readonly refusal: string;
  readonly lacks: readonly Lack[];
}

export type Permission =
  | { readonly answer: 'allow' }
  | { readonly answer: 'deny'; readonly obstacles: readonly Obstacle[] }
  | { readonly answer: 'ask'; readonly questions: readonly string[]; readonly obstacles: readonly Obstacle[] };

/**
 * Whether the law lets an act happen in the system now. Every precondition must hold: one that fails denies, an open question asks.
 * An act no norm speaks of is allowed.
 */
export function can(program: Program, state: CaseState, act: Proposal, by: ActorRef, asOf: number): Permission {
  const obstacles: Obstacle[] = [];
  const questions = new Set<string>();
  for (const index of program.onTrigger.get(act.type) ?? []) {
    const norm = program.norms[index]!;
    if (norm.form !== 'gate' || asOf < norm.effectiveFrom || !matches(act, norm.on)) continue;
    const object = norm.per === 'case' ? state.caseId : objectOf(act, norm.per);
    if (object === undefined) continue;
    const at = { ...settingOf(program, state, norm, object, { id: '', at: asOf, by, ...act }), until: asOf };
    const found = obstacleOf(norm, at);
    if (!found) continue;
    obstacles.push(found.obstacle);
    for (const question of found.questions) questions.add(question);
  }
  if (obstacles.length === 0) return { answer: 'allow' };
  return questions.size > 0 ? { answer: 'ask', questions: [...questions], obstacles } : { answer: 'deny', obstacles };
}

/** What stands in the way under one gate, with the questions whose answer would settle it. */
export function obstacleOf(
  norm: SettledGate,
  at: Setting,
): { obstacle: Obstacle; questions: readonly string[] } | undefined {
  const when = norm.when ? judgeWithReasons(norm.when, at) : undefined;
  if (when?.truth === false) return undefined;
  const need = judgeWithReasons(norm.need, at);
  if (need.truth === true) return undefined;
  const obstacle = { norm: norm.index, act: norm.act, refusal: norm.refusal, lacks: lacksOf(need, at) };
  return {
    obstacle,
    questions: [...(when ? questionsIn(when) : []), ...(need.truth === 'unknown' ? questionsIn(need) : [])],
  };
}

export interface AccessAnswer {
  readonly norm: number;
  readonly allowed: boolean;
  readonly chain: readonly string[];
  readonly missing: readonly ('approval' | 'release' | 'scope' | 'validity' | 'readers')[];
}

/**
 * Whether one access request opens one recording (or the dossier, `undefined`) now: every norm's chain has agreed, the custodian has released,
 * the recording is in the approved range, the approval has not run out, and the reader is in the circle of a secret recording.
 */
export function accessAnswer(
  program: Program,
  state: CaseState,
  request: string,
  recording: string | undefined,
  reader: string,
  asOf: number,
): readonly AccessAnswer[] {
  const facts = factsOfObject(state.timeline, 'access', request);
  const asked = facts.find((fact) => fact.type === 'access.requested');
  if (!asked) return [];
  return program.norms
    .filter((norm): norm is SettledAccessNorm => norm.form === 'access' && norm.action === asked.data['action'])
    .flatMap((norm) => {
      const at = { ...settingOf(program, state, { ...norm, per: 'access' }, request, asked), until: asOf };
      if (norm.when && judge(norm.when, at) === false) return [];
      const given = approvalsFor(norm.matter, at, true);
      const chain = norm.chain.map((role) => given.find((fact) => fact.data['role'] === role));
      const released = facts.find((fact) => fact.type === 'access.released' && fact.at <= asOf);
      const missing: AccessAnswer['missing'][number][] = [];
      if (!chain.every(Boolean)) missing.push('approval');
      if (norm.released && !released) missing.push('release');
      if (recording !== undefined && !inRange(recording, [asked, ...chain, released])) missing.push('scope');
      if (outOfDate([...chain, released], asOf)) missing.push('validity');
      if (recording !== undefined && !inCircle(state, recording, reader)) missing.push('readers');
      return [{ norm: norm.index, allowed: missing.length === 0, chain: norm.chain, missing }];
    });
}

const inRange = (recording: string, facts: readonly (CaseEvent | undefined)[]): boolean =>
  facts.every((fact) => !Array.isArray(fact?.data['recordings']) || fact.data['recordings'].includes(recording));

function outOfDate(facts: readonly (CaseEvent | undefined)[], asOf: number): boolean {
  return facts.some((fact) => {
    const until = instantIn(fact?.data['validUntil'] ?? fact?.data['until']);
    return until !== undefined && asOf > until;
  });
}

/** 知悉范围: a recording marked secret opens only to those it names. */
function inCircle(state: CaseState, recording: string, reader: string): boolean {
  const answered = factsOfObject(state.timeline, 'recording', recording).findLast(
    (fact) => fact.type === 'recording.secrecyAnswered',
  );
  const readers = answered?.data['readers'];
  const secrecy = answered?.data['secrecy'];
  if (!Array.isArray(secrecy) || secrecy.every((kind) => kind === 'notSecret')) return true;
  return Array.isArray(readers) && readers.includes(reader);
}
