import { ROUTES } from '@zhiji/contract';
import { call } from '../client/call.ts';
import { isProblem, mayRepeat } from '../client/problem-error.ts';
import { meQuery, type Me } from '../client/queries.ts';
import { queryClient } from '../client/query-client.ts';
import { keptAccount, restoreKept } from '../field/kept-queries.ts';

/** An officer outside does not wait longer than this for a line that may not be there. */
const PATIENCE_MS = 4000;

/** Who is signed in. Where no answer comes, it is who was when this machine last had one: nothing is sent before the server has agreed. */
export async function signedIn(): Promise<Me> {
  const known = queryClient.getQueryData(meQuery.queryKey);
  if (known || keptAccount() === undefined) return known ?? queryClient.ensureQueryData(meQuery);
  try {
    const me = await call(ROUTES.me, {}, AbortSignal.timeout(PATIENCE_MS));
    queryClient.setQueryData(meQuery.queryKey, me);
    if (me.id === keptAccount()) await restoreKept(queryClient);
    return me;
  } catch (error) {
    if (isProblem(error) && !mayRepeat(error)) throw error;
    await restoreKept(queryClient);
    const me = queryClient.getQueryData(meQuery.queryKey);
    if (!me) throw error;
    return me;
  }
}
