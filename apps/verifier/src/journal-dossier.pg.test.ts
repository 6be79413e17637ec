import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DossierEntry } from '@zhiji/archive';
import { openSequencer, publish, readCase, readInclusionProof } from '@zhiji/journal';
import { CASE_ID, sampleInput, sampleLines } from '../../../packages/archive/test/sample-dossier.ts';
import { sampleSigner } from '../../../packages/archive/test/sample-journal.ts';
import { buildZip, scratch } from '../../../packages/archive/test/scratch.ts';
import { fact, testJournal } from '../../../packages/journal/test/test-journal.ts';
import { verify } from './index.ts';

describe('流水中的案卷', () => {
  it('从真的流水取出，核验通过；内容依法销毁的仍可证明', async () => {
    await using journal = await testJournal();
    const { origin, agency } = journal.options;
    const { signer, key } = sampleSigner(origin, 7);
    const sequencer = await openSequencer({ ...journal.options, signer });
    for (const [i, { recordedAt: _, ...line }] of sampleLines().entries()) {
      await sequencer.append({ events: [fact(i), fact(i + 1)] });
      await sequencer.append({ caseId: CASE_ID, events: [line] });
      journal.clock.now += 60_000;
    }
    await sequencer.append({ events: Array.from({ length: 300 }, (_, i) => fact(i)) });
    await sequencer.close();

    const checkpoint = (await journal.read((client) => publish(client, agency.id)))!;
    const dossier = () =>
      journal.read(async (client) => {
        const entries: DossierEntry[] = [];
        const proofs = [];
        for (const { leafIndex: index, leaf, content } of await readCase(client, agency.id, CASE_ID)) {
          entries.push(content === 'disposed' ? { index, leaf } : { index, ...content });
          const hashes = (await readInclusionProof(client, agency.id, index, checkpoint.size))!;
          proofs.push({ index, hashes });
        }
        const { input } = sampleInput();
        return {
          ...input,
          agency: { ...input.agency, origin, keys: [key] },
          entries,
          proofs,
          checkpoint: checkpoint.note,
          signer,
        };
      });

    await using place = await scratch();
    await buildZip(await dossier(), place.at('dossier.zip'));
    const verdict = await verify(place.at('dossier.zip'), { keys: [key] });
    assert.deepEqual([verdict.findings, verdict.warnings], [[], []]);
    assert.deepEqual([verdict.subject.entries, verdict.subject.treeSize], [7, checkpoint.size]);

    await journal.tamper(
      'update journal_entry set payload = null, nonce = null where case_id = $1 and case_version = 1',
      [CASE_ID],
    );
    await buildZip(await dossier(), place.at('later.zip'));
    const later = await verify(place.at('later.zip'), { keys: [key] });
    assert.deepEqual(later.findings, []);
    assert.deepEqual(
      later.warnings.map(({ code }) => code),
      ['entryWithheld'],
    );
  });
});
