import { parseInstant } from '@zhiji/calendar';
import type { CaseFile } from '@zhiji/cases';
import type { TermIn } from '@zhiji/terms';
import type { OutboxItem } from '../ingest/outbox-item.ts';

export interface RunningActivity {
  readonly caseId: string;
  readonly caseTitle: string;
  readonly id: string;
  readonly kind: TermIn<'ACTIVITIES'>;
  readonly place?: string | undefined;
  readonly startedAt: number;
  /** Recordings it demands; undefined while only this machine knows of it. */
  readonly needs: number | undefined;
}

interface KnownCase {
  readonly caseId: string;
  readonly file: Pick<CaseFile, 'title' | 'activities'>;
  readonly assessment: { readonly recordings: readonly { readonly object: { readonly id: string } }[] };
}

interface Self {
  readonly id: string;
  readonly name: string;
}

/** Activities of mine that go on, as the server knows them and as this machine changed that: the latest first. */
export function runningIn(
  cases: readonly KnownCase[],
  items: readonly OutboxItem[],
  me: Self,
): readonly RunningActivity[] {
  const own = items.flatMap((item) =>
    item.kind === 'orders' && item.account === me.id && item.progress.at !== 'refused'
      ? item.orders.map((order) => ({ ...order, caseId: item.caseId }))
      : [],
  );
  const ended = new Set(own.filter(({ name }) => name === 'endActivity').map(({ subject }) => subject));
  const known = cases.flatMap(({ caseId, file, assessment }) =>
    file.activities
      .filter(({ endedAt, officers }) => endedAt === undefined && officers.includes(me.name))
      .map(({ id, kind, place, startedAt }): RunningActivity => ({
        caseId,
        caseTitle: file.title ?? '案件',
        id,
        kind,
        place,
        startedAt,
        needs: assessment.recordings.filter(({ object }) => object.id === id).length,
      })),
  );
  const everKnown = new Set(cases.flatMap(({ file }) => file.activities.map(({ id }) => id)));
  const begunHere = own
    .filter(({ name, subject }) => name === 'startActivity' && !everKnown.has(subject))
    .map(({ caseId, subject, occurredAt, data }): RunningActivity => ({
      caseId,
      caseTitle: cases.find((one) => one.caseId === caseId)?.file.title ?? '案件',
      id: subject,
      kind: data['kind'] as RunningActivity['kind'],
      place: data['place'] as string | undefined,
      startedAt: parseInstant(occurredAt ?? '') ?? 0,
      needs: undefined,
    }));
  return [...known, ...begunHere].filter(({ id }) => !ended.has(id)).toSorted((a, b) => b.startedAt - a.startedAt);
}
