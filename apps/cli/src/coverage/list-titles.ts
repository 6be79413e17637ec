// `node list-titles.ts FILE…`: the titles of the tests that would run, as JSON on standard output. A process of its own: test files are loaded, none is run.
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { titles } from './title-recorder.ts';

const recorder = new URL('title-recorder.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'node:test' ? { url: recorder, shortCircuit: true } : next(specifier, context),
});
for (const file of process.argv.slice(2)) {
  const before = titles.length;
  try {
    await import(pathToFileURL(file).href);
  } catch (cause) {
    // None of its tests would run.
    titles.length = before;
    console.error(`${file}：${(cause as Error).message}`);
  }
}
process.stdout.write(JSON.stringify(titles), () => process.exit());
