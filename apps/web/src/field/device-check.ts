import type { EventData } from '@zhiji/cases';
import { lengthText } from '../law/length.ts';

/** 使用前检查 as far as it has come; each reading is one tap. */
export interface Readings {
  /** Percent. */
  readonly battery?: number;
  /** Percent free. */
  readonly storage?: number;
  /** The device's clock less the server's, in ms. */
  readonly clockOffsetMs?: number;
  readonly trial?: boolean;
}

/** A finished check, with the device it was made on and when. */
export interface FinishedCheck extends Required<Readings> {
  readonly device: string;
  /** ms since 1970 UTC. */
  readonly at: number;
}

/** Below these an officer is warned; the reading is entered all the same. */
const LOW_BATTERY = 30;
const LOW_STORAGE = 10;
const OFF_MS = 60_000;

export type Reading = keyof Readings;
export const READINGS: readonly Reading[] = ['battery', 'storage', 'clockOffsetMs', 'trial'];

export const isFinished = (readings: Readings): readings is Required<Readings> =>
  READINGS.every((reading) => readings[reading] !== undefined);

/** What is wrong with a reading, in words; undefined when nothing is. */
export function weakness(
  reading: Reading,
  { battery = 100, storage = 100, clockOffsetMs = 0, trial = true }: Readings,
) {
  switch (reading) {
    case 'battery':
      return battery < LOW_BATTERY ? '电量偏低，带上备用电源' : undefined;
    case 'storage':
      return storage < LOW_STORAGE ? '空间偏少，先同步再清理' : undefined;
    case 'clockOffsetMs':
      return Math.abs(clockOffsetMs) >= OFF_MS ? '时钟不准，请校时' : undefined;
    case 'trial':
      return trial ? undefined : '试录不正常，换一台设备';
  }
}

/** A reading in words. */
export function readingText(reading: Reading, readings: Readings): string | undefined {
  const { battery, storage, clockOffsetMs, trial } = readings;
  switch (reading) {
    case 'battery':
      return battery === undefined ? undefined : `${battery} %`;
    case 'storage':
      return storage === undefined ? undefined : `剩余 ${storage} %`;
    case 'clockOffsetMs':
      return clockOffsetMs === undefined ? undefined : offsetText(clockOffsetMs);
    case 'trial':
      return trial === undefined ? undefined : trial ? '画面、声音正常' : '不正常';
  }
}

/** Below two seconds the two clocks cannot be told apart. */
const offsetText = (ms: number): string =>
  Math.abs(ms) < 2000 ? '与标准时间一致' : `${ms > 0 ? '快' : '慢'} ${lengthText(Math.abs(ms))}`;

export const checkData = ({ battery, storage, clockOffsetMs, trial }: FinishedCheck): EventData<'device.checked'> => ({
  working: trial,
  battery,
  storage,
  clockOffsetMs,
  trial,
});

/** A check counts for the activities of the hours after it. */
const GOOD_FOR_MS = 12 * 3_600_000;

export const stillCounts = (check: FinishedCheck | undefined, now: number): check is FinishedCheck =>
  check !== undefined && now >= check.at && now - check.at < GOOD_FOR_MS;
