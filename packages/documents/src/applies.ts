import type { Condition, DocumentTemplate } from './template.ts';
import type { DocumentValues } from './values.ts';

/** Whether what carries `when` is asked for, given the choices made so far. A condition on a field that does not apply itself does not hold. */
export function applies(template: DocumentTemplate, when: Condition | undefined, values: DocumentValues): boolean {
  if (!when) return true;
  const chosen = values[when.field];
  const field = template.fields.find(({ name }) => name === when.field);
  return typeof chosen === 'string' && when.in.includes(chosen) && applies(template, field?.when, values);
}
