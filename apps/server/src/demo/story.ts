import { randomUUIDv7 } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { accountsOf, type Account } from '@zhiji/accounts';
import { dayOf, formatDay, formatInstant, parseInstant } from '@zhiji/calendar';
import type {
  Actor,
  AGENCY_COMMANDS,
  AgencyCommandName,
  CaseFile,
  Command,
  CommandName,
  COMMANDS,
  EventData,
} from '@zhiji/cases';
import { withAgency } from '@zhiji/database';
import type { DocumentValues } from '@zhiji/documents';
import { synthesizeRecording } from '@zhiji/media';
import type { TermIn } from '@zhiji/terms';
import { importFile } from '@zhiji/vault';
import type { Agency } from '../agency.ts';
import { runCommands } from '../cases/run-commands.ts';
import { finishDocument } from '../documents/finish-document.ts';
import { keepBytes } from '../documents/paper.ts';
import { archiveCase, type RetentionCode } from '../dossier/archive-case.ts';
import { registerReceived } from '../ingest/received.ts';
import { storeRecording } from '../ingest/store-recording.ts';
import { runAgencyCommand } from '../matters/run-agency-command.ts';
import type { Product } from '../product.ts';
import type { DemonstrationClock } from './clock.ts';
import { handwriting } from './handwriting.ts';

type DataOf<N extends CommandName> = EventData<(typeof COMMANDS)[N]['event']>;

/** Somebody, in one of their roles. */
export type Hand = readonly [who: string, as: TermIn<'ROLES'>];

export interface ObjectName {
  readonly type: string;
  readonly id: string;
}

export interface Film {
  readonly id: string;
  readonly who: string;
  readonly from: number;
  readonly seconds: number;
}

export interface Signing {
  /** On whose account: parties sign on the officers' glass. */
  readonly hand: Hand;
  readonly signatory: TermIn<'ROLES'>;
  readonly name: string;
  readonly refused?: { readonly manifestation: string; readonly present: string[] };
}

/** One case being told: people do things at times, through the same commands as everybody else. */
export class Story {
  readonly product: Product;
  readonly agency: Agency;
  readonly #clock: DemonstrationClock;
  readonly #people: ReadonlyMap<string, Account>;
  caseId = randomUUIDv7();
  #firstDay = 0;

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

  static async open(product: Product, agency: Agency, clock: DemonstrationClock): Promise<Story> {
    const accounts = await withAgency(product.pool, agency.id, accountsOf);
    return new Story(
      product,
      agency,
      clock,
      new Map(accounts.map((account) => [account.login.split('.')[1]!, account])),
    );
  }

  get now(): number {
    return this.#clock.now();
  }

  /** A new story begins now; its days are counted in working days from the next one on. */
  begin(): void {
    this.caseId = randomUUIDv7();
    this.#firstDay = this.agency.law.program.calendar.addWorkdays(dayOf(this.now), 1);
  }

  /** Goes on to an hour (`09:30`) of the n-th working day after the first. */
  at(workday: number, hour: string): number {
    const day = workday === 0 ? this.#firstDay : this.agency.law.program.calendar.addWorkdays(this.#firstDay, workday);
    this.#clock.goTo(parseInstant(`${formatDay(day)}T${hour}:00+08:00`)!);
    return this.now;
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

  async file(): Promise<CaseFile> {
    return (await this.agency.cases.load(this.caseId)).file;
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
      this.#actor(who),
      this.caseId,
      [command],
      this.now,
    );
    if ('refused' in result)
      throw new Error(`${name}: ${result.refused.detail} ${JSON.stringify(result.refused.problems ?? [])}`);
    if ('problem' in result) throw new Error(`${name}: ${result.problem}`);
  }

