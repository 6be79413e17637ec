import { applies } from './applies.ts';
import type { DocumentTemplate } from './template.ts';
import type { DocumentValues, FieldValue } from './values.ts';
import { isWellFormed } from './well-formed.ts';

/** 缺项 – why a paper may not be finished: a field is absent, or what was entered does not fill it. */
export interface MissingField {
  readonly field: string;
  readonly label: string;
  readonly why: 'absent' | 'malformed';
  readonly article?: string;
  readonly requirements: readonly string[];
}

/** In the order of the form. An optional field is listed only when what was entered does not fill it. */
export function missingFields(template: DocumentTemplate, values: DocumentValues): readonly MissingField[] {
  return template.fields.flatMap((field) => {
    if (!applies(template, field.when, values)) return [];
    const value = values[field.name];
    const absent = value === undefined || isEmpty(value);
    if (absent ? !field.required : isWellFormed(field, value)) return [];
    return [
      {
        field: field.name,
        label: field.label,
        why: absent ? ('absent' as const) : ('malformed' as const),
        ...(field.article ? { article: field.article } : {}),
        requirements: field.requirements ?? [],
      },
    ];
  });
}

/** What an untouched form sends. */
export const isEmpty = (value: FieldValue): boolean =>
  (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
