import type { CaseVocabulary } from '@zhiji/cases';
import { penFor } from '@zhiji/law';

/** The pen of all packs: only words of the case vocabulary compile. */
export const {
  access,
  approved,
  article,
  attribute,
  derived,
  duty,
  ev,
  filled,
  finding,
  gate,
  keep,
  ordered,
  otherActor,
  paper,
  reading,
  recording,
  sameValue,
  seen,
  signed,
  trigger,
} = penFor<CaseVocabulary>();

/** 自动分段间隙容忍 5 秒 (catalogue, note on `continuous`). */
export const SEGMENT_TOLERANCE_MS = 5_000;
