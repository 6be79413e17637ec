import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem, mayRepeat } from './problem-error.ts';

/** Set while the session has ended under an open page; what is on the page stays until the person has signed in again. */
export const SIGNED_OUT_KEY = ['signedOut'] as const;

const onError = (error: unknown) => {
  if (isProblem(error, 'signedOut') && queryClient.getQueryData(['me'])) queryClient.setQueryData(SIGNED_OUT_KEY, true);
};

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < 2 && isProblem(error) && mayRepeat(error),
    },
    mutations: { networkMode: 'always' },
  },
});
