import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { sampleInput, sampleLines } from '../../../packages/archive/test/sample-dossier.ts';
import { buildZip, scratch } from '../../../packages/archive/test/scratch.ts';
import { verify } from './index.ts';

const MIB = 2 ** 20;
const SIZE = 256 * MIB;
/** Peak of resident memory so far, bytes. */
const peak = () => process.resourceUsage().maxRSS * 1024;

describe('大文件', () => {
  it('做案卷包和核验都不把音像原件放进内存', { timeout: 120_000 }, async () => {
    const piece = randomBytes(MIB);
    const sha256 = createHash('sha256');
    for (let done = 0; done < SIZE; done += MIB) sha256.update(piece);
    const digest = sha256.digest('hex');
    const { input, key } = sampleInput(
      sampleLines().filter(({ type }) => !type.startsWith('recording.') && type !== 'case.archived'),
    );
    const footage = {
      ...input.items[2]!,
      size: SIZE,
      sha256: digest,
      async *read() {
        for (let done = 0; done < SIZE; done += MIB) yield piece;
      },
    };
    await using place = await scratch();
    await buildZip(input, place.at('small.zip'));
    const before = peak();
    await buildZip({ ...input, items: [...input.items.slice(0, 2), footage] }, place.at('large.zip'));
    const verdict = await verify(place.at('large.zip'), { keys: [key] });
    assert.deepEqual(verdict.findings, []);
    assert.ok(verdict.subject.size > SIZE);
    const grown = peak() - before;
    assert.ok(grown < SIZE / 3, `resident memory grew by ${Math.round(grown / MIB)} MiB`);
  });
});
