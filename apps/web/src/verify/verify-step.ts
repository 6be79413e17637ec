import type { Verdict } from './send-package.ts';

/** A package that was judged. */
export interface Checked {
  readonly verdict: Verdict;
  /** Of the package itself, reckoned in the browser. */
  readonly sha256: string;
  /** ms since 1970 UTC. */
  readonly at: number;
}

/** How far the verification of one package has come. */
export type Step =
  | { readonly is: 'idle' }
  | { readonly is: 'sending'; readonly file: File; readonly bytes: number }
  /** No package at all: nothing was sent. */
  | { readonly is: 'unfit'; readonly file: File; readonly reason: string }
  /** No verdict: neither passed nor refused. */
  | { readonly is: 'failed'; readonly file: File; readonly error: Error }
  | { readonly is: 'judged'; readonly file: File; readonly checked: Checked };

type Told =
  | { readonly type: 'chosen'; readonly file: File }
  | { readonly type: 'sent'; readonly file: File; readonly bytes: number }
  | { readonly type: 'unfit'; readonly file: File; readonly reason: string }
  | { readonly type: 'failed'; readonly file: File; readonly error: Error }
  | { readonly type: 'judged'; readonly file: File; readonly checked: Checked }
  | { readonly type: 'stopped' };

/** What is told of a file that is no longer the one chosen counts for nothing. */
export function next(step: Step, told: Told): Step {
  if (told.type === 'chosen') return { is: 'sending', file: told.file, bytes: 0 };
  if (told.type === 'stopped') return { is: 'idle' };
  if (step.is !== 'sending' || step.file !== told.file) return step;
  switch (told.type) {
    case 'sent':
      // Headers and the like are counted with the body.
      return { ...step, bytes: Math.min(told.bytes, step.file.size) };
    case 'unfit':
      return { is: 'unfit', file: told.file, reason: told.reason };
    case 'failed':
      return { is: 'failed', file: told.file, error: told.error };
    case 'judged':
      return { is: 'judged', file: told.file, checked: told.checked };
  }
}
