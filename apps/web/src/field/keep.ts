import type { TermIn } from '@zhiji/terms';
import { serverNow } from '../client/clock.ts';
import type { Order } from '../client/order.ts';
import { uuidv7 } from '../client/uuid.ts';
import type { NamedPerson } from '../form/field.ts';
import type { RecordingFile, OutboxOrders } from '../ingest/outbox-item.ts';
import { precedentsOf } from '../ingest/outbox-plan.ts';
import type { Outbox } from '../ingest/outbox.ts';
import { capturedName } from './captured-name.ts';
import { recordingOrder } from './field-orders.ts';

/** For which case something is kept, and by whom: the author is bound now, not when it is sent. */
export interface CaseBond {
  readonly account: string;
  readonly caseId: string;
  readonly caseTitle: string;
}

export interface CaptureBond extends CaseBond {
  readonly as: TermIn<'ROLES'>;
  readonly activityId: string;
  readonly recordist: NamedPerson;
}

/** Commands into the outbox, behind those that bring about what they are about. */
export async function keepOrders(
  outbox: Outbox,
  { account, caseId }: CaseBond,
  { title, orders, id = uuidv7() }: { readonly title: string; readonly orders: readonly Order[]; readonly id?: string },
): Promise<void> {
  const about = orders.flatMap((order) => [order.subject, ...(order.about ?? []).map((object) => object.id)]);
  await outbox.keep({
    kind: 'orders',
    id,
    account,
    caseId,
    title,
    keptAt: serverNow(),
    after: precedentsOf({ caseId, about }, outbox.view().items),
    orders,
    opens: false,
    progress: { at: 'kept' },
  } satisfies OutboxOrders);
}

/** What was filmed, with when it began and ended. Instants in ms since 1970 UTC. */
export interface Captured {
  readonly medium: TermIn<'MEDIA'>;
  readonly from: number;
  readonly to: number;
  readonly bytes: Blob;
}

/** A recording that is whole: its bytes on this machine's disk first, then its registration. */
export async function keepCaptured(outbox: Outbox, bond: CaptureBond, captured: Captured): Promise<void> {
  const { medium, from, bytes } = captured;
  const begun = beginFile(bond, { medium, from, type: bytes.type });
  await outbox.keep({ ...begun, size: bytes.size, progress: { at: 'seen' } }, bytes);
  await keepRegistration(outbox, bond, begun, captured);
}

/** A file that is being recorded; its registration will have the first id it waits for. */
export function beginFile(
  { account, caseId, caseTitle, activityId }: CaptureBond,
  { medium, from, type }: Pick<Captured, 'medium' | 'from'> & { readonly type: string },
): RecordingFile {
  return {
    kind: 'file',
    id: uuidv7(),
    account,
    caseId,
    title: caseTitle,
    keptAt: from,
    after: [uuidv7()],
    recordingId: uuidv7(),
    activityId,
    name: capturedName(medium, from, type),
    type: type.split(';')[0]!,
    size: 0,
    progress: { at: 'capturing' },
  };
}

export const keepRegistration = (
  outbox: Outbox,
  bond: CaptureBond,
  { after: [id], recordingId, name }: RecordingFile,
  { medium, from, to }: Pick<Captured, 'medium' | 'from' | 'to'>,
): Promise<void> =>
  keepOrders(outbox, bond, {
    ...(id ? { id } : {}),
    title: `登记音像：${name}`,
    orders: [recordingOrder({ ...bond, recordingId, medium, from, to })],
  });
