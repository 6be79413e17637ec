import { formatInstant, parseInstant } from '@zhiji/calendar';
import { decideAgencyMatter, type Actor, type AgencyCommandName, type Command, type Refusal } from '@zhiji/cases';
import type { Agency } from '../agency.ts';
import { recordedAgencyReceipt, recordFacts, type Receipt } from '../cases/run-commands.ts';
import { judgeConcerned } from '../law/concerned-cases.ts';
import { askForReassessment } from '../law/reassess.ts';
import { foresee } from '../law/foreseen.ts';
import { bindText } from '../law/regulation-text.ts';
import type { Product } from '../product.ts';

/** Decides an order on the agency's own matters, records its fact, and lets follow what depends on it: the law of every case, or the cases in which it counts. */
export async function runAgencyCommand(
  product: Product,
  agency: Agency,
  actor: Actor,
  command: Command<AgencyCommandName>,
): Promise<{ readonly receipt: Receipt } | { readonly refused: Refusal } | { readonly problem: 'sameIdOtherContent' }> {
  const before = await recordedAgencyReceipt(product.pool, agency, command);
  if (before === 'other') return { problem: 'sameIdOtherContent' };
  if (before) return { receipt: before };
  const decision = await decided(product, agency, actor, command);
  if ('refused' in decision) return decision;
  const receipt = (await recordFacts(agency, undefined, decision.facts))!;
  if (await agency.reviseLaw()) await askForReassessment(product, agency);
  else await judgeConcerned(product, agency);
  return { receipt };
}

/** What an order that changes the law would make of the agency's matters and cases; nothing is recorded. */
export async function foreseeAgencyCommand(
  product: Product,
  agency: Agency,
  actor: Actor,
  command: Command<AgencyCommandName>,
): Promise<Awaited<ReturnType<typeof foresee>> | { readonly refused: Refusal }> {
  const decision = await decided(product, agency, actor, command);
  return 'refused' in decision ? decision : foresee(product, agency, decision.facts[0]!);
}

async function decided(product: Product, agency: Agency, actor: Actor, command: Command<AgencyCommandName>) {
  const { program, state: law } = await agency.matters.state();
  return decideAgencyMatter(await bindText(product.pool, command), {
    program,
    law,
    actor,
    now: product.now(),
    clock: { parse: parseInstant, print: formatInstant },
  });
}
