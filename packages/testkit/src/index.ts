export { drawn } from './drawn.ts';
export { penaltyCase } from './penalty-case.ts';
export { arbitraryHistory, withCorrections, type Hints } from './arbitrary-history.ts';
export { at, history, type FactOptions, type MakeFact } from './history.ts';
export { scratchDatabase, startTestPostgres, type ScratchDatabase, type TestPostgres } from './postgres.ts';
export { sharedPath } from './shared.ts';
