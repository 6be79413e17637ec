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
import { COMMANDS, type CommandName } from './commands.ts';
import { disagreementWith } from './consistency.ts';
import type { EventDefinition } from './events/definition.ts';
import { EVENTS } from './events/index.ts';
import { evolve } from './evolve.ts';
import { dataProblems, type CaseFact, type LineProblem } from './line.ts';

/** 命令 – an order somebody gives. Its id becomes the id of the fact, so that giving it twice is giving it once. */
export interface Command {
  readonly name: CommandName;
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

/** 办理情形 – everything a decision depends on; `now` is the trusted clock. */
export interface Situation {
  readonly caseId: string;
  readonly file: CaseFile;
  readonly law: CaseState;
  readonly program: Program;
  readonly actor: Actor;
  readonly now: number;
  readonly clock: Clock;
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
  readonly command: CommandName;
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
  const { event, mode, roles, title } = COMMANDS[command.name];
  const refuse = (code: RefusalCode, detail: string, more: Partial<Refusal> = {}): Decision => ({
    refused: { code, command: command.name, detail, ...more },
  });

  if (!(roles as readonly string[]).includes(command.as) || !at.actor.roles.includes(command.as))
    return refuse('notYourRole', `“${zh(command.as)}”不能${title}`);
  const problems = dataProblems(event, command.data);
  if (problems.length > 0) return refuse('dataInvalid', `${title}的内容有误`, { problems });
  const now = mode === 'act' || (mode === 'either' && command.happened !== true);
  const stated = statedTime(command);
  const claimed = now || stated === undefined ? at.now : at.clock.parse(stated);
  if (claimed === undefined)
    return refuse('dataInvalid', '发生时间无法辨认', {
      problems: [{ field: 'occurredAt', rule: '应为 ISO 8601 带时差的时刻' }],
    });
  if (claimed > at.now + AHEAD_MS) return refuse('inTheFuture', '发生时间晚于现在');

  const fact: CaseFact = {
    id: command.id,
    type: event,
    occurredAt: at.clock.print(claimed),
    by: actorOf(command, at.actor),
    objects: objectsOf(command, at.caseId),
    data: command.data as CaseFact['data'],
  };
  const disagreement = disagreementWith(fact, claimed, at.file, command.as, at.clock);
  if (disagreement) return refuse(disagreement.code, disagreement.detail);
  if (now) {
    const answer = can(at.program, at.law, proposalOf(fact), fact.by, at.now);
    if (answer.answer === 'deny')
      return refuse('lawForbids', answer.obstacles.map((o) => o.refusal).join('；'), { obstacles: answer.obstacles });
    if (answer.answer === 'ask')
      return refuse('lawAsks', `请先认定：${answer.questions.map((q) => zh(q as TermIn<'FINDINGS'>)).join('、')}`, {
        obstacles: answer.obstacles,
        questions: answer.questions,
      });
  }
  return { facts: [fact, ...consequences(fact, command, at)] };
}

/** When something is said to have happened: by the fact itself where it carries its time, else by the command. */
function statedTime(command: Command): string | undefined {
  const { happensAt }: EventDefinition = EVENTS[COMMANDS[command.name].event];
  return happensAt === undefined ? command.occurredAt : (command.data[happensAt] as string);
}

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

const actorOf = (command: Command, actor: Actor): ActorRef => ({
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
