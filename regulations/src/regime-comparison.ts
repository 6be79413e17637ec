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

/** 事项 – what stands in one row though the texts ask for it in different steps; by the topic that leads it. */
export interface Matter {
  readonly title: string;
  readonly topics: readonly string[];
}

/** The matters of the comparison of the five texts that are more than one topic. */
export const MATTERS: Readonly<Record<string, Matter>> = {
  'start.approval.makeup': { title: '紧急启动', topics: ['start.report'] },
  'lead.conclude': { title: '案源登记和处理', topics: ['lead.register', 'lead.enter', 'lead.received', 'start.lead'] },
  'av.store': { title: '音像编号、导出储存', topics: ['av.number'] },
  'av.during': {
    title: '现场音像',
    topics: ['av.moment', ...[1, 2, 3, 4].map((point) => `service.leaving.point.${point}`)],
  },
  'av.inability': {
    title: '免录、无法记录',
    topics: [
      'av.inability.received',
      'av.inability.note',
      'av.inability.archive',
      'av.statement',
      'av.exempt',
      'av.exempt.approval',
    ],
  },
  'doc.change': { title: '改动文书', topics: ['doc.change.effect', 'doc.change.redo'] },
  'access.approval': {
    title: '查阅、复制、对外提供',
    topics: ['access.view', 'access.copy', 'access.provide', 'access.release', 'access.register', 'access.archived'],
  },
  'case.archive': {
    title: '结案、归档',
    topics: ['closing.form', 'closing.approval', 'closing.ground', 'case.filing', 'result.entered', 'decision.within'],
  },
};

const LED: ReadonlyMap<string, string> = new Map(
  Object.entries(MATTERS).flatMap(([head, { topics }]) => topics.map((topic) => [topic, head] as const)),
);

/** One history under several regimes, aligned by topic and object, in the order matters first appear. */
export function compareRegimes(regimes: readonly Regime[]): readonly RegimeRow[] {
  const rows = new Map<
    string,
    { topic: string; object: AssessedItem['object']; cells: Record<string, RegimeCell[]> }
  >();
  for (const { code, assessment } of regimes)
    for (const [item, cell] of cellsOf(assessment)) {
      // What no article says is not the regime's word.
      if (cell.article === '') continue;
      const topic = LED.get(item.topic) ?? item.topic;
      const key = JSON.stringify([topic, item.object.type, item.object.id]);
      let row = rows.get(key);
      if (!row) rows.set(key, (row = { topic, object: item.object, cells: {} }));
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
