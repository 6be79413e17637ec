import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { rawZip, type RawEntry, type RawZip } from '../../test/raw-zip.ts';
import { scratch } from '../../test/scratch.ts';
import { openPackage } from './open-package.ts';
import { readWhole, type OpenPackage } from './package-files.ts';

async function opened<T>(zip: Buffer, look: (opened: OpenPackage) => Promise<T>): Promise<T> {
  await using place = await scratch();
  writeFileSync(place.at('x.zip'), zip);
  const found = await openPackage(place.at('x.zip'));
  try {
    return await look(found);
  } finally {
    await found.close();
  }
}

const contents = (zip: Buffer) =>
  opened(zip, async ({ files, findings }) => {
    assert.deepEqual(findings, []);
    const read = [...files.values()].map(async (file) => [file.path, String(await readWhole(file))] as const);
    return Object.fromEntries(await Promise.all(read));
  });

const BAGIT: RawEntry = { name: 'bag/bagit.txt', data: Buffer.from('bagit') };

describe('ZIP', () => {
  const ways: Readonly<Record<string, readonly [Partial<RawEntry>, RawZip?]>> = {
    stored: [{}],
    deflated: [{ deflate: true }],
    'with a descriptor of 12 bytes': [{ descriptor: 12 }],
    'with a descriptor of 16 bytes': [{ descriptor: 16 }],
    'with a descriptor of 20 bytes': [{ descriptor: 20 }],
    'with a descriptor of 24 bytes': [{ descriptor: 24, deflate: true }],
    'in ZIP64': [{ zip64: true }, { zip64: true }],
    'without a maker': [{ mode: 0 }],
  };
  for (const [name, [way, zip]] of Object.entries(ways))
    it(`is read ${name}`, async () => {
      const data = Buffer.from('现场'.repeat(100));
      const made = rawZip(
        [
          { ...BAGIT, ...way, data },
          { name: 'bag/data/', data: Buffer.alloc(0), mode: 0o040755 },
          { ...way, name: 'bag/data/b', data },
        ],
        zip,
      );
      assert.deepEqual(await contents(made), { 'bagit.txt': String(data), 'data/b': String(data) });
    });

  it('is read without its top folder', async () =>
    assert.deepEqual(await contents(rawZip([{ name: 'bagit.txt' }, { name: 'data/a' }])), {
      'bagit.txt': 'content',
      'data/a': 'content',
    }));

  it('is read with names in GBK, as Chinese Windows writes them', async () => {
    const name = Buffer.from('6261672fcbb5c3f72e747874', 'hex');
    assert.deepEqual(Object.keys(await contents(rawZip([BAGIT, { name, flags: 0 }]))), ['bagit.txt', '说明.txt']);
  });

  const refused: Readonly<Record<string, readonly [code: string, where: string, entries: readonly RawEntry[]]>> = {
    'climbs out': ['unsafePath', '../../evil', [BAGIT, { name: 'bag/../../evil' }]],
    'is absolute': ['unsafePath', '/etc/passwd', [{ name: '/etc/passwd' }]],
    'names a drive': ['unsafePath', 'C:/evil', [{ name: 'C:/evil' }]],
    'has backslashes': ['unsafePath', 'bag\\..\\evil', [{ name: 'bag\\..\\evil' }]],
    'has a NUL': ['unsafePath', 'bag/a\0.pdf', [{ name: 'bag/a\0.pdf' }]],
    'is a symbolic link': ['notARegularFile', 'data/link', [BAGIT, { name: 'bag/data/link', mode: 0o120777 }]],
    'is there twice': ['samePathTwice', 'bagit.txt', [BAGIT, { ...BAGIT, data: Buffer.from('other') }]],
    'is encrypted': ['unsupportedEntry', 'data/a', [BAGIT, { name: 'bag/data/a', flags: 0x801 }]],
    'is compressed in another way': ['unsupportedEntry', 'data/a', [BAGIT, { name: 'bag/data/a', method: 14 }]],
    'has two names': ['ambiguousZip', 'bagit.txt', [{ ...BAGIT, localName: 'bag/bagit.doc' }]],
    'claims another size': ['ambiguousZip', 'bagit.txt', [{ ...BAGIT, claimed: 4 }]],
    'lies over another': ['ambiguousZip', 'data/a', [BAGIT, { name: 'bag/data/a', at: 0 }]],
    'hides something behind it': [
      'ambiguousZip',
      'bagit.txt',
      [{ ...BAGIT, after: Buffer.from('hidden') }, { name: 'bag/data/a' }],
    ],
    'is a folder with content': ['ambiguousZip', 'data/', [BAGIT, { name: 'bag/data/', mode: 0o040755 }]],
    'is in a second folder': ['notOneBag', 'ZIP', [BAGIT, { name: 'other/bagit.txt' }]],
    'is beside the folder': ['notOneBag', 'ZIP', [BAGIT, { name: 'evil.mjs' }]],
  };
  for (const [name, [code, where, entries]] of Object.entries(refused))
    it(`is refused when a file ${name}`, () =>
      opened(rawZip(entries), async ({ files, findings }) => {
        assert.ok(
          findings.some((finding) => finding.code === code && finding.where === where),
          JSON.stringify(findings),
        );
        for (const path of files.keys()) assert.doesNotMatch(path, /\.\.|^\/|\\|:|\0/);
      }));

  it('is refused when something stands in front that the offsets count', () =>
    opened(rawZip([BAGIT], { before: Buffer.from('#!/bin/sh\n') }), async ({ findings }) =>
      assert.deepEqual(
        findings.map(({ code }) => code),
        ['ambiguousZip'],
      ),
    ));

  const unreadable: Readonly<Record<string, Buffer>> = {
    empty: Buffer.alloc(0),
    'not a ZIP': Buffer.alloc(5000, 'x'),
    'cut off': rawZip([BAGIT, { name: 'bag/data/a' }]).subarray(0, -30),
    'longer at the end': rawZip([BAGIT], { trailing: Buffer.from('x') }),
    'longer at the front': Buffer.concat([Buffer.from('#!/bin/sh\n'), rawZip([BAGIT])]),
    'short of a file': rawZip([BAGIT], { count: 2 }),
    'a bomb': rawZip([BAGIT, { name: 'bag/data/a', deflate: true, data: Buffer.alloc(2 ** 22) }]),
    'a bomb by claim': rawZip([BAGIT, { name: 'bag/data/a', zip64: true, claimed: 2 ** 50 }]),
    'a directory beyond all numbers': beyondAllNumbers(rawZip([{ ...BAGIT, zip64: true }])),
  };
  for (const [name, zip] of Object.entries(unreadable))
    it(`cannot be read when it is ${name}`, () =>
      assert.rejects(
        opened(zip, () => Promise.resolve()),
        { name: 'ArchiveFault', code: 'unreadable' },
      ));

  it('gives no file whose compressed content is damaged', async () => {
    const data = Buffer.from('现场检查笔录'.repeat(50));
    const zip = rawZip([BAGIT, { name: 'bag/data/a', deflate: true, data }]);
    const at = zip.indexOf('bag/data/a') + 'bag/data/a'.length;
    for (const bit of [0, 1, 2, 9, 60]) {
      const damaged = Buffer.from(zip);
      damaged[at + (bit >> 3)]! ^= 1 << (bit & 7);
      await opened(damaged, async ({ files }) => {
        const read = await readWhole(files.get('data/a')!).then(String, (fault: { code: string }) => fault.code);
        assert.notEqual(read, String(data));
      });
    }
  });
});

/** The last eight bytes of the directory are the offset of the file. */
function beyondAllNumbers(zip: Buffer): Buffer {
  return Buffer.concat([zip.subarray(0, -30), Buffer.alloc(8, 0xff), zip.subarray(-22)]);
}
