import { randomUUIDv7 } from 'node:crypto';
import { civilOfDay, dayOf, formatInstant, parseInstant } from '@zhiji/calendar';
import {
  AGENCY_COMMANDS,
  COMMANDS,
  decideAll,
  type AgencyCommandName,
  type Actor,
  type CaseFact,
  type Command,
  type Refusal,
  type Situation,
} from '@zhiji/cases';
import type { JournalLine } from '@zhiji/law';
import type { Appended } from '@zhiji/journal';
import { canonicalJson } from '@zhiji/tlog';
import type { Pool } from 'pg';
import { withAgency } from '@zhiji/database';
import type { Agency } from '../agency.ts';
import { refusedTemplateIn } from '../documents/template-catalogue.ts';
import { nextNumber } from '../registers/number-series.ts';
import { numberWord } from '../registers/number-word.ts';
import type { LiveCase } from './case-store.ts';

export interface Receipt {
  readonly version: number;
  readonly entries: readonly {
    readonly id: string;
    readonly type: string;
    readonly leafIndex: number;
    readonly recordedAt: string;
  }[];
}

export type CommandResult =
  | { readonly receipt: Receipt }
  | { readonly refused: Refusal }
  | { readonly problem: 'versionConflict' | 'sameIdOtherContent' };

/** Another writer may take the next version a few times in a row; more means something is wrong. */
const ATTEMPTS = 8;

/**
 * Decides commands on the case as it is and records what they come to. Repeating a request repeats its answer: commands whose ids the journal
 * already holds are not decided again. `expectedVersion` makes it fail when the case has moved on since the caller looked.
 */
export async function runCommands(
  pool: Pool,
  agency: Agency,
  actor: Actor,
  caseId: string,
  commands: readonly Command[],
  now: number,
  expectedVersion?: number,
): Promise<CommandResult> {
  let number: number | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await recordedCommands(pool, agency, caseId, commands);
    if (before === 'other') return { problem: 'sameIdOtherContent' };
    if (before) return { receipt: before };
    const refused = await refusedTemplateIn(agency, commands, now);
    if (refused) return { refused };
    const live = await agency.cases.load(caseId);
    if (expectedVersion !== undefined && expectedVersion !== live.file.version) return { problem: 'versionConflict' };
    const decision = decideAll(commands, situationOf(agency, live, actor, now));
    if ('refused' in decision) return decision;
    const started = decision.facts.find(({ type }) => type === 'procedure.started');
    if (started) number ??= await nextNumber(pool, agency, caseSeries(agency), yearOf(now));
    const facts =
      number === undefined
        ? decision.facts
        : [...decision.facts, numbered(started!, `${caseSeries(agency)}〔${yearOf(now)}〕${number}号`)];
    const receipt = await recordFacts(agency, caseId, facts, live.file.version);
    if (receipt) return { receipt };
  }
  return { problem: 'versionConflict' };
}

/** What somebody's commands on a case are decided by. */
export const situationOf = (agency: Agency, live: LiveCase, actor: Actor, now: number): Situation => ({
  caseId: live.id,
  file: live.file,
  law: live.law,
  program: agency.law.program,
  actor,
  now,
  newId: randomUUIDv7,
  clock: { parse: parseInstant, print: formatInstant },
});

/** 案号: a case gets its number with its procedure. */
const caseSeries = (agency: Agency): string => `${numberWord(agency.code)}案`;
const yearOf = (now: number): number => civilOfDay(dayOf(now)).year;

const numbered = (started: CaseFact, number: string): CaseFact => ({
  ...started,
  id: randomUUIDv7(),
  type: 'case.described',
  data: { number },
});

/** Appends facts of a case, or of the agency itself; undefined when the case has moved on since `expectedVersion`. */
export async function recordFacts(
  agency: Agency,
  caseId: string | undefined,
  facts: readonly CaseFact[],
  expectedVersion?: number,
): Promise<Receipt | undefined> {
  const outcome = await agency.sequencer.append({
    ...(caseId === undefined ? {} : { caseId }),
    events: facts,
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
  });
  if (outcome.status === 'versionConflict') return undefined;
  if (caseId !== undefined) agency.settle(caseId, outcome.entries.at(-1)?.caseVersion);
  return receiptOf(outcome.entries, facts);
}

