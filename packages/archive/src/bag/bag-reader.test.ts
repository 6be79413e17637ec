import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { ArchiveFault } from '../fault.ts';
import type { PackagedFile } from '../package/package-files.ts';
import { readBag } from './bag-reader.ts';

const hex = (text: string) => createHash('sha256').update(text).digest('hex');
const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const line = (path: string, text: string) => `${hex(text)}  ${path}\n`;

/** A package in memory. */
function files(texts: Readonly<Record<string, string>>, ...more: readonly PackagedFile[]) {
  const made = Object.entries(texts).map(([path, text]): PackagedFile => {
    const bytes = Buffer.from(text);
    return {
      path,
      size: bytes.length,
      async *read() {
        yield bytes;
      },
    };
  });
  return new Map([...made, ...more].map((file) => [file.path, file]));
}

const read = async (texts: Readonly<Record<string, string>>, ...more: readonly PackagedFile[]) => {
  const { findings, warnings } = await readBag(files({ 'bagit.txt': BAGIT, ...texts }, ...more));
  const told = (found: readonly { code: string; where: string }[]) =>
    found.map(({ code, where }) => `${code} ${where}`);
  return [told(findings), told(warnings)];
};

describe('bag', () => {
  it('decodes %25, %0A and %0D in paths, and nothing else', async () => {
    const manifest = line('data/50%25', 'a') + line('data/%41', 'b');
    assert.deepEqual(await read({ 'manifest-sha256.txt': manifest, 'data/50%': 'a', 'data/%41': 'b' }), [[], []]);
  });

  it('warns of files that are one file on other systems, and does not take one for the other', async () => {
    const texts = { 'manifest-sha256.txt': line('data/a', 'a'), 'data/a': 'a', 'data/A': 'A' };
    assert.deepEqual(await read(texts), [['fileUnlisted data/A'], ['collidingNames data/A']]);
  });

  it('takes SHA-256, SM3 and MD5 together, each for every file', async () => {
    const of = (name: string) => `${createHash(name).update('a').digest('hex')}  data/a\n`;
    const manifests = {
      'manifest-sha256.txt': of('sha256'),
      'manifest-sm3.txt': of('sm3'),
      'manifest-md5.txt': of('md5'),
    };
    assert.deepEqual(await read({ ...manifests, 'data/a': 'a' }), [[], []]);
    const wrong = { ...manifests, 'manifest-sm3.txt': of('sha256') };
    assert.deepEqual(await read({ ...wrong, 'data/a': 'a' }), [['fileDiffers data/a'], []]);
  });

  it('asks for a manifest it can check', async () => {
    assert.deepEqual(await read({ 'data/a': 'a' }), [['noManifest manifest-*.txt'], []]);
    assert.deepEqual(await read({ 'manifest-crc32.txt': '0  data/a\n', 'data/a': 'a' }), [
      ['noManifest manifest-*.txt'],
      ['unknownAlgorithm manifest-crc32.txt'],
    ]);
  });

  it('fetches nothing, and misses what is to be fetched', async () => {
    const texts = {
      'manifest-sha256.txt': line('data/a', 'a'),
      'fetch.txt': 'https://example.com/a 1 data/a\nhttps://example.com/b - data/b\n',
    };
    assert.deepEqual(await read(texts), [['fileMissing data/a', 'fileUnlisted data/b'], []]);
  });

  it('keeps payload and tag files apart', async () => {
    const texts = {
      'manifest-sha256.txt': line('data/a', 'a') + line('bagit.txt', BAGIT),
      'tagmanifest-sha256.txt': line('data/a', 'a'),
      'data/a': 'a',
    };
    assert.deepEqual(await read(texts), [['listedOutOfPlace bagit.txt', 'listedOutOfPlace data/a'], []]);
  });

  const malformed: Readonly<Record<string, readonly [file: string, text: string]>> = {
    'a byte order mark': ['manifest-sha256.txt', `\u{feff}${line('data/a', 'a')}`],
    'a line without digest': ['manifest-sha256.txt', `${line('data/a', 'a')}data/b\n`],
    'a field without label': ['bag-info.txt', 'no label\n'],
    'a continuation of nothing': ['bag-info.txt', ' continued\n'],
    'an address alone': ['fetch.txt', 'https://example.com/a\n'],
  };
  for (const [name, [file, text]] of Object.entries(malformed))
    it(`is refused with ${name} in ${file}`, async () => {
      const texts = { 'manifest-sha256.txt': line('data/a', 'a'), 'data/a': 'a', [file]: text };
      assert.ok((await read(texts))[0]!.includes(`malformedTagFile ${file}`));
    });

  it('is refused with an octet count that is none', async () => {
    const texts = {
      'manifest-sha256.txt': line('data/a', 'a'),
      'data/a': 'a',
      'bag-info.txt': 'Payload-Oxum: one.one\n',
    };
    assert.deepEqual(await read(texts), [['payloadOxumDiffers bag-info.txt'], []]);
  });

  it('names a file that cannot be read', async () => {
    const broken: PackagedFile = {
      path: 'data/b',
      size: 1,
      // oxlint-disable-next-line require-yield
      async *read() {
        throw new ArchiveFault('unreadable', '读不出来');
      },
    };
    const texts = { 'manifest-sha256.txt': line('data/a', 'a') + line('data/b', 'b'), 'data/a': 'a' };
    assert.deepEqual(await read(texts, broken), [['fileUnreadable data/b'], []]);
  });

  it('does not hold in memory what is too large, alone or together', async () => {
    const half = { size: 2 ** 27, async *read() {} };
    const manifests = ['md5', 'sha1', 'sha384'].map((name) => ({ ...half, path: `manifest-${name}.txt` }));
    const [findings] = await read({ 'manifest-sha256.txt': '' }, ...manifests);
    assert.deepEqual(findings, ['heldFileTooLarge manifest-sha1.txt', 'heldFileTooLarge manifest-sha384.txt']);
  });
});
