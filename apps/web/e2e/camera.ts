import { spawn } from 'node:child_process';
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';

/** The same recording with a free box behind it: other bytes, still a recording (ISO/IEC 14496-12 §8.1.2). */
export async function otherCamera(recording: string, note: string): Promise<string> {
  const text = Buffer.from(note);
  const box = Buffer.alloc(8);
  box.writeUInt32BE(8 + text.length);
  box.write('free', 4);
  const made = path.join(path.dirname(recording), `${note}.mp4`);
  await fs.writeFile(made, Buffer.concat([await fs.readFile(recording), box, text]));
  return made;
}

interface Sending {
  readonly server: string;
  readonly token: string;
  readonly file: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Sends a file from the command line; the client is killed once half of it is acknowledged, and begun again. */
export async function sendInTwo(sending: Sending): Promise<void> {
  const first = await run(sending, true);
  assert.ok(!first.includes('received'), '第一次在半途被杀掉');
  const second = await run(sending, false);
  assert.ok(second.includes('received'), `续传没有完成：${second}`);
  assert.ok(firstOf(second) > firstOf(first), '第二次从断处续传，不从头再传');
}

const firstOf = (lines: string): number => Number(lines.split(' ', 1)[0]);

function run({ server, token, file, metadata }: Sending, halfOnly: boolean): Promise<string> {
  const program = path.join(import.meta.dirname, 'tus-command.ts');
  const pairs = Object.entries(metadata).map(([name, value]) => `${name}=${value}`);
  const client = spawn(process.execPath, [program, server, token, file, `${file}.upload`, ...pairs]);
  let said = '';
  const hear = (piece: Buffer) => {
    said += String(piece);
    const [done, all] = (said.trim().split('\n').at(-1) ?? '').split(' ').map(Number) as [number, number];
    if (halfOnly && done * 2 > all) client.kill('SIGKILL');
  };
  client.stdout.on('data', hear);
  client.stderr.on('data', hear);
  return new Promise((resolve, reject) => client.on('error', reject).on('close', () => resolve(said)));
}
