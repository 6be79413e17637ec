export { scratchDatabase, startTestPostgres, type ScratchDatabase, type TestPostgres } from './postgres.ts';
