export { withAgency } from './agency-transaction.ts';
export {
  DATA_FOLDER_FORMAT,
  defaultDataFolder,
  openDataFolder,
  type DataFolder,
  type DataFolderOptions,
} from './data-folder.ts';
export { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded.ts';
export { DatabaseFault, type DatabaseFaultCode } from './fault.ts';
export { openInstallation, type Installation } from './installation.ts';
export { migrate } from './migrate.ts';
export { processStartOf } from './process-start.ts';
export { prepareDatabase, type DatabaseUrls } from './roles.ts';
export { isUnreachable } from './unreachable.ts';
export { isThere, readIfThere, writeWhole } from './whole-file.ts';
