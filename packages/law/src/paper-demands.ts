import type { Condition, Match } from './condition.ts';
import { atomsIn, type Program } from './program.ts';
import { conditionsOf } from './subscription.ts';

/** What the texts ask of a paper of one form: columns, who signs it, and what else it must say. */
export interface PaperDemands {
  readonly columns: readonly string[];
  readonly signatories: readonly Signatory[];
  /** Fields of `document.finalized` that some norm looks at. */
  readonly fields: readonly string[];
  /** Types of the things the paper lists one by one. */
  readonly lists: readonly string[];
}

interface Signatory {
  readonly role: string;
  /** A recorded refusal stands for the signature. */
  readonly refusable: boolean;
}

const FINALIZED = 'document.finalized';

/** Gathered from the norms in force under any reading that was settled; a norm that names no form is about every paper. */
export function demandsOfPaper(program: Program, form: string): PaperDemands {
  const [columns, fields, lists] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const signatories = new Map<string, boolean>();
  const isAsked = ({ type, where }: Match) => type === FINALIZED && isOf(where?.['form'], form);
  const sign = (role: string, refusable: boolean) => signatories.set(role, refusable || signatories.get(role) === true);
  const read = (atom: Condition): void => {
    switch (atom.is) {
      case 'filled':
        for (const column of atom.fields) columns.add(column);
        break;
      case 'signed':
        for (const role of atom.signatories) sign(role, atom.refusable.includes(role));
        break;
      case 'trigger':
      case 'sameValue':
        fields.add(atom.field);
        break;
      case 'seen':
        if (atom.match.type === 'document.signed') rolesIn(atom.match).forEach((role) => sign(role, false));
        if (atom.match.type === 'document.signatureRefused') rolesIn(atom.match).forEach((role) => sign(role, true));
        break;
      case 'each':
        if (isAsked(atom.has)) lists.add(atom.type);
        break;
      default:
    }
  };
  for (const norm of program.norms) {
    const atoms = conditionsOf(norm).flatMap(atomsIn);
    if (norm.form === 'gate' && isAsked(norm.on)) atoms.forEach(read);
    for (const match of [...atoms.flatMap(matchOf), ...(norm.form === 'duty' ? norm.must : [])])
      if (match.where?.['form'] !== undefined && isAsked(match))
        for (const field of Object.keys(match.where)) fields.add(field);
  }
  fields.delete('form');
  return {
    columns: [...columns],
    signatories: [...signatories].map(([role, refusable]) => ({ role, refusable })),
    fields: [...fields],
    lists: [...lists],
  };
}

const isOf = (named: unknown, form: string): boolean =>
  named === undefined || named === form || (Array.isArray(named) && named.includes(form));

const matchOf = (atom: Condition): readonly Match[] => (atom.is === 'seen' ? [atom.match] : []);

const rolesIn = ({ where }: Match): readonly string[] => {
  const role = where?.['signatory'];
  return typeof role === 'string' ? [role] : [];
};
