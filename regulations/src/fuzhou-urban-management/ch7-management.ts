import { days, hours, STATED, workdays, years } from '@zhiji/calendar';
import { all, ALWAYS, any, COMPLETE, EVER, NEVER, not, NO_TERM, within } from '@zhiji/law';
import { leaveScope } from '../leave-scope.ts';
import {
  access,
  approved,
  article,
  attribute,
  byRole,
  disposable,
  duty,
  ev,
  finding,
  gate,
  keep,
  lastOf,
  latest,
  lists,
  otherActor,
  reading,
  seen,
  standing,
  trigger,
} from '../pen.ts';
import { isKept, isStateSecret, stateSecret } from '../state-secret.ts';
import { INQUIRIES, INVENTORIES, isDisturbed, isGrave, SITE_INSPECTIONS, TRANSCRIPTS } from './conditions.ts';

/** 第二十四条第二款的文字记录及时限所及的活动 */
const WRITTEN_ACTIVITIES = [
  ...INQUIRIES,
  ...SITE_INSPECTIONS,
  'preservation',
  'seizing',
  'impounding',
  'sampling',
  'statementHearing',
  'hearing',
  'deliberation',
  'summaryHandling',
  'correctionReview',
  'compulsoryExecution',
] as const;
/** 查封、扣押决定书先于活动作出，不是活动的记录。 */
const TEXT_RECORDS = [...TRANSCRIPTS, ...INVENTORIES, 'preservationNotice', 'otherForm'] as const;

/** FZCG-24.6：括号读作“不得放宽”；另一读法为纠纷、突发场合不受期限限制。 */
const underLimit = reading('FZCG-24.6', { default: ALWAYS, noLimit: not(isDisturbed) });
/** FZCG-24.3：放宽申请须写明特殊情况；领导同意以报请所写的情况为据。 */
const forSpecialCircumstances = (matter: 'textRecordExtension' | 'storingExtension', scoped: boolean) =>
  all(
    any(
      finding('specialCircumstances'),
      seen(ev('approval.requested', { matter, reason: { present: true } }), { reach: 'case' }),
    ),
    // 没有写明所涉活动的同意，不及于其后的活动。
    approved(matter, ['unitLeader'], scoped ? { scoped } : { begun: true }),
  );
const lateConsent = reading('FZCG-24.3', { default: NEVER, lateCounts: ALWAYS });

/** FZCG-24.4：校正过时间的，以校正后的录制结束为准，原期限另列。 */
const endOfRecording = lastOf(ev('recording.timeCorrected'), 'to');

const keeping = { topic: 'av.keep', per: 'recording' } as const;
const permanent = { ...keeping, least: within(EVER) } as const;
const keeps = (...ids: readonly string[]) => [...ids, 'FZCG-26.1', 'FZCG-26.11'];

/** 第二十五条：有专人在任。 */
const hasCustodian = standing(
  ev('person.appointed', { role: 'custodian' }),
  ev('person.released', { role: 'custodian' }),
  'case',
);

/** FZCG-26.10：会议室里的录像不属现场处置。 */
const MEETINGS = ['deliberation', 'expertReview', 'levyDecisionMeeting'] as const;
const isSiteRecording = not(
  any(
    seen(ev('recording.ended', { scene: ['deliberationScene', 'levyDecisionScene'] })),
    seen(ev('recording.linked', { scene: ['deliberationScene', 'levyDecisionScene'] })),
    seen(ev('activity.started', { kind: MEETINGS }), { reach: 'activity' }),
  ),
);

/** FZCG-27.1：结案归档前本案承办人正常办案使用，不算调阅。 */
const ownWork = {
  people: [
    { match: ev('activity.started'), field: 'officers' },
    { match: ev('case.described'), field: 'undertakers' },
  ],
  until: ev('case.archived'),
};

