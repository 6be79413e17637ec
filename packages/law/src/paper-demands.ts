import type { Condition, Match } from './condition.ts';
import { atomsIn, type Program, type SettledDuty } from './program.ts';
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
  const isNamed = (match: Match) => match.where?.['form'] !== undefined && isAsked(match);
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
      case 'notAmong':
      case 'within':
      case 'lists':
      case 'disposable':
        fields.add(atom.field);
        break;
      case 'soonAfter':
        fields.add(atom.field).add(atom.stretch);
        break;
      case 'quota':
        if (typeof atom.per !== 'number') fields.add(atom.per.field);
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
    for (const field of lookedAt([atoms, norm.form === 'duty' ? [norm.must, termsOf(norm)] : []], isNamed))
      fields.add(field);
  }
  for (const own of ['form', 'filled']) fields.delete(own);
  return {
    columns: [...columns],
    signatories: [...signatories].map(([role, refusable]) => ({ role, refusable })),
    fields: [...fields],
    lists: [...lists],
  };
}

const isOf = (named: unknown, form: string): boolean =>
  named === undefined || named === form || (Array.isArray(named) && named.includes(form));

/** Where terms begin. */
const termsOf = ({ due, begins, extend, instead, target }: SettledDuty): unknown => [
  due,
  begins,
  extend?.to,
  instead?.due,
  target?.term,
];

/** The fields of such papers that a part of a norm looks at: what it tests, and what it reads from those it finds. */
function lookedAt(part: unknown, isSuch: (match: Match) => boolean): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { type, where, match, facts, field, by, listing } = part as Partial<Record<string, unknown>>;
  const tested = typeof type === 'string' && isSuch(part as Match) ? Object.keys(where as object) : [];
  const found = (match ?? facts) as Match | undefined;
  const read = found && isSuch(found) ? [field, by, listing].filter((one) => typeof one === 'string') : [];
  return [...tested, ...read, ...Object.values(part).flatMap((inner) => lookedAt(inner, isSuch))];
}

const rolesIn = ({ where }: Match): readonly string[] => {
  const role = where?.['signatory'];
  return typeof role === 'string' ? [role] : [];
};
