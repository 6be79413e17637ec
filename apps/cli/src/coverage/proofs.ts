import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** `FZCG-24.2、9.3 第二十四条第二款 …`: one id or several at the beginning of a title; the later ones may leave the code out. */
const IDS = /^([A-Z]{4}-[A-Z]?\d+(?:\.\d+)?)((?:、(?:[A-Z]{4}-)?[A-Z]?\d+(?:\.\d+)?)*)/;

/** The catalogue ids a title carries. */
export function idsOf(title: string): readonly string[] {
  const found = IDS.exec(title);
  if (!found) return [];
  const [, first, rest] = found as unknown as [string, string, string];
  const code = first.slice(0, 5);
  return [first, ...rest.split('、').slice(1)].map((id) =>
    id.startsWith(code) || /^[A-Z]{4}-/.test(id) ? id : code + id,
  );
}

/** Of each test in these files that would run, its title after those of its suites. None is run. */
export function titlesIn(files: readonly string[]): readonly (readonly string[])[] {
  const listed = execFileSync(process.execPath, [path.join(import.meta.dirname, 'list-titles.ts'), ...files], {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(listed) as readonly (readonly string[])[];
}

/** By catalogue id the titles of the tests in these files that would run and carry it, themselves or by their suite. What stands in a comment proves nothing. */
export function proofsIn(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const carried = titlesIn(files).flatMap((titles) => {
    const ids = new Set(titles.flatMap(idsOf));
    return [...ids].map((id) => ({ id, title: titles.at(-1)! }));
  });
  return new Map([...Map.groupBy(carried, ({ id }) => id)].map(([id, of]) => [id, of.map(({ title }) => title)]));
}
