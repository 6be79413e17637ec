import { randomUUIDv7 } from 'node:crypto';
import { dayOf, formatDay, formatInstant } from '@zhiji/calendar';
import type { DocumentValues } from '@zhiji/documents';
import { PARTICULARS } from './inspection-particulars.ts';
import { about, PARTY, PLACE, type Inspection, type Particulars } from './inspection-scene.ts';
import type { Film, Story } from './story.ts';

/** 一次没有发现违法行为的检查，处处合规：设备领用并检查，告知在先，全程录像，当日入库，办结归档。 */
export async function lawfulInspection(story: Story): Promise<void> {
  const { code } = story.agency;
  const inspection: Inspection = {
    story,
    lead: randomUUIDv7(),
    activity: randomUUIDv7(),
    cameras: [`${code}-ZJ01`, `${code}-ZJ02`],
    officers: (['zhao', 'qian'] as const).map((who) => {
      const { id, name, certificate } = story.person(who);
      return { id, name, certificate: certificate!, certificateValid: true };
    }),
  };
  const own = PARTICULARS[code] ?? {};
  await begin(inspection, own);
  const film = await inspect(inspection, own);
  await keep(inspection, film, own);
  await finish(inspection, own);
}

async function begin(inspection: Inspection, { before }: Particulars): Promise<void> {
  const { story, lead } = inspection;
  story.at(0, '09:00');
  await story.does('jiang', 'receptionist', 'registerLead', lead, {
    source: 'superiorAssignment',
    content: '年度检查计划：仓储企业',
    provider: '上级主管部门',
    named: true,
    place: PLACE,
  });
  story.at(0, '10:00');
  await story.does('zhao', 'undertaker', 'concludeLead', lead, { outcome: 'proceed', reason: '列入年度检查计划' });
  await before?.(inspection);
  story.at(0, '16:00');
  await story.does('zhao', 'officer', 'startProcedure', story.caseId, {
    caseType: 'inspection',
    procedure: 'ordinary',
    initiation: 'exOfficio',
    title: `${PARTY.name}年度检查`,
    party: PARTY,
    place: PLACE,
    unit: '执法科',
    inspectionSource: 'randomInspectionPlan',
  });
}

/** 设备: registered, handed out to the two officers, and checked before they leave. */
async function equip(inspection: Inspection): Promise<void> {
  const { story, cameras, officers } = inspection;
  story.at(1, '08:30');
  for (const serial of cameras)
    await story.orders('wei', 'custodian', 'registerDevice', serial, {
      kind: 'bodyCamera',
      serial,
      listed: true,
      qualified: true,
      verticalPixels: 1080,
      frameRate: 30,
      hours: 10,
      storageGb: 64,
      tamperResistant: true,
    });
  for (const [at, camera] of cameras.entries())
    await story.orders(
      'wei',
      'custodian',
      'issueDevice',
      camera,
      { to: officers[at]!.name, from: '卫东', condition: '完好', confirmedByGiver: true, confirmedByTaker: true },
      { about: [{ type: 'case', id: story.caseId }, ...about(inspection)] },
    );
  story.at(1, '08:40');
  for (const camera of cameras)
    await story.does(
      'zhao',
      'officer',
      'checkDevice',
      camera,
      { working: true, battery: 95, storage: 90, clockOffsetMs: 0, trial: true, fit: true },
      { about: about(inspection) },
    );
}

async function inspect(inspection: Inspection, { announced, seen }: Particulars): Promise<Film> {
  const { story, activity, cameras, officers } = inspection;
  await equip(inspection);
  story.at(1, '09:50');
  await announced?.(inspection);
  const from = story.at(1, '10:00');
  await story.does('zhao', 'officer', 'startActivity', activity, {
    kind: 'siteInspection',
    place: PLACE,
    officers,
    counterparts: [{ name: PARTY.representative, role: 'party' }],
    basis: '年度检查计划',
    equipped: true,
    recordist: officers[1]!,
  });
  await story.does('zhao', 'officer', 'showCredential', activity, { officers });
  await story.does('zhao', 'officer', 'giveRecordingNotice', activity, {
    phrase: true,
    recipient: PARTY.representative,
  });
  const to = story.at(1, '10:01');
  await story.does('zhao', 'officer', 'endActivity', activity, { kind: 'siteInspection', outcome: '未发现违法行为' });
  const film = await story.films('qian', 60, ...about(inspection), { type: 'device', id: cameras[1] });
  for (const finding of ['onSiteDispute', 'emergencyIncident'] as const)
    await story.does(
      'zhao',
      'officer',
      'answerFinding',
      story.caseId,
      { finding, value: false, basis: '现场平稳，当事人配合' },
      { about: about(inspection) },
    );
  story.at(1, '10:20');
  await story.paper(
    ['zhao', 'officer'],
    'siteTranscript',
    transcript(inspection, from, to),
    [
      { hand: ['zhao', 'officer'], signatory: 'officer', name: officers[0]!.name },
      { hand: ['qian', 'officer'], signatory: 'officer', name: officers[1]!.name },
      { hand: ['zhao', 'officer'], signatory: 'party', name: PARTY.representative },
      { hand: ['qian', 'officer'], signatory: 'recordist', name: officers[1]!.name },
    ],
    about(inspection),
  );
  await seen?.(inspection, film);
  return film;
}

async function keep(inspection: Inspection, film: Film, { stored }: Particulars): Promise<void> {
  const { story, cameras } = inspection;
  story.at(1, '14:00');
  await story.stores(film, '现场检查');
  await story.does('wei', 'custodian', 'answerSecrecy', film.id, { secrecy: ['notSecret'] });
  await story.does('wei', 'custodian', 'indexRecording', film.id, {
    party: PARTY.name,
    date: formatDay(dayOf(film.from)),
    place: PLACE,
    eventType: '年度检查',
  });
  await stored?.(inspection, film);
  story.at(1, '17:00');
  for (const camera of cameras)
    await story.orders('wei', 'custodian', 'returnDevice', camera, { from: '执法科', to: '卫东', condition: '完好' });
}

async function finish(inspection: Inspection, { closing, archived }: Particulars): Promise<void> {
  const { story } = inspection;
  story.at(3, '09:00');
  await story.does('zhao', 'undertaker', 'concludeCase', story.caseId, {
    ground: 'terminated',
    note: '未发现违法行为',
  });
  await closing?.(inspection);
  story.at(3, '15:00');
  await story.does('sun', 'unitHead', 'closeCase', story.caseId, {});
  await story.archives(['wei', 'custodian'], 'D10');
  await archived?.(inspection);
}

const transcript = ({ officers }: Inspection, from: number, to: number): DocumentValues => ({
  period: { from: formatInstant(from), to: formatInstant(to) },
  place: PLACE,
  weather: '晴',
  party: {
    kind: 'organisation',
    name: PARTY.name,
    creditCode: PARTY.idNumber,
    representative: PARTY.representative,
    address: PLACE,
  },
  personOnSite: { name: PARTY.representative, position: '经理', relation: '法定代表人' },
  officers: officers.map(({ name, certificate }) => ({ name, certificate: certificate! })),
  recordist: officers[1]!.name,
  certificatesShown: 'shownAndConfirmed',
  recusal: 'notRequested',
  findings: '库区货物分区堆放，消防通道畅通，进出库台账齐全，未发现违法行为。',
  notification: '告知检查的事由和依据，陈述、申辩、申请回避的权利，以及申请行政复议、提起行政诉讼的途径。',
  statementOutcome: 'notStated',
  recordingNote: '执法记录仪，检查全程。',
});
