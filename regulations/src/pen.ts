import type { CaseVocabulary } from '@zhiji/cases';
import { penFor } from '@zhiji/law';

/** The pen of all packs: only words of the case vocabulary compile. */
export const {
  about,
  access,
  approved,
  article,
  attribute,
  derived,
  disposable,
  duty,
  each,
  ev,
  filled,
  finding,
  gate,
  keep,
  lastOf,
  listOf,
  lists,
  moment,
  notAmong,
  ordered,
  otherActor,
  paper,
  passed,
  reading,
  recorded,
  recording,
  sameValue,
  seen,
  signed,
  trigger,
} = penFor<CaseVocabulary>();

/** 自动分段间隙容忍 5 秒 (catalogue, note on `continuous`). */
export const SEGMENT_TOLERANCE_MS = 5_000;
/** 同步容差 5 分钟 (FZCG-11.2). */
export const SYNCHRONY_MS = 5 * 60_000;
