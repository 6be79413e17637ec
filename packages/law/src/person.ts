/** The same person by id where both have one, otherwise by name. */
export function isSamePerson(a: unknown, b: unknown): boolean {
  const [one, other] = [a, b] as ({ readonly id?: unknown; readonly name?: unknown } | undefined)[];
  if (one?.id !== undefined && other?.id !== undefined) return one.id === other.id;
  return one?.name === other?.name;
}
