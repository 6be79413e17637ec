import type { Due } from '@zhiji/calendar';
import { judgeWithReasons, matches, type Setting } from './condition.ts';
import { accessAnswer, obstacleOf, type Obstacle } from './can.ts';
import { breachOf, dutyStatus, type DutyStatus } from './duty.ts';
import { objectOf } from './event.ts';
import { lacksOf, questionsIn, type Lack } from './lack.ts';
import type { Condition } from './norm.ts';
import type { Instance, RecordingOutcome, RecordingStatus } from './outcome.ts';
import { conditionsOf, type Program, type SettledGate, type SettledNorm } from './program.ts';
import { retentionOf, type Retention } from './retention.ts';
import { settingOf, type CaseState } from './step.ts';
import { factsOfObject, factsOfType } from './timeline.ts';

/** What every verdict carries: where it stands in the law and what it is about. */
export interface Verdict {
  readonly norms: readonly number[];
  readonly requirements: readonly string[];
  readonly articles: readonly string[];
  readonly topic: string;
  readonly object: { readonly type: string; readonly id: string };
  readonly gist: string;
}

export interface DutyView extends Verdict {
  readonly trigger: string;
  readonly status: DutyStatus;
  readonly who: string;
  readonly due?: Due;
  readonly laterDue?: Due;
  readonly base?: Due;
  readonly extension: string;
  readonly doneAt?: number;
  readonly breachAt?: number;
  readonly evidence: readonly string[];
  readonly missing: readonly string[];
}

export interface BreachView extends Verdict {
  readonly act: string;
  readonly at: number;
  readonly cured?: number;
  readonly event: string;
  readonly missing: readonly Lack[];
}

export interface BlockedView extends Verdict {
  readonly act: string;
  readonly refusal: string;
  readonly missing: readonly Lack[];
}

export interface RecordingView extends Verdict {
  readonly scenes: readonly string[];
  readonly continuous: boolean;
  readonly status: RecordingStatus;
  readonly from?: number;
  readonly to?: number;
  readonly coverage?: number;
  readonly gaps: RecordingOutcome['gaps'];
  readonly recordings: readonly string[];
  readonly notCounted: RecordingOutcome['notCounted'];
}

export interface DocumentView extends Verdict {
  readonly form: string;
  readonly status: 'present' | 'late' | 'missing' | 'exempt' | 'unknown';
  readonly document?: string;
}

export interface ApprovalView extends Verdict {
  readonly act: string;
  readonly matter: string;
  readonly chain: readonly string[];
  readonly missing: readonly string[];
}

export interface AccessView extends Verdict {
  readonly action: string;
  readonly by: string;
  readonly allowed: boolean;
  readonly chain: readonly string[];
  readonly missing: readonly string[];
}

export interface TargetView extends Verdict {
  readonly target: string;
  readonly due: number;
  readonly late: boolean;
}

export interface CaseView {
  readonly at: number;
  readonly duties: readonly DutyView[];
  readonly breaches: readonly BreachView[];
  readonly blocked: readonly BlockedView[];
  readonly recordings: readonly RecordingView[];
  readonly documents: readonly DocumentView[];
  readonly approvals: readonly ApprovalView[];
  readonly retention: readonly Retention[];
  readonly access: readonly AccessView[];
  readonly targets: readonly TargetView[];
  /** Findings nobody has made yet and on which a verdict waits, with the norms that wait. */
  readonly questions: readonly { readonly finding: string; readonly neededBy: readonly number[] }[];
  /** The next instant at which a verdict changes without a new fact. */
  readonly nextWake?: number;
}

