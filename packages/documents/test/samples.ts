import type { TermIn } from '@zhiji/terms';
import type { DocumentNumber } from '../src/document-number.ts';
import type { Signature, Strokes } from '../src/signature.ts';
import type { DocumentValues, Party, Person } from '../src/values.ts';

export interface Sample {
  readonly number?: DocumentNumber;
  readonly values: DocumentValues;
  readonly signatures: readonly Signature[];
}

export const AGENCY = '福州市城市管理委员会';

/** One case from lead to closing: building material stored on a pavement. */
const party: Party = {
  kind: 'organisation',
  name: '福州榕达建材有限公司',
  creditCode: '91350102MA2Y3K7X4X',
  representative: '郑喆',
  address: '福州市鼓楼区工业路128号1层',
  phone: '0591-83210000',
};
const officers: readonly Person[] = [
  { name: '张文涛', certificate: '13010203011' },
  { name: '林晓燕', certificate: '13010203027' },
];
const caseName = '福州榕达建材有限公司擅自占用城市道路堆放建材案';

const strokes: Strokes = {
  width: 300,
  height: 120,
  paths: [
    'M 20,40 C 40,30 70,28 92,26',
    'M 58,8 C 55,40 48,80 18,108',
    'M 56,44 C 70,70 86,92 110,100',
    'M 140,20 L 200,16 M 150,44 L 192,42',
    'M 170,6 Q 168,70 164,112 L 150,104',
    'M 218,30 C 240,26 262,24 284,22 C 270,60 250,90 222,110',
    'M 246,50 C 256,70 272,92 290,104',
  ],
};
const digest = 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9';

const signed = (role: TermIn<'ROLES'>, name: string, at: string): Signature => ({
  role,
  name,
  at: `${at}:00+08:00`,
  method: 'handSigned',
  strokes,
  digest,
});

const bothOfficers = (at: string) => officers.map(({ name }) => signed('officer', name, at));

