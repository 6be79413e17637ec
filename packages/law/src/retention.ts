import { endOfDay } from '@zhiji/calendar';
import { objectOf, type CaseEvent } from './event.ts';
import { keepOutcome } from './keep.ts';
import { activitiesFor } from './matching.ts';
import type { Instance, Instances, KeepOutcome } from './outcome.ts';
import type { Program, SettledKeepNorm } from './program.ts';
import type { Setting } from './setting.ts';
import { factsOfType, type Timeline } from './timeline.ts';

/** 保存期限 of one recording: the longest class wins, the others are kept and shown. */
export interface Retention {
  readonly object: { readonly type: 'recording'; readonly id: string };
  /** Last day of keeping, `permanent`, or `hold` with the reason why nothing may be disposed of. */
  readonly until: Until;
  readonly holdReason?: 'noRule' | 'openQuestion' | 'clockNotBegun' | 'heldByOrder';
  readonly winner?: number;
  /** Of the winning class; where none wins, of all that were considered. */
  readonly requirements: readonly string[];
  readonly articles: readonly string[];
  readonly losing: readonly { readonly norm: number; readonly until: Until }[];
  /** Classes that wait for a finding. */
  readonly open: readonly number[];
  /** All classes asked. */
  readonly considered: readonly number[];
  readonly disposable: boolean;
}

type Until = KeepOutcome['until'];

/** Longest wins; permanent is one-way; an open question, a missing rule, an unstarted clock and an order to hold all block disposal. */
export function retentionOf(
  program: Program,
  { timeline, instances }: { readonly timeline: Timeline; readonly instances: Instances },
  asOf: number,
): readonly Retention[] {
  const classes = new Map<string, Class[]>();
  for (const fact of factsOfType(timeline, 'recording.ended')) classes.set(objectOf(fact, 'recording') ?? fact.id, []);
  for (const { norm, object, outcome } of instances.flat())
    if (outcome.form === 'keep') classes.get(object)?.push({ norm, outcome });
  return [...classes].map(([id, ofRecording]) => {
    const kept = weigh(ofRecording, isHeld(timeline, id, asOf));
    const shown = kept.winner === undefined ? ofRecording : ofRecording.filter(({ norm }) => norm === kept.winner);
    const norms = shown.map(({ norm }) => program.norms[norm]!);
    return {
      object: { type: 'recording', id },
      ...kept,
      considered: ofRecording.map(({ norm }) => norm),
      requirements: [...new Set(norms.flatMap(({ requirements }) => requirements))],
      articles: [...new Set(norms.map(({ article }) => article))],
      disposable: isOver(kept.until, asOf),
    };
  });
}

/** Whether the keeping of a recording was over at an instant, by what was known of facts up to then. */
export function wasDisposable(
  program: Program,
  instances: Instances,
  settingOf: (norm: SettledKeepNorm, instance: Instance) => Setting,
  timeline: Timeline,
  recording: string,
  at: number,
): boolean {
  const classes = instances.flat().flatMap((instance): Class[] => {
    const norm = program.norms[instance.norm]!;
    if (norm.form !== 'keep' || instance.object !== recording || instance.outcome.form !== 'keep') return [];
    const { latchedAt } = instance.outcome;
    const latched = latchedAt !== undefined && latchedAt <= at;
    const setting = { ...settingOf(norm, instance), until: at };
    const outcome = latched ? instance.outcome : keepOutcome(norm, setting, program, undefined, at);
    return [{ norm: instance.norm, outcome }];
  });
  return isOver(weigh(classes, isHeld(timeline, recording, at)).until, at);
}

interface Class {
  readonly norm: number;
  readonly outcome: KeepOutcome;
}

function weigh(
  classes: readonly Class[],
  held: boolean,
): Pick<Retention, 'until' | 'holdReason' | 'winner' | 'losing' | 'open'> {
  const applying = classes
    .filter(({ outcome }) => outcome.applies === true)
    .toSorted((a, b) => lengthOf(b.outcome.until) - lengthOf(a.outcome.until));
  const open = classes.flatMap(({ norm, outcome }) => (outcome.applies === 'unknown' ? [norm] : []));
  const [winner, ...losing] = applying;
  const shown = {
    ...(winner ? { winner: winner.norm } : {}),
    losing: losing.map(({ norm, outcome }) => ({ norm, until: outcome.until })),
    open,
  };
  if (winner?.outcome.until === 'permanent') return { until: 'permanent', ...shown };
  const holdReason = held
    ? 'heldByOrder'
    : open.length > 0
      ? 'openQuestion'
      : !winner
        ? 'noRule'
        : winner.outcome.until === 'hold'
          ? 'clockNotBegun'
          : undefined;
  return holdReason ? { until: 'hold', holdReason, ...shown } : { until: winner!.outcome.until, ...shown };
}

const lengthOf = (until: Until): number =>
  until === 'permanent' ? Infinity : until === 'hold' ? Number.MAX_VALUE : until.lastDay;

const isOver = (until: Until, at: number): boolean => typeof until === 'object' && at >= endOfDay(until.lastDay);

/**
 * 冻结: an order may name recordings or activities, or else holds the whole case. Each release ends one that stands: one about a matter of its own (a
 * complaint) an order about the same, any other an order without one.
 */
function isHeld(timeline: Timeline, recording: string, at: number): boolean {
  const standing = new Map<string, number>();
  const orders = ['hold.placed', 'hold.released'].flatMap((type) => factsOfType(timeline, type));
  for (const order of orders.toSorted((a, b) => a.at - b.at)) {
    const { type, objects, at: when } = order;
    if (when > at || !concerns(order, recording, timeline)) continue;
    const matter = objects.find(({ role, type: of }) => role === 'subject' && of !== 'case' && of !== 'recording')?.id;
    const before = standing.get(matter ?? '') ?? 0;
    standing.set(matter ?? '', type === 'hold.placed' ? before + 1 : Math.max(0, before - 1));
  }
  return [...standing.values()].some((orders) => orders > 0);
}

function concerns({ objects }: CaseEvent, recording: string, timeline: Timeline): boolean {
  const named = objects.filter(({ type }) => type === 'recording' || type === 'activity');
  if (named.length === 0 || named.some(({ type, id }) => type === 'recording' && id === recording)) return true;
  const activities = activitiesFor({ timeline, per: 'recording', object: recording });
  return named.some(({ type, id }) => type === 'activity' && activities.includes(id));
}
