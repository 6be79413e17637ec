// Stands for node:test while titles are listed: keeps the titles of the tests that would run, and runs none.

type Body = (context: object) => unknown;
interface Options {
  readonly skip?: unknown;
  readonly todo?: unknown;
}

/** Of each test that would run: its own title after those of its suites. */
export const titles: (readonly string[])[] = [];
const suites: string[] = [];

const bodyOf = (rest: readonly unknown[]) => rest.find((one): one is Body => typeof one === 'function');
const left = (rest: readonly unknown[]) =>
  rest.some(
    (one) => typeof one === 'object' && one !== null && Boolean((one as Options).skip ?? (one as Options).todo),
  );
const nothing = (): Promise<void> => Promise.resolve();

function record(title: string, ...rest: readonly unknown[]): Promise<void> {
  if (bodyOf(rest) && !left(rest)) titles.push([...suites, title]);
  return nothing();
}

function group(title: string, ...rest: readonly unknown[]): Promise<void> {
  if (left(rest)) return nothing();
  suites.push(title);
  bodyOf(rest)?.({});
  suites.pop();
  return nothing();
}

const notNow = { skip: nothing, todo: nothing };
export const it = Object.assign(record, notNow, { only: record });
export const test = it;
export const describe = Object.assign(group, notNow, { only: group });
export const suite = describe;
export const [before, after, beforeEach, afterEach] = [nothing, nothing, nothing, nothing];
