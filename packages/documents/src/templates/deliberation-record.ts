import { zh } from '@zhiji/terms';
import { aliasesOf, caseName, caseNumber } from '../recurring-fields.ts';
import type { DocumentTemplate } from '../template.ts';

const particulars = { article: '第十七条', requirements: ['FZCG-17.2'] } as const;

export const deliberationRecord: DocumentTemplate = {
  code: 'deliberationRecord',
  title: zh('deliberationRecord'),
  aliases: aliasesOf('deliberationRecord'),
  regulation: 'FZCG',
  version: 1,
  numbered: false,
  layout: 'deliberation-record.typ',
  fields: [
    { ...caseName, required: true },
    caseNumber,
    { name: 'period', label: '讨论时间', kind: 'period', required: true, ...particulars },
    { name: 'place', label: '讨论地点', kind: 'text', required: true, ...particulars },
    { name: 'chair', label: '主持人', kind: 'person', parts: { position: 'optional' }, required: true, ...particulars },
    {
      name: 'reporter',
      label: '汇报人',
      kind: 'person',
      parts: { position: 'optional' },
      required: true,
      ...particulars,
    },
    { name: 'recordist', label: '记录人', kind: 'text', required: true },
    {
      name: 'attendees',
      label: '列席人员',
      kind: 'people',
      parts: { position: 'optional' },
      least: 0,
      required: false,
    },
    { name: 'report', label: '案情汇报', kind: 'longText', required: true },
    {
      name: 'participants',
      label: '参加人及其意见',
      kind: 'items',
      least: 1,
      required: true,
      columns: [
        { name: 'name', label: '参加人', kind: 'text', required: true },
        { name: 'position', label: '职务', kind: 'text', required: false },
        { name: 'opinion', label: '意见', kind: 'text', required: true },
      ],
      ...particulars,
    },
    { name: 'conclusion', label: '结论', kind: 'longText', required: true, ...particulars },
    {
      name: 'fine',
      label: '罚款数额',
      kind: 'amount',
      required: false,
      article: '第十七条',
      requirements: ['FZCG-17.1'],
    },
  ],
  signatures: [
    { role: 'deliberator', label: '参加人', required: true, each: 'participants', refusable: false, ...particulars },
    { role: 'meetingRecorder', label: '记录人', required: true, each: 'recordist', refusable: false, ...particulars },
  ],
};
