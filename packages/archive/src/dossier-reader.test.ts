import assert from 'node:assert/strict';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { sampleInput } from '../test/sample-dossier.ts';
import { buildFolder, scratch } from '../test/scratch.ts';
import { edit, rebag } from '../test/tampering.ts';
import { openPackage, readDossier, type Dossier } from './index.ts';

const { input } = sampleInput();

/** Reads the sample dossier after something was done to it. */
async function readAfter(change: (folder: string) => void): Promise<Dossier> {
  await using place = await scratch();
  const folder = place.at('dossier');
  await buildFolder(input, folder);
  change(folder);
  return await readDossier(await openPackage(folder));
}

const found = ({ findings }: Dossier) => findings.map(({ code, where }) => `${code} ${where}`);
const ENTRIES = 'data/journal/entries.jsonl';
const PAPER = 'data/documents/0001-立案审批表.pdf';

describe('读案卷包', () => {
  const cases: Readonly<Record<string, readonly [change: (folder: string) => void, ...found: readonly string[]]>> = {
    改一个字节: [
      (folder) => edit(folder, PAPER, (text) => text.replace('立案', '立按')),
      `fileDiffers ${PAPER}`,
      `catalogueDiffers ${PAPER}`,
    ],
    '改一个字节并重做清单，目录仍不符': [
      (folder) => {
        edit(folder, PAPER, (text) => text.replace('立案', '立按'));
        rebag(folder);
      },
      `catalogueDiffers ${PAPER}`,
    ],
    删去文书: [
      (folder) => {
        rmSync(`${folder}/${PAPER}`);
        rebag(folder);
      },
      `catalogueDiffers ${PAPER}`,
    ],
    加入文书: [
      (folder) => {
        copyFileSync(`${folder}/${PAPER}`, `${folder}/data/documents/0009-补件.pdf`);
        rebag(folder);
      },
      'catalogueDiffers data/documents/0009-补件.pdf',
    ],
    放进别的东西: [
      (folder) => {
        writeFileSync(`${folder}/data/evil.mjs`, '');
        writeFileSync(`${folder}/zhiji-verify.mjs`, '');
        rebag(folder);
      },
      'unexpectedFile data/evil.mjs',
      'unexpectedFile zhiji-verify.mjs',
    ],
    缺检查点: [
      (folder) => {
        rmSync(`${folder}/data/journal/checkpoint`);
        rebag(folder);
      },
      'partMissing data/journal/checkpoint',
    ],
    缺封签: [(folder) => rmSync(`${folder}/dossier.note`), 'partMissing dossier.note'],
    '缺 SM3 清单': [
      (folder) => {
        rebag(folder);
        rmSync(`${folder}/manifest-sm3.txt`);
        for (const name of ['sha256', 'sm3'])
          edit(folder, `tagmanifest-${name}.txt`, (text) => text.replace(/.*manifest-sm3.txt\n/, ''));
      },
      'otherProfile manifest-sm3.txt',
      'tagFileUnlisted manifest-sm3.txt',
      'tagFileUnlisted manifest-sm3.txt',
    ],
    多一种清单: [
      (folder) => {
        writeFileSync(`${folder}/manifest-crc32.txt`, '');
        rebag(folder);
      },
      'unknownAlgorithm manifest-crc32.txt',
      'otherProfile manifest-crc32.txt',
      'unexpectedFile manifest-crc32.txt',
    ],
    '旧版 BagIt': [
      (folder) => {
        edit(folder, 'bagit.txt', (text) => text.replace('1.0', '0.97'));
        rebag(folder);
      },
      'otherProfile bagit.txt',
    ],
    条目不是规范文本: [
      (folder) => {
        edit(folder, ENTRIES, (text) => text.replace('"index":2,', '"index": 2,'));
        rebag(folder);
      },
      `partMalformed ${ENTRIES} 第 1 行`,
    ],
    条目带有多余栏目: [
      (folder) => {
        edit(folder, ENTRIES, (text) => text.replace('"index":2,', '"extra":1,"index":2,'));
        rebag(folder);
      },
      `partMalformed ${ENTRIES} 第 1 行`,
    ],
    条目嵌套过深: [
      (folder) => {
        edit(folder, ENTRIES, (text) => `${'['.repeat(200_000)}${']'.repeat(200_000)}\n${text}`);
        rebag(folder);
      },
      `partMalformed ${ENTRIES} 第 1 行`,
    ],
    条目被截断: [
      (folder) => {
        edit(folder, ENTRIES, (text) => text.slice(0, -1));
        rebag(folder);
      },
      `partMalformed ${ENTRIES}`,
    ],
    目录不是JSON: [
      (folder) => {
        edit(folder, 'data/catalogue.json', (text) => text.slice(1));
        rebag(folder);
      },
      'partMalformed data/catalogue.json',
    ],
    '目录缺项、乱号': [
      (folder) => {
        edit(folder, 'data/catalogue.json', (text) => text.replace('"number": 2', '"number": 3'));
        rebag(folder);
      },
      'catalogueDiffers data/catalogue.json 第 2 项',
    ],
    证明有杂物: [
      (folder) => {
        edit(folder, 'data/journal/proofs.txt', (text) => text.replace('index 2', 'index 02'));
        rebag(folder);
      },
      'partMalformed data/journal/proofs.txt',
    ],
    '机关信息不是 UTF-8': [
      (folder) => {
        writeFileSync(`${folder}/data/agency.json`, Buffer.from('{"code":"\xb8\xa3"}', 'latin1'));
        rebag(folder);
      },
      'partMalformed data/agency.json',
    ],
  };
  for (const [name, [change, ...expected]] of Object.entries(cases))
    it(name, async () => {
      const all = found(await readAfter(change));
      assert.deepEqual(
        all.filter((one) => !one.startsWith('payloadOxumDiffers')),
        expected,
      );
    });
});
