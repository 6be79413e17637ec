import { idsOf, zh, type TermGroup, type TermId, type TermIn } from '@zhiji/terms';
import Type, { type TProperties, type TSchema } from 'typebox';

/** One identifier of a glossary group; its Chinese words travel with the schema. */
export const oneOf = <G extends TermGroup>(group: G, description?: string) =>
  Type.Unsafe<TermIn<G>>({
    type: 'string',
    enum: [...idsOf(group)],
    'x-group': group,
    'x-zh': Object.fromEntries(idsOf(group).map((id) => [id, zh(id as TermId)])),
    ...(description ? { description } : {}),
  });

export const text = (description: string) => Type.String({ minLength: 1, maxLength: 20_000, description });
export const flag = (description: string) => Type.Boolean({ description });
export const count = (description: string) => Type.Integer({ minimum: 0, description });
/** Money in 分, never a float. */
export const money = (description: string) => Type.Integer({ minimum: 0, description: `${description}（单位：分）` });
export const list = <T extends TSchema>(item: T, description: string) =>
  Type.Array(item, { maxItems: 10_000, description });
export const optional = Type.Optional;

const INSTANT = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+-]\\d{2}:\\d{2})$';
export const instant = (description: string) =>
  Type.String({ pattern: INSTANT, description: `${description}（ISO 8601，含时差）` });
export const day = (description: string) =>
  Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: `${description}（年-月-日）` });
export const sha256 = (description: string) => Type.String({ pattern: '^[0-9a-f]{64}$', description });
export const id = (description: string) => Type.String({ minLength: 1, maxLength: 200, description });

export const record = <P extends TProperties>(properties: P, description?: string, more: object = {}) =>
  Type.Object(properties, { additionalProperties: false, ...(description ? { description } : {}), ...more });

/** What a form asks of each person it lists: in which of these capacities, or whether the certificate has been checked. */
type Asked = readonly TermIn<'ROLES'>[] | 'certificate';

/** 人员: a person named in a fact; the certificate only for officers. */
export const person = (description: string, asks?: Asked) =>
  record(
    {
      id: optional(id('人员标识')),
      name: text('姓名'),
      role: optional(oneOf('ROLES')),
      certificate: optional(text('执法证号')),
      certificateValid: optional(flag('执法证件在当日有效')),
    },
    description,
    asks && { 'x-asks': asks },
  );

/** 当事人 */
export const partySchema = record(
  {
    name: text('姓名或者名称'),
    kind: Type.Unsafe<'natural' | 'legal' | 'individualBusiness' | 'unknown'>({
      type: 'string',
      enum: ['natural', 'legal', 'individualBusiness', 'unknown'],
      description: '自然人、法人或非法人组织、个体工商户、待查',
    }),
    idNumber: optional(text('身份证号或者统一社会信用代码')),
    representative: optional(text('法定代表人或者负责人')),
    address: optional(text('住址或者住所')),
    phone: optional(text('电话')),
  },
  '当事人',
);

/** 物品 of an inventory */
export const itemSchema = record(
  {
    id: optional(id('物品标识')),
    name: text('名称'),
    specification: optional(text('规格型号')),
    quantity: Type.Number({ exclusiveMinimum: 0, description: '数量' }),
    unit: optional(text('单位')),
    feature: optional(text('特征或者成色')),
    note: optional(text('备注')),
  },
  '物品',
);

export const span = (description: string) => record({ from: instant('起'), to: instant('止') }, description);
