/** A cursor holds the sort values of the last row of a page; it is opaque to clients and checked when it comes back. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Undefined for a text that is no cursor of this many values. */
export function decodeCursor(
  cursor: string | undefined,
  length: number,
): readonly (string | number | null)[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(values) && values.length === length ? (values as (string | number | null)[]) : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
