import { emptyCaseFile, evolve } from '@zhiji/cases';
import { toCaseEvent } from '@zhiji/law';
import type { TermIn } from '@zhiji/terms';
import type { Entry } from '../client/queries.ts';

/** The instants at which the case entered a stage; a stage it comes back to is not marked again. */
export function stagesOf(caseId: string, entries: readonly Entry[]): ReadonlyMap<number, TermIn<'STAGES'>> {
  const begun = new Map<TermIn<'STAGES'>, number>();
  let file = emptyCaseFile(caseId);
  for (const entry of entries) {
    const event = toCaseEvent(entry as Parameters<typeof toCaseEvent>[0]);
    file = evolve(file, event);
    if (!begun.has(file.stage)) begun.set(file.stage, event.at);
  }
  return new Map([...begun].map(([stage, at]) => [at, stage]));
}
