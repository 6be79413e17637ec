const keyOf = (id: string) => `zhiji.capture.${id}`;

/** Until when a recording that is still being made is whole on this disk; told after each piece. */
export const keepWholeTo = (id: string, at: number): void => localStorage.setItem(keyOf(id), String(at));

/** ms since 1970 UTC; undefined when not one piece was written. */
export function lastPieceAt(id: string): number | undefined {
  const kept = localStorage.getItem(keyOf(id));
  return kept === null ? undefined : Number(kept);
}

export const forgetPieces = (id: string): void => localStorage.removeItem(keyOf(id));
