import { zh } from '@zhiji/terms';
import { aliasesOf, caseName, officers, officerSignatures, partySignature } from '../recurring-fields.ts';
import type { DocumentTemplate } from '../template.ts';

const signing = { article: '第十五条', requirements: ['FZCG-15.1', 'FZCG-15.2'] } as const;

export const statementTranscript: DocumentTemplate = {
  code: 'statementTranscript',
  title: zh('statementTranscript'),
  aliases: aliasesOf('statementTranscript'),
  regulation: 'FZCG',
  version: 1,
  numbered: false,
  layout: 'statement-transcript.typ',
  fields: [
    { ...caseName, required: true },
    {
      name: 'period',
      label: '时间',
      kind: 'period',
      required: true,
      article: '第五条第（二）项',
      requirements: ['FZCG-5.5'],
    },
    { name: 'place', label: '地点', kind: 'text', required: true },
    {
      name: 'declarant',
      label: '陈述申辩人',
      kind: 'person',
      parts: {
        gender: 'optional',
        idNumber: 'optional',
        organisation: 'optional',
        position: 'optional',
        relation: 'required',
        address: 'optional',
        phone: 'optional',
      },
      required: true,
    },
    officers,
    { name: 'recordist', label: '记录人', kind: 'text', required: true },
    {
      name: 'noticeNumber',
      label: '告知书文号',
      kind: 'text',
      required: false,
      article: '第十四条',
      requirements: ['FZCG-14.1'],
    },
    {
      name: 'statement',
      label: '陈述申辩内容',
      kind: 'longText',
      required: true,
      hint: '按陈述人原意记录；一问一答的，每问每答各起一段。',
      article: '行政处罚法第四十五条',
    },
    { name: 'materials', label: '提交的材料', kind: 'longText', required: false },
    {
      name: 'recordingNote',
      label: '音像记录',
      kind: 'text',
      required: false,
      article: '第五条第（二）项',
      requirements: ['FZCG-5.5'],
    },
  ],
  signatures: [
    partySignature('陈述申辩人（签名）', signing),
    officerSignatures({ article: '第十五条', requirements: ['FZCG-15.1'] }),
    {
      role: 'recordist',
      label: '记录人（签名）',
      required: true,
      each: 'recordist',
      refusable: false,
      article: '第十五条',
      requirements: ['FZCG-15.1'],
    },
  ],
};
