import { createHash } from 'node:crypto';
import path from 'node:path';
import { compareText, PACKS, recogniseText, splitText, type OfficialText } from '@zhiji/regulations';
import type { Pack } from '@zhiji/law';
import { onDatabase } from './data-folder.ts';
import { textOf } from './journal-file.ts';
import { optionsOf, UsageError } from './usage.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * `zhiji regulations import FILE [--as CODE] [--check]`: splits an official text, compares it with the pack it belongs to, says which articles differ, and
 * keeps it, so that verdicts show the text beside them. `--check` only compares. Exit 0 where it was read, also where articles differ.
 */
export async function regulationsCommand(args: readonly string[]): Promise<number> {
  if (args[0] !== 'import') throw new UsageError('用法：zhiji regulations import 文件 [--as 代码] [--check]');
  const { values, positionals } = optionsOf(
    args.slice(1),
    { as: { type: 'string' }, check: { type: 'boolean' }, data: { type: 'string' } },
    true,
  );
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError('用法：zhiji regulations import 文件 [--as 代码] [--check]');
  const source = textOf(file);
  const text = splitOrFail(source, file);
  const pack = packFor(text, values.as);
  const code = pack?.code ?? codeFor(values.as);
  console.log(
    `《${text.title}》：${text.chapters.length} 章，${text.articles.length} 条${text.rows.length > 0 ? `，附件 ${text.rows.length} 行` : ''}。`,
  );
  if (pack) report(text, pack);
  else console.log('不在现有规定之列：只拆分、显示，不产生规范。');
  if (values.check) return 0;
  return onDatabase(values.data, async (pool) => {
    await pool.query(
      `insert into regulation_text (code, official, source_name, source_sha256) values ($1, $2, $3, $4)
       on conflict (code) do update set official = excluded.official, source_name = excluded.source_name, source_sha256 = excluded.source_sha256, imported_at = now()`,
      [code, JSON.stringify(text), path.basename(file), sha256(source)],
    );
    console.log(`已导入为 ${code}，结论旁即显示原文。`);
    return 0;
  });
}

function splitOrFail(source: string, file: string): OfficialText {
  const text = splitText(source);
  if (!('problem' in text)) return text;
  throw new UsageError(
    text.problem === 'noArticle'
      ? `${file}：没有找到以“第一条”开始的条文`
      : `${file} 第 ${text.line} 行：${text.after}之后应为第 ${text.number} 条，没有找到`,
  );
}

function packFor(text: OfficialText, as: string | undefined): Pack | undefined {
  if (as === undefined) return recogniseText(text, Object.values(PACKS), sha256);
  return PACKS[as];
}

function codeFor(as: string | undefined): string {
  if (as === undefined) throw new UsageError('认不出是哪一部规定：请用 --as 给它一个代码，如 --as XMGL');
  if (!/^[A-Z0-9]{2,16}$/.test(as)) throw new UsageError('--as：应为 2 至 16 个大写字母或数字');
  return as;
}

function report(text: OfficialText, pack: Pack): void {
  const { same, differing, missing, surplus } = compareText(text, pack, sha256);
  console.log(`对照 ${pack.code}《${pack.title}》：${same} 条（行）与规则所依文本相符。`);
  for (const [found, words] of [
    [differing, '文字不同，规则仍按原文本判断，请核对'],
    [missing, '文本中没有'],
    [surplus, '规则中没有'],
  ] as const)
    if (found.length > 0) console.log(`  ${found.join('、')}：${words}。`);
}
