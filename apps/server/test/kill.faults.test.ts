import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnswerOf, ROUTES } from '@zhiji/contract';
import { openSigner } from '@zhiji/journal';
import { installAgency, launchProduct, type ProductProcess } from './product-process.ts';
import { LogReader } from './public-log.ts';

/** With the 105 of `packages/vault` (uploads) and the 100 of `packages/journal` (appends), more than 200 random points. */
const KILLS = 24;
const KIB = 1024;

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

type Receipt = AnswerOf<typeof ROUTES.command>;

/** The product, killed and started again on the same folder and port. */
class Victim {
  readonly folder: string;
  readonly url: string;
  readonly #port: number;
  #running: ProductProcess | undefined;
  #answers = false;
  #up = Promise.withResolvers<void>();

  constructor(folder: string, port: number) {
    [this.folder, this.#port, this.url] = [folder, port, `http://127.0.0.1:${port}`];
  }

  launch(): void {
    this.#running = launchProduct(this.folder, { ZHIJI_PORT: String(this.#port) });
  }

  async start(): Promise<void> {
    this.launch();
    await this.#running!.started.catch((cause: unknown) => {
      this.#up.promise.catch(() => undefined);
      this.#up.reject(cause);
      throw cause;
    });
    this.#answers = true;
    this.#up.resolve();
  }

  async kill(database: 'database too' | 'database orphaned'): Promise<void> {
    if (this.#answers) this.#up = Promise.withResolvers();
    this.#answers = false;
    const ended = this.#running!.ended;
    this.#running!.child.kill('SIGKILL');
    if (database === 'database too') await killPostgres(path.join(this.folder, 'postgres/pgdata/postmaster.pid'));
    await ended;
  }

  async stop(): Promise<void> {
    this.#running!.child.kill('SIGTERM');
    assert.equal(await this.#running!.ended, 0, this.#running!.output());
  }

  /** What the server answers; undefined when it was killed before it had, which may be after it did what was asked. */
  async ask(method: string, route: string, token: string, sent: Sent = {}): Promise<Response | undefined> {
    await this.#up.promise;
    try {
      const answer = await fetch(new URL(route, this.url), {
        method,
        ...sent,
        headers: { ...sent.headers, authorization: `Bearer ${token}` },
      });
      const body = await answer.arrayBuffer();
      return new Response(answer.status === 204 ? null : body, { status: answer.status, headers: answer.headers });
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause;
      await sleep(5);
      return undefined;
    }
  }
}

async function killPostgres(pidFile: string): Promise<void> {
  const pid = Number((await fs.readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
  if (pid > 0) process.kill(pid, 'SIGKILL');
}

/** What the server has said is done. */
interface Acknowledged {
  /** Leaf indexes by event. */
  readonly events: Map<string, number>;
  /** Digests of files by case and recording. */
  readonly files: { readonly caseId: string; readonly recordingId: string; readonly sha256: string }[];
}

/** Opens a case and answers questions about it, one after the other, each asked until it is acknowledged. */
async function command(victim: Victim, token: string, { events }: Acknowledged, caseId: string, n: number) {
  const [route, name, as, data] =
    n === 0
      ? ['/api/v1/cases', 'registerLead', 'receptionist', { source: 'complaint', content: '占道经营' }]
      : [
          `/api/v1/cases/${caseId}/commands`,
          'answerFinding',
          'officer',
          { finding: 'majorDecision', value: n % 2 === 0, basis: `第 ${n} 次答复` },
        ];
  const id = randomUUIDv7();
  const body = JSON.stringify({
    ...(n === 0 ? { caseId } : {}),
    commands: [{ name, id, as, subject: n === 0 ? randomUUIDv7() : caseId, data }],
  });
  for (;;) {
    const answer = await victim.ask('POST', route as string, token, {
      body,
      headers: { 'content-type': 'application/json' },
    });
    if (!answer) continue;
    assert.equal(answer.status, 200, await answer.clone().text());
    const { entries } = (await answer.json()) as Receipt;
    assert.ok(entries.some((entry) => entry.id === id));
    for (const entry of entries) events.set(entry.id, entry.leafIndex);
    return;
  }
}

/** Uploads a file by tus in pieces; goes on after every kill from where the server says it is, which is never before what it has acknowledged. */
async function upload(victim: Victim, token: string, { files }: Acknowledged, caseId: string): Promise<void> {
  const bytes = randomBytes(Math.ceil((64 + Math.random() * 4000) * KIB));
  const recordingId = randomUUIDv7();
  const text = (value: string) => Buffer.from(value).toString('base64');
  const tus = { 'tus-resumable': '1.0.0' };
  let location: string | undefined;
  let told = 0;
  const heard = (answer: Response): void => {
    const offset = Number(answer.headers.get('upload-offset'));
    assert.ok(offset >= told, `已确认 ${told}，现在只有 ${offset}`);
    told = offset;
  };
  while (location === undefined) {
    const made = await victim.ask('POST', '/api/v1/uploads', token, {
      headers: {
        ...tus,
        'upload-length': String(bytes.length),
        'upload-metadata': `caseId ${text(caseId)},recordingId ${text(recordingId)},filename ${text('现场.mp4')}`,
      },
    });
    if (!made) continue;
    assert.equal(made.status, 201, await made.clone().text());
    location = made.headers.get('location')!;
  }
  while (told < bytes.length) {
    const end = Math.min(bytes.length, told + Math.ceil(Math.random() * 1000 * KIB));
    const sent = await victim.ask('PATCH', location, token, {
      headers: { ...tus, 'upload-offset': String(told), 'content-type': 'application/offset+octet-stream' },
      body: bytes.subarray(told, end),
    });
    if (sent) {
      assert.equal(sent.status, 204, await sent.clone().text());
      heard(sent);
      continue;
    }
    let asked: Response | undefined;
    while (!(asked = await victim.ask('HEAD', location, token, { headers: tus })));
    assert.equal(asked.status, 200);
    heard(asked);
  }
  files.push({ caseId, recordingId, sha256: createHash('sha256').update(bytes).digest('hex') });
}

/** Below the ports the system gives to connections by itself: while the product is down, no connection takes its place. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const probe = net.createServer().listen(port, '127.0.0.1');
    const free = await Promise.race([
      once(probe, 'listening').then(() => true),
      once(probe, 'error').then(() => false),
    ]);
    if (!free) continue;
    probe.close();
    await once(probe, 'close');
    return port;
  }
}

describe('整个服务器被 kill -9', () => {
  it(`收发之中随机杀 ${KILLS} 次（合计 ${105 + 100 + KILLS} 个随机点：另有 packages/vault 上传 105 次、packages/journal 记录 100 次）：已确认的一个字节、一个事件都不少`, async (t) => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'zhiji-kill-'));
    t.after(() => fs.rm(folder, { recursive: true, force: true }));
    await fs.chmod(folder, 0o711);
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const signIns = await installAgency(folder);

    const victim = new Victim(folder, port);
    await victim.start();
    t.after(() => victim.kill('database too'));
    const tokenOf = async (login: string) => {
      const { password } = signIns.find((one) => one.login === login)!;
      const body = JSON.stringify({ login, password, kind: 'token' });
      const answer = await fetch(`${address}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      return ((await answer.json()) as AnswerOf<typeof ROUTES.signIn>).token!;
    };
    const [gao, lin] = [await tokenOf('fzcg.gao'), await tokenOf('fzcg.lin')];
    const { verifierKey } = openSigner((await fs.readFile(path.join(folder, 'keys/FZCG.log.key'), 'utf8')).trim());
    const log = new LogReader(`${address}/log/FZCG`, '127.0.0.1/log/FZCG', verifierKey);

    const acknowledged: Acknowledged = { events: new Map(), files: [] };
    let enough = false;
    const commanding = [0, 1, 2].map(async () => {
      for (let caseId = randomUUIDv7(), n = 0; !enough; n = (n + 1) % 8) {
        if (n === 0) caseId = randomUUIDv7();
        await command(victim, n === 0 ? gao : lin, acknowledged, caseId, n);
      }
    });
    const caseOfFiles = randomUUIDv7();
    await command(victim, gao, acknowledged, caseOfFiles, 0);
    const uploading = [0, 1].map(async () => {
      while (!enough) await upload(victim, lin, acknowledged, caseOfFiles);
    });
    const check = async () => {
      const events = new Map(acknowledged.events);
      const ids = await log.read(1 + Math.max(...events.values()));
      for (const [id, leafIndex] of events) assert.equal(ids[leafIndex], id);
    };
    const killing = async () => {
      for (let kill = 0; kill < KILLS; kill++) {
        await sleep(Math.random() * 600);
        await victim.kill(kill % 2 === 0 ? 'database orphaned' : 'database too');
        // Now and then it dies again while it is starting.
        if (kill % 4 === 3) {
          victim.launch();
          await sleep(Math.random() * 2500);
          await victim.kill('database orphaned');
        }
        await victim.start();
        await check();
      }
      enough = true;
    };
    await Promise.all([killing(), ...commanding, ...uploading]);
    await check();
    for (const { caseId, recordingId, sha256 } of acknowledged.files) {
      const object = await fs.readFile(path.join(folder, 'vault/FZCG/objects', sha256.slice(0, 2), sha256));
      assert.equal(createHash('sha256').update(object).digest('hex'), sha256);
      for (let turn = 0; ; turn++) {
        const answer = await victim.ask('GET', `/api/v1/cases/${caseId}`, lin);
        const { file } = (await answer!.json()) as AnswerOf<typeof ROUTES.case>;
        const item = file.recordings.find((one) => one.id === recordingId)!;
        assert.equal(item.sha256, sha256);
        if (item.durability === 'stored') break;
        assert.ok(turn < 300, `${recordingId} 停在 ${item.durability}`);
        await sleep(100);
      }
    }
    assert.ok(acknowledged.files.length > 0 && acknowledged.events.size > KILLS);
    t.diagnostic(`${acknowledged.events.size} 个事件、${acknowledged.files.length} 个文件已确认`);
    await victim.stop();
  });
});