/** Everything the law says of a case at an instant: what is owed, breached, blocked, recorded, kept, and may be seen. */
export function view(program: Program, state: CaseState, asOf: number): CaseView {
  const instances = [...state.instances.values()].flat();
  const duties = instances.flatMap((instance) => dutyView(program, state, instance, asOf));
  const blocked = blockedActs(program, state, asOf);
  const wakes = duties.flatMap((duty) =>
    duty.status === 'open' || duty.status === 'unknown' ? [duty.due?.at, duty.laterDue?.at] : [],
  );
  const next = wakes.filter((at): at is number => at !== undefined && at >= asOf).sort((a, b) => a - b)[0];
  return {
    at: asOf,
    duties,
    breaches: instances.flatMap((instance) => breachView(program, state, instance)),
    blocked: blocked.map(({ norm, object, obstacle }) => ({
      ...verdict(norm, object),
      act: obstacle.act,
      refusal: obstacle.refusal,
      missing: obstacle.lacks,
    })),
    recordings: recordingViews(program, instances),
    documents: documentViews(program, instances),
    approvals: approvalViews(program, blocked),
    retention: retentionOf(program, state, asOf),
    access: accessViews(program, state, asOf),
    targets: instances.flatMap((instance) => targetView(program, instance, asOf)),
    questions: questionsOf(program, state, instances, blocked),
    ...(next === undefined ? {} : { nextWake: next + 1 }),
  };
}

const verdict = (norm: SettledNorm, object: string): Verdict => ({
  norms: [norm.index],
  requirements: norm.requirements,
  articles: [norm.article],
  topic: norm.topic,
  object: { type: norm.per, id: object },
  gist: norm.gist,
});

function dutyView(
  program: Program,
  _state: CaseState,
  { norm: index, object, trigger, outcome }: Instance,
  asOf: number,
): DutyView[] {
  const norm = program.norms[index]!;
  if (outcome.form !== 'duty' || norm.form !== 'duty') return [];
  const { due, laterDue, base, doneAt } = outcome;
  const breachAt = breachOf(outcome, asOf);
  const lacking = doneAt === undefined ? norm.must.slice(outcome.evidence.length).map((match) => match.type) : [];
  return [
    {
      ...verdict(norm, object),
      trigger: trigger.id,
      status: dutyStatus(outcome, asOf),
      who: norm.who,
      ...(due ? { due } : {}),
      ...(laterDue ? { laterDue } : {}),
      ...(base ? { base } : {}),
      extension: outcome.extension,
      ...(doneAt === undefined ? {} : { doneAt }),
      ...(breachAt === undefined ? {} : { breachAt }),
      evidence: outcome.evidence,
      missing: outcome.applies === false ? [] : lacking,
    },
  ];
}

function targetView(program: Program, { norm: index, object, outcome }: Instance, asOf: number): TargetView[] {
  const norm = program.norms[index]!;
  if (
    outcome.form !== 'duty' ||
    norm.form !== 'duty' ||
    !norm.target ||
    outcome.targetDue === undefined ||
    outcome.applies !== true
  )
    return [];
  return [
    {
      ...verdict(norm, object),
      target: norm.target.id,
      due: outcome.targetDue,
      late: (outcome.doneAt ?? asOf) > outcome.targetDue,
    },
  ];
}

function breachView(
  program: Program,
  state: CaseState,
  { norm: index, object, trigger, outcome }: Instance,
): BreachView[] {
  const norm = program.norms[index]!;
  if (outcome.form !== 'gate' || norm.form !== 'gate' || outcome.applies !== true || outcome.met !== false) return [];
  const at = { ...settingOf(program, state, norm, object, trigger), until: trigger.at };
  const missing = lacksOf(judgeWithReasons(norm.need, at), at);
  return [
    {
      ...verdict(norm, object),
      act: norm.act,
      at: outcome.at,
      ...(outcome.curedAt === undefined ? {} : { cured: outcome.curedAt }),
      event: trigger.id,
      missing,
    },
  ];
}

interface Blocked {
  readonly norm: SettledGate;
  readonly object: string;
  readonly obstacle: Obstacle;
  readonly questions: readonly string[];
}

/** Acts the case may still come to and which something is missing for. */
function blockedActs(program: Program, state: CaseState, asOf: number): Blocked[] {
  const blocked: Blocked[] = [];
  for (const norm of program.norms) {
    if (norm.form !== 'gate' || state.timeline.length === 0) continue;
    for (const at of waitingFor(program, state, norm, asOf)) {
      const found = obstacleOf(norm, at);
      if (found) blocked.push({ norm, object: at.object, ...found });
    }
  }
  return blocked;
}

