import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listQuarantine, openVault } from './index.ts';
import { sha256Of } from '../test/digest.ts';
import { bytesFrom, randomFrom } from '../test/random.ts';
import { patch, send, type Answer } from '../test/tus-client.ts';
import { tusServer, type TusServer } from '../test/tus-server.ts';
import { memoryDigester, VolatileDisk } from '../test/volatile-disk.ts';

const SEEDS = 400;
const ROOT = '/vault';

/** What a client was told, and nothing else. */
interface Told {
  url: string | undefined;
  offset: number;
}

/** Uploads by a client that believes only what it was told, over machines whose power fails again and again. */
class Client {
  received = false;
  readonly #parts: readonly { readonly bytes: Buffer; readonly told: Told }[];
  readonly #random: () => number;

  /** One piece is one upload; more are parts to be joined. */
  constructor(pieces: readonly Buffer[], random: () => number) {
    this.#parts = pieces.map((bytes) => ({ bytes, told: { url: undefined, offset: 0 } }));
    this.#random = random;
  }

  async work(server: TusServer): Promise<void> {
    const partial = this.#parts.length > 1;
    for (const { bytes, told } of this.#parts) await this.#upload(server, bytes, told, partial);
    if (partial) {
      const urls = this.#parts.map(({ told }) => told.url).join(' ');
      const answer = await send('POST', server.url, { headers: { 'Upload-Concat': `final;${urls}` } });
      assert.equal(answer.status, 201, answer.body);
    }
    this.received = true;
  }

  async #upload(server: TusServer, bytes: Buffer, told: Told, partial: boolean): Promise<void> {
    const heard = (answer: Answer): void => {
      const offset = Number(answer.headers['upload-offset']);
      assert.ok(offset >= told.offset, `told ${told.offset}, then ${offset}`);
      told.offset = offset;
    };
    const url = (): string => new URL(told.url!, server.origin).href;
    if (told.url === undefined) {
      const headers = { 'Upload-Length': String(bytes.length), ...(partial ? { 'Upload-Concat': 'partial' } : {}) };
      const answer = await send('POST', server.url, { headers });
      assert.equal(answer.status, 201, answer.body);
      told.url = answer.headers.location!;
    } else {
      const answer = await send('HEAD', url());
      assert.equal(answer.status, 200, `HEAD: ${answer.status}`);
      heard(answer);
    }
    while (told.offset < bytes.length) {
      const end = told.offset + Math.ceil(this.#random() * 300_000);
      const answer = await patch(url(), told.offset, bytes.subarray(told.offset, end));
      assert.equal(answer.status, 204, answer.body);
      heard(answer);
    }
  }
}

/** Never removed by the cuts: the register of the product is durable by its own means. */
type Register = Map<string, string>;

function startOn(disk: VolatileDisk, register: Register): Promise<TusServer> {
  return tusServer({
    disk,
    digester: memoryDigester(disk),
    folder: ROOT,
    hooks: {
      admit: () => Promise.resolve('ok'),
      onReceived(upload, object) {
        register.set(upload.id, object.sha256);
        return Promise.resolve();
      },
    },
  });
}

describe('power cuts', () => {
  it(`${SEEDS} seeds: no acknowledged byte is ever missing, and every upload ends as the object it should be`, async () => {
    let cuts = 0;
    for (let seed = 0; seed < SEEDS; seed++) {
      const random = randomFrom(seed);
      const bytes = bytesFrom(random, Math.floor(random() * 700_000));
      const register: Register = new Map();
      const middle = Math.floor(random() * bytes.length);
      const client = new Client(seed % 3 === 0 ? [bytes.subarray(0, middle), bytes.subarray(middle)] : [bytes], random);
      let disk = new VolatileDisk(random);
      await disk.makeFolder(ROOT);
      await disk.syncFolder('/');
      for (let done = false; !done;) {
        disk.cutPowerAt(random() < 0.2 ? Infinity : 1 + Math.floor(random() * 150));
        const outcome = await Promise.race([disk.cut, runUntilDone(disk, register, client)]);
        done = outcome === 'done';
        if (done) disk.cutPowerAt(Infinity);
        else {
          cuts++;
          disk = disk.powerOn();
        }
        if (client.received && !done) assertObject(disk, bytes, seed);
      }
      assertObject(disk, bytes, seed);
      assert.equal(new Set(register.values()).size, 1, `seed ${seed}`);
      await assertClean(disk, seed);
    }
    assert.ok(cuts > SEEDS, `the generator cut ${cuts} times only`);
  });
});

async function runUntilDone(disk: VolatileDisk, register: Register, client: Client): Promise<'done'> {
  const server = await startOn(disk, register);
  disk.cut.then(() => server[Symbol.asyncDispose]()).catch(() => undefined); // what it still wants of the dead disk fails
  const died = disk.cut.then(() => new Promise<never>(() => undefined));
  try {
    await Promise.race([server.tus.recover(), died]);
    await Promise.race([client.work(server).catch((cause: unknown) => afterCut(disk, cause)), died]);
    return 'done';
  } finally {
    await server[Symbol.asyncDispose]();
  }
}

/** A connection that breaks because the power was cut tells the client nothing. */
async function afterCut(disk: VolatileDisk, cause: unknown): Promise<never> {
  const cut = await Promise.race([disk.cut, new Promise((resolve) => setTimeout(resolve, 200))]);
  if (cut === 'cut' && !(cause instanceof assert.AssertionError)) return new Promise<never>(() => undefined);
  throw cause;
}

function assertObject(disk: VolatileDisk, bytes: Buffer, seed: number): void {
  const sha256 = sha256Of(bytes);
  const { data, mode } = disk.peek(`${ROOT}/objects/${sha256.slice(0, 2)}/${sha256}`);
  assert.ok(data.equals(bytes), `seed ${seed}`);
  assert.equal(mode, 0o444, `seed ${seed}`);
}

/** Nothing is left on the way, nothing was set aside, and every record names the object. */
async function assertClean(disk: VolatileDisk, seed: number): Promise<void> {
  const vault = await openVault(ROOT, { disk, digester: memoryDigester(disk) });
  assert.deepEqual(await listQuarantine(vault), [], `seed ${seed}`);
  for (const id of await disk.names(`${ROOT}/incoming`))
    assert.equal(
      JSON.parse(await disk.readText(`${ROOT}/incoming/${id}/state.json`)).prefix.offset,
      0,
      `seed ${seed}: ${id}`,
    );
}
