import { applies } from './applies.ts';
import { shortcomings } from './shortcomings.ts';
import type { DocumentTemplate } from './template.ts';
import type { DocumentValues, FieldValue } from './values.ts';

/** 缺项 – why a paper may not be finished: a field is empty, or what was entered does not fill it. */
export interface MissingField {
  readonly field: string;
  readonly label: string;
  /** What the entered value lacks, in Chinese; empty when nothing was entered. */
  readonly parts: readonly string[];
  readonly article?: string;
  readonly requirements: readonly string[];
}

/** In the order of the form. An optional field is listed only when what was entered does not fill it. */
export function missingFields(template: DocumentTemplate, values: DocumentValues): readonly MissingField[] {
  return template.fields.flatMap((field) => {
    if (!applies(template, field.when, values)) return [];
    const value = values[field.name];
    const absent = value === undefined || isEmpty(value);
    const parts = absent ? [] : shortcomings(field, value);
    if (absent ? !field.required : parts.length === 0) return [];
    const { name, label, article, requirements = [] } = field;
    return [{ field: name, label, parts, ...(article ? { article } : {}), requirements }];
  });
}

/** What an untouched form sends. */
export const isEmpty = (value: FieldValue): boolean =>
  (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
