import { breachOf, dutyStatus, type DutyStatus } from './duty-status.ts';
import type { Instance } from './outcome.ts';
import type { Program } from './program.ts';
import { mergeVerdicts, verdictOf, type DutyView } from './verdict.ts';

/** From the strictest to the mildest. */
const RANK: readonly DutyStatus[] = [
  'overdue',
  'unknown',
  'open',
  'paused',
  'doneLate',
  'done',
  'exempt',
  'waived',
  'moot',
  'notApplicable',
];

interface Owed {
  readonly pack: string;
  /** Orders equals, so that the order of loading does not matter. */
  readonly name: string;
  readonly view: DutyView;
}

/**
 * What is owed. Where several texts bind one topic by one fact they become one duty: all bases named, the evidence of all demanded, the strictest
 * standing shown and of equal ones the earliest end. So an extension or an exemption stands only where every text grants it.
 */
export function dutyViews(program: Program, instances: readonly Instance[], asOf: number): DutyView[] {
  const views: Owed[][] = [];
  const shared = new Map<string, Owed[]>();
  for (const instance of instances) {
    const view = dutyView(program, instance, asOf);
    if (!view) continue;
    const { pack, id } = program.norms[instance.norm]!;
    const own = { pack, name: `${pack}/${id}`, view };
    const key = JSON.stringify([view.topic, view.object, view.trigger]);
    const others = shared.get(key);
    if (others?.every((other) => other.pack !== pack)) others.push(own);
    else {
      const group = [own];
      views.push(group);
      shared.set(key, group);
    }
  }
  return views.map((group) =>
    group.length === 1
      ? group[0]!.view
      : merged(group.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ view }) => view)),
  );
}

function merged(views: readonly DutyView[]): DutyView {
  const applying = views.filter(({ status }) => status !== 'notApplicable');
  if (applying.length < 2) return applying[0] ?? views[0]!;
  const sorted = applying.toSorted(
    (a, b) => RANK.indexOf(a.status) - RANK.indexOf(b.status) || (a.due?.at ?? Infinity) - (b.due?.at ?? Infinity),
  );
  const strictest = sorted[0]!;
  const relaxed = sorted.some(
    ({ status, extension }) =>
      (status === 'exempt' || extension === 'granted') &&
      !sorted.every((v) => v.status === status && v.extension === extension),
  );
  return {
    ...strictest,
    ...mergeVerdicts(sorted),
    ...(relaxed ? { contested: true } : {}),
    evidence: [...new Set(sorted.flatMap(({ evidence }) => evidence))],
    missing: [...new Set(sorted.flatMap(({ missing }) => missing))],
  };
}

function dutyView(
  program: Program,
  { norm: index, object, trigger, outcome }: Instance,
  asOf: number,
): DutyView | undefined {
  const norm = program.norms[index]!;
  if (outcome.form !== 'duty' || norm.form !== 'duty') return undefined;
  const { due, laterDue, base, doneAt } = outcome;
  const breachAt = breachOf(outcome, asOf);
  return {
    ...verdictOf(norm, object),
    trigger: trigger.id,
    status: dutyStatus(outcome, asOf),
    who: norm.who,
    ...(due ? { due } : {}),
    ...(laterDue === undefined || laterDue === 'open' ? {} : { laterDue }),
    ...(base ? { base } : {}),
    extension: outcome.extension,
    provisional: outcome.exemptProvisional,
    ...(doneAt === undefined ? {} : { doneAt }),
    ...(breachAt === undefined ? {} : { breachAt }),
    evidence: outcome.evidence,
    missing: outcome.lacking.map(({ type }) => type),
  };
}
