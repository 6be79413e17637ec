export type {
  AccessItem,
  ActivityItem,
  ApprovalItem,
  CaseFile,
  CaseStatus,
  DecisionItem,
  DisposalItem,
  DocumentItem,
  FindingItem,
  LeadItem,
  MeasureItem,
  RecordingItem,
  ScanItem,
  ServiceItem,
  SignatureItem,
} from './case-file.ts';
export { accrualsOf, type Accrual } from './accrual.ts';
export { emptyCaseFile, standingDecisions } from './case-file.ts';
export { AGENCY_COMMANDS, type AgencyCommandName } from './agency-commands.ts';
export type { Clock } from './clock.ts';
export { COMMANDS, isCommand, STANDING_QUESTIONS, type CommandName } from './commands.ts';
export type { CommandDefinition, CommandMode } from './command-definition.ts';
export {
  decide,
  decideAgencyMatter,
  decideAll,
  type Actor,
  type Command,
  type Decision,
  type LegalSituation,
  type Refusal,
  type RefusalCode,
  type Situation,
} from './decide.ts';
export { evolve } from './evolve.ts';
export { ANYWHERE, hearingOf, placeOfCase, placesOf, touchesOf, type Hearing } from './hearing.ts';
export { AGENCY_EVENT_TYPES, historiesOf, type History } from './history.ts';
export { EVENTS } from './events/index.ts';
export type { ScanType } from './events/paper.ts';
export type { EventDefinition, ObjectType } from './events/definition.ts';
export {
  checkLine,
  dataProblems,
  journalLineSchema,
  lineSchema,
  readLine,
  type CaseFact,
  type LineProblem,
  type ReadLine,
} from './line.ts';
export {
  ATTRIBUTES,
  EVENT_TYPES,
  eventTitle,
  isEventType,
  type CaseVocabulary,
  type DerivedEvents,
  type EventData,
  type EventType,
} from './vocabulary.ts';
