import { zh } from '@zhiji/terms';
import { aliasesOf, caseName, caseNumber, party } from '../recurring-fields.ts';
import type { DocumentTemplate } from '../template.ts';

const particulars = { article: '第十六条', requirements: ['FZCG-16.2'] } as const;
const approval = { article: '第十六条', requirements: ['FZCG-16.1'] } as const;

export const decisionApprovalForm: DocumentTemplate = {
  code: 'decisionApprovalForm',
  title: zh('decisionApprovalForm'),
  aliases: aliasesOf('decisionApprovalForm'),
  regulation: 'FZCG',
  version: 1,
  numbered: true,
  layout: 'decision-approval-form.typ',
  fields: [
    caseName,
    caseNumber,
    party(),
    { name: 'conduct', label: '行政管理相对人的有关行为', kind: 'longText', required: true, ...particulars },
    { name: 'evidence', label: '主要证据', kind: 'longText', required: false },
    {
      name: 'statement',
      label: '陈述申辩和听证情况',
      kind: 'longText',
      required: false,
      hint: '写明意见、复核结果和是否采纳。',
    },
    { name: 'reasons', label: '决定理由', kind: 'longText', required: true, ...particulars },
    { name: 'basis', label: '决定依据', kind: 'longText', required: true, ...particulars },
    { name: 'content', label: '决定内容', kind: 'longText', required: true, ...particulars },
    { name: 'fine', label: '罚款数额', kind: 'amount', required: false },
    {
      name: 'performanceManner',
      label: zh('performanceManner'),
      kind: 'longText',
      required: false,
      mayNotApply: true,
      ...particulars,
    },
    {
      name: 'performanceTerm',
      label: zh('performanceTerm'),
      kind: 'term',
      required: false,
      mayNotApply: true,
      ...particulars,
    },
    { name: 'remedyRoute', label: zh('remedyRoute'), kind: 'longText', required: false, ...particulars },
    { name: 'undertakerOpinion', label: '承办人意见', kind: 'opinion', required: true, ...approval },
    {
      name: 'legalReviewOpinion',
      label: '合法性审查意见',
      kind: 'opinion',
      required: false,
      hint: '重大行政执法决定填写。',
      article: '第七条第二款',
      requirements: ['FZCG-7.5'],
    },
    { name: 'unitHeadOpinion', label: '承办单位负责人意见', kind: 'opinion', required: true, ...approval },
    { name: 'committeeLeaderOpinion', label: '委领导意见', kind: 'opinion', required: false },
  ],
  signatures: [
    { role: 'undertaker', label: '承办人', required: true, refusable: false, ...approval },
    {
      role: 'policyLegalDivision',
      label: '审查人',
      required: false,
      refusable: false,
      article: '第七条第二款',
      requirements: ['FZCG-7.5'],
    },
    { role: 'unitHead', label: '承办单位负责人', required: true, refusable: false, ...approval },
    { role: 'committeeLeader', label: '委领导', required: false, refusable: false },
  ],
};
