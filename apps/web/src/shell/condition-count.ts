/** In sight at all times: what is searched for, and the order. */
const IN_SIGHT = new Set(['search', 'sort', 'order']);

/** How many conditions of a list stand that are not in sight where its filters are folded; a span of days is one. */
export const conditionCount = (filter: Readonly<Record<string, unknown>>): number =>
  new Set(
    Object.entries(filter).flatMap(([name, value]) =>
      value === undefined || IN_SIGHT.has(name) ? [] : [name === 'to' ? 'from' : name],
    ),
  ).size;
