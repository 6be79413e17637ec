import { PROBLEMS, problemType, type Problem, type ProblemCode } from '@zhiji/contract';

type Extension = Omit<Partial<Problem>, 'type' | 'status' | 'code'>;

/** A no of the product on its way to the client. Thrown by handlers, answered as RFC 9457 at the edge. */
export class ProblemAnswer extends Error {
  readonly code: ProblemCode;
  readonly extension: Extension;
  constructor(code: ProblemCode, extension: Extension = {}) {
    super(extension.detail ?? PROBLEMS[code].title);
    this.name = 'ProblemAnswer';
    this.code = code;
    this.extension = extension;
  }
}

export function problemBody(code: ProblemCode, extension: Extension, instance: string): Problem {
  const { status, title } = PROBLEMS[code];
  return { type: problemType(code), title, status, code, instance, ...extension };
}
