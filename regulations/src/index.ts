export {
  assess,
  type AssessedAccess,
  type AssessedApproval,
  type AssessedBlock,
  type AssessedBreach,
  type AssessedDocument,
  type AssessedDuty,
  type AssessedItem,
  type AssessedQuestion,
  type AssessedRecording,
  type AssessedRetention,
  type AssessedTarget,
  type Assessment,
} from './assessment.ts';
export { PACKS } from './packs.ts';
export { wording } from './wording.ts';
