import {
  can,
  step,
  type ActorRef,
  type CaseState,
  type ObjectRef,
  type Obstacle,
  type Program,
  type Proposal,
} from '@zhiji/law';
import { zh, type TermIn } from '@zhiji/terms';
import type { CaseFile } from './case-file.ts';
import type { Clock } from './clock.ts';
import { AGENCY_COMMANDS, type AgencyCommandName } from './agency-commands.ts';
import type { CommandDefinition } from './command-definition.ts';
import { COMMANDS, type CommandName } from './commands.ts';
import { disagreementWith } from './consistency.ts';
import type { EventDefinition } from './events/definition.ts';
import { EVENTS } from './events/index.ts';
import { evolve } from './evolve.ts';
import { dataProblems, isTooEarly, TOO_EARLY, type CaseFact, type LineProblem } from './line.ts';

/** 命令 – an order somebody gives. Its id becomes the id of the fact, so that giving it twice is giving it once. */
export interface Command<N extends string = CommandName> {
  readonly name: N;
  readonly id: string;
  /** Role the actor gives it in. */
  readonly as: TermIn<'ROLES'>;
  /** Claimed time of something that already happened; what is done in the system happens now. */
  readonly occurredAt?: string;
  /** It already happened outside the system: it is recorded, and the law judges it afterwards. */
  readonly happened?: boolean;
  readonly subject: string;
  readonly about?: readonly { readonly type: string; readonly id: string }[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** 经办人 – who gives a command. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly TermIn<'ROLES'>[];
  readonly unit?: string;
}

/** 法律情形 – what every decision depends on; `now` is the trusted clock. */
export interface LegalSituation {
  readonly law: CaseState;
  readonly program: Program;
  readonly actor: Actor;
  readonly now: number;
  readonly clock: Clock;
}

/** 办理情形 – everything a decision in a case depends on. */
export interface Situation extends LegalSituation {
  readonly caseId: string;
  readonly file: CaseFile;
  /** UUIDv7 for facts that follow from a command. */
  readonly newId: () => string;
}

export type RefusalCode =
  | 'notYourRole'
  | 'dataInvalid'
  | 'inTheFuture'
  | 'unknownObject'
  | 'wrongOrder'
  | 'caseEnded'
  | 'lawForbids'
  | 'lawAsks';

/** A refusal is a value: what, why, under which articles, and what would have to be there. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly command: CommandName | AgencyCommandName;
  readonly detail: string;
  readonly problems?: readonly LineProblem[];
  readonly obstacles?: readonly Obstacle[];
  readonly questions?: readonly string[];
}

/** 办理结果 – the facts a command comes to, or why it is refused. */
export type Decision = { readonly facts: readonly CaseFact[] } | { readonly refused: Refusal };

/** Clients' clocks differ a little from ours; more than this ahead is a mistake. */
const AHEAD_MS = 5 * 60_000;

/** What one command comes to in a situation. */
export function decide(command: Command, at: Situation): Decision {
  const ordered = factOf(command, COMMANDS[command.name], objectsOf(command, at.caseId), at);
  if ('refused' in ordered) return ordered;
  const { fact, claimed, done } = ordered;
  const disagreement = disagreementWith(fact, claimed, at.file, command.as, at.clock);
  if (disagreement) return { refused: { ...disagreement, command: command.name } };
  const obstacle = done ? undefined : forbidden(fact, command.name, at);
  return obstacle ?? { facts: [fact, ...consequences(fact, command, at)] };
}

/** 机关事务 – what a command on the agency's own matters comes to, by what the law makes of the agency's facts. */
export function decideAgencyMatter(command: Command<AgencyCommandName>, at: LegalSituation): Decision {
  const definition = AGENCY_COMMANDS[command.name];
  const about = (command.about ?? []).map(({ type, id }): ObjectRef => ({ type, id, role: 'about' }));
  const subject: ObjectRef = { type: EVENTS[definition.event].subject, id: command.subject, role: 'subject' };
  const ordered = factOf(command, definition, [subject, ...about], at);
  if ('refused' in ordered) return ordered;
  const obstacle = ordered.done ? undefined : forbidden(ordered.fact, command.name, at);
  return obstacle ?? { facts: [ordered.fact] };
}

interface Ordered {
  readonly fact: CaseFact;
  readonly claimed: number;
  /** It already happened: the law judges it afterwards. */
  readonly done: boolean;
}

/** The fact a command would become, or why it cannot: the wrong role, wrong content, a time that cannot be. */
function factOf(
  command: Command<CommandName | AgencyCommandName>,
  { event, mode, roles, title }: CommandDefinition,
  objects: readonly ObjectRef[],
  at: LegalSituation,
): Ordered | { readonly refused: Refusal } {
  const refuse = (code: RefusalCode, detail: string, problems?: readonly LineProblem[]) => ({
    refused: { code, command: command.name, detail, ...(problems ? { problems } : {}) },
  });
  if (!(roles as readonly string[]).includes(command.as) || !at.actor.roles.includes(command.as))
    return refuse('notYourRole', `“${zh(command.as)}”不能${title}`);
  const problems = dataProblems(event, command.data);
  if (problems.length > 0) return refuse('dataInvalid', `${title}的内容有误`, problems);
  const done = mode === 'fact' || (mode === 'either' && command.happened === true);
  const stated = statedTime(command, EVENTS[event]);
  const claimed = done && stated !== undefined ? at.clock.parse(stated) : at.now;
  if (claimed === undefined)
    return refuse('dataInvalid', '发生时间无法辨认', [{ field: 'occurredAt', rule: '应为 ISO 8601 带时差的时刻' }]);
  if (isTooEarly(at.clock.print(claimed)))
    return refuse('dataInvalid', `发生时间${TOO_EARLY}`, [{ field: 'occurredAt', rule: TOO_EARLY }]);
  if (claimed > at.now + AHEAD_MS) return refuse('inTheFuture', '发生时间晚于现在');
  const fact: CaseFact = {
    id: command.id,
    type: event,
    occurredAt: at.clock.print(claimed),
    by: actorOf(command, at.actor),
    objects,
    data: command.data as CaseFact['data'],
  };
  return { fact, claimed, done };
}

/** Why the law does not let an act happen in the system now; undefined where it does. */
function forbidden(
  fact: CaseFact,
  command: CommandName | AgencyCommandName,
  at: LegalSituation,
): { readonly refused: Refusal } | undefined {
  if (DESTROYS.has(fact.type) && !at.program.norms.some((norm) => norm.form === 'gate' && norm.on.type === fact.type))
    return { refused: { code: 'lawForbids', command, detail: '本机关适用的规定没有期满处置的条款，不得处置' } };
  const answer = can(at.program, at.law, proposalOf(fact), fact.by, at.now);
  if (answer.answer === 'allow') return undefined;
  const { obstacles } = answer;
  if (answer.answer === 'deny')
    return { refused: { code: 'lawForbids', command, detail: obstacles.map((o) => o.refusal).join('；'), obstacles } };
  const { questions } = answer;
  const asked = questions.map((question) => zh(question as TermIn<'FINDINGS'>)).join('、');
  return { refused: { code: 'lawAsks', command, detail: `请先认定：${asked}`, obstacles, questions } };
}

/** When something is said to have happened: by the fact itself where it carries its time, else by the command. */
function statedTime(
  command: Command<CommandName | AgencyCommandName>,
  { happensAt }: EventDefinition,
): string | undefined {
  return happensAt === undefined ? command.occurredAt : (command.data[happensAt] as string);
}

/** 未有条款即不得为: what cannot be taken back needs an article that lets it happen. */
const DESTROYS: ReadonlySet<string> = new Set(['disposal.requested', 'disposal.executed']);

/** Several commands as one: each sees what the earlier ones came to; the first refusal refuses all. */
export function decideAll(commands: readonly Command[], at: Situation): Decision {
  const facts: CaseFact[] = [];
  let situation = at;
  for (const command of commands) {
    const decision = decide(command, situation);
    if ('refused' in decision) return decision;
    facts.push(...decision.facts);
    situation = decision.facts.reduce(after, situation);
  }
  return { facts };
}

function after(at: Situation, fact: CaseFact): Situation {
  const event = {
    ...fact,
    at: at.clock.parse(fact.occurredAt)!,
    recorded: at.now,
    data: fact.data as Record<string, unknown>,
  };
  return { ...at, file: evolve(at.file, event), law: step(at.program, at.law, event).state };
}

/** Facts that follow from a command at once. */
function consequences(fact: CaseFact, command: Command, at: Situation): CaseFact[] {
  const follow = (type: CaseFact['type'], subject: ObjectRef, data: CaseFact['data']): CaseFact => ({
    ...fact,
    id: at.newId(),
    type,
    objects: subject.type === 'case' ? [subject] : [subject, { type: 'case', id: at.caseId, role: 'about' }],
    data,
  });
  const theCase: ObjectRef = { type: 'case', id: at.caseId, role: 'subject' };
  if (command.name === 'startProcedure') {
    const reason = (command.data as { urgentReason?: string }).urgentReason;
    return [
      follow('finding.made', theCase, {
        finding: 'urgent',
        value: reason !== undefined,
        basis: reason ?? '启动时未申明情况紧急',
      }),
    ];
  }
  // FZCG-23.2：批准时刻记为结案日。
  if (command.name === 'giveApproval' && (command.data as { matter?: string }).matter === 'caseClosing') {
    const closing = follow('case.closed', theCase, {});
    const next = after(at, fact);
    return can(next.program, next.law, proposalOf(closing), closing.by, at.now).answer === 'allow' ? [closing] : [];
  }
  return [];
}

const actorOf = (command: Command<CommandName | AgencyCommandName>, actor: Actor): ActorRef => ({
  id: actor.id,
  role: command.as,
  ...(actor.unit ? { unit: actor.unit } : {}),
});

const proposalOf = (fact: CaseFact): Proposal => ({
  type: fact.type,
  objects: fact.objects,
  data: fact.data as Record<string, unknown>,
});

function objectsOf(command: Command, caseId: string): readonly ObjectRef[] {
  const { subject } = EVENTS[COMMANDS[command.name].event];
  const about = (command.about ?? []).map(({ type, id }): ObjectRef => ({ type, id, role: 'about' }));
  const theCase: ObjectRef = { type: 'case', id: caseId, role: subject === 'case' ? 'subject' : 'about' };
  return subject === 'case'
    ? [theCase, ...about]
    : [{ type: subject, id: command.subject, role: 'subject' }, theCase, ...about];
}
