import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomFillSync } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

export const MIB = 1 << 20;

/** Folders of a file benchmark: bytes come from memory and go to the disk that holds this repository. */
export interface BenchFolders extends Disposable {
  readonly memory: string;
  readonly disk: string;
}

export function benchFolders(): BenchFolders {
  const cache = path.resolve(import.meta.dirname, '../../../.cache');
  fs.mkdirSync(cache, { recursive: true });
  const [memory, disk] = ['/dev/shm/zhiji-bench-', path.join(cache, 'bench-')].map((prefix) => fs.mkdtempSync(prefix));
  return {
    memory: memory!,
    disk: disk!,
    [Symbol.dispose]() {
      for (const folder of [memory!, disk!]) fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Why a file benchmark cannot run here, or undefined. */
export function missingFor(programs: readonly string[], memoryBytes: number): string | undefined {
  if (!fs.existsSync('/dev/shm')) return 'no /dev/shm to take bytes from';
  const { bavail, bsize } = fs.statfsSync('/dev/shm');
  if (bavail * bsize < memoryBytes) return `less than ${Math.ceil(memoryBytes / MIB)} MiB free in /dev/shm`;
  const absent = programs.filter((program) => {
    try {
      execFileSync('which', [program], { stdio: 'ignore' });
      return false;
    } catch {
      return true;
    }
  });
  return absent.length > 0 ? `not installed: ${absent.join(', ')}` : undefined;
}

/** Random bytes in a file, and their SHA-256. */
export function randomFile(file: string, mebibytes: number): string {
  const hash = createHash('sha256');
  const fd = fs.openSync(file, 'w');
  const piece = Buffer.allocUnsafe(MIB);
  for (let i = 0; i < mebibytes; i++) {
    hash.update(randomFillSync(piece));
    fs.writeSync(fd, piece);
  }
  fs.closeSync(fd);
  return hash.digest('hex');
}

export const opensslSha256 = (file: string): string =>
  execFileSync('openssl', ['dgst', '-sha256', '-r', file], { encoding: 'utf8' }).slice(0, 64);

/** A server in a process of its own, which prints `{"url": …}` once it listens. */
export async function startServer(script: string, folder: string) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, script), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { value: line } = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    url: String(JSON.parse(String(line)).url),
    pid: child.pid!,
    stop: () => (child.kill(), ended),
  };
}

/** User and system time of a process so far, in seconds. */
export function cpuSeconds(pid: number): number {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Resident memory of a process now and at most so far, in MiB. */
export function residentMib(pid: number): { readonly now: number; readonly most: number } {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (label: string): number => Number(new RegExp(`${label}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  return { now: of('VmRSS'), most: of('VmHWM') };
}

/** Makes an upload and sends a file as its bytes from `offset`, with curl. Answers the seconds the sending took. */
export async function sendFile(url: string, offset: number, file: string): Promise<number> {
  const begin = performance.now();
  const headers = [
    'Tus-Resumable: 1.0.0',
    `Upload-Offset: ${offset}`,
    'Content-Type: application/offset+octet-stream',
    'Expect:',
  ];
  const status = await curl(['-X', 'PATCH', '-T', file, ...headers.flatMap((line) => ['-H', line]), url]);
  if (status !== '204') throw new Error(`PATCH ${status}`);
  return (performance.now() - begin) / 1000;
}

export async function makeUpload(url: string, length: number): Promise<string> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': String(length) },
  });
  if (answer.status !== 201) throw new Error(`POST ${answer.status}`);
  return new URL(answer.headers.get('location')!, url).href;
}

function curl(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('curl', ['-sS', '-o', '/dev/null', '-w', '%{http_code}', ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (data) => (said += String(data)));
    child.on('error', reject);
    child.on('exit', () => resolve(said));
  });
}
