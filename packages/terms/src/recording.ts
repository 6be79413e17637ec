import { term } from './term.ts';

export const MEDIA = {
  video: term('录像', 'FZCG-2', ['摄像']),
  audio: term('录音', 'FZCG-2'),
  photo: term('照相', 'FZCG-2', ['拍照', '照片']),
  surveillance: term('视频监控', 'FZCG-2'),
  screen: term('屏幕录像', 'FZCG-5', ['截屏']),
} as const;

/** 应录场景, merged over the five texts; one activity may be several scenes. */
export const SCENES = {
  licensingVerificationScene: term('许可现场核查', 'FZCG-5'),
  examinationScene: term('处罚检查勘验', 'FZCG-5'),
  inquiryScene: term('处罚调查询问', 'FZCG-5'),
  statementScene: term('处罚陈述申辩', 'FZCG-5'),
  deliberationScene: term('处罚集体讨论', 'FZCG-5'),
  correctionReviewScene: term('责令改正整改复查', 'FZCG-5'),
  summaryScene: term('简易程序处罚', 'FZCG-5', ['简易程序案件']),
  nonCooperationScene: term('当事人不配合调查', 'FZCG-5'),
  coercionScene: term('查封扣押', 'FZCG-5'),
  preservationScene: term('先行登记保存过程', 'FZCG-5'),
  executionScene: term('强制执行过程', 'FZCG-5'),
  drawScene: term('双随机抽取过程', 'FZCG-5'),
  inspectionScene: term('行政检查过程', 'FZCG-5', ['现场检查过程']),
  levyStatementScene: term('垃圾处理费征收异议陈述申辩', 'FZCG-5'),
  levyDecisionScene: term('垃圾处理费征收异议决定过程', 'FZCG-5'),
  directServiceScene: term('直接送达过程', 'FZCG-5'),
  leavingServiceScene: term('留置送达过程', 'FZCG-5'),
  mailServiceScene: term('邮寄送达过程', 'FZCG-5'),
  publicationServiceScene: term('公告送达过程', 'FZCG-5'),
  otherServiceScene: term('其他方式送达过程', 'FZCG-5'),
  disputeProneScene: term('其他易引发争议的直接接触', 'FZCG-5'),
  refusalScene: term('拒绝签字盖章过程', 'FZCG-15'),
  hearingScene: term('听证过程', 'FZCG-13'),
  performanceScene: term('履行过程', 'FZCG-20'),
  receptionScene: term('受理与办理过程', 'QDDA-7'),
  callScene: term('通话过程', 'FTJD-16'),
  incidentScene: term('突发群体性事件处置过程', 'FTJD-20'),
  siteWorkScene: term('现场执法办案过程', 'FZMC-8'),
  complaintScene: term('处置投诉举报过程', 'FZMC-8'),
  expertReviewScene: term('专家论证过程', 'FZMC-A2'),
  testimonyScene: term('收集证人证言过程', 'FZMC-A6'),
  refusedInspectionScene: term('拒绝接受检查过程', 'FZMC-A12'),
} as const;

/** 重点摄录内容 */
export const RECORDED_POINTS = {
  surroundings: term('执法环境', 'FZMC-9'),
  personsPresent: term('现场人员体貌言行', 'FZMC-9'),
  caseItems: term('重要涉案物品及其特征', 'FZMC-9'),
  papersAndMeasures: term('开具送达文书和采取措施', 'FZMC-9'),
  otherPoint: term('其他重要内容', 'FZMC-9'),
} as const;

export const RECORDING_CLASSES = {
  sceneClass: term('场景类', 'FZMC-A0'),
  interviewClass: term('约谈类', 'FZMC-A0'),
  confirmationClass: term('确认类', 'FZMC-A0'),
} as const;

