import { createHash } from 'node:crypto';
import type { EventData, EventType } from '@zhiji/cases';
import type { JournalLine } from '@zhiji/law';
import { traceDigest, type DossierFile, type DossierInput, type DossierItem } from '../src/index.ts';
import { sampleJournal } from './sample-journal.ts';

export const CASE_ID = '019c5b3e-0000-7000-8000-000000000c07';

/** Bytes of a paper that says it is PDF/A, and of a recording that begins as an MP4 does. */
export const PAPER = Buffer.from(
  `%PDF-1.7\n<x:xmpmeta xmlns:x="adobe:ns:meta/"><pdfaid:part>2</pdfaid:part></x:xmpmeta>\n立案审批表\n%%EOF\n`,
);
export const DECISION = Buffer.from(`%PDF-1.7\n<pdfaid:part>2</pdfaid:part>\n行政处罚决定书\n%%EOF\n`);
export const FOOTAGE = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), Buffer.alloc(70_000, 'mdat 现场 ')]);

const hex = (algorithm: string, bytes: Uint8Array) => createHash(algorithm).update(bytes).digest('hex');

export const SCAN = Buffer.from('%PDF-1.4\n<pdfaid:part>2</pdfaid:part>\n协助函\n%%EOF\n');

/** A small case from filing to archive, in journal lines of the vocabulary; on demand with a letter made on paper, and its scan. */
export function sampleLines(caseId = CASE_ID, { letter = false } = {}): JournalLine[] {
  const lines: JournalLine[] = [];
  const enter = <T extends EventType>(type: T, subject: readonly [type: string, id: string], data: EventData<T>) => {
    const minute = String(lines.length + 1).padStart(2, '0');
    const time = `2026-02-13T16:${minute}:00.000+08:00`;
    const about = { type: 'case', id: caseId, role: 'about' } as const;
    lines.push({
      id: `019c5b3e-0000-7000-8000-0000000000${minute}`,
      type,
      occurredAt: time,
      recordedAt: time,
      by: { id: 'p-lin', role: 'officer' },
      objects: [{ type: subject[0], id: subject[1], role: 'subject' }, ...(subject[0] === 'case' ? [] : [about])],
      data: data as JournalLine['data'],
    });
  };
  enter('case.described', ['case', caseId], { matter: '占道经营' });
  enter('document.finalized', ['document', 'doc-1'], {
    form: 'initiationApprovalForm',
    filled: ['opinion'],
    sha256: hex('sha256', PAPER),
  });
  enter('recording.received', ['recording', 'rec-1'], { sha256: hex('sha256', FOOTAGE), size: FOOTAGE.length });
  enter('recording.stored', ['recording', 'rec-1'], {
    sha256: hex('sha256', FOOTAGE),
    sm3: hex('sm3', FOOTAGE),
    size: FOOTAGE.length,
    storagePoint: '一号库',
    registered: true,
  });
  enter('document.finalized', ['document', 'doc-2'], {
    form: 'enforcementDecision',
    filled: ['decision'],
    sha256: hex('sha256', DECISION),
  });
  if (letter) {
    enter('document.finalized', ['document', 'doc-3'], { form: 'assistanceLetter', filled: [], originalAt: '档案柜' });
    enter('document.scanned', ['document', 'doc-3'], {
      sha256: hex('sha256', SCAN),
      size: SCAN.length,
      mediaType: 'application/pdf',
    });
  }
  enter('case.closed', ['case', caseId], {});
  enter('case.archived', ['case', caseId], {
    catalogue: [
      { id: 'doc-1', kind: 'document', title: '立案审批表', sha256: hex('sha256', PAPER) },
      { id: 'doc-2', kind: 'document', title: '行政处罚决定书', sha256: hex('sha256', DECISION) },
      ...(letter
        ? [
            { id: 'doc-3', kind: 'document', title: '执法协助函', originalAt: '档案柜' } as const,
            { id: 'doc-3', kind: 'scan', title: '执法协助函（扫描件1）', sha256: hex('sha256', SCAN) } as const,
          ]
        : []),
      { id: 'rec-1', kind: 'recording', title: '现场检查录像', sha256: hex('sha256', FOOTAGE) },
      { id: caseId, kind: 'case', title: '办案流水', sha256: traceDigest(lines.map(({ id }) => id)) },
    ],
    number: '0012-CF-2026-D30-0007',
    retention: '30年',
  });
  return lines;
}

const item = (bytes: Uint8Array, rest: Omit<DossierFile, 'size' | 'sha256' | 'read'>): DossierFile => ({
  ...rest,
  size: bytes.length,
  sha256: hex('sha256', bytes),
  async *read() {
    for (let at = 0; at < bytes.length; at += 30_000) yield bytes.subarray(at, at + 30_000);
  },
});

/** The letter of `sampleLines`, which has no file, and its scan. */
function letterItems(): DossierItem[] {
  const letter = { id: 'doc-3', form: 'assistanceLetter', date: '2026-02-13' } as const;
  return [
    { ...letter, kind: 'document', title: '执法协助函', originalAt: '档案柜' },
    item(SCAN, { ...letter, kind: 'scan', title: '执法协助函（扫描件1）', fileName: '执法协助函-扫描件1.pdf' }),
  ];
}

export function sampleItems(): DossierFile[] {
  const document = { kind: 'document', date: '2026-02-13', pages: 1 } as const;
  return [
    item(PAPER, {
      ...document,
      id: 'doc-1',
      title: '立案审批表',
      form: 'initiationApprovalForm',
      fileName: '立案审批表.pdf',
    }),
    item(DECISION, {
      ...document,
      id: 'doc-2',
      title: '行政处罚决定书',
      form: 'enforcementDecision',
      fileName: '行政处罚决定书.pdf',
    }),
    item(FOOTAGE, {
      kind: 'recording',
      date: '2026-02-13',
      id: 'rec-1',
      title: '现场检查录像',
      fileName: '现场 50%.mp4',
    }),
  ];
}

/** The input of a dossier that verifies, with the key to trust. */
export function sampleInput(lines: readonly JournalLine[] = sampleLines(), agencyCode = 'FZCG', seedByte = 7) {
  const { entries, proofs, checkpoint, signer, key, origin } = sampleJournal(agencyCode, lines, seedByte);
  const input: DossierInput & { readonly items: readonly DossierFile[] } = {
    agency: { code: agencyCode, name: '福州市城市管理委员会', origin, keys: [key] },
    case: {
      id: CASE_ID,
      number: '榕城管罚〔2026〕7号',
      title: '占道经营案',
      archiveNumber: '0012-CF-2026-D30-0007',
      retention: '30年',
    },
    packedOn: '2026-03-02',
    entries,
    proofs,
    checkpoint,
    items: sampleItems(),
    signer,
  };
  return { input, key };
}

/** As `sampleInput`, with a letter that was made on paper: it has no file, and a scan. */
export function letterInput() {
  const { input, key } = sampleInput(sampleLines(CASE_ID, { letter: true }));
  const items: readonly DossierItem[] = [...input.items.slice(0, 2), ...letterItems(), input.items[2]!];
  return { input: { ...input, items } satisfies DossierInput, key };
}
