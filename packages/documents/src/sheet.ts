import { GLOSSARY } from '@zhiji/terms';
import { applies } from './applies.ts';
import { documentNumberText, type DocumentNumber } from './document-number.ts';
import { isEmpty } from './missing-fields.ts';
import { missingSignatures, type MissingSignature } from './missing-signatures.ts';
import { instantText } from './printed-time.ts';
import { printedValue, type PrintedValue } from './printed-value.ts';
import { shortcomings } from './shortcomings.ts';
import type { Signature } from './signature.ts';
import { strokeSteps, type Step } from './stroke-path.ts';
import type { DocumentTemplate, Field, SignatureSlot } from './template.ts';
import type { DocumentValues, FieldValue } from './values.ts';

/** Everything a layout prints, as strings and drawing steps; it reaches the layout as JSON, never as markup. */
export interface Sheet {
  readonly agency: string;
  readonly title: string;
  readonly numbered: boolean;
  /** Empty while the number is not given out. */
  readonly number: string;
  readonly draft: boolean;
  /** Only fields that apply. */
  readonly fields: Readonly<Record<string, PrintedField>>;
  /** Only slots that apply, by role. */
  readonly signatures: Readonly<Record<string, PrintedSlot>>;
}

export type PrintedField = PrintedValue & { readonly label: string };

export interface PrintedSlot {
  readonly label: string;
  /** Lines left for a pen. */
  readonly blanks: number;
  readonly given: readonly PrintedSignature[];
}

export type PrintedSignature =
  | {
      readonly outcome: 'signed';
      readonly name: string;
      readonly at: string;
      readonly method: string;
      readonly steps: readonly Step[];
      /** Width by height of the box the steps are drawn in. */
      readonly aspect: number;
      readonly digest: string;
    }
  | {
      readonly outcome: 'refused';
      readonly refusedBy: string;
      readonly at: string;
      readonly reason: string;
      readonly present: string;
    };

export interface SheetHead {
  readonly agency: string;
  readonly number?: DocumentNumber;
  readonly draftMark?: boolean;
  readonly signatures?: readonly Signature[];
}

/** The signatures must be well formed; a value that is not leaves its field blank. */
export function sheetOf(template: DocumentTemplate, values: DocumentValues, head: SheetHead): Sheet {
  const given = head.signatures ?? [];
  const unsigned = missingSignatures(template, values, given).filter(({ particulars }) => particulars.length === 0);
  const fields = template.fields.filter((field) => applies(template, field.when, values));
  const slots = template.signatures.filter((slot) => applies(template, slot.when, values));
  return {
    agency: head.agency,
    title: template.title,
    numbered: template.numbered,
    number: head.number ? documentNumberText(head.number) : '',
    draft: head.draftMark ?? false,
    fields: Object.fromEntries(fields.map((field) => [field.name, printedField(field, values[field.name])])),
    signatures: Object.fromEntries(slots.map((slot) => [slot.role, printedSlot(slot, given, unsigned)])),
  };
}

function printedField(field: Field, value: FieldValue | undefined): PrintedField {
  const filled = value !== undefined && !isEmpty(value) && shortcomings(field, value).length === 0;
  return { label: field.label, ...printedValue(field, filled ? value : undefined) };
}

const printedSlot = (
  { role, label }: SignatureSlot,
  given: readonly Signature[],
  unsigned: readonly MissingSignature[],
): PrintedSlot => ({
  label,
  blanks: unsigned.filter((one) => one.role === role).length,
  given: given.filter((one) => one.role === role).map(printedSignature),
});

function printedSignature(signature: Signature): PrintedSignature {
  const at = signature.at === '' ? '' : instantText(signature.at);
  if ('refusedBy' in signature) {
    const { refusedBy, reason, present } = signature;
    return { outcome: 'refused', refusedBy, at, reason, present: present.join('、') };
  }
  const { name, method, strokes, digest } = signature;
  return {
    outcome: 'signed',
    name,
    at,
    method: GLOSSARY.SIGNING_METHODS[method].zh,
    steps: strokes ? (strokeSteps(strokes) ?? []) : [],
    aspect: strokes ? strokes.width / strokes.height : 1,
    digest: digest ?? '',
  };
}
