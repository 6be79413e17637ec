import { TEMPLATES } from '@zhiji/documents';

/** Chinese labels of document fields, for reasons that name a field. Fields of one name have one label wherever a reason may meet them. */
export function fieldLabels(): Readonly<Record<string, string>> {
  return Object.fromEntries(TEMPLATES.flatMap((template) => template.fields.map((field) => [field.name, field.label])));
}
