import type { JournalLine } from '@zhiji/law';
import { arrayOf, membersOf, stringIn } from '../json-shape.ts';

/** What the checks of a dossier read of a journal line. Types and data they do not know are left alone: a later vocabulary may have written them. */
export type JournalFact = Pick<JournalLine, 'id' | 'type' | 'recordedAt' | 'objects' | 'data'>;

/** The fact in the payload of an entry. Throws TypeError when a member the checks need is missing. */
export function parseFact(payload: Uint8Array): JournalFact {
  const line = membersOf(JSON.parse(new TextDecoder().decode(payload)), '流水内容');
  return {
    id: stringIn(line, 'id'),
    type: stringIn(line, 'type'),
    recordedAt: stringIn(line, 'recordedAt'),
    objects: arrayOf(line['objects'], 'objects').map((object) => {
      const members = membersOf(object, 'objects');
      const role = stringIn(members, 'role') as JournalLine['objects'][number]['role'];
      return { type: stringIn(members, 'type'), id: stringIn(members, 'id'), role };
    }),
    data: membersOf(line['data'], 'data'),
  };
}

/** The object a fact is about. */
export function subjectOf({ objects }: JournalFact): string | undefined {
  return objects.find(({ role }) => role === 'subject')?.id;
}

/** The cases a fact concerns. */
export function casesOf({ objects }: JournalFact): readonly string[] {
  return objects.filter(({ type }) => type === 'case').map(({ id }) => id);
}
