import { randomUUIDv7 } from 'node:crypto';
import { dayOf, formatDay } from '@zhiji/calendar';
import { initiationForm, type StallScene } from './stall-papers.ts';
import { OFFICERS, officersOf, partyOf, THREE_OPINIONS, undertakersOf } from './stall-scene.ts';
import type { Story } from './story.ts';

const SCENE: StallScene = {
  caseName: '鲜果行占用人行道经营案',
  party: {
    kind: 'organisation',
    name: '福州市晋安区鲜果行',
    creditCode: '92350111MA2ZZZZZ2Z',
    representative: '吴某某',
    address: '福州市晋安区福马路 88 号',
  },
  place: '福马路 88 号门前',
  officers: OFFICERS,
  goods: [{ name: '水果货架', quantity: 3, unit: '个' }],
  fine: 50_000,
};

/** Yesterday's inspection: its transcript is not written and its recording not handed in, and both fall due today; its start still lacks two opinions. */
export async function eveningInspection(story: Story): Promise<void> {
  const [lead, inspection, approval] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
  await story.does('lin', 'officer', 'registerLead', lead, {
    source: 'inspectionFinding',
    content: '巡查发现福马路鲜果行把货架摆上人行道',
    place: SCENE.place,
    party: partyOf(SCENE),
  });
  await story.does('lin', 'undertaker', 'concludeLead', lead, { outcome: 'proceed', reason: '现场发现，事实清楚' });
  const urgentReason = '货架占满盲道，视障学校学生放学经过';
  await story.does('lin', 'officer', 'startProcedure', story.caseId, {
    caseType: 'penalty',
    procedure: 'ordinary',
    initiation: 'exOfficio',
    title: SCENE.caseName,
    party: partyOf(SCENE),
    place: SCENE.place,
    unit: '执法一大队',
    urgentReason,
  });
  const startedAt = story.now;
  await story.does('lin', 'undertaker', 'describeCase', story.caseId, {
    eventType: '占道经营',
    occurredOn: formatDay(dayOf(startedAt)),
    undertakers: undertakersOf(story),
  });
  await story.does('lin', 'officer', 'startActivity', inspection, {
    kind: 'siteInspection',
    place: SCENE.place,
    officers: officersOf(story),
    counterparts: [{ name: SCENE.party.representative!, role: 'party' }],
  });
  story.wait({ minutes: 12 });
  await story.does('lin', 'officer', 'endActivity', inspection, {
    kind: 'siteInspection',
    outcome: '人行道摆放水果货架 3 个，占满盲道',
  });
  await story.films('chen', 12 * 60, { type: 'activity', id: inspection });
  for (const finding of ['onSiteDispute', 'emergencyIncident'] as const)
    await story.does(
      'lin',
      'officer',
      'answerFinding',
      story.caseId,
      { finding, value: false, basis: '现场平稳' },
      { about: [{ type: 'activity', id: inspection }] },
    );
  story.wait({ hours: 1 });
  await story.does('lin', 'undertaker', 'requestApproval', approval, {
    matter: 'procedureInitiation',
    reason: '情况紧急已先行启动，请补办审批',
  });
  await story.does('lin', 'undertaker', 'giveApproval', approval, {
    matter: 'procedureInitiation',
    role: 'undertaker',
  });
  const document = randomUUIDv7();
  await story.does(
    'lin',
    'undertaker',
    'draftDocument',
    document,
    {
      form: 'initiationApprovalForm',
      values: initiationForm(SCENE, startedAt, { startedAt, reason: urgentReason }) as Record<string, unknown>,
    },
    { about: [{ type: 'approval', id: approval }] },
  );
  await story.does('lin', 'undertaker', 'signDocument', document, {
    signatory: THREE_OPINIONS[0].signatory,
    name: THREE_OPINIONS[0].name,
    method: 'electronicallySigned',
  });
}
