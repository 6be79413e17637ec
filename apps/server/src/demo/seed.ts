import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import { createAccount } from '@zhiji/accounts';
import { DatabaseFault, readIfThere, withAgency, writeWhole } from '@zhiji/database';
import { zh } from '@zhiji/terms';
import type { Product } from '../product.ts';
import type { DemonstrationClock } from './clock.ts';
import { DEMONSTRATION_PEOPLE, OTHER_AGENCIES } from './people.ts';
import { OTHER_STORIES, STORIES, tellStories, type TimedStory } from './stories.ts';

export interface SignIn {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** What the data folder remembers of the demonstration. */
interface Demonstration {
  readonly signIns: readonly SignIn[];
  /** By code: the agency, and how many of its cases have been told. */
  readonly agencies: Readonly<Record<string, { readonly id: string; readonly told: number }>>;
}

interface DemonstrationAgency {
  readonly code: string;
  readonly name: string;
  readonly people: typeof DEMONSTRATION_PEOPLE;
  readonly stories: readonly TimedStory[];
}

const FUZHOU: DemonstrationAgency = {
  code: 'FZCG',
  name: '福州市城市管理委员会',
  people: DEMONSTRATION_PEOPLE,
  stories: STORIES,
};
const AGENCIES: readonly DemonstrationAgency[] = [
  FUZHOU,
  ...OTHER_AGENCIES.map((agency) => ({ ...agency, stories: OTHER_STORIES })),
];

const file = (product: Product) => path.join(product.configuration.dataFolder, 'demonstration.json');

/** On the first start: five agencies, each under its own text, their people, and a few cases told on a clock of their own. A start that was cut off is taken up again. */
export async function seedDemonstration(
  product: Product,
  clock: DemonstrationClock,
  say: (text: string) => void,
): Promise<void> {
  const { rows } = await product.pool.query<{ code: string }>('select code from agency');
  const there = new Set(rows.map(({ code }) => code));
  let state = await read(product);
  if (!state && there.size > 0) return;
  state ??= { signIns: newSignIns(AGENCIES.flatMap(({ people }) => people)), agencies: {} };
  const pending = AGENCIES.filter(({ code, stories }) => (state!.agencies[code]?.told ?? 0) < stories.length);
  if (pending.length === 0) return;
  say('正在准备演示数据，约需一分钟 …');
  try {
    for (const agency of pending) {
      const { code, stories } = agency;
      const remember = async (id: string, told: number) => {
        state = { ...state!, agencies: { ...state!.agencies, [code]: { id, told } } };
        await write(product, state);
      };
      const id = state.agencies[code]?.id ?? randomUUID();
      const told = state.agencies[code]?.told ?? 0;
      await remember(id, told);
      if (!there.has(code)) await seedAgency(product, id, state.signIns, agency);
      await tellStories(product, id, clock, stories, told, (count) => remember(id, count));
    }
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

export const newSignIns = (people: typeof DEMONSTRATION_PEOPLE = DEMONSTRATION_PEOPLE): readonly SignIn[] =>
  people.map(({ login, name, roles }) => ({
    login,
    name,
    roles,
    password: randomBytes(9).toString('base64url'),
  }));

/** An agency and its people, all or nothing; 福州市城管委 where nothing is said. */
export async function seedAgency(
  product: Product,
  id: string,
  signIns: readonly SignIn[],
  { code, name, people }: Pick<DemonstrationAgency, 'code' | 'name' | 'people'> = FUZHOU,
): Promise<void> {
  await withAgency(product.pool, id, async (client) => {
    await client.query('insert into agency (id, code, name, regulation, log_origin) values ($1, $2, $3, $2, $4)', [
      id,
      code,
      name,
      `${logHost(product)}/log/${code}`,
    ]);
    for (const person of people) {
      const { password } = signIns.find(({ login }) => login === person.login)!;
      const made = await createAccount(client, id, { ...person, password });
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
