import { filedIn, isFiled } from '../catalogue.ts';
import type { PackagedFile } from '../package/package-files.ts';
import { beginsAsNamed, extensionOf, isArchivalExtension, saysPdfA } from './file-format.ts';
import { everyItem, noFinding, notChecked, type PropertyCheck, type PropertySubject } from './property-check.ts';

/** 可用性, DA/T 70-2018 表 3-x. */
export const USABILITY_CHECKS: readonly PropertyCheck[] = [
  {
    code: 'GD-3-1',
    title: '包内元数据可读',
    run: noFinding('partMissing', 'partMalformed', 'malformedTagFile', 'notABag'),
  },
  notChecked('GD-3-2', '目标库元数据可访问', '归档前没有目标库'),
  {
    code: 'GD-3-3',
    title: '内容数据格式合规',
    run: everyItem((item) => {
      const extension = isFiled(item) ? extensionOf(item.path) : undefined;
      return extension === undefined || isArchivalExtension(extension)
        ? undefined
        : `${extension || '没有扩展名的文件'} 不是归档格式`;
    }),
  },
  {
    code: 'GD-3-4',
    title: '内容数据可读：文件开头与格式相符',
    async run(subject) {
      const failures: string[] = [];
      for (const file of itemFiles(subject))
        if ((await beginsAsNamed(file)) === false) failures.push(`${file.path} 不是 ${extensionOf(file.path)} 文件`);
      return { failures };
    },
  },
  {
    code: 'GD-3-5',
    title: '长期可用格式：文书为 PDF/A 或者 OFD',
    async run(subject) {
      const failures: string[] = [];
      for (const file of itemFiles(subject))
        if (extensionOf(file.path) === 'pdf' && !(await saysPdfA(file))) failures.push(`${file.path} 不是 PDF/A`);
      return { failures };
    },
  },
  notChecked('GD-3-6', '软件环境', '由接收单位检查'),
  notChecked('GD-3-7', '硬件环境', '由接收单位检查'),
  { code: 'GD-3-8', title: '信息包格式合规：不加密，不用专有压缩', run: noFinding('unsupportedEntry', 'ambiguousZip') },
];

function itemFiles({ dossier: { bag, catalogue }, opened }: PropertySubject): PackagedFile[] {
  return filedIn(catalogue).flatMap(({ path }) => (bag.digests.has(path) ? opened.files.get(path)! : []));
}
