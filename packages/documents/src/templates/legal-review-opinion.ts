import { zh } from '@zhiji/terms';
import { aliasesOf, caseName, caseNumber } from '../recurring-fields.ts';
import type { DocumentTemplate, Field } from '../template.ts';

const review = { article: '第七条第二款', requirements: ['FZCG-7.5'] } as const;

export const legalReviewOpinion: DocumentTemplate = {
  code: 'legalReviewOpinion',
  title: zh('legalReviewOpinion'),
  aliases: aliasesOf('legalReviewOpinion'),
  regulation: 'FZCG',
  version: 1,
  numbered: true,
  layout: 'legal-review-opinion.typ',
  fields: [
    { ...caseName, required: true },
    caseNumber,
    { name: 'submittedBy', label: '送审单位', kind: 'text', required: true },
    { name: 'submittedOn', label: '送审日期', kind: 'date', required: false },
    { name: 'materials', label: '送审材料', kind: 'longText', required: false },
    { name: 'proposal', label: '拟作决定', kind: 'longText', required: true },
    point('authority', '执法主体和人员资格'),
    point('procedure', '执法程序'),
    point('evidence', '事实和证据'),
    point('application', '法律适用和裁量'),
    point('competence', '执法权限'),
    point('papers', '执法文书'),
    point('crime', '涉嫌犯罪移送'),
    {
      name: 'conclusion',
      label: '审查结论',
      kind: 'choice',
      options: [
        { value: 'passed', label: '通过' },
        { value: 'notPassed', label: '不通过' },
      ],
      required: true,
      ...review,
    },
    { name: 'opinion', label: '审查意见', kind: 'longText', required: true, ...review },
    { name: 'reviewedOn', label: '审查日期', kind: 'date', required: true, ...review },
  ],
  signatures: [
    { role: 'legalReviewer', label: '审查人', required: true, refusable: false, ...review },
    { role: 'policyLegalDivision', label: '委政策法规处负责人', required: true, refusable: false, ...review },
  ],
};

function point(name: string, label: string): Field {
  return {
    name,
    label,
    kind: 'choice',
    options: [
      { value: 'sound', label: '符合要求' },
      { value: 'unsound', label: '不符合要求' },
      { value: 'notConcerned', label: '不涉及' },
    ],
    required: false,
  };
}
