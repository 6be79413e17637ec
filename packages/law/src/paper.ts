import type { Match } from './condition.ts';
import { instantIn, statedSpan } from './instant-in.ts';
import { judge } from './judge.ts';
import { matching } from './matching.ts';
import { objectOf, type CaseEvent } from './event.ts';
import type { PaperOutcome } from './outcome.ts';
import type { SettledPaperNorm } from './program.ts';
import type { Setting } from './setting.ts';

/** Which of the demanded papers are there, finalised and not withdrawn. */
export function paperOutcome(norm: SettledPaperNorm, at: Setting): PaperOutcome {
  const applies = norm.when ? judge(norm.when, at) : true;
  if (applies === false) return { form: 'paper', applies, exempt: false, found: [], missing: [] };
  const papers = papersFor(norm, at);
  const sets = [norm.forms, ...(norm.alternatives ?? [])];
  const complete = sets.find((forms) => forms.every((form) => papers.has(form)));
  const forms = complete ?? norm.forms;
  return {
    form: 'paper',
    applies,
    exempt: norm.exempt ? judge(norm.exempt, at) : false,
    found: forms.flatMap((form) => {
      const paper = papers.get(form);
      return paper ? [{ form, ...paper }] : [];
    }),
    missing: complete ? [] : norm.forms.filter((form) => !papers.has(form)),
  };
}

/** Every form that can serve. */
export const formsOf = ({
  forms,
  alternatives = [],
}: Pick<SettledPaperNorm, 'forms' | 'alternatives'>): readonly string[] => [
  ...new Set([forms, ...alternatives].flat()),
];

const MATCHES = new WeakMap<Pick<SettledPaperNorm, 'forms' | 'alternatives'>, Match>();

/** The papers that can serve. Made once for each norm. */
export function paperMatch(norm: Pick<SettledPaperNorm, 'forms' | 'alternatives'>): Match {
  let match = MATCHES.get(norm);
  if (!match) {
    const forms = formsOf(norm);
    MATCHES.set(
      norm,
      (match = { type: 'document.finalized', where: { form: forms.length === 1 ? forms[0]! : forms } }),
    );
  }
  return match;
}

type Found = Omit<PaperOutcome['found'][number], 'form'>;

/** By form, the paper made in order where there is one, otherwise the first. */
function papersFor(norm: SettledPaperNorm, at: Setting): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  for (const fact of matching(paperMatch(norm), norm.reach, at)) {
    const document = objectOf(fact, 'document') ?? fact.id;
    const order = orderOf(norm, fact, at);
    const form = String(fact.data['form']);
    if (!found.has(form) || (!order && found.get(form)!.order))
      found.set(form, { document, ...(order ? { order } : {}) });
  }
  return found;
}

/** A transcript stands at the time it covers, any other paper at its making, and none before the day written on it. */
function orderOf({ order }: SettledPaperNorm, paper: CaseEvent, at: Setting): 'late' | 'early' | undefined {
  if (!order) return undefined;
  const covered = statedSpan(paper);
  const made = covered ?? { from: paper.at, to: Math.max(paper.at, instantIn(paper.data['statedDate']) ?? paper.at) };
  const time = (bound: Match | 'trigger') => (bound === 'trigger' ? at.trigger.at : matching(bound, 'case', at)[0]?.at);
  const [before, after] = [order.before && time(order.before), order.after && time(order.after)];
  if (before !== undefined && made.to > before) return 'late';
  return after !== undefined && made.from < after ? 'early' : undefined;
}
