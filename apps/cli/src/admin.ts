import { randomUUID } from 'node:crypto';
import { createAccount, type AccountRefusal } from '@zhiji/accounts';
import { withAgency } from '@zhiji/database';
import { PACKS } from '@zhiji/regulations';
import { isTerm, type TermIn } from '@zhiji/terms';
import { onDatabase } from './data-folder.ts';
import { optionsOf, UsageError } from './usage.ts';
import { required } from './program.ts';

const REFUSALS: Readonly<Record<AccountRefusal, string>> = {
  loginTaken: '--login：该帐号已存在',
  loginInvalid: '--login：只用小写字母、数字、点、横线、下划线，以字母或数字开头，不超过 100 个字符',
  passwordTooShort: '口令不少于 10 个字符',
  rolesClash: '--role：系统、安全、审计管理员须分设，不得兼任其他身份',
};

/** `zhiji admin create`: makes an account, and its agency when it is the first; with the server running or stopped. The password is read from standard input. */
export async function adminCommand(args: readonly string[]): Promise<number> {
  if (args[0] !== 'create')
    throw new UsageError('用法：zhiji admin create --agency FZCG --login 帐号 --name 姓名 [--role 身份]…');
  const { values } = optionsOf(args.slice(1), {
    agency: { type: 'string' },
    login: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string', multiple: true },
    unit: { type: 'string' },
    certificate: { type: 'string' },
    data: { type: 'string' },
  });
  const code = required(values.agency, '--agency');
  const pack = PACKS[code];
  if (!pack) throw new UsageError(`--agency：没有代码为 ${code} 的规定；现有 ${Object.keys(PACKS).join('、')}`);
  const roles = (values.role ?? ['systemAdministrator']).map((role): TermIn<'ROLES'> => {
    if (!isTerm('ROLES', role)) throw new UsageError(`--role：没有身份 ${role}`);
    return role;
  });
  const account = {
    login: required(values.login, '--login'),
    name: required(values.name, '--name'),
    roles,
    password: await readPassword(),
    ...(values.unit ? { unit: values.unit } : {}),
    ...(values.certificate ? { certificate: values.certificate } : {}),
  };
  return onDatabase(values.data, async (pool) => {
    const { rows } = await pool.query<{ id: string }>(
      `with made as (insert into agency (id, code, name, regulation, log_origin) values ($1, $2, $3, $2, $4) on conflict (code) do nothing returning id)
       select id from made union all select id from agency where code = $2 limit 1`,
      [randomUUID(), code, pack.issuer, `${process.env['ZHIJI_LOG_HOST'] ?? 'localhost'}/log/${code}`],
    );
    const made = await withAgency(pool, rows[0]!.id, (client) => createAccount(client, rows[0]!.id, account));
    if ('refused' in made) throw new UsageError(REFUSALS[made.refused]);
    console.log(`已建立帐号 ${account.login}（${account.name}），机关 ${pack.issuer}。`);
    return 0;
  });
}

/** The first line of standard input; a terminal is asked, and does not show what is typed. */
async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await process.stdin.toArray()).map(String).join('').split(/\r?\n/)[0]!;
  process.stderr.write('口令：');
  process.stdin.setRawMode(true);
  let typed = '';
  for await (const chunk of process.stdin) {
    for (const key of String(chunk)) {
      if (key === '\u0003') process.exit(130);
      if (key === '\r' || key === '\n') {
        process.stdin.setRawMode(false);
        process.stderr.write('\n');
        return typed;
      }
      typed = key === '\u007f' ? typed.slice(0, -1) : typed + key;
    }
  }
  return typed;
}
