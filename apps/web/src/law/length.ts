import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@zhiji/calendar';

/** A length of time in its two largest units: `3 日 4 小时`, `54 分`, `3 分 20 秒`. */
export function lengthText(ms: number): string {
  const units: readonly (readonly [number, string])[] = [
    [MS_PER_DAY, '日'],
    [MS_PER_HOUR, '小时'],
    [MS_PER_MINUTE, '分'],
    [1000, '秒'],
  ];
  const first = units.findIndex(([size]) => ms >= size);
  if (first < 0) return '0 秒';
  const [size, name] = units[first]!;
  const [next, nextName] = units[first + 1] ?? [0, ''];
  const rest = next === 0 ? 0 : Math.floor((ms % size) / next);
  return `${Math.floor(ms / size)} ${name}${rest > 0 ? ` ${rest} ${nextName}` : ''}`;
}
