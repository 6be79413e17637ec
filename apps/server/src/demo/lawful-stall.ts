import { randomUUIDv7 } from 'node:crypto';
import { dayOf, formatDay } from '@zhiji/calendar';
import {
  closingForm,
  decisionApprovalForm,
  deliberationRecord,
  enforcementDecision,
  initiationForm,
  leftProofOfService,
  legalReviewOpinion,
  preservationInventory,
  preservationNotice,
  priorNotice,
  siteTranscript,
  type StallScene,
} from './stall-papers.ts';
import {
  OFFICERS,
  officersOf,
  officerSignatures,
  partyOf,
  partySignature,
  THREE_OPINIONS,
  undertakersOf,
} from './stall-scene.ts';
import type { Film, Story } from './story.ts';

const SCENE: StallScene = {
  caseName: '闽味小馆占用人行道经营案',
  party: {
    kind: 'organisation',
    name: '福州市台江区闽味小馆',
    creditCode: '92350103MA2YYYYY1Y',
    representative: '李某某',
    address: '福州市台江区上下杭路 26 号',
  },
  place: '上下杭路 26 号门前',
  officers: OFFICERS,
  goods: [
    { name: '折叠桌', quantity: 6, unit: '张' },
    { name: '塑料凳', quantity: 24, unit: '把' },
  ],
  fine: 300_000,
};

/** 一件从投诉到归档的案件，处处合规：批准在先，现场与送达全程录像，集体讨论，留置送达，履行，结案，归档，调阅。 */
export async function lawfulStall(story: Story): Promise<void> {
  await start(story);
  const inspectedAt = await inspect(story);
  await hear(story, inspectedAt);
  await decide(story, inspectedAt);
  const film = await serve(story);
  await finish(story);
  await consult(story, film);
}

async function start(story: Story): Promise<void> {
  const lead = randomUUIDv7();
  story.at(0, '09:10');
  await story.does('gao', 'receptionist', 'registerLead', lead, {
    source: 'complaint',
    content: '上下杭路闽味小馆每晚把桌凳摆到人行道上，行人只能走车道',
    provider: '刘女士',
    named: true,
    place: SCENE.place,
    party: partyOf(SCENE),
  });
  story.at(0, '10:00');
  await story.does('lin', 'undertaker', 'concludeLead', lead, { outcome: 'proceed', reason: '线索具体，属本机关管辖' });
  const approval = randomUUIDv7();
  await story.does('lin', 'undertaker', 'requestApproval', approval, {
    matter: 'procedureInitiation',
    reason: '拟立案调查，请审批',
  });
  for (const [
    hour,
    {
      hand: [who, role],
    },
  ] of [
    ['10:10', THREE_OPINIONS[0]],
    ['14:00', THREE_OPINIONS[1]],
    ['15:00', THREE_OPINIONS[2]],
  ] as const) {
    story.at(0, hour);
    await story.does(who, role, 'giveApproval', approval, { matter: 'procedureInitiation', role });
  }
  const about = [{ type: 'approval', id: approval }];
  await story.paper(
    ['lin', 'undertaker'],
    'initiationApprovalForm',
    initiationForm(SCENE, story.at(0, '15:20')),
    THREE_OPINIONS,
    about,
  );
  story.at(0, '15:30');
  await story.does('lin', 'officer', 'startProcedure', story.caseId, {
    caseType: 'penalty',
    procedure: 'ordinary',
    initiation: 'exOfficio',
    title: SCENE.caseName,
    party: partyOf(SCENE),
    place: SCENE.place,
    unit: '执法一大队',
  });
  await story.does('lin', 'undertaker', 'describeCase', story.caseId, {
    eventType: '占道经营',
    occurredOn: formatDay(dayOf(story.now)),
    undertakers: undertakersOf(story),
  });
}

