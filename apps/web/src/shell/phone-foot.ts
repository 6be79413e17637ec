interface FootEntry {
  readonly path: string;
  readonly onPhone?: true;
}

/** Places at the foot of a phone beside 更多. */
const PLACES = 4;

/** The entries that stand at the foot of a phone: those meant for it, then others in their order while there is room. */
export function footOf<E extends FootEntry>(entries: readonly E[]): readonly E[] {
  const meant = entries.filter(({ onPhone }) => onPhone);
  const others = entries.filter(({ onPhone }) => !onPhone);
  const room = entries.length <= PLACES + 1 ? PLACES + 1 : PLACES;
  const chosen = new Set([...meant, ...others].slice(0, room));
  return entries.filter((entry) => chosen.has(entry));
}
