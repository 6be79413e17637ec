import type { TermIn } from '@zhiji/terms';
import type { AnswerOf, ROUTES } from '@zhiji/contract';

type Served = AnswerOf<typeof ROUTES.templates>['items'][number];

/** 文书样式 as `GET /templates` gives it: what the paper asks for and who signs it. */
export interface Template extends Omit<Served, 'fields' | 'signatures'> {
  readonly fields: readonly TemplateField[];
  readonly signatures: readonly SignatureSlot[];
}

export type TemplateField = FieldHead & FieldKind;

interface FieldHead {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  readonly article?: string;
  readonly hint?: string;
  readonly when?: Condition;
  readonly mayNotApply?: true;
}

export type FieldKind =
  | { readonly kind: 'text' | 'longText' | 'date' | 'instant' | 'period' | 'amount' | 'term' | 'opinion' }
  | {
      readonly kind: 'choice' | 'choices';
      readonly options: readonly { readonly value: string; readonly label: string }[];
    }
  | { readonly kind: 'party'; readonly mayBeUndetermined: boolean }
  | { readonly kind: 'person'; readonly parts: PersonParts }
  | { readonly kind: 'people'; readonly parts: PersonParts; readonly least: number }
  | { readonly kind: 'items'; readonly columns: readonly Column[]; readonly least: number };

export type PersonParts = Readonly<Record<string, 'required' | 'optional'>>;

export interface Column {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'count';
  readonly required: boolean;
}

/** Holds when the choice `field` applies itself and has one of the values `in`. */
export interface Condition {
  readonly field: string;
  readonly in: readonly string[];
}

export interface SignatureSlot {
  readonly role: TermIn<'ROLES'>;
  readonly label: string;
  readonly required: boolean;
  /** A field whose people each sign. */
  readonly each?: string;
  /** 拒签 with its four particulars stands in for the signature. */
  readonly refusable: boolean;
  readonly article?: string;
  readonly when?: Condition;
}

export type Values = Readonly<Record<string, unknown>>;

/** The contract leaves the shape of fields to the templates. */
export const readTemplate = (served: Served): Template => served as unknown as Template;

/** Whether what carries `when` is asked for, given the choices made so far. */
export function applies(template: Template, when: Condition | undefined, values: Values): boolean {
  if (!when) return true;
  const chosen = values[when.field];
  const field = template.fields.find(({ name }) => name === when.field);
  return typeof chosen === 'string' && when.in.includes(chosen) && applies(template, field?.when, values);
}

/** The names a field of people, rows or text holds, in order. */
export function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() ? [value.trim()] : [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null || !('name' in value)) return [];
  return typeof value.name === 'string' && value.name.trim() ? [value.name.trim()] : [];
}

/** 身份、联系等 of a person, as papers call them. */
export const PERSON_PARTS: Readonly<Record<string, string>> = {
  gender: '性别',
  idNumber: '身份证件号码',
  organisation: '工作单位',
  position: '职务',
  standing: '身份',
  relation: '与本案关系',
  certificate: '执法证号',
  address: '地址',
  phone: '联系电话',
};
