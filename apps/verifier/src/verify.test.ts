import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { DossierInput, DossierItem } from '@zhiji/archive';
import type { JournalLine } from '@zhiji/law';
import { checkpointText, commitLeaf, hashFromBytes, hexDigest, leafText, signNote } from '@zhiji/tlog';
import { letterInput, sampleInput, sampleLines } from '../../../packages/archive/test/sample-dossier.ts';
import { sampleSigner } from '../../../packages/archive/test/sample-journal.ts';
import { buildFolder, buildZip, scratch } from '../../../packages/archive/test/scratch.ts';
import { edit, rebag } from '../../../packages/archive/test/tampering.ts';
import { sha256, sm3 } from '../../../packages/tlog/test/ed25519.ts';
import { verify, type Verdict, type VerifyOptions } from './index.ts';
import { verdictText } from './verdict-text.ts';

const { input, key } = sampleInput();
const codes = ({ findings }: Verdict) => [...new Set(findings.map(({ code, where }) => `${code} ${where}`))];
const warned = ({ warnings }: Verdict) => warnings.map(({ code, where }) => `${code} ${where}`);

async function verdictOn(
  built: DossierInput,
  options: VerifyOptions,
  change?: (folder: string) => void,
): Promise<Verdict> {
  await using place = await scratch();
  await buildFolder(built, place.at('dossier'));
  change?.(place.at('dossier'));
  return await verify(place.at('dossier'), options);
}

const ENTRIES = 'data/journal/entries.jsonl';
const PROOFS = 'data/journal/proofs.txt';
const CHECKPOINT = 'data/journal/checkpoint';

