import {
  filedIn,
  noteVerifier,
  openPackage,
  readDossier,
  sealFindings,
  type Catalogue,
  type Dossier,
  type Finding,
  type ItemKind,
} from '@zhiji/archive';
import { openCheckpoint, type Checkpoint, type NoteVerifier } from '@zhiji/tlog';
import { checkCheckpoint } from './checkpoint-check.ts';
import { checkEntries } from './entry-check.ts';
import { checkFiles } from './file-check.ts';
import { InputFault } from './input-fault.ts';
import { checkTrace } from './trace-check.ts';
import type { FindingCode, Verdict, WarningCode } from './verdict.ts';

export interface VerifyOptions {
  /** Verifier keys `name+hash+key` got from the agency itself. Without any, the keys in the package are used and the verdict warns. */
  readonly keys?: readonly string[];
  /** Signed checkpoints of the same log got elsewhere: from its website, a cosigner, another dossier. */
  readonly checkpoints?: readonly string[];
}

/** Verifies a dossier, a folder or a ZIP, without network and without writing. Throws ArchiveFault `unreadable` and InputFault. */
export async function verify(path: string, options: VerifyOptions = {}): Promise<Verdict> {
  const trusted = options.keys?.map(requireKey);
  const opened = await openPackage(path);
  try {
    return judge(await readDossier(opened), trusted, options.checkpoints ?? []);
  } finally {
    await opened.close();
  }
}

function judge(dossier: Dossier, trusted: readonly NoteVerifier[] | undefined, given: readonly string[]): Verdict {
  const findings: Finding<FindingCode>[] = [...dossier.findings];
  const warnings: Finding<WarningCode>[] = [];
  const { agency, bag, catalogue } = dossier;
  let treeSize: number | undefined;
  let judgedBy: readonly NoteVerifier[] = [];
  if (agency) {
    const { origin } = agency;
    // C2SP tlog-checkpoint: the log's key bears the name of the log. A key of another name may be good for something else.
    const keys = (trusted ?? agency.keys.flatMap((key) => noteVerifier(key) ?? [])).filter(
      ({ name }) => name === origin,
    );
    judgedBy = keys;
    if (!trusted) warnings.push(KEY_SELF_STATED);
    if (keys.length === 0)
      findings.push({ code: 'noKey', where: 'data/agency.json', text: `案卷包自称出自 ${origin}，没有这个日志的公钥` });
    findings.push(...sealFindings(dossier, origin, keys));
    if (dossier.checkpoint !== undefined) {
      const others = given.map((note) => requireCheckpoint(note, origin, keys));
      const checked = checkCheckpoint(dossier.checkpoint, origin, keys, others);
      findings.push(...checked.findings);
      warnings.push(...checked.warnings);
      treeSize = checked.checkpoint?.size;
      if (checked.checkpoint) findings.push(...checkEntries(dossier, checked.checkpoint));
    }
  }
  const trace = checkTrace(dossier);
  const files = checkFiles(dossier);
  findings.push(...trace.findings, ...files.findings);
  return {
    passed: findings.length === 0,
    findings,
    warnings: [...warnings, ...trace.warnings, ...files.warnings],
    subject: {
      case: catalogue?.case,
      agency: agency && { code: agency.code, name: agency.name },
      origin: agency?.origin,
      treeSize,
      keys: judgedBy.map(({ name, keyId }) => `${name}+${keyId.toString(16).padStart(8, '0')}`),
      entries: dossier.entries.length,
      documents: countOf('document', catalogue),
      scans: countOf('scan', catalogue),
      recordings: countOf('recording', catalogue),
      unfiled: (catalogue?.items.length ?? 0) - filedIn(catalogue).length,
      files: bag.digests.size,
      size: [...bag.digests.values()].reduce((sum, { size }) => sum + size, 0),
    },
  };
}

const countOf = (kind: ItemKind, catalogue: Catalogue | undefined): number =>
  filedIn(catalogue).filter((item) => item.kind === kind).length;

const KEY_SELF_STATED: Finding<WarningCode> = {
  code: 'keySelfStated',
  where: 'data/agency.json',
  text: '公钥取自案卷包本身，只能说明案卷包前后一致，不能说明出自该机关；请另向机关索取公钥',
};

function requireKey(text: string): NoteVerifier {
  const key = noteVerifier(text.trim());
  if (!key) throw new InputFault(`不是 Ed25519 验证公钥：${text}`);
  return key;
}

function requireCheckpoint(note: string, origin: string, keys: readonly NoteVerifier[]): Checkpoint {
  const opened = openCheckpoint(note, origin, keys);
  if ('refusal' in opened) throw new InputFault(`所给检查点不能使用，不是 ${origin} 签署的检查点。`);
  return opened;
}
