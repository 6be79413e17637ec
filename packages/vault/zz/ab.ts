import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { benchFolders, cpuSeconds, makeUpload, MIB, randomFile, sendFile, startServer } from '../test/bench-case.ts';
import { primeDisk } from '../../../bench/harness.ts';
using folders = benchFolders();
const source = path.join(folders.memory, 'source');
randomFile(source, 1024);
const stat = () => fs.readFileSync('/proc/stat', 'utf8').split('\n')[0]!.trim().split(/\s+/).slice(1).map(Number);
const scripts = process.argv.slice(3).length ? process.argv.slice(3) : ['vault-child.ts', 'tus-node-child.ts'];
for (let r = 0; r < Number(process.argv[2] ?? 6); r++)
  for (const script of scripts) {
    const folder = path.join(folders.disk, 'srv');
    fs.mkdirSync(folder);
    await primeDisk(folders.disk, 1024 * MIB);
    const server = await startServer(script, folder);
    const url = await makeUpload(server.url, 1024 * MIB);
    const cpu0 = cpuSeconds(server.pid),
      s0 = stat();
    const sending = await sendFile(url, 0, source);
    const b = performance.now();
    if (script.startsWith('tus')) execFileSync('sync', [path.join(folder, path.basename(url))]);
    const sync = (performance.now() - b) / 1000;
    const cpu = cpuSeconds(server.pid) - cpu0,
      s1 = stat();
    const d = s1.map((v, i) => v - s0[i]!);
    const total = d.reduce((x, y) => x + y, 0);
    const idle = d[3]! + d[4]!;
    console.log(
      script.padEnd(18),
      (1024 / (sending + sync)).toFixed(0).padStart(5),
      'MiB/s sync',
      sync.toFixed(2),
      'cpu',
      cpu.toFixed(2),
      'busy s',
      ((total - idle) / 100).toFixed(2),
      'wall',
      (sending + sync).toFixed(2),
    );
    await server.stop();
    fs.rmSync(folder, { recursive: true });
  }
