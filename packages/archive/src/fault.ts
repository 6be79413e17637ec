export type ArchiveFaultCode =
  /** The package cannot be opened or read at all: not there, not a ZIP, cut off, a disk that fails. */
  | 'unreadable'
  /** What the caller wants packed cannot make a dossier. */
  | 'malformed'
  /** A document or original does not have the size or digest it was announced with. */
  | 'itemDiffers'
  /** The package could not be written; what is there of it is no dossier. */
  | 'writeFailed';

/** A dossier could not be made or opened. `message` is Chinese and for the operator. */
export class ArchiveFault extends Error {
  readonly code: ArchiveFaultCode;
  constructor(code: ArchiveFaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ArchiveFault';
    this.code = code;
  }
}

/** The short reason of an error of the system: its code where it has one. */
export function causeText(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}
