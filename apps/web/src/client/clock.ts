/** 标准时间 – the server's clock, learned from its answers: office machines and phones are often minutes off. */
let ahead = 0;

/** Learns from the Date header of an answer (RFC 9110 §6.6.1, whole seconds); differences below two seconds are noise. */
export function learnTime(date: string | null): void {
  const served = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(served)) return;
  const difference = served - Date.now();
  ahead = Math.abs(difference) < 2_000 ? 0 : difference;
}

/** ms since 1970 UTC. */
export const serverNow = (): number => Date.now() + ahead;
