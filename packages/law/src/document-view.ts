import type { Instance, PaperOutcome } from './outcome.ts';
import type { Program } from './program.ts';
import { mergeVerdicts, verdictOf, type DocumentView } from './verdict.ts';

/** From the strictest to the mildest. */
const RANK: readonly DocumentView['status'][] = ['missing', 'late', 'early', 'unknown', 'exempt', 'present'];

/** The demanded papers; several norms that demand one paper become one demand: all bases named, the strictest outcome shown. */
export function documentViews(program: Program, instances: readonly Instance[]): DocumentView[] {
  const papers = new Map<string, DocumentView[]>();
  for (const { norm: index, object, outcome } of instances) {
    const norm = program.norms[index]!;
    if (outcome.form !== 'paper' || outcome.applies === false) continue;
    for (const paper of papersIn(outcome)) {
      const key = JSON.stringify([norm.per, object, paper.form]);
      const views = papers.get(key);
      const own = { ...verdictOf(norm, object), ...paper };
      if (views) views.push(own);
      else papers.set(key, [own]);
    }
  }
  return [...papers.values()].map((views) => {
    const sorted = views.toSorted((a, b) => RANK.indexOf(a.status) - RANK.indexOf(b.status));
    return { ...sorted[0]!, ...mergeVerdicts(sorted) };
  });
}

function papersIn({ applies, exempt, found, missing }: PaperOutcome) {
  const absent = exempt === true ? 'exempt' : applies === 'unknown' || exempt === 'unknown' ? 'unknown' : 'missing';
  return [
    ...found.map(({ form, document, order }) => ({ form, document, status: order ?? ('present' as const) })),
    ...missing.map((form) => ({ form, status: absent }) as const),
  ];
}
