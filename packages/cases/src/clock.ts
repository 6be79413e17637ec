/** Reading and printing of instants, ms since 1970 UTC. */
export interface Clock {
  readonly parse: (text: string) => number | undefined;
  readonly print: (instant: number) => string;
}
