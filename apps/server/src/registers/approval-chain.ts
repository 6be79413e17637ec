import { COMMANDS, type ApprovalItem } from '@zhiji/cases';
import type { Condition, Match, Program } from '@zhiji/law';

/** The roles whose agreement the law in force asks for a matter, in the order the texts name them. */
export function chainFor(program: Program, matter: string): readonly string[] {
  const roles = new Set<string>();
  const walk = (condition: Condition | undefined): void => {
    if (!condition) return;
    if (condition.is === 'approved' && condition.matter === matter) for (const role of condition.roles) roles.add(role);
    if (condition.is === 'seen') fromMatch(condition.match);
    if (condition.is === 'all' || condition.is === 'any') condition.of.forEach(walk);
    if (condition.is === 'not') walk(condition.of);
  };
  const fromMatch = ({ type, where }: Match): void => {
    if (type === 'approval.given' && where?.['matter'] === matter && typeof where['role'] === 'string')
      roles.add(where['role']);
  };
  for (const norm of program.norms) {
    if (norm.form === 'access' && norm.matter === matter) for (const role of norm.chain) roles.add(role);
    if (norm.form === 'gate') walk(norm.need);
    if (norm.form === 'duty') {
      norm.must.forEach(fromMatch);
      walk(norm.extend?.if);
      walk(norm.exempt?.until);
    }
  }
  return [...roles];
}

/** How many people, whatever their office, the law in force wants to agree to a matter; 0 where it names offices. */
export function peopleFor(program: Program, matter: string): number {
  let people = 0;
  const walk = (condition: Condition): void => {
    if (condition.is === 'approved' && condition.matter === matter && condition.roles.length === 0)
      people = Math.max(people, condition.people ?? 0);
    if (condition.is === 'all' || condition.is === 'any') condition.of.forEach(walk);
    if (condition.is === 'not') walk(condition.of);
  };
  for (const norm of program.norms) if (norm.form === 'gate') walk(norm.need);
  return people;
}

/** 无须其职务的同意: by whoever may agree to something and does not handle the case. */
const ANYBODY = COMMANDS.giveApproval.roles.filter((role) => role !== 'officer' && role !== 'undertaker');

/** The roles an open request still waits for. */
export function waitingFor(program: Program, approval: ApprovalItem): readonly string[] {
  if (approval.ended) return [];
  const agreed = new Set(approval.opinions.flatMap(({ agreed: yes, by }) => (yes ? [by] : [])));
  if (agreed.size < peopleFor(program, approval.matter)) return ANYBODY;
  const given = approval.opinions.filter((opinion) => opinion.agreed).map((opinion): string => opinion.role);
  return chainFor(program, approval.matter).filter((role) => !given.includes(role));
}
