import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { globSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sha256Of } from '../test/digest.ts';
import { randomFrom } from '../test/random.ts';
import { CHUNK, hang, patch, send, type Answer } from '../test/tus-client.ts';
import { scratchFolder } from '../test/tus-server.ts';

const KILLS = 105;
const MIB = 1 << 20;

const PHASES = ['creating', 'asking', 'sending', 'finishing'] as const;
type Phase = (typeof PHASES)[number];

/** A server process that is killed and started again, and what its disk must look like each time. */
class Victim {
  readonly folder: string;
  kills = 0;
  #child: ChildProcess | undefined;
  #url = Promise.withResolvers<string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Where the server is now, or will be when it is up again. */
  get url(): Promise<string> {
    return this.#url.promise;
  }

  async start(): Promise<void> {
    const script = path.join(import.meta.dirname, '../test/vault-child.ts');
    this.#child = spawn(process.execPath, [script, this.folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: this.#child.stdout! })) {
      const { url, unfinished } = JSON.parse(line);
      assert.equal(unfinished, 0, 'recovery finishes everything that is whole');
      assert.deepEqual(globSync(`${this.folder}/vault/incoming/*/lock*`), [], 'no stale lock');
      this.#url.resolve(url);
      return;
    }
    throw new Error('the server did not start');
  }

  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.#child!.once('exit', resolve));
    this.#url = Promise.withResolvers();
    this.#child!.kill('SIGKILL');
    await ended;
    this.kills++;
  }
}

/** Uploads `bytes` whatever happens to the server; believes only answers. Returns the upload's id. */
async function upload(
  victim: Victim,
  bytes: Buffer,
  random: () => number,
  phase: (now: Phase) => void,
): Promise<string> {
  let location: string | undefined;
  let told = 0;
  const heard = (answer: Answer): void => {
    const offset = Number(answer.headers['upload-offset']);
    assert.ok(offset >= told, `acknowledged ${told}, then only ${offset}`);
    told = offset;
  };
  for (;;) {
    const base = await victim.url;
    try {
      if (location === undefined) {
        phase('creating');
        const first = bytes.subarray(0, random() < 0.5 ? 0 : Math.floor(random() * bytes.length));
        const headers = { 'Upload-Length': String(bytes.length), 'Content-Type': CHUNK };
        const made = await send('POST', base, { headers, body: first });
        assert.equal(made.status, 201, made.body);
        location = made.headers.location!;
        heard(made);
      } else {
        phase('asking');
        const answer = await send('HEAD', new URL(location, base).href);
        assert.equal(answer.status, 200);
        heard(answer);
      }
      while (told < bytes.length) {
        const end = random() < 0.4 ? bytes.length : Math.min(bytes.length, told + Math.ceil(random() * 4 * MIB));
        phase(end === bytes.length ? 'finishing' : 'sending');
        const answer = await patch(new URL(location, base).href, told, bytes.subarray(told, end));
        assert.equal(answer.status, 204, answer.body);
        heard(answer);
      }
      return location.split('/').at(-1)!;
    } catch (cause) {
      if (cause instanceof assert.AssertionError) throw cause;
      await sleep(1); // the connection broke: the server was killed
    }
  }
}

describe('kill -9', () => {
  it(`at least ${KILLS} kills during uploads of 1 to 16 MiB: nothing acknowledged is missing, every upload ends right and registered once`, async (t) => {
    const random = randomFrom(20_260_101);
    const source = randomBytes(16 * MIB);
    const victim = new Victim(await scratchFolder());
    t.after(() => fs.rm(victim.folder, { recursive: true, force: true }));
    await victim.start();
    const phases = new Map<Phase, number>();
    const now: Phase[] = [];
    const finished = new Map<string, string>();
    let enough = false;
    const officers = [0, 1].map(async (officer) => {
      while (!enough) {
        const bytes = Buffer.from(source.subarray(0, Math.ceil((1 + random() * 15) * MIB)));
        bytes.writeDoubleLE(random(), 0);
        finished.set(await upload(victim, bytes, random, (phase) => (now[officer] = phase)), sha256Of(bytes));
      }
    });
    const killing = (async () => {
      // On a slow machine few uploads end, and so few begin: it goes on until a kill has met everything they do.
      while (victim.kills < KILLS || (phases.size < PHASES.length && victim.kills < 5 * KILLS)) {
        await sleep(random() * 60);
        for (const phase of now) phases.set(phase, (phases.get(phase) ?? 0) + 1);
        await victim.kill();
        await victim.start();
      }
      enough = true;
    })();
    await Promise.all([killing, ...officers]);
    await victim.kill();
    await victim.start();
    for (const [id, sha256] of finished) {
      const object = path.join(victim.folder, 'vault/objects', sha256.slice(0, 2), sha256);
      assert.equal(sha256Of(await fs.readFile(object)), sha256);
      assert.equal(JSON.parse(await fs.readFile(path.join(victim.folder, 'register', id), 'utf8')).sha256, sha256);
    }
    await victim.kill();
    const received = globSync(`${victim.folder}/vault/received/*/*.json`).map((file) => path.basename(file, '.json'));
    assert.deepEqual(received.sort(), (await fs.readdir(path.join(victim.folder, 'register'))).sort());
    assert.ok(received.length >= finished.size);
    for (const phase of PHASES) assert.ok(phases.has(phase), `never killed while ${phase}`);
    const calls = (await fs.readFile(path.join(victim.folder, 'calls'), 'utf8')).split('\n').length - 1;
    t.diagnostic(
      `${victim.kills} kills, ${finished.size} uploads, ${calls} hook calls, ${JSON.stringify([...phases])}`,
    );
  });

  it('a kill in the middle of one long request leaves what was synced on the way, every 64 MiB', async (t) => {
    const victim = new Victim(await scratchFolder());
    t.after(() => fs.rm(victim.folder, { recursive: true, force: true }));
    await victim.start();
    const bytes = Buffer.concat([randomBytes(MIB), Buffer.alloc(169 * MIB)]);
    const made = await send('POST', await victim.url, { headers: { 'Upload-Length': String(bytes.length) } });
    const location = made.headers.location!;
    await hang(new URL(location, await victim.url).href, 0, bytes.subarray(0, 150 * MIB), bytes.length);
    const state = path.join(victim.folder, 'vault/incoming', location.split('/').at(-1)!, 'state.json');
    while (JSON.parse(await fs.readFile(state, 'utf8')).prefix.offset < 128 * MIB) await sleep(5);
    await victim.kill();
    await victim.start();
    const url = new URL(location, await victim.url).href;
    const offset = Number((await send('HEAD', url)).headers['upload-offset']);
    assert.ok(offset >= 128 * MIB, String(offset));
    assert.equal((await patch(url, offset, bytes.subarray(offset))).status, 204);
    await victim.kill();
    const object = path.join(victim.folder, 'vault/objects', sha256Of(bytes).slice(0, 2), sha256Of(bytes));
    assert.equal((await fs.stat(object)).size, bytes.length);
  });
});
