import { dehydrate, hydrate, type DehydratedState, type Query, type QueryClient } from '@tanstack/react-query';
import { answered, committed, openDatabase } from '../ingest/indexed.ts';

type KeptQuery = DehydratedState['queries'][number];

interface Kept {
  readonly id: string;
  readonly account: string;
  /** ms since 1970 by this machine's clock. */
  readonly at: number;
  readonly query: KeptQuery;
}

const ACCOUNT = 'zhiji.kept.account';
const GOOD_FOR_MS = 7 * 86_400_000;

/** What the officer's pages are drawn from; nothing else is kept on the machine. */
export function isForField([topic, caseId, part]: readonly unknown[]): boolean {
  if (topic === 'case') return typeof caseId === 'string' && (part === 'whole' || part === 'journal');
  if (topic === 'cases') return (caseId as { readonly mine?: boolean } | undefined)?.mine === true;
  return topic === 'me' || topic === 'people' || topic === 'templates' || topic === 'adoptedLaw';
}

/** Whose answers this machine keeps; undefined when it keeps none. */
export const keptAccount = (): string | undefined => localStorage.getItem(ACCOUNT) ?? undefined;

/** From now on keeps what the officer's pages are drawn from, for the account signed in. Answers of another are dropped first. */
export async function keepQueries(client: QueryClient, account: string): Promise<void> {
  if (keptAccount() !== account) await dropKept();
  localStorage.setItem(ACCOUNT, account);
  const keep = (query: Query) => {
    if (query.state.status === 'success' && isForField(query.queryKey)) void put(client, query, account);
  };
  for (const query of client.getQueryCache().getAll()) keep(query);
  client.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success') keep(event.query);
  });
}

/** Brings back what was kept. Fresher answers already here stay. */
export async function restoreKept(client: QueryClient): Promise<void> {
  const account = keptAccount();
  if (account === undefined) return;
  const database = await kept();
  const all = await answered(database.transaction('queries').objectStore('queries').getAll() as IDBRequest<Kept[]>);
  const queries = all
    .filter((one) => one.account === account && Date.now() - one.at < GOOD_FOR_MS)
    .map(({ query }) => query);
  hydrate(client, { queries, mutations: [] }, { defaultOptions: { queries: { gcTime: Infinity } } });
}

/** Signing out leaves nothing of a case readable; what was captured here stays in the outbox. */
export async function dropKept(): Promise<void> {
  localStorage.removeItem(ACCOUNT);
  const transaction = (await kept()).transaction('queries', 'readwrite');
  transaction.objectStore('queries').clear();
  await committed(transaction);
}

async function put(client: QueryClient, query: Query, account: string): Promise<void> {
  const [dehydrated] = dehydrate(client, { shouldDehydrateQuery: (one) => one === query }).queries;
  if (!dehydrated) return;
  const { promise: _promise, ...plain } = dehydrated;
  const transaction = (await kept()).transaction('queries', 'readwrite');
  transaction.objectStore('queries').put({ id: query.queryHash, account, at: Date.now(), query: plain } satisfies Kept);
  await committed(transaction);
}

let opening: Promise<IDBDatabase> | undefined;
const kept = () => (opening ??= openDatabase('zhiji.kept', { queries: 'id' }));
