import { randomUUID, randomUUIDv7 } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Command, CommandName, EventData } from '@zhiji/cases';
import type { COMMANDS } from '@zhiji/cases';
import type { AnswerOf, Problem, ROUTES } from '@zhiji/contract';
import type { TermIn } from '@zhiji/terms';
import { checkAnswer } from './answer-check.ts';
import { newSignIns, seedAgency, type SignIn } from '../../../apps/server/src/demo/seed.ts';
import { start, type Running } from '../../../apps/server/src/start.ts';

/** A clock a test moves. */
export class TestClock {
  #now: number;
  constructor(local: string) {
    this.#now = Date.parse(`${local.replace(' ', 'T')}+08:00`);
  }
  readonly now = (): number => this.#now;
  to(local: string): void {
    this.#now = Date.parse(`${local.replace(' ', 'T')}+08:00`);
  }
  wait({ hours = 0, minutes = 0 }: { hours?: number; minutes?: number }): void {
    this.#now += (hours * 60 + minutes) * 60_000;
  }
}

export interface TestServer extends AsyncDisposable {
  readonly running: Running;
  readonly url: string;
  readonly dataFolder: string;
  readonly signIns: readonly SignIn[];
  /** Somebody of the demonstration's people, signed in with a token. */
  as(login: string): Promise<TestPerson>;
}

/** The whole product on a folder of its own and any free port, with the people of 福州城管委 and no cases. */
export async function startTestServer(clock: { readonly now: () => number } = { now: Date.now }): Promise<TestServer> {
  const dataFolder = await fs.mkdtemp(path.join(os.tmpdir(), 'zhiji-test-server-'));
  await fs.chmod(dataFolder, 0o711);
  const running = await start(
    {
      dataFolder,
      databaseUrl: undefined,
      host: '127.0.0.1',
      port: 0,
      address: 'http://127.0.0.1',
      demonstration: false,
      minFree: 0,
      logLevel: process.env['ZHIJI_TEST_LOG'] ?? 'silent',
    },
    clock.now,
  );
  const signIns = newSignIns();
  await seedAgency(running.product, randomUUID(), signIns);
  const people = new Map<string, Promise<TestPerson>>();
  return {
    running,
    url: running.address,
    dataFolder,
    signIns,
    as(login) {
      let person = people.get(login);
      if (!person)
        people.set(
          login,
          (person = TestPerson.signIn(
            running.address,
            signIns.find((one) => one.login === `fzcg.${login}`)!,
          )),
        );
      return person;
    },
    async [Symbol.asyncDispose]() {
      await running.stop();
      await fs.rm(dataFolder, { recursive: true, force: true });
    },
  };
}

type DataOf<N extends CommandName> = EventData<(typeof COMMANDS)[N]['event']>;

/** A refused request, with the problem the server answered. */
export class Refused extends Error {
  readonly status: number;
  readonly problem: Problem;
  constructor(status: number, problem: Problem) {
    super(
      `${status} ${problem.code}: ${problem.detail ?? ''} ${JSON.stringify(problem.problems ?? problem.obstacles ?? '')}`,
    );
    this.status = status;
    this.problem = problem;
  }
}

/** A signed-in person who talks to the server over HTTP. */
export class TestPerson {
  readonly url: string;
  readonly id: string;
  readonly name: string;
  readonly token: string;

  private constructor(url: string, id: string, name: string, token: string) {
    this.url = url;
    this.id = id;
    this.name = name;
    this.token = token;
  }

  static async signIn(url: string, { login, password }: SignIn): Promise<TestPerson> {
    const response = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password, kind: 'token' }),
    });
    const { me, token } = (await response.json()) as AnswerOf<typeof ROUTES.signIn>;
    return new TestPerson(url, me.id, me.name, token!);
  }

  async request(method: string, route: string, body?: unknown): Promise<Response> {
    return fetch(`${this.url}/api/v1${route}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** The answer of a route; a problem is thrown as `Refused`. */
  async ask<T>(method: string, route: string, body?: unknown): Promise<T> {
    const response = await this.request(method, route, body);
    const answer: unknown = await response.json();
    if (!response.ok) throw new Refused(response.status, answer as Problem);
    checkAnswer(method, route, answer);
    return answer as T;
  }

  async opens(lead: string, data: DataOf<'registerLead'>, as: TermIn<'ROLES'> = 'receptionist'): Promise<string> {
    const caseId = randomUUIDv7();
    await this.ask('POST', '/cases', { caseId, commands: [command('registerLead', as, lead, data)] });
    return caseId;
  }

  async does<N extends CommandName>(
    caseId: string,
    as: TermIn<'ROLES'>,
    name: N,
    subject: string,
    data: DataOf<N>,
    options: Pick<Command, 'about' | 'happened' | 'occurredAt'> = {},
  ): Promise<void> {
    await this.ask('POST', `/cases/${caseId}/commands`, {
      commands: [{ ...command(name, as, subject, data), ...options }],
    });
  }

  sees(caseId: string): Promise<AnswerOf<typeof ROUTES.case>> {
    return this.ask('GET', `/cases/${caseId}`);
  }

  /** Uploads a file by tus in pieces of `piece` bytes, as a collection station would. */
  async uploads(bytes: Uint8Array, metadata: Readonly<Record<string, string>>, piece = bytes.length): Promise<void> {
    const tus = { authorization: `Bearer ${this.token}`, 'tus-resumable': '1.0.0' };
    const made = await fetch(`${this.url}/api/v1/uploads`, {
      method: 'POST',
      headers: {
        ...tus,
        'upload-length': String(bytes.length),
        'upload-metadata': Object.entries(metadata)
          .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
          .join(','),
      },
    });
    if (made.status !== 201) throw new Refused(made.status, (await made.json()) as Problem);
    const location = new URL(made.headers.get('location')!, this.url);
    for (let offset = 0; offset < bytes.length; offset += piece) {
      const sent = await fetch(location, {
        method: 'PATCH',
        headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
        body: bytes.subarray(offset, offset + piece) as never,
      });
      if (sent.status !== 204) throw new Refused(sent.status, (await sent.json()) as Problem);
    }
  }
}

const command = (name: CommandName, as: TermIn<'ROLES'>, subject: string, data: object) => ({
  name,
  id: randomUUIDv7(),
  as,
  subject,
  data,
});
