import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readBag, type Bag } from '../index.ts';
import { openPackage } from '../package/open-package.ts';

/** The BagIt conformance suite of the Library of Congress. */
const SUITE = path.resolve(import.meta.dirname, '../../../../../shared/vectors/bagit');
const bagsIn = (folder: string) =>
  readdirSync(path.join(SUITE, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`);
const read = async (bag: string): Promise<Bag> => {
  const opened = await openPackage(path.join(SUITE, bag));
  assert.deepEqual(opened.findings, []);
  return await readBag(opened.files);
};
const codes = (findings: Bag['findings'] | Bag['warnings']) => [...new Set(findings.map(({ code }) => code))].sort();

/** Why each invalid bag is refused. */
const REASONS: Readonly<Record<string, readonly string[]>> = {
  'v0.97/invalid/baginfo-missing-encoding': ['notABag'],
  'v0.97/invalid/bom-in-bagit.txt': ['notABag'],
  'v0.97/invalid/corrupt-data-file': ['fileDiffers', 'payloadOxumDiffers'],
  'v0.97/invalid/corrupt-tag-file': ['fileDiffers'],
  'v0.97/invalid/extra-file-in-bag': ['fileUnlisted', 'payloadOxumDiffers'],
  'v0.97/invalid/invalid-version-number': ['notABag'],
  'v0.97/invalid/missing-baginfo': ['fileMissing'],
  'v0.97/invalid/missing-bagit.txt': ['notABag'],
  'v0.97/invalid/out-of-scope-file-paths-using-dot-notation': ['unsafePath'],
  'v0.97/invalid/out-of-scope-file-paths-using-dot-notation-for-fetch': ['unsafePath'],
  'v0.97/invalid/same-filename-listed-twice-with-different-hashes': ['fileDiffers', 'listedTwice'],
  'v0.97/linux-only/out-of-scope-file-paths-using-absolute-path': ['unsafePath'],
  'v0.97/linux-only/out-of-scope-file-paths-using-absolute-path-for-fetch': ['unsafePath'],
  'v0.97/linux-only/out-of-scope-file-paths-using-shortcut': ['unsafePath'],
  'v0.97/linux-only/out-of-scope-file-paths-using-shortcut-for-fetch': ['unsafePath'],
  'v0.97/linux-only/out-of-scope-file-paths-using-shortcut-username': ['unsafePath'],
  'v0.97/linux-only/out-of-scope-file-paths-using-shortcut-username-for-fetch': ['unsafePath'],
  'v1.0/invalid/bagit-with-invalid-whitespace': ['notABag'],
  'v1.0/invalid/notAllManifestsListAllFiles': ['fileUnlisted'],
  // Its bagit.txt ends in a space, which 1.0 does not allow either.
  'v1.0/invalid/same-filename-listed-twice-with-different-hashes': ['notABag'],
  'v1.0/invalid/same-filename-listed-twice-with-the-same-hash': ['fileDiffers', 'listedTwice'],
};

const WARNED: Readonly<Record<string, readonly string[]>> = {
  'v0.97/warning/duplicate-file-with-different-case': ['collidingNames'],
  'v0.97/warning/made-with-md5sum-tools': ['looseLine'],
  'v0.97/warning/relative-path': ['looseLine'],
  'v0.97/warning/same-filename-listed-twice-with-different-normalization': ['collidingNames'],
  'v0.97/warning/same-filename-listed-twice-with-the-same-hash': ['listedTwice'],
  'v0.97/warning/special-system-files': ['systemFile'],
};

describe(
  'BagIt conformance suite',
  { skip: existsSync(SUITE) ? false : '../shared/vectors/bagit is not there' },
  () => {
    const refused = ['v0.97/invalid', 'v0.97/linux-only', 'v1.0/invalid'];
    it('is covered bag for bag', () => {
      assert.deepEqual(refused.flatMap(bagsIn).sort(), Object.keys(REASONS).sort());
      assert.deepEqual(bagsIn('v0.97/warning').sort(), Object.keys(WARNED).sort());
    });

    for (const bag of ['v0.97/valid', 'v1.0/valid'].flatMap(bagsIn))
      it(`${bag} is accepted`, async () => {
        const { declaration, digests, findings } = await read(bag);
        assert.deepEqual(findings, []);
        assert.ok(declaration && digests.size > 0);
      });

    for (const [bag, reasons] of Object.entries(REASONS))
      it(`${bag} is refused`, async () => assert.deepEqual(codes((await read(bag)).findings), reasons));

    for (const [bag, reasons] of Object.entries(WARNED))
      it(`${bag} is accepted with a warning`, async () => {
        const { findings, warnings } = await read(bag);
        assert.deepEqual(findings, []);
        assert.deepEqual(codes(warnings), reasons);
      });

    for (const bag of bagsIn('v0.97/windows-only'))
      it(`${bag}`, { skip: process.platform !== 'win32' && 'a case for Windows only' }, async () =>
        assert.notDeepEqual((await read(bag)).findings, []),
      );
  },
);
