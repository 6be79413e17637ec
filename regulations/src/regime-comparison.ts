import type { AssessedItem, Assessment } from './assessment.ts';

/** One history under one regime. */
export interface Regime {
  readonly code: string;
  readonly assessment: Assessment;
}

/** What one regime says on one matter: what kind of verdict, how it stands, until when, and where it is written. */
export interface RegimeCell {
  readonly kind:
    | 'duty'
    | 'recording'
    | 'document'
    | 'breach'
    | 'blocked'
    | 'approval'
    | 'retention'
    | 'access'
    | 'target';
  readonly standing: string;
  readonly due: string | null;
  readonly article: string;
  readonly requirements: readonly string[];
  readonly gist: string;
}

/** 对照 on one topic at one object: a list of cells for each regime, empty where it says nothing. */
export interface RegimeRow {
  readonly topic: string;
  readonly object: AssessedItem['object'];
  readonly cells: Readonly<Record<string, readonly RegimeCell[]>>;
  /** Whether every regime says the same. */
  readonly same: boolean;
}

/** One history under several regimes, aligned by topic and object, in the order matters first appear. */
export function compareRegimes(regimes: readonly Regime[]): readonly RegimeRow[] {
  const rows = new Map<
    string,
    { topic: string; object: AssessedItem['object']; cells: Record<string, RegimeCell[]> }
  >();
  for (const { code, assessment } of regimes)
    for (const [item, cell] of cellsOf(assessment)) {
      const key = JSON.stringify([item.topic, item.object.type, item.object.id]);
      let row = rows.get(key);
      if (!row) rows.set(key, (row = { topic: item.topic, object: item.object, cells: {} }));
      (row.cells[code] ??= []).push(cell);
    }
  return [...rows.values()].map(({ topic, object, cells }) => {
    const said = regimes.map(({ code }) => JSON.stringify((cells[code] ?? []).map(outcomeOf)));
    return { topic, object, cells, same: new Set(said).size === 1 };
  });
}

/** What counts as the same: not the wording or the article. */
const outcomeOf = ({ kind, standing, due }: RegimeCell) => [kind, standing, due];

function cellsOf(assessment: Assessment): readonly (readonly [AssessedItem, RegimeCell])[] {
  const cells = <T extends AssessedItem>(
    items: readonly T[],
    kind: RegimeCell['kind'],
    standing: (item: T) => string,
    due: (item: T) => string | null = () => null,
  ) =>
    items.map((item) => {
      const { article, requirements, gist } = item;
      return [item, { kind, standing: standing(item), due: due(item), article, requirements, gist }] as const;
    });
  return [
    ...cells(
      assessment.duties.filter(({ status }) => status !== 'notApplicable'),
      'duty',
      ({ status }) => status,
      ({ dueText }) => dueText,
    ),
    ...cells(assessment.recordings, 'recording', ({ status }) => status),
    ...cells(assessment.documents, 'document', ({ status, form }) => `${form} ${status}`),
    ...cells(assessment.breaches, 'breach', ({ act, cured }) => `${act} ${cured === null ? 'breached' : 'cured'}`),
    ...cells(assessment.blocked, 'blocked', ({ act }) => act),
    ...cells(assessment.approvals, 'approval', ({ matter, chain }) => `${matter} ${chain.join('→')}`),
    ...cells(assessment.retention, 'retention', ({ until }) => until),
    ...cells(assessment.access, 'access', ({ act, chain, allowed }) => `${act} ${chain.join('→')} ${allowed}`),
    ...cells(
      assessment.targets,
      'target',
      ({ late }) => (late ? 'late' : 'open'),
      ({ due }) => due,
    ),
  ];
}
