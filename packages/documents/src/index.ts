export { amountInWords } from './amount-in-words.ts';
export {
  templateFault,
  registeredVersions,
  type StatedTemplate,
  type TemplateFault,
  type TemplateVersion,
} from './catalogue.ts';
export { documentNumberText, type DocumentNumber } from './document-number.ts';
export { DocumentFault, type DocumentFaultCode } from './fault.ts';
export { missingFields, type MissingField } from './missing-fields.ts';
export { missingSignatures, type MissingSignature } from './missing-signatures.ts';
export { preview, render, type RenderOptions, type RenderRefusal } from './render.ts';
export type { RefusalToSign, Signature, Signed, Strokes } from './signature.ts';
export type {
  Column,
  Condition,
  DocumentTemplate,
  Field,
  FieldKind,
  Option,
  PersonParts,
  SignatureSlot,
} from './template.ts';
export { templateNamed, templateOf, TEMPLATES } from './templates.ts';
export { openTypesetter, type Preview, type Typeset, type Typesetter } from './typesetter.ts';
export type { UncoveredCharacter } from './uncovered-characters.ts';
export {
  PERSON_PARTS,
  type DocumentValues,
  type FieldValue,
  type Item,
  type NotApplicable,
  type Opinion,
  type Party,
  type Period,
  type Person,
  type PersonPart,
  type PerformanceTerm,
} from './values.ts';