async function inspect(story: Story): Promise<number> {
  const [inspection, preservation, measure] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
  const from = story.at(1, '18:30');
  await story.does('lin', 'officer', 'startActivity', inspection, {
    kind: 'siteInspection',
    place: SCENE.place,
    officers: officersOf(story),
    counterparts: [{ name: SCENE.party.representative!, role: 'party' }],
  });
  const to = story.at(1, '18:34');
  await story.does('lin', 'officer', 'endActivity', inspection, {
    kind: 'siteInspection',
    outcome: '人行道摆放折叠桌 6 张、塑料凳 24 把，占用 8 平方米',
  });
  const films: [Film, string][] = [[await story.films('chen', 240, { type: 'activity', id: inspection }), '现场检查']];
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
      reason: '桌凳随时可能被移走，移走后数量和占用状态无法复原',
      items: SCENE.goods.map((one) => ({ ...one })),
    },
    { about: [{ type: 'activity', id: preservation }] },
  );
  const preservedAt = story.now;
  story.at(1, '18:37');
  await story.does('lin', 'officer', 'endActivity', preservation, {
    kind: 'preservation',
    outcome: '清点无误，装车保存',
  });
  films.push([await story.films('chen', 180, { type: 'activity', id: preservation }), '先行登记保存']);
  for (const activity of [inspection, preservation])
    for (const finding of ['onSiteDispute', 'emergencyIncident'] as const)
      await story.does(
        'lin',
        'officer',
        'answerFinding',
        story.caseId,
        { finding, value: false, basis: '现场平稳，当事人配合' },
        { about: [{ type: 'activity', id: activity }] },
      );
  story.at(1, '18:50');
  const signed = [...officerSignatures, partySignature(SCENE)];
  const recordist = { hand: ['chen', 'officer'], signatory: 'recordist', name: '陈晓燕' } as const;
  await story.paper(
    ['lin', 'officer'],
    'siteTranscript',
    siteTranscript(SCENE, from, to, '执法记录仪'),
    [...signed, recordist],
    [{ type: 'activity', id: inspection }],
  );
  for (const [form, values] of [
    ['preservationNotice', preservationNotice(SCENE, preservedAt)],
    ['preservationInventory', preservationInventory(SCENE, preservedAt)],
  ] as const)
    await story.paper(['lin', 'officer'], form, values, signed, [
      { type: 'measure', id: measure },
      { type: 'activity', id: preservation },
    ]);
  await story.does('lin', 'officer', 'completeMeasure', measure, { kind: 'advancePreservation' });
  story.at(1, '20:00');
  for (const [film, caption] of films) await story.stores(film, caption);
  story.at(2, '09:00');
  for (const [film] of films) await enter(story, film);
  story.at(4, '10:00');
  await story.does('lin', 'undertaker', 'disposeMeasure', measure, {
    disposition: '证据已固定，桌凳发还当事人',
  });
  return from;
}

/** 管理员入库：答涉密问项，填索引。 */
async function enter(story: Story, { id }: Film): Promise<void> {
  await story.does('fang', 'custodian', 'answerSecrecy', id, { secrecy: ['notSecret'] });
  await story.does('fang', 'custodian', 'indexRecording', id, {
    party: SCENE.party.name,
    date: formatDay(dayOf(story.now)),
    place: SCENE.place,
    eventType: '占道经营',
  });
}

async function hear(story: Story, inspectedAt: number): Promise<void> {
  const at = story.at(6, '10:00');
  await story.paper(['lin', 'officer'], 'priorNotice', priorNotice(SCENE, inspectedAt, at), []);
  await story.does('lin', 'officer', 'noticeParty', story.caseId, {
    contents: ['facts', 'reasons', 'legalBasis', 'rights', 'remedies', 'statementRight'],
    oral: false,
    recipient: SCENE.party.name,
  });
  story.at(12, '09:00');
  await story.does('lin', 'officer', 'recordStatement', story.caseId, { outcome: 'notStated' });
}

