import { zh } from '@zhiji/terms';
import { aliasesOf, caseName, caseNumber, optionsOf } from '../recurring-fields.ts';
import type { DocumentTemplate } from '../template.ts';

const closing = { article: '第二十三条', requirements: ['FZCG-23.1'] } as const;
const approval = { article: '第二十三条', requirements: ['FZCG-23.2'] } as const;

export const closingForm: DocumentTemplate = {
  code: 'closingForm',
  title: zh('closingForm'),
  aliases: aliasesOf('closingForm'),
  regulation: 'FZCG',
  version: 1,
  numbered: true,
  layout: 'closing-form.typ',
  fields: [
    caseName,
    caseNumber,
    { name: 'party', label: zh('party'), kind: 'party', mayBeUndetermined: true, required: false },
    { name: 'startedOn', label: '启动日期', kind: 'date', required: false },
    { name: 'decisionNumber', label: '决定文号', kind: 'text', required: false },
    { name: 'decidedOn', label: '决定日期', kind: 'date', required: false },
    { name: 'servedOn', label: '送达日期', kind: 'date', required: false },
    {
      name: 'ground',
      label: '办结情形',
      kind: 'choice',
      options: optionsOf('CONCLUSION_GROUNDS', [
        'performed',
        'executed',
        'notPenalised',
        'revoked',
        'terminated',
        'transferredOut',
        'decided',
      ]),
      required: false,
      ...closing,
    },
    { name: 'concludedOn', label: '办结日期', kind: 'date', required: true, ...closing },
    { name: 'summary', label: '案情和处理结果', kind: 'longText', required: false },
    {
      name: 'performance',
      label: '履行情况',
      kind: 'longText',
      required: false,
      hint: '逐项写履行日期、内容和凭证。',
      article: '第二十条',
      requirements: ['FZCG-20.1'],
    },
    {
      name: 'executionResult',
      label: '强制执行结果',
      kind: 'choice',
      options: optionsOf('EXECUTION_RESULTS', ['executedInFull', 'executedInPart', 'executionEnded']),
      required: false,
      article: '第二十二条',
      requirements: ['FZCG-22.3'],
    },
    {
      name: 'executionNote',
      label: '执行完成日期和未执行部分',
      kind: 'longText',
      required: true,
      when: { field: 'executionResult', in: ['executedInFull', 'executedInPart', 'executionEnded'] },
      article: '第二十二条',
      requirements: ['FZCG-22.3'],
    },
    {
      name: 'dossier',
      label: '案卷情况',
      kind: 'text',
      required: false,
      hint: '文书份数、音像段数。',
      article: '第二十六条第（二）项',
      requirements: ['FZCG-26.4'],
    },
    { name: 'undertakerOpinion', label: '经办人员意见', kind: 'opinion', required: true, ...closing },
    { name: 'unitHeadOpinion', label: '承办单位负责人意见', kind: 'opinion', required: true, ...approval },
  ],
  signatures: [
    { role: 'undertaker', label: '经办人员', required: true, refusable: false, ...closing },
    { role: 'unitHead', label: '承办单位负责人', required: true, refusable: false, ...approval },
  ],
};
