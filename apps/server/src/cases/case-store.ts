import { emptyCaseFile, evolve, type CaseFile } from '@zhiji/cases';
import { factsOf, initialState, step, type CaseEvent, type CaseState, type Program } from '@zhiji/law';

/** A case in memory: its picture, what the law makes of it, and at which version. */
export interface LiveCase {
  readonly id: string;
  readonly file: CaseFile;
  readonly law: CaseState;
  /** The law it was judged by. */
  readonly program: Program;
  /** People who acted in it. */
  readonly participants: ReadonlySet<string>;
}

export const newCase = (id: string, program: Program): LiveCase => ({
  id,
  file: emptyCaseFile(id),
  law: initialState(id),
  program,
  participants: new Set(),
});

export function advance(live: LiveCase, event: CaseEvent): LiveCase {
  const { program } = live;
  const acted = event.by.role === 'officer' || event.by.role === 'undertaker';
  const law = step(program, live.law, event).state;
  return {
    id: live.id,
    file: event.type === 'entry.corrected' ? redrawn(live, law) : evolve(live.file, event),
    law,
    program,
    participants:
      acted && !live.participants.has(event.by.id) ? new Set(live.participants).add(event.by.id) : live.participants,
  };
}

/** After a correction the picture is drawn again from the facts as they now read; the correction itself counts as a fact. */
function redrawn({ id, file }: LiveCase, law: CaseState): CaseFile {
  const drawn = enteredFacts(law).reduce(evolve, emptyCaseFile(id));
  return { ...drawn, version: file.version + 1 };
}

/** The facts as they read now, without those the law derives from them. */
export const enteredFacts = ({ timeline }: CaseState): readonly CaseEvent[] =>
  factsOf(timeline).filter((fact) => fact.by.role !== 'system' || !fact.id.includes('/'));

const KEPT = 2000;

/**
 * The cases lately used. The journal is the truth: what is here may be behind it, never ahead, because a case is put back only after its facts
 * were committed; a command decided on a case that was behind meets a version conflict and is decided again.
 */
export class CaseStore {
  readonly #cases = new Map<string, LiveCase>();
  readonly #read: (caseId: string, after: number) => Promise<readonly CaseEvent[]>;
  readonly #program: () => Program;

  constructor(read: (caseId: string, after: number) => Promise<readonly CaseEvent[]>, program: () => Program) {
    this.#read = read;
    this.#program = program;
  }

  /** The case as of the last committed fact; version 0 for one that does not exist. */
  async load(caseId: string): Promise<LiveCase> {
    const held = this.peek(caseId) ?? newCase(caseId, this.#program());
    const events = await this.#read(caseId, held.file.version);
    const live = events.reduce(advance, held);
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
