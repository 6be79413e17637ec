import { zh } from '@zhiji/terms';
import {
  aliasesOf,
  attestorSignature,
  officers,
  officerSignatures,
  party,
  partySignature,
} from '../recurring-fields.ts';
import type { DocumentTemplate } from '../template.ts';

const inventory = { article: '第十二条第一款', requirements: ['FZCG-12.2'] } as const;
const signing = { article: '第十五条', requirements: ['FZCG-15.1', 'FZCG-15.2'] } as const;

export const preservationInventory: DocumentTemplate = {
  code: 'preservationInventory',
  title: zh('preservationInventory'),
  aliases: aliasesOf('preservationInventory'),
  regulation: 'FZCG',
  version: 1,
  numbered: true,
  layout: 'preservation-inventory.typ',
  fields: [
    party(),
    { name: 'noticeNumber', label: '通知书文号', kind: 'text', required: false, ...inventory },
    { name: 'preservedAt', label: '登记保存时间', kind: 'instant', required: true },
    { name: 'custodyPlace', label: '保存地点', kind: 'text', required: false },
    {
      name: 'items',
      label: '物品',
      kind: 'items',
      least: 1,
      required: true,
      columns: [
        { name: 'name', label: '名称', kind: 'text', required: true },
        { name: 'model', label: '规格型号', kind: 'text', required: false },
        { name: 'quantity', label: '数量', kind: 'count', required: true },
        { name: 'unit', label: '单位', kind: 'text', required: true },
        { name: 'features', label: '特征/成色', kind: 'text', required: false },
        { name: 'remark', label: '备注', kind: 'text', required: false },
      ],
      ...inventory,
    },
    officers,
  ],
  signatures: [
    officerSignatures({ article: '第十五条', requirements: ['FZCG-15.1'] }),
    partySignature('当事人（签名或者盖章）', signing),
    { role: 'interestedPerson', label: '物品管理人（签名）', required: false, refusable: true, ...signing },
    attestorSignature(signing),
  ],
};
