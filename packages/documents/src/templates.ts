import type { DocumentTemplate } from './template.ts';
import { closingForm } from './templates/closing-form.ts';
import { decisionApprovalForm } from './templates/decision-approval-form.ts';
import { deliberationRecord } from './templates/deliberation-record.ts';
import { enforcementDecision } from './templates/enforcement-decision.ts';
import { initiationApprovalForm } from './templates/initiation-approval-form.ts';
import { legalReviewOpinion } from './templates/legal-review-opinion.ts';
import { preservationInventory } from './templates/preservation-inventory.ts';
import { preservationNotice } from './templates/preservation-notice.ts';
import { priorNotice } from './templates/prior-notice.ts';
import { proofOfService } from './templates/proof-of-service.ts';
import { siteTranscript } from './templates/site-transcript.ts';
import { statementTranscript } from './templates/statement-transcript.ts';
import { testingTermNotice } from './templates/testing-term-notice.ts';

/** The papers of 福州城管委 and of the national laws, in the order of a case. */
export const TEMPLATES: readonly DocumentTemplate[] = [
  initiationApprovalForm,
  siteTranscript,
  preservationNotice,
  preservationInventory,
  testingTermNotice,
  priorNotice,
  statementTranscript,
  legalReviewOpinion,
  deliberationRecord,
  decisionApprovalForm,
  enforcementDecision,
  proofOfService,
  closingForm,
];

export const templateOf = (code: string): DocumentTemplate | undefined =>
  TEMPLATES.find((template) => template.code === code);

/** The template a paper's name means, under its own or another text's name. */
export const templateNamed = (name: string): DocumentTemplate | undefined =>
  TEMPLATES.find((template) => template.title === name || template.aliases.includes(name));
