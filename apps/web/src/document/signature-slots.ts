import { COMMANDS, type SignatureItem } from '@zhiji/cases';
import type { TermIn } from '@zhiji/terms';
import { applies, namesIn, type SignatureSlot, type Template, type Values } from './template.ts';

type Role = TermIn<'ROLES'>;

/** 签名栏 with the signatures given in it and the people it still waits for; an unnamed one is `undefined`. */
export interface SlotState {
  readonly slot: SignatureSlot;
  readonly given: readonly SignatureItem[];
  readonly waiting: readonly (string | undefined)[];
}

export function slotStates(
  template: Template,
  values: Values,
  signatures: readonly SignatureItem[],
): readonly SlotState[] {
  return template.signatures
    .filter(({ when }) => applies(template, when, values))
    .map((slot) => {
      const given = signatures.filter(({ signatory }) => signatory === slot.role);
      const named = slot.each ? namesIn(values[slot.each]) : [];
      if (named.length > 0)
        return { slot, given, waiting: named.filter((name) => !given.some((one) => one.name === name)) };
      return { slot, given, waiting: given.length === 0 ? [undefined] : [] };
    });
}

/** What a paper may not be finished without, in words. */
export const unsignedIn = (states: readonly SlotState[]): readonly string[] =>
  states
    .filter(({ slot }) => slot.required || slot.each !== undefined)
    .flatMap(({ slot, waiting }) => waiting.map((name) => `${name ?? slot.label}未签`));

/**
 * Who gives the command that enters a signature: those who review, approve or decide sign with an account of their own, parties and
 * those beside them on the officers' glass. Undefined when none of the roles may.
 */
export function handFor(signatory: Role, mine: readonly Role[]): Role | undefined {
  const own = signatory === 'deliberator' ? 'committeeLeader' : signatory;
  const office = COMMANDS.signDocument.roles.includes(own) && !FIELD.includes(own);
  return office ? mine.find((role) => role === own) : mine[0];
}

const FIELD: readonly Role[] = ['officer', 'server'];