export const SAMPLES: Readonly<Record<string, Sample>> = {
  initiationApprovalForm: {
    number: { word: '榕城管立', year: 2026, serial: 31 },
    values: {
      caseName,
      caseType: 'penalty',
      leadSource: 'inspectionFinding',
      foundAt: '2026-03-03T09:40:00+08:00',
      place: '福州市鼓楼区工业路128号门前人行道',
      urgency: 'approvedFirst',
      matter:
        '2026年3月3日9时40分，执法人员巡查至工业路128号，发现该处门前人行道堆放袋装水泥、瓷砖等建材，占用面积约18平方米，现场未能出示占用城市道路的许可。\n上述行为涉嫌违反《城市道路管理条例》第二十七条第（一）项的规定，属本机关管辖，需要立案查处。',
      party,
      undertakerOpinion: {
        conclusion: 'agreed',
        text: '事实初步清楚，属本机关管辖且在处罚时效内，建议启动一般程序，由张文涛、林晓燕承办。',
      },
      legalUnitOpinion: { conclusion: 'agreed', text: '管辖、案由和启动条件符合规定。' },
      handlingUnitOpinion: { conclusion: 'agreed', text: '同意启动，依法全面收集证据。' },
    },
    signatures: [
      signed('undertaker', '张文涛', '2026-03-03T14:20'),
      signed('legalUnit', '王敏', '2026-03-03T16:05'),
      signed('handlingUnit', '陈国栋', '2026-03-03T17:10'),
    ],
  },
  siteTranscript: {
    values: {
      period: { from: '2026-03-03T09:42:00+08:00', to: '2026-03-03T10:35:00+08:00' },
      place: '福州市鼓楼区工业路128号门前人行道',
      weather: '晴',
      party,
      personOnSite: {
        name: '黄堃',
        idNumber: '350102198807120033',
        position: '店长',
        relation: '当事人的现场负责人',
        phone: '13900000000',
      },
      officers,
      recordist: '林晓燕',
      certificatesShown: 'shownAndConfirmed',
      recusal: 'notRequested',
      findings:
        '工业路128号为临街一层店面，门头标称“榕达建材”。店面东侧至行道树之间的人行道上堆放建材，无围挡：\n1．袋装水泥，P·O 42.5，每袋50千克，共46袋，分三垛码放；\n2．包装瓷砖，规格800×800毫米，共28箱；\n3．不锈钢手推车1辆，车身有划痕。\n经现场用钢卷尺测量，堆放范围长7.5米、宽2.4米，合18平方米，人行道剩余通行宽度0.9米。黄堃称上述建材为3月2日晚到货，尚未入库，未办理占用手续。\n现场测量、清点由执法人员实施，黄堃在场。',
      notification:
        '告知事实：在人行道堆放建材18平方米；理由：未取得占用城市道路的许可；依据：《城市道路管理条例》第二十七条第（一）项；权利：陈述、申辩，对执法人员申请回避；救济途径：对行政处理不服的，可以依法申请行政复议或者提起行政诉讼。',
      statementOutcome: 'stated',
      statement: '黄堃称店内仓库满仓，建材当日可以搬入，希望从轻处理。',
      recordingNote: '执法记录仪GA0107，2026年3月3日9时41分至10时36分，连续。',
    },
    signatures: [
      ...bothOfficers('2026-03-03T10:38'),
      {
        role: 'party',
        refusedBy: '黄堃',
        at: '2026-03-03T10:40:00+08:00',
        reason: '称须由法定代表人到场，阅后不签',
        present: ['社区工作人员李秀兰', '张文涛', '林晓燕'],
      },
      signed('attestor', '李秀兰', '2026-03-03T10:42'),
      signed('recordist', '林晓燕', '2026-03-03T10:43'),
    ],
  },
  preservationNotice: {
    number: { word: '榕城管登存', year: 2026, serial: 7 },
    values: {
      party,
      suspectedAct: '擅自占用城市道路堆放建材',
      ground: 'mayBeLost',
      groundFacts: '堆放的建材正由他人装车转运，转运后数量和占用状态无法复原',
      preservedAt: '2026-03-03T10:50:00+08:00',
      custody: 'removed',
      custodyPlace: '福州市城市管理委员会罚没物品仓库（鼓楼区洪山镇）',
      dispositionDue: '2026-03-12',
      inventoryNumber: '榕城管登存〔2026〕7号',
      officers,
      contact: { name: '张文涛', phone: '0591-87000000', address: '福州市鼓楼区东大路36号' },
      issuedOn: '2026-03-03',
    },
    signatures: [...bothOfficers('2026-03-03T10:55'), signed('party', '郑喆', '2026-03-03T10:58')],
  },
  preservationInventory: {
    number: { word: '榕城管登存', year: 2026, serial: 7 },
    values: {
      party,
      noticeNumber: '榕城管登存〔2026〕7号',
      preservedAt: '2026-03-03T10:50:00+08:00',
      custodyPlace: '福州市城市管理委员会罚没物品仓库',
      items: [
        { name: '袋装水泥', model: 'P·O 42.5，50千克', quantity: 46, unit: '袋', features: '包装完好，部分袋面受潮' },
        { name: '瓷砖', model: '800×800毫米', quantity: 28, unit: '箱', features: '原包装，未开封', remark: '每箱3片' },
        { name: '不锈钢手推车', model: '', quantity: 1, unit: '辆', features: '八成新，车身有划痕', remark: '无牌号' },
      ],
      officers,
    },
    signatures: [
      ...bothOfficers('2026-03-03T10:56'),
      signed('party', '郑喆', '2026-03-03T10:59'),
      signed('attestor', '李秀兰', '2026-03-03T11:00'),
    ],
  },
  testingTermNotice: {
    number: { word: '榕城管检', year: 2026, serial: 2 },
    values: {
      party,
      heldBy: 'impoundment',
      heldAt: '2026-03-03T11:20:00+08:00',
      coercionNumber: '榕城管扣〔2026〕3号',
      goods: '袋装水泥46袋中的2袋',
      testing: 'examining',
      testingFrom: '2026-03-05',
      testingUntil: '2026-03-19',
      contact: { name: '张文涛', phone: '0591-87000000', address: '福州市鼓楼区东大路36号' },
      issuedOn: '2026-03-05',
    },
    signatures: [signed('recipient', '郑喆', '2026-03-05T15:20')],
  },
  priorNotice: {
    number: { word: '榕城管罚告', year: 2026, serial: 12 },
    values: {
      party,
      facts:
        '2026年3月3日9时42分，你单位在福州市鼓楼区工业路128号门前人行道堆放水泥46袋、瓷砖28箱，占用城市道路18平方米，未取得占用许可。以上有现场笔录、现场照片和录像、当事人陈述为证。',
      reasons:
        '你单位明知占用城市道路须经许可而未申请，堆放物使人行道剩余宽度不足一米，妨碍通行；案发后当日自行清理，依法可以从轻。',
      basis: '上述行为违反《城市道路管理条例》第二十七条第（一）项，依据该条例第四十二条的规定处理。',
      proposal: '责令限期改正，并处罚款。',
      fine: 500000,
      rights: '你单位有权陈述和申辩，本机关不因陈述、申辩给予更重的处罚；也有权申请承办人员回避。',
      remedies: '对将作出的行政处罚决定不服的，可以依法申请行政复议或者提起行政诉讼。',
      statementTerm: '自收到本告知书之日起五个工作日内',
      hearing: 'notAvailable',
      contact: { name: '张文涛', phone: '0591-87000000', address: '福州市鼓楼区东大路36号' },
      issuedOn: '2026-03-16',
    },
    signatures: [],
  },
  statementTranscript: {
    values: {
      caseName,
      period: { from: '2026-03-18T15:00:00+08:00', to: '2026-03-18T15:25:00+08:00' },
      place: '福州市城市管理委员会执法二室',
      declarant: {
        name: '郑喆',
        gender: '男',
        idNumber: '350102198001010011',
        organisation: '福州榕达建材有限公司',
        position: '经理',
        relation: '当事人的法定代表人',
        address: '福州市鼓楼区工业路128号',
        phone: '0591-83210000',
      },
      officers,
      recordist: '林晓燕',
      noticeNumber: '榕城管罚告〔2026〕12号',
      statement:
        '问：我们是福州市城市管理委员会执法人员张文涛、林晓燕，证件已向你出示。现在听取你对榕城管罚告〔2026〕12号告知书的陈述和申辩，是否清楚？\n答：清楚，不申请回避。\n问：请陈述。\n答：建材是3月2日深夜到货，司机急着走，仓库当时进不去，才暂放门口。3月3日中午已经全部搬走。我是第一次，希望少罚。\n问：有无证据？\n答：有送货单和当天下午的照片，现在交给你们。\n问：还有补充吗？\n答：没有。',
      materials: '送货单复印件1份、照片3张。',
      recordingNote: '固定录像设备B2，2026年3月18日14时58分至15时27分，连续。',
    },
    signatures: [
      signed('party', '郑喆', '2026-03-18T15:26'),
      ...bothOfficers('2026-03-18T15:27'),
      signed('recordist', '林晓燕', '2026-03-18T15:27'),
    ],
  },
  legalReviewOpinion: {
    number: { word: '榕城管法审', year: 2026, serial: 5 },
    values: {
      caseName,
      caseNumber: '榕城管立〔2026〕31号',
      submittedBy: '鼓楼执法大队',
      submittedOn: '2026-03-20',
      materials: '案卷1册（文书9份、音像4段）、决定书草稿。',
      proposal: '责令改正，罚款人民币5000元。',
      authority: 'sound',
      procedure: 'sound',
      evidence: 'sound',
      application: 'sound',
      competence: 'sound',
      papers: 'sound',
      crime: 'notConcerned',
      conclusion: 'passed',
      opinion: '主体适格，程序合法，事实清楚，证据充分，适用法律正确，裁量适当。决定书应写明从轻的情节和依据。',
      reviewedOn: '2026-03-23',
    },
    signatures: [
      signed('legalReviewer', '王敏', '2026-03-23T10:10'),
      signed('policyLegalDivision', '吴志远', '2026-03-23T11:00'),
    ],
  },
  deliberationRecord: {
    values: {
      caseName,
      caseNumber: '榕城管立〔2026〕31号',
      period: { from: '2026-03-24T09:00:00+08:00', to: '2026-03-24T09:50:00+08:00' },
      place: '委机关三楼会议室',
      chair: { name: '周立群', position: '主任' },
      reporter: { name: '陈国栋', position: '鼓楼执法大队大队长' },
      recordist: '林晓燕',
      attendees: [{ name: '吴志远', position: '政策法规处处长' }],
      report:
        '案件由来、查明的事实、证据、陈述申辩及复核情况、合法性审查意见和处理建议，详见案卷。当事人陈述的到货时间和清理情况经复核属实，建议采纳从轻的意见。',
      participants: [
        { name: '周立群', position: '主任', opinion: '事实清楚，同意从轻，按处理建议决定。' },
        { name: '何永明', position: '副主任', opinion: '同意。' },
        { name: '高洁', position: '副主任', opinion: '同意，改正情况应当复查并录像。' },
      ],
      conclusion: '一致同意：责令福州榕达建材有限公司改正，罚款人民币5000元；改正情况由承办单位复查。',
      fine: 500000,
    },
    signatures: [
      signed('deliberator', '周立群', '2026-03-24T09:55'),
      signed('deliberator', '何永明', '2026-03-24T09:55'),
      signed('deliberator', '高洁', '2026-03-24T09:56'),
      signed('meetingRecorder', '林晓燕', '2026-03-24T09:57'),
    ],
  },
  decisionApprovalForm: {
    number: { word: '榕城管罚审', year: 2026, serial: 12 },
    values: {
      caseName,
      caseNumber: '榕城管立〔2026〕31号',
      party,
      conduct: '2026年3月3日在工业路128号门前人行道堆放水泥46袋、瓷砖28箱，占用城市道路18平方米，未取得许可。',
      evidence: '现场笔录1份、登记先行保存通知书和清单各1份、陈述申辩笔录1份、照片6张、录像4段、送货单1份。',
      statement: '当事人称初次且当日清理，经复核属实，采纳从轻的意见。不属于听证范围。',
      reasons: '未经许可占用城市道路，妨碍通行；初次且及时改正，从轻处罚。',
      basis: '《城市道路管理条例》第二十七条第（一）项、第四十二条；《中华人民共和国行政处罚法》第三十二条。',
      content: '责令改正，罚款。',
      fine: 500000,
      performanceManner: '将罚款缴至指定银行账户；将占用的城市道路恢复原状。',
      performanceTerm: { days: 15, unit: 'day', from: 'service' },
      remedyRoute: '六十日内申请行政复议，或者六个月内提起行政诉讼。',
      undertakerOpinion: { conclusion: 'agreed', text: '建议按上述内容作出决定。' },
      legalReviewOpinion: { conclusion: 'agreed', text: '合法性审查通过，见榕城管法审〔2026〕5号。' },
      unitHeadOpinion: { conclusion: 'agreed', text: '同意承办人意见。' },
    },
    signatures: [
      signed('undertaker', '张文涛', '2026-03-24T14:00'),
      signed('policyLegalDivision', '吴志远', '2026-03-24T15:30'),
      signed('unitHead', '陈国栋', '2026-03-24T16:40'),
    ],
  },
  enforcementDecision: {
    number: { word: '榕城管罚', year: 2026, serial: 12 },
    values: {
      caseType: 'penalty',
      party,
      conduct:
        '2026年3月3日9时42分，本机关执法人员检查发现，你单位在福州市鼓楼区工业路128号门前人行道堆放袋装水泥46袋、瓷砖28箱，经测量占用城市道路18平方米，人行道剩余通行宽度0.9米。你单位未取得占用城市道路的许可，于当日中午自行清理完毕。',
      evidence:
        '1．现场笔录，证明堆放的位置、物品、数量和面积；\n2．现场照片6张、录像4段，证明现场状况和检查过程；\n3．陈述申辩笔录、送货单，证明堆放的起止时间和清理情况。',
      procedure:
        '本机关于2026年3月16日送达榕城管罚告〔2026〕12号行政处罚事先告知书。你单位于2026年3月18日陈述申辩，请求从轻处罚。经复核，你单位初次违法且及时改正属实，意见予以采纳。',
      reasons:
        '占用城市道路应当经市政工程行政主管部门批准。你单位未经批准占用人行道堆放建材，妨碍行人通行，事实清楚，证据充分。鉴于系初次且及时改正，依法从轻处罚。',
      basis:
        '违反的规定：《城市道路管理条例》第二十七条第（一）项。处罚的依据：《城市道路管理条例》第四十二条，《中华人民共和国行政处罚法》第三十二条第（一）项。',
      content: '责令改正违法行为，并处罚款。',
      fine: 500000,
      performanceManner:
        '持本决定到指定银行或者通过电子支付系统缴纳罚款。到期不缴纳的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超过罚款本数。',
      performanceTerm: { days: 15, unit: 'day', from: 'service' },
      remedyRoute:
        '如不服本决定，可以自收到本决定之日起六十日内向福州市人民政府申请行政复议，也可以自收到本决定之日起六个月内依法向人民法院提起行政诉讼。逾期不申请行政复议、不提起行政诉讼又不履行的，本机关将依法申请人民法院强制执行。',
      decidedOn: '2026-03-25',
    },
    signatures: [],
  },
  proofOfService: {
    number: { word: '榕城管送', year: 2026, serial: 58 },
    values: {
      caseName,
      recipient: '福州榕达建材有限公司',
      papers: [
        { title: '行政执法决定', number: '榕城管罚〔2026〕12号', copies: 1 },
        { title: '缴款通知', copies: 1 },
      ],
      place: '福州市鼓楼区工业路128号1层',
      method: 'serviceByLeaving',
      leavingWay: 'withAttestor',
      refusalReason: '受送达人的法定代表人郑喆到场，阅看决定后称数额过高，拒绝接收和签名。',
      refusedOn: '2026-03-26',
      attestors: [{ name: '李秀兰', standing: '社区居民委员会工作人员', phone: '13800000000' }],
      servers: officers,
      recordingNote: '执法记录仪GA0107，2026年3月26日15时02分至15时14分。',
    },
    signatures: [
      signed('server', '张文涛', '2026-03-26T15:12'),
      signed('server', '林晓燕', '2026-03-26T15:12'),
      signed('attestor', '李秀兰', '2026-03-26T15:13'),
    ],
  },
  closingForm: {
    number: { word: '榕城管结', year: 2026, serial: 22 },
    values: {
      caseName,
      caseNumber: '榕城管立〔2026〕31号',
      party,
      startedOn: '2026-03-03',
      decisionNumber: '榕城管罚〔2026〕12号',
      decidedOn: '2026-03-25',
      servedOn: '2026-03-26',
      ground: 'performed',
      concludedOn: '2026-04-08',
      summary: '当事人擅自占用城市道路18平方米堆放建材。决定责令改正，罚款人民币5000元（大写：伍仟元整）。',
      performance: '2026年3月27日复查，道路已恢复原状，录像1段；2026年4月8日缴清罚款，缴款凭证1份。',
      dossier: '文书14份，音像6段。',
      undertakerOpinion: { conclusion: 'agreed', text: '决定已全部履行，建议结案。' },
      unitHeadOpinion: { conclusion: 'agreed', text: '同意结案，按期归档。' },
    },
    signatures: [signed('undertaker', '张文涛', '2026-04-09T09:30'), signed('unitHead', '陈国栋', '2026-04-10T10:00')],
  },
};

