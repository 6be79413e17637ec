import { formatDay, formatInstant, printDueInstant } from '@zhiji/calendar';
import type { CaseView, Retention, Verdict } from '@zhiji/law';

/** What one law says on a matter: how it stands, until when, since when it was breached, and where it is written. */
export interface ToldVerdict {
  readonly article: string;
  readonly gist: string;
  readonly who: string | null;
  /** In the words of the comparison of regimes. */
  readonly standing: string;
  /** As an official writes it, e.g. `2026-02-24 24:00`. */
  readonly due: string | null;
  readonly doneAt: string | null;
  readonly breachAt: string | null;
}

/** 结论的变化 – one matter of a case under the former law and the present one, at the same instant; null where a law says nothing on it. */
export interface VerdictChange {
  readonly kind: 'duty' | 'breach' | 'recording' | 'document' | 'retention';
  readonly topic: string;
  readonly object: { readonly type: string; readonly id: string };
  readonly before: ToldVerdict | null;
  readonly after: ToldVerdict | null;
}

/** Every verdict on what has happened that differs between two laws. Verdicts meet on kind, topic, object and what raised them, not on wording or article. */
export function verdictChanges(before: CaseView, after: CaseView): readonly VerdictChange[] {
  const was = Map.groupBy(verdictsIn(before), ({ matter }) => matter);
  const is = Map.groupBy(verdictsIn(after), ({ matter }) => matter);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((matter) =>
    changesOn(was.get(matter) ?? [], is.get(matter) ?? []),
  );
}

interface Found {
  readonly matter: string;
  readonly kind: VerdictChange['kind'];
  readonly verdict: Pick<Verdict, 'topic' | 'object'>;
  readonly told: ToldVerdict;
}

/** Where a law says several things on one matter, those that say the same meet first, then those under one article, then the rest in their order. */
function changesOn(was: readonly Found[], is: readonly Found[]): readonly VerdictChange[] {
  const left = [...is];
  const take = (fits: (now: Found) => boolean): Found | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const others = was.filter((old) => !take((now) => sameVerdict(old.told, now.told)));
  const under = others.map((old) => [old, take((now) => now.told.article === old.told.article)] as const);
  return [
    ...under.map(([old, now]) => changeOf(old, now ?? left.shift())),
    ...left.splice(0).map((now) => changeOf(undefined, now)),
  ];
}

function changeOf(before: Found | undefined, after: Found | undefined): VerdictChange {
  const { kind, verdict } = (after ?? before)!;
  const { topic, object } = verdict;
  return { kind, topic, object, before: before?.told ?? null, after: after?.told ?? null };
}

const sameVerdict = (a: ToldVerdict, b: ToldVerdict): boolean =>
  a.standing === b.standing && a.due === b.due && a.doneAt === b.doneAt && a.breachAt === b.breachAt;

function verdictsIn(seen: CaseView): readonly Found[] {
  const found = (
    kind: Found['kind'],
    { topic, object, gist, articles }: Pick<Verdict, 'topic' | 'object' | 'articles' | 'gist'>,
    raisedBy: readonly string[],
    { standing, who = null, due = null, doneAt = null, breachAt = null }: Partial<ToldVerdict> & { standing: string },
  ): Found => ({
    matter: JSON.stringify([kind, topic, object.type, object.id, ...raisedBy]),
    kind,
    verdict: { topic, object },
    told: { article: articles.join('、'), gist, who, standing, due, doneAt, breachAt },
  });
  return [
    ...seen.duties
      .filter(({ status }) => status !== 'notApplicable')
      .map((duty) =>
        found('duty', duty, [duty.trigger], {
          standing: duty.status,
          who: duty.who,
          due: duty.due ? printDueInstant(duty.due.at) : null,
          doneAt: instantOrNull(duty.doneAt),
          breachAt: instantOrNull(duty.breachAt),
        }),
      ),
    ...seen.breaches.map((breach) =>
      found('breach', breach, [breach.act, breach.event], {
        standing: `${breach.act} ${breach.cured === undefined ? 'breached' : 'cured'}`,
        doneAt: instantOrNull(breach.cured),
        breachAt: formatInstant(breach.at),
      }),
    ),
    ...seen.recordings
      .filter(({ status }) => status !== 'notApplicable')
      .map((recording) => found('recording', recording, [], { standing: recording.status })),
    ...seen.documents.map((paper) =>
      found('document', paper, [paper.form], { standing: `${paper.form} ${paper.status}` }),
    ),
    ...seen.retention.map(({ object, articles, until }) =>
      found('retention', { topic: 'av.keep', object, articles, gist: KEPT }, [], { standing: lastDay(until) }),
    ),
  ];
}

const KEPT = '音像资料的保存期限';

const instantOrNull = (instant: number | undefined): string | null =>
  instant === undefined ? null : formatInstant(instant);

const lastDay = (until: Retention['until']): string => (typeof until === 'string' ? until : formatDay(until.lastDay));
