// Judges whole cases under the law of an agency, off the thread that serves: a page of histories in, their registers out.
import { parentPort, workerData } from 'node:worker_threads';
import type { CaseEvent } from '@zhiji/law';
import { advance, newCase } from '../cases/case-store.ts';
import { registersOf, type CaseRegisters } from '../registers/case-registers.ts';
import { lawOf } from './agency-law.ts';

/** What the thread is started with. */
export interface LawOfThread {
  readonly code: string;
  readonly facts: readonly CaseEvent[];
}

export interface HistoryPage {
  readonly now: number;
  readonly cases: readonly { readonly id: string; readonly events: readonly CaseEvent[] }[];
}

export type JudgedPage = readonly CaseRegisters[];

const { code, facts } = workerData as LawOfThread;
const { program } = lawOf(code, facts);

parentPort!.on('message', ({ now, cases }: HistoryPage) => {
  const judged: JudgedPage = cases.map(({ id, events }) =>
    registersOf(events.reduce(advance, newCase(id, program)), now),
  );
  parentPort!.postMessage(judged);
});
