import { calendar, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import { ATTRIBUTES } from '@zhiji/cases';
import { createHash } from 'node:crypto';
import type { Sequencer } from '@zhiji/journal';
import { compile, type Program } from '@zhiji/law';
import { PACKS } from '@zhiji/regulations';
import type { TusHandler, Vault } from '@zhiji/vault';
import type { CaseStore } from './cases/case-store.ts';

/** 机关 – one tenant with everything that is its own: journal, vault, law, cases in memory. */
export interface Agency {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly law: AgencyLaw;
  readonly vault: Vault;
  readonly sequencer: Sequencer;
  readonly cases: CaseStore;
  readonly uploads: TusHandler;
  /** A batch was committed up to this version of the case: the case in memory moves on. */
  settle(caseId: string, version: number | undefined): void;
}

export interface AgencyLaw {
  readonly regulation: { readonly code: string; readonly title: string };
  readonly program: Program;
  /** Names the law as applied: `sha256:` of the program's text. */
  readonly name: string;
}

/** The law an agency has adopted, compiled. */
export function lawOf(code: string): AgencyLaw {
  const pack = PACKS[code];
  if (!pack) throw new RangeError(`没有代码为 ${code} 的规定`);
  const program = compile({ packs: [{ pack }], attributes: ATTRIBUTES, calendar: calendar(STATE_COUNCIL_NOTICES) });
  return {
    regulation: { code, title: pack.title },
    program,
    name: `sha256:${createHash('sha256').update(program.text).digest('hex')}`,
  };
}
