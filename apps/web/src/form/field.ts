import type { TermIn } from '@zhiji/terms';
import { isLong, GROUP_LABELS, NAME_LABELS } from './field-label.ts';

/** 栏 – one field of a form, read from the JSON Schema of an event's data. */
export type Field = FieldHead & FieldKind;

interface FieldHead {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
}

export type FieldKind =
  | { readonly kind: 'text' | 'longText' | 'flag' | 'count' | 'number' | 'day' | 'instant' | 'texts' | 'counts' }
  /** Whole 分 in the data, 元 on the screen. */
  | { readonly kind: 'money' }
  | { readonly kind: 'choice' | 'choices'; readonly options: readonly Option[] }
  | { readonly kind: 'group' | 'rows'; readonly fields: readonly Field[] }
  /** Somebody, or several people, named in a fact: of the staff or from outside. */
  | { readonly kind: 'person' | 'people'; readonly asks?: PersonAsks }
  /** Nothing a form can ask for: identifiers, digests, free objects. */
  | { readonly kind: 'unasked' };

/** What is asked of each person named: in which capacity, or whether the certificate has been checked. */
export type PersonAsks = readonly TermIn<'ROLES'>[] | 'certificate';

/** Somebody named in a fact. */
export interface NamedPerson {
  readonly id?: string;
  readonly name: string;
  readonly role?: TermIn<'ROLES'>;
  readonly certificate?: string;
  readonly certificateValid?: boolean;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The part of JSON Schema that the vocabulary uses. */
interface Schema {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly 'x-asks'?: PersonAsks;
  readonly 'x-group'?: string;
  readonly 'x-zh'?: Readonly<Record<string, string>>;
}

/** The fields of an object schema, in its order. */
export function fieldsOf(schema: object): readonly Field[] {
  const { properties = {}, required = [] } = schema as Schema;
  return Object.entries(properties).map(([name, property]) => ({
    name,
    required: required.includes(name),
    label: labelOf(name, property),
    ...kindOf(name, property),
  }));
}

/** The label of the field at a path such as `items/0/name`. */
export function labelAt(schema: object, path: string): string {
  let fields = fieldsOf(schema);
  const labels: string[] = [];
  for (const part of path.split('/')) {
    if (/^\d+$/.test(part)) labels.push(`第 ${Number(part) + 1} 行`);
    const field = fields.find(({ name }) => name === part);
    if (!field) continue;
    labels.push(field.label);
    fields = 'fields' in field ? field.fields : [];
  }
  return labels.join('') || path;
}

function kindOf(name: string, schema: Schema): FieldKind {
  if (schema.enum) return { kind: 'choice', options: optionsOf(schema) };
  switch (schema.type) {
    case 'boolean':
      return { kind: 'flag' };
    case 'integer':
      return { kind: /单位：分|（分）/.test(schema.description ?? '') ? 'money' : 'count' };
    case 'number':
      return { kind: 'number' };
    case 'string':
      return textKind(name, schema);
    case 'array':
      return listKind(schema.items ?? {});
    case 'object':
      if (isPerson(schema)) return { kind: 'person', ...asksOf(schema) };
      return schema.properties ? { kind: 'group', fields: fieldsOf(schema) } : { kind: 'unasked' };
    default:
      return { kind: 'unasked' };
  }
}

function textKind(name: string, { pattern = '', description = '' }: Schema): FieldKind {
  if (pattern.includes('[0-9a-f]') || description.endsWith('标识')) return { kind: 'unasked' };
  if (pattern.includes('T\\d')) return { kind: 'instant' };
  if (pattern.startsWith('^\\d{4}-\\d{2}-\\d{2}')) return { kind: 'day' };
  return { kind: isLong(name) ? 'longText' : 'text' };
}

function listKind(items: Schema): FieldKind {
  if (items.enum) return { kind: 'choices', options: optionsOf(items) };
  if (isPerson(items)) return { kind: 'people', ...asksOf(items) };
  if (items.properties) return { kind: 'rows', fields: fieldsOf(items) };
  if (items.type === 'integer') return { kind: 'counts' };
  return items.description?.endsWith('标识') ? { kind: 'unasked' } : { kind: 'texts' };
}

const asksOf = ({ 'x-asks': asks }: Schema) => (asks ? { asks } : {});
const isPerson = ({ properties = {} }: Schema) => 'certificate' in properties;

/** Words of the glossary travel with the schema; an enumeration without them has its words in the description, in the same order. */
function optionsOf({ enum: values = [], description = '', 'x-zh': zh = {} }: Schema): readonly Option[] {
  const words = description.split('、');
  return values.map(String).map((value, at) => ({
    value,
    label: zh[value] ?? (words.length === values.length ? words[at]! : value),
  }));
}

function labelOf(name: string, schema: Schema): string {
  const group = schema['x-group'] ?? schema.items?.['x-group'];
  const described = schema.description?.replace(/（.*?）$/, '').replace(/；.*$/, '');
  const enumerated = schema.enum && !group;
  return (enumerated ? undefined : described) ?? (group ? GROUP_LABELS[group] : NAME_LABELS[name]) ?? name;
}
