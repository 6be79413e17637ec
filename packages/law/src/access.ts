import { approvalsFor } from './approval.ts';
import { recordingsIn } from './belonging.ts';
import type { CaseEvent } from './event.ts';
import { instantIn } from './instant-in.ts';
import { judge } from './judge.ts';
import { matches } from './matching.ts';
import { inForce, type Program, type SettledAccessNorm } from './program.ts';
import { settledChoice } from './settle.ts';
import { settingOf, type CaseState } from './state.ts';
import { factsOfObject, factsOfType } from './timeline.ts';

export type AccessLack = 'approval' | 'release' | 'scope' | 'validity' | 'readers' | 'requester';

export interface AccessAnswer {
  readonly norm: number;
  readonly allowed: boolean;
  readonly chain: readonly string[];
  readonly missing: readonly AccessLack[];
}

/**
 * Whether one access request opens one recording (or the dossier, `undefined`) now: every norm's chain has agreed, the custodian has released,
 * the recording is in the approved range, the approval has not run out, the reader is who asked, and in the circle of a secret recording.
 */
export function accessAnswer(
  program: Program,
  state: CaseState,
  request: string,
  recording: string | undefined,
  reader: string,
  asOf: number,
): readonly AccessAnswer[] {
  const facts = factsOfObject(state.timeline, 'access', request).filter((fact) => fact.at <= asOf);
  const asked = facts.find((fact) => fact.type === 'access.requested');
  if (!asked) return [];
  return accessNorms(program, String(asked.data['action']), asOf).flatMap((norm) => {
    const at = { ...settingOf(program, state, { per: 'access' }, request, asked), until: asOf };
    if (norm.when && judge(norm.when, at) === false) return [];
    const given = approvalsFor({ matter: norm.matter, scoped: true }, at);
    const chain = norm.chain.map((role) => given.findLast((fact) => fact.data['role'] === role));
    const released = facts.findLast((fact) => fact.type === 'access.released');
    const papers = [...chain, released].filter((fact) => fact !== undefined);
    const missing: AccessLack[] = [];
    if (!chain.every(Boolean)) missing.push('approval');
    if (norm.released && !released) missing.push('release');
    if (recording !== undefined && ![asked, ...papers].every((fact) => isInRange(recording, fact)))
      missing.push('scope');
    if (papers.some((fact) => hasRunOut(fact, asOf))) missing.push('validity');
    if (recording !== undefined && !isInCircle(state, recording, reader, asOf)) missing.push('readers');
    if (asked.by.id !== reader) missing.push('requester');
    return [{ norm: norm.index, allowed: missing.length === 0, chain: norm.chain, missing }];
  });
}

/** 办案使用: whether somebody may use a recording without asking, because they work on the case and it is not yet closed to them. */
export function mayUse(
  program: Program,
  state: CaseState,
  { action, recording, reader }: { readonly action: string; readonly recording: string; readonly reader: string },
  asOf: number,
): boolean {
  const norms = accessNorms(program, action, asOf);
  return (
    norms.length > 0 &&
    isInCircle(state, recording, reader, asOf) &&
    norms.every(({ ownWork }) => ownWork && worksOn(state, ownWork, reader, asOf))
  );
}

const accessNorms = (program: Program, action: string, asOf: number): readonly SettledAccessNorm[] =>
  program.norms.filter(
    (norm): norm is SettledAccessNorm => norm.form === 'access' && norm.action === action && inForce(norm, asOf),
  );

function worksOn(
  { timeline }: CaseState,
  { people, until }: NonNullable<SettledAccessNorm['ownWork']>,
  reader: string,
  asOf: number,
): boolean {
  if (factsOfType(timeline, until.type).some((fact) => fact.at <= asOf && matches(fact, until))) return false;
  return settledChoice(people).some(({ match, field }) =>
    factsOfType(timeline, match.type).some(
      (fact) =>
        fact.at <= asOf &&
        matches(fact, match) &&
        ((fact.data[field] ?? []) as readonly { readonly id?: string }[]).some(({ id }) => id === reader),
    ),
  );
}

const isInRange = (recording: string, fact: CaseEvent): boolean =>
  !Array.isArray(fact.data['recordings']) || recordingsIn(fact).includes(recording);

function hasRunOut({ data }: CaseEvent, asOf: number): boolean {
  const until = instantIn(data['validUntil'] ?? data['until']);
  return until !== undefined && asOf > until;
}

/** 知悉范围: a recording marked secret opens only to those it names. */
function isInCircle({ timeline }: CaseState, recording: string, reader: string, asOf: number): boolean {
  const answered = factsOfObject(timeline, 'recording', recording).findLast(
    (fact) => fact.type === 'recording.secrecyAnswered' && fact.at <= asOf,
  );
  const { secrecy, readers } = answered?.data ?? {};
  if (!Array.isArray(secrecy) || secrecy.every((kind) => kind === 'notSecret')) return true;
  return Array.isArray(readers) && readers.includes(reader);
}
