import { zh } from '@zhiji/terms';
import { instantText } from '../law/instant-text.ts';
import type { Field, NamedPerson } from './field.ts';

/** A value of a field in words, for reading. */
export function shownValue(field: Field, value: unknown): string {
  if (value === undefined || value === null) return '';
  switch (field.kind) {
    case 'flag':
      return value === true ? '是' : '否';
    case 'money':
      return `${yuan(Number(value))} 元`;
    case 'instant':
      return instantText(String(value));
    case 'choice':
    case 'choices':
      return [value]
        .flat()
        .map((one) => field.options.find((option) => option.value === one)?.label ?? String(one))
        .join('、');
    case 'texts':
      return [value].flat().map(String).join('、');
    case 'person':
    case 'people':
      return ([value].flat() as unknown as readonly NamedPerson[]).map(personText).join('、');
    case 'group':
      return inner(field.fields, value);
    case 'rows':
      return [value]
        .flat()
        .map((row) => inner(field.fields, row))
        .join('\n');
    case 'unasked':
      return shownFreely(value);
    default:
      return String(value);
  }
}

const personText = ({ name, role }: NamedPerson): string => (role ? `${name}（${zh(role)}）` : name);

/** 分 as 元 with two digits and thousands apart. */
export const yuan = (fen: number): string =>
  (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function inner(fields: readonly Field[], value: unknown): string {
  const record = value as Readonly<Record<string, unknown>>;
  return fields
    .map((field) => shownValue(field, record[field.name]))
    .filter(Boolean)
    .join(' ');
}

const shownFreely = (value: unknown): string =>
  value === true
    ? '是'
    : value === false
      ? '否'
      : typeof value === 'object'
        ? ''
        : value === 'unknown'
          ? '撤回认定'
          : String(value);
