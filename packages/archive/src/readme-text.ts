import type { Agency } from './agency.ts';
import type { DossierCase } from './catalogue.ts';

/** `说明.txt`: what a clerk who opens the package is to know. */
export function readmeText({ name, origin }: Agency, { number, title }: DossierCase): string {
  return `行政执法案卷包

制作机关：${name}
案号：${number}
案由：${title}

内容
  data/catalogue.json           卷内目录：顺序号、题名、日期、页数、大小、摘要；没有文件
                                的文书写明原件存放处
  data/documents/               文书，以及在系统外制作的文书的扫描件
  data/originals/               音像原始文件，未经任何改动
  data/journal/entries.jsonl    全过程流水，每行一条，按记载先后排列
  data/journal/proofs.txt       每一条流水确在机关日志之中的证明
  data/journal/checkpoint       机关签署的日志检查点
  data/agency.json              机关代码、名称、日志名称和验证公钥
  manifest-*.txt                每一个文件的摘要（SHA-256 和 SM3）
  tagmanifest-*.txt             上述清单等文件的摘要
  dossier.note                  机关对整个案卷包的签名

核验
  1. 向制作机关索取核验程序 zhiji-verify.mjs 和验证公钥。不要使用随案卷包一同送来的
     程序和公钥：替换案卷的人也能替换它们。
  2. 在任何装有 Node.js 18 以上版本的计算机上，断开网络亦可：
       node zhiji-verify.mjs --key 验证公钥 案卷包
  3. 显示“通过”，表示案卷包与机关签署时完全一致，每一条流水都在机关的日志之中；显示
     “不通过”时，会指出是哪一个文件、哪一条流水。
  日志名称：${origin}

  不用上述程序也能核对：本包是 BagIt 1.0（RFC 8493）格式，任何 BagIt 工具或者 sha256sum
  都能核对文件；在流水证明前加一行 c2sp.org/tlog-proof@v1、后接检查点，即为通用的 tlog-proof。
`;
}
