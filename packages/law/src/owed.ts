import { activitiesOf } from './belonging.ts';
import { everyInstance, type Instance, type Instances, type Outcome } from './outcome.ts';
import { paperOutcome } from './paper.ts';
import type { Program, SettledNorm, SettledPaperNorm, SettledRecordingNorm } from './program.ts';
import { recordingOutcome } from './recording.ts';
import type { Owed, Setting } from './setting.ts';
import { factsOfObject } from './timeline.ts';

/** Papers and recordings that were owed at an instant and nobody had accounted for. */
export function owedAt(
  program: Program,
  instances: Instances,
  settingOf: (norm: SettledNorm, instance: Instance) => Setting,
  until: number,
): readonly Owed[] {
  return everyInstance(instances).flatMap((instance) => {
    const norm = program.norms[instance.norm]!;
    if ((norm.form !== 'paper' && norm.form !== 'recording') || instance.trigger.at > until) return [];
    const at = { ...settingOf(norm, instance), until };
    // Where nothing came later, what it came to is what it had come to then.
    const then = at.timeline.latest <= until ? instance.outcome : outcomeThen(norm, at);
    return norm.form === 'recording' && isAccountedFor(at) ? [] : owedIn(norm, then, instance.object);
  });
}

const outcomeThen = (norm: SettledPaperNorm | SettledRecordingNorm, at: Setting): Outcome =>
  norm.form === 'paper' ? paperOutcome(norm, at) : recordingOutcome(norm, at);

function owedIn(norm: SettledNorm, outcome: Outcome, object: string): readonly Owed[] {
  if (outcome.form === 'paper' && outcome.applies === true && outcome.exempt !== true)
    return outcome.missing.map((form) => ({ kind: 'paper', what: form, object }));
  if (outcome.form === 'recording' && norm.form === 'recording' && outcome.status === 'missing')
    return [{ kind: 'recording', what: norm.scene, object }];
  return [];
}

/** 未录说明 or 无法记录 about the object or its activity. */
function isAccountedFor({ timeline, per, object, until }: Setting): boolean {
  const activities = activitiesOf(timeline, per, object).flatMap((id) => factsOfObject(timeline, 'activity', id));
  return [...factsOfObject(timeline, per, object), ...activities].some(
    (fact) => fact.at <= until && ACCOUNTS.has(fact.type),
  );
}

const ACCOUNTS = new Set(['recording.omissionExplained', 'recording.impossible']);
