import { ACTS } from './acts.ts';
import {
  ACCESS_ACTIONS,
  ACCESS_PURPOSES,
  CUSTODY_WORDS,
  LIABILITY_CASES,
  RESULT_PLATFORMS,
  POLICY_RANKS,
  RETENTION_WORDS,
  RULE_LEVELS,
  TERM_UNITS,
  SUPERVISION_WORDS,
} from './custody.ts';
import {
  APPROVAL_MATTERS,
  CHALLENGES,
  CONCLUSION_GROUNDS,
  DECISION_KINDS,
  DECISION_WORDS,
  EXECUTION_MANNERS,
  EXECUTION_RESULTS,
  EXECUTORS,
  NOTICE_CONTENTS,
  OBLIGATION_KINDS,
  PENALTY_KINDS,
  STATEMENT_OUTCOMES,
} from './decision.ts';
import { DOCUMENT_COLUMNS, FORMS, SIGNING_METHODS, TEXT_CATEGORIES } from './documents.ts';
import { ACTIVITIES, EVIDENCE_KINDS, EVIDENCE_WORDS, MEASURES, PRESERVATION_GROUNDS } from './evidence.ts';
import { FINDINGS } from './findings.ts';
import { OFFICES, ORGANISATIONS, ROLES, UNIT_KINDS } from './people.ts';
import {
  CASE_TYPES,
  INITIATIONS,
  LEAD_OUTCOMES,
  LEAD_SOURCES,
  INSPECTION_SOURCES,
  PROCEDURE_KINDS,
  PROCEDURE_WORDS,
  STAGES,
} from './procedure.ts';
import {
  DEVICE_FEATURES,
  DEVICE_KINDS,
  FILE_VERDICTS,
  INTERRUPTION_CAUSES,
  MEDIA,
  NOT_RECORDABLE_GROUNDS,
  RECORDED_POINTS,
  RECORDING_CLASSES,
  RECORDING_WORDS,
  SCENES,
  SECRECY,
} from './recording.ts';
import {
  LEAVING_WAYS,
  MAIL_KINDS,
  PUBLICATION_CARRIERS,
  NEWSPAPER_LEVELS,
  ENTRUSTED_KINDS,
  SERVICE_METHODS,
  SERVICE_RESULTS,
  SERVICE_WORDS,
} from './service.ts';
import { DURABILITY, DUTY_STATUSES, OBJECT_TYPES, PERIOD_KINDS, SYSTEM_WORDS } from './system.ts';
import type { Term } from './term.ts';

export type { Term } from './term.ts';

/** The glossary by group. An identifier belongs to one group only. */
export const GLOSSARY = {
  ROLES,
  UNIT_KINDS,
  ORGANISATIONS,
  CASE_TYPES,
  PROCEDURE_KINDS,
  INITIATIONS,
  STAGES,
  LEAD_SOURCES,
  INSPECTION_SOURCES,
  LEAD_OUTCOMES,
  PROCEDURE_WORDS,
  ACTIVITIES,
  MEASURES,
  PRESERVATION_GROUNDS,
  EVIDENCE_KINDS,
  EVIDENCE_WORDS,
  MEDIA,
  SCENES,
  RECORDING_CLASSES,
  RECORDED_POINTS,
  INTERRUPTION_CAUSES,
  NOT_RECORDABLE_GROUNDS,
  DEVICE_KINDS,
  DEVICE_FEATURES,
  SECRECY,
  FILE_VERDICTS,
  RECORDING_WORDS,
  FORMS,
  DOCUMENT_COLUMNS,
  TEXT_CATEGORIES,
  SIGNING_METHODS,
  APPROVAL_MATTERS,
  NOTICE_CONTENTS,
  STATEMENT_OUTCOMES,
  DECISION_KINDS,
  PENALTY_KINDS,
  OBLIGATION_KINDS,
  EXECUTORS,
  EXECUTION_MANNERS,
  EXECUTION_RESULTS,
  CONCLUSION_GROUNDS,
  CHALLENGES,
  DECISION_WORDS,
  SERVICE_METHODS,
  LEAVING_WAYS,
  MAIL_KINDS,
  PUBLICATION_CARRIERS,
  NEWSPAPER_LEVELS,
  ENTRUSTED_KINDS,
  SERVICE_RESULTS,
  SERVICE_WORDS,
  ACCESS_ACTIONS,
  ACCESS_PURPOSES,
  RETENTION_WORDS,
  CUSTODY_WORDS,
  SUPERVISION_WORDS,
  LIABILITY_CASES,
  RESULT_PLATFORMS,
  POLICY_RANKS,
  RULE_LEVELS,
  TERM_UNITS,
  FINDINGS,
  ACTS,
  DUTY_STATUSES,
  DURABILITY,
  PERIOD_KINDS,
  OBJECT_TYPES,
  SYSTEM_WORDS,
} as const;

type Groups = typeof GLOSSARY;
export type TermGroup = keyof Groups;
export type TermIn<G extends TermGroup> = Extract<keyof Groups[G], string>;
export type TermId = { [G in TermGroup]: TermIn<G> }[TermGroup];

const byId: ReadonlyMap<string, Term> = new Map(Object.values(GLOSSARY).flatMap((group) => Object.entries(group)));

/** The Chinese word of an identifier: what screens, documents and reasons print. */
export const zh = (id: TermId): string => byId.get(id)!.zh;

/** What the text of this code calls an office. */
export const officeIn = (code: string, role: TermIn<'ROLES'>): string => OFFICES[code]?.[role] ?? zh(role);

/** The identifiers of one group, in their glossary order. */
export const idsOf = <G extends TermGroup>(group: G): readonly TermIn<G>[] =>
  Object.keys(GLOSSARY[group]) as TermIn<G>[];

export const isTerm = <G extends TermGroup>(group: G, id: string): id is TermIn<G> => id in GLOSSARY[group];

export const findTerm = (id: string): Term | undefined => byId.get(id);