const MATTERS = { view: 'viewing', copy: 'copying', provide: 'externalProvision' } as const;
const ACTIONS = { view: '调阅', copy: '复制', provide: '对外提供' } as const;
const agreedTo = (action: keyof typeof MATTERS) =>
  approved(MATTERS[action], ['unitHead'], { scoped: true, otherThan: ev('access.requested') });
const isAnyGranted = any(agreedTo('view'), agreedTo('copy'), agreedTo('provide'));
const granted = (action: keyof typeof MATTERS) =>
  all(agreedTo(action), seen(ev('access.released', { action }), { roles: ['custodian'] }));

/** 未经批准、未经放行而已经打开、复制、外发的，事后发现。 */
const unauthorised = <T extends 'access.viewed' | 'access.copied' | 'access.provided'>(
  action: keyof typeof MATTERS,
  on: T,
  act: 'viewRecording' | 'copyRecording' | 'provideOutside',
) =>
  gate({
    id: `28.${action}.granted`,
    article: '第二十八条第二款',
    requirements: action === 'provide' ? ['FZCG-28.3'] : ['FZCG-28.5', 'FZCG-28.1'],
    topic: `access.${action}`,
    gist: '未经批准、未经管理员放行，不得调阅、复制、对外提供',
    per: 'access',
    act,
    on: ev(on),
    // FZCG-27.1：归档前没有申请的，是办案使用。
    ...(action === 'view'
      ? { when: any(seen(ev('access.requested')), seen(ev('case.archived'), { reach: 'case' })) }
      : {}),
    need: granted(action),
    refusal: '未经承办单位负责人批准，或者管理员尚未放行',
    binds: 'both',
  });

