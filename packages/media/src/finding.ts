/**
 * What is known of a file. `truncated`: its end is missing or it was never closed; `damaged`: parts cannot be decoded; `mislabelled`: the content is not what
 * name or type say; `unreadable`: no reader gets into it; `unsupported`: nothing here shows it. None of them is a reason to discard a file.
 */
export type Verdict = 'ok' | 'empty' | 'truncated' | 'damaged' | 'mislabelled' | 'unreadable' | 'unsupported';

/** 检查结论 – a verdict with its reason in Chinese, one sentence without a full stop. */
export interface Finding {
  readonly verdict: Verdict;
  readonly reason: string;
}
