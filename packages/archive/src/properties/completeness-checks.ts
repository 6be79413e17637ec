import { bagInfoValue } from '../bag/bag-info.ts';
import { filedIn, isFiled } from '../catalogue.ts';
import { DOCUMENTS, ORIGINALS } from '../dossier-paths.ts';
import { archivedItems, missingItems } from '../facts/archived-items.ts';
import { casesOf } from '../facts/journal-fact.ts';
import { everyItem, noFinding, notChecked, type PropertyCheck } from './property-check.ts';

/** 完整性, DA/T 70-2018 表 2-x. */
export const COMPLETENESS_CHECKS: readonly PropertyCheck[] = [
  {
    code: 'GD-2-1',
    title: '总件数相符',
    run({ dossier: { catalogue }, opened }) {
      const files = [...opened.files.keys()].filter((path) => path.startsWith(DOCUMENTS) || path.startsWith(ORIGINALS));
      const listed = filedIn(catalogue).length;
      return { failures: files.length === listed ? [] : [`目录列 ${listed} 件，实有 ${files.length} 件`] };
    },
  },
  {
    code: 'GD-2-2',
    title: '总字节数相符',
    run: (subject) =>
      bagInfoValue(subject.dossier.bag.info, 'Payload-Oxum') === undefined
        ? { failures: ['没有记载总字节数'] }
        : noFinding('payloadOxumDiffers')(subject),
  },
  {
    code: 'GD-2-3',
    title: '案卷级元数据项齐全',
    run({ dossier: { catalogue } }) {
      if (!catalogue) return { failures: ['没有可读的卷内目录'] };
      const { archiveNumber, retention } = catalogue.case;
      return {
        failures: [
          ...(archiveNumber === undefined ? ['缺档号'] : []),
          ...(retention === undefined ? ['缺保管期限'] : []),
        ],
      };
    },
  },
  {
    code: 'GD-2-4',
    title: '文件级必填著录项目',
    run: everyItem((item) => {
      const { kind, form, date, pages } = item;
      const missing = [
        ...(date === undefined ? ['文件日期'] : []),
        ...(kind === 'document' && form === undefined ? ['文书种类'] : []),
        ...(kind === 'document' && isFiled(item) && pages === undefined ? ['页数'] : []),
      ];
      return missing.length > 0 ? `缺${missing.join('、')}` : undefined;
    }),
  },
  {
    code: 'GD-2-5',
    title: '过程信息完整',
    run({ dossier, facts }) {
      const about = dossier.catalogue?.case.id;
      const own = facts.filter(({ fact }) => about !== undefined && casesOf(fact).includes(about));
      const withheld = dossier.entries.filter(({ entry }) => 'leaf' in entry).map(({ entry }) => entry.index);
      return {
        failures: [
          ...(own.length === 0 ? ['没有本案的流水'] : []),
          ...(own.some(({ fact }) => fact.type === 'case.archived') ? [] : ['流水中没有归档记载']),
          ...(withheld.length > 0 ? [`第 ${withheld.join('、')} 号条目没有附内容`] : []),
        ],
      };
    },
  },
  {
    code: 'GD-2-6',
    title: '连续编号',
    run: everyItem(({ number }, { dossier: { catalogue } }) =>
      catalogue?.items[number - 1]?.number === number ? undefined : '顺序号不连续',
    ),
  },
  {
    code: 'GD-2-7',
    title: '内容数据完整：流水所载文书、音像齐全',
    run({ demands, dossier: { catalogue } }) {
      const present = new Set(filedIn(catalogue).map(({ kind, sha256 }) => `${kind} ${sha256}`));
      const missing = demands.demanded.filter(({ kind, sha256 }) => !present.has(`${kind} ${sha256}`));
      return { failures: missing.map(({ index, sha256 }) => `第 ${index} 号条目所载文件不在案卷内（${sha256}）`) };
    },
  },
  notChecked('GD-2-8', '附件完整', '流水不区分正文与附件，附件作为单独的文书检查'),
  {
    code: 'GD-2-9',
    title: '归档范围：归档时登记的文书、音像齐全',
    run({ facts, demands, dossier: { catalogue } }) {
      const registered = archivedItems(facts, catalogue?.case.id);
      if (!registered) return { notApplicable: '案卷尚未归档' };
      const accounted = [...(catalogue?.items ?? []), ...demands.released];
      return { failures: missingItems(registered, accounted).map(({ title }) => `归档时登记的“${title}”不在案卷内`) };
    },
  },
  {
    code: 'GD-2-10',
    title: '信息包元数据完整',
    run: ({ dossier: { bag } }) => ({
      failures: ['Source-Organization', 'Bagging-Date', 'External-Identifier', 'Payload-Oxum']
        .filter((label) => bagInfoValue(bag.info, label) === undefined)
        .map((label) => `bag-info.txt 缺 ${label}`),
    }),
  },
  {
    code: 'GD-2-11',
    title: '信息包内容数量相符',
    run({ dossier: { bag }, opened }) {
      const payload = [...opened.files.keys()].filter((path) => path.startsWith('data/')).length;
      const lists = bag.manifests.filter(({ tag, lines }) => !tag && lines.length !== payload);
      return { failures: lists.map(({ file, lines }) => `${file} 列 ${lines.length} 个文件，实有 ${payload} 个`) };
    },
  },
];
