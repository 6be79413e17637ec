import { formatDay, formatInstant, parseInstant, printInstant } from '@zhiji/calendar';
import { zh, type TermId } from '@zhiji/terms';
import { accessAnswer, view, type CaseView, type Program } from '@zhiji/law';
import type { LiveCase } from '../cases/case-store.ts';
import { chainFor, peopleFor, waitingFor } from './approval-chain.ts';
import { disposalOf, disposalRows } from './disposal-rows.ts';
import { gramsOf } from './grams.ts';

/** Rows of the registers for one case; the names are the columns of db/migrations/0004-registers.sql. */
export interface CaseRegisters {
  readonly case_row: Record<string, unknown>;
  readonly debt: readonly Record<string, unknown>[];
  readonly recording_row: readonly Record<string, unknown>[];
  readonly approval_row: readonly Record<string, unknown>[];
  readonly access_row: readonly Record<string, unknown>[];
  readonly disposal_row: readonly Record<string, unknown>[];
  readonly scan_row: readonly Record<string, unknown>[];
}

/** What the lists show of a case, drawn from its facts and the law. */
export function registersOf(live: LiveCase, now: number): CaseRegisters {
  const { file, program } = live;
  const seen = view(program, live.law, now);
  const debts = debtsOf(live, seen, program);
  const dues = debts
    .flatMap((debt) => (typeof debt['due'] === 'string' && debt['kind'] !== 'target' ? [debt['due']] : []))
    .sort();
  const haystack = [file.number, file.title, file.party?.name, file.place, file.eventType, file.archiveNumber]
    .filter(Boolean)
    .join(' ');
  return {
    case_row: {
      case_id: live.id,
      version: file.version,
      number: file.number ?? null,
      title: file.title ?? '未命名案件',
      party: file.party?.name ?? null,
      place: file.place ?? null,
      occurred_on: file.occurredOn ?? null,
      event_type: file.eventType ?? null,
      case_type: file.caseType ?? null,
      procedure: file.procedure ?? null,
      status: file.status,
      stage: file.stage,
      undertakers: file.undertakers,
      participants: [...live.participants],
      touches: [...live.touches],
      opened_at: formatInstant(file.openedAt),
      changed_at: formatInstant(file.changedAt),
      next_due: dues[0] ?? null,
      next_wake: seen.nextWake === undefined ? null : formatInstant(seen.nextWake),
      owed: debts.length,
      breaches: seen.breaches.filter((breach) => breach.cured === undefined).length,
      grams: gramsOf(haystack),
      haystack,
      ...archiving(live, seen, program),
    },
    debt: debts,
    recording_row: recordingRows(live, seen, program),
    approval_row: file.approvals.map((approval) => approvalRow(live, approval, program)),
    access_row: file.accesses.map((access) => ({
      access_id: access.id,
      case_id: live.id,
      action: access.action,
      purpose: access.purpose,
      reason: access.reason,
      requested_by: access.requestedBy,
      requested_at: formatInstant(access.requestedAt),
      recordings: access.recordings,
      status: accessStatus(live, access.id, program, now),
      until: access.until ?? null,
      viewed: access.viewed,
    })),
    disposal_row: disposalRows(live, program),
    scan_row: file.documents.flatMap(({ id, scans }) =>
      scans.map((scan) => ({ scan_id: scan.id, case_id: live.id, document_id: id, sha256: scan.sha256 })),
    ),
  };
}

/** 归档: until when, what is missing for it, and what the dossier was archived as. */
function archiving({ file }: LiveCase, seen: CaseView, program: Program): Record<string, unknown> {
  const printed = (at: number | undefined) => (at === undefined ? null : formatInstant(at));
  const duty = seen.duties.findLast(({ norms, due }) => {
    const norm = program.norms[norms[0]!]!;
    return due !== undefined && norm.form === 'duty' && norm.must.some(({ type }) => type === 'case.archived');
  });
  return {
    closed_at: printed(file.closedAt),
    archive_due: printed(duty?.due?.at),
    archive_lacks: file.status === 'closed' ? lacksFor('archiveDossier', seen) : 0,
    archived_at: printed(file.archivedAt),
    archive_number: file.archiveNumber ?? null,
    retention: file.retention ?? null,
  };
}

const lacksFor = (act: string, seen: CaseView): number =>
  seen.blocked.filter((block) => block.act === act).reduce((sum, { missing }) => sum + missing.length, 0);

