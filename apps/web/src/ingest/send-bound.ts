import { formatInstant } from '@zhiji/calendar';
import type { TermIn } from '@zhiji/terms';
import { serverNow } from '../client/clock.ts';
import { order } from '../client/order.ts';
import { uuidv7 } from '../client/uuid.ts';
import type { NamedPerson } from '../form/field.ts';
import type { BoundFile } from './bound-files.tsx';
import type { Outbox } from './outbox.ts';

interface Bond {
  readonly account: string;
  readonly as: TermIn<'ROLES'>;
  readonly caseId: string;
  readonly caseTitle: string;
  readonly activityId?: string;
  readonly recordist?: NamedPerson;
}

/** Puts bound files into the outbox: what is not registered yet is registered first, and each file follows its own registration. */
export async function sendBound(outbox: Outbox, files: readonly BoundFile[], bond: Bond): Promise<void> {
  for (const bound of files) {
    const recordingId = bound.recordingId ?? uuidv7();
    const registration = bound.recordingId === undefined ? await register(outbox, bound, recordingId, bond) : undefined;
    await keepFile(outbox, bound, recordingId, registration, bond);
  }
}

async function register(
  outbox: Outbox,
  { file, medium, from, to }: BoundFile,
  recordingId: string,
  bond: Bond,
): Promise<string> {
  const id = uuidv7();
  await outbox.keep({
    ...headOf(bond),
    kind: 'orders',
    id,
    title: `登记音像：${file.name}`,
    after: [],
    opens: false,
    progress: { at: 'kept' },
    orders: [
      order({
        name: 'registerRecording',
        as: bond.as,
        subject: recordingId,
        ...(bond.activityId ? { about: [{ type: 'activity', id: bond.activityId }] } : {}),
        data: {
          medium,
          from: formatInstant(from),
          to: formatInstant(to),
          ...(bond.recordist ? { recordist: bond.recordist } : {}),
          ...(medium === 'photo' ? { count: 1 } : {}),
        },
      }),
    ],
  });
  return id;
}

async function keepFile(
  outbox: Outbox,
  { file, handle }: BoundFile,
  recordingId: string,
  registration: string | undefined,
  bond: Bond,
): Promise<void> {
  const id = uuidv7();
  outbox.lend(id, file);
  await outbox.keep({
    ...headOf(bond),
    kind: 'file',
    id,
    title: bond.caseTitle,
    after: registration === undefined ? [] : [registration],
    recordingId,
    name: file.name,
    type: file.type || 'application/octet-stream',
    size: file.size,
    modifiedAt: file.lastModified,
    progress: { at: 'seen' },
    ...(bond.activityId ? { activityId: bond.activityId } : {}),
    ...(handle ? { handle } : {}),
  });
}

const headOf = ({ account, caseId }: Bond) => ({ account, caseId, keptAt: serverNow() });
