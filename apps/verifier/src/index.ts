export { runCommand, type Output } from './command.ts';
export { InputFault } from './input-fault.ts';
export { verdictText } from './verdict-text.ts';
export { type FindingCode, type Verdict, type VerifiedSubject, type WarningCode } from './verdict.ts';
export { verify, type VerifyOptions } from './verify.ts';