/** 第七章 执法记录的管理与使用 */
export const management = {
  title: '第七章 执法记录的管理与使用',
  articles: [
    article(
      '第二十四条',
      '收集归档；文字二十四小时内记录、音像二十四小时内导出，特殊情况经同意两个工作日，纠纷突发除外',
      [
        duty({
          id: '24.text',
          article: '第二十四条第二款',
          requirements: ['FZCG-24.2', 'FZCG-24.3', 'FZCG-24.6'],
          topic: 'text.make',
          gist: '文字应在二十四小时内记录',
          per: 'activity',
          on: ev('activity.ended', { kind: WRITTEN_ACTIVITIES }),
          when: underLimit,
          must: [ev('document.finalized', { form: TEXT_RECORDS })],
          mustReach: 'object',
          since: 'start',
          due: within(hours(24)),
          who: 'officer',
          clock: 'claimed',
          // FZCG-9.3：拒绝情形的四项登记即是记录。
          exempt: { if: seen(ev('inquiry.refused', { present: { atLeast: 1 } })) },
          extend: {
            to: within(workdays(2)),
            if: forSpecialCircumstances('textRecordExtension', false),
            unless: isDisturbed,
            late: lateConsent,
          },
        }),
        duty({
          id: '24.store',
          article: '第二十四条第二款',
          requirements: ['FZCG-24.4', 'FZCG-24.5', 'FZCG-24.6', 'FZCG-24.7'],
          topic: 'av.store',
          gist: '音像应在二十四小时内导出储存至执法信息系统或者专用电脑',
          per: 'recording',
          on: ev('recording.ended'),
          when: underLimit,
          must: [ev('recording.stored', { registered: true })],
          mustReach: 'object',
          due: within(hours(24)),
          instead: { if: seen(ev('recording.timeCorrected')), due: within(hours(24), endOfRecording) },
          who: 'officer',
          clock: 'trusted',
          extend: {
            to: within(workdays(2), endOfRecording),
            if: forSpecialCircumstances('storingExtension', true),
            unless: isDisturbed,
            late: lateConsent,
          },
          exempt: { if: isStateSecret },
        }),
        gate({
          id: '24.noExtension',
          article: '第二十四条第二款',
          requirements: ['FZCG-24.6'],
          topic: 'extension.barred',
          gist: '现场发生纠纷冲突或者突发事件的，不得申请放宽',
          per: 'approval',
          act: 'requestExtension',
          on: ev('approval.requested', { matter: ['textRecordExtension', 'storingExtension'] }),
          need: not(isDisturbed),
          refusal: '现场发生纠纷冲突或者突发事件，不得放宽',
          binds: 'both',
        }),
        gate({
          id: '24.clear',
          article: '第二十四条第二款',
          requirements: ['FZCG-24.7'],
          topic: 'av.clear',
          gist: '入库校验成功之前不得清除设备端原件',
          per: 'recording',
          act: 'clearDevice',
          on: ev('recording.deviceCleared'),
          need: isKept,
          refusal: '尚未存入登记的储存点',
          binds: 'both',
        }),
        gate({
          id: '24.intact',
          article: '第二十四条第二款',
          requirements: ['FZCG-24.7', 'FZCG-28.4'],
          topic: 'av.intact',
          gist: '防止资料灭失：原件应与入库摘要一致',
          per: 'recording',
          act: 'alterRecording',
          on: ev('recording.integrityChecked', { intact: false }),
          need: NEVER,
          refusal: '原件与入库摘要不一致',
          binds: 'fact',
        }),
        gate({
          id: '24.lost',
          article: '第二十四条第二款',
          requirements: ['FZCG-24.7'],
          topic: 'av.intact',
          gist: '防止资料灭失',
          per: 'recording',
          act: 'deleteRecording',
          on: ev('recording.lost'),
          need: NEVER,
          refusal: '音像毁损灭失',
          binds: 'fact',
        }),
      ],
    ),
    article('第二十五条', '专人管理；按当事人、日期、地点、事件类型索引；调动交接', [
      ...(['person.released', 'regulation.adopted'] as const).map((occasion) =>
        duty({
          id: `25.custodian.${occasion === 'person.released' ? 'successor' : 'first'}`,
          article: '第二十五条',
          requirements: ['FZCG-25.1'],
          topic: 'custodian.named',
          gist: '指定专人管理和使用执法记录',
          scope: 'agency',
          per: 'case',
          on: occasion === 'person.released' ? ev(occasion, { role: 'custodian' }) : ev(occasion, { code: 'FZCG' }),
          when: not(hasCustodian),
          must: [ev('person.appointed', { role: 'custodian' })],
          mustReach: 'case',
          since: 'trigger',
          due: within(NO_TERM),
          who: 'handlingUnit',
          clock: 'claimed',
        }),
      ),
      duty({
        id: '25.index',
        article: '第二十五条',
        requirements: ['FZCG-25.2'],
        topic: 'av.index',
        gist: '将记录资料导入可按当事人、日期、地点、事件类型索引的数据库',
        per: 'recording',
        on: ev('recording.stored'),
        must: [ev('recording.indexed')],
        mustReach: 'object',
        due: within(NO_TERM),
        who: 'custodian',
        clock: 'claimed',
      }),
      duty({
        id: '25.handover',
        article: '第二十五条',
        requirements: ['FZCG-25.3'],
        topic: 'staff.handover',
        gist: '人员调动的，办好资料交接',
        scope: 'agency',
        per: 'person',
        on: ev('person.transferred'),
        must: [ev('handover.confirmed')],
        mustReach: 'object',
        due: {
          reading: 'FZCG-25.3',
          options: { default: within(STATED, { from: 'trigger', field: 'effectiveOn' }), noTerm: within(NO_TERM) },
        },
        who: 'custodian',
        clock: 'claimed',
      }),
      gate({
        id: '25.disable',
        article: '第二十五条',
        requirements: ['FZCG-25.3'],
        topic: 'staff.handover',
        gist: '移交人、接收人双方确认交接且名下没有未入库资料，方可停用账号',
        scope: 'agency',
        per: 'person',
        act: 'disableAccount',
        on: ev('account.disabled'),
        when: seen(ev('person.transferred')),
        need: all(
          seen(ev('handover.confirmed'), { atLeast: 2, by: 'side' }),
          latest([ev('handover.listed', { unstored: 0 })]),
        ),
        refusal: '交接清单未经双方确认，或者名下尚有未入库资料',
        binds: 'both',
      }),
    ]),
    article('第二十六条', '音像保存期限：二年、随案卷、永久', [
      keep({
        ...keeping,
        id: '26.persuasion',
        article: '第二十六条第（一）项',
        requirements: keeps('FZCG-26.2'),
        gist: '仅引导、劝导、纠正且无纠纷的，保存二年',
        when: all(finding('persuasionOnly'), not(isDisturbed)),
        least: within(years(2), endOfRecording),
      }),
      duty({
        id: '26.file',
        article: '第二十六条第（二）项',
        requirements: ['FZCG-26.3'],
        topic: 'case.archive',
        gist: '许可、处罚、强制、征收案件终结之日起三十日内成卷归档',
        per: 'case',
        on: ev('case.closed'),
        when: attribute('caseType', ['licensing', 'penalty', 'coercion', 'levy']),
        must: [ev('case.archived')],
        mustReach: 'case',
        since: 'trigger',
        due: {
          reading: 'FZCG-26.3',
          options: {
            default: within(days(30)),
            noRoll: { ...within(days(30)), rolls: false },
            workdays: within(workdays(30)),
          },
        },
        who: 'officer',
        clock: 'claimed',
        moot: ev('case.reopened'),
      }),
      gate({
        id: '26.complete',
        article: '第二十六条第（二）项',
        requirements: ['FZCG-26.4', 'FZCG-24.1', 'FZCG-4.1'],
        topic: 'case.archive',
        gist: '文字、音像与执法文书齐备，目录无遗漏，方可成卷',
        per: 'case',
        act: 'archiveDossier',
        on: ev('case.archived'),
        need: all(
          seen(ev('case.closed'), { reach: 'case', after: ev('case.reopened') }),
          COMPLETE,
          lists('catalogue', ev('document.finalized'), ev('recording.ended')),
        ),
        refusal: '案件尚未结案，应有的文书、音像有缺且未作说明，或者目录有遗漏',
        binds: 'both',
      }),
      keep({
        ...permanent,
        id: '26.evidence',
        article: '第二十六条第（三）项第1目',
        requirements: keeps('FZCG-26.5'),
        gist: '作为行政决定证据使用的，永久保存',
        when: any(seen(ev('recording.listedAsEvidence')), finding('caseEvidence')),
      }),
      keep({
        ...permanent,
        id: '26.mass',
        article: '第二十六条第（三）项第2目',
        requirements: keeps('FZCG-26.6'),
        gist: '突发性、群体性案件，永久保存',
        when: any(finding('emergencyIncident'), finding('massIncident')),
      }),
      keep({
        ...permanent,
        id: '26.dispute',
        article: '第二十六条第（三）项第3目',
        requirements: keeps('FZCG-26.7'),
        gist: '发生矛盾纠纷，永久保存',
        when: finding('onSiteDispute'),
      }),
      keep({
        ...permanent,
        id: '26.objection',
        article: '第二十六条第（三）项第4目',
        requirements: keeps('FZCG-26.8'),
        gist: '当事人有异议、可能引起投诉、上访、复议或者诉讼，永久保存',
        when: any(seen(ev('challenge.received'), { reach: 'case' }), finding('partyObjects')),
      }),
      keep({
        ...permanent,
        id: '26.public',
        article: '第二十六条第（三）项第5目',
        requirements: keeps('FZCG-26.9'),
        gist: '涉及公共利益、人身安全等复杂案件，永久保存',
        when: any(finding('publicInterest'), finding('personalSafety')),
      }),
      keep({
        ...permanent,
        id: '26.grave',
        article: '第二十六条第（三）项第6目',
        requirements: keeps('FZCG-26.10'),
        gist: '其他重大、复杂案件的现场处置，永久保存',
        when: all(isSiteRecording, any(seen(ev('deliberation.concluded'), { reach: 'case' }), isGrave)),
      }),
      gate({
        id: '26.disposal.requested',
        article: '第二十六条',
        requirements: ['FZCG-26.1', 'FZCG-26.2', 'FZCG-26.11'],
        topic: 'disposal.request',
        gist: '保存期限届满方可提请处置；期限待定、永久的不得',
        per: 'disposal',
        act: 'requestDisposal',
        on: ev('disposal.requested'),
        need: disposable('recordings'),
        refusal: '所列音像的保存期限未满、未定，属永久保存，或者已冻结',
        binds: 'both',
      }),
      gate({
        id: '26.disposal.executed',
        article: '第二十六条',
        requirements: ['FZCG-26.2', 'FZCG-26.11'],
        topic: 'disposal.execute',
        gist: '处置前再核期限，由提请人以外的两人批准',
        per: 'disposal',
        act: 'disposeRecording',
        on: ev('disposal.executed'),
        opens: ev('disposal.requested'),
        need: all(
          disposable('recordings'),
          approved('disposalMatter', [], { people: 2, otherThan: ev('disposal.requested'), scoped: true }),
        ),
        refusal: '保存期限未满、未定或者已冻结，或者提请人以外的两人尚未批准',
        binds: 'both',
      }),
    ]),
    article('第二十七条', '因工作需要调阅、复制，经承办单位负责人批准', [
      access({
        id: '27.view',
        article: '第二十七条',
        requirements: ['FZCG-27.1', 'FZCG-28.1', 'FZCG-28.2', 'FZCG-28.6'],
        topic: 'av.view',
        gist: '调阅经承办单位负责人批准，由管理员办理并登记',
        per: 'recording',
        action: 'view',
        chain: ['unitHead'],
        matter: 'viewing',
        released: true,
        register: ['viewer', 'approver', 'time', 'reason'],
        ownWork,
      }),
      access({
        id: '27.copy',
        article: '第二十七条',
        requirements: ['FZCG-27.1', 'FZCG-28.1', 'FZCG-28.2', 'FZCG-28.6'],
        topic: 'av.copy',
        gist: '复制经承办单位负责人批准，由管理员办理并登记',
        per: 'recording',
        action: 'copy',
        chain: ['unitHead'],
        matter: 'copying',
        released: true,
        register: ['copier', 'approver', 'time', 'reason'],
      }),
      gate({
        id: '27.own',
        article: '第二十七条',
        requirements: ['FZCG-27.1', 'FZCG-28.3'],
        topic: 'access.approval',
        gist: '由承办单位负责人批准，不得批准自己的申请',
        per: 'access',
        act: 'approveAccess',
        on: ev('approval.given', { matter: ['viewing', 'copying', 'externalProvision'] }),
        need: all(trigger('role', 'unitHead'), otherActor(ev('access.requested'))),
        refusal: '须由承办单位负责人批准，本人的申请不得自批',
        binds: 'both',
      }),
    ]),
    article('第二十八条', '管理员统一办理并登记；不得擅自提供、删减、修改、复制；涉密保密', [
      gate({
        id: '28.release',
        article: '第二十八条第一款',
        requirements: ['FZCG-28.1'],
        topic: 'access.release',
        gist: '批准后由管理员放行，管理员不得为自己放行',
        per: 'access',
        act: 'releaseAccess',
        on: ev('access.released'),
        opens: ev('access.requested'),
        need: all(isAnyGranted, byRole('custodian'), otherActor(ev('access.requested'))),
        refusal: '承办单位负责人尚未批准，不是由管理员放行，或者管理员为自己放行',
        binds: 'both',
      }),
      ...(Object.keys(ACTIONS) as (keyof typeof ACTIONS)[]).map((action) =>
        gate({
          id: `28.release.${action}`,
          article: '第二十八条第一款',
          requirements: ['FZCG-28.1'],
          topic: 'access.release',
          gist: `放行${ACTIONS[action]}，须经批准的即是${ACTIONS[action]}`,
          per: 'access',
          act: 'releaseAccess',
          on: ev('access.released', { action }),
          when: isAnyGranted,
          need: agreedTo(action),
          refusal: `承办单位负责人批准的不是${ACTIONS[action]}，不得放行${ACTIONS[action]}`,
          binds: 'both',
        }),
      ),
      gate({
        id: '28.register',
        article: '第二十八条第一款',
        requirements: ['FZCG-28.2'],
        topic: 'access.register',
        gist: '详细登记调阅人或者复制人、审批人、时间、事由',
        per: 'access',
        act: 'releaseAccess',
        on: ev('access.released'),
        need: all(
          any(
            all(trigger('action', ['view', 'provide']), trigger('viewer', { present: true })),
            all(trigger('action', ['copy', 'provide']), trigger('copier', { present: true })),
          ),
          trigger('approver', { present: true }),
          trigger('reason', { present: true }),
        ),
        refusal: '登记簿缺调阅人或者复制人、审批人、事由',
        binds: 'both',
      }),
      access({
        id: '28.provide',
        article: '第二十八条第二款',
        requirements: ['FZCG-28.3', 'FZCG-28.2', 'FZCG-28.6'],
        topic: 'av.provide',
        gist: '对外提供须经批准',
        per: 'recording',
        action: 'provide',
        chain: ['unitHead'],
        matter: 'externalProvision',
        released: true,
        register: ['recipient', 'basis', 'approver', 'time', 'reason'],
      }),
      unauthorised('view', 'access.viewed', 'viewRecording'),
      unauthorised('copy', 'access.copied', 'copyRecording'),
      unauthorised('provide', 'access.provided', 'provideOutside'),
      ...leaveScope('28', { article: '第二十八条第二款', requirements: ['FZCG-28.5'] }),
      gate({
        id: '28.alter',
        article: '第二十八条第二款',
        requirements: ['FZCG-28.4'],
        topic: 'record.alter',
        gist: '不得删减、修改原始记录',
        per: 'recording',
        act: 'alterRecording',
        on: ev('recording.altered'),
        need: NEVER,
        refusal: '原始记录不得删减、修改；剪辑、遮蔽只能生成副本',
        binds: 'both',
      }),
      gate({
        id: '28.delete',
        article: '第二十八条第二款',
        requirements: ['FZCG-28.4', 'FZCG-26.2'],
        topic: 'record.delete',
        gist: '不得删除原始记录',
        per: 'recording',
        act: 'deleteRecording',
        on: ev('recording.deleted'),
        need: NEVER,
        refusal: '原始记录不得删除；保存期满的依程序处置',
        binds: 'both',
      }),
      gate({
        id: '28.secrecy',
        article: '第二十八条第三款',
        requirements: ['FZCG-28.6'],
        topic: 'record.secrecy',
        gist: '入库时须答明是否涉及国家秘密、商业秘密、个人隐私',
        per: 'recording',
        act: 'completeStoring',
        on: ev('recording.indexed'),
        opens: ev('recording.stored'),
        need: seen(ev('recording.secrecyAnswered')),
        refusal: '涉密问项未答，不能完成入库',
        binds: 'act',
      }),
      ...stateSecret({
        id: '28.stateSecret',
        article: '第二十八条第三款',
        requirements: ['FZCG-28.6'],
        gist: '标国家秘密的只登记索引，不存内容',
        refusal: '标国家秘密的内容文件不得上传',
      }),
    ]),
  ],
} as const;
