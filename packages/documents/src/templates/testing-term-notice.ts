import { aliasesOf, contact, party } from '../recurring-fields.ts';
import type { DocumentTemplate } from '../template.ts';

const excluded = { article: '行政强制法第二十五条第三款' } as const;

export const testingTermNotice: DocumentTemplate = {
  code: 'testingTermNotice',
  title: '检测、检验、检疫、技术鉴定期间告知书',
  aliases: aliasesOf('testingTermNotice'),
  regulation: 'NATL',
  version: 1,
  numbered: true,
  layout: 'testing-term-notice.typ',
  fields: [
    party(),
    {
      name: 'heldBy',
      label: '措施',
      kind: 'choice',
      options: [
        { value: 'seizure', label: '查封' },
        { value: 'impoundment', label: '扣押' },
      ],
      required: true,
    },
    { name: 'heldAt', label: '查封、扣押时间', kind: 'instant', required: true },
    {
      name: 'coercionNumber',
      label: '查封、扣押决定书文号',
      kind: 'text',
      required: false,
    },
    {
      name: 'goods',
      label: '送检物品',
      kind: 'longText',
      required: true,
      hint: '名称、数量；部分送检的，写明是哪一部分。',
    },
    {
      name: 'testing',
      label: '事项',
      kind: 'choice',
      options: [
        { value: 'measuring', label: '检测' },
        { value: 'examining', label: '检验' },
        { value: 'quarantine', label: '检疫' },
        { value: 'appraisal', label: '技术鉴定' },
      ],
      required: true,
      ...excluded,
    },
    { name: 'testingFrom', label: '开始日期', kind: 'date', required: true, ...excluded },
    { name: 'testingUntil', label: '届满日期', kind: 'date', required: true, ...excluded },
    contact,
    { name: 'issuedOn', label: '文书日期', kind: 'date', required: true },
  ],
  signatures: [
    { role: 'recipient', label: '当事人签收（签名或者盖章）', required: false, refusable: true, ...excluded },
  ],
};
