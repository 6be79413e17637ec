import { zh } from '@zhiji/terms';
import { aliasesOf, optionsOf, party } from '../recurring-fields.ts';
import type { DocumentTemplate } from '../template.ts';

const particulars = { article: '第十六条', requirements: ['FZCG-16.2'] } as const;

export const enforcementDecision: DocumentTemplate = {
  code: 'enforcementDecision',
  title: zh('enforcementDecision'),
  aliases: aliasesOf('enforcementDecision'),
  regulation: 'FZCG',
  version: 1,
  numbered: true,
  layout: 'enforcement-decision.typ',
  fields: [
    {
      name: 'caseType',
      label: '执法种类',
      kind: 'choice',
      options: optionsOf('CASE_TYPES', ['licensing', 'penalty', 'coercion', 'inspection', 'levy', 'other']),
      required: false,
    },
    party({ article: '行政处罚法第五十九条' }),
    { name: 'conduct', label: '行政管理相对人的有关行为', kind: 'longText', required: true, ...particulars },
    {
      name: 'evidence',
      label: '证据',
      kind: 'longText',
      required: false,
      article: '行政处罚法第五十九条',
      hint: '逐项写证据名称和证明的事实。',
    },
    { name: 'procedure', label: '告知和听取意见情况', kind: 'longText', required: false },
    { name: 'reasons', label: '决定理由', kind: 'longText', required: true, ...particulars },
    { name: 'basis', label: '决定依据', kind: 'longText', required: true, ...particulars },
    { name: 'content', label: '决定内容', kind: 'longText', required: true, ...particulars },
    { name: 'fine', label: '罚款数额', kind: 'amount', required: false },
    {
      name: 'performanceManner',
      label: zh('performanceManner'),
      kind: 'longText',
      required: true,
      mayNotApply: true,
      ...particulars,
    },
    {
      name: 'performanceTerm',
      label: zh('performanceTerm'),
      kind: 'term',
      required: true,
      mayNotApply: true,
      ...particulars,
    },
    {
      name: 'remedyRoute',
      label: zh('remedyRoute'),
      kind: 'longText',
      required: true,
      hint: '写明复议机关和六十日、人民法院和六个月；法律另有规定的从其规定。',
      ...particulars,
    },
    { name: 'decidedOn', label: '决定日期', kind: 'date', required: true, article: '行政处罚法第五十九条' },
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
