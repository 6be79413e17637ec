import { formatDay, dayOf, formatInstant } from '@zhiji/calendar';
import type { DocumentValues, Opinion, Party, Person } from '@zhiji/documents';

/** 占道经营 as its papers tell it. Invented people and places. */
export interface StallScene {
  readonly caseName: string;
  readonly party: Party & { readonly kind: 'organisation' };
  readonly place: string;
  readonly officers: readonly Person[];
  readonly goods: readonly { readonly name: string; readonly quantity: number; readonly unit: string }[];
  /** 分 */
  readonly fine: number;
}

const opinion = (text: string): Opinion => ({ conclusion: 'agreed', text });
const on = (instant: number): string => formatDay(dayOf(instant));
const things = ({ goods }: StallScene): string =>
  goods.map(({ name, quantity, unit }) => `${name}${quantity}${unit}`).join('、');
const conductOf = (scene: StallScene, at: number): string =>
  `${on(at)}，当事人在${scene.place}人行道摆放${things(scene)}从事经营，占用人行道约8平方米，未取得占用许可。`;
const contact = (scene: StallScene) => ({ name: scene.officers[0]!.name, phone: '0591-87000000' });
const BASIS = '违反的规定：《城市道路管理条例》第二十七条第（一）项。处罚的依据：《城市道路管理条例》第四十二条。';
const REMEDY =
  '如不服本决定，可以自收到本决定之日起六十日内申请行政复议，也可以自收到本决定之日起六个月内向人民法院提起行政诉讼。';

/** 程序启动审批表: with `startedAt` and a reason when the start was urgent. */
export const initiationForm = (
  scene: StallScene,
  foundAt: number,
  urgent?: { readonly startedAt: number; readonly reason: string },
): DocumentValues => ({
  caseName: scene.caseName,
  caseType: 'penalty',
  leadSource: 'complaint',
  foundAt: formatInstant(foundAt),
  place: scene.place,
  ...(urgent
    ? { urgency: 'urgent', startedAt: formatInstant(urgent.startedAt), urgencyReason: urgent.reason }
    : { urgency: 'approvedFirst' }),
  matter: `群众反映${scene.place}有商户占道摆放${things(scene)}经营，涉嫌违反《城市道路管理条例》第二十七条第（一）项，属本机关管辖。`,
  party: scene.party,
  undertakerOpinion: opinion('线索具体，属本机关管辖，建议启动一般程序。'),
  legalUnitOpinion: opinion('管辖、案由和启动条件符合规定。'),
  handlingUnitOpinion: opinion('同意启动，依法全面收集证据。'),
});

export const siteTranscript = (scene: StallScene, from: number, to: number, device: string): DocumentValues => ({
  period: { from: formatInstant(from), to: formatInstant(to) },
  place: scene.place,
  weather: '晴',
  party: scene.party,
  personOnSite: { name: scene.party.representative!, position: '经营者', relation: '当事人的经营者' },
  officers: scene.officers,
  recordist: scene.officers[1]!.name,
  certificatesShown: 'shownAndConfirmed',
  recusal: 'notRequested',
  findings: `检查时正在经营。门前人行道摆放${things(scene)}，无围挡，经测量占用长4米、宽2米，合8平方米，盲道被占用。${scene.party.representative}称因店内座位不足临时摆放，未办理占用手续。`,
  notification:
    '告知事实：占用人行道8平方米；理由：未取得占用许可；依据：《城市道路管理条例》第二十七条第（一）项；权利：陈述、申辩，申请回避；救济途径：可以依法申请行政复议或者提起行政诉讼。',
  statementOutcome: 'notStated',
  recordingNote: `${device}，${formatInstant(from).slice(0, 10)}检查全程。`,
});

export const preservationNotice = (scene: StallScene, at: number): DocumentValues => ({
  party: scene.party,
  suspectedAct: '未经许可占用人行道摆放经营设施',
  ground: 'mayBeLost',
  groundFacts: '桌椅随时可能被移走，移走后数量和占用状态无法复原。',
  preservedAt: formatInstant(at),
  custody: 'removed',
  custodyPlace: '本机关物品保管库',
  officers: scene.officers,
  contact: contact(scene),
  issuedOn: on(at),
});

export const preservationInventory = (scene: StallScene, at: number): DocumentValues => ({
  party: scene.party,
  preservedAt: formatInstant(at),
  custodyPlace: '本机关物品保管库',
  items: scene.goods.map((one) => ({ ...one, features: '旧，可用' })),
  officers: scene.officers,
});

export const priorNotice = (scene: StallScene, inspectedAt: number, at: number): DocumentValues => ({
  party: scene.party,
  facts: conductOf(scene, inspectedAt),
  reasons: '未经许可占用人行道经营，妨碍通行；当场改正，依法可以从轻。',
  basis: BASIS,
  proposal: '责令改正，并处罚款。',
  fine: scene.fine,
  rights: '有权陈述和申辩，本机关不因陈述、申辩给予更重的处罚；有权申请承办人员回避。',
  remedies: '对将作出的行政处罚决定不服的，可以依法申请行政复议或者提起行政诉讼。',
  statementTerm: '自收到本告知书之日起五个工作日内',
  hearing: 'notAvailable',
  contact: contact(scene),
  issuedOn: on(at),
});