function debtsOf(live: LiveCase, seen: CaseView, program: Program): Record<string, unknown>[] {
  const debts = new Map<string, Record<string, unknown>>();
  const add = (key: string, debt: Record<string, unknown>) =>
    debts.set(key, { case_id: live.id, key, subject: null, due: null, ...debt });
  // A norm keeps its name; its place in the program moves with the readings.
  const nameOf = ({ norms }: { readonly norms: readonly number[] }): string => {
    const { pack, id } = program.norms[norms[0]!]!;
    return `${pack}/${id}`;
  };
  for (const duty of seen.duties) {
    if (duty.status !== 'open' && duty.status !== 'overdue' && duty.status !== 'unknown' && duty.status !== 'paused')
      continue;
    add(`duty/${nameOf(duty)}/${duty.object.id}/${duty.trigger}`, {
      kind: 'duty',
      topic: duty.topic,
      article: duty.articles.join('、'),
      gist: duty.gist,
      who: duty.who,
      due: duty.due ? formatInstant(duty.due.at) : null,
      object_type: duty.object.type,
      object_id: duty.object.id,
      subject: subjectOf(live, duty.object),
    });
  }
  for (const paper of seen.documents) {
    if (paper.status !== 'missing') continue;
    add(`paper/${paper.form}/${paper.object.id}`, {
      kind: 'paper',
      topic: paper.topic,
      article: paper.articles.join('、'),
      gist: `缺《${zh(paper.form as TermId)}》`,
      who: 'officer',
      object_type: paper.object.type,
      object_id: paper.object.id,
      subject: subjectOf(live, paper.object),
    });
  }
  for (const recording of seen.recordings) {
    if (recording.status !== 'missing' && recording.status !== 'running') continue;
    add(`recording/${recording.object.id}/${recording.topic}`, {
      kind: 'recording',
      topic: recording.topic,
      article: recording.articles.join('、'),
      gist: recording.status === 'running' ? `正在进行，应录：${recording.gist}` : `应录未录：${recording.gist}`,
      who: 'officer',
      object_type: recording.object.type,
      object_id: recording.object.id,
      subject: subjectOf(live, recording.object),
    });
  }
  // Which retention class applies can wait until the case is concluded; until then nothing may be disposed of anyway.
  const early = live.file.status === 'lead' || live.file.status === 'open';
  for (const question of seen.questions) {
    if (early && question.neededBy.every((index) => program.norms[index]!.form === 'keep')) continue;
    add(`question/${question.finding}`, {
      kind: 'question',
      topic: 'finding',
      article: basesOf(question.neededBy, program),
      gist: `待认定：${zh(question.finding as TermId)}`,
      who: 'officer',
      object_type: 'case',
      object_id: live.id,
    });
  }
  for (const target of seen.targets) {
    const open = seen.duties.some(
      (duty) => duty.norms[0] === target.norms[0] && duty.object.id === target.object.id && duty.status === 'open',
    );
    if (open)
      add(`target/${nameOf(target)}/${target.object.id}`, {
        kind: 'target',
        topic: target.topic,
        article: target.articles.join('、'),
        gist: `内部目标：${target.gist}`,
        who: 'officer',
        due: formatInstant(target.due),
        object_type: target.object.type,
        object_id: target.object.id,
        subject: subjectOf(live, target.object),
      });
  }
  return [...debts.values()];
}

/** 依据 – the articles that need an answer, in the order of the text; where they are many, the first two and their number. */
function basesOf(norms: readonly number[], program: Program): string {
  const inOrder = norms.toSorted((a, b) => a - b);
  const articles = [...new Set(inOrder.map((index) => program.norms[index]!.article))];
  return articles.length <= 2 ? articles.join('、') : `${articles.slice(0, 2).join('、')}等 ${articles.length} 条款`;
}

/** What a debt is about, in words a list can show. */
function subjectOf({ file }: LiveCase, object: { readonly type: string; readonly id: string }): string | null {
  switch (object.type) {
    case 'activity': {
      const activity = file.activities.find((a) => a.id === object.id);
      return activity ? `${zh(activity.kind)}${activity.place ? `（${activity.place}）` : ''}` : null;
    }
    case 'recording': {
      const recording = file.recordings.find((r) => r.id === object.id);
      const begun = recording?.from === undefined ? undefined : parseInstant(recording.from);
      return recording
        ? `${zh(recording.medium ?? 'recording')} ${recording.name ?? (begun === undefined ? '' : printInstant(begun).slice(0, 16))}`.trim()
        : null;
    }
    case 'document': {
      const document = file.documents.find((d) => d.id === object.id);
      return document ? `《${zh(document.form)}》` : null;
    }
    case 'measure': {
      const measure = file.measures.find((m) => m.id === object.id);
      return measure ? zh(measure.kind) : null;
    }
    default:
      return null;
  }
}

