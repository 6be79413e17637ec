import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { describe, it } from 'node:test';
import { FOOTAGE, letterInput, PAPER, sampleInput, SCAN } from '../test/sample-dossier.ts';
import { buildFolder, buildZip, scratch } from '../test/scratch.ts';
import { namesByYauzl } from '../test/yauzl-names.ts';
import {
  buildDossier,
  filedIn,
  openPackage,
  readDossier,
  zipSink,
  type ArchiveFault,
  type DossierInput,
  type FiledItem,
} from './index.ts';

const { input } = sampleInput();
const throws = (code: ArchiveFault['code']) => ({ name: 'ArchiveFault', code });
const changed = (change: Partial<DossierInput>): DossierInput => ({ ...input, ...change });

describe('案卷包', () => {
  it('文件夹和 ZIP 都原样读回', async () => {
    await using place = await scratch();
    await buildFolder(input, place.at('dossier'));
    await buildZip(input, place.at('dossier.zip'));
    for (const form of ['dossier', 'dossier.zip']) {
      const opened = await openPackage(place.at(form));
      const dossier = await readDossier(opened);
      await opened.close();
      assert.deepEqual(dossier.findings, []);
      assert.deepEqual(dossier.agency, input.agency);
      assert.deepEqual(dossier.catalogue?.case, input.case);
      assert.deepEqual(
        filedIn(dossier.catalogue).map(({ number, id, path, size }) => ({ number, id, path, size })),
        [
          { number: 1, id: 'doc-1', path: 'data/documents/0001-立案审批表.pdf', size: PAPER.length },
          { number: 2, id: 'doc-2', path: 'data/documents/0002-行政处罚决定书.pdf', size: input.items[1]!.size },
          { number: 3, id: 'rec-1', path: 'data/originals/0003-现场 50_.mp4', size: FOOTAGE.length },
        ],
      );
      assert.deepEqual(
        dossier.entries.map(({ entry }) => ('payload' in entry ? Buffer.from(entry.payload).toString() : '')),
        input.entries.map((entry) => ('payload' in entry ? Buffer.from(entry.payload).toString() : 'none')),
      );
      assert.deepEqual(dossier.proofs, input.proofs);
      assert.equal(dossier.checkpoint, input.checkpoint);
    }
  });

  it('同样的内容在任何时区都得到同样的字节，摘要如实', async () => {
    await using place = await scratch();
    const { written, files } = await buildZip(input, place.at('one.zip'));
    const bytes = readFileSync(place.at('one.zip'));
    assert.deepEqual(written, { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length });
    assert.equal(files.length, 16);
    const script = path.resolve(import.meta.dirname, '../test/build-sample.ts');
    const env = { ...process.env, TZ: 'Asia/Kathmandu' };
    execFileSync(process.execPath, [script, place.at('two.zip')], { env });
    assert.ok(readFileSync(place.at('two.zip')).equals(bytes));
  });

  it('别的程序能读这个 ZIP：文件名是 UTF-8，都在一个文件夹里', async () => {
    await using place = await scratch();
    const { files } = await buildZip(input, place.at('dossier.zip'));
    assert.deepEqual(
      await namesByYauzl(place.at('dossier.zip')),
      files.map((file) => `0012-CF-2026-D30-0007/${file.path}`),
    );
  });

  it('每条证明加上首行和检查点就是 C2SP tlog-proof', async () => {
    await using place = await scratch();
    await buildFolder(input, place.at('dossier'));
    const blocks = readFileSync(place.at('dossier/data/journal/proofs.txt'), 'utf8').split(/(?<=\n\n)/);
    assert.equal(blocks.length, input.entries.length);
    for (const [i, block] of blocks.entries())
      assert.match(
        `c2sp.org/tlog-proof@v1\n${block}${input.checkpoint}`,
        new RegExp(
          `^c2sp\\.org/tlog-proof@v1\nindex ${input.entries[i]!.index}\n([A-Za-z0-9+/]{43}=\n)+\nexample\\.gov\\.cn`,
        ),
      );
  });

  it('没有文件的文书列入目录，写明原件存放处；扫描件在其后', async () => {
    await using place = await scratch();
    await buildFolder(letterInput().input, place.at('dossier'));
    const opened = await openPackage(place.at('dossier'));
    const { findings, catalogue } = await readDossier(opened);
    await opened.close();
    assert.deepEqual(findings, []);
    const [, , letter, scan, recording] = catalogue!.items;
    const common = { id: 'doc-3', form: 'assistanceLetter', date: '2026-02-13' };
    assert.deepEqual(letter, { ...common, number: 3, kind: 'document', title: '执法协助函', originalAt: '档案柜' });
    const { sha256, sm3: _, ...listed } = scan as FiledItem;
    assert.deepEqual(listed, {
      ...common,
      number: 4,
      kind: 'scan',
      title: '执法协助函（扫描件1）',
      path: 'data/documents/0004-执法协助函-扫描件1.pdf',
      size: SCAN.length,
    });
    assert.equal(sha256, createHash('sha256').update(SCAN).digest('hex'));
    assert.equal((recording as FiledItem).path, 'data/originals/0005-现场 50_.mp4');
  });

  const [first, ...others] = input.items;
  const refused: readonly (readonly [string, DossierInput, ArchiveFault['code']])[] = [
    ['没有流水', changed({ entries: [], proofs: [] }), 'malformed'],
    [
      '流水不按次序',
      changed({ entries: [...input.entries].reverse(), proofs: [...input.proofs].reverse() }),
      'malformed',
    ],
    ['少一条证明', changed({ proofs: input.proofs.slice(1) }), 'malformed'],
    ['日志名称与密钥不同', changed({ agency: { ...input.agency, origin: 'example.gov.cn/log/QDDA' } }), 'malformed'],
    ['检查点不是本日志签的', changed({ checkpoint: sampleInput(undefined, 'FZCG', 9).input.checkpoint }), 'malformed'],
    ['摘要不符', changed({ items: [{ ...first!, sha256: '0'.repeat(64) }, ...others] }), 'itemDiffers'],
    ['比登记的长', changed({ items: [{ ...first!, size: first!.size - 1 }, ...others] }), 'itemDiffers'],
    ['比登记的短', changed({ items: [{ ...first!, size: first!.size + 1 }, ...others] }), 'itemDiffers'],
  ];
  for (const [name, wrong, code] of refused)
    it(`${name}的不做，也不留下半个`, async () => {
      await using place = await scratch();
      await assert.rejects(buildFolder(wrong, place.at('dossier')), throws(code));
      await assert.rejects(buildZip(wrong, place.at('dossier.zip')), throws(code));
      assert.deepEqual(
        readdirSync(place.folder),
        ['dossier.zip'].filter((name) => existsSync(place.at(name))),
      );
      if (existsSync(place.at('dossier.zip')))
        await assert.rejects(openPackage(place.at('dossier.zip')), throws('unreadable'));
    });

  it('读不出原件时说出原因', async () => {
    await using place = await scratch();
    const broken = new Error('存储断开');
    const items = input.items.map((item) => ({
      ...item,
      // oxlint-disable-next-line require-yield
      async *read(): AsyncGenerator<Uint8Array> {
        throw broken;
      },
    }));
    await assert.rejects(buildZip(changed({ items }), place.at('dossier.zip')), broken);
    await assert.rejects(buildFolder(changed({ items }), place.at('dossier')), broken);
  });

  it('不覆盖已有的文件夹', async () => {
    await using place = await scratch();
    await buildFolder(input, place.at('dossier'));
    await assert.rejects(buildFolder(input, place.at('dossier')), throws('writeFailed'));
  });

  it('写到一半磁盘满了就报错', { timeout: 10_000 }, async () => {
    for (const room of [0, 100, 20_000, 80_000]) {
      let left = room;
      const disk = new Writable({
        write(piece: Buffer, _, done) {
          left -= piece.length;
          done(left < 0 ? Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }) : null);
        },
      });
      await assert.rejects(buildDossier(input, zipSink(disk, 'x')), { ...throws('writeFailed'), message: /ENOSPC/ });
    }
  });

  it('上次没做完的残留不妨碍重做', async () => {
    await using place = await scratch();
    await buildFolder(input, place.at('dossier.part'));
    writeFileSync(place.at('dossier.part/residue'), '');
    await buildFolder(input, place.at('dossier'));
    assert.deepEqual(readdirSync(place.folder), ['dossier']);
    assert.equal(existsSync(place.at('dossier/residue')), false);
  });
});
