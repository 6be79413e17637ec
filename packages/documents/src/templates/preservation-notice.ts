import { zh } from '@zhiji/terms';
import { aliasesOf, contact, officers, officerSignatures, party, partySignature } from '../recurring-fields.ts';
import type { DocumentTemplate } from '../template.ts';

const ground = { article: '第十二条第一款', requirements: ['FZCG-12.1'] } as const;

export const preservationNotice: DocumentTemplate = {
  code: 'preservationNotice',
  title: zh('preservationNotice'),
  aliases: aliasesOf('preservationNotice'),
  regulation: 'FZCG',
  version: 1,
  numbered: true,
  layout: 'preservation-notice.typ',
  fields: [
    party(),
    {
      name: 'suspectedAct',
      label: '涉嫌行为',
      kind: 'text',
      required: true,
      hint: '如：未经许可占用人行道设置经营设施',
    },
    {
      name: 'ground',
      label: '采取理由',
      kind: 'choice',
      options: [
        { value: 'mayBeLost', label: zh('mayBeLost') },
        { value: 'hardToObtainLater', label: `证据${zh('hardToObtainLater')}` },
      ],
      required: true,
      ...ground,
    },
    { name: 'groundFacts', label: '事实理由', kind: 'longText', required: true, ...ground },
    { name: 'preservedAt', label: '登记保存时间', kind: 'instant', required: true },
    {
      name: 'custody',
      label: '保存方式',
      kind: 'choice',
      options: [
        { value: 'inPlace', label: '就地保存' },
        { value: 'removed', label: '异地保存' },
      ],
      required: true,
    },
    { name: 'custodyPlace', label: '保存地点', kind: 'text', required: true },
    {
      name: 'custodianInPlace',
      label: '就地保管人',
      kind: 'person',
      parts: { phone: 'optional' },
      required: false,
      when: { field: 'custody', in: ['inPlace'] },
    },
    {
      name: 'dispositionDue',
      label: '处理期限届满日',
      kind: 'date',
      required: false,
      article: '行政处罚法第五十六条',
      hint: '自登记保存之日起七个工作日，系统已算出，请核对。',
    },
    {
      name: 'inventoryNumber',
      label: '清单编号',
      kind: 'text',
      required: false,
      article: '第十二条第一款',
      requirements: ['FZCG-12.2'],
    },
    officers,
    contact,
    { name: 'issuedOn', label: '文书日期', kind: 'date', required: true },
  ],
  signatures: [
    officerSignatures({ article: '第十五条', requirements: ['FZCG-15.1'] }),
    partySignature('当事人（签名或者盖章）', { article: '第十五条', requirements: ['FZCG-15.1', 'FZCG-15.2'] }),
  ],
};
