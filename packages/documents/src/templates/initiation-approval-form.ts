import { zh } from '@zhiji/terms';
import { aliasesOf, caseName, optionsOf } from '../recurring-fields.ts';
import type { DocumentTemplate } from '../template.ts';

const particulars = { article: '第七条第二款', requirements: ['FZCG-7.3'] } as const;
const urgent = {
  when: { field: 'urgency', in: ['urgent'] },
  article: '第七条第一款',
  requirements: ['FZCG-7.2'],
} as const;
const opinion = { article: '第七条第二款', requirements: ['FZCG-7.3', 'FZCG-7.4'] } as const;

export const initiationApprovalForm: DocumentTemplate = {
  code: 'initiationApprovalForm',
  title: zh('initiationApprovalForm'),
  aliases: aliasesOf('initiationApprovalForm'),
  regulation: 'FZCG',
  version: 1,
  numbered: true,
  layout: 'initiation-approval-form.typ',
  fields: [
    caseName,
    {
      name: 'caseType',
      label: '执法种类',
      kind: 'choice',
      options: optionsOf('CASE_TYPES', ['penalty', 'coercion', 'inspection', 'levy']),
      required: false,
      requirements: ['FZCG-7.1'],
    },
    {
      name: 'leadSource',
      label: '案件来源',
      kind: 'choice',
      options: optionsOf('LEAD_SOURCES', [
        'inspectionFinding',
        'complaint',
        'appeal',
        'report',
        'transferIn',
        'superiorAssignment',
      ]),
      required: false,
      article: '第八条',
      requirements: ['FZCG-8.1'],
    },
    { name: 'foundAt', label: '发现时间', kind: 'instant', required: false, requirements: ['FZCG-8.1'] },
    { name: 'place', label: '案发地点', kind: 'text', required: false },
    {
      name: 'urgency',
      label: '启动方式',
      kind: 'choice',
      options: [
        { value: 'approvedFirst', label: '先审批后启动' },
        { value: 'urgent', label: '情况紧急，先行启动' },
      ],
      required: false,
      article: '第七条第一款',
      requirements: ['FZCG-7.1', 'FZCG-7.2'],
    },
    { name: 'startedAt', label: '实际启动时间', kind: 'instant', required: true, ...urgent },
    { name: 'urgencyReason', label: '紧急情况说明', kind: 'longText', required: true, ...urgent },
    {
      name: 'matter',
      label: '事由',
      kind: 'longText',
      required: true,
      hint: '写明发现的时间、地点、行为和涉嫌违反的规定。',
      ...particulars,
    },
    {
      name: 'party',
      label: '当事人基本情况',
      kind: 'party',
      mayBeUndetermined: true,
      required: true,
      hint: '尚未查明的选“待查”，查明后补全。',
      ...particulars,
    },
    { name: 'undertakerOpinion', label: '承办人意见', kind: 'opinion', required: true, ...opinion },
    { name: 'legalUnitOpinion', label: '法制机构审核意见', kind: 'opinion', required: true, ...opinion },
    { name: 'handlingUnitOpinion', label: '承办机构意见', kind: 'opinion', required: true, ...opinion },
  ],
  signatures: [
    {
      role: 'undertaker',
      label: '承办人',
      required: true,
      refusable: false,
      article: '第七条第二款',
      requirements: ['FZCG-7.4'],
    },
    {
      role: 'legalUnit',
      label: '审核人',
      required: true,
      refusable: false,
      article: '第七条第二款',
      requirements: ['FZCG-7.4'],
    },
    {
      role: 'handlingUnit',
      label: '承办机构负责人',
      required: true,
      refusable: false,
      article: '第七条第二款',
      requirements: ['FZCG-7.4'],
    },
    // QDDA-9.3：依该规定还须科室负责人、局主要负责人签名。
    ...(['divisionHead', 'agencyHead'] as const).map((role) => ({
      role,
      label: zh(role),
      required: false,
      refusable: false,
    })),
  ],
};
