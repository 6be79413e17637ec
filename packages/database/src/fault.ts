export type DatabaseFaultCode =
  | 'dataFolderInUse'
  | 'dataFolderUnreachable'
  | 'dataFolderReadOnly'
  | 'dataFolderFull'
  | 'dataFolderDamaged'
  | 'dataFolderOtherVersion'
  | 'postgresNotSupported'
  | 'postgresDidNotStart'
  | 'migrationChanged'
  | 'migrationFailed';

/** The database or its folder failed. `code` decides what a start prints; the message is for the operator. */
export class DatabaseFault extends Error {
  readonly code: DatabaseFaultCode;
  constructor(code: DatabaseFaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseFault';
    this.code = code;
  }
}
