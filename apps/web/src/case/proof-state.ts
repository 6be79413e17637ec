import { zh } from '@zhiji/terms';
import type { Entry } from '../client/queries.ts';

/** 存证状态 in words. */
export const PROOF_STATES: Readonly<Record<Entry['state'], string>> = {
  sequenced: zh('sequenced'),
  integrated: zh('integrated'),
  published: zh('published'),
};
