export { at, history, type FactOptions } from './history.ts';
export { scratchDatabase, startTestPostgres, type ScratchDatabase, type TestPostgres } from './postgres.ts';
