import { runCommand } from '@zhiji/verifier';
import { assessCommand } from './assess.ts';
import { adminCommand } from './admin.ts';
import { coverageCommand } from './coverage.ts';
import { diffCommand } from './diff.ts';
import { explainCommand } from './explain.ts';
import { regulationsCommand } from './regulations.ts';
import { schemaCommand } from './schema.ts';
import { UsageError } from './usage.ts';

const HELP = `执迹命令行
  zhiji assess  --regulation FZCG --journal 流水.jsonl --at 时刻 [--reading 口径=取值]… [--calendar 文件] [--effective 施行日]
  zhiji explain --regulation FZCG --journal 流水.jsonl --at 时刻 [--requirement FZCG-24.4] [--object 标识]
  zhiji diff    --from FZCG --to FTJD --journal 流水.jsonl --at 时刻 [--all] [--json]
  zhiji coverage [--pack FZCG] [--json]
  zhiji schema events
  zhiji verify  案卷包.zip|文件夹 [--key 公钥]…
  zhiji regulations import 文件 [--as 代码] [--check]
  zhiji admin create --agency FZCG --login 帐号 --name 姓名 [--role 身份]…  口令从标准输入读取
时刻用 ISO 8601 带时差，如 2026-02-14T16:30:00+08:00。`;

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  assess: assessCommand,
  explain: explainCommand,
  diff: diffCommand,
  coverage: coverageCommand,
  schema: schemaCommand,
  verify: (args) =>
    runCommand(args, {
      out: (text) => process.stdout.write(text),
      error: (text) => process.stderr.write(text),
    }),
  regulations: regulationsCommand,
  admin: adminCommand,
};

const [name, ...args] = process.argv.slice(2);
if (name === undefined || name === 'help' || name === '--help') {
  console.log(HELP);
  process.exitCode = name === undefined ? 2 : 0;
} else if (!Object.hasOwn(COMMANDS, name)) {
  console.error(`没有命令 ${name}\n\n${HELP}`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await COMMANDS[name]!(args);
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    console.error(cause.message);
    process.exitCode = 2;
  }
}
