import { applies } from './applies.ts';
import type { RefusalToSign, Signature } from './signature.ts';
import type { DocumentTemplate, SignatureSlot } from './template.ts';
import type { DocumentValues, FieldValue } from './values.ts';

/** 未签 – a signature the paper lacks, or a refusal noted without its four particulars. */
export interface MissingSignature {
  readonly role: SignatureSlot['role'];
  readonly label: string;
  /** Set where the paper says who signs. */
  readonly name?: string;
  /** The particulars a refusal lacks; empty when nobody signed. */
  readonly particulars: readonly string[];
  readonly article?: string;
  readonly requirements: readonly string[];
}

export function missingSignatures(
  template: DocumentTemplate,
  values: DocumentValues,
  signatures: readonly Signature[],
): readonly MissingSignature[] {
  return template.signatures.flatMap((slot) => {
    if (!applies(template, slot.when, values)) return [];
    const given = signatures.filter(({ role }) => role === slot.role);
    const incomplete = given.flatMap((one) => ('refusedBy' in one ? incompleteRefusal(slot, one) : []));
    const signers = slot.each ? namesIn(values[slot.each]) : [];
    const unsigned = signers.filter((name) => !given.some((one) => signerOf(one) === name));
    if (signers.length > 0) return [...unsigned.map((name) => missing(slot, [], name)), ...incomplete];
    return slot.required && given.length === 0 ? [missing(slot, [])] : incomplete;
  });
}

function incompleteRefusal(slot: SignatureSlot, refusal: RefusalToSign): readonly MissingSignature[] {
  if (!slot.refusable) return [missing(slot, [], refusal.refusedBy)];
  const lacking = [
    ...(refusal.refusedBy.trim() ? [] : ['拒签人']),
    ...(refusal.at.trim() ? [] : ['拒签时间']),
    ...(refusal.reason.trim() ? [] : ['拒签理由或表现']),
    ...(refusal.present.some((name) => name.trim()) ? [] : ['在场人员']),
  ];
  return lacking.length > 0 ? [missing(slot, lacking, refusal.refusedBy)] : [];
}

const missing = (slot: SignatureSlot, particulars: readonly string[], name?: string): MissingSignature => ({
  role: slot.role,
  label: slot.label,
  ...(name ? { name } : {}),
  particulars,
  ...(slot.article ? { article: slot.article } : {}),
  requirements: slot.requirements ?? [],
});

export const signerOf = (signature: Signature) => ('refusedBy' in signature ? signature.refusedBy : signature.name);

/** The names a field of kind text, person, people or items holds. */
export function namesIn(value: FieldValue | undefined): readonly string[] {
  if (value === undefined || typeof value === 'number') return [];
  if (typeof value === 'string') return value.trim() ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return 'name' in value && typeof value.name === 'string' && value.name.trim() ? [value.name] : [];
}
