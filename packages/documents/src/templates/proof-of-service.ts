import { zh } from '@zhiji/terms';
import { aliasesOf, caseName, optionsOf } from '../recurring-fields.ts';
import type { DocumentTemplate, Field } from '../template.ts';

const direct = { article: '第十九条第（一）项', requirements: ['FZCG-19.1'] } as const;
const inPerson = { field: 'method', in: ['directService'] } as const;
const byLeaving = { field: 'method', in: ['serviceByLeaving'] } as const;
const attested = { field: 'leavingWay', in: ['withAttestor'] } as const;
const leaving = { article: '第十九条第（四）项', requirements: ['FZCG-19.10', 'FZCG-19.12'] } as const;
const attesting = { article: '第十九条第（四）项', requirements: ['FZCG-19.10'], when: attested } as const;

const directFields: readonly Field[] = [
  { name: 'receivedOn', label: '收到日期', kind: 'date', required: true, when: inPerson, ...direct },
  {
    name: 'capacity',
    label: '签收人',
    kind: 'choice',
    options: [
      { value: 'self', label: '受送达人本人' },
      { value: 'proxy', label: '代收' },
    ],
    required: false,
    when: inPerson,
    ...direct,
  },
  {
    name: 'proxy',
    label: '代收人',
    kind: 'person',
    parts: { relation: 'required' },
    required: true,
    when: { field: 'capacity', in: ['proxy'] },
    ...direct,
  },
];

const mail = {
  article: '第十九条第（二）项',
  requirements: ['FZCG-19.2'],
  when: { field: 'method', in: ['serviceByMail'] },
} as const;
const returned = {
  article: '第十九条第（二）项',
  requirements: ['FZCG-19.4'],
  when: { field: 'mailOutcome', in: ['returned'] },
} as const;
const mailFields: readonly Field[] = [
  { name: 'directFailure', label: '无法直接送达的情况', kind: 'longText', required: true, ...mail },
  {
    name: 'mailKind',
    label: '邮寄方式',
    kind: 'choice',
    options: optionsOf('MAIL_KINDS', ['registeredMail', 'expressMail']),
    required: true,
    ...mail,
  },
  {
    name: 'mailNumber',
    label: '邮件号',
    kind: 'text',
    required: true,
    ...mail,
    requirements: ['FZCG-19.2', 'FZCG-19.4'],
  },
  {
    name: 'mailOutcome',
    label: '邮寄结果',
    kind: 'choice',
    options: [
      { value: 'inTransit', label: '在途' },
      { value: 'delivered', label: '已签收' },
      { value: 'returned', label: '被退回' },
    ],
    required: true,
    ...mail,
    requirements: ['FZCG-19.3'],
  },
  {
    name: 'deliveredOn',
    label: '回执签收日期',
    kind: 'date',
    required: true,
    article: '第十九条第（二）项',
    requirements: ['FZCG-19.3'],
    when: { field: 'mailOutcome', in: ['delivered'] },
  },
  { name: 'returnedOn', label: '退回日期', kind: 'date', required: true, ...returned },
  { name: 'returnReason', label: '退回原因', kind: 'text', required: true, ...returned },
  { name: 'returnedMail', label: '退回邮件留存', kind: 'text', required: true, ...returned },
];

const publication = {
  article: '第十九条第（三）项',
  requirements: ['FZCG-19.6'],
  when: { field: 'method', in: ['serviceByPublication'] },
} as const;
const publicationFields: readonly Field[] = [
  { name: 'otherFailures', label: '其他方式未能送达的情况', kind: 'longText', required: true, ...publication },
  { name: 'publicationManner', label: '公告方式', kind: 'text', required: true, ...publication },
  {
    name: 'carriers',
    label: '公告载体',
    kind: 'choices',
    options: optionsOf('PUBLICATION_CARRIERS', ['newspaper', 'noticeBoard', 'website', 'otherCarrier']),
    required: true,
    ...publication,
  },
  { name: 'publishedOn', label: '公告日期', kind: 'date', required: true, ...publication, requirements: ['FZCG-19.5'] },
  {
    name: 'publicationReason',
    label: '公告原因',
    kind: 'longText',
    required: true,
    ...publication,
    requirements: ['FZCG-19.8'],
  },
  {
    name: 'publicationCourse',
    label: '公告经过',
    kind: 'longText',
    required: true,
    ...publication,
    requirements: ['FZCG-19.8'],
  },
];

