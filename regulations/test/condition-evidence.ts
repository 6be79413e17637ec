// `node regulations/test/condition-evidence.ts [FZCG …]`: runs the tests of the packs and prints, as JSON, the leaves of conditions they did not see both true and false.
import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { recorded } from '../../tools/mutation/recorder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const urlOf = (file: string) => pathToFileURL(path.join(root, file)).href;
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'node:test') return { url: urlOf('tools/mutation/recorder.ts'), shortCircuit: true };
    if (specifier === './atom.ts' && context.parentURL === urlOf('packages/law/src/judge.ts'))
      return { url: urlOf('regulations/test/recording-atom.ts'), shortCircuit: true };
    return next(specifier, context);
  },
});
const { truthsSeen } = await import('./recording-atom.ts');
const { compiledPrograms } = await import('./law-book.ts');
const { conditionsIn, leavesOf, textOf } = await import('./condition-pairs.ts');
const { PACKS } = await import('../src/packs.ts');

/** Drawn at random, or not about what the text says of histories. */
const LEFT_OUT = /(coverage|oracle|histories)\.test\.ts$/;

for (const file of globSync('regulations/src/*/*.test.ts', { cwd: root }).toSorted())
  if (!LEFT_OUT.test(file)) await import(urlOf(file));
const failed: string[] = [];
for (const { name, run } of recorded) {
  try {
    await run();
  } catch {
    failed.push(name);
  }
}

const seen = new Map<string, Set<unknown>>();
for (const { program } of compiledPrograms)
  for (const norm of program.norms)
    for (const { place, condition } of conditionsIn(norm))
      for (const leaf of leavesOf(condition)) {
        const name = [norm.pack, norm.id, place, textOf(leaf)].join(' ');
        const truths = seen.get(name) ?? new Set();
        for (const truth of truthsSeen.get(leaf) ?? []) truths.add(truth);
        seen.set(name, truths);
      }
const report = Object.keys(PACKS).map((code) => {
  const own = [...seen].filter(([name]) => name.startsWith(`${code} `));
  const lacking = own.filter(([, truths]) => !truths.has(true) || !truths.has(false));
  return { code, leaves: own.length, lacking: lacking.map(([name, truths]) => `${name} [${[...truths].join()}]`) };
});
console.log(JSON.stringify({ report, failed }, null, 2));
