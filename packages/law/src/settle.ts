import type { Norm, TimeLimit, TimeLimitChoice } from './norm.ts';

/** Replaces every reading inside a norm, or another part of a pack, by the chosen option. */
export function settleReadings<N>(norm: N, readings: Readonly<Record<string, string>>): N {
  const settle = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(settle);
    if (typeof value !== 'object' || value === null) return value;
    const choice = choiceIn(value);
    if (choice) return settle(choice.options[readings[choice.id] ?? 'default'] ?? choice.options['default']);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, settle(inner)]));
  };
  return settle(norm) as N;
}

/** The readings a norm as written depends on. */
export function readingsIn(norm: Norm): readonly string[] {
  const ids = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const choice = Array.isArray(value) ? undefined : choiceIn(value);
    if (choice) ids.add(choice.id);
    Object.values(value).forEach(walk);
  };
  walk(norm);
  return [...ids];
}

/** A condition or a term that a reading chooses. */
function choiceIn(
  value: object,
): { readonly id: string; readonly options: Readonly<Record<string, unknown>> } | undefined {
  const node = value as { is?: unknown; id?: unknown; reading?: unknown; options?: unknown };
  const id = node.is === 'reading' ? node.id : node.reading;
  return typeof id === 'string' && typeof node.options === 'object' && node.options !== null
    ? { id, options: node.options as Record<string, unknown> }
    : undefined;
}

/** A term whose reading is settled. */
export function settledLimit(choice: TimeLimitChoice): TimeLimit {
  if ('reading' in choice) throw new Error(`reading ${choice.reading} was not resolved before use`);
  return choice;
}
