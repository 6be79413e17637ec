import type { Finding } from '@zhiji/archive';
import type { Verdict } from './verdict.ts';

/** The verdict for people to read. */
export function verdictText({ passed, findings, warnings, subject }: Verdict): string {
  const { agency, origin, treeSize } = subject;
  const lines = [
    `核验结论：${passed ? '通过' : '不通过'}`,
    '',
    `  案件  ${subject.case ? `${subject.case.number} ${subject.case.title}` : '不明'}`,
    `  机关  ${agency ? `${agency.name}（${agency.code}）` : '不明'}`,
    `  日志  ${origin ?? '不明'}${treeSize === undefined ? '' : `，检查点 ${treeSize} 条`}`,
    `  公钥  ${subject.keys.join('、') || '没有'}`,
    `  内容  ${subject.entries} 条流水，文书 ${subject.documents} 份，${counted('扫描件', subject.scans)}音像 ${subject.recordings} 件，共 ${subject.files} 个文件，${subject.size} 字节`,
    ...(subject.unfiled > 0 ? [`        另有 ${subject.unfiled} 件只列目录，内容不在包内`] : []),
    ...listed('不符之处', findings),
    ...listed('提示', warnings),
  ];
  return `${lines.join('\n')}\n`;
}

const counted = (what: string, number: number): string => (number > 0 ? `${what} ${number} 件，` : '');

function listed(title: string, found: readonly Finding[]): string[] {
  if (found.length === 0) return [];
  return [
    '',
    `${title}（${found.length}）`,
    ...found.map(({ code, where, text }, i) => `  ${i + 1}. ${where}：${text} [${code}]`),
  ];
}
