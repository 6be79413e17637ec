/** What was filled in: empty texts, lists and groups are left out, texts lose the blanks around them. */
export function filled(data: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => {
      const kept = keep(value);
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
}

function keep(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (Array.isArray(value)) {
    const items = value.map(keep).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value === 'object') {
    const inner = filled(value);
    return Object.keys(inner).length > 0 ? inner : undefined;
  }
  return value;
}
