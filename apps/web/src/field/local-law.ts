import { calendar, formatInstant, parseInstant, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import {
  ATTRIBUTES,
  decideAll,
  emptyCaseFile,
  evolve,
  type Actor,
  type CaseFact,
  type CaseFile,
  type Command,
} from '@zhiji/cases';
import {
  compile,
  factsOf,
  replay,
  step,
  toCaseEvent,
  type CaseState,
  type JournalLine,
  type Program,
} from '@zhiji/law';
import { assess, PACKS, sourceOf, wording, type AdoptedLaw } from '@zhiji/regulations';
import type { Assessment, Entry } from '../client/queries.ts';
import { uuidv7 } from '../client/uuid.ts';

/** What this machine knows of a case: what the server sent, and what was done here that the server has not entered yet. */
interface Known {
  readonly caseId: string;
  readonly adopted: AdoptedLaw;
  readonly entries: readonly Entry[];
  /** Commands given here together, the earliest first. */
  readonly pending: readonly (readonly Command[])[];
  readonly actor: Actor;
  /** ms since 1970 UTC. */
  readonly now: number;
  /** Labels of the fields of papers, for reasons that name one. */
  readonly labels: Readonly<Record<string, string>>;
}

export interface LocalCase {
  readonly file: CaseFile;
  readonly assessment: Assessment;
}

/**
 * The same law the server applies, applied here: without a network the officer still sees what an activity needs. Commands that the case would
 * refuse as it is known here are left out; the server has the last word when they arrive.
 */
export function caseHere({ caseId, adopted, entries, pending, actor, now, labels }: Known): LocalCase | undefined {
  const program = programOf(adopted);
  if (!program) return undefined;
  let law = replay(
    program,
    entries.map((entry) => toCaseEvent(entry as unknown as JournalLine)),
    caseId,
  );
  let file = drawn(caseId, law);
  for (const commands of pending) {
    const decision = decideAll(commands, {
      caseId,
      file,
      law,
      program,
      actor,
      now,
      newId: uuidv7,
      clock: { parse: parseInstant, print: formatInstant },
    });
    if ('refused' in decision) continue;
    for (const fact of decision.facts) {
      const event = eventOf(fact, now);
      law = step(program, law, event).state;
      file = evolve(file, event);
    }
  }
  return { file, assessment: assess(program, law, now, wording(labels), nameOf(adopted)) as unknown as Assessment };
}

/** Drawn from the facts as they now read, so that corrections count. */
const drawn = (caseId: string, law: CaseState): CaseFile =>
  factsOf(law.timeline)
    .filter((fact) => fact.by.role !== 'system' || !fact.id.includes('/'))
    .reduce(evolve, emptyCaseFile(caseId));

const eventOf = (fact: CaseFact, now: number) =>
  toCaseEvent({ ...fact, recordedAt: formatInstant(now), data: fact.data as Readonly<Record<string, unknown>> });

const compiled = new Map<string, Program>();
const nameOf = (adopted: AdoptedLaw): string => JSON.stringify(adopted);

/** Undefined for a text or a reading this version of the screens does not carry: nothing is guessed. */
function programOf(adopted: AdoptedLaw): Program | undefined {
  const known = compiled.get(nameOf(adopted));
  if (known) return known;
  const packs = adopted.texts.flatMap(({ code }) => PACKS[code] ?? []);
  const options = new Map(packs.flatMap(({ readings }) => readings).map((one) => [one.id, one.options]));
  const isKnown = Object.entries(adopted.readings).every(([id, value]) => Object.hasOwn(options.get(id) ?? {}, value));
  if (packs.length < adopted.texts.length || !isKnown) return undefined;
  const program = compile({ ...sourceOf(adopted), attributes: ATTRIBUTES, calendar: calendar(STATE_COUNCIL_NOTICES) });
  compiled.set(nameOf(adopted), program);
  return program;
}
