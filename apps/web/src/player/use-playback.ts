import { useCallback, useEffect, useRef, useState } from 'react';
import { atRate, correction, isAudible, moved, pressed, standing, timeOf } from './play-clock.ts';
import { secondsAt, type Span } from './play-track.ts';

interface Playback {
  /** The instant shown, ms since 1970 UTC. */
  readonly at: number;
  readonly rate: number;
  readonly volume: number;
  readonly toggle: () => void;
  /** L and J. */
  readonly press: (direction: 1 | -1) => void;
  readonly setRate: (rate: number) => void;
  readonly setVolume: (volume: number) => void;
  readonly seek: (at: number) => void;
  /** Stands still and goes on by so many ms. */
  readonly step: (ms: number) => void;
  /** Takes the element that shows a track, or lets it go. */
  readonly show: (id: string, span: Span, element: HTMLVideoElement | null) => void;
}

/** 同步播放: every shown track follows one clock; the clock waits for a track that has to load. Only `heard` is heard. */
export function usePlayback({ from, to }: Span, start: number, heard: string): Playback {
  const clock = useRef(standing(start));
  const shown = useRef(new Map<string, { readonly element: HTMLVideoElement; readonly span: Span }>());
  const [at, setAt] = useState(start);
  const [rate, setRate] = useState(0);
  const [volume, setVolume] = useState(1);

  const change = useCallback((next: number) => {
    clock.current = atRate(clock.current, next, performance.now());
    setRate(next);
  }, []);

  const turn = useCallback(() => {
    const now = performance.now();
    const { rate: speed } = clock.current;
    const time = Math.min(to, Math.max(from, timeOf(clock.current, now)));
    const waits = [...shown.current.values()].some(
      ({ element, span }) =>
        speed > 0 &&
        secondsAt(span, time) !== undefined &&
        element.readyState < element.HAVE_FUTURE_DATA &&
        !element.error,
    );
    if (waits) clock.current = moved(clock.current, clock.current.at, now);
    else if (speed !== 0) clock.current = moved(clock.current, time, now);
    for (const [id, { element, span }] of shown.current) {
      element.muted = id !== heard || !isAudible(speed);
      element.volume = volume;
      follow(element, secondsAt(span, clock.current.at), speed);
    }
    setAt(clock.current.at);
    if ((speed > 0 && time >= to) || (speed < 0 && time <= from)) change(0);
  }, [from, to, heard, volume, change]);

  const seek = (instant: number) => {
    clock.current = moved(clock.current, Math.min(to, Math.max(from, instant)), performance.now());
    turn();
  };

  useEffect(() => {
    turn();
    if (rate === 0) return undefined;
    let frame = requestAnimationFrame(function again() {
      turn();
      frame = requestAnimationFrame(again);
    });
    return () => cancelAnimationFrame(frame);
  }, [rate, turn]);

  const latest = useRef(turn);
  useEffect(() => {
    latest.current = turn;
  });
  const show = useCallback((id: string, span: Span, element: HTMLVideoElement | null) => {
    if (element) {
      shown.current.set(id, { element, span });
      element.addEventListener('loadedmetadata', () => latest.current());
    } else shown.current.delete(id);
  }, []);

  return {
    at,
    rate,
    volume,
    toggle: () => change(rate === 0 ? 1 : 0),
    press: (direction) => change(pressed(rate, direction)),
    setRate: change,
    setVolume,
    seek,
    step: (ms) => {
      change(0);
      seek(clock.current.at + ms);
    },
    show,
  };
}

/** Moves one picture to where the clock is. Backwards, pictures are shown one by one. */
function follow(element: HTMLVideoElement, wanted: number | undefined, rate: number): void {
  if (wanted === undefined || rate <= 0) {
    if (!element.paused) element.pause();
  } else {
    element.playbackRate = rate;
    // A play that is interrupted by the next pause is no fault.
    if (element.paused) element.play().catch(() => undefined);
  }
  if (wanted === undefined || element.readyState < element.HAVE_METADATA || element.seeking) return;
  const to = correction(element.currentTime, wanted, rate);
  if (to !== undefined) element.currentTime = to;
}
