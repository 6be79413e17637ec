// Stands for node:test while mutants are tried: keeps the tests instead of running them, so that they can be run again and again in one process.

export interface RecordedTest {
  readonly name: string;
  readonly run: () => unknown;
}

type Body = (context: object) => unknown;

export const recorded: RecordedTest[] = [];

function record(name: string, ...rest: readonly (Body | { readonly skip?: unknown })[]): Promise<void> {
  const options = rest.find((one) => typeof one === 'object');
  const body = rest.find((one) => typeof one === 'function');
  if (body && !options?.skip) recorded.push({ name, run: () => body({}) });
  return Promise.resolve();
}

export function describe(_name: string, ...rest: readonly (Body | object)[]): Promise<void> {
  const body = rest.find((one) => typeof one === 'function') as Body | undefined;
  body?.({});
  return Promise.resolve();
}

export const it = record;
export const test = record;