  /** Somebody orders something about the agency itself. */
  async orders<N extends AgencyCommandName>(
    who: string,
    as: TermIn<'ROLES'>,
    name: N,
    subject: string,
    data: EventData<(typeof AGENCY_COMMANDS)[N]['event']>,
    options: Pick<Command, 'about' | 'occurredAt'> = {},
  ): Promise<void> {
    const result = await runAgencyCommand(this.product, this.agency, this.#actor(who), {
      name,
      id: randomUUIDv7(),
      as,
      subject,
      data: data as Record<string, unknown>,
      occurredAt: formatInstant(this.now),
      ...options,
    });
    if ('refused' in result)
      throw new Error(`${name}: ${result.refused.detail} ${JSON.stringify(result.refused.problems ?? [])}`);
    if ('problem' in result) throw new Error(`${name}: ${result.problem}`);
  }

  /** A paper is drafted, signed by everyone in turn, and finished. Returns its id. */
  async paper(
    [who, as]: Hand,
    form: TermIn<'FORMS'>,
    values: DocumentValues,
    signatures: readonly Signing[],
    about: readonly ObjectName[] = [],
  ): Promise<string> {
    const documentId = randomUUIDv7();
    await this.does(
      who,
      as,
      'draftDocument',
      documentId,
      { form, values: values as Record<string, unknown> },
      { about },
    );
    for (const { hand, signatory, name, refused } of signatures) {
      if (refused)
        await this.does(...hand, 'recordSignatureRefusal', documentId, { signatory, name, ...refused }, { about });
      else
        await this.does(...hand, 'signDocument', documentId, {
          signatory,
          name,
          method: 'handSigned',
          statedDate: formatDay(dayOf(this.now)),
          strokes: await keepBytes(this.agency.vault, Buffer.from(JSON.stringify(handwriting(name)))),
        });
    }
    const made = await finishDocument(this.product, this.agency, this.#actor(who), this.caseId, {
      id: randomUUIDv7(),
      as,
      documentId,
    });
    if (!('receipt' in made)) throw new Error(`${form}: ${JSON.stringify(made)}`);
    return documentId;
  }

  async archives([who, as]: Hand, retention: RetentionCode): Promise<void> {
    const made = await archiveCase(this.product, this.agency, this.#actor(who), this.caseId, {
      id: randomUUIDv7(),
      as,
      retention,
    });
    if (!('receipt' in made)) throw new Error(`archive: ${JSON.stringify(made)}`);
  }

  #actor(who: string): Actor {
    const { id, roles, unit } = this.person(who);
    return { id, roles, ...(unit ? { unit } : {}) };
  }

  /** Somebody has filmed until now. */
  async films(who: string, seconds: number, ...about: readonly ObjectName[]): Promise<Film> {
    const from = this.now - seconds * 1000;
    const film = { id: randomUUIDv7(), who, from, seconds };
    await this.does(
      who,
      'officer',
      'registerRecording',
      film.id,
      {
        medium: 'video',
        from: formatInstant(film.from),
        to: formatInstant(this.now),
        recordist: { id: this.person(who).id, name: this.person(who).name },
      },
      { about },
    );
    return film;
  }

  /** The film, made by a real encoder, reaches the vault. */
  async stores({ id, who, from, seconds }: Film, caption: string): Promise<void> {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'zhiji-demo-'));
    try {
      const file = path.join(folder, 'recording.mp4');
      await synthesizeRecording({
        path: file,
        seconds,
        width: 480,
        height: 270,
        framesPerSecond: 5,
        bitsPerSecond: 120_000,
        claimedTime: new Date(from).toISOString(),
      });
      const { sha256, size } = await importFile(this.agency.vault, file);
      const received = {
        caseId: this.caseId,
        recordingId: id,
        sha256,
        size,
        name: `${caption}.mp4`,
        type: 'video/mp4',
        at: this.now,
        by: { id: this.person(who).id, role: 'officer' },
      };
      await registerReceived(this.agency, id, received);
      await storeRecording(this.product, this.agency, { agency: this.agency.code, ...received });
    } finally {
      await fs.rm(folder, { recursive: true, force: true });
    }
  }
}
