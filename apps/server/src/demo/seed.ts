import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import { createAccount } from '@zhiji/accounts';
import { DatabaseFault, readIfThere, withAgency, writeWhole } from '@zhiji/database';
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
  const text = await readIfThere(file(product));
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Demonstration;
  } catch (cause) {
    throw new DatabaseFault(
      'dataFolderDamaged',
      `演示帐号文件 ${file(product)} 已损坏。数据未作改动；请从备份恢复它，或以 ZHIJI_DEMO=off 启动。`,
      { cause },
    );
  }
}

const write = (product: Product, state: Demonstration): Promise<void> =>
  writeWhole(file(product), JSON.stringify(state, null, 1));

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