export const legalReviewOpinion = (scene: StallScene, at: number): DocumentValues => ({
  caseName: scene.caseName,
  submittedBy: '执法一大队',
  submittedOn: on(at),
  materials: '案卷1册、决定草稿。',
  proposal: `责令改正，罚款人民币${scene.fine / 100}元。`,
  authority: 'sound',
  procedure: 'sound',
  evidence: 'sound',
  application: 'sound',
  competence: 'sound',
  papers: 'sound',
  crime: 'notConcerned',
  conclusion: 'passed',
  opinion: '主体适格，程序合法，事实清楚，证据充分，适用法律正确，裁量适当。',
  reviewedOn: on(at),
});

export const deliberationRecord = (scene: StallScene, from: number, to: number): DocumentValues => ({
  caseName: scene.caseName,
  period: { from: formatInstant(from), to: formatInstant(to) },
  place: '委机关会议室',
  chair: { name: '刘伟', position: '主任' },
  reporter: { name: '王建国', position: '执法一大队大队长' },
  recordist: scene.officers[0]!.name,
  report: `${conductOf(scene, from)}当事人多次被劝导后再犯，社会影响较大，承办单位建议按复杂案件处理。`,
  participants: [
    { name: '刘伟', position: '主任', opinion: '同意承办单位意见。' },
    { name: '何静', position: '副主任', opinion: '同意。' },
    { name: '吴刚', position: '副主任', opinion: '同意，改正情况应当复查。' },
  ],
  conclusion: `一致同意：责令改正，罚款人民币${scene.fine / 100}元。`,
  fine: scene.fine,
});

export const decisionApprovalForm = (scene: StallScene, inspectedAt: number): DocumentValues => ({
  caseName: scene.caseName,
  party: scene.party,
  conduct: conductOf(scene, inspectedAt),
  evidence: '现场笔录、登记先行保存通知书和物品清单、现场录像。',
  statement: '当事人未提出陈述申辩。',
  reasons: '未经许可占用人行道经营，妨碍通行；当场改正，从轻处罚。',
  basis: BASIS,
  content: '责令改正，罚款。',
  fine: scene.fine,
  performanceManner: '将罚款缴至指定银行账户。',
  performanceTerm: { days: 15, unit: 'day', from: 'service' },
  remedyRoute: REMEDY,
  undertakerOpinion: opinion('建议按上述内容作出决定。'),
  legalReviewOpinion: opinion('合法性审查通过。'),
  unitHeadOpinion: opinion('同意承办人意见。'),
});

export const enforcementDecision = (scene: StallScene, inspectedAt: number, at: number): DocumentValues => ({
  caseType: 'penalty',
  party: scene.party,
  conduct: conductOf(scene, inspectedAt),
  evidence: '1．现场笔录，证明摆放的位置、物品、数量和面积；\n2．现场录像，证明现场状况和检查过程。',
  procedure: '本机关依法告知当事人拟处罚的事实、理由、依据和权利，当事人未提出陈述申辩。',
  reasons: '占用城市道路应当经批准。当事人未经批准占用人行道经营，事实清楚，证据充分；当场改正，依法从轻处罚。',
  basis: BASIS,
  content: '责令改正违法行为，并处罚款。',
  fine: scene.fine,
  performanceManner: '持本决定到指定银行或者通过电子支付系统缴纳罚款。',
  performanceTerm: { days: 15, unit: 'day', from: 'service' },
  remedyRoute: REMEDY,
  decidedOn: on(at),
});

/** 送达回证 of a decision left with an attestor after the party would not take it. */
export const leftProofOfService = (
  scene: StallScene,
  at: number,
  attestor: Person,
  decisionNumber: string,
): DocumentValues => ({
  caseName: scene.caseName,
  recipient: scene.party.name,
  papers: [{ title: '行政执法决定', number: decisionNumber, copies: 1 }],
  place: scene.place,
  method: 'serviceByLeaving',
  leavingWay: 'withAttestor',
  refusalReason: '受送达人的经营者阅看决定后称数额过高，拒绝接收和签名。',
  refusedOn: on(at),
  attestors: [attestor],
  servers: scene.officers,
  recordingNote: '送达过程全程录像。',
});

export const closingForm = (scene: StallScene, concludedAt: number): DocumentValues => ({
  caseName: scene.caseName,
  party: scene.party,
  ground: 'performed',
  concludedOn: on(concludedAt),
  summary: `当事人占用人行道经营。决定责令改正，罚款人民币${scene.fine / 100}元。`,
  performance: '人行道已恢复原状，罚款已缴清，缴款凭证1份。',
  dossier: '文书、音像齐全，见卷内目录。',
  undertakerOpinion: opinion('决定已全部履行，建议结案。'),
  unitHeadOpinion: opinion('同意结案，按期归档。'),
});
