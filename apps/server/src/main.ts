import path from 'node:path';
import { DatabaseFault } from '@zhiji/database';
import { JournalFault } from '@zhiji/journal';
import { VaultFault } from '@zhiji/vault';
import { readConfiguration, type Configuration } from './configuration.ts';
import { DemonstrationClock } from './demo/clock.ts';
import { demonstrationSignIns, seedDemonstration } from './demo/seed.ts';
import { buildScreens } from './screens.ts';
import { start, type Running } from './start.ts';
import { buildVerifier } from './verifier-bundle.ts';

const clone = path.resolve(import.meta.dirname, '../../..');
const say = (text: string) => process.stdout.write(`${text}\n`);

function fail(cause: unknown, configuration: Configuration | undefined): never {
  const known =
    cause instanceof DatabaseFault ||
    cause instanceof JournalFault ||
    cause instanceof VaultFault ||
    cause instanceof RangeError;
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE')
    process.stderr.write(
      `[执迹] 端口 ${configuration?.port} 已被占用。请停用占用者，或用 ZHIJI_PORT 另定端口。数据未作改动。\n`,
    );
  else if (code === 'EACCES' && configuration && configuration.port < 1024)
    process.stderr.write(`[执迹] 无权使用端口 ${configuration.port}。请用 ZHIJI_PORT 另定端口。\n`);
  else if (code === 'ENOSPC' || code === 'EDQUOT')
    process.stderr.write(
      `[执迹] 数据文件夹所在磁盘已满：${configuration?.dataFolder}。请先腾出空间；已有数据未作改动。\n`,
    );
  else if (known) process.stderr.write(`[执迹] ${cause.message}\n`);
  else
    process.stderr.write(
      `[执迹] 启动失败：${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`,
    );
  process.exit(1);
}

let configuration: Configuration | undefined;
let running: Running | undefined;
let stopping: Promise<void> | undefined;

const stop = (signal: string) => {
  stopping ??= (async () => {
    say(`\n[执迹] 收到 ${signal}，正在停止 …`);
    await running?.stop();
    say('[执迹] 已停止，数据完好。');
    process.exit(0);
  })();
};

try {
  configuration = readConfiguration(process.env, clone);
  if ((await Promise.all([buildScreens(), buildVerifier()])).some(Boolean)) say('[执迹] 界面已生成');
  const clock = new DemonstrationClock();
  running = await start(configuration, clock.now);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  if (configuration.demonstration) await seedDemonstration(running.product, clock, (text) => say(`[执迹] ${text}`));
  say(`\n[执迹] 已启动：${configuration.address}\n[执迹] 数据文件夹：${configuration.dataFolder}`);
  if (configuration.demonstration) for (const line of await demonstrationSignIns(running.product)) say(line);
  else if (running.product.open.size === 0)
    say('[执迹] 尚无机关和帐号：另开一个终端运行 ./zhiji admin create --agency FZCG --login 帐号 --name 姓名');
  say('[执迹] 按 Ctrl-C 停止。');
} catch (cause) {
  // What was under way when the product was told to stop breaks off; that is no failure.
  await stopping;
  await running?.stop();
  fail(cause, configuration);
}
