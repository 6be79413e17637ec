import assert from 'node:assert/strict';
import { it } from 'node:test';
import { calendar, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import { ATTRIBUTES, dataProblems, EVENTS, type EventData, type EventType } from '@zhiji/cases';
import {
  can,
  compile,
  replay,
  view,
  type CaseEvent,
  type CaseView,
  type Pack,
  type Program,
  type ProgramSource,
  type Proposal,
  type Scope,
} from '@zhiji/law';
import { idsOf, zh, type TermIn } from '@zhiji/terms';
import { at, history, type FactOptions, type MakeFact } from '@zhiji/testkit';

export const CALENDAR = calendar(STATE_COUNCIL_NOTICES);

/** Every program the tests were written against, with what it was compiled from: mutants are put into them (tools/mutate.ts). */
export const compiledPrograms: { readonly program: Program; readonly source: ProgramSource }[] = [];

/** One text alone, compiled under chosen readings. */
export function programOf(
  pack: Pack,
  readings: Readonly<Record<string, string>> = {},
  effectiveFrom?: number,
): Program {
  const applicable = { pack, ...(effectiveFrom === undefined ? {} : { effectiveFrom }) };
  const source = { packs: [applicable], attributes: ATTRIBUTES, calendar: CALENDAR, readings };
  const program = compile(source);
  compiledPrograms.push({ program, source });
  return program;
}

type Day = `${number}-${number}-${number}`;
type Role = TermIn<'ROLES'>;
interface Tie {
  /** Objects it is about, e.g. `activity:a1`. */
  readonly about?: readonly string[];
}

/** Writes the facts of one case the short way; times are local, `2025-03-03 10:00`. */
export function caseBook() {
  const fact = history('c1');
  const iso = (local: string) => `${local.replace(' ', 'T')}+08:00`;
  const by = (role: Role, id = `p-${role}`) => ({ by: { id, role } });
  return {
    fact: fact as MakeFact,
    iso,
    start: (
      when: string,
      caseType: TermIn<'CASE_TYPES'> = 'penalty',
      more: Partial<EventData<'procedure.started'>> = {},
    ) => fact('procedure.started', when, 'c1', { caseType, procedure: 'ordinary', initiation: 'exOfficio', ...more }),
    activity: (
      id: string,
      kind: TermIn<'ACTIVITIES'>,
      day: Day,
      from: string,
      to: string,
      more: Partial<EventData<'activity.started'>> = {},
    ) => [
      fact('activity.started', `${day} ${from}`, id, { kind, officers: [], ...more }),
      fact('activity.ended', `${day} ${to}`, id, { kind }),
    ],
    take: (
      id: string,
      day: Day,
      from: string,
      to: string,
      {
        medium = 'video' as TermIn<'MEDIA'>,
        about = [] as readonly string[],
        ...more
      }: Tie & Partial<EventData<'recording.ended'>> = {},
    ) =>
      fact(
        'recording.ended',
        `${day} ${to}`,
        id,
        { medium, from: iso(`${day} ${from}`), to: iso(`${day} ${to}`), ...more },
        { about },
      ),
    store: (id: string, when: string, more: Partial<EventData<'recording.stored'>> = {}) =>
      fact('recording.stored', when, id, {
        sha256: 'a'.repeat(64),
        sm3: 'b'.repeat(64),
        size: 1,
        storagePoint: '专用电脑一号',
        registered: true,
        ...more,
      }),
    paper: (
      id: string,
      form: TermIn<'FORMS'>,
      when: string,
      { about = [], ...more }: Tie & Partial<EventData<'document.finalized'>> = {},
    ) => fact('document.finalized', when, id, { form, filled: [], ...more }, { about }),
    draft: (
      id: string,
      form: TermIn<'FORMS'>,
      when: string,
      { about = [], ...more }: Tie & Partial<EventData<'document.drafted'>> = {},
    ) => fact('document.drafted', when, id, { form, ...more }, { about }),
    sign: (id: string, signatory: Role, name: string, when: string, more: Partial<EventData<'document.signed'>> = {}) =>
      fact('document.signed', when, id, { signatory, name, method: 'handSigned', ...more }),
    find: (finding: TermIn<'FINDINGS'>, value: boolean, when: string, { about = [] }: Tie = {}) =>
      fact('finding.made', when, 'c1', { finding, value, basis: '现场情况' }, { about }),
    request: (
      matter: TermIn<'APPROVAL_MATTERS'>,
      when: string,
      id = 'q1',
      { about = [], person, ...more }: Tie & { person?: string } & Partial<EventData<'approval.requested'>> = {},
    ) =>
      fact(
        'approval.requested',
        when,
        id,
        { matter, reason: '说明理由', ...more },
        { about, ...by('undertaker', person) },
      ),
    approve: (
      matter: TermIn<'APPROVAL_MATTERS'>,
      role: Role,
      when: string,
      {
        id = 'q1',
        about = [],
        person,
        ...more
      }: Tie & { id?: string; person?: string } & Partial<EventData<'approval.given'>> = {},
    ) => fact('approval.given', when, id, { matter, role, ...more }, { about, ...by(role, person) }),
    /** 程序启动审批，三份意见 */
    initiated: (when: string) =>
      (['undertaker', 'legalUnit', 'handlingUnit'] as const).map((role) =>
        fact('approval.given', when, 'q0', { matter: 'procedureInitiation', role }, by(role)),
      ),
    serve: (
      id: string,
      when: string,
      method: TermIn<'SERVICE_METHODS'>,
      result: TermIn<'SERVICE_RESULTS'>,
      { about = [], ...more }: Tie & Partial<EventData<'service.attempted'>> = {},
    ) => fact('service.attempted', when, id, { method, result, ...more }, { about }),
    served: (
      id: string,
      when: string,
      method: TermIn<'SERVICE_METHODS'>,
      servedOn: string,
      { about = [], ...more }: Tie & Partial<EventData<'service.completed'>> = {},
    ) => fact('service.completed', when, id, { method, servedOn, ...more }, { about }),
  };
}

/** 目录约定：样例没有提到的认定，已答否。 */
export function answered(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const mentioned = new Set(events.map(({ data }) => data['finding']));
  const first = Math.min(...events.map((event) => event.at));
  const answers = idsOf('FINDINGS').flatMap((finding): CaseEvent[] =>
    mentioned.has(finding)
      ? []
      : [
          {
            id: `answer/${finding}`,
            type: 'finding.made',
            at: first,
            recorded: first,
            by: { id: 'p-officer', role: 'officer' },
            objects: [{ type: 'case', id: 'c1', role: 'subject' }],
            data: { finding, value: false, basis: '样例未提及' },
          },
        ],
  );
  return [...events, ...answers];
}

export interface AssessOptions {
  readonly program?: Program;
  /** Leave unmentioned findings open. */
  readonly open?: true;
  /** The agency's own matters instead of a case. */
  readonly scope?: Scope;
}

export interface Row {
  /** The catalogue id, the article, and what the sample says. */
  readonly name: string;
  readonly events: readonly CaseEvent[];
  readonly asOf: string;
  readonly says: readonly string[];
  readonly options?: AssessOptions;
}

export interface ActRow {
  readonly name: string;
  readonly events: readonly CaseEvent[];
  readonly act: Proposal;
  readonly asOf: string;
  /** A part of the refusal, or undefined where the act is let through. */
  readonly refused?: string;
  readonly as?: { readonly person?: string; readonly role?: Role };
  readonly options?: AssessOptions;
}

/** An act in the form of the fact it would become. */
export function act<T extends EventType>(type: T, objects: readonly string[], data: EventData<T>): Proposal {
  const named = objects.map((object, i) => {
    const [objectType, ...id] = object.split(':');
    return { type: objectType!, id: id.join(':'), role: i === 0 ? 'subject' : 'about' } as const;
  });
  assert.equal(named[0]?.type ?? 'case', EVENTS[type].subject, type);
  return { type, objects: named, data: data as Record<string, unknown> };
}

const idOf = (name: string): string => /^[A-Z]{4}-[A-Z]?\d+(\.\d+)?|^NATL-\S+/.exec(name)![0];

/** Every fact of a sample is one the vocabulary accepts. */
function assertVocabulary(events: readonly CaseEvent[]): void {
  for (const { type, data } of events) assert.deepEqual(dataProblems(type as EventType, data), [], type);
}

/** Readable tables for one text: what it says of samples, and which acts it refuses. */
export function lawBook(law: Program) {
  const stateOf = (events: readonly CaseEvent[], { program = law, open, scope = 'case' }: AssessOptions) =>
    replay(program, open ? events : answered(events), 'c1', scope);

  const assessed = (events: readonly CaseEvent[], asOf: string, options: AssessOptions = {}): CaseView =>
    view(options.program ?? law, stateOf(events, options), at(asOf));

  /** Everything the view says under one catalogue id, in short words, e.g. `音像 missing`, `文书 missing 现场笔录`, `违规 makeDecision`. */
  function verdicts(
    id: string,
    events: readonly CaseEvent[],
    asOf: string,
    options?: AssessOptions,
  ): readonly string[] {
    const { duties, recordings, documents, breaches, targets } = assessed(events, asOf, options);
    const under = <T extends { readonly requirements: readonly string[] }>(items: readonly T[]) =>
      items.filter(({ requirements }) => requirements.includes(id));
    return [
      ...under(duties).flatMap(({ status, object }) =>
        status === 'notApplicable' ? [] : [`义务 ${status} ${object.id}`],
      ),
      ...under(recordings).map(({ status, object }) => `音像 ${status} ${object.id}`),
      ...under(documents).map(({ status, form }) => `文书 ${status} ${zh(form as TermIn<'FORMS'>)}`),
      ...under(breaches).map(
        ({ act, cured }) => `违规 ${zh(act as TermIn<'ACTS'>)}${cured === undefined ? '' : ' 已补'}`,
      ),
      ...under(targets).flatMap(({ late }) => (late ? ['目标超期'] : [])),
    ].toSorted();
  }

  /** The refusals an act meets under one catalogue id; empty where it is allowed. */
  function refusals(
    id: string,
    events: readonly CaseEvent[],
    proposal: Proposal,
    asOf: string,
    { person = 'p-officer', role = 'officer', ...options }: AssessOptions & { person?: string; role?: Role } = {},
  ): readonly string[] {
    const program = options.program ?? law;
    const permission = can(program, stateOf(events, options), proposal, { id: person, role }, at(asOf));
    if (permission.answer === 'allow') return [];
    return permission.obstacles.flatMap(({ norm, refusal }) =>
      program.norms[norm]!.requirements.includes(id) ? [refusal] : [],
    );
  }

  return {
    assessed,
    verdicts,
    refusals,
    /** One test a row: what is said under the id that begins its name. */
    judgeRows(rows: readonly Row[]): void {
      for (const { name, events, asOf, says, options } of rows)
        void it(name, () => {
          assertVocabulary(events);
          assert.deepEqual(verdicts(idOf(name), events, asOf, options), says);
        });
    },
    /** One test a row: whether the act is refused under the id that begins its name. */
    actRows(rows: readonly ActRow[]): void {
      for (const { name, events, act: asked, asOf, refused, as, options } of rows)
        void it(name, () => {
          assertVocabulary(events);
          const found = refusals(idOf(name), events, asked, asOf, { ...options, ...as });
          if (refused === undefined) assert.deepEqual(found, []);
          else
            assert.ok(
              found.some((refusal) => refusal.includes(refused)),
              `应当拒绝，实为：${found.join('；') || '放行'}`,
            );
        });
    },
  };
}

export { at, type FactOptions };
