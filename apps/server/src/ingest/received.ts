import { formatInstant } from '@zhiji/calendar';
import type { CaseFact } from '@zhiji/cases';
import type { Agency } from '../agency.ts';
import { recordFacts } from '../cases/run-commands.ts';
import { uuidFrom } from '../identifier.ts';

/** A file the vault holds, and the recording it is the original of. */
export interface ReceivedFile {
  readonly caseId: string;
  readonly recordingId: string;
  readonly activityId?: string;
  readonly sha256: string;
  readonly size: number;
  readonly name?: string;
  readonly type?: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly by: { readonly id: string; readonly role: string };
}

/** Registers a received file; doing it again for the same transfer changes nothing. */
export async function registerReceived(agency: Agency, transfer: string, file: ReceivedFile): Promise<void> {
  const fact: CaseFact<'recording.received'> = {
    id: uuidFrom('recording.received', transfer),
    type: 'recording.received',
    occurredAt: formatInstant(file.at),
    by: file.by,
    objects: [
      { type: 'recording', id: file.recordingId, role: 'subject' },
      { type: 'case', id: file.caseId, role: 'about' },
      ...(file.activityId ? [{ type: 'activity', id: file.activityId, role: 'about' } as const] : []),
    ],
    data: {
      sha256: file.sha256,
      size: file.size,
      ...(file.name ? { name: file.name } : {}),
      ...(file.type ? { declaredType: file.type } : {}),
    },
  };
  await recordFacts(agency, file.caseId, [fact]);
}
