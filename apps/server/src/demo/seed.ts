import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { createAccount } from '@zhiji/accounts';
import { withAgency } from '@zhiji/database';
import { zh } from '@zhiji/terms';
import type { Product } from '../product.ts';
import type { DemonstrationClock } from './clock.ts';
import { DEMONSTRATION_PEOPLE } from './people.ts';
import { tellStories } from './stories.ts';

export interface SignIn {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly string[];
}

const signInFile = (product: Product) => path.join(product.configuration.dataFolder, 'demonstration.json');

/** On the first start: the agency, its people, and a few cases told on a clock of their own. Later starts find everything there. */
export async function seedDemonstration(
  product: Product,
  clock: DemonstrationClock,
  say: (text: string) => void,
): Promise<void> {
  const { rowCount } = await product.pool.query(`select 1 from agency where code = 'FZCG'`);
  if (rowCount) return;
  say('正在准备演示数据 …');
  const id = randomUUID();
  const signIns = await seedAgency(product, id);
  await fs.writeFile(signInFile(product), JSON.stringify(signIns, null, 1), { mode: 0o600 });
  clock.startAt(product.now() - 45 * 86_400_000);
  try {
    await tellStories(product, await product.agency(id), clock);
  } finally {
    clock.catchUp();
  }
}

/** 福州市城管委 and its people, with passwords made now. */
export async function seedAgency(product: Product, id: string): Promise<readonly SignIn[]> {
  await product.pool.query('insert into agency (id, code, name, log_origin) values ($1, $2, $3, $4)', [
    id,
    'FZCG',
    '福州市城市管理委员会',
    `${logHost(product)}/log/FZCG`,
  ]);
  return Promise.all(
    DEMONSTRATION_PEOPLE.map(async (person) => {
      const password = randomBytes(9).toString('base64url');
      const made = await withAgency(product.pool, id, (client) => createAccount(client, id, { ...person, password }));
      if ('refused' in made) throw new Error(`demonstration account ${person.login}: ${made.refused}`);
      return { login: person.login, password, name: person.name, roles: person.roles };
    }),
  );
}

/** The sign-ins of the demonstration, one a line. */
export async function demonstrationSignIns(product: Product): Promise<readonly string[]> {
  const text = await fs.readFile(signInFile(product), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return '[]';
    throw cause;
  });
  const signIns = JSON.parse(text) as SignIn[];
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