export interface Variant {
  readonly code: string;
  readonly sample: Sample;
}

const varied = (code: string, change: DocumentValues, signatures = SAMPLES[code]!.signatures): Variant => {
  const { values, number } = SAMPLES[code]!;
  return { code, sample: { values: { ...values, ...change }, signatures, ...(number ? { number } : {}) } };
};

const servers = SAMPLES['proofOfService']!.signatures.filter(({ role }) => role === 'server');
const noLeaving = { leavingWay: undefined, refusalReason: undefined, refusedOn: undefined, attestors: undefined };
const mailed = {
  ...noLeaving,
  method: 'serviceByMail',
  directFailure: '2026年3月26日、27日两次上门，店面歇业，无人签收。',
  mailKind: 'expressMail',
  mailNumber: '1029384756010',
};
const citizen: Party = {
  kind: 'citizen',
  name: '徐䶮',
  gender: '女',
  idNumber: '350102198807120033',
  address: '福州市台江区上浦路16号',
  phone: '13700000000',
};

/** The same papers filled so that every remaining field is used. */
export const VARIANTS: Readonly<Record<string, Variant>> = {
  '程序启动审批表 紧急、当事人待查': varied('initiationApprovalForm', {
    urgency: 'urgent',
    startedAt: '2026-03-03T09:45:00+08:00',
    urgencyReason: '建材正被装车转运，不立即取证将无法复原。',
    party: { kind: 'undetermined', note: '堆放人离开现场，正向店面所有人核实' },
  }),
  '登记先行保存通知书 公民、就地保存': varied('preservationNotice', {
    party: citizen,
    ground: 'hardToObtainLater',
    custody: 'inPlace',
    custodyPlace: '福州市鼓楼区工业路128号1层店内',
    custodianInPlace: { name: '黄堃', phone: '13900000000' },
  }),
  '行政处罚事先告知书 可以要求听证': varied('priorNotice', {
    party: citizen,
    hearing: 'available',
    hearingTerm: '收到本告知书之日起五个工作日内',
  }),
  '行政执法决定审批表 委领导意见': varied(
    'decisionApprovalForm',
    { committeeLeaderOpinion: { conclusion: 'notAgreed', text: '罚款数额偏高，退回承办单位重新提出。' } },
    [...SAMPLES['decisionApprovalForm']!.signatures, signed('committeeLeader', '何永明', '2026-03-24T17:30')],
  ),
  '行政执法决定 授益、当场签收': varied(
    'enforcementDecision',
    {
      caseType: 'licensing',
      party: citizen,
      conduct: '徐䶮于2026年3月16日申请临时占用工业路128号门前人行道18平方米，材料齐全。',
      evidence: undefined,
      procedure: undefined,
      reasons: '经现场核查，占用期间人行道剩余通行宽度不少于两米，符合许可条件。',
      basis: '《城市道路管理条例》第三十一条。',
      content: '准予临时占用，自2026年4月1日起至2026年4月10日止。',
      fine: undefined,
      performanceManner: { notApplicable: '准予许可，没有履行义务' },
      performanceTerm: { notApplicable: '准予许可，没有履行义务' },
    },
    [{ role: 'recipient', name: '徐䶮', at: '2026-03-26T09:00:00+08:00', method: 'stamped' }],
  ),
  '案件结案表 强制执行': varied('closingForm', {
    ground: 'executed',
    executionResult: 'executedInPart',
    executionNote: '2026年4月8日执行完毕清理部分；罚款尚余2000元，人民法院裁定终结本次执行。',
  }),
  '送达回证 直接送达、代收': varied(
    'proofOfService',
    {
      ...noLeaving,
      method: 'directService',
      receivedOn: '2026-03-26',
      capacity: 'proxy',
      proxy: { name: '黄堃', relation: '当事人的店长' },
    },
    [...servers, signed('recipient', '黄堃', '2026-03-26T15:10')],
  ),
  '送达回证 留在住所': varied(
    'proofOfService',
    { leavingWay: 'atResidence', attestors: undefined, leftAt: '福州市鼓楼区工业路128号1层店门内侧' },
    servers,
  ),
  '送达回证 邮寄签收': varied(
    'proofOfService',
    { ...mailed, mailOutcome: 'delivered', deliveredOn: '2026-03-30' },
    servers,
  ),
  '送达回证 邮寄退回': varied(
    'proofOfService',
    {
      ...mailed,
      mailOutcome: 'returned',
      returnedOn: '2026-04-02',
      returnReason: '查无此人',
      returnedMail: '原封存卷',
    },
    servers,
  ),
  '送达回证 公告送达': varied(
    'proofOfService',
    {
      ...noLeaving,
      method: 'serviceByPublication',
      otherFailures: '2026年3月26日直接送达未成；4月2日邮件被退回。',
      publicationManner: '张贴并在网站发布',
      carriers: ['noticeBoard', 'website'],
      publishedOn: '2026-04-07',
      publicationReason: '受送达人下落不明',
      publicationCourse: '2026年4月7日在经营场所公告栏张贴，并在委网站发布。',
      remark: '公告照片2张、截图1张存卷。',
    },
    servers,
  ),
  '送达回证 其他方式': varied(
    'proofOfService',
    { ...noLeaving, method: 'other', otherMethod: '电子送达，《中华人民共和国行政处罚法》第六十一条' },
    servers,
  ),
};
