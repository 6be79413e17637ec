import { randomUUIDv7 } from 'node:crypto';
import { formatInstant } from '@zhiji/calendar';
import type { Account } from '@zhiji/accounts';
import type { CaseFact } from '@zhiji/cases';
import { accessAnswer, factsOfObject, mayUse } from '@zhiji/law';
import { officeIn, zh } from '@zhiji/terms';
import type { Agency } from '../agency.ts';
import type { LiveCase } from '../cases/case-store.ts';
import { recordFacts } from '../cases/run-commands.ts';
import type { Product } from '../product.ts';
import { waitingFor } from '../registers/approval-chain.ts';
import { accessRefusal } from './access-refusal.ts';

export interface Viewing {
  /** On what ground the recording may be opened; absent when it may not. */
  readonly basis?: 'handling' | 'approval' | 'access';
  readonly access?: string;
  /** Why not, or under what. */
  readonly why: readonly string[];
  /** Where the law in force says that it may not. */
  readonly article?: string;
}

/**
 * Who may open an original (FZCG-27.1): until the dossier is archived, those who handle the case by the law in force, who registered the recording, and
 * those asked for an opinion on it; everyone else, and everyone afterwards, by an approved and released request. The circle of a secret recording binds all of them.
 */
export function mayPlay(agency: Agency, live: LiveCase, recordingId: string, account: Account, now: number): Viewing {
  const { file } = live;
  const recording = file.recordings.find((one) => one.id === recordingId);
  const secret = recording?.secrecy?.some((kind) => kind !== 'notSecret') ?? false;
  if (file.status !== 'archived' && file.status !== 'leadClosed' && !secret) {
    const own = { action: 'view', recording: recordingId, reader: account.id };
    if (mayUse(agency.law.program, live.law, own, now) || madeBy(account, live, recordingId))
      return { basis: 'handling', why: ['本案承办，归档前办案使用'] };
    if (account.roles.includes('custodian'))
      return { basis: 'handling', why: [`${officeIn(agency.regulation, 'custodian')}入库管理`] };
    const asked = file.approvals.some((approval) =>
      waitingFor(agency.law.program, approval).some((role) => (account.roles as readonly string[]).includes(role)),
    );
    if (asked) return { basis: 'approval', why: ['审批所需'] };
  }
  // Who is to agree to its destruction looks at it first, also where the dossier is archived.
  const toGo = file.disposals
    .filter((disposal) => disposal.executedAt === undefined && disposal.recordings.includes(recordingId))
    .map(({ id }) => id);
  const decides = file.approvals.some(
    (approval) =>
      approval.matter === 'disposalMatter' &&
      approval.objects.some(({ id }) => toGo.includes(id)) &&
      waitingFor(agency.law.program, approval).some((role) => (account.roles as readonly string[]).includes(role)),
  );
  if (decides && !secret) return { basis: 'approval', why: ['处置审批所需'] };
  const requests = file.accesses.filter(
    (access) => access.requestedBy === account.id && !access.ended && access.recordings.includes(recordingId),
  );
  for (const request of requests.toReversed()) {
    const answers = accessAnswer(agency.law.program, live.law, request.id, recordingId, account.id, now);
    if (answers.length > 0 && answers.every((answer) => answer.allowed))
      return { basis: 'access', access: request.id, why: [`经批准${zh(request.action)}`] };
  }
  const last = requests.at(-1);
  const by = { id: account.id, role: account.roles[0]! };
  const asked = last ? { action: last.action, access: last.id } : ({ action: 'view' } as const);
  const refusal = accessRefusal(live, { ...asked, recording: recordingId, by }, now);
  if (!refusal && !secret) return { basis: 'access', why: ['适用的规定没有要求批准'] };
  const { why, article } = refusal ?? { why: ['不在知悉范围内'], article: '' };
  return {
    why: last ? why : [...why, '请先申请调阅'],
    ...(article ? { article } : {}),
    ...(last ? { access: last.id } : {}),
  };
}

const madeBy = (account: Account, { law }: LiveCase, recordingId: string): boolean =>
  factsOfObject(law.timeline, 'recording', recordingId).some(
    ({ type, by }) => type === 'recording.ended' && by.id === account.id,
  );

/** A player asks for many pieces; one opening within this time is one viewing. */
const ONE_VIEWING_MS = 15 * 60_000;
const lately = new Map<string, number>();

/** Writes the register before the first byte is shown. */
export async function noteViewing(
  product: Product,
  agency: Agency,
  live: LiveCase,
  recordingId: string,
  account: Account,
  viewing: Viewing,
): Promise<void> {
  const key = `${agency.id}/${account.id}/${recordingId}`;
  const now = product.now();
  if (now - (lately.get(key) ?? 0) < ONE_VIEWING_MS) return;
  const fact: CaseFact<'recording.viewed'> = {
    id: randomUUIDv7(),
    type: 'recording.viewed',
    occurredAt: formatInstant(now),
    by: { id: account.id, role: account.roles[0]!, ...(account.unit ? { unit: account.unit } : {}) },
    objects: [
      { type: 'recording', id: recordingId, role: 'subject' },
      { type: 'case', id: live.id, role: 'about' },
      ...(viewing.access ? [{ type: 'access', id: viewing.access, role: 'about' } as const] : []),
    ],
    data: {
      basis: viewing.basis!,
      reason: viewing.why.join('；'),
      ...(viewing.access ? { access: viewing.access } : {}),
    },
  };
  await recordFacts(agency, live.id, [fact as CaseFact]);
  lately.set(key, now);
  if (lately.size > 10_000) lately.delete(lately.keys().next().value!);
}

/** FZCG-28.5：越权打开一律拒绝并留痕，一次一条。 */
export async function noteDenial(
  product: Product,
  agency: Agency,
  live: LiveCase,
  recordingId: string,
  account: Account,
  { why }: Viewing,
): Promise<void> {
  const fact: CaseFact<'access.denied'> = {
    id: randomUUIDv7(),
    type: 'access.denied',
    occurredAt: formatInstant(product.now()),
    by: { id: account.id, role: account.roles[0]!, ...(account.unit ? { unit: account.unit } : {}) },
    objects: [{ type: 'case', id: live.id, role: 'subject' }],
    data: { act: 'viewRecording', reason: why.join('；'), target: recordingId },
  };
  await recordFacts(agency, live.id, [fact as CaseFact]);
}
