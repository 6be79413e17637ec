// Judges whole cases under the law of an agency, off the thread that serves: a page of histories in, their registers and what came out otherwise out.
import { parentPort, workerData } from 'node:worker_threads';
import { replay, view, type CaseEvent, type CaseView } from '@zhiji/law';
import { caseFrom } from '../cases/case-store.ts';
import type { PlacedFact } from '../matters/agency-facts.ts';
import { HeardFacts, hear } from '../matters/heard-facts.ts';
import { registersOf, type CaseRegisters } from '../registers/case-registers.ts';
import { lawOf } from './agency-law.ts';
import type { JudgedBefore } from './judged-pages.ts';
import { programOf } from './kept-law.ts';
import { standingRegisters } from './standing-registers.ts';
import { verdictChanges, type VerdictChange } from './verdict-changes.ts';

/** What the thread is started with. */
export interface LawOfThread {
  readonly code: string;
  readonly facts: readonly CaseEvent[];
  readonly before?: JudgedBefore;
}

export interface HistoryPage {
  readonly now: number;
  /** The agency's own facts that stand in no case, those of earlier pages left out. */
  readonly general: readonly PlacedFact[];
  readonly cases: readonly { readonly id: string; readonly events: readonly CaseEvent[] }[];
}

/** Asks what became of the agency's own matters. */
export interface AgencyAsked {
  readonly now: number;
  readonly agency: string;
}

export interface JudgedCase {
  readonly id: string;
  /** Absent where they stand as they are. */
  readonly registers?: CaseRegisters;
  readonly changes: readonly VerdictChange[];
}

export type JudgedPage = readonly JudgedCase[];

const { code, facts, before } = workerData as LawOfThread;
const { program } = lawOf(code, facts);
const former = before && programOf(before.law);
const stands = former ? standingRegisters(former, program, facts) : () => false;
const general: PlacedFact[] = [];
const heard = new HeardFacts(program);
const heardFormerly = former && new HeardFacts(former);

parentPort!.on('message', (asked: HistoryPage | AgencyAsked) => {
  if ('agency' in asked) {
    parentPort!.postMessage(agencyChanges(asked));
    return;
  }
  const { now, general: more, cases } = asked;
  general.push(...more);
  heard.follow(general);
  heardFormerly?.follow(general);
  const judged: JudgedPage = cases.map(({ id, events }) => {
    const same = stands(events);
    if (same && before?.drawn) return { id, changes: [] };
    const live = hear(caseFrom(id, program, events), heard);
    const registers = registersOf(live, now);
    if (same || !former || !heardFormerly) return { id, registers, changes: [] };
    const was = hear(caseFrom(id, former, events), heardFormerly);
    return { id, registers, changes: verdictChanges(view(former, was.law, now), view(program, live.law, now)) };
  });
  parentPort!.postMessage(judged);
});

function agencyChanges({ now, agency }: AgencyAsked): readonly VerdictChange[] {
  if (!former) return [];
  const [was, is] = [former, program].map((law) => view(law, replay(law, facts, agency, 'agency'), now)) as [
    CaseView,
    CaseView,
  ];
  return verdictChanges(was, is);
}
