import type { Choice, Chosen, Norm } from './norm.ts';

/** Replaces every reading inside a norm, or another part of a pack, by the chosen option. */
export function settleReadings<N>(norm: N, readings: Readonly<Record<string, string>>): N {
  const settle = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(settle);
    if (typeof value !== 'object' || value === null) return value;
    const choice = choiceIn(value);
    if (choice) return settle(choice.options[readings[choice.id] ?? 'default'] ?? choice.options['default']);
    return folded(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, settle(inner)])));
  };
  return settle(norm) as N;
}

/** A condition whose outcome a settled reading decides, or whose part drops out by it, without that part. Anything else stays as it is. */
function folded(node: Readonly<Record<string, unknown>>): unknown {
  const { is, of } = node;
  if (is === 'not') return isConstant(of) ? { is: 'constant', value: !of.value } : node;
  if ((is !== 'all' && is !== 'any') || !Array.isArray(of)) return node;
  const decisive = is === 'any';
  const parts = of as readonly unknown[];
  if (parts.some((part) => isConstant(part) && part.value === decisive)) return { is: 'constant', value: decisive };
  const rest = parts.filter((part) => !isConstant(part));
  if (rest.length === parts.length) return node;
  return rest.length === 0 ? { is: 'constant', value: !decisive } : rest.length === 1 ? rest[0] : { is, of: rest };
}

const isConstant = (part: unknown): part is { readonly value: boolean } =>
  typeof part === 'object' && part !== null && 'is' in part && part.is === 'constant';

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

/** A part of a norm whose reading is settled. */
export function settledChoice<T>(choice: Chosen<T>): T {
  if (isChoice(choice)) throw new Error(`reading ${choice.reading} was not resolved before use`);
  return choice;
}

const isChoice = <T>(choice: Chosen<T>): choice is Choice<T> =>
  typeof choice === 'object' && choice !== null && 'reading' in choice;
