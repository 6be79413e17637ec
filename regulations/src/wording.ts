import { eventTitle } from '@zhiji/cases';
import type { Wording } from '@zhiji/law';
import { findTerm } from '@zhiji/terms';
import { PACKS } from './packs.ts';

const DERIVED: Readonly<Record<string, string>> = {
  'service.effective': '有效送达',
  'recording.altered': '删改原始记录',
  'recording.deleted': '删除原始记录',
};

/** The words proofs are told in. `fields` gives the labels of document fields, which belong to the templates. */
export const wording = (fields: Readonly<Record<string, string>> = {}): Wording => ({
  term: (id) => findTerm(id)?.zh ?? fields[id] ?? id,
  event: (type) => DERIVED[type] ?? eventTitle(type),
  packTitle: (code) => PACKS[code]?.title ?? code,
  reading: (id, option) => {
    const reading = Object.values(PACKS)
      .flatMap((pack) => pack.readings)
      .find((r) => r.id === id);
    return reading ? `${reading.question}采“${reading.options[option] ?? option}”` : option;
  },
});
