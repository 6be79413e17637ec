export { plainLaw, sourceOf, type AdoptedLaw, type AdoptedText, type RegisteredOverride } from './adopted-law.ts';
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
export { compareText, recogniseText, type TextComparison } from './official-text/comparison.ts';
export {
  digestInput,
  splitText,
  type Item,
  type OfficialArticle,
  type OfficialRow,
  type OfficialText,
  type Paragraph,
  type SplitProblem,
} from './official-text/official-text.ts';
export { PACKS } from './packs.ts';
export { compareRegimes, type Matter, type Regime, type RegimeCell, type RegimeRow } from './regime-comparison.ts';
export { ownReleaseBarred, releasersOf } from './releasers.ts';
export { wording } from './wording.ts';
