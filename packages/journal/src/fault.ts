const FATAL = [
  /** Somebody else has appended: the next leaf index was taken. */
  'secondSequencer',
  /** The head in the database is none this sequencer has made or continued from, as after a restored backup. */
  'headChanged',
  /** The head in the database does not agree with its own edge or with the entries below it. */
  'journalDamaged',
  /** The head in the database was not signed with this key for this origin. */
  'keyMismatch',
] as const;

export type JournalFaultCode =
  | (typeof FATAL)[number]
  /** The request can never be recorded. Nothing was written. */
  | 'malformed'
  /** An event with this id and other content is already in the journal, or ids of one request were recorded apart. Nothing was written. */
  | 'eventIdReused'
  /** `project` failed for this request. Nothing was written. */
  | 'projectionFailed'
  /** The database refused to write. Nothing was written. */
  | 'writeFailed'
  /** The connection was lost and did not come back in time. The same request, repeated with the same ids, is answered for certain. */
  | 'outcomeUnknown'
  /** The sequencer was closed. Nothing was written. */
  | 'closed';

/** The journal failed. `code` decides what is done about it; the message is for the operator. */
export class JournalFault extends Error {
  readonly code: JournalFaultCode;
  constructor(code: JournalFaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'JournalFault';
    this.code = code;
  }

  /** An invariant is in doubt: the process is to stop, and starting again is the recovery. */
  get fatal(): boolean {
    return FATAL.some((code) => code === this.code);
  }
}