/** The objects that wait for a gate's act: the case itself, or each object opened for it and not yet through. */
function waitingFor(program: Program, state: CaseState, norm: SettledGate, asOf: number): Setting[] {
  const nobody = { id: '', role: '' };
  if (norm.per === 'case' && !norm.opens) {
    const act = { id: '', type: norm.on.type, at: asOf, by: nobody, objects: [], data: dataOf(norm.on.where) };
    return [{ ...settingOf(program, state, norm, state.caseId, act), until: asOf }];
  }
  if (!norm.opens) return [];
  return factsOfType(state.timeline, norm.opens.type).flatMap((opening) => {
    const object = norm.per === 'case' ? state.caseId : objectOf(opening, norm.per);
    if (object === undefined || !matches(opening, norm.opens!)) return [];
    const facts =
      norm.per === 'case' ? factsOfType(state.timeline, norm.on.type) : factsOfObject(state.timeline, norm.per, object);
    if (facts.some((fact) => matches(fact, norm.on) && fact.at >= opening.at)) return [];
    const latest =
      factsOfObject(state.timeline, norm.per, object).findLast((fact) => fact.type === norm.opens!.type) ?? opening;
    const act = {
      ...latest,
      type: norm.on.type,
      by: nobody,
      data: { ...latest.data, filled: filledOf(latest.data['values']) },
    };
    return [{ ...settingOf(program, state, norm, object, act), until: asOf }];
  });
}

/** A drafted document counts a field as filled when it has content. */
function filledOf(values: unknown): string[] {
  if (typeof values !== 'object' || values === null) return [];
  return Object.entries(values).flatMap(([field, value]) =>
    value === '' || value === null || (Array.isArray(value) && value.length === 0) ? [] : [field],
  );
}

const dataOf = (where: SettledGate['on']['where']): Record<string, unknown> =>
  Object.fromEntries(Object.entries(where ?? {}).filter(([, test]) => typeof test !== 'object'));

const RANK: readonly RecordingStatus[] = [
  'missing',
  'explained',
  'unknown',
  'running',
  'complete',
  'exempt',
  'notApplicable',
];

/** Norms that demand a recording of one occasion become one demand: all bases named, the strictest outcome shown. */
function recordingViews(program: Program, instances: readonly Instance[]): RecordingView[] {
  const groups = new Map<
    string,
    { norm: SettledNorm & { form: 'recording' }; outcome: RecordingOutcome; object: string }[]
  >();
  for (const { norm: index, object, outcome } of instances) {
    const norm = program.norms[index]!;
    if (outcome.form !== 'recording' || norm.form !== 'recording' || outcome.applies === false) continue;
    const key = `${norm.per}:${object}:${norm.topic}`;
    groups.set(key, [...(groups.get(key) ?? []), { norm, outcome, object }]);
  }
  return [...groups.values()].map((group) => {
    const strict = group.toSorted((a, b) => RANK.indexOf(a.outcome.status) - RANK.indexOf(b.outcome.status))[0]!;
    const { span, coverage, recordings, notCounted, status } = strict.outcome;
    return {
      ...verdict(strict.norm, strict.object),
      norms: group.map(({ norm }) => norm.index),
      requirements: [...new Set(group.flatMap(({ norm }) => norm.requirements))],
      articles: [...new Set(group.map(({ norm }) => norm.article))],
      scenes: [...new Set(group.map(({ norm }) => norm.scene))],
      continuous: group.some(({ norm }) => norm.continuous),
      status,
      ...(span ? { from: span.from, to: span.to } : {}),
      ...(coverage === undefined ? {} : { coverage }),
      gaps: group
        .flatMap(({ outcome }) => outcome.gaps)
        .filter((gap, at, all) => all.findIndex((g) => g.from === gap.from && g.to === gap.to) === at),
      recordings,
      notCounted,
    };
  });
}

function documentViews(program: Program, instances: readonly Instance[]): DocumentView[] {
  const views = new Map<string, DocumentView>();
  for (const { norm: index, object, outcome } of instances) {
    const norm = program.norms[index]!;
    if (outcome.form !== 'paper' || norm.form !== 'paper' || outcome.applies === false) continue;
    const forms = norm.anyOf
      ? outcome.found.length > 0
        ? outcome.found.map((f) => f.form)
        : [norm.forms[0]!]
      : norm.forms;
    for (const form of forms) {
      const found = outcome.found.find((paper) => paper.form === form);
      const status = found
        ? found.late
          ? 'late'
          : 'present'
        : outcome.exempt === true
          ? 'exempt'
          : outcome.applies === 'unknown'
            ? 'unknown'
            : 'missing';
      const key = `${norm.per}:${object}:${form}`;
      const other = views.get(key);
      const own: DocumentView = {
        ...verdict(norm, object),
        form,
        status,
        ...(found ? { document: found.document } : {}),
      };
      views.set(key, other ? mergeDocument(other, own) : own);
    }
  }
  return [...views.values()];
}

