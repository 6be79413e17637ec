/** 不符之处 – one thing that is wrong with a package: what, where (a file of the package, an entry, a part of it), and in Chinese words. */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly where: string;
  readonly text: string;
}
