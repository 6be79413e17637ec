// Prints the offset of the process time zone and a digest of the views of seeded histories.
import { createHash } from 'node:crypto';
import { replay, view } from '@zhiji/law';
import { at, withCorrections } from '@zhiji/testkit';
import fc from 'fast-check';
import { FUZHOU } from './fuzhou.ts';
import { fuzhouHistories } from './fuzhou-histories.ts';

const hash = createHash('sha256');
for (const log of fc.sample(withCorrections(fuzhouHistories), { seed: 20_250_926, numRuns: 40 }))
  hash.update(JSON.stringify(view(FUZHOU, replay(FUZHOU, log, 'c1'), at('2025-12-01 10:00'))));
console.log(new Date(0).getTimezoneOffset(), hash.digest('hex'));
