import { revision, type CaseEvent, type Program } from '@zhiji/law';

/**
 * Which registers, drawn under one law, stand under another: those of cases that raise no norm that differs. None where the norms that differ show
 * without being raised (what is refused, what access needs), where an agency's own facts raise one, or where terms of the law begin or end otherwise.
 */
export function standingRegisters(
  before: Program,
  after: Program,
  agencyFacts: readonly CaseEvent[],
): (events: readonly CaseEvent[]) => boolean {
  const { norms, concerns } = revision(before, after, 'words');
  const differ = new Set(norms);
  const shows = [before, after].some((law) =>
    law.norms.some(({ form, pack, id }) => (form === 'gate' || form === 'access') && differ.has(`${pack}/${id}`)),
  );
  if (shows || concerns(agencyFacts) || termsOf(before) !== termsOf(after)) return () => false;
  return (events) => !concerns(events);
}

/** When norms come into force and go out of it. */
const termsOf = ({ norms }: Program): string =>
  [...new Set(norms.map(({ effectiveFrom, effectiveTo }) => `${effectiveFrom} ${effectiveTo}`))].toSorted().join();
