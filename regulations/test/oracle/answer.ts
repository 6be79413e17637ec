// Three-valued answers, and the label of something owed.

export type Answer = 'yes' | 'no' | 'open';

export const and = (...answers: readonly Answer[]): Answer =>
  answers.includes('no') ? 'no' : answers.includes('open') ? 'open' : 'yes';
export const or = (...answers: readonly Answer[]): Answer =>
  answers.includes('yes') ? 'yes' : answers.includes('open') ? 'open' : 'no';
export const is = (truth: boolean): Answer => (truth ? 'yes' : 'no');
export const inverse = (answer: Answer): Answer => (answer === 'open' ? 'open' : is(answer === 'no'));

/** Under every end that is still possible, and whether it is owed at all. What is done in time is done whether it was owed or not. */
export function label(owed: Answer, ends: readonly number[], done: number | undefined, asOf: number): string {
  if (owed === 'no') return 'notApplicable';
  const under = ends.map((end) =>
    done !== undefined && done <= asOf ? (done <= end ? 'done' : 'doneLate') : asOf <= end ? 'open' : 'overdue',
  );
  const labels = new Set<string>(under);
  if (owed === 'open' && !labels.has('done')) labels.add('notApplicable');
  return labels.size === 1 ? [...labels][0]! : 'unknown';
}

/** The labels of a duty whose being owed may be in question. */
export const QUESTIONED = ['done', 'doneLate', 'notApplicable', 'open', 'overdue', 'unknown'];
/** The labels of a duty that is always owed, by a known end. */
export const PLAIN = ['done', 'doneLate', 'open', 'overdue'];

/** The same for what is no longer owed from some instant on; what ended late was late. */
export function labelUntil(end: number, done: number | undefined, over: number | undefined, asOf: number): string {
  if (over === undefined || (done !== undefined && done <= over)) return label('yes', [end], done, asOf);
  const said = label('yes', [end], over, asOf);
  return said === 'done' ? 'moot' : said;
}
