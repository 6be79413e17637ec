import { randomUUIDv7 } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { accountsOf, type Account } from '@zhiji/accounts';
import { formatInstant } from '@zhiji/calendar';
import type { Command, CommandName, EventData } from '@zhiji/cases';
import { COMMANDS } from '@zhiji/cases';
import { withAgency } from '@zhiji/database';
import { synthesizeRecording } from '@zhiji/media';
import type { TermIn } from '@zhiji/terms';
import { importFile } from '@zhiji/vault';
import type { Agency } from '../agency.ts';
import { runCommands } from '../cases/run-commands.ts';
import { registerReceived } from '../ingest/received.ts';
import { storeRecording } from '../ingest/store-recording.ts';
import type { Product } from '../product.ts';
import type { DemonstrationClock } from './clock.ts';

type DataOf<N extends CommandName> = EventData<(typeof COMMANDS)[N]['event']>;

/** One case being told: people do things at times, through the same commands as everybody else. */
export class Story {
  readonly product: Product;
  readonly agency: Agency;
  readonly #clock: DemonstrationClock;
  readonly #people: ReadonlyMap<string, Account>;
  caseId = randomUUIDv7();

  private constructor(
    product: Product,
    agency: Agency,
    clock: DemonstrationClock,
    people: ReadonlyMap<string, Account>,
  ) {
    this.product = product;
    this.agency = agency;
    this.#clock = clock;
    this.#people = people;
  }

  static async begin(product: Product, agency: Agency, clock: DemonstrationClock): Promise<Story> {
    const accounts = await withAgency(product.pool, agency.id, accountsOf);
    return new Story(
      product,
      agency,
      clock,
      new Map(accounts.map((account) => [account.login.split('.')[1]!, account])),
    );
  }

  newCase(): void {
    this.caseId = randomUUIDv7();
  }

  get now(): number {
    return this.#clock.now();
  }

  /** Lets time pass. */
  wait({ days = 0, hours = 0, minutes = 0 }: { days?: number; hours?: number; minutes?: number }): void {
    this.#clock.goTo(this.now + ((days * 24 + hours) * 60 + minutes) * 60_000);
  }

  person(who: string): Account {
    const account = this.#people.get(who);
    if (!account) throw new Error(`nobody called ${who}`);
    return account;
  }

  /** Somebody gives a command; a story that the law refuses is a mistake in the story. */
  async does<N extends CommandName>(
    who: string,
    as: TermIn<'ROLES'>,
    name: N,
    subject: string,
    data: DataOf<N>,
    options: Pick<Command, 'about' | 'happened' | 'occurredAt'> = {},
  ): Promise<void> {
    const { id, roles, unit } = this.person(who);
    const command: Command = {
      name,
      id: randomUUIDv7(),
      as,
      subject,
      data: data as Record<string, unknown>,
      ...options,
    };
    const result = await runCommands(
      this.product.pool,
      this.agency,
      { id, roles, ...(unit ? { unit } : {}) },
      this.caseId,
      [command],
      this.now,
    );
    if ('refused' in result)
      throw new Error(`${name}: ${result.refused.detail} ${JSON.stringify(result.refused.problems ?? [])}`);
    if ('problem' in result) throw new Error(`${name}: ${result.problem}`);
  }

  /** A recording made by a real encoder, registered, received and stored. Returns its id. */
  async records(who: string, activity: string, seconds: number, caption: string): Promise<string> {
    const recording = randomUUIDv7();
    const [from, to] = [this.now, this.now + seconds * 1000];
    this.#clock.goTo(to);
    await this.does(
      who,
      'officer',
      'registerRecording',
      recording,
      { medium: 'video', from: formatInstant(from), to: formatInstant(to), recordist: { name: this.person(who).name } },
      { about: [{ type: 'activity', id: activity }] },
    );
    this.wait({ hours: 2 });
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'zhiji-demo-'));
    try {
      const file = path.join(folder, 'recording.mp4');
      await synthesizeRecording({
        path: file,
        seconds,
        width: 320,
        height: 180,
        claimedTime: new Date(from).toISOString(),
      });
      const { sha256, size } = await importFile(this.agency.vault, file);
      const received = {
        caseId: this.caseId,
        recordingId: recording,
        sha256,
        size,
        name: `${caption}.mp4`,
        type: 'video/mp4',
        at: this.now,
        by: { id: this.person(who).id, role: 'officer' },
      };
      await registerReceived(this.agency, recording, received);
      await storeRecording(this.product, this.agency, { agency: this.agency.code, ...received });
    } finally {
      await fs.rm(folder, { recursive: true, force: true });
    }
    return recording;
  }
}
