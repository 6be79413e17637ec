// `npm run mutate [-- FZCG …] [--list] [--part 1/2]`: changes one number, operator or exception of a pack at a time and runs the pack's own tests against it. A mutant
// that no test notices survives. Prints the share killed for each pack; exit code 1 below 95 %. A part is every so manieth norm, for as many processes.
import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { compile, type Norm, type Pack, type Program, type ProgramSource } from '@zhiji/law';
import { PACKS } from '@zhiji/regulations';
import { mutantsOf } from './mutation/mutant.ts';
import { recorded, type RecordedTest } from './mutation/recorder.ts';

const root = path.resolve(import.meta.dirname, '..');
const recorder = pathToFileURL(path.join(import.meta.dirname, 'mutation/recorder.ts')).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'node:test' ? { url: recorder, shortCircuit: true } : next(specifier, context),
});
const { compiledPrograms } = await import('../regulations/test/law-book.ts');

const FOLDERS: Readonly<Record<string, string>> = {
  FZCG: 'fuzhou-urban-management',
  QDDA: 'qingdao-west-coast-archives',
  FTJD: 'fengtai-subdistrict',
  FZMC: 'fuzhou-historic-city',
  SMGX: 'sanming-industry',
  NATL: 'national',
};
/** Slow, and about other things than the single norm. */
const LEFT_OUT = /(coverage|oracle|histories)\.test\.ts$/;
/** ms of the processor, however busy the machine is; what takes longer is about other things than the single norm as well. */
const LONGEST = 150;
const BAR = 0.95;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean' }, part: { type: 'string', default: '1/1' } },
});
const [part, parts] = values.part.split('/').map(Number) as [number, number];
let below = false;
for (const code of positionals.length > 0 ? positionals : Object.keys(FOLDERS)) {
  const { killed, survivors } = await mutate(PACKS[code]!, FOLDERS[code]!);
  const total = killed + survivors.length;
  const share = killed / total;
  below ||= share < BAR;
  console.log(`${code}: ${killed} of ${total} mutants killed, ${(share * 100).toFixed(1)} %`);
  if (values.list) for (const survivor of survivors) console.log(`  ${survivor}`);
}
process.exit(below ? 1 : 0);

async function mutate(pack: Pack, folder: string): Promise<{ killed: number; survivors: readonly string[] }> {
  recorded.length = 0;
  for (const file of globSync(`regulations/src/${folder}/*.test.ts`, { cwd: root }))
    if (!LEFT_OUT.test(file)) await import(pathToFileURL(path.join(root, file)).href);
  const tests = await quick(recorded);
  const survivors: string[] = [];
  let killed = 0;
  let place = 0;
  for (const { articles } of pack.chapters)
    for (const { norms } of articles)
      for (const [at, norm] of norms.entries()) {
        if (place++ % parts !== part - 1) continue;
        for (const { what, norm: mutant } of mutantsOf(norm)) {
          (norms as Norm[])[at] = mutant;
          recompile(pack);
          if (await notices(tests, norm)) killed++;
          else survivors.push(`${norm.id}: ${what}`);
        }
        (norms as Norm[])[at] = norm;
        recompile(pack);
      }
  return { killed, survivors };
}

/** The tests that are not slow, the quickest first. All must pass as the packs are. */
async function quick(tests: readonly RecordedTest[]): Promise<RecordedTest[]> {
  const timed: { test: RecordedTest; ms: number }[] = [];
  // The first time everything is compiled anew.
  for (const test of tests) await test.run();
  for (const test of tests) {
    const before = process.cpuUsage();
    await test.run();
    const { user, system } = process.cpuUsage(before);
    timed.push({ test, ms: (user + system) / 1000 });
  }
  return timed
    .filter(({ ms }) => ms <= LONGEST)
    .toSorted((a, b) => a.ms - b.ms)
    .map(({ test }) => test);
}

/** The tests of the norm's own entries first. A test that has just noticed a mutant comes first the next time. */
async function notices(tests: RecordedTest[], { requirements }: Norm): Promise<boolean> {
  const isOwn = ({ name }: RecordedTest) => requirements.some((id) => name.includes(id));
  const failing = await firstToFail([...tests.filter(isOwn), ...tests.filter((test) => !isOwn(test))]);
  if (!failing) return false;
  tests.splice(tests.indexOf(failing), 1);
  tests.unshift(failing);
  return true;
}

/** The programs of the tests stay the same objects, with the pack as it is now inside: each compiled when a test next asks it anything. */
function recompile(pack: Pack): void {
  for (const { program, source } of compiledPrograms)
    if (source.packs.some((one) => one.pack === pack)) compileWhenAsked(program, source);
}

function compileWhenAsked(program: Program, source: ProgramSource): void {
  for (const name of Object.keys(program) as (keyof Program)[]) {
    const get = () => {
      for (const [field, value] of Object.entries(compile(source)))
        Object.defineProperty(program, field, { value, enumerable: true, configurable: true });
      return program[name];
    };
    Object.defineProperty(program, name, { get, enumerable: true, configurable: true });
  }
}

async function firstToFail(tests: readonly RecordedTest[]): Promise<RecordedTest | undefined> {
  for (const test of tests) {
    try {
      await test.run();
    } catch {
      return test;
    }
  }
  return undefined;
}
