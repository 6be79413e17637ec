import { EVENTS, eventTitle, isEventType } from '@zhiji/cases';
import type { Wording } from '@zhiji/law';
import { findTerm, isTerm, officeIn } from '@zhiji/terms';
import { PACKS } from './packs.ts';
import { releasersOf } from './releasers.ts';

const DERIVED: Readonly<Record<string, string>> = {
  'service.effective': '有效送达',
  'decision.served': '决定书有效送达',
  'publication.lapsed': '公告期满',
  'hearing.permissible': '听证通知满期',
  'hearingRequest.lapsed': '要求听证的期限届满',
  'challenge.lapsed': '复议、诉讼的期限届满',
  'courtApplication.permissible': '催告满期',
  'recording.altered': '删改原始记录',
  'recording.deleted': '删除原始记录',
};

/** Fields whose shape says what they are and which carry no words of their own. */
const FIELDS: Readonly<Record<string, string>> = {
  kind: '类别',
  method: '方式',
  form: '文书',
  outcome: '结果',
  result: '结果',
  matter: '事项',
  role: '身份',
  medium: '方式',
  scene: '场景',
  manner: '方式',
  ground: '情形',
  action: '方式',
  category: '文字记录类别',
  lastDay: '届满之日',
  purpose: '用途',
  caseType: '案件类型',
  procedure: '程序',
  initiation: '启动方式',
  leadOutcome: '案源处理结论',
  decisionKind: '决定种类',
  major: '重大案件',
  complex: '复杂案件',
  cause: '原因',
  point: '要点',
  class: '执法记录类别',
  certificateValid: '执法证件有效',
  viewer: '查阅人',
  copier: '复制人',
  approver: '审批人',
  reason: '事由',
  time: '时间',
  basis: '依据',
  conduct: '行为',
  content: '内容',
  source: '来源',
  signatory: '签署人',
  certificate: '执法证件号',
  executor: '执行方式',
  leaving: '留置方式',
  mailKind: '邮寄方式',
  carrier: '公告载体',
  unitKind: '承办单位类别',
  level: '层级',
  rank: '层级',
  liability: '追责情形',
  act: '行为',
};

/** What a paper must state, where several papers call it differently or none has a template. */
const STATED: Readonly<Record<string, string>> = {
  true: '是',
  false: '否',
  natural: '自然人',
  legal: '法人或非法人组织',
  individualBusiness: '个体工商户',
  place: '地点',
  basis: '依据',
  conclusion: '结论',
  evidence: '证据',
  proposal: '拟作决定',
  statement: '陈述申辩内容',
  undertakerOpinion: '承办人意见',
  appliedOn: '申请时间',
  attendanceRefusal: '拒绝到场的情形',
  course: '调查经过',
  experts: '专家',
  opinions: '意见',
  informed: '意见的告知',
  title: '名称',
  number: '文号',
  reason: '理由',
  rightsNotified: '告知情况',
  waivedRights: '放弃的权利',
  waivedAt: '放弃时间',
  manner: '放弃方式',
};

interface Described {
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly items?: { readonly properties?: Readonly<Record<string, unknown>> };
}

/** A data field as its event describes it; a choice that has no terms is described by its options in their order. */
function described(field: string, type: string | undefined): Described & { readonly options?: readonly string[] } {
  if (type === undefined || !isEventType(type)) return {};
  const property = (EVENTS[type].data.properties as Readonly<Record<string, Described | undefined>>)[field] ?? {};
  const options = property.description?.split('、');
  return property.enum && options?.length === property.enum.length ? { ...property, options } : property;
}

/** 认定的结论 */
const ANSWERS: Readonly<Record<string, string>> = { true: '是', false: '否', unknown: '已撤回' };
const isAnswer = (field: string, type: string | undefined): boolean => type === 'finding.made' && field === 'value';

function fieldWords(field: string, type: string | undefined): string | undefined {
  if (isAnswer(field, type)) return '结论';
  const { description, options } = described(field, type);
  return options ? FIELDS[field] : (description?.split(/[，（；]/)[0] ?? FIELDS[field]);
}

function choiceWords(value: string, field: string, type: string | undefined): string | undefined {
  if (isAnswer(field, type)) return ANSWERS[value];
  const { enum: choices, options } = described(field, type);
  return choices && options?.[choices.indexOf(value)];
}

/** A number as people say it, by the unit its field is kept in. */
const QUANTITIES: Readonly<Record<string, (value: number) => string>> = {
  分: (value) => `${value / 100} 元`,
  毫秒: (value) => `${value / 1000} 秒`,
  秒: (value) => `${value} 秒`,
  '%': (value) => `${value}%`,
  GB: (value) => `${value} GB`,
  帧每秒: (value) => `${value} 帧每秒`,
  行: (value) => `${value} 行`,
};

const normsOf = (code: string) =>
  (PACKS[code]?.chapters ?? []).flatMap(({ articles }) => articles).flatMap(({ norms }) => norms);

/** The words proofs are told in. `fields` gives the labels of document fields, which belong to the templates. */
export const wording = (fields: Readonly<Record<string, string>> = {}): Wording => ({
  term: (id) => findTerm(id)?.zh ?? STATED[id] ?? fields[id] ?? id,
  field: (field, type) => fieldWords(field, type) ?? fields[field] ?? findTerm(field)?.zh ?? field,
  value: choiceWords,
  number: (value, field, type) => {
    const unit = /（(?:单位：)?([^（）]+)）$/.exec(described(field, type).description ?? '')?.[1];
    return QUANTITIES[unit ?? '']?.(value) ?? String(value);
  },
  unit: (field, type) => ('certificateValid' in (described(field, type).items?.properties ?? {}) ? '名' : '项'),
  event: (type) => DERIVED[type] ?? eventTitle(type),
  packTitle: (code) => PACKS[code]?.title ?? code,
  office: (code, role) => (isTerm('ROLES', role) ? officeIn(code, role) : undefined),
  keepers: (code, action) =>
    isTerm('ACCESS_ACTIONS', action)
      ? releasersOf(normsOf(code), action)
          .map((role) => officeIn(code, role))
          .join('或者')
      : '',
  reading: (id, option) => {
    const reading = readingOf(id);
    return reading ? `${reading.question}采“${reading.options[option] ?? option}”` : option;
  },
  option: (id, option) => readingOf(id)?.options[option] ?? option,
});

const readingOf = (id: string) =>
  Object.values(PACKS)
    .flatMap((pack) => pack.readings)
    .find((reading) => reading.id === id);
