import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { openPackage } from '@zhiji/archive';
import { drawn } from '@zhiji/testkit';
import fc from 'fast-check';
import { sampleInput } from '../../../packages/archive/test/sample-dossier.ts';
import { buildFolder, buildZip, scratch, type Scratch } from '../../../packages/archive/test/scratch.ts';
import { filesIn } from '../../../packages/archive/test/tampering.ts';
import { verify } from './index.ts';

const { input, key } = sampleInput();
const options = { keys: [key] };

describe('翻转任何一位', () => {
  let place: Scratch;
  before(async () => {
    place = await scratch();
    await buildFolder(input, place.at('dossier'));
    await buildZip(input, place.at('dossier.zip'));
  });
  after(() => place[Symbol.asyncDispose]());

  it('在任何文件的任何位置都不通过，并且指出这个文件', async () => {
    const files = filesIn(place.at('dossier'));
    const flip = fc.tuple(
      fc.constantFrom(...files),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.nat(7),
    );
    await fc.assert(
      fc.asyncProperty(flip, async ([file, position, bit]) => {
        const at = place.at(`dossier/${file}`);
        const bytes = readFileSync(at);
        const flipped = Buffer.from(bytes);
        flipped[Math.floor(position * bytes.length)]! ^= 1 << bit;
        writeFileSync(at, flipped);
        const verdict = await verify(place.at('dossier'), options);
        writeFileSync(at, bytes);
        assert.equal(verdict.passed, false);
        assert.ok(
          verdict.findings.some(({ where, text }) => where === file || text.includes(file)),
          `${file}: ${JSON.stringify(verdict.findings)}`,
        );
      }),
      { numRuns: drawn(100) },
    );
    assert.equal((await verify(place.at('dossier'), options)).passed, true);
  });

  it('在 ZIP 的任何位置都不能让别的内容通过', async () => {
    const bytes = readFileSync(place.at('dossier.zip'));
    const contents = async (zip: string) => {
      const opened = await openPackage(place.at(zip));
      const read: string[] = [];
      for (const file of opened.files.values()) {
        const pieces: Uint8Array[] = [];
        for await (const piece of file.read()) pieces.push(piece);
        read.push(file.path, Buffer.concat(pieces).toString('latin1'));
      }
      await opened.close();
      return read;
    };
    const original = await contents('dossier.zip');
    // The second half are the headers, the descriptors and the directory behind the recording.
    const position = fc.oneof(
      fc.nat(bytes.length - 1),
      fc.integer({ min: bytes.length - 12_000, max: bytes.length - 1 }),
    );
    let passed = 0;
    const flip = async (at: number, bit: number) => {
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 1 << bit;
      writeFileSync(place.at('flipped.zip'), flipped);
      const verdict = await verify(place.at('flipped.zip'), options).catch((fault: Error) => fault);
      if (verdict instanceof Error) assert.equal(verdict.name, 'ArchiveFault', String(verdict.stack));
      else if (!verdict.passed) assert.ok(verdict.findings.length > 0);
      else {
        // A time or an attribute in a header: nothing that is evidence.
        passed++;
        assert.deepEqual(await contents('flipped.zip'), original);
      }
    };
    await fc.assert(fc.asyncProperty(position, fc.nat(7), flip), { numRuns: drawn(100) });
    assert.ok(passed < 50, `${passed} of 100 flips passed`);
  });
});
