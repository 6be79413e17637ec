// Judges whole cases under the law of an agency, off the thread that serves: a page of histories in, their registers out.
import { parentPort, workerData } from 'node:worker_threads';
import type { CaseEvent } from '@zhiji/law';
import { caseFrom } from '../cases/case-store.ts';
import type { PlacedFact } from '../matters/agency-facts.ts';
import { HeardFacts, hear } from '../matters/heard-facts.ts';
import { registersOf, type CaseRegisters } from '../registers/case-registers.ts';
import { lawOf } from './agency-law.ts';
import { standingRegisters } from './standing-registers.ts';

/** What the thread is started with. */
export interface LawOfThread {
  readonly code: string;
  readonly facts: readonly CaseEvent[];
  /** The registers stand as the law of so many of the facts made them. */
  readonly drawnBy?: number;
}

export interface HistoryPage {
  readonly now: number;
  /** The agency's own facts that stand in no case, those of earlier pages left out. */
  readonly general: readonly PlacedFact[];
  readonly cases: readonly { readonly id: string; readonly events: readonly CaseEvent[] }[];
}

/** The registers that are to be drawn again; those of the other cases stand as they are. */
export type JudgedPage = readonly CaseRegisters[];

const { code, facts, drawnBy } = workerData as LawOfThread;
const { program } = lawOf(code, facts);
const stand =
  drawnBy === undefined ? () => false : standingRegisters(lawOf(code, facts.slice(0, drawnBy)).program, program, facts);
const general: PlacedFact[] = [];
const heard = new HeardFacts(program);

parentPort!.on('message', ({ now, general: more, cases }: HistoryPage) => {
  general.push(...more);
  heard.follow(general);
  const judged: JudgedPage = cases
    .filter(({ events }) => !stand(events))
    .map(({ id, events }) => registersOf(hear(caseFrom(id, program, events), heard), now));
  parentPort!.postMessage(judged);
});
