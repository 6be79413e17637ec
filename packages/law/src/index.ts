export { accessAnswer, mayUse, type AccessAnswer, type AccessLack } from './access.ts';
export { can, type Obstacle, type Permission, type Proposal } from './can.ts';
export type { Condition, Match, Moment, Reach, Test, Truth } from './condition.ts';
export { diff, type Assessed, type DutyDelta } from './diff.ts';
export { breachOf, dutyStatus, type DutyStatus } from './duty-status.ts';
export {
  objectOf,
  toCaseEvent,
  type ActorRef,
  type CaseEvent,
  type JournalLine,
  type ObjectRef,
  type ObjectRole,
} from './event.ts';
export { explain, type Proof, type Reason } from './explain.ts';
export { otherwise, type Gist, type Otherwise } from './otherwise.ts';
export { type Judgement } from './judge.ts';
export { type Lack } from './lack.ts';
export { demandsOfPaper, type PaperDemands } from './paper-demands.ts';
export type {
  AccessNorm,
  Anchor,
  Article,
  DerivedNorm,
  Duty,
  Gate,
  KeepNorm,
  NonOperative,
  Norm,
  Pack,
  PaperNorm,
  Reading,
  RecordingNorm,
  TimeLimit,
} from './norm.ts';
export type { Instance, Outcome, RecordingStatus } from './outcome.ts';
export { compile, type Applicable, type Program, type ProgramSource, type SettledNorm } from './program.ts';
export { type Override } from './override.ts';
export { type Retention } from './retention.ts';
export { type Attributes } from './setting.ts';
export { type CaseState, type Scope } from './state.ts';
export { revision, type Change, type Revision } from './revision.ts';
export { judgedAnew, replay } from './fold.ts';
export { initialState, step, type Delta } from './step.ts';
export { tell, tellOtherwise, tellStatus } from './tell.ts';
export { tellNorm } from './tell-norm.ts';
export { tellLack } from './tell-lack.ts';
export { derivedFacts, factById, factsOf, factsOfObject, factsOfType, hasEntry, type Timeline } from './timeline.ts';
export type {
  AccessView,
  ApprovalView,
  BlockedView,
  BreachView,
  CaseView,
  DocumentView,
  DutyView,
  Question,
  RecordingView,
  TargetView,
  Verdict,
} from './verdict.ts';
export { view } from './view.ts';
export { type Wording } from './wording.ts';
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
