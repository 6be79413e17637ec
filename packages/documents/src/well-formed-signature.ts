import { isTerm } from '@zhiji/terms';
import { applies } from './applies.ts';
import { namesIn, signerOf } from './missing-signatures.ts';
import type { Signature } from './signature.ts';
import { strokeSteps } from './stroke-path.ts';
import type { DocumentTemplate } from './template.ts';
import type { DocumentValues } from './values.ts';
import { isInstant, isText } from './shortcomings.ts';

/**
 * Whether `signature` can be drawn into the paper: its slot exists and applies, the signer is one the paper names where it names them,
 * and the data is of the declared shape. The particulars of a refusal may still be empty.
 */
export function isWellFormedSignature(
  template: DocumentTemplate,
  values: DocumentValues,
  signature: Signature,
): boolean {
  const slot = template.signatures.find(({ role }) => role === signature.role);
  if (!slot || !applies(template, slot.when, values)) return false;
  const signers = slot.each ? namesIn(values[slot.each]) : [];
  if (signers.length > 0 && !signers.includes(signerOf(signature))) return false;
  if ('refusedBy' in signature) return slot.refusable && (signature.at === '' || isInstant(signature.at));
  const { name, at, method, strokes, digest } = signature;
  return (
    isText(name) &&
    isInstant(at) &&
    isTerm('SIGNING_METHODS', method) &&
    (strokes === undefined || strokeSteps(strokes) !== undefined) &&
    (digest === undefined || /^[0-9a-f]{64}$/.test(digest))
  );
}
