import fs from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ArchiveFault } from '@zhiji/archive';
import { InputFault } from './input-fault.ts';
import { verdictText } from './verdict-text.ts';
import { verify } from './verify.ts';

export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

const USAGE = `用法：node zhiji-verify.mjs [--key 公钥]… [--checkpoint 文件]… [--json] 案卷包

  案卷包              文件夹或者 ZIP
  --key 公钥          向机关索取的验证公钥（名称+标识+公钥），或者存有它的文件
  --checkpoint 文件   另行取得的同一日志的检查点，用于比对
  --json              结论以 JSON 输出

退出码：0 通过，1 不通过，2 无法读取
`;

/** The command line: 0 passed, 1 not passed, 2 nothing could be verified. */
export async function runCommand(args: readonly string[], { out, error }: Output): Promise<0 | 1 | 2> {
  try {
    const { values, positionals } = parse(args);
    if (values.help) {
      out(USAGE);
      return 0;
    }
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new InputFault(`应当只给一个案卷包。\n\n${USAGE}`);
    const keys = values.key && (await Promise.all(values.key.map(keyGiven)));
    const checkpoints = await Promise.all((values.checkpoint ?? []).map(readGiven));
    const verdict = await verify(path, { ...(keys ? { keys: keys.flat() } : {}), checkpoints });
    out(values.json ? `${JSON.stringify(verdict, null, 2)}\n` : verdictText(verdict));
    return verdict.passed ? 0 : 1;
  } catch (cause) {
    if (cause instanceof ArchiveFault || cause instanceof InputFault) error(`无法核验：${cause.message}\n`);
    // An error of this program is not a verdict on the package.
    else error(`核验程序出错，没有结论：${cause instanceof Error ? cause.stack : String(cause)}\n`);
    return 2;
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        key: { type: 'string', multiple: true },
        checkpoint: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new InputFault(`${cause.message}\n\n${USAGE}`, { cause });
  }
}

/** A key as it is, or the keys in a file, one on each line. */
async function keyGiven(text: string): Promise<string[]> {
  if (text.includes('+')) return [text];
  return (await readGiven(text)).split('\n').filter((line) => line.trim() !== '');
}

async function readGiven(path: string): Promise<string> {
  return await fs.readFile(path, 'utf8').catch((cause: unknown) => {
    throw new InputFault(`文件读不出来：${path}`, { cause });
  });
}
