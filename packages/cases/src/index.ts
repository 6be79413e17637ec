export { EVENTS } from './events/index.ts';
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