function recordingRows({ id, file }: LiveCase, seen: CaseView, program: Program): Record<string, unknown>[] {
  const dues = new Map(
    seen.duties
      .filter((duty) => duty.topic === 'av.store' && duty.doneAt === undefined)
      .map((duty) => [duty.object.id, duty.due?.at]),
  );
  return file.recordings.map((recording) => ({
    recording_id: recording.id,
    case_id: id,
    medium: recording.medium ?? null,
    recorded_from: recording.from ?? null,
    recorded_to: recording.to ?? null,
    recordist: recording.recordist ?? null,
    activity_id: recording.activity ?? null,
    name: recording.name ?? null,
    size: recording.size ?? null,
    sha256: recording.sha256 ?? null,
    sm3: recording.sm3 ?? null,
    durability: recording.durability,
    received_at: recording.receivedAt === undefined ? null : formatInstant(recording.receivedAt),
    stored_at: recording.storedAt === undefined ? null : formatInstant(recording.storedAt),
    verdict: recording.verdict ?? null,
    indexed: recording.indexed,
    secrecy_answered: recording.secrecy !== undefined,
    due: dues.get(recording.id) === undefined ? null : formatInstant(dues.get(recording.id)!),
    changed_at: formatInstant(file.changedAt),
    ...keepingOf(seen, recording.id),
    disposal_id: disposalOf(file, recording.id, program) ?? null,
  }));
}

/** 保存到何时，依哪一条 */
function keepingOf({ retention }: CaseView, recording: string): Record<string, unknown> {
  const kept = retention.find(({ object }) => object.id === recording);
  if (!kept) return { kept: null, kept_until: null, kept_by: null };
  const { until, articles } = kept;
  return {
    kept: typeof until === 'string' ? until : 'until',
    kept_until: typeof until === 'string' ? null : formatDay(until.lastDay),
    kept_by: articles.join('、') || null,
  };
}

function approvalRow(
  { id, file }: LiveCase,
  approval: LiveCase['file']['approvals'][number],
  program: Program,
): Record<string, unknown> {
  const chain = chainFor(program, approval.matter);
  const waiting = file.status === 'leadClosed' ? [] : waitingFor(program, approval);
  return {
    approval_id: approval.id,
    case_id: id,
    matter: approval.matter,
    reason: approval.reason,
    requested_by: approval.requestedBy,
    requested_at: formatInstant(approval.requestedAt),
    chain,
    waiting_for: waiting,
    people: peopleFor(program, approval.matter),
    opinions: approval.opinions.map((opinion) => ({
      role: opinion.role,
      by: opinion.by,
      at: formatInstant(opinion.at),
      agreed: opinion.agreed,
      opinion: opinion.opinion ?? null,
    })),
    objects: approval.objects.map(({ type, id: object }) => ({ type, id: object })),
    status: approval.ended ?? (waiting.length === 0 ? 'given' : 'open'),
  };
}

/** Where the law asks nobody's leave for it, it is agreed to as it is asked; where it asks for no release, it is open once agreed to. */
function accessStatus({ file, law }: LiveCase, accessId: string, program: Program, now: number): string {
  const access = file.accesses.find((a) => a.id === accessId)!;
  if (access.ended) return 'ended';
  if (access.releasedAt !== undefined) return 'released';
  const approval = file.approvals.findLast((a) => a.objects.some((o) => o.type === 'access' && o.id === accessId));
  if (approval?.ended === 'refused') return 'refused';
  const given = approval && approval.ended === undefined && waitingFor(program, approval).length === 0;
  const answers = accessAnswer(program, law, accessId, access.recordings[0], access.requestedBy, now);
  const free = answers.length > 0 && answers.every(({ chain }) => chain.length === 0);
  if (!given && !free) return 'requested';
  return answers.length > 0 && !answers.some(({ missing }) => missing.includes('release')) ? 'released' : 'approved';
}