function receiptOf(
  entries: Appended['entries'],
  facts: readonly { readonly id: string; readonly type: string }[],
): Receipt {
  return {
    version: entries.at(-1)?.caseVersion ?? 0,
    entries: entries.map((entry, at) => ({
      id: entry.eventId,
      type: facts[at]!.type,
      leafIndex: entry.leafIndex,
      recordedAt: entry.recordedAt,
    })),
  };
}

/** The receipt of the entry a client's id already stands for in this case. */
export async function recordedReceipt(
  pool: Pool,
  agency: Agency,
  caseId: string,
  id: string,
  type: string,
): Promise<Receipt | undefined> {
  const { rows } = await withAgency(pool, agency.id, (client) =>
    client.query<{ leaf_index: string; case_version: number; payload: Buffer | null }>(
      'select leaf_index, case_version, payload from journal_entry where agency_id = $1 and event_id = $2 and case_id = $3',
      [agency.id, id, caseId],
    ),
  );
  const line = rows[0]?.payload ? (JSON.parse(rows[0].payload.toString('utf8')) as JournalLine) : undefined;
  if (!rows[0] || line?.type !== type) return undefined;
  const entry = { id, type, leafIndex: Number(rows[0].leaf_index), recordedAt: line.recordedAt };
  return { version: rows[0].case_version, entries: [entry] };
}

/** The receipt of commands the journal already holds; `other` when one of their ids stands for something else. */
async function recordedCommands(
  pool: Pool,
  agency: Agency,
  caseId: string,
  commands: readonly Command[],
): Promise<Receipt | 'other' | undefined> {
  const { rows } = await withAgency(pool, agency.id, (client) =>
    client.query<{
      event_id: string;
      leaf_index: string;
      case_id: string | null;
      case_version: number | null;
      payload: Buffer | null;
    }>(
      'select event_id, leaf_index, case_id, case_version, payload from journal_entry where agency_id = $1 and event_id = any($2::uuid[])',
      [agency.id, commands.map((c) => c.id)],
    ),
  );
  if (rows.length === 0) return undefined;
  const found = new Map(rows.map((row) => [row.event_id, row]));
  const entries: Receipt['entries'][number][] = [];
  let version = 0;
  for (const command of commands) {
    const row = found.get(command.id);
    const line = row?.payload ? (JSON.parse(row.payload.toString('utf8')) as JournalLine) : undefined;
    if (!row || !line || row.case_id !== caseId || !sameOrder(command, COMMANDS[command.name].event, line))
      return 'other';
    entries.push({ id: command.id, type: line.type, leafIndex: Number(row.leaf_index), recordedAt: line.recordedAt });
    version = Math.max(version, row.case_version ?? 0);
  }
  return { version, entries };
}

/** The receipt of an agency's own matter the journal already holds; `other` when its id stands for something else. */
export async function recordedAgencyReceipt(
  pool: Pool,
  agency: Agency,
  command: Command<AgencyCommandName>,
): Promise<Receipt | 'other' | undefined> {
  const { rows } = await withAgency(pool, agency.id, (client) =>
    client.query<{ leaf_index: string; case_id: string | null; payload: Buffer | null }>(
      'select leaf_index, case_id, payload from journal_entry where agency_id = $1 and event_id = $2',
      [agency.id, command.id],
    ),
  );
  const [row] = rows;
  if (!row) return undefined;
  const line = row.payload ? (JSON.parse(row.payload.toString('utf8')) as JournalLine) : undefined;
  if (!line || row.case_id !== null || !sameOrder(command, AGENCY_COMMANDS[command.name].event, line)) return 'other';
  const entry = { id: command.id, type: line.type, leafIndex: Number(row.leaf_index), recordedAt: line.recordedAt };
  return { version: 0, entries: [entry] };
}

/** The same order again: what it says counts, not the moment it was carried out, nor the text of a regulation that was bound to it. */
function sameOrder({ as, data }: Pick<Command, 'as' | 'data'>, event: string, line: JournalLine): boolean {
  const bound = event === 'regulation.adopted' && !('textHash' in data);
  const { textHash: _, ...unbound } = line.data;
  return (
    line.type === event && line.by.role === as && canonicalJson(bound ? unbound : line.data) === canonicalJson(data)
  );
}
