import { PROBLEMS, type Problem, type ProblemCode } from '@zhiji/contract';

/** 请求未成 – the server's refusal (RFC 9457), or no answer at all. */
export class ProblemError extends Error {
  readonly problem: Problem & { readonly code: ProblemCode | 'noAnswer' };

  constructor(problem: ProblemError['problem'], options?: ErrorOptions) {
    super(wordsOf(problem), options);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

export const isProblem = (
  error: unknown,
  ...codes: readonly ProblemError['problem']['code'][]
): error is ProblemError => error instanceof ProblemError && (codes.length === 0 || codes.includes(error.problem.code));

/** Reads the body of a refusal; an answer that is no problem of ours becomes a fault with its status. */
export function problemOf(status: number, body: unknown): ProblemError {
  const known = typeof body === 'object' && body !== null && 'code' in body && isCode(body.code);
  return new ProblemError(
    known
      ? (body as ProblemError['problem'])
      : { type: 'about:blank', code: status === 503 ? 'unavailable' : 'fault', title: `HTTP ${status}`, status },
  );
}

/** No answer came: the request may or may not have been carried out. */
export const noAnswer = (cause: unknown): ProblemError =>
  new ProblemError({ type: 'about:blank', code: 'noAnswer', title: '没有收到服务器的答复', status: 0 }, { cause });

/** Whether the same request may succeed if it is simply sent again. */
export const mayRepeat = ({ problem }: ProblemError): boolean =>
  problem.code === 'noAnswer' || problem.code === 'unavailable' || problem.code === 'versionConflict';

function wordsOf({ code, title, detail }: Problem & { code: string }): string {
  const words = isCode(code) ? PROBLEMS[code].title : title;
  return detail && detail !== words ? `${words}：${detail}` : words;
}

const isCode = (code: unknown): code is ProblemCode => typeof code === 'string' && Object.hasOwn(PROBLEMS, code);
