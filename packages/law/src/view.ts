import { accessAnswer } from './access.ts';
import { approvalViews, blockedActs, blockedView, type Blocked } from './blocked.ts';
import { recordingsIn } from './belonging.ts';
import { documentViews } from './document-view.ts';
import { dutyStatus } from './duty-status.ts';
import { dutyViews } from './duty-view.ts';
import { objectOf } from './event.ts';
import { judgeWithReasons, questionsIn } from './judge.ts';
import { lacksOf } from './lack.ts';
import type { Instance, Outcome } from './outcome.ts';
import type { Program } from './program.ts';
import { recordingViews } from './recording-view.ts';
import { retentionOf } from './retention.ts';
import { settingOf, type CaseState } from './state.ts';
import { conditionsOf } from './subscription.ts';
import { factsOfType } from './timeline.ts';
import {
  verdictOf,
  type AccessView,
  type BreachView,
  type CaseView,
  type Question,
  type TargetView,
} from './verdict.ts';
import { nextWake } from './wake.ts';

/**
 * Everything the law says of a case at an instant: what is owed, breached, blocked, recorded, kept, and may be seen. The state holds the facts that
 * are known; to see what was known at an earlier instant, replay the entries made by then.
 */
export function view(program: Program, state: CaseState, asOf: number): CaseView {
  const instances = state.instances.flat();
  const blocked = blockedActs(program, state, asOf);
  const retention = retentionOf(program, state, asOf);
  const wake = nextWake(program, state, instances, retention, asOf);
  return {
    at: asOf,
    duties: dutyViews(program, instances, asOf),
    breaches: instances.flatMap((instance) => breachView(program, state, instance)),
    blocked: blocked.map(blockedView),
    recordings: recordingViews(program, instances),
    documents: documentViews(program, instances),
    approvals: approvalViews(blocked),
    retention,
    access: accessViews(program, state, asOf),
    targets: instances.flatMap((instance) => targetView(program, instance, asOf)),
    questions: openQuestions(program, state, instances, blocked, asOf),
    ...(wake === undefined ? {} : { nextWake: wake }),
  };
}

function targetView(program: Program, { norm: index, object, outcome }: Instance, asOf: number): TargetView[] {
  const norm = program.norms[index]!;
  if (outcome.form !== 'duty' || norm.form !== 'duty' || !norm.target) return [];
  if (outcome.targetDue === undefined || outcome.applies !== true || outcome.mootAt! <= asOf) return [];
  const late = (outcome.doneAt ?? asOf) > outcome.targetDue;
  return [{ ...verdictOf(norm, object), target: norm.target.id, due: outcome.targetDue, late }];
}

function breachView(
  program: Program,
  state: CaseState,
  { norm: index, object, trigger, outcome }: Instance,
): BreachView[] {
  const norm = program.norms[index]!;
  if (outcome.form !== 'gate' || norm.form !== 'gate' || outcome.applies !== true || outcome.met !== false) return [];
  const then = { ...settingOf(program, state, norm, object, trigger), until: trigger.at };
  return [
    {
      ...verdictOf(norm, object),
      act: norm.act,
      at: outcome.at,
      ...(outcome.curedAt === undefined ? {} : { cured: outcome.curedAt }),
      event: trigger.id,
      missing: lacksOf(judgeWithReasons(norm.need, then), then),
    },
  ];
}

/** What every access request of the case comes to, recording by recording; the dossier where it names none. */
function accessViews(program: Program, state: CaseState, asOf: number): AccessView[] {
  return factsOfType(state.timeline, 'access.requested').flatMap((asked) => {
    const request = objectOf(asked, 'access');
    if (request === undefined || asked.at > asOf) return [];
    const listed = recordingsIn(asked);
    return (listed.length > 0 ? listed : [undefined]).flatMap((recording) =>
      accessAnswer(program, state, request, recording, asked.by.id, asOf).map(({ norm, allowed, chain, missing }) => ({
        ...verdictOf(program.norms[norm]!, ''),
        object: recording === undefined ? { type: 'access', id: request } : { type: 'recording', id: recording },
        request,
        action: String(asked.data['action']),
        by: asked.by.id,
        allowed,
        chain,
        missing,
      })),
    );
  });
}

function openQuestions(
  program: Program,
  state: CaseState,
  instances: readonly Instance[],
  blocked: readonly Blocked[],
  asOf: number,
): readonly Question[] {
  const needed = new Map<string, Set<number>>();
  const ask = (finding: string, norm: number) => needed.set(finding, (needed.get(finding) ?? new Set()).add(norm));
  for (const { norm: index, object, trigger, outcome } of instances) {
    if (!hangs(outcome, asOf)) continue;
    const norm = program.norms[index]!;
    const now = settingOf(program, state, norm, object, trigger);
    // What an act needed is asked of the time of the act.
    const at = outcome.form === 'gate' ? { ...now, until: trigger.at } : now;
    for (const condition of conditionsOf(norm))
      for (const finding of questionsIn(judgeWithReasons(condition, at))) ask(finding, index);
  }
  for (const { norm, questions } of blocked) for (const finding of questions) ask(finding, norm.index);
  return [...needed].map(([finding, norms]) => ({ finding, neededBy: [...norms] }));
}

/** Whether an outcome still waits for an answer. */
function hangs(outcome: Outcome, asOf: number): boolean {
  switch (outcome.form) {
    case 'duty':
      if (dutyStatus(outcome, asOf) === 'done') return false;
      return outcome.applies === 'unknown' || outcome.exempt === 'unknown' || outcome.laterDue !== undefined;
    case 'gate':
      return outcome.applies === 'unknown' || outcome.met === 'unknown';
    case 'recording':
      return outcome.status === 'unknown';
    case 'paper':
      return outcome.applies === 'unknown' || outcome.exempt === 'unknown';
    case 'keep':
      return outcome.applies === 'unknown';
  }
}
