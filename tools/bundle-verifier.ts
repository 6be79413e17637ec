// Makes the one file a court gets: `node tools/bundle-verifier.ts [FILE]`, by default apps/verifier/dist/zhiji-verify.mjs. Runs on any Node >= 18.
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { rolldown } from 'rolldown';

const root = path.resolve(import.meta.dirname, '..');
const BUNDLE = path.join(root, 'apps/verifier/dist/zhiji-verify.mjs');

/** Bundles the verifier into `file`. Throws when anything but Node itself would still have to be there. */
export async function bundleVerifier(file = BUNDLE): Promise<string> {
  const bundle = await rolldown({
    input: path.join(root, 'apps/verifier/src/main.ts'),
    platform: 'node',
    transform: { target: 'node18' },
    treeshake: { moduleSideEffects: false },
  });
  const { output } = await bundle.write({ file, format: 'esm', banner: BANNER });
  await bundle.close();
  const missing = output.flatMap((part) => ('imports' in part ? part.imports : [])).filter((name) => !isBuiltin(name));
  if (output.length !== 1 || missing.length > 0) throw new Error(`not self-contained: ${missing.join(', ')}`);
  return file;
}

const BANNER = `#!/usr/bin/env node
// 执迹案卷核验程序。用法：node zhiji-verify.mjs --key 公钥 案卷包`;

if (import.meta.main) console.log(await bundleVerifier(process.argv[2]));
