import Type from 'typebox';
import { event } from './definition.ts';
import { count, day, flag, id, instant, list, oneOf, optional, person, sha256, span, text } from './fields.ts';

/** 记录人的身份 */
const RECORDISTS = ['officer', 'receptionist'] as const;

/** 音像记录: from the lens to the shelf. The subject of each is the one recording. */
export const RECORDING_EVENTS = {
  'recording.ended': event(
    '音像录制结束',
    'recording',
    {
      medium: oneOf('MEDIA'),
      from: instant('录制开始（设备时间）'),
      to: instant('录制结束（设备时间）'),
      recordist: optional(person('记录人', RECORDISTS)),
      count: optional(count('照片张数')),
      scene: optional(oneOf('SCENES')),
      carrier: optional(oneOf('PUBLICATION_CARRIERS')),
      place: optional(text('地点')),
      sourceNote: optional(text('非在册来源的说明')),
      purposes: optional(list(text('用途'), '一物多用时的用途')),
      class: optional(oneOf('RECORDING_CLASSES')),
      operator: optional(text('设备使用人')),
      sourceRegistered: optional(flag('来源设备已登记')),
    },
    'to',
  ),
  'recording.linked': event('音像关联', 'recording', {
    scene: optional(oneOf('SCENES')),
    class: optional(oneOf('RECORDING_CLASSES')),
    reason: optional(text('说明')),
  }),
  'recording.unlinked': event('取消音像关联', 'recording', { reason: text('理由') }),
  'recording.interruptionExplained': event('中断说明', 'recording', {
    gap: span('缺口'),
    cause: oneOf('INTERRUPTION_CAUSES'),
    spokenAt: optional(instant('语音说明时间点')),
    note: optional(text('说明')),
  }),
  'recording.omissionExplained': event('未录说明', 'activity', {
    reason: text('未录原因'),
    scene: optional(oneOf('SCENES')),
  }),
  'recording.impossible': event('无法记录', 'activity', {
    ground: oneOf('NOT_RECORDABLE_GROUNDS'),
    reason: text('原因'),
    basis: optional(text('依据')),
    cause: optional(oneOf('INTERRUPTION_CAUSES')),
    secrecy: optional(list(oneOf('SECRECY'), '涉及的秘密或者隐私类别')),
    equipmentAvailable: optional(flag('当时有适用的设备可用')),
    span: optional(span('不能记录的时段')),
  }),
  'recording.abandoned': event('确实无法继续记录', 'activity', { reason: text('原因') }),
  'recording.shortageExplained': event('说明设备不足的理由', 'activity', { reason: text('理由') }),
  'placement.confirmed': event('确认设备摆放', 'activity', {}),
  'points.required': event('增设摄录要点', 'case', { details: list(text('要点'), '增设的要点') }),
  'recording.marked': event('标注摄录要点', 'recording', {
    point: oneOf('RECORDED_POINTS'),
    subject: optional(text('所摄的人或者物')),
    detail: optional(text('增设的要点')),
    at: optional(instant('时间点')),
    inapplicable: optional(text('不适用的理由')),
  }),
  'recording.purposeExplained': event('说明录制用途', 'recording', { purpose: text('用途') }),
  'recording.inabilityReported': event('报告无法继续记录', 'activity', {
    to: text('报告对象'),
    toRole: optional(oneOf('ROLES', '报告对象的身份')),
    reason: text('原因'),
    received: optional(flag('对方已确认收到')),
  }),

  'recording.received': event('音像已收到', 'recording', {
    sha256: sha256('SHA-256 摘要'),
    size: count('字节数'),
    name: optional(text('文件名')),
    declaredType: optional(text('声明的类型')),
  }),
  'recording.stored': event('音像已入库', 'recording', {
    sha256: sha256('SHA-256 摘要'),
    sm3: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SM3 摘要' }),
    size: count('字节数'),
    storagePoint: text('储存点'),
    registered: flag('储存点已登记为专用'),
  }),
  'recording.examined': event('音像文件检查', 'recording', {
    verdict: oneOf('FILE_VERDICTS'),
    container: optional(text('封装格式')),
    seconds: optional(Type.Number({ minimum: 0, description: '时长（秒）' })),
    tracks: optional(list(text('轨道'), '轨道')),
    containerTime: optional(instant('文件自载时间')),
    gaps: optional(list(span('缺口'), '文件内缺口')),
    frameRate: optional(Type.Number({ minimum: 0, description: '实测帧率（帧每秒）' })),
    note: optional(text('说明')),
  }),
  'recording.quarantined': event('音像隔离', 'recording', { reason: text('原因') }),
  'recording.indexed': event('音像索引', 'recording', {
    party: text('当事人，无特定当事人或待查亦须写明'),
    date: day('发生日期'),
    place: text('发生地点'),
    eventType: text('事件类型'),
  }),
  'recording.secrecyAnswered': event('涉密问项', 'recording', {
    secrecy: list(oneOf('SECRECY'), '涉密类别'),
    basis: optional(text('定密或认定依据')),
    readers: optional(list(id('人员标识'), '知悉范围')),
  }),
  'recording.timeCorrected': event('时间校正', 'recording', {
    deviceOffsetMs: Type.Integer({ description: '设备时钟减标准时间（毫秒）' }),
    from: instant('校正后开始'),
    to: instant('校正后结束'),
  }),
  'recording.listedAsEvidence': event('列为证据', 'recording', {
    proves: optional(text('证明对象')),
    method: optional(text('制作方法')),
    maker: optional(text('制作人')),
    speech: optional(flag('靠所录对话证明事实')),
  }),
  'recording.delistedAsEvidence': event('不再列为证据', 'recording', { reason: text('理由') }),
  'recording.playbackChecked': event('回放确认', 'recording', {
    playable: flag('能正常回放'),
    invalid: optional(list(span('无效时段'), '画面或者声音无效的时段')),
  }),
  'recording.ledgered': event('登记台账', 'recording', {
    officer: text('记录人员'),
    certificate: text('执法证号'),
    date: day('日期'),
    period: text('时段'),
  }),
  'recording.numbered': event('音像编号', 'recording', {
    number: text('编号'),
    unit: optional(text('执法机构')),
    object: optional(text('执法对象')),
    step: optional(text('执法环节')),
  }),
  'recording.numberRequested': event('申请编号存档', 'recording', {
    place: optional(text('地点')),
    scene: optional(text('场景')),
    participants: optional(list(text('姓名'), '参与人员')),
    violation: optional(text('违规行为，未发现的亦须写明')),
  }),
  'recording.handedIn': event('移交存储', 'recording', { to: text('接收人') }),
  'recording.delayReported': event('报告不能及时移交', 'recording', {
    to: text('报告对象'),
    reason: text('原因'),
    expectedReturn: optional(instant('预计返回时间')),
  }),
  'recording.synchronised': event('同步储存至执法信息系统', 'recording', { receipt: text('回执') }),
  'recording.transcribed': event('形成声音文字记录', 'recording', {
    by: text('整理人'),
    signed: flag('整理人签字确认'),
  }),
  'recording.described': event('音像摄录内容核对', 'recording', { contents: list(text('已摄录内容'), '必摄内容') }),
  'recording.viewed': event('打开音像', 'recording', {
    basis: Type.Unsafe<'handling' | 'approval' | 'access'>({
      type: 'string',
      enum: ['handling', 'approval', 'access'],
      description: '本案办理、审批所需、经批准的调阅',
    }),
    access: optional(id('调阅申请标识')),
    reason: optional(text('事由')),
  }),
  'recording.derived': event('形成副本', 'recording', {
    purpose: text('用途'),
    recipe: text('制作方法，如遮蔽、截取、转码'),
    sha256: sha256('副本摘要'),
  }),
  'recording.integrityChecked': event('完整性校验', 'recording', {
    intact: flag('与入库摘要一致'),
    sha256: optional(sha256('此次摘要')),
  }),
  'recording.lost': event('音像毁损灭失', 'recording', { cause: text('原因') }),
  'recording.restored': event('从备份恢复音像', 'recording', { from: text('备份所在') }),
  'recording.deviceCleared': event('设备端清除', 'recording', { leafIndex: optional(count('流水序号')) }),
  'recording.storedElsewhere': event('存于未登记储存点', 'recording', { storagePoint: text('储存点') }),
  'disc.burned': event('刻录光盘', 'disc', {
    copies: count('份数'),
    unit: optional(text('制作机构')),
    maker: optional(text('制作人')),
    madeOn: optional(day('制作时间')),
    caseName: optional(text('案件名称')),
    label: optional(text('标号')),
    discNumbers: optional(list(text('盘号'), '盘号')),
    identical: optional(flag('各份内容一致')),
    asOriginal: optional(flag('与原始内容一致')),
  }),
} as const;
