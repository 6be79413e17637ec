import { arrayOf, membersOf, stringIn } from './json-shape.ts';

/** 执法机关 – whose dossier it is, and how its journal says it is known. What it says of itself proves nothing. */
export interface Agency {
  /** Code in the leaves of the journal, `FZCG`. */
  readonly code: string;
  readonly name: string;
  /** First line of the checkpoints, `example.gov.cn/log/FZCG`. */
  readonly origin: string;
  /** Verifier keys of C2SP signed-note, `name+hash+key`. */
  readonly keys: readonly string[];
}

export function agencyText({ code, name, origin, keys }: Agency): string {
  return `${JSON.stringify({ code, name, origin, keys }, null, 2)}\n`;
}

/** Throws TypeError or SyntaxError on anything else. */
export function parseAgency(text: string): Agency {
  const members = membersOf(JSON.parse(text), '机关信息');
  const keys = arrayOf(members['keys'], 'keys').map((key) => stringIn({ key }, 'key'));
  return {
    code: stringIn(members, 'code'),
    name: stringIn(members, 'name'),
    origin: stringIn(members, 'origin'),
    keys,
  };
}
