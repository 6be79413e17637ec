export type DocumentFaultCode = 'fontUnreadable' | 'layoutFailed' | 'typesetterStopped';

/** The typesetter or its files failed; the values of the paper were in order. */
export class DocumentFault extends Error {
  readonly code: DocumentFaultCode;
  constructor(code: DocumentFaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DocumentFault';
    this.code = code;
  }
}
