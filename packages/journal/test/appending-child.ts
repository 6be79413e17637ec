// Appends from four callers until it is killed. Begins when told to; says each event that was acknowledged, with its leaf index, before it goes on.
// Its clock jumps to and fro.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { openSequencer, openSigner } from '../src/index.ts';
import { fact, START } from './test-journal.ts';

const { databaseUrl, agency, origin, key } = JSON.parse(process.argv[2]!) as {
  readonly databaseUrl: string;
  readonly agency: { readonly id: string; readonly code: string };
  readonly origin: string;
  readonly key: string;
};
process.stdin.once('data', () => void append());

async function append(): Promise<void> {
  const sequencer = await openSequencer({
    databaseUrl,
    agency,
    origin,
    signer: openSigner(key),
    now: () => START + Math.floor((Math.random() - 0.5) * 86_400_000),
    nonce: () => randomBytes(32),
  });
  fs.writeSync(1, 'open\n');
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let n = 0; ; n++) {
        const outcome = await sequencer.append({ events: [fact(n), fact(n)] });
        if (outcome.status === 'appended')
          fs.writeSync(1, outcome.entries.map(({ eventId, leafIndex }) => `${eventId} ${leafIndex}\n`).join(''));
      }
    }),
  );
}
