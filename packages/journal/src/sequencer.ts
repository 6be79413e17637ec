import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { TreeAppender, type Hash } from '@zhiji/tlog';
import { intentOf, type Appended, type AppendRequest, type VersionConflict } from './append-request.ts';
import { isPlaceTaken, sendBatch, type Project } from './append-transaction.ts';
import { placeBatch, type AppendIntent, type Batch } from './batch.ts';
import { JournalFault } from './fault.ts';
import { sha256Tree } from './hashing.ts';
import { findRecorded, settle, type RecordedEvent } from './recorded.ts';
import { openAgencySession, type AgencySession } from './session.ts';
import { continueTree, readHead, signHead, type LogIdentity } from './tree-head.ts';

export interface SequencerOptions extends LogIdentity {
  /** Connection string of the application role. */
  readonly databaseUrl: string;
  readonly agency: { readonly id: string; readonly code: string };
  /** Milliseconds since 1970 UTC. May go backwards; `recordedAt` does not. */
  readonly now: () => number;
  /** 32 bytes that nobody can guess, new for each event. */
  readonly nonce: () => Uint8Array;
  readonly project?: Project;
  /** How often a lost connection is sought again before the outcome is left open; about a quarter of a minute when absent. */
  readonly reconnects?: number;
}

interface Call extends AppendIntent {
  readonly resolve: (outcome: Appended | VersionConflict) => void;
  readonly reject: (fault: JournalFault) => void;
}

/** A batch that has been sent. */
interface Flight {
  readonly calls: readonly Call[];
  /** Undefined when all calls have been answered, otherwise why they could not be. */
  readonly outcome: Promise<unknown>;
}

const MAX_BATCH_EVENTS = 1000;
const MAX_BATCH_LENGTH = 16 << 20;
const MAX_CASES_REMEMBERED = 10_000;
const MAX_FLIGHTS = 2;
const RECONNECTS = 12;
const RESENDS = 10;

/** Opens the one sequencer of an agency's journal and checks the head it continues from. Throws JournalFault, and whatever connecting throws. */
export async function openSequencer(options: SequencerOptions): Promise<Sequencer> {
  const { agency, databaseUrl } = options;
  const session = await openAgencySession(databaseUrl, agency.id);
  try {
    if (!(await readHead(session.client, agency.id))) {
      const first = signHead(new TreeAppender(sha256Tree), options);
      // Of two that open an empty journal at once, the second finds the head of the first.
      await session.client.query(
        'insert into tree_head (agency_id, size, edge, note) values ($1, $2, $3, $4) on conflict do nothing',
        [agency.id, first.size, first.edge, first.note],
      );
    }
    const head = (await readHead(session.client, agency.id))!;
    return new Sequencer(options, session, continueTree(head, options), head.recordedAt);
  } catch (cause) {
    await session.client.end();
    throw cause;
  }
}

/**
 * 排序器: the life of one connection through which everything enters the journal of one agency. Requests queue up while a batch commits and form
 * the next one, which is sent before the answer to the first has come; in the database it continues the head of the first or fails. Two sequencers
 * of one journal are not prevented but found out: the one that comes second to a leaf index ends with a fatal fault, having written nothing.
 *
 * After a failure the head is read back, what proves to be recorded is answered, and the rest is sent again in halves until the request that
 * cannot be recorded stands alone. A lost connection takes the same way, so that a commit whose answer was lost is answered as what it was.
 */
export class Sequencer implements AsyncDisposable {
  readonly #options: SequencerOptions;
  #session: AgencySession;
  /** The tree as it will be when everything sent is committed. */
  #tree: TreeAppender;
  #recordedAt: number;
  #committed: number;
  /** Versions of cases, as far as they are known, as they will be when everything sent is committed. */
  readonly #versions = new Map<string, number>();
  /** Roots this sequencer has continued from or tried to commit: a head in the database has one of them or is not ours. */
  readonly #ours = new Set<Hash>();
  readonly #queue: Call[] = [];
  #running: Promise<void> | undefined;
  #ended: JournalFault | undefined;
  readonly #fatal = Promise.withResolvers<JournalFault>();

  constructor(options: SequencerOptions, session: AgencySession, tree: TreeAppender, recordedAt: number) {
    this.#options = options;
    this.#session = session;
    this.#tree = tree;
    this.#recordedAt = recordedAt;
    this.#committed = tree.size;
    this.#ours.add(tree.root());
  }

  /** Leaves of the last head known to be committed. */
  get size(): number {
    return this.#committed;
  }

  /** Settles when an invariant is in doubt and the process has to stop; every request from then on is refused with the same fault. */
  get fatal(): Promise<JournalFault> {
    return this.#fatal.promise;
  }

