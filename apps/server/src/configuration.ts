import path from 'node:path';
import { defaultDataFolder } from '@zhiji/database';

/** Everything that can be set from outside; the README has the table. */
export interface Configuration {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly host: string;
  readonly port: number;
  /** Public address, and the host part of log origins. */
  readonly address: string;
  readonly demonstration: boolean;
  readonly minFree: number;
  readonly logLevel: string;
}

/** Throws a RangeError naming the variable and the rule. */
export function readConfiguration(env: NodeJS.ProcessEnv, clone: string): Configuration {
  const port = Number(env['ZHIJI_PORT'] ?? 8017);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`ZHIJI_PORT 应为 0 到 65535 的整数，现为 ${env['ZHIJI_PORT']}`);
  const demo = env['ZHIJI_DEMO'] ?? 'on';
  if (demo !== 'on' && demo !== 'off') throw new RangeError(`ZHIJI_DEMO 应为 on 或者 off，现为 ${demo}`);
  const host = env['ZHIJI_HOST'] ?? '127.0.0.1';
  return {
    dataFolder: env['ZHIJI_DATA'] ? path.resolve(env['ZHIJI_DATA']) : defaultDataFolder(clone),
    databaseUrl: env['ZHIJI_DATABASE_URL'] || undefined,
    host,
    port,
    address: env['ZHIJI_ADDRESS'] ?? `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`,
    demonstration: demo === 'on',
    minFree: Number(env['ZHIJI_MIN_FREE_MIB'] ?? 256) * 1024 * 1024,
    logLevel: env['ZHIJI_LOG'] ?? 'info',
  };
}
