import { useQuery, useQueryClient } from '@tanstack/react-query';
import { parseInstant } from '@zhiji/calendar';
import type { Command } from '@zhiji/cases';
import { plainLaw } from '@zhiji/regulations';
import { createContext, Suspense, use, useMemo, type ReactNode } from 'react';
import { caseQuery, journalQuery, peopleQuery, templatesQuery } from '../client/queries.ts';
import { ActProvider } from '../case/act-drawer.tsx';
import { CaseContext, CaseProvider, useCase } from '../case/opened-case.tsx';
import { isAtRest, type OutboxItem } from '../ingest/outbox-item.ts';
import { useOutbox } from '../ingest/use-outbox.ts';
import { WhyProvider } from '../law/why.tsx';
import { useActing } from '../shell/acting.tsx';
import { Blank } from '../shell/blank.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { adoptedLawQuery } from './adopted-law.ts';
import { caseHere } from './local-law.ts';
import { pendingOrders } from './pending-orders.ts';
import { useMinute } from './use-minute.ts';
import { useOnline } from './use-online.ts';

interface Field {
  /** Commands given here that the journal, as it is known here, does not hold yet. */
  readonly pending: readonly Command[];
  /** What of this case is in the outbox and was refused. */
  readonly refused: readonly OutboxItem[];
}

const FieldContext = createContext<Field | undefined>(undefined);

export function useFieldCase(): Field {
  const field = use(FieldContext);
  if (!field) throw new Error('useFieldCase stands outside FieldCase');
  return field;
}

/** One case as this machine knows it: what the server sent, what was done here since, and the law applied to both. */
export function FieldCase({ caseId, children }: { readonly caseId: string; readonly children: ReactNode }) {
  const queries = useQueryClient();
  const online = useOnline();
  const known = [caseQuery(caseId).queryKey, journalQuery(caseId).queryKey, peopleQuery.queryKey].every(
    (key) => queries.getQueryData(key) !== undefined,
  );
  if (!online && !known)
    return <Blank title="本机没有存下这个案件">联网打开过的本人案件，断网时才能接着办。恢复网络后再试。</Blank>;
  return (
    <Suspense fallback={<PageSkeleton lines={10} />}>
      <CaseProvider key={caseId} caseId={caseId}>
        <Here>{children}</Here>
      </CaseProvider>
    </Suspense>
  );
}

/** The server's own assessment stands while it is fresh, nothing waits and the journal has not run ahead of it; else the law is applied here. */
const FRESH_MS = 90_000;

function Here({ children }: { readonly children: ReactNode }) {
  const opened = useCase();
  const { caseId, regulation, entries, assessment, file } = opened;
  const { me } = useActing();
  const { items } = useOutbox();
  const { data: templates } = useQuery(templatesQuery);
  const { data: law } = useQuery(adoptedLawQuery(regulation.code));
  const adopted = useMemo(() => law ?? plainLaw(regulation.code), [law, regulation.code]);
  const now = useMinute();
  const pending = useMemo(
    () => pendingOrders(items, { caseId, account: me.id, entries }),
    [items, caseId, me.id, entries],
  );
  const stale = now - (parseInstant(assessment.at) ?? 0) > FRESH_MS || file.version < entries.length;
  const here = useMemo(() => {
    if (pending.length === 0 && !stale) return undefined;
    const labels = Object.fromEntries(
      (templates ?? []).flatMap(({ fields }) => fields.map(({ name, label }) => [String(name), String(label)])),
    );
    const actor = { id: me.id, roles: me.roles };
    return caseHere({ caseId, adopted, entries, pending, actor, now, labels });
  }, [pending, stale, templates, adopted, me, caseId, entries, now]);
  const value = useMemo(() => ({ ...opened, ...here }), [opened, here]);
  const field = useMemo(
    () => ({
      pending: pending.flat(),
      refused: items.filter(
        (item) => item.caseId === caseId && item.account === me.id && isAtRest(item) && item.progress.at === 'refused',
      ),
    }),
    [pending, items, caseId, me.id],
  );
  return (
    <CaseContext value={value}>
      <FieldContext value={field}>
        <WhyProvider caseId={caseId} regulation={regulation}>
          <ActProvider>{children}</ActProvider>
        </WhyProvider>
      </FieldContext>
    </CaseContext>
  );
}
