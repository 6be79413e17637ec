import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { letterInput, sampleInput, sampleLines } from '../../test/sample-dossier.ts';
import { buildFolder, scratch } from '../../test/scratch.ts';
import { edit, rebag } from '../../test/tampering.ts';
import { checkFourProperties, openPackage, readDossier, type DossierInput, type DossierFile } from '../index.ts';

async function results(input: DossierInput, change: (folder: string) => void = () => {}) {
  await using place = await scratch();
  const folder = place.at('dossier');
  await buildFolder(input, folder);
  change(folder);
  const opened = await openPackage(folder);
  return await checkFourProperties(await readDossier(opened), opened);
}

const { input } = sampleInput();
const failed = async (changed: DossierInput, change?: (folder: string) => void) =>
  (await results(changed, change)).filter(({ outcome }) => outcome === 'failed').map(({ code }) => code);
const withItems = (change: (item: DossierFile, i: number) => DossierFile): DossierInput => ({
  ...input,
  items: input.items.map(change),
});
const first = (change: Partial<DossierFile>) => withItems((item, i) => (i === 0 ? { ...item, ...change } : item));

describe('四性检测', () => {
  it('每一项都通过，或者说明为什么不检测', async () => {
    const all = await results(input);
    assert.deepEqual(
      all.filter(({ outcome }) => outcome === 'failed'),
      [],
    );
    for (const { outcome, reasons } of all) assert.equal(outcome === 'notApplicable', reasons.length > 0);
    assert.equal(all.filter(({ outcome }) => outcome === 'passed').length, 29);
    assert.equal(new Set(all.map(({ code }) => code)).size, all.length);
  });

  const { archiveNumber: _, retention: __, ...bareCase } = input.case;
  const wrong: readonly (readonly [string, DossierInput, ...string[]])[] = [
    ['日期不是日期', first({ date: '2026-02-30' }), 'GD-1-3'],
    ['没有这种文书', first({ form: 'noSuchForm' }), 'GD-1-4'],
    ['保管期限不规范', { ...input, case: { ...input.case, retention: '很久' } }, 'GD-1-4'],
    ['日期晚于封装', first({ date: '2026-03-03' }), 'GD-1-5'],
    ['题名有看不见的字符', first({ title: '立案\u200b审批表' }), 'GD-1-6'],
    ['档号不规范', { ...input, case: { ...input.case, archiveNumber: '2026-7' } }, 'GD-1-7'],
    ['同一文件放了两次', { ...input, items: [...input.items, input.items[2]!] }, 'GD-1-8'],
    ['流水中没有的文书', first({ id: 'doc-9' }), 'GD-1-11', 'GD-2-9'],
    ['没有档号和保管期限', { ...input, case: bareCase }, 'GD-2-3'],
    ['扩展名不是归档格式', first({ fileName: '立案审批表.wps' }), 'GD-3-3'],
    ['内容不是扩展名所说', first({ fileName: '立案审批表.mp4' }), 'GD-3-4'],
    ['少了一份文书', { ...input, items: input.items.slice(1) }, 'GD-2-7', 'GD-2-9'],
    ['尚未归档', sampleInput(sampleLines().slice(0, -1)).input, 'GD-2-5'],
  ];
  for (const [name, changed, ...codes] of wrong) it(name, async () => assert.deepEqual(await failed(changed), codes));

  for (const archiveNumber of ['0012-CF-2026-D30-0007', '0012-CF·JT-2026-Y-007', '0101-WS·2026-D10-BGS-0001'])
    it(`档号 ${archiveNumber} 规范`, async () =>
      assert.deepEqual(await failed({ ...input, case: { ...input.case, archiveNumber } }), []));

  it('纸质文书及其扫描件：只列目录的不缺页数，不算缺文件；少了扫描件、目录漏列的指出来', async () => {
    const { input: letter } = letterInput();
    assert.deepEqual(await failed(letter), []);
    assert.deepEqual(await failed({ ...letter, items: letter.items.toSpliced(3, 1) }), ['GD-2-7', 'GD-2-9']);
    assert.deepEqual(await failed({ ...letter, items: letter.items.toSpliced(2, 1) }), ['GD-2-9']);
  });

  it('缺页数、文书种类和日期', async () => {
    const bare = withItems((item) => {
      const { id, kind, title, fileName, size, sha256, read } = item;
      return { id, kind, title, fileName, size, sha256, read };
    });
    assert.deepEqual(await failed(bare), ['GD-2-4']);
  });

  it('空文件和不是 PDF/A 的文书', async () => {
    const lines = sampleLines().slice(0, 1);
    const plain = Buffer.from('%PDF-1.4 plain paper');
    const { input: small } = sampleInput(lines);
    const item = { ...input.items[0]!, size: plain.length, sha256: hexOf(plain), read: () => pieces(plain) };
    const codes = await failed({ ...small, items: [item] });
    assert.ok(codes.includes('GD-3-5') && codes.includes('GD-1-11') && codes.includes('GD-2-5'), codes.join());
  });

  it('音像入库与收到的不同', async () => {
    const lines = sampleLines().map((line) =>
      line.type === 'recording.received' ? { ...line, data: { ...line.data, sha256: '0'.repeat(64) } } : line,
    );
    assert.deepEqual(await failed(sampleInput(lines).input), ['GD-4-7']);
  });

  const tampered: Readonly<Record<string, readonly [change: (folder: string) => void, ...codes: string[]]>> = {
    改动文书: [
      (folder) => edit(folder, 'data/documents/0002-行政处罚决定书.pdf', (text) => text.replace('决定', '块定')),
      'GD-1-1',
      'GD-1-10',
      'GD-1-14',
    ],
    改动文书并重做清单: [
      (folder) => {
        edit(folder, 'data/documents/0002-行政处罚决定书.pdf', (text) => text.replace('决定', '块定'));
        rebag(folder);
      },
      'GD-1-1',
      'GD-1-10',
    ],
    放进文件: [
      (folder) => writeFileSync(`${folder}/data/documents/x.pdf`, ''),
      'GD-1-10',
      'GD-1-14',
      'GD-2-1',
      'GD-2-2',
      'GD-2-11',
      'GD-4-3',
    ],
    目录读不懂: [
      (folder) => edit(folder, 'data/catalogue.json', () => '{'),
      'GD-1-1',
      'GD-1-14',
      'GD-2-1',
      'GD-2-2',
      'GD-2-3',
      'GD-2-5',
      'GD-2-7',
      'GD-3-1',
    ],
    没有机关签名: [
      (folder) => edit(folder, 'dossier.note', (text) => text.replace('entries 2', 'entries 1')),
      'GD-1-1',
    ],
    信息不全: [
      (folder) => edit(folder, 'bag-info.txt', (text) => text.replace(/Bagging-Date.*\n/, '')),
      'GD-1-1',
      'GD-1-14',
      'GD-2-10',
    ],
  };
  for (const [name, [change, ...codes]] of Object.entries(tampered))
    it(name, async () => assert.deepEqual(await failed(input, change), codes));
});

const hexOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function* pieces(bytes: Uint8Array) {
  yield bytes;
}
