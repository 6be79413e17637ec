import { queryOptions } from '@tanstack/react-query';
import { ROUTES } from '@zhiji/contract';
import type { AdoptedLaw } from '@zhiji/regulations';
import { call } from '../client/call.ts';

/** 适用规定 as the agency has adopted it. */
export const adoptedLawQuery = (code: string) =>
  queryOptions({
    queryKey: ['adoptedLaw', code],
    staleTime: 600_000,
    queryFn: async ({ signal }) => (await call(ROUTES.regulations, {}, signal)).law satisfies AdoptedLaw,
  });