function mergeDocument(a: DocumentView, b: DocumentView): DocumentView {
  const strict = ['missing', 'late', 'unknown', 'exempt', 'present'];
  const [first] = [a, b].toSorted((x, y) => strict.indexOf(x.status) - strict.indexOf(y.status));
  return {
    ...first!,
    norms: [...a.norms, ...b.norms],
    requirements: [...new Set([...a.requirements, ...b.requirements])],
    articles: [...new Set([...a.articles, ...b.articles])],
  };
}

/** Approvals that blocked acts wait for. */
function approvalViews(program: Program, blocked: readonly Blocked[]): ApprovalView[] {
  return blocked.flatMap(({ norm, object, obstacle }) =>
    approvalsIn(obstacle.lacks).map((lack) => ({
      ...verdict(program.norms[norm.index]!, object),
      act: norm.act,
      matter: lack.matter,
      chain: chainOf(norm.need, lack.matter),
      missing: lack.roles,
    })),
  );
}

function approvalsIn(lacks: readonly Lack[]): Extract<Lack, { lacks: 'approval' }>[] {
  return lacks.flatMap((lack) =>
    lack.lacks === 'approval' ? [lack] : lack.lacks === 'oneOf' ? approvalsIn(lack.of.flat()) : [],
  );
}

function chainOf(condition: Condition, matter: string): readonly string[] {
  if (condition.is === 'approved') return condition.matter === matter ? condition.roles : [];
  if (condition.is === 'all' || condition.is === 'any') return condition.of.flatMap((part) => chainOf(part, matter));
  return condition.is === 'not' ? chainOf(condition.of, matter) : [];
}

function accessViews(program: Program, state: CaseState, asOf: number): AccessView[] {
  return factsOfType(state.timeline, 'access.requested').flatMap((asked) => {
    const request = objectOf(asked, 'access');
    if (request === undefined || asked.at > asOf) return [];
    const recordings =
      Array.isArray(asked.data['recordings']) && asked.data['recordings'].length > 0
        ? (asked.data['recordings'] as string[])
        : [undefined];
    return recordings.flatMap((recording) =>
      accessAnswer(program, state, request, recording, asked.by.id, asOf).map((answer) => ({
        ...verdict(
          { ...program.norms[answer.norm]!, per: recording === undefined ? 'access' : 'recording' },
          recording ?? request,
        ),
        action: String(asked.data['action']),
        by: asked.by.id,
        allowed: answer.allowed,
        chain: answer.chain,
        missing: answer.missing,
      })),
    );
  });
}

function questionsOf(
  program: Program,
  state: CaseState,
  instances: readonly Instance[],
  blocked: readonly Blocked[],
): CaseView['questions'] {
  const needed = new Map<string, Set<number>>();
  const ask = (finding: string, norm: number) => needed.set(finding, (needed.get(finding) ?? new Set()).add(norm));
  for (const { norm: index, object, trigger, outcome } of instances) {
    if (!hangs(outcome)) continue;
    const norm = program.norms[index]!;
    const at = settingOf(program, state, norm, object, trigger);
    for (const condition of conditionsOf(norm))
      for (const finding of questionsIn(judgeWithReasons(condition, at))) ask(finding, index);
  }
  for (const { norm, questions } of blocked) for (const finding of questions) ask(finding, norm.index);
  return [...needed].map(([finding, norms]) => ({ finding, neededBy: [...norms] }));
}

/** Whether an outcome still waits for an answer. */
function hangs(outcome: Instance['outcome']): boolean {
  switch (outcome.form) {
    case 'duty':
      return outcome.applies === 'unknown' || outcome.exempt === 'unknown' || outcome.extension === 'ask';
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
