/** 总时钟 of a player: an instant that moves with real time while playing, in either direction. Times in ms; `now` is a clock that only moves forward. */
export interface PlayClock {
  readonly at: number;
  /** The instant it stood at when `since` was read. */
  readonly since: number;
  /** 0 while it stands; negative backwards. */
  readonly rate: number;
}

export const standing = (at: number): PlayClock => ({ at, since: 0, rate: 0 });

export const timeOf = ({ at, since, rate }: PlayClock, now: number): number =>
  rate === 0 ? at : at + (now - since) * rate;

/** Another rate from here on. */
export const atRate = (clock: PlayClock, rate: number, now: number): PlayClock => ({
  at: timeOf(clock, now),
  since: now,
  rate,
});

/** To another instant, going on as before. */
export const moved = (clock: PlayClock, at: number, now: number): PlayClock => ({ at, since: now, rate: clock.rate });

/** Pictures and clock may part by this much before the pictures are moved; less is never seen, and moving them interrupts the sound. */
const DRIFT_S = 0.2;

/** Where a picture that shows `shown` seconds has to go to be at `wanted`; undefined when it is near enough. */
export const correction = (shown: number, wanted: number, rate: number): number | undefined =>
  Math.abs(shown - wanted) > (rate === 1 ? DRIFT_S : rate === 0 ? 0.001 : DRIFT_S * Math.max(1, Math.abs(rate)))
    ? wanted
    : undefined;

/** K, L and J: the next rate after a press. Pressing on goes faster, the other direction begins slowly. */
export function pressed(rate: number, direction: 1 | -1): number {
  const speed = Math.sign(rate) === direction ? Math.abs(rate) * 2 : 1;
  return direction * Math.min(speed, FASTEST);
}

export const FASTEST = 8;

/** Sound is let through where it can be understood. */
export const isAudible = (rate: number): boolean => rate >= 0.5 && rate <= 2;
