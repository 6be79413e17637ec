type Named = { readonly id?: unknown; readonly name?: unknown } | undefined;

const named = (person: unknown): Named => (typeof person === 'string' ? { name: person } : (person as Named));

/** The same person by id where both have one, otherwise by name; a mere text is a name. */
export function isSamePerson(a: unknown, b: unknown): boolean {
  const [one, other] = [named(a), named(b)];
  if (one?.id !== undefined && other?.id !== undefined) return one.id === other.id;
  return one?.name === other?.name;
}
