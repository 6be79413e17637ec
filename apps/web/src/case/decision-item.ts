import { standingDecisions, type CaseFile, type DecisionItem } from '@zhiji/cases';
import { zh } from '@zhiji/terms';
import { instantText } from '../law/instant-text.ts';

type Decided = Pick<CaseFile, 'decisions'>;

/** The sum of the only fine in force; undefined where there is none, or more than one. */
export function onlyFine(file: Decided): number | undefined {
  const fines = standingDecisions(file).flatMap(({ fine }) => fine ?? []);
  return fines.length === 1 ? fines[0] : undefined;
}

export const obligationOf = (id: string, { decisions }: Decided): DecisionItem['obligations'][number] | undefined =>
  decisions.flatMap(({ obligations }) => obligations).find((obligation) => obligation.id === id);

/** What a decision is called; of several, with its time. */
export function decisionText(id: string, { decisions }: Decided): string {
  const decision = decisions.find((one) => one.id === id);
  if (!decision) return zh('decision');
  return decisions.length === 1 ? zh(decision.kind) : `${zh(decision.kind)}（${instantText(decision.at)}）`;
}
