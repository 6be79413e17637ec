import { randomUUIDv7 } from 'node:crypto';
import { dayOf, formatDay } from '@zhiji/calendar';
import { preservationInventory, preservationNotice, siteTranscript, type StallScene } from './stall-papers.ts';
import {
  OFFICERS,
  officersOf,
  officerSignatures,
  partyOf,
  partySignature,
  THREE_OPINIONS,
  undertakersOf,
} from './stall-scene.ts';
import type { Story } from './story.ts';

const SCENE: StallScene = {
  caseName: '某某餐饮店占道经营案',
  party: {
    kind: 'organisation',
    name: '福州市鼓楼区某某餐饮店',
    creditCode: '92350102MA2XXXXX0X',
    representative: '张某某',
    address: '福州市鼓楼区八一七北路 100 号',
  },
  place: '八一七北路 100 号门前',
  officers: OFFICERS,
  goods: [{ name: '折叠桌', quantity: 4, unit: '张' }],
  fine: 100_000,
};

/** 情况紧急先行启动 with what goes wrong in practice: an opinion made up too late, a recording handed in too late, a refusal to sign nobody filmed. */
export async function urgentStall(story: Story): Promise<void> {
  const [inspection, preservation, measure] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
  const approval = await start(story);
  const from = story.at(0, '10:30');
  await story.does('lin', 'officer', 'startActivity', inspection, {
    kind: 'siteInspection',
    place: SCENE.place,
    officers: officersOf(story),
    counterparts: [{ name: SCENE.party.representative!, role: 'party' }],
  });
  const to = story.at(0, '10:33');
  await story.does('lin', 'officer', 'endActivity', inspection, {
    kind: 'siteInspection',
    outcome: '发现占道摆放桌椅四套',
  });
  const film = await story.films('chen', 180, { type: 'activity', id: inspection });
  await story.does('lin', 'officer', 'startActivity', preservation, {
    kind: 'preservation',
    place: SCENE.place,
    officers: officersOf(story),
  });
  await story.does(
    'lin',
    'officer',
    'takeMeasure',
    measure,
    {
      kind: 'advancePreservation',
      ground: 'mayBeLost',
      reason: '折叠桌随时可能被移走',
      items: SCENE.goods.map((one) => ({ ...one })),
    },
    { about: [{ type: 'activity', id: preservation }] },
  );
  const preservedAt = story.now;
  story.at(0, '10:36');
  await story.does('lin', 'officer', 'endActivity', preservation, { kind: 'preservation', outcome: '清点装车' });
  for (const activity of [inspection, preservation])
    for (const [finding, value] of [
      ['onSiteDispute', activity === preservation],
      ['emergencyIncident', false],
    ] as const)
      await story.does(
        'lin',
        'officer',
        'answerFinding',
        story.caseId,
        { finding, value, basis: value ? '当事人阻拦装车，争执约两分钟' : '现场平稳' },
        { about: [{ type: 'activity', id: activity }] },
      );
  story.at(0, '11:00');
  const about = [
    { type: 'measure', id: measure },
    { type: 'activity', id: preservation },
  ];
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
  await story.paper(
    ['lin', 'officer'],
    'preservationNotice',
    preservationNotice(SCENE, preservedAt),
    [
      ...officerSignatures,
      {
        ...partySignature(SCENE),
        refused: { manifestation: '阅后称“东西还我我就签”，不签', present: ['林志强', '陈晓燕', '社区工作人员李秀兰'] },
      },
    ],
    about,
  );
  await story.does(
    'lin',
    'officer',
    'draftDocument',
    randomUUIDv7(),
    { form: 'preservationInventory', values: preservationInventory(SCENE, preservedAt) as Record<string, unknown> },
    { about },
  );
  story.at(1, '15:00');
  await story.does('wang', 'handlingUnit', 'giveApproval', approval, {
    matter: 'procedureInitiation',
    role: 'handlingUnit',
  });
  story.at(2, '09:00');
  await story.stores(film, '八一七北路现场检查');
}

/** Returns the approval that is still to be made up. */
async function start(story: Story): Promise<string> {
  const [lead, approval] = [randomUUIDv7(), randomUUIDv7()];
  story.at(0, '09:20');
  await story.does('gao', 'receptionist', 'registerLead', lead, {
    source: 'complaint',
    content: '八一七北路餐饮店门前占道摆摊经营，影响通行',
    provider: '陈先生',
    named: true,
    place: SCENE.place,
    party: partyOf(SCENE),
  });
  story.at(0, '10:20');
  await story.does('lin', 'undertaker', 'concludeLead', lead, { outcome: 'proceed', reason: '线索具体，属本机关管辖' });
  await story.does('lin', 'officer', 'startProcedure', story.caseId, {
    caseType: 'penalty',
    procedure: 'ordinary',
    initiation: 'exOfficio',
    title: SCENE.caseName,
    party: partyOf(SCENE),
    place: SCENE.place,
    unit: '执法一大队',
    urgentReason: '摊位占用盲道，现场正在经营，须当场制止并固定证据',
  });
  await story.does('lin', 'undertaker', 'describeCase', story.caseId, {
    eventType: '占道经营',
    occurredOn: formatDay(dayOf(story.now)),
    undertakers: undertakersOf(story),
  });
  await story.does('lin', 'undertaker', 'requestApproval', approval, {
    matter: 'procedureInitiation',
    reason: '情况紧急已先行启动，请补办审批',
  });
  for (const {
    hand: [who, role],
  } of THREE_OPINIONS.slice(0, 2))
    await story.does(who, role, 'giveApproval', approval, { matter: 'procedureInitiation', role });
  return approval;
}
