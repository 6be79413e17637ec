export {
  objectOf,
  toCaseEvent,
  type ActorRef,
  type CaseEvent,
  type JournalLine,
  type ObjectRef,
  type ObjectRole,
} from './event.ts';
export { accessAnswer, can, type AccessAnswer, type Obstacle, type Permission, type Proposal } from './can.ts';
export { type Attributes, type Judgement } from './condition.ts';
export { breachOf, dutyStatus, type DutyStatus } from './duty.ts';
export { diff, type Assessed, type DutyDelta } from './diff.ts';
export { explain, tell, tellLack, type Proof, type Reason, type Wording } from './explain.ts';
export { type Lack } from './lack.ts';
export type {
  AccessNorm,
  Anchor,
  Article,
  Condition,
  DerivedNorm,
  Duty,
  Gate,
  KeepNorm,
  Match,
  NonOperative,
  Norm,
  Pack,
  PaperNorm,
  Reading,
  RecordingNorm,
  Test,
  TimeLimit,
  Truth,
} from './norm.ts';
export type { Instance, Outcome, RecordingStatus } from './outcome.ts';
export { compile, type Applicable, type Program, type ProgramSource, type SettledNorm } from './program.ts';
export { type Retention } from './retention.ts';
export { initialState, replay, step, type CaseState, type Delta } from './step.ts';
export { factById, factsOf, factsOfObject, factsOfType, type Timeline } from './timeline.ts';
export {
  view,
  type AccessView,
  type ApprovalView,
  type BlockedView,
  type BreachView,
  type CaseView,
  type DocumentView,
  type DutyView,
  type RecordingView,
  type TargetView,
  type Verdict,
} from './view.ts';
export {
  all,
  ALWAYS,
  any,
  COMPLETE,
  EVER,
  NEVER,
  NO_TERM,
  not,
  penFor,
  TRIGGER,
  within,
  type Vocabulary,
} from './write.ts';