const leavingFields: readonly Field[] = [
  {
    name: 'leavingWay',
    label: '留置方式',
    kind: 'choice',
    options: optionsOf('LEAVING_WAYS', ['withAttestor', 'atResidence']),
    required: true,
    when: byLeaving,
    ...leaving,
  },
  { name: 'refusalReason', label: zh('refusalReason'), kind: 'longText', required: true, when: byLeaving, ...leaving },
  { name: 'refusedOn', label: '拒收日期', kind: 'date', required: true, when: byLeaving, ...leaving },
  {
    name: 'attestors',
    label: zh('attestor'),
    kind: 'people',
    parts: { standing: 'required', phone: 'required' },
    least: 1,
    required: true,
    ...attesting,
  },
  {
    name: 'leftAt',
    label: '留置地点',
    kind: 'text',
    required: true,
    article: '第十九条第（四）项',
    requirements: ['FZCG-19.12'],
    when: { field: 'leavingWay', in: ['atResidence'] },
    hint: '受送达人的住所；不是登记的住所的，写明理由。',
  },
];

export const proofOfService: DocumentTemplate = {
  code: 'proofOfService',
  title: zh('proofOfService'),
  aliases: aliasesOf('proofOfService'),
  regulation: 'FZCG',
  version: 1,
  numbered: true,
  layout: 'proof-of-service.typ',
  fields: [
    caseName,
    { name: 'recipient', label: zh('recipient'), kind: 'text', required: true },
    {
      name: 'papers',
      label: '送达文书',
      kind: 'items',
      least: 1,
      required: true,
      columns: [
        { name: 'title', label: '文书名称', kind: 'text', required: true },
        { name: 'number', label: '文号', kind: 'text', required: false },
        { name: 'copies', label: '份数', kind: 'count', required: true },
      ],
    },
    { name: 'place', label: '送达地点', kind: 'text', required: true },
    {
      name: 'method',
      label: '送达方式',
      kind: 'choice',
      options: [
        ...optionsOf('SERVICE_METHODS', ['directService', 'serviceByLeaving', 'serviceByMail', 'serviceByPublication']),
        { value: 'other', label: '其他方式' },
      ],
      required: true,
      article: '第十九条',
      requirements: ['FZCG-19.13'],
    },
    {
      name: 'otherMethod',
      label: '其他方式及其法律依据',
      kind: 'text',
      required: true,
      when: { field: 'method', in: ['other'] },
      article: '第十九条',
      requirements: ['FZCG-19.13'],
    },
    ...directFields,
    ...leavingFields,
    ...mailFields,
    ...publicationFields,
    {
      name: 'servers',
      label: zh('server'),
      kind: 'people',
      parts: { certificate: 'optional' },
      least: 1,
      required: true,
      article: '第十九条',
    },
    {
      name: 'recordingNote',
      label: '音像记录',
      kind: 'text',
      required: false,
      requirements: ['FZCG-19.9', 'FZCG-19.11', 'FZCG-19.12'],
    },
    { name: 'remark', label: '备注', kind: 'longText', required: false },
  ],
  signatures: [
    { role: 'recipient', label: '受送达人（签章）', required: true, refusable: false, when: inPerson, ...direct },
    {
      role: 'server',
      label: '送达人（签章）',
      required: true,
      each: 'servers',
      refusable: false,
      article: '第十九条',
      requirements: ['FZCG-19.10'],
    },
    { role: 'attestor', label: '见证人（签章）', required: true, each: 'attestors', refusable: false, ...attesting },
  ],
};
