import { randomUUIDv7 } from 'node:crypto';
import { dayOf, formatDay } from '@zhiji/calendar';
import type { TermIn } from '@zhiji/terms';
import { siteTranscript, type StallScene } from './stall-papers.ts';
import { OFFICERS, officersOf, officerSignatures, partySignature } from './stall-scene.ts';
import type { Film, Story } from './story.ts';

const SCENE: StallScene = {
  caseName: '巡查劝导甜品店摆桌',
  party: {
    kind: 'organisation',
    name: '福州市鼓楼区东街甜品店',
    creditCode: '92350102MA2XXXXX1X',
    representative: '陈某某',
    address: '福州市鼓楼区东街口 18 号',
  },
  place: '东街口 18 号门前',
  officers: OFFICERS,
  goods: [{ name: '折叠桌', quantity: 2, unit: '张' }],
  fine: 0,
};

/** 一次只作劝导、没有纠纷的检查，两年以前：录像的保存期限已满，列在处置台上。 */
export async function persuadedVendor(story: Story): Promise<void> {
  const [lead, inspection] = [randomUUIDv7(), randomUUIDv7()];
  story.at(0, '09:00');
  await story.does('lin', 'officer', 'registerLead', lead, {
    source: 'inspectionFinding',
    content: '巡查发现甜品店把两张折叠桌摆到人行道上',
    place: SCENE.place,
  });
  await story.does('lin', 'undertaker', 'concludeLead', lead, { outcome: 'proceed', reason: '当场劝导' });
  const answer = (finding: TermIn<'FINDINGS'>, value: boolean) => find(story, finding, value, inspection);
  await story.does('lin', 'undertaker', 'answerFinding', story.caseId, {
    finding: 'internalApprovalRequired',
    value: false,
    basis: '日常巡查，未设内部审批程序',
  });
  await story.does('lin', 'officer', 'startProcedure', story.caseId, {
    caseType: 'inspection',
    procedure: 'ordinary',
    initiation: 'exOfficio',
    title: SCENE.caseName,
    place: SCENE.place,
    unit: '执法一大队',
  });
  const from = story.at(0, '09:10');
  await story.does('lin', 'officer', 'startActivity', inspection, {
    kind: 'siteInspection',
    place: SCENE.place,
    officers: officersOf(story),
    counterparts: [{ name: SCENE.party.representative!, role: 'party' }],
  });
  const to = story.at(0, '09:14');
  await story.does('lin', 'officer', 'endActivity', inspection, {
    kind: 'siteInspection',
    outcome: '经劝导，当事人当场把折叠桌收回店内',
  });
  const film = await story.films('chen', 240, { type: 'activity', id: inspection });
  await answer('persuasionOnly', true);
  for (const finding of [
    'onSiteDispute',
    'emergencyIncident',
    'massIncident',
    'partyObjects',
    'publicInterest',
    'personalSafety',
    'caseEvidence',
    'complexCase',
    'majorDecision',
    'heavyPenalty',
  ] as const)
    await answer(finding, false);
  story.at(0, '10:00');
  await story.paper(
    ['lin', 'officer'],
    'siteTranscript',
    siteTranscript(SCENE, from, to, '执法记录仪'),
    [
      ...officerSignatures,
      partySignature(SCENE),
      { hand: ['chen', 'officer'], signatory: 'recordist', name: '陈晓燕' },
    ],
    [{ type: 'activity', id: inspection }],
  );
  story.at(0, '16:00');
  await story.stores(film, '现场劝导');
  await enter(story, film);
}

const find = (story: Story, finding: TermIn<'FINDINGS'>, value: boolean, inspection: string) =>
  story.does(
    'lin',
    'officer',
    'answerFinding',
    story.caseId,
    { finding, value, basis: '现场平稳，当事人配合' },
    { about: [{ type: 'activity', id: inspection }] },
  );

async function enter(story: Story, { id }: Film): Promise<void> {
  await story.does('fang', 'custodian', 'answerSecrecy', id, { secrecy: ['notSecret'] });
  await story.does('fang', 'custodian', 'indexRecording', id, {
    party: SCENE.party.name,
    date: formatDay(dayOf(story.now)),
    place: SCENE.place,
    eventType: '占道经营',
  });
}
