import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sampleInput } from '../../../packages/archive/test/sample-dossier.ts';
import { buildFolder, buildZip, scratch, type Scratch } from '../../../packages/archive/test/scratch.ts';
import { edit } from '../../../packages/archive/test/tampering.ts';
import { bundleVerifier } from '../../../tools/bundle-verifier.ts';

const { input, key } = sampleInput();

/** Every `node` on PATH, by version. */
function nodes(): Map<string, string> {
  const found = new Map([[process.version, process.execPath]]);
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const place = path.join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
    if (!existsSync(place)) continue;
    const version = execFileSync(place, ['-p', 'process.version'], { encoding: 'utf8' }).trim();
    if (!found.has(version) && Number(/^v(\d+)/.exec(version)?.[1]) >= 18) found.set(version, place);
  }
  return found;
}

describe('zhiji-verify.mjs', () => {
  let place: Scratch;
  before(async () => {
    place = await scratch();
    await bundleVerifier(place.at('alone/zhiji-verify.mjs'));
    await buildZip(input, place.at('good.zip'));
    await buildZip(input, place.at('cut.zip'));
    truncateSync(place.at('cut.zip'), 60_000);
    await buildFolder(input, place.at('bad'));
    edit(place.at('bad'), 'data/journal/entries.jsonl', (text) => text.replace('占道', '占到'));
  });
  after(() => place[Symbol.asyncDispose]());

  for (const [version, node] of nodes())
    it(`核验如一，除 Node ${version} 外什么都不要`, () => {
      const run = (name: string) =>
        spawnSync(node, ['zhiji-verify.mjs', '--key', key, place.at(name)], {
          cwd: place.at('alone'),
          encoding: 'utf8',
        });
      const good = run('good.zip');
      assert.equal(good.status, 0, good.stderr);
      assert.match(good.stdout, /^核验结论：通过/);
      const bad = run('bad');
      assert.equal(bad.status, 1, bad.stderr);
      assert.match(
        bad.stdout,
        /entries\.jsonl：内容与 .*不符 \[fileDiffers\]\n[^]*第 2 号条目：内容或者证明与检查点不符/,
      );
      const cut = run('cut.zip');
      assert.equal(cut.status, 2, cut.stdout);
      assert.match(cut.stderr, /^无法核验：不是完好的 ZIP/);
    });

  it('在别的版本的 Node 上试过', { skip: nodes().size === 1 && 'PATH has no other Node >= 18' }, () =>
    assert.ok(nodes().size > 1),
  );
});
