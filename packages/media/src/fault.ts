export type MediaFaultCode = 'fileUnreachable' | 'decoderUnavailable' | 'synthesisFailed';

/** The machine failed, not the recording: what is wrong with a file is a `Finding`. */
export class MediaFault extends Error {
  readonly code: MediaFaultCode;
  constructor(code: MediaFaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MediaFault';
    this.code = code;
  }
}