async function decide(story: Story, inspectedAt: number): Promise<void> {
  story.at(13, '09:30');
  await story.does('wang', 'unitHead', 'classifyCase', story.caseId, {
    major: true,
    complex: false,
    reason: '多次劝导后再犯，群众反映强烈',
  });
  const reviewedAt = story.at(14, '10:00');
  await story.paper(['huang', 'legalReviewer'], 'legalReviewOpinion', legalReviewOpinion(SCENE, reviewedAt), [
    { hand: ['huang', 'legalReviewer'], signatory: 'legalReviewer', name: '黄丽' },
    { hand: ['zheng', 'policyLegalDivision'], signatory: 'policyLegalDivision', name: '郑海' },
  ]);
  await story.does('zheng', 'policyLegalDivision', 'concludeLegalReview', story.caseId, {
    passed: true,
    opinion: '事实清楚，程序合法，裁量适当',
    reviewer: '委政策法规处',
  });
  const [from, to] = [story.at(15, '09:00'), story.at(15, '09:40')];
  await story.does('lin', 'undertaker', 'concludeDeliberation', story.caseId, {
    host: '刘伟',
    participants: ['刘伟', '何静', '吴刚'].map((name) => ({ name, role: 'committeeLeader' })),
    conclusion: '责令改正，罚款人民币3000元',
    fine: SCENE.fine,
    penalties: ['fine'],
  });
  await story.paper(['lin', 'undertaker'], 'deliberationRecord', deliberationRecord(SCENE, from, to), [
    ...(['liu', 'he', 'wu'] as const).map((who) => ({
      hand: [who, 'committeeLeader'] as const,
      signatory: 'deliberator' as const,
      name: story.person(who).name,
    })),
    { hand: ['lin', 'undertaker'], signatory: 'meetingRecorder', name: '林志强' },
  ]);
  story.at(16, '09:00');
  const approval = randomUUIDv7();
  await story.does('lin', 'undertaker', 'requestApproval', approval, {
    matter: 'decisionApproval',
    reason: '按集体讨论结论拟决定，请审批',
  });
  for (const [who, role] of [
    ['lin', 'undertaker'],
    ['wang', 'unitHead'],
  ] as const)
    await story.does(who, role, 'giveApproval', approval, { matter: 'decisionApproval', role });
  await story.paper(
    ['lin', 'undertaker'],
    'decisionApprovalForm',
    decisionApprovalForm(SCENE, inspectedAt),
    [
      { hand: ['lin', 'undertaker'], signatory: 'undertaker', name: '林志强' },
      { hand: ['zheng', 'policyLegalDivision'], signatory: 'policyLegalDivision', name: '郑海' },
      { hand: ['wang', 'unitHead'], signatory: 'unitHead', name: '王建国' },
    ],
    [{ type: 'approval', id: approval }],
  );
  const decidedAt = story.at(17, '09:00');
  await story.does('lin', 'undertaker', 'makeDecision', randomUUIDv7(), {
    kind: 'penaltyImposed',
    penalties: ['fine'],
    fine: SCENE.fine,
    content: '责令改正，罚款人民币3000元',
    obligations: [
      { id: CORRECTION, kind: 'correct', content: '恢复人行道原状' },
      { id: PAYMENT, kind: 'payFine', content: '缴纳罚款3000元' },
    ],
    final: true,
  });
  await story.paper(['lin', 'officer'], 'enforcementDecision', enforcementDecision(SCENE, inspectedAt, decidedAt), []);
}

const [CORRECTION, PAYMENT] = ['correction', 'payment'];

async function serve(story: Story): Promise<Film> {
  const service = randomUUIDv7();
  const decision = (await story.file()).documents.find(({ form }) => form === 'enforcementDecision')!.number!;
  const at = story.at(19, '15:00');
  const day = formatDay(dayOf(at));
  const attestor = { name: '李秀兰', standing: '社区居民委员会工作人员', phone: '13800000000' };
  await story.does('lin', 'server', 'attemptService', service, {
    method: 'serviceByLeaving',
    result: 'refused',
    recipient: SCENE.party.name,
    place: SCENE.place,
    leaving: 'withAttestor',
    reason: '经营者阅看决定后称数额过高，拒绝接收和签名',
    refusedOn: day,
    attestor: { name: attestor.name },
    attestorUnit: attestor.standing,
    attestorSigned: true,
  });
  story.at(19, '15:02');
  const film = await story.films('chen', 180, { type: 'service', id: service });
  await story.paper(
    ['lin', 'server'],
    'proofOfService',
    leftProofOfService(SCENE, at, attestor, decision),
    [
      { hand: ['lin', 'server'], signatory: 'server', name: '林志强' },
      { hand: ['chen', 'server'], signatory: 'server', name: '陈晓燕' },
      { hand: ['lin', 'server'], signatory: 'attestor', name: attestor.name },
    ],
    [{ type: 'service', id: service }],
  );
  await story.does('lin', 'server', 'completeService', service, {
    method: 'serviceByLeaving',
    servedOn: day,
    form: 'enforcementDecision',
  });
  story.at(19, '16:30');
  await story.stores(film, '留置送达');
  story.at(20, '09:00');
  await enter(story, film);
  return film;
}

