import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { createAccount } from '@zhiji/accounts';
import { withAgency } from '@zhiji/database';
import { zh } from '@zhiji/terms';
import type { Product } from '../product.ts';
import type { DemonstrationClock } from './clock.ts';
import { DEMONSTRATION_PEOPLE } from './people.ts';
import { STORIES, tellStories } from './stories.ts';

export interface SignIn {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** What the data folder remembers of the demonstration. */
interface Demonstration {
  readonly agency: string;
  readonly signIns: readonly SignIn[];
  /** How many of its cases have been told. */
  readonly told: number;
}

const file = (product: Product) => path.join(product.configuration.dataFolder, 'demonstration.json');

/** On the first start: the agency, its people, and a few cases told on a clock of their own. A start that was cut off is taken up again. */
export async function seedDemonstration(
  product: Product,
  clock: DemonstrationClock,
  say: (text: string) => void,
): Promise<void> {
  let state = await read(product);
  const { rowCount } = await product.pool.query(`select 1 from agency where code = 'FZCG'`);
  if (!state && rowCount) return;
  if (!state || !rowCount) {
    state = { agency: randomUUID(), signIns: newSignIns(), told: 0 };
    await write(product, state);
    await seedAgency(product, state.agency, state.signIns);
  }
  if (state.told === STORIES.length) return;
  say('正在准备演示数据，约需半分钟 …');
  try {
    await tellStories(product, state.agency, clock, state.told, async (told) => write(product, { ...state!, told }));
  } finally {
    clock.catchUp();
  }
}

async function read(product: Product): Promise<Demonstration | undefined> {
  const text = await fs.readFile(file(product), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause;
  });
  return text === undefined ? undefined : (JSON.parse(text) as Demonstration);
}

async function write(product: Product, state: Demonstration): Promise<void> {
  await fs.writeFile(`${file(product)}.new`, JSON.stringify(state, null, 1), { mode: 0o600, flush: true });
  await fs.rename(`${file(product)}.new`, file(product));
}

export const newSignIns = (): readonly SignIn[] =>
  DEMONSTRATION_PEOPLE.map(({ login, name, roles }) => ({
    login,
    name,
    roles,
    password: randomBytes(9).toString('base64url'),
  }));

/** 福州市城管委 and its people, all or nothing. */
export async function seedAgency(product: Product, id: string, signIns: readonly SignIn[]): Promise<void> {
  await withAgency(product.pool, id, async (client) => {
    await client.query('insert into agency (id, code, name, regulation, log_origin) values ($1, $2, $3, $2, $4)', [
      id,
      'FZCG',
      '福州市城市管理委员会',
      `${logHost(product)}/log/FZCG`,
    ]);
    for (const [at, person] of DEMONSTRATION_PEOPLE.entries()) {
      const made = await createAccount(client, id, { ...person, password: signIns[at]!.password });
      if ('refused' in made) throw new Error(`demonstration account ${person.login}: ${made.refused}`);
    }
  });
}

/** The sign-ins of the demonstration, one a line. */
export async function demonstrationSignIns(product: Product): Promise<readonly string[]> {
  const signIns = (await read(product))?.signIns ?? [];
  return [
    '[执迹] 演示帐号（帐号 / 口令 / 姓名 / 身份）：',
    ...signIns.map(
      ({ login, password, name, roles }) =>
        `    ${login.padEnd(12)} ${password}  ${name}  ${roles.map((role) => zh(role as never)).join('、')}`,
    ),
  ];
}

/** Host part of log origins. */
export const logHost = (product: Product): string => URL.parse(product.configuration.address)?.hostname ?? 'localhost';
