import type { TypedEvent } from '../case-file.ts';

export type FactOf<T extends TypedEvent['type']> = Extract<TypedEvent, { type: T }>;

/** Id of the object a fact is about. */
export const subjectOf = (event: TypedEvent): string =>
  event.objects.find((object) => object.role === 'subject')?.id ?? '';