/** 第二十六条：决定保存期限的各项认定。 */
const RETENTION_FINDINGS = [
  ['caseEvidence', true, '现场录像列为决定的证据'],
  ['persuasionOnly', false, '已作出处罚'],
  ['onSiteDispute', false, '各次现场平稳'],
  ['emergencyIncident', false, '无突发事件'],
  ['massIncident', false, '无群体聚集'],
  ['partyObjects', true, '当事人称罚款数额过高'],
  ['publicInterest', false, '不涉及'],
  ['personalSafety', false, '不涉及'],
] as const;

async function finish(story: Story): Promise<void> {
  for (const [day, id, content, voucher] of [
    [21, CORRECTION, '人行道恢复原状', '复查照片'],
    [24, PAYMENT, '缴纳罚款3000元', '缴款凭证 0591-0031'],
  ] as const) {
    story.at(day, '10:00');
    await story.does('lin', 'officer', 'performObligation', id!, {
      content,
      performedOn: formatDay(dayOf(story.now)),
      voucher,
    });
  }
  await story.does('lin', 'officer', 'completePerformance', story.caseId, {});
  const at = story.at(25, '09:00');
  for (const [finding, value, basis] of RETENTION_FINDINGS)
    await story.does('lin', 'undertaker', 'answerFinding', story.caseId, { finding, value, basis });
  await story.does('lin', 'undertaker', 'concludeCase', story.caseId, { ground: 'performed' });
  await story.paper(['lin', 'undertaker'], 'closingForm', closingForm(SCENE, at), [
    { hand: ['lin', 'undertaker'], signatory: 'undertaker', name: '林志强' },
    { hand: ['wang', 'unitHead'], signatory: 'unitHead', name: '王建国' },
  ]);
  const approval = randomUUIDv7();
  await story.does('lin', 'undertaker', 'requestApproval', approval, {
    matter: 'caseClosing',
    reason: '决定已全部履行',
  });
  story.at(26, '09:00');
  await story.does('wang', 'unitHead', 'giveApproval', approval, { matter: 'caseClosing', role: 'unitHead' });
  story.at(28, '14:00');
  await story.archives(['fang', 'custodian'], 'Y');
}

async function consult(story: Story, film: Film): Promise<void> {
  story.at(30, '09:00');
  const [access, approval] = [randomUUIDv7(), randomUUIDv7()];
  const request = { action: 'view', reason: '年度案卷评查', recordings: [film.id] } as const;
  const about = [{ type: 'access', id: access }];
  await story.does('sun', 'supervisor', 'requestAccess', access, {
    ...request,
    recordings: [...request.recordings],
    purpose: 'dossierReview',
  });
  await story.does(
    'sun',
    'supervisor',
    'requestApproval',
    approval,
    { matter: 'viewing', reason: request.reason, recordings: [film.id] },
    { about },
  );
  await story.does(
    'wang',
    'unitHead',
    'giveApproval',
    approval,
    { matter: 'viewing', role: 'unitHead', recordings: [film.id] },
    { about },
  );
  await story.does('fang', 'custodian', 'releaseAccess', access, {
    action: 'view',
    viewer: '孙涛',
    approver: '王建国',
    reason: request.reason,
    recordings: [film.id],
    until: new Date(story.now + 7 * 86_400_000).toISOString().replace('Z', '+00:00'),
  });
}
