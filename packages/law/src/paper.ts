import { judge, matching, type Setting } from './condition.ts';
import { objectOf, type CaseEvent } from './event.ts';
import type { PaperOutcome } from './outcome.ts';
import type { SettledPaperNorm } from './program.ts';
import { factsOfObject } from './timeline.ts';

/** Which of the demanded papers are there, finalised and not withdrawn. */
export function paperOutcome(norm: SettledPaperNorm, at: Setting): PaperOutcome {
  const applies = norm.when ? judge(norm.when, at) : true;
  const exempt = applies === false || !norm.exempt ? false : judge(norm.exempt, at);
  const papers = applies === false ? [] : papersFor(norm, at);
  const found = norm.forms.flatMap((form) => {
    const paper = papers.find((fact) => fact.data['form'] === form);
    return paper
      ? [
          {
            form,
            document: objectOf(paper, 'document') ?? paper.id,
            ...(outOfOrder(norm, paper, at) ? { late: true } : {}),
          },
        ]
      : [];
  });
  const lacking = norm.forms.filter((form) => !found.some((paper) => paper.form === form));
  return {
    form: 'paper',
    applies,
    exempt,
    found,
    missing: applies === false || (norm.anyOf && found.length > 0) ? [] : lacking,
  };
}

function papersFor(norm: SettledPaperNorm, at: Setting): CaseEvent[] {
  return matching({ type: 'document.finalized', where: { form: norm.forms } }, norm.reach, at).filter(
    (fact) => !withdrawn(fact, at),
  );
}

const withdrawn = (paper: CaseEvent, at: Setting): boolean =>
  factsOfObject(at.timeline, 'document', objectOf(paper, 'document') ?? '').some(
    (fact) => fact.type === 'document.withdrawn' && fact.at <= at.until,
  );

/** Papers that must precede their occasion, or be made on the spot, are out of order otherwise. */
function outOfOrder({ order }: SettledPaperNorm, paper: CaseEvent, at: Setting): boolean {
  if (!order) return false;
  if (order.before === 'trigger' && paper.at > at.trigger.at) return true;
  return order.notAfterMs !== undefined && paper.at > at.trigger.at + order.notAfterMs;
}