  /**
   * Records the events, in order, one after the other in the tree, all or none. When it answers `appended` they are durable. Requests are
   * serialised: one that is made after another was answered comes after it. Repeating a request with the same ids and content answers what was
   * recorded the first time. Rejects with JournalFault.
   */
  append(request: AppendRequest): Promise<Appended | VersionConflict> {
    return new Promise((resolve, reject) => {
      if (this.#ended) throw this.#ended;
      this.#queue.push({ ...intentOf(request), resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Records what has been asked for, refuses what comes after, and closes the connection. */
  async close(): Promise<void> {
    this.#ended ??= new JournalFault('closed', '流水已关闭。');
    await this.#running;
    if (!this.#session.lost()) await this.#session.client.end();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #run(): Promise<void> {
    const flights: Flight[] = [];
    do {
      // Everyone who was just answered may ask again before the next batch is taken.
      await nextTurn();
      if (this.#queue.length > 0 && flights.length < MAX_FLIGHTS) {
        flights.push(await this.#depart(this.#takeBatch(flights.length === 0), flights.at(-1)));
        continue;
      }
      const failure = await flights[0]!.outcome;
      if (failure === undefined) flights.shift();
      else {
        for (const { outcome } of flights) await outcome;
        const calls = flights.splice(0).flatMap((flight) => flight.calls);
        try {
          await this.#rescue(calls, failure);
        } catch (cause) {
          const fault = cause instanceof JournalFault ? cause : outcomeUnknown(cause);
          for (const call of calls) call.reject(fault);
          if (fault.fatal) await this.#end(fault);
        }
      }
    } while (this.#queue.length > 0 || flights.length > 0);
    this.#running = undefined;
  }

  /** The calls at the head of the queue; half of them when nothing is under way, so that one half is hashed while the other is written. */
  #takeBatch(half: boolean): Call[] {
    const most = half ? Math.ceil(this.#queue.length / 2) : this.#queue.length;
    let count = 0;
    let events = 0;
    let length = 0;
    for (const { payloads } of this.#queue.slice(0, Math.min(most, MAX_BATCH_EVENTS))) {
      events += payloads.length;
      length += payloads.reduce((sum, payload) => sum + payload.length, 0);
      if (count > 0 && (events > MAX_BATCH_EVENTS || length > MAX_BATCH_LENGTH)) break;
      count++;
    }
    return this.#queue.splice(0, count);
  }

  /** Gives the calls their places and sends them, behind what was sent before. */
  async #depart(calls: readonly Call[], before?: Flight): Promise<Flight> {
    const base = this.#tree;
    try {
      await this.#learnVersions(calls);
      const { agency, nonce, now, project } = this.#options;
      const tree = new TreeAppender(sha256Tree, base.size, base.edge);
      const recordedAt = Math.max(now(), this.#recordedAt);
      const context = { agencyCode: agency.code, recordedAt, versions: this.#versions, nonce };
      const batch = placeBatch(calls, tree, context);
      const entries = batch.placed.flatMap((one) => one.entries);
      let committed: Promise<unknown> | undefined;
      if (entries.length > 0) {
        const head = signHead(tree, this.#options);
        this.#ours.add(head.root);
        ({ committed } = await sendBatch(this.#session.client, agency.id, entries, head, project));
        this.#tree = tree;
        this.#recordedAt = recordedAt;
        for (const [caseId, version] of batch.versions) this.#versions.set(caseId, version);
      }
      return { calls, outcome: this.#land(batch, tree, committed, before) };
    } catch (cause) {
      return { calls, outcome: Promise.resolve(cause) };
    }
  }

  /** Answers the calls of a batch once it and what flew before it are committed. */
  async #land(
    batch: Batch<Call>,
    tree: TreeAppender,
    committed: Promise<unknown> | undefined,
    before: Flight | undefined,
  ): Promise<unknown> {
    try {
      await committed;
      const failure = await before?.outcome;
      if (failure !== undefined) return failure;
      this.#committed = tree.size;
      this.#forgetBefore(tree.root());
      for (const { intent, entries } of batch.placed) intent.resolve(appended(entries, tree.size));
      if (batch.stale.length > 0)
        for (const call of await this.#answerRecorded(batch.stale, tree.size))
          call.resolve(conflictOf(call, batch.versions));
      return undefined;
    } catch (cause) {
      return cause;
    }
  }

  /** Finds out what became of calls that failed, answers those that are recorded, and sends the others again. Throws JournalFault when it cannot. */
  async #rescue(calls: readonly Call[], failure: unknown, resends = RESENDS): Promise<void> {
    const { reconnected, open } = await this.#recover(calls, failure);
    if (open.length === 0) return;
    if (open.length < calls.length || (reconnected && resends > 0))
      return this.#resend(open, reconnected ? resends - 1 : resends);
    if (open.length === 1) return open[0]!.reject(faultOf(failure, reconnected));
    const half = open.length >> 1;
    await this.#resend(open.slice(0, half), resends);
    await this.#resend(open.slice(half), resends);
  }

  async #resend(calls: readonly Call[], resends: number): Promise<void> {
    const failure = await (await this.#depart(calls)).outcome;
    if (failure !== undefined) await this.#rescue(calls, failure, resends);
  }

  /** Continues from what the database has, over a new connection if need be, and answers what is recorded; returns the rest. Throws JournalFault. */
  async #recover(
    calls: readonly Call[],
    failure: unknown,
  ): Promise<{ readonly reconnected: boolean; readonly open: readonly Call[] }> {
    const { databaseUrl, agency, reconnects = RECONNECTS } = this.#options;
    let reconnected = false;
    for (let tries = 0; ; tries++) {
      try {
        if (this.#session.lost()) {
          this.#session = await openAgencySession(databaseUrl, agency.id);
          reconnected = true;
        }
        const head = await readHead(this.#session.client, agency.id);
        const tree = head && continueTree(head, this.#options);
        if (!head || !tree || !this.#ours.has(tree.root()))
          throw isPlaceTaken(failure)
            ? new JournalFault('secondSequencer', '本机构的流水正由另一个进程续写，本进程停止写入。', {
                cause: failure,
              })
            : new JournalFault('headChanged', '数据库中的流水末端不是本进程写下的。', { cause: failure });
        this.#tree = tree;
        this.#recordedAt = Math.max(this.#recordedAt, head.recordedAt);
        this.#committed = tree.size;
        this.#versions.clear();
        return { reconnected, open: await this.#answerRecorded(calls, tree.size) };
      } catch (cause) {
        if (cause instanceof JournalFault) throw cause;
        if (tries === reconnects) throw outcomeUnknown(cause);
        await sleep(Math.min(50 * 2 ** tries, 2000));
      }
    }
  }

  /** Answers the calls whose events are already in the journal, and those that use the id of another event; returns the rest. */
  async #answerRecorded(calls: readonly Call[], treeSize: number): Promise<readonly Call[]> {
    const ids = calls.flatMap(({ payloads }) => payloads.map(({ id }) => id));
    const found = await findRecorded(this.#session.client, this.#options.agency.id, ids);
    return calls.filter((call) => {
      const settled = settle(call, found);
      if (settled === 'absent') return true;
      if (settled === 'reused') call.reject(new JournalFault('eventIdReused', '事件标识已被内容不同的条目使用。'));
      else call.resolve(appended(settled, treeSize));
      return false;
    });
  }

  #forgetBefore(committed: Hash): void {
    for (const root of this.#ours) {
      if (root === committed) return;
      this.#ours.delete(root);
    }
  }

  async #learnVersions(calls: readonly Call[]): Promise<void> {
    const cases = new Set(calls.flatMap(({ caseId }) => caseId ?? []));
    if (this.#versions.size + cases.size > MAX_CASES_REMEMBERED) this.#versions.clear();
    const unknown = [...cases].filter((caseId) => !this.#versions.has(caseId));
    if (unknown.length === 0) return;
    const { rows } = await this.#session.client.query<{ case_id: string; version: number }>({
      name: 'learnVersions',
      text: `
        select case_id, coalesce(
          (select max(case_version) from journal_entry e where e.agency_id = $1 and e.case_id = asked.case_id), 0) as version
        from unnest($2::uuid[]) as asked (case_id)`,
      values: [this.#options.agency.id, unknown],
    });
    for (const row of rows) this.#versions.set(row.case_id, row.version);
  }

  async #end(fault: JournalFault): Promise<void> {
    this.#ended = fault;
    for (const call of this.#queue.splice(0)) call.reject(fault);
    this.#fatal.resolve(fault);
    if (!this.#session.lost()) await this.#session.client.end();
  }
}

function appended(entries: readonly RecordedEvent[], treeSize: number): Appended {
  const events = entries.map(({ eventId, leafIndex, caseVersion, recordedAt }) => ({
    eventId,
    leafIndex,
    caseVersion,
    recordedAt,
  }));
  return { status: 'appended', entries: events, treeSize };
}

function conflictOf({ caseId, expectedVersion }: Call, versions: ReadonlyMap<string, number>): VersionConflict {
  return {
    status: 'versionConflict',
    caseId: caseId!,
    expected: expectedVersion!,
    actual: versions.get(caseId!)!,
  };
}

function faultOf(cause: unknown, reconnected: boolean): JournalFault {
  if (reconnected) return outcomeUnknown(cause);
  return cause instanceof JournalFault ? cause : new JournalFault('writeFailed', '流水未能写入。', { cause });
}

function outcomeUnknown(cause: unknown): JournalFault {
  return new JournalFault('outcomeUnknown', '与数据库的连接中断，未能恢复；请以相同标识重试。', { cause });
}
