import { activitiesOf } from './belonging.ts';
import type { Instance, Instances, Outcome } from './outcome.ts';
import { paperOutcome } from './paper.ts';
import type { Program, SettledNorm, SettledPaperNorm, SettledRecordingNorm } from './program.ts';
import { recordingOutcome } from './recording.ts';
import type { Owed, Setting } from './setting.ts';
import { factsOfObject, type Timeline } from './timeline.ts';

/** Papers and recordings that were owed at an instant and nobody had accounted for. */
export function owedAt(
  program: Program,
  instances: Instances,
  settingOf: (norm: SettledNorm, instance: Instance) => Setting,
  timeline: Timeline,
  until: number,
): readonly Owed[] {
  const owed: Owed[] = [];
  for (const [index, ofNorm] of instances.entries()) {
    if (ofNorm.length === 0) continue;
    const norm = program.norms[index]!;
    if (norm.form !== 'paper' && norm.form !== 'recording') continue;
    for (const instance of ofNorm) {
      if (instance.trigger.at > until) continue;
      // Where nothing came later, what it came to is what it had come to then.
      const then =
        timeline.latest <= until ? instance.outcome : outcomeThen(norm, { ...settingOf(norm, instance), until });
      const lacking = owedIn(norm, then, instance.object);
      if (lacking.length > 0 && !(norm.form === 'recording' && isAccountedFor(timeline, norm.per, instance, until)))
        owed.push(...lacking);
    }
  }
  return owed;
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
function isAccountedFor(timeline: Timeline, per: string, { object }: Pick<Instance, 'object'>, until: number): boolean {
  const activities = activitiesOf(timeline, per, object).flatMap((id) => factsOfObject(timeline, 'activity', id));
  return [...factsOfObject(timeline, per, object), ...activities].some(
    (fact) => fact.at <= until && ACCOUNTS.has(fact.type),
  );
}

const ACCOUNTS = new Set(['recording.omissionExplained', 'recording.impossible']);
