import { isTerm } from '@zhiji/terms';
import { bagInfoValue } from '../bag/bag-info.ts';
import { filedIn, isFiled } from '../catalogue.ts';
import { CATALOGUE, README } from '../dossier-paths.ts';
import { everyItem, noFinding, type PropertyCheck } from './property-check.ts';

/** 真实性, DA/T 70-2018 表 1-x. */
export const AUTHENTICITY_CHECKS: readonly PropertyCheck[] = [
  {
    code: 'GD-1-1',
    title: '固化信息有效性：摘要和机关签名',
    run: ({ seal, dossier }) => ({
      failures: [
        ...(dossier.note === undefined ? ['没有机关签名'] : seal.map(({ where, text }) => `${where}：${text}`)),
        ...dossier.findings.filter(({ code }) => code === 'fileDiffers').map(({ where, text }) => `${where}：${text}`),
      ],
    }),
  },
  {
    code: 'GD-1-3',
    title: '元数据类型、格式',
    run: everyItem(({ date }) => (date === undefined || isDay(date) ? undefined : `文件日期 ${date} 不是年-月-日`)),
  },
  {
    code: 'GD-1-4',
    title: '元数据值域',
    run: everyItem(({ form }, { dossier: { catalogue } }) => {
      if (form !== undefined && !isTerm('FORMS', form)) return `没有 ${form} 这种文书`;
      const retention = catalogue?.case.retention;
      return retention === undefined || /^(永久|\d{1,3}年)$/.test(retention)
        ? undefined
        : `保管期限 ${retention} 不规范`;
    }),
  },
  {
    code: 'GD-1-5',
    title: '元数据值合理性',
    run: everyItem((item, { dossier: { bag } }) => {
      const { date, pages } = item;
      const packedOn = bagInfoValue(bag.info, 'Bagging-Date');
      if (date !== undefined && packedOn !== undefined && date > packedOn)
        return `文件日期 ${date} 晚于封装日 ${packedOn}`;
      if (pages === 0) return '页数为 0';
      return isFiled(item) && item.size === 0 ? '文件为空' : undefined;
    }),
  },
  {
    code: 'GD-1-6',
    title: '元数据不含特殊字符',
    run: everyItem(({ title }) => (/[\p{Cc}\p{Cf}\p{Co}\u{fffd}]/u.test(title) ? '题名含有特殊字符' : undefined)),
  },
  {
    code: 'GD-1-7',
    title: '档号规范性',
    run({ dossier: { catalogue } }) {
      const number = catalogue?.case.archiveNumber;
      if (number === undefined) return { notApplicable: '尚未编制档号' };
      return { failures: ARCHIVE_NUMBER.test(number) ? [] : [`档号 ${number} 不合 DA/T 13 的构成`] };
    },
  },
  {
    code: 'GD-1-8',
    title: '内容不重复',
    run: everyItem((item, { dossier: { catalogue } }) => {
      const first = isFiled(item) && filedIn(catalogue).find(({ sha256 }) => sha256 === item.sha256);
      return first && first.number < item.number ? `与第 ${first.number} 项内容相同` : undefined;
    }),
  },
  { code: 'GD-1-10', title: '内容电子属性与元数据一致', run: noFinding('catalogueDiffers') },
  {
    code: 'GD-1-11',
    title: '元数据与内容关联',
    run: everyItem(({ kind, id }, { facts }) => {
      const type = kind === 'scan' ? 'document' : kind;
      const known = facts.some(({ fact }) => fact.objects.some((object) => object.type === type && object.id === id));
      return known ? undefined : '流水中没有这件文书或者音像';
    }),
  },
  {
    code: 'GD-1-12',
    title: '说明文件和目录文件',
    run: ({ opened }) => ({
      failures: [README, CATALOGUE].filter((path) => !opened.files.has(path)).map((path) => `缺 ${path}`),
    }),
  },
  {
    code: 'GD-1-13',
    title: '目录结构规范',
    run: noFinding('unexpectedFile', 'unsafePath', 'notOneBag', 'collidingNames'),
  },
  {
    code: 'GD-1-14',
    title: '信息包一致性',
    run: noFinding(
      'fileMissing',
      'fileUnlisted',
      'fileDiffers',
      'fileUnreadable',
      'payloadOxumDiffers',
      'otherProfile',
    ),
  },
];

/** DA/T 13-2022: 全宗号-档案门类代码[·二级]-年度-保管期限代码-…-案卷号或者件号; DA/T 22-2015 writes 门类代码·年度. */
const ARCHIVE_NUMBER = /^[0-9A-Z]{4}-[A-Z]{2}(·[0-9A-Z]+)??[-·]\d{4}-(Y|D30|D10)(-[0-9A-Z]+)*-\d{3,4}(-\d{4})?$/;

function isDay(text: string): boolean {
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}
