import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { newSignIns, seedAgency, type SignIn } from '../src/demo/seed.ts';
import { start } from '../src/start.ts';

/** The product as `npm start` runs it, in a process of its own. */
export interface ProductProcess {
  readonly child: ChildProcess;
  output(): string;
  /** Resolves when the product says it has started; rejects with its output when it ends before. */
  readonly started: Promise<void>;
  readonly ended: Promise<number | null>;
}

const main = path.resolve(import.meta.dirname, '../src/main.ts');

export function launchProduct(dataFolder: string, env: NodeJS.ProcessEnv = {}): ProductProcess {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ZHIJI_DATA: dataFolder, ZHIJI_PORT: '0', ZHIJI_DEMO: 'off', ZHIJI_LOG: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that fails leaves no product behind.
  const end = () => void child.kill('SIGKILL');
  process.on('exit', end);
  child.on('exit', () => process.off('exit', end));
  let output = '';
  const started = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('已启动')) started.resolve();
    });
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  void ended.then(() => started.reject(new Error(output)));
  started.promise.catch(() => undefined);
  return { child, output: () => output, started: started.promise, ended };
}

/** Makes a data folder with 福州市城管委 and its people, opened once. */
export async function installAgency(dataFolder: string): Promise<readonly SignIn[]> {
  const signIns = newSignIns();
  const id = randomUUID();
  const running = await start({
    dataFolder,
    databaseUrl: undefined,
    host: '127.0.0.1',
    port: 0,
    address: 'http://127.0.0.1',
    demonstration: false,
    minFree: 0,
    logLevel: 'silent',
  });
  await seedAgency(running.product, id, signIns);
  await running.product.agency(id);
  await running.stop();
  return signIns;
}
