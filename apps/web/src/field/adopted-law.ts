import { queryOptions } from '@tanstack/react-query';
import { ROUTES } from '@zhiji/contract';
import { call } from '../client/call.ts';

/** 适用规定 as the agency has adopted it: the texts, from which day each binds, and the readings it chose. */
export interface AdoptedLaw {
  /** The text the agency works under comes first. */
  readonly texts: readonly { readonly code: string; readonly effectiveOn: string | null }[];
  /** Chosen readings by their identifiers; those left to their default are not named. */
  readonly readings: Readonly<Record<string, string>>;
}

/** What is known of it before the server has said: the text itself, by its defaults. */
export const plainLaw = (code: string): AdoptedLaw => ({ texts: [{ code, effectiveOn: null }], readings: {} });

export const adoptedLawQuery = (code: string) =>
  queryOptions({
    queryKey: ['adoptedLaw', code],
    staleTime: 600_000,
    queryFn: async ({ signal }): Promise<AdoptedLaw> => {
      const { items } = await call(ROUTES.regulations, {}, signal);
      const own = items.filter((one) => one.code === code);
      const others = items.filter((one) => one.code !== code && one.adopted !== null);
      const texts = [...own, ...others].map((one) => ({
        code: one.code,
        effectiveOn: one.adopted?.effectiveOn ?? null,
      }));
      const details = await Promise.all(texts.map((one) => call(ROUTES.regulation, { params: one }, signal)));
      const chosen = details.flatMap(({ readings }) => readings).filter((reading) => reading.chosen !== 'default');
      return { texts, readings: Object.fromEntries(chosen.map((reading) => [reading.id, reading.chosen])) };
    },
  });