export const INTERRUPTION_CAUSES = {
  deviceFailure: term('设备故障', 'FTJD-18'),
  deviceDamage: term('设备损坏', 'FTJD-18'),
  badWeather: term('天气恶劣', 'FTJD-18'),
  batteryLow: term('电量不足', 'FTJD-18'),
  storageLow: term('存储空间不足', 'FTJD-18'),
  placeChange: term('检查场所变化', 'FZMC-15'),
  otherObjective: term('其他客观原因', 'FTJD-18'),
  subjective: term('主观原因', 'FTJD-18'),
} as const;

export const NOT_RECORDABLE_GROUNDS = {
  explosiveArea: term('爆炸危险区域无防爆设备', 'FZMC-10'),
  secretOrPrivate: term('涉及国家秘密、商业秘密或者个人隐私', 'FZMC-10'),
  urgency: term('情况紧急不能记录', 'FZMC-10'),
  objectiveReason: term('客观原因无法记录', 'FZMC-10'),
} as const;

export const DEVICE_KINDS = {
  bodyCamera: term('执法记录仪', 'FTJD-9', ['现场执法记录仪', '记录仪']),
  videoCamera: term('摄像机', 'FTJD-9', ['录像机']),
  stillCamera: term('照相机', 'FTJD-9'),
  audioRecorder: term('录音笔', 'FTJD-9', ['录音机']),
  surveillanceCamera: term('视频监控设备', 'FTJD-9', ['视音频监控']),
  handheldTerminal: term('手持执法终端', 'SMGX-6', ['执法终端']),
  collectionStation: term('采集站', 'FTJD-10', ['执法记录仪采集站', '采集存储设备']),
  phone: term('执法手机', 'SMGX-6'),
  computer: term('专用电脑', 'FZCG-24'),
} as const;

export const DEVICE_FEATURES = {
  explosionProof: term('防爆', 'FZMC-7'),
  nightVision: term('红外夜视', 'FZMC-7'),
  positioning: term('GPS 定位', 'FZMC-7'),
  liveUpload: term('数据无线实时上传', 'FZMC-7'),
} as const;

export const SECRECY = {
  notSecret: term('不涉密', 'FZCG-28'),
  stateSecret: term('国家秘密', 'FZCG-28'),
  tradeSecret: term('商业秘密', 'FZCG-28'),
  personalPrivacy: term('个人隐私', 'FZCG-28'),
} as const;

export const FILE_VERDICTS = {
  ok: term('完好', 'DA/T 70-2018'),
  empty: term('空文件', 'DA/T 70-2018'),
  truncated: term('截断', 'DA/T 70-2018'),
  damaged: term('受损', 'DA/T 70-2018'),
  mislabelled: term('名不符实', 'DA/T 70-2018'),
  unreadable: term('无法读取', 'DA/T 70-2018'),
  unsupported: term('格式不支持', 'DA/T 70-2018'),
} as const;

export const RECORDING_WORDS = {
  textRecord: term('文字记录', 'FZCG-2'),
  electronicRecord: term('电子数据记录', 'SMGX-3'),
  interruptionStatement: term('中断说明', 'FTJD-18'),
  recordingNotice: term('使用记录设备的告知', 'FZMC-12'),
  noticePhrase: term('规定用语', 'FZMC-12'),
  continuousRecording: term('全程记录', 'FZCG-13', ['全程音像记录', '不间断记录']),
  storing: term('导出储存', 'FZCG-24', ['导出存储', '储存']),
  storagePoint: term('储存点', 'FZCG-24', ['执法信息系统', '专用存储设备', '专用存储器']),
  playbackCheck: term('回放确认', 'FTJD-23'),
  ledger: term('台账', 'FTJD-23'),
  mediaIndex: term('索引', 'FZCG-25'),
  derivative: term('副本', 'FZCG-28', ['复制件']),
  quarantine: term('隔离区', 'DA/T 70-2018'),
  digest: term('摘要值', 'GB/T 32905-2016', ['校验值']),
  clockOffset: term('时钟偏差', 'GA/T 947.2-2015'),
  preUseCheck: term('使用前检查', 'FTJD-17'),
  deviceHandover: term('设备交接登记', 'FZMC-20'),
  interruption: term('中断', 'FTJD-18'),
} as const;
