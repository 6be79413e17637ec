import type { CaseVocabulary } from '@zhiji/cases';
import { penFor } from '@zhiji/law';

/** The pen of all packs: only words of the case vocabulary compile. */
export const {
  about,
  access,
  approved,
  article,
  attribute,
  byRole,
  chosen,
  derived,
  disposable,
  duty,
  each,
  endOf,
  ev,
  every,
  everyOrUnnamed,
  filled,
  finding,
  gate,
  keep,
  keepsWithin,
  lastOf,
  latest,
  listOf,
  lists,
  listsOf,
  moment,
  notAmong,
  notAmongBut,
  ordered,
  otherActor,
  outsider,
  paper,
  passed,
  quota,
  reached,
  reading,
  recorded,
  recording,
  sameSpan,
  sameValue,
  seen,
  signed,
  soonAfter,
  standing,
  trigger,
} = penFor<CaseVocabulary>();

/** 自动分段间隙容忍 5 秒 (catalogue, note on `continuous`). */
export const SEGMENT_TOLERANCE_MS = 5_000;
/** 同步容差 5 分钟 (FZCG-11.2). */
export const SYNCHRONY_MS = 5 * 60_000;
/** 恢复记录后语音说明的时限 (FTJD-18.1, FZMC-15.2). */
export const SPOKEN_WITHIN_MS = 60_000;
