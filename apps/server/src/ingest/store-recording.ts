import { formatInstant } from '@zhiji/calendar';
import type { CaseFact } from '@zhiji/cases';
import { withAgency } from '@zhiji/database';
import { hasEntry } from '@zhiji/law';
import { gaps, playable, probe, thumbnail, type Probe } from '@zhiji/media';
import { objectFile, storePass, type Sha256 } from '@zhiji/vault';
import type { Agency } from '../agency.ts';
import { recordFacts } from '../cases/run-commands.ts';
import { uuidFrom } from '../identifier.ts';
import type { Product } from '../product.ts';

export const storeJob = 'store-recording';

export interface StoreRecording {
  readonly agency: string;
  readonly caseId: string;
  readonly recordingId: string;
  readonly sha256: Sha256;
  readonly name: string;
  readonly type: string | null;
}

/**
 * The second pass over a received file, at once and in the background: re-read and *stored*, or set aside; then examined. Repeating it repeats
 * nothing: its facts have ids made from what they are about.
 */
export async function storeRecording(product: Product, agency: Agency, job: StoreRecording): Promise<void> {
  const pass = await storePass(agency.vault, job.sha256);
  if (pass.verdict === 'damaged') {
    await recordSystemFact(product, agency, job, 'recording.quarantined', {
      reason: '复读与接收时的摘要不一致，已隔离',
    });
    return;
  }
  const { sm3, size } = pass.receipt;
  await recordSystemFact(product, agency, job, 'recording.stored', {
    sha256: job.sha256,
    sm3,
    size,
    storagePoint: '执法信息系统',
    registered: true,
  });
  await examineRecording(product, agency, job);
}

/** What kind of file it is, whether it plays, where it has gaps. Every verdict is recorded; the file is kept whatever it is. */
export async function examineRecording(product: Product, agency: Agency, job: StoreRecording): Promise<void> {
  const file = {
    path: objectFile(agency.vault.folder, job.sha256),
    name: job.name,
    ...(job.type ? { type: job.type } : {}),
  };
  const probed = await probe(file);
  const playback = await playable(file, probed);
  const continuity = await gaps(file, probed);
  const picture = await thumbnail(file, probed, Math.min(1000, lengthOf(probed) / 2), 480);
  const findings = { probe: probed, playback: playback.finding, continuity: continuity ?? null };
  await withAgency(product.pool, agency.id, (client) =>
    client.query(
      `insert into recording_media (agency_id, sha256, findings, thumbnail) values ($1, $2, $3, $4)
       on conflict (agency_id, sha256) do update set findings = excluded.findings, thumbnail = excluded.thumbnail, examined_at = now()`,
      [agency.id, job.sha256, JSON.stringify(findings), picture ? Buffer.from(picture) : null],
    ),
  );
  const content = probed.content;
  const worst = playback.finding.verdict === 'ok' ? probed.finding : playback.finding;
  await recordSystemFact(product, agency, job, 'recording.examined', {
    verdict: worst.verdict,
    note: worst.reason,
    ...(probed.format ? { container: probed.format } : {}),
    ...(content?.kind === 'recording'
      ? { seconds: content.durationMs / 1000, tracks: content.tracks.map((track) => `${track.kind}/${track.codec}`) }
      : {}),
  });
}

const lengthOf = (probed: Probe): number => (probed.content?.kind === 'recording' ? probed.content.durationMs : 0);

/** The fact that a file is stored, under an id made from what it is about. */
export const storedFactId = (recordingId: string, sha256: string): string =>
  uuidFrom('recording.stored', recordingId, sha256);

async function recordSystemFact<T extends 'recording.stored' | 'recording.quarantined' | 'recording.examined'>(
  product: Product,
  agency: Agency,
  { caseId, recordingId, sha256 }: StoreRecording,
  type: T,
  data: CaseFact<T>['data'],
): Promise<void> {
  const fact: CaseFact<T> = {
    id: uuidFrom(type, recordingId, sha256),
    type,
    occurredAt: formatInstant(product.now()),
    by: { id: 'system', role: 'system' },
    objects: [
      { type: 'recording', id: recordingId, role: 'subject' },
      { type: 'case', id: caseId, role: 'about' },
    ],
    data,
  };
  const live = await agency.cases.load(caseId);
  const known = hasEntry(live.law.timeline, fact.id);
  if (!known) await recordFacts(agency, caseId, [fact as CaseFact]);
}
