import { aliasesOf, contact, party } from '../recurring-fields.ts';
import type { DocumentTemplate } from '../template.ts';

const contents = { article: '第十四条', requirements: ['FZCG-14.1'] } as const;
const hearing = { when: { field: 'hearing', in: ['available'] } } as const;

export const priorNotice: DocumentTemplate = {
  code: 'priorNotice',
  title: '行政处罚事先告知书',
  aliases: ['告知书', ...aliasesOf('priorNotice').filter((name) => name !== '行政处罚事先告知书')],
  regulation: 'FZCG',
  version: 1,
  numbered: true,
  layout: 'prior-notice.typ',
  fields: [
    party(),
    { name: 'facts', label: '事实', kind: 'longText', required: true, ...contents },
    { name: 'reasons', label: '理由', kind: 'longText', required: true, ...contents },
    { name: 'basis', label: '依据', kind: 'longText', required: true, ...contents },
    {
      name: 'proposal',
      label: '拟作出的处罚',
      kind: 'longText',
      required: true,
      article: '行政处罚法第四十四条',
    },
    { name: 'fine', label: '拟罚款数额', kind: 'amount', required: false },
    {
      name: 'rights',
      label: '权利',
      kind: 'longText',
      required: true,
      hint: '陈述、申辩；符合条件的，要求听证。',
      ...contents,
    },
    { name: 'remedies', label: '救济途径', kind: 'longText', required: true, ...contents },
    {
      name: 'statementTerm',
      label: '陈述申辩期限',
      kind: 'text',
      required: false,
      hint: '如：收到本告知书之日起五个工作日内',
    },
    {
      name: 'hearing',
      label: '听证',
      kind: 'choice',
      options: [
        { value: 'available', label: '可以要求听证' },
        { value: 'notAvailable', label: '不属于听证范围' },
      ],
      required: true,
      article: '行政处罚法第六十三条',
    },
    {
      name: 'hearingTerm',
      label: '要求听证期限',
      kind: 'text',
      required: true,
      hint: '收到本告知书之日起五个工作日内',
      article: '行政处罚法第六十四条',
      ...hearing,
    },
    contact,
    { name: 'issuedOn', label: '文书日期', kind: 'date', required: true },
  ],
  signatures: [
    {
      role: 'recipient',
      label: '当事人签收（签名或者盖章）',
      required: false,
      refusable: true,
      article: '第十九条第（一）项',
      requirements: ['FZCG-19.1'],
    },
  ],
};
