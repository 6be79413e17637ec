// Prints the offset of the process time zone, and of every pack a digest of what it says, in canonical JSON, of histories told at the ends of months.
import { createHash } from 'node:crypto';
import { replay } from '@zhiji/law';
import { assess, PACKS, wording } from '@zhiji/regulations';
import { canonicalJson } from '@zhiji/tlog';
import { programOf } from './law-book.ts';
import { edgesOf, raisersOf, told } from './told-month.ts';

const words = wording({});
console.log(new Date(0).getTimezoneOffset());
for (const [code, pack] of Object.entries(PACKS)) {
  const program = programOf(pack);
  const hash = createHash('sha256');
  for (const at of [edgesOf(2025, 9)[1], edgesOf(2027, 3)[0]])
    for (const raiser of raisersOf(program)) {
      const state = replay(program, told(raiser, at), 'c1', raiser.scope);
      hash.update(canonicalJson(assess(program, state, at, words, code)));
    }
  console.log(code, hash.digest('hex'));
}
