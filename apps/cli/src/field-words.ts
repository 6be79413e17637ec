import { TEMPLATES } from '@zhiji/documents';

/** Labels of document fields, for reasons that name one. */
export const fieldWords = (): Readonly<Record<string, string>> =>
  Object.fromEntries(TEMPLATES.flatMap((template) => template.fields.map((field) => [field.name, field.label])));
