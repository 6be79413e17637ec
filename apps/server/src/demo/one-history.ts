import { randomUUIDv7 } from 'node:crypto';
import { dayOf, formatDay, formatInstant } from '@zhiji/calendar';
import type { DocumentValues } from '@zhiji/documents';
import type { ObjectName, Story } from './story.ts';

const PARTY = { name: '某某商行', kind: 'individualBusiness', representative: '郑某某' } as const;
const FINE = 50_000;
const officersOf = (story: Story) =>
  ['zhao', 'qian'].map((who) => {
    const { id, name, certificate } = story.person(who);
    return { id, name, ...(certificate ? { certificate } : {}) };
  });

/**
 * 同一历史: the same inspection for every agency, entered truthfully as it happened. The recording reaches the vault after thirty hours without anybody's
 * consent, and the decision is left with photographs only, which stay in the camera: what is late, missing or in order is for each text to say. The
 * paper of the decision is on file in Sanming alone, whose text speaks of serving that paper.
 */
export async function oneHistory(story: Story): Promise<void> {
  const [lead, inspection, decision, service] = Array.from({ length: 4 }, () => randomUUIDv7()) as [
    string,
    string,
    string,
    string,
  ];
  story.at(0, '08:40');
  await story.does('jiang', 'receptionist', 'registerLead', lead, {
    source: 'complaint',
    content: '反映商行擅自占用公共场地经营',
    provider: '陈女士',
    named: true,
    place: '人民路 12 号',
  });
  story.at(0, '09:00');
  await story.does('zhao', 'officer', 'concludeLead', lead, { outcome: 'proceed', reason: '线索具体，属本机关管辖' });
  await story.does(
    'zhao',
    'officer',
    'startProcedure',
    story.caseId,
    {
      caseType: 'penalty',
      procedure: 'ordinary',
      initiation: 'exOfficio',
      title: '某某商行擅自占用公共场地案',
      party: PARTY,
      place: '人民路 12 号',
      urgentReason: '正在施工搭建，须当场制止',
    },
    { happened: true },
  );
  story.at(0, '09:30');
  await story.does(
    'zhao',
    'officer',
    'startActivity',
    inspection,
    {
      kind: 'siteInspection',
      place: '人民路 12 号',
      officers: officersOf(story),
      counterparts: [{ name: PARTY.representative, role: 'party' }],
    },
    { happened: true },
  );
  story.at(0, '09:32');
  await story.does('zhao', 'officer', 'endActivity', inspection, {
    kind: 'siteInspection',
    outcome: '占用约十二平方米',
  });
  const film = await story.films('qian', 2 * 60, { type: 'activity', id: inspection });
  for (const finding of ['onSiteDispute', 'emergencyIncident'] as const)
    await story.does(
      'zhao',
      'officer',
      'answerFinding',
      story.caseId,
      { finding, value: false, basis: '现场平稳' },
      { about: [{ type: 'activity', id: inspection }] },
    );
  story.wait({ hours: 30 });
  await story.stores(film, '人民路现场检查');
  story.at(4, '09:00');
  await story.does('zhao', 'officer', 'noticeParty', story.caseId, {
    contents: ['facts', 'reasons', 'legalBasis', 'rights', 'remedies'],
    oral: false,
    recipient: PARTY.representative,
  });
  story.at(8, '10:00');
  await story.does('zhao', 'officer', 'recordStatement', story.caseId, { outcome: 'notStated' });
  await story.does(
    'sun',
    'unitHead',
    'makeDecision',
    decision,
    { kind: 'penaltyImposed', penalties: ['fine'], fine: FINE, content: '罚款五百元' },
    { happened: true },
  );
  const papers = story.agency.code === 'SMGX' ? [await decisionPaper(story, decision)] : [];
  const left = story.at(9, '15:00');
  await story.does(
    'qian',
    'server',
    'attemptService',
    service,
    {
      method: 'serviceByLeaving',
      result: 'refused',
      recipient: PARTY.representative,
      place: '人民路 12 号',
      reason: '拒收',
      leaving: 'atResidence',
    },
    {
      about: [{ type: 'decision', id: decision }, ...papers],
    },
  );
  await story.does(
    'qian',
    'officer',
    'registerRecording',
    randomUUIDv7(),
    { medium: 'photo', from: formatInstant(left), to: formatInstant(left), count: 4 },
    { about: [{ type: 'service', id: service }] },
  );
}

/** The decision on paper, of a case that is not major. */
async function decisionPaper(story: Story, decision: string): Promise<ObjectName> {
  await story.does('zhao', 'officer', 'answerFinding', story.caseId, {
    finding: 'majorDecision',
    value: false,
    basis: '罚款五百元，不属重大处罚',
  });
  const values: DocumentValues = {
    caseType: 'penalty',
    party: { kind: 'organisation', name: PARTY.name, representative: PARTY.representative, address: '人民路 12 号' },
    conduct: '当事人在人民路 12 号门前占用公共场地约 12 平方米从事经营，未取得许可。',
    evidence: '现场录像，证明占用的位置和面积。',
    procedure: '本机关依法告知当事人拟处罚的事实、理由、依据和权利，当事人未提出陈述申辩。',
    reasons: '占用公共场地应当经批准。当事人未经批准占用经营，事实清楚。',
    basis: '《城市道路管理条例》第二十七条第（一）项、第四十二条。',
    content: '罚款五百元。',
    fine: FINE,
    performanceManner: '持本决定到指定银行缴纳罚款。',
    performanceTerm: { days: 15, unit: 'day', from: 'service' },
    remedyRoute:
      '如不服本决定，可以自收到本决定之日起六十日内申请行政复议，也可以自收到本决定之日起六个月内向人民法院提起行政诉讼。',
    decidedOn: formatDay(dayOf(story.now)),
  };
  const id = await story.paper(
    ['zhao', 'officer'],
    'enforcementDecision',
    values,
    [],
    [{ type: 'decision', id: decision }],
  );
  return { type: 'document', id };
}

/** A lead of this morning, for whoever takes it up. */
export async function morningLead(story: Story): Promise<void> {
  await story.does('jiang', 'receptionist', 'registerLead', randomUUIDv7(), {
    source: 'report',
    content: '反映夜间施工扰民，附照片两张',
    named: false,
    place: '建设路 3 号',
  });
}
