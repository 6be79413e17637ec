import { emptyCaseFile, evolve, touchesOf, type CaseFile } from '@zhiji/cases';
import { factsOf, initialState, replay, step, type CaseEvent, type CaseState, type Program } from '@zhiji/law';
import type { AgencyMatters } from '../matters/agency-matters.ts';
import { hear } from '../matters/heard-facts.ts';

/** A case in memory: its picture, what the law makes of it, and at which version. */
export interface LiveCase {
  readonly id: string;
  readonly file: CaseFile;
  readonly law: CaseState;
  /** The law it was judged by. */
  readonly program: Program;
  /** People who handled it. */
  readonly participants: ReadonlySet<string>;
  /** What its own facts touch of the agency's matters. */
  readonly touches: ReadonlySet<string>;
  /** How many of the agency's facts it has heard, by place; see `hear`. */
  readonly heard: ReadonlyMap<string, number>;
  /** The facts among those the law knows that are the agency's. */
  readonly foreign: ReadonlySet<string>;
}

export const newCase = (id: string, program: Program): LiveCase => ({
  id,
  file: emptyCaseFile(id),
  law: initialState(id),
  program,
  participants: new Set(),
  touches: new Set(),
  heard: new Map(),
  foreign: new Set(),
});

export function advance(live: LiveCase, event: CaseEvent): LiveCase {
  const law = step(live.program, live.law, event).state;
  const next = noted(live, event);
  return { ...next, law, file: event.type === 'entry.corrected' ? redrawn(live, law) : next.file };
}

/** The case as these facts make it: advancing by each, but the law judges once, by all. */
export function caseFrom(id: string, program: Program, events: readonly CaseEvent[]): LiveCase {
  const none = newCase(id, program);
  if (events.some(({ type }) => type === 'entry.corrected')) return events.reduce(advance, none);
  return { ...events.reduce(noted, none), law: replay(program, events, id) };
}

/** What the file, and those who look for what concerns them, take from a fact. */
function noted(live: LiveCase, event: CaseEvent): LiveCase {
  const { file, participants, touches } = live;
  const acted = (event.by.role === 'officer' || event.by.role === 'undertaker') && !isUse(event);
  const touched = touchesOf(event).filter((place) => !touches.has(place));
  return {
    ...live,
    file: evolve(file, event),
    participants: acted && !participants.has(event.by.id) ? new Set(participants).add(event.by.id) : participants,
    touches: touched.length > 0 ? new Set([...touches, ...touched]) : touches,
  };
}

/** 调阅: whoever asks for what is kept, or was refused it, does not handle the case by that. */
const isUse = ({ type, objects }: CaseEvent): boolean =>
  type === 'access.denied' || type === 'recording.viewed' || objects.some((object) => object.type === 'access');

/** After a correction the picture is drawn again from the facts as they now read; the correction itself counts as a fact. */
function redrawn(live: LiveCase, law: CaseState): CaseFile {
  const { id, file } = live;
  const drawn = ownFacts({ ...live, law }).reduce(evolve, emptyCaseFile(id));
  return { ...drawn, version: file.version + 1 };
}

/** The facts of the case as they read now, without those the law derives from them and those of the agency. */
export const ownFacts = ({ law, foreign }: LiveCase): readonly CaseEvent[] =>
  factsOf(law.timeline).filter(({ id, by }) => !foreign.has(id) && (by.role !== 'system' || !id.includes('/')));

const KEPT = 2000;

/**
 * The cases lately used. The journal is the truth: what is here may be behind it, never ahead, because a case is put back only after its facts
 * were committed; a command decided on a case that was behind meets a version conflict and is decided again.
 */
export class CaseStore {
  readonly #cases = new Map<string, LiveCase>();
  readonly #read: (caseId: string, after: number) => Promise<readonly CaseEvent[]>;
  readonly #program: () => Program;
  readonly #matters: AgencyMatters;

  constructor(
    read: (caseId: string, after: number) => Promise<readonly CaseEvent[]>,
    program: () => Program,
    matters: AgencyMatters,
  ) {
    this.#read = read;
    this.#program = program;
    this.#matters = matters;
  }

  /** The case as of the last committed fact; version 0 for one that does not exist. */
  async load(caseId: string): Promise<LiveCase> {
    const held = this.peek(caseId);
    const program = this.#program();
    const events = await this.#read(caseId, held?.file.version ?? 0);
    const live = hear(
      held ? events.reduce(advance, held) : caseFrom(caseId, program, events),
      this.#matters.heard(program),
    );
    this.put(live);
    return live;
  }

  /** The case in memory, unless it was judged by law that has changed since. */
  peek(caseId: string): LiveCase | undefined {
    const held = this.#cases.get(caseId);
    return held?.program === this.#program() ? held : undefined;
  }

  put(live: LiveCase): void {
    if (live.program !== this.#program()) return;
    if (live.file.version === 0 || (this.peek(live.id)?.file.version ?? 0) > live.file.version) return;
    this.#cases.delete(live.id);
    this.#cases.set(live.id, live);
    if (this.#cases.size > KEPT) this.#cases.delete(this.#cases.keys().next().value!);
  }
}
