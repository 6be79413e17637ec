import { missingFields, type MissingField } from './missing-fields.ts';
import { sheetOf, type SheetHead } from './sheet.ts';
import type { DocumentTemplate } from './template.ts';
import type { Preview, Typeset, Typesetter } from './typesetter.ts';
import { uncoveredCharacters, type UncoveredCharacter } from './uncovered-characters.ts';
import type { DocumentValues } from './values.ts';
import { isWellFormedSignature } from './well-formed-signature.ts';

/** `draftMark` prints 草稿 across every page and lets fields be missing. */
export interface RenderOptions extends SheetHead {
  /** ISO 8601 with offset; the date in the file's metadata. */
  readonly madeAt: string;
}

/** 不能成文 – why nothing was rendered. */
export type RenderRefusal =
  | { readonly code: 'unknownFields'; readonly fields: readonly string[] }
  | { readonly code: 'malformedSignatures'; readonly roles: readonly string[] }
  | { readonly code: 'missingFields'; readonly missing: readonly MissingField[] }
  | { readonly code: 'uncoveredCharacters'; readonly characters: readonly UncoveredCharacter[] };

/** 成文 – equal arguments give equal bytes. Throws DocumentFault when the typesetter fails. */
export async function render(
  typesetter: Typesetter,
  template: DocumentTemplate,
  values: DocumentValues,
  options: RenderOptions,
): Promise<Typeset | RenderRefusal> {
  const task = taskOf(typesetter, template, values, options);
  return 'code' in task ? task : typesetter.typeset(task);
}

/** 预览 – the same paper as a picture for the screen. Throws DocumentFault when the typesetter fails. */
export async function preview(
  typesetter: Typesetter,
  template: DocumentTemplate,
  values: DocumentValues,
  options: RenderOptions,
): Promise<Preview | RenderRefusal> {
  const task = taskOf(typesetter, template, values, options);
  return 'code' in task ? task : typesetter.preview(task);
}

function taskOf(
  typesetter: Typesetter,
  template: DocumentTemplate,
  values: DocumentValues,
  options: RenderOptions,
): { readonly layout: string; readonly data: string; readonly timestamp: number } | RenderRefusal {
  const unknown = Object.keys(values).filter((name) => !template.fields.some((field) => field.name === name));
  if (unknown.length > 0) return { code: 'unknownFields', fields: unknown };
  const malformed = (options.signatures ?? []).filter((one) => !isWellFormedSignature(template, values, one));
  if (malformed.length > 0) return { code: 'malformedSignatures', roles: malformed.map(({ role }) => role) };
  const missing = missingFields(template, values);
  if (missing.length > 0 && !options.draftMark) return { code: 'missingFields', missing };
  const sheet = sheetOf(template, values, options);
  const characters = uncoveredCharacters(sheet, typesetter.coverage);
  if (characters.length > 0) return { code: 'uncoveredCharacters', characters };
  return {
    layout: template.layout,
    data: JSON.stringify(sheet),
    timestamp: Math.floor(Temporal.Instant.from(options.madeAt).epochMilliseconds / 1000),
  };
}