describe('核验', () => {
  it('原样的案卷包通过，文件夹和 ZIP 结论相同', async () => {
    await using place = await scratch();
    await buildFolder(input, place.at('dossier'));
    await buildZip(input, place.at('dossier.zip'));
    const verdict = await verify(place.at('dossier'), { keys: [key] });
    assert.deepEqual(verdict, await verify(place.at('dossier.zip'), { keys: [key] }));
    assert.deepEqual(
      { ...verdict, subject: undefined },
      { passed: true, findings: [], warnings: [], subject: undefined },
    );
    assert.equal(verdict.subject.case?.number, '榕城管罚〔2026〕7号');
    assert.deepEqual([verdict.subject.entries, verdict.subject.treeSize, verdict.subject.files], [7, 21, 16]);
    const { documents, recordings } = verdict.subject;
    assert.deepEqual([documents, recordings], [2, 1]);
    assert.deepEqual(verdict.subject.keys, [key.slice(0, key.lastIndexOf('+'))]);
  });

  it('公钥取自案卷包本身时通过而有提示', async () => {
    const verdict = await verdictOn(input, {});
    assert.equal(verdict.passed, true);
    assert.deepEqual(warned(verdict), ['keySelfStated data/agency.json']);
  });

  it('别的机关的案卷包不通过', async () => {
    const other = sampleInput(sampleLines(), 'QDDA', 9);
    const verdict = await verdictOn(other.input, { keys: [key] });
    assert.deepEqual(codes(verdict), [
      'noKey data/agency.json',
      'sealNotSigned dossier.note',
      'checkpointNotSigned data/journal/checkpoint',
    ]);
    assert.equal((await verdictOn(other.input, { keys: [key, other.key] })).passed, true);
  });

  it('冒充机关、用自己的密钥做的案卷包不通过', async () => {
    const forged = sampleInput(sampleLines(), 'FZCG', 66);
    assert.equal((await verdictOn(forged.input, {})).passed, true);
    assert.deepEqual(codes(await verdictOn(forged.input, { keys: [key] })), [
      'sealNotSigned dossier.note',
      'checkpointNotSigned data/journal/checkpoint',
    ]);
  });

  it('名称不是日志名称的公钥不算日志的公钥', async () => {
    const cosigner = sampleSigner('cosigner.example', 7);
    assert.ok(codes(await verdictOn(input, { keys: [cosigner.key] })).includes('noKey data/agency.json'));
  });

  it('不能用的公钥和检查点', async () => {
    await assert.rejects(verdictOn(input, { keys: ['not a key'] }), { name: 'InputFault' });
    await assert.rejects(verdictOn(input, { keys: [key], checkpoints: ['not a note'] }), { name: 'InputFault' });
  });

  const LAST = 'entryMissing 第 20 号条目';
  const tampered: Readonly<Record<string, readonly [change: (folder: string) => void, ...codes: string[]]>> = {
    改动条目内容: [
      (folder) => edit(folder, ENTRIES, (text) => text.replace('占道经营', '占道经菅')),
      `fileDiffers ${ENTRIES}`,
      'entryNotProven 第 2 号条目',
    ],
    改动条目内容并重做清单: [
      (folder) => {
        edit(folder, ENTRIES, (text) => text.replace('占道经营', '占道经菅'));
        rebag(folder);
      },
      'sealBroken tagmanifest-sha256.txt',
      'sealBroken tagmanifest-sm3.txt',
      'entryNotProven 第 2 号条目',
    ],
    删去条目并重做清单: [
      (folder) => {
        edit(folder, ENTRIES, (text) => text.split('\n').toSpliced(2, 1).join('\n'));
        edit(folder, PROOFS, (text) => text.split('\n\n').toSpliced(2, 1).join('\n\n'));
        rebag(folder);
      },
      'sealBroken tagmanifest-sha256.txt',
      'sealBroken tagmanifest-sm3.txt',
      'entryMissing 第 8 号条目',
      'traceDiffers 第 20 号条目',
    ],
    '删去末条（归档）并重做清单': [
      (folder) => {
        edit(folder, ENTRIES, (text) => text.split('\n').toSpliced(6, 1).join('\n'));
        edit(folder, PROOFS, (text) => text.split('\n\n').toSpliced(6, 1).join('\n\n'));
        rebag(folder);
      },
      'sealBroken tagmanifest-sha256.txt',
      'sealBroken tagmanifest-sm3.txt',
      LAST,
    ],
    条目换了次序: [
      (folder) => {
        edit(folder, ENTRIES, (text) => {
          const [first, second, ...rest] = text.split('\n');
          return [second, first, ...rest].join('\n');
        });
        rebag(folder);
      },
      'sealBroken tagmanifest-sha256.txt',
      'sealBroken tagmanifest-sm3.txt',
      'entryOutOfOrder 第 2 号条目',
      'traceDiffers 第 20 号条目',
    ],
    条目重复一遍: [
      (folder) => {
        edit(folder, ENTRIES, (text) => `${text.split('\n')[0]}\n${text}`);
        rebag(folder);
      },
      'sealBroken tagmanifest-sha256.txt',
      'sealBroken tagmanifest-sm3.txt',
      'entryOutOfOrder 第 2 号条目',
      'traceDiffers 第 20 号条目',
    ],
    换一条证明: [
      (folder) => {
        edit(folder, PROOFS, (text) => text.replace(/^index 2\n(.*)\n/, 'index 2\n$1\n$1\n'));
        rebag(folder);
      },
      'sealBroken tagmanifest-sha256.txt',
      'sealBroken tagmanifest-sm3.txt',
      'entryNotProven 第 2 号条目',
    ],
    删去一条证明: [
      (folder) => {
        edit(folder, PROOFS, (text) => text.split('\n\n').toSpliced(1, 1).join('\n\n'));
        rebag(folder);
      },
      'sealBroken tagmanifest-sha256.txt',
      'sealBroken tagmanifest-sm3.txt',
      'proofMissing 第 5 号条目',
    ],
    '换掉文书，目录和清单都重做': [
      (folder) => {
        replacePaper(folder);
        rebag(folder);
      },
      'sealBroken tagmanifest-sha256.txt',
      'sealBroken tagmanifest-sm3.txt',
      'archivedItemMissing 第 20 号条目',
      'namedFileMissing 第 5 号条目',
    ],
    换用别的密钥签的检查点: [
      (folder) => {
        const note = readFileSync(`${folder}/${CHECKPOINT}`, 'utf8');
        const { signer } = sampleSigner(input.agency.origin, 66);
        writeFileSync(`${folder}/${CHECKPOINT}`, signNote(note.slice(0, note.indexOf('\n\n') + 1), [signer]));
        rebag(folder);
      },
      'sealBroken tagmanifest-sha256.txt',
      'sealBroken tagmanifest-sm3.txt',
      'checkpointNotSigned data/journal/checkpoint',
    ],
    检查点的根哈希改了一位: [
      (folder) => {
        edit(folder, CHECKPOINT, (text) =>
          text.replace(
            /\n([A-Za-z0-9+/])([A-Za-z0-9+/]{42}=)\n/,
            (_, a, rest) => `\n${a === 'A' ? 'B' : 'A'}${rest}\n`,
          ),
        );
        rebag(folder);
      },
      'sealBroken tagmanifest-sha256.txt',
      'sealBroken tagmanifest-sm3.txt',
      'checkpointNotSigned data/journal/checkpoint',
      'otherTree data/journal/checkpoint',
    ],
    封签换成检查点: [
      (folder) => copyFileSync(`${folder}/${CHECKPOINT}`, `${folder}/dossier.note`),
      'sealNotSigned dossier.note',
    ],
    只改包的说明: [
      (folder) => {
        edit(folder, 'bag-info.txt', (text) => text.replace('30年', '10年'));
        rebag(folder);
      },
      'sealBroken tagmanifest-sha256.txt',
      'sealBroken tagmanifest-sm3.txt',
    ],
    文件清空: [
      (folder) => truncateSync(`${folder}/data/originals/0003-现场 50_.mp4`),
      'fileDiffers data/originals/0003-现场 50_.mp4',
      'payloadOxumDiffers bag-info.txt',
      'catalogueDiffers data/originals/0003-现场 50_.mp4',
      'namedFileMissing 第 11 号条目',
    ],
  };
  for (const [name, [change, ...expected]] of Object.entries(tampered))
    it(`${name}：不通过，指出在哪里`, async () =>
      assert.deepEqual(codes(await verdictOn(input, { keys: [key] }, change)), expected));

  const dishonest: readonly (readonly [string, DossierInput, readonly string[], readonly string[]])[] = [
    [
      '机关自己漏放一条，归档登记的清单不符',
      { ...input, entries: input.entries.toSpliced(1, 1), proofs: input.proofs.toSpliced(1, 1) },
      ['traceDiffers 第 20 号条目'],
      ['itemNotInJournal data/documents/0001-立案审批表.pdf'],
    ],
    [
      '机关自己漏放一份文书',
      { ...input, items: input.items.toSpliced(1, 1) },
      ['archivedItemMissing 第 20 号条目', 'namedFileMissing 第 14 号条目'],
      [],
    ],
    [
      '机关自己漏放归档以后的流水，尚未归档',
      { ...input, entries: input.entries.slice(0, -1), proofs: input.proofs.slice(0, -1) },
      [],
      ['notArchived data/journal/entries.jsonl'],
    ],
    ['机关签了另一棵树的检查点', { ...input, checkpoint: otherRoot(input) }, ['otherTree data/journal/checkpoint'], []],
    [
      '内容依法不附的条目',
      { ...input, entries: input.entries.with(0, { index: 2, leaf: leafOf(0) }) },
      [],
      ['entryWithheld 第 2 号条目'],
    ],
    [
      '不附内容而承诺是假的',
      { ...input, entries: input.entries.with(0, { index: 2, leaf: leafOf(1) }) },
      ['entryNotProven 第 2 号条目', 'traceDiffers 第 20 号条目'],
      ['entryWithheld 第 2 号条目'],
    ],
    [
      '目录说的是别的案件',
      { ...input, case: { ...input.case, id: 'case-other' } },
      [2, 5, 8, 11, 14, 17, 20].map((index) => `otherCase 第 ${index} 号条目`),
      ['notArchived data/journal/entries.jsonl'],
    ],
    ['归档时没有登记流水清单', sampleInput(withoutTrace()).input, [], ['traceNotRegistered 第 20 号条目']],
    [
      '定稿没有摘要',
      sampleInput(withoutDigest()).input,
      [],
      ['digestNotStated 第 5 号条目', 'itemNotInJournal data/documents/0001-立案审批表.pdf'],
    ],
    [
      '在系统外制作的纸质文书，流水记载了原件存放的地方',
      sampleInput(withoutDigest({ originalAt: '档案室' })).input,
      [],
      ['originalOnPaper 第 5 号条目', 'itemNotInJournal data/documents/0001-立案审批表.pdf'],
    ],
    [
      '归档后音像灭失，流水有记载',
      { ...sampleInput(withLoss()).input, items: input.items.slice(0, 2) },
      [],
      ['fileReleased 第 11 号条目'],
    ],
    [
      '归档后音像灭失，流水有记载，目录仍列、没有内容',
      { ...sampleInput(withLoss()).input, items: [...input.items.slice(0, 2), unfiled(input.items[2]!)] },
      [],
      ['fileReleased 第 11 号条目'],
    ],
    [
      '音像没有内容而流水没有记载缘由',
      { ...input, items: [...input.items.slice(0, 2), unfiled(input.items[2]!)] },
      ['archivedItemMissing 第 20 号条目', 'namedFileMissing 第 11 号条目'],
      ['itemNotInJournal data/catalogue.json 第 3 项'],
    ],
  ];
  for (const [name, built, expected, warnings] of dishonest)
    it(name, async () => {
      const verdict = await verdictOn(built, { keys: [key] });
      assert.deepEqual(codes(verdict), expected);
      assert.deepEqual(warned(verdict), warnings);
      assert.equal(verdict.passed, expected.length === 0);
    });

  describe('在系统外制成的文书和扫描件', () => {
    const { input: letter } = letterInput();
    const SCANNED = 'data/documents/0004-执法协助函-扫描件1.pdf';
    const original = (verdict: Verdict) => verdict.warnings.find(({ code }) => code === 'originalOnPaper')?.text;

    it('通过，说出原件在哪里、包内有几件扫描件', async () => {
      const verdict = await verdictOn(letter, { keys: [key] });
      assert.deepEqual(codes(verdict), []);
      assert.equal(original(verdict), '文书“执法协助函”为纸质，原件存放于档案柜，案卷包内有其扫描件 1 件');
      const { documents, scans, recordings, unfiled } = verdict.subject;
      assert.deepEqual([documents, scans, recordings, unfiled], [2, 1, 1, 1]);
      const told = verdictText(verdict);
      assert.match(told, /文书 2 份，扫描件 1 件，音像 1 件/);
      assert.match(told, /另有 1 件只列目录，内容不在包内/);
    });

    it('扫描件被改动：不通过，指出是哪一件', async () => {
      const verdict = await verdictOn(letter, { keys: [key] }, (folder) =>
        edit(folder, SCANNED, (text) => text.replace('协助函', '协助涵')),
      );
      assert.deepEqual(codes(verdict), [
        `fileDiffers ${SCANNED}`,
        `catalogueDiffers ${SCANNED}`,
        `namedFileMissing 第 ${indexOf('document.scanned')} 号条目`,
      ]);
      assert.equal(original(verdict), '文书“执法协助函”为纸质，原件存放于档案柜，不在案卷包内');
    });

    it('机关自己漏放扫描件、目录漏列纸质文书、改写存放处', async () => {
      const archived = `archivedItemMissing 第 ${indexOf('case.archived')} 号条目`;
      const scanned = `namedFileMissing 第 ${indexOf('document.scanned')} 号条目`;
      const withItems = (items: DossierInput['items']) => verdictOn({ ...letter, items }, { keys: [key] });
      assert.deepEqual(codes(await withItems(letter.items.toSpliced(3, 1))), [archived, scanned]);
      assert.deepEqual(codes(await withItems(letter.items.toSpliced(2, 1))), [archived]);
      const moved = { ...letter.items[2]!, originalAt: '已遗失' } as DossierInput['items'][number];
      const verdict = await withItems(letter.items.with(2, moved));
      assert.ok(warned(verdict).includes('itemNotInJournal data/catalogue.json 第 3 项'));
    });

    const indexOf = (type: string) =>
      letter.entries.find((entry) => 'payload' in entry && Buffer.from(entry.payload).includes(`"${type}"`))!.index;
  });

  it('另行取得的检查点：同大小不同根不通过，大小不同的提示未比对', async () => {
    const { origin } = input.agency;
    const noteOf = (size: number) =>
      signNote(checkpointText({ origin, size, root: hashFromBytes(new Uint8Array(32)) }), [input.signer]);
    const check = async (checkpoint: string) => await verdictOn(input, { keys: [key], checkpoints: [checkpoint] });
    assert.equal((await check(input.checkpoint)).passed, true);
    assert.deepEqual(codes(await check(noteOf(21))), ['checkpointsDiffer data/journal/checkpoint']);
    const later = await check(noteOf(22));
    assert.equal(later.passed, true);
    assert.deepEqual(warned(later), ['checkpointNotCompared data/journal/checkpoint']);
  });

  it('缺了机关信息什么也证明不了', async () => {
    const verdict = await verdictOn(input, { keys: [key] }, (folder) => {
      rmSync(`${folder}/data/agency.json`);
      rebag(folder);
    });
    assert.equal(verdict.passed, false);
    assert.deepEqual(codes(verdict), ['partMissing data/agency.json']);
  });
});

