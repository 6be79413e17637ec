import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import type { AnswerOf, ROUTES } from '@zhiji/contract';
import { startTestServer, type TestServer } from '@zhiji/testkit/server';
import { DemonstrationClock } from '../../server/src/demo/clock.ts';
import { STORIES, tellStories } from '../../server/src/demo/stories.ts';

export interface ToldAgency {
  readonly server: TestServer;
  /** What the `:names` of addresses stand for. */
  readonly names: Readonly<Record<string, string>>;
}

type Matters = AnswerOf<typeof ROUTES.agencyMatters>;

/** 福州市城管委 with the demonstration's cases, and on every page of theirs something to be done. */
export async function toldAgency(): Promise<ToldAgency> {
  const clock = new DemonstrationClock();
  const server = await startTestServer(clock);
  const { product } = server.running;
  const { rows } = await product.pool.query<{ id: string }>(`select id from agency where code = 'FZCG'`);
  await tellStories(product, rows[0]!.id, clock, STORIES, 0, async () => {});
  clock.catchUp();
  const lin = await server.as('lin');
  const fang = await server.as('fang');
  const { items } = await fang.ask<AnswerOf<typeof ROUTES.cases>>('GET', '/cases?limit=50');
  const caseOf = (title: string): string => {
    const found = items.find((one) => one.title.includes(title));
    assert.ok(found, `没有案件 ${title}：${items.map((one) => one.title).join('、')}`);
    return found.id;
  };
  const lawful = caseOf('闽味小馆');
  const urgent = caseOf('某某餐饮店');
  const evening = caseOf('鲜果行');
  const lead = items.find(({ status }) => status === 'lead')!.id;

  const activity = randomUUIDv7();
  await lin.does(evening, 'officer', 'startActivity', activity, {
    kind: 'inquiry',
    place: '执法一大队询问室',
    officers: [{ id: lin.id, name: lin.name }],
  });
  const [{ file: archived }, { file: open }] = await Promise.all([fang.sees(lawful), lin.sees(urgent)]);
  await asksForAccess(server, lawful, archived.recordings[0]!.id);
  await (
    await server.as('huang')
  ).ask('POST', '/agency/commands', {
    name: 'chooseReading',
    id: randomUUIDv7(),
    as: 'legalUnit',
    subject: 'FZCG',
    data: { reading: 'FZCG-24.6', value: 'noLimit', reason: '有权机关答复' },
  });
  return {
    server,
    names: {
      lawful,
      urgent,
      evening,
      lead,
      activity,
      film: open.recordings[0]!.id,
      recording: archived.recordings[0]!.id,
      final: open.documents.find(({ status }) => status === 'final')!.id,
      draft: open.documents.find(({ status }) => status === 'draft')!.id,
      law: encodeURIComponent(await reassessed(server)),
    },
  };
}

/** One request that is released and one that waits for its approval. */
async function asksForAccess(server: TestServer, caseId: string, recording: string): Promise<void> {
  const sun = await server.as('sun');
  const [access, approval] = [randomUUIDv7(), randomUUIDv7()];
  const about = [{ type: 'access', id: access }] as const;
  await sun.does(caseId, 'supervisor', 'requestAccess', access, {
    action: 'view',
    reason: '核对送达过程',
    purpose: 'dossierReview',
    recordings: [recording],
  });
  await sun.does(
    caseId,
    'supervisor',
    'requestApproval',
    approval,
    { matter: 'viewing', reason: '核对送达过程', recordings: [recording] },
    { about: [...about] },
  );
}

/** The law the cases were assessed by anew, once they all have been. */
async function reassessed(server: TestServer): Promise<string> {
  const huang = await server.as('huang');
  for (let turn = 0; turn < 300; turn++) {
    const { reassessments } = await huang.ask<Matters>('GET', '/agency');
    if (reassessments[0]?.finishedAt) return reassessments[0].law;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return assert.fail('重新评估没有做完');
}