/** Puts another paper in the place of the first, with catalogue. */
function replacePaper(folder: string): void {
  const paper = 'data/documents/0001-立案审批表.pdf';
  const hex = (name: string) =>
    createHash(name)
      .update(readFileSync(`${folder}/${paper}`))
      .digest('hex');
  const before = [hex('sha256'), hex('sm3')];
  edit(folder, paper, (text) => text.replace('立案', '立按'));
  edit(folder, 'data/catalogue.json', (text) =>
    text.replaceAll(before[0]!, hex('sha256')).replaceAll(before[1]!, hex('sm3')),
  );
}

/** The leaf of the i-th entry of the sample. */
function leafOf(i: number): Uint8Array {
  const entry = input.entries[i]!;
  if (!('payload' in entry)) throw new Error('withheld');
  const { id, recordedAt } = JSON.parse(Buffer.from(entry.payload).toString()) as JournalLine;
  const digests = { sha256: hexDigest(sha256), sm3: hexDigest(sm3) };
  const opening = Buffer.concat([entry.nonce, entry.payload]);
  return Buffer.from(leafText(commitLeaf({ agency: 'FZCG', id, recordedAt }, opening, digests)));
}

function otherRoot({ agency: { origin }, signer }: DossierInput): string {
  return signNote(checkpointText({ origin, size: 21, root: hashFromBytes(new Uint8Array(32).fill(1)) }), [signer]);
}

function withoutTrace(): JournalLine[] {
  return sampleLines().map((line) => {
    const catalogue = line.data['catalogue'] as { readonly kind: string }[] | undefined;
    return catalogue
      ? { ...line, data: { ...line.data, catalogue: catalogue.filter(({ kind }) => kind !== 'case') } }
      : line;
  });
}

function withoutDigest(more: object = {}): JournalLine[] {
  const data = { form: 'workNote', filled: [], ...more };
  return sampleLines().map((line, i) => (i === 1 ? { ...line, data } : line));
}

/** Listed as a recording without its content. */
function unfiled({ id, title }: DossierItem): DossierItem {
  return { kind: 'recording', id, title };
}

function withLoss(): JournalLine[] {
  const lines = sampleLines();
  const stored = lines[3]!;
  const id = stored.id.replace(/..$/, '99');
  return [...lines, { ...stored, id, type: 'recording.lost', data: { cause: '火灾' } }];
}
