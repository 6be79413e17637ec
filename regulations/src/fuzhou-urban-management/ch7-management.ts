import { days, hours, STATED, workdays, years } from '@zhiji/calendar';
import {
  all,
  ALWAYS,
  any,
  COMPLETE,
  EVER,
  NEVER,
  not,
  NO_TERM,
  TRIGGER,
  within,
  type Anchor,
  type Condition,
  type Match,
} from '@zhiji/law';
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
  keepsWithin,
  lastOf,
  latest,
  listOf,
  lists,
  otherActor,
  outsider,
  passed,
  reading,
  sameValue,
  seen,
  standing,
  trigger,
} from '../pen.ts';
import { isKept, isStateSecret, stateSecret } from '../state-secret.ts';
import { INQUIRIES, INVENTORIES, isDisturbed, isGrave, SITE_INSPECTIONS, TRANSCRIPTS, under } from './conditions.ts';

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
const forSpecialCircumstances = (matter: 'textRecordExtension' | 'storingExtension', agreed: Condition) =>
  all(
    any(
      finding('specialCircumstances'),
      seen(ev('approval.requested', { matter, reason: { present: true } }), { reach: 'case' }),
    ),
    agreed,
  );
/** 承办单位领导含正副职负责人。 */
const byLeader = (
  matter: 'textRecordExtension' | 'storingExtension',
  options: { readonly begun: true } | { readonly scoped: true },
) => any(approved(matter, ['unitLeader'], options), approved(matter, ['unitHead'], options));
// 没有写明所涉活动的同意，不及于其后的活动。
const isTextExtended = forSpecialCircumstances('textRecordExtension', byLeader('textRecordExtension', { begun: true }));
const isStoringExtended = forSpecialCircumstances(
  'storingExtension',
  reading('FZCG-24.5', {
    default: byLeader('storingExtension', { scoped: true }),
    coversAll: byLeader('storingExtension', { begun: true }),
  }),
);
/** FZCG-24.3：两个工作日从活动起算，或者从同意起算。 */
const EXTENDED_FROM = ['default', 'consent'] as const;
const consentTo = (matter: 'textRecordExtension' | 'storingExtension'): Anchor => ({
  from: 'last',
  match: ev('approval.given', { matter }),
  reach: 'case',
  orTrigger: true,
});
const lateConsent = reading('FZCG-24.3', { default: NEVER, lateCounts: ALWAYS });

/** FZCG-24.4：校正过时间的，以校正后的录制结束为准，原期限另列。 */
const endOfRecording = lastOf(ev('recording.timeCorrected'), 'to');

/** FZCG-24.2：自活动开始起算的。 */
const startOfActivity: Anchor = { from: 'first', match: ev('activity.started'), reach: 'object', orTrigger: true };
/** FZCG-24.4：自录制结束、活动结束或者返回单位起算。 */
const lastAtActivity = (match: Match): Anchor => ({ from: 'last', match, reach: 'activity', orTrigger: true });
const BEGINNINGS = {
  default: TRIGGER,
  activityEnded: lastAtActivity(ev('activity.ended')),
  returned: lastAtActivity(ev('staff.returned')),
} as const;
const STORED_FROM = ['default', 'activityEnded', 'returned'] as const;

const keeping = { topic: 'av.keep', per: 'recording' } as const;
const whenStored: Anchor = { from: 'first', match: ev('recording.stored'), reach: 'object', orTrigger: true };
const permanent = { ...keeping, least: within(EVER) } as const;
const keeps = (...ids: readonly string[]) => [...ids, 'FZCG-26.1', 'FZCG-26.11'];

/** FZCG-26.3：案件终结之日为结案批准、办结或者最后送达。 */
const CASE_ENDS = ['default', 'concluded', 'served'] as const;
const lastServed: Anchor = { from: 'last', match: ev('service.completed'), reach: 'case', orTrigger: true };
const filedWithin = (from: Anchor) => ({
  reading: 'FZCG-26.3',
  options: {
    default: within(days(30), from),
    noRoll: { ...within(days(30), from), rolls: false as const },
    workdays: within(workdays(30), from),
  },
});

/** 第二十五条：有专人在任。 */
const hasCustodian = standing(
  ev('person.appointed', { role: 'custodian' }),
  ev('person.released', { role: 'custodian' }),
  'case',
);

/** FZCG-25.3：双方都已确认；再次调动的，须是再次调动之后的确认和清单。 */
const sinceTransfer = { after: ev('person.transferred') };
const isMovedAgain = seen(ev('person.transferred'), { atLeast: 2 });
const isBySides = any(
  all(not(isMovedAgain), seen(ev('handover.confirmed'), { atLeast: 2, by: 'side' })),
  seen(ev('handover.confirmed'), { atLeast: 2, by: 'side', ...sinceTransfer }),
);
const isAllStored = all(
  latest([ev('handover.listed', { unstored: 0 })]),
  any(not(isMovedAgain), seen(ev('handover.listed'), sinceTransfer)),
);
const dayOfTransfer = {
  from: 'last',
  match: ev('person.transferred'),
  reach: 'object',
  field: 'effectiveOn',
} as const;

const isCustodian = seen(ev('person.appointed', { role: 'custodian' }));

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
const UNDERTAKERS = [listOf(ev('activity.started'), 'officers'), listOf(ev('case.described'), 'undertakers')] as const;
const ownWork = {
  people: UNDERTAKERS,
  until: ev('case.archived'),
};

/** FZCG-28.1：批准之后由管理员放行，或者自助办理。 */
const RELEASES = ['default', 'selfService'] as const;
const opened = (way: (typeof RELEASES)[number]) =>
  ({
    per: 'recording',
    chain: ['unitHead'],
    released: way === 'default',
    when: under('FZCG-28.1', way, RELEASES),
  }) as const;

const MATTERS = { view: 'viewing', copy: 'copying', provide: 'externalProvision' } as const;
const ACTIONS = { view: '调阅', copy: '复制', provide: '对外提供' } as const;
const agreedTo = (action: keyof typeof MATTERS) =>
  reading('FZCG-27.1/b', {
    default: approved(MATTERS[action], ['unitHead'], { scoped: true, otherThan: ev('access.requested') }),
    ownRequest: approved(MATTERS[action], ['unitHead'], { scoped: true }),
  });
const isAnyGranted = any(agreedTo('view'), agreedTo('copy'), agreedTo('provide'));
const granted = (action: keyof typeof MATTERS) =>
  all(
    agreedTo(action),
    reading('FZCG-28.1', {
      default: seen(ev('access.released', { action }), { roles: ['custodian'] }),
      selfService: ALWAYS,
    }),
  );

/** 未经批准、未经放行而已经打开、复制、外发的，事后发现。 */
const unauthorised = <T extends 'access.viewed' | 'access.copied' | 'access.provided'>(
  action: keyof typeof MATTERS,
  on: T,
  act: 'viewRecording' | 'copyRecording' | 'provideOutside',
) =>
  gate({
    id: `28.${action}.granted`,
    article: '第二十八条第二款',
    requirements: action === 'provide' ? ['FZCG-28.3', 'FZCG-29.4'] : ['FZCG-28.5', 'FZCG-28.1'],
    topic: `access.${action}`,
    gist: '未经批准、未经管理员放行，不得调阅、复制、对外提供',
    per: 'access',
    act,
    on: ev(on),
    // FZCG-27.1：本案承办人归档前没有申请的，是办案使用。
    ...(action === 'view'
      ? {
          when: any(
            seen(ev('access.requested')),
            seen(ev('case.archived'), { reach: 'case' }),
            outsider(...UNDERTAKERS),
          ),
        }
      : {}),
    need: granted(action),
    refusal: '未经承办单位负责人批准，或者管理员尚未放行',
    binds: 'both',
  });

/** FZCG-27.1：批准写明范围、有效期的，超出即失效；放行后外发的，不过放行的有效期。 */
const beyondApproval = <T extends 'access.viewed' | 'access.copied' | 'access.provided'>(
  action: keyof typeof MATTERS,
  on: T,
  act: 'viewRecording' | 'copyRecording' | 'provideOutside',
) => {
  const given = ev('approval.given', { matter: MATTERS[action], role: 'unitHead' });
  return gate({
    id: `${action === 'provide' ? '28' : '27'}.${action}.approval`,
    article: action === 'provide' ? '第二十八条第二款' : '第二十七条',
    requirements: action === 'provide' ? ['FZCG-28.3', 'FZCG-29.4'] : ['FZCG-27.1', 'FZCG-28.5'],
    topic: `access.${action}`,
    gist: action === 'provide' ? '对外提供不过批准、放行的有效期' : `${ACTIONS[action]}不出批准的范围和有效期`,
    per: 'access',
    act,
    on: ev(on),
    need: all(
      not(passed(given, 'validUntil', 'object')),
      action === 'provide'
        ? not(passed(ev('access.released', { action }), 'until', 'object'))
        : keepsWithin('recordings', listOf(given, 'recordings', 'object')),
    ),
    refusal:
      action === 'provide' ? '对外提供已过批准、放行的有效期' : `${ACTIONS[action]}超出批准的范围，或者已过有效期`,
    binds: 'fact',
  });
};

/** 第七章 执法记录的管理与使用 */
export const management = {
  title: '第七章 执法记录的管理与使用',
  articles: [
    article(
      '第二十四条',
      '收集归档；文字二十四小时内记录、音像二十四小时内导出，特殊情况经同意两个工作日，纠纷突发除外',
      [
        ...EXTENDED_FROM.map((from) =>
          duty({
            id: from === 'default' ? '24.text' : '24.text.consent',
            article: '第二十四条第二款',
            requirements: ['FZCG-24.2', 'FZCG-24.3', 'FZCG-24.6'],
            topic: 'text.make',
            gist: '文字应在二十四小时内记录',
            per: 'activity',
            on: ev('activity.ended', { kind: WRITTEN_ACTIVITIES }),
            when: all(underLimit, under('FZCG-24.3/b', from, EXTENDED_FROM)),
            must: [ev('document.finalized', { form: TEXT_RECORDS })],
            mustReach: 'object',
            since: 'start',
            due: {
              reading: 'FZCG-24.2',
              options: { default: within(hours(24)), begun: within(hours(24), startOfActivity) },
            },
            who: 'officer',
            clock: 'claimed',
            // FZCG-9.3：拒绝情形的四项登记即是记录。
            exempt: { if: seen(ev('inquiry.refused', { present: { atLeast: 1 } })) },
            extend: {
              to: from === 'default' ? within(workdays(2)) : within(workdays(2), consentTo('textRecordExtension')),
              if: isTextExtended,
              unless: isDisturbed,
              late: lateConsent,
            },
          }),
        ),
        ...STORED_FROM.flatMap((start) =>
          EXTENDED_FROM.map((from) =>
            duty({
              id: ['24.store', start, from].filter((part) => part !== 'default').join('.'),
              article: '第二十四条第二款',
              requirements: ['FZCG-24.4', 'FZCG-24.5', 'FZCG-24.6', 'FZCG-24.7'],
              topic: 'av.store',
              gist: '音像应在二十四小时内导出储存至执法信息系统或者专用电脑',
              per: 'recording',
              on: ev('recording.ended'),
              when: all(under('FZCG-24.4', start, STORED_FROM), under('FZCG-24.3/b', from, EXTENDED_FROM), underLimit),
              must: [ev('recording.stored', { registered: true })],
              mustReach: 'object',
              due: within(hours(24), BEGINNINGS[start]),
              ...(start === 'default'
                ? { instead: { if: seen(ev('recording.timeCorrected')), due: within(hours(24), endOfRecording) } }
                : {}),
              who: 'officer',
              clock: 'trusted',
              extend: {
                to: within(workdays(2), from === 'default' ? endOfRecording : consentTo('storingExtension')),
                if: isStoringExtended,
                unless: isDisturbed,
                late: lateConsent,
              },
              exempt: { if: isStateSecret },
            }),
          ),
        ),
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
          requirements: ['FZCG-24.7', 'FZCG-29.5'],
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
          requirements: ['FZCG-24.7', 'FZCG-28.4', 'FZCG-29.5', 'FZCG-29.6'],
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
          requirements: ['FZCG-24.7', 'FZCG-29.6'],
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
        requirements: ['FZCG-25.3', 'FZCG-29.7'],
        topic: 'staff.handover',
        gist: '人员调动的，办好资料交接',
        scope: 'agency',
        per: 'person',
        on: ev('person.transferred'),
        when: reading('FZCG-25.3/b', { default: ALWAYS, custodianOnly: isCustodian }),
        must: [ev('handover.confirmed')],
        mustReach: 'object',
        since: 'again',
        due: {
          reading: 'FZCG-25.3',
          options: { default: within(STATED, { from: 'trigger', field: 'effectiveOn' }), noTerm: within(NO_TERM) },
        },
        who: 'custodian',
        clock: 'claimed',
      }),
      duty({
        id: '25.handover.other',
        article: '第二十五条',
        requirements: ['FZCG-25.3', 'FZCG-29.7'],
        topic: 'staff.handover',
        gist: '一方确认交接的，另一方也须确认',
        scope: 'agency',
        per: 'person',
        on: ev('handover.confirmed'),
        // 后一方的确认不再等人。
        when: all(
          reading('FZCG-25.3/b', { default: ALWAYS, custodianOnly: isCustodian }),
          not(all(isBySides, sameValue('side', ev('handover.confirmed'), 'side', 'object'))),
        ),
        must: [ev('handover.confirmed')],
        mustReach: 'object',
        since: 'trigger',
        due: {
          reading: 'FZCG-25.3',
          options: { default: within(STATED, dayOfTransfer), noTerm: within(NO_TERM) },
        },
        who: 'custodian',
        clock: 'claimed',
        // 再次调动的，另行确认。
        moot: ev('person.transferred'),
      }),
      gate({
        id: '25.disable',
        article: '第二十五条',
        requirements: ['FZCG-25.3', 'FZCG-29.7'],
        topic: 'staff.handover',
        gist: '移交人、接收人双方确认交接且名下没有未入库资料，方可停用账号',
        scope: 'agency',
        per: 'person',
        act: 'disableAccount',
        on: ev('account.disabled'),
        when: all(
          seen(ev('person.transferred')),
          reading('FZCG-25.3/b', { default: ALWAYS, custodianOnly: isCustodian }),
        ),
        need: all(isBySides, isAllStored),
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
        least: {
          reading: 'FZCG-26.2',
          options: { default: within(years(2), endOfRecording), stored: within(years(2), whenStored) },
        },
      }),
      ...CASE_ENDS.map((end) =>
        duty({
          id: end === 'default' ? '26.file' : `26.file.${end}`,
          article: '第二十六条第（二）项',
          requirements: ['FZCG-26.3'],
          topic: 'case.archive',
          gist: '许可、处罚、强制、征收案件终结之日起三十日内成卷归档',
          per: 'case',
          on: end === 'concluded' ? ev('case.concluded') : ev('case.closed'),
          when: all(
            attribute('caseType', ['licensing', 'penalty', 'coercion', 'levy']),
            under('FZCG-26.3/b', end, CASE_ENDS),
          ),
          must: [ev('case.archived')],
          mustReach: 'case',
          since: 'trigger',
          due: filedWithin(end === 'served' ? lastServed : TRIGGER),
          who: 'officer',
          clock: 'claimed',
          moot: ev('case.reopened'),
        }),
      ),
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
        when: any(
          seen(ev('recording.listedAsEvidence')),
          finding('caseEvidence'),
          reading('FZCG-26.5', { default: NEVER, filed: seen(ev('case.archived'), { reach: 'case' }) }),
        ),
      }),
      keep({
        ...permanent,
        id: '26.mass',
        article: '第二十六条第（三）项第2目',
        requirements: keeps('FZCG-26.6'),
        gist: '突发性、群体性案件，永久保存',
        when: reading('FZCG-26.6', {
          default: any(finding('emergencyIncident'), finding('massIncident')),
          both: all(finding('emergencyIncident'), finding('massIncident')),
        }),
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
        when: any(
          seen(ev('challenge.received'), { reach: 'case' }),
          reading('FZCG-26.8', { default: finding('partyObjects'), occurredOnly: NEVER }),
        ),
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
      ...RELEASES.flatMap((way) => [
        access({
          ...opened(way),
          id: way === 'default' ? '27.view' : '27.view.selfService',
          article: '第二十七条',
          requirements: ['FZCG-27.1', 'FZCG-28.1', 'FZCG-28.2', 'FZCG-28.6'],
          topic: 'av.view',
          gist: '调阅经承办单位负责人批准，由管理员办理并登记',
          action: 'view',
          matter: 'viewing',
          register: ['viewer', 'approver', 'time', 'reason'],
          ownWork,
        }),
        access({
          ...opened(way),
          id: way === 'default' ? '27.copy' : '27.copy.selfService',
          article: '第二十七条',
          requirements: ['FZCG-27.1', 'FZCG-28.1', 'FZCG-28.2', 'FZCG-28.6'],
          topic: 'av.copy',
          gist: '复制经承办单位负责人批准，由管理员办理并登记',
          action: 'copy',
          matter: 'copying',
          register: ['copier', 'approver', 'time', 'reason'],
        }),
      ]),
      beyondApproval('view', 'access.viewed', 'viewRecording'),
      beyondApproval('copy', 'access.copied', 'copyRecording'),
      gate({
        id: '27.own',
        article: '第二十七条',
        requirements: ['FZCG-27.1', 'FZCG-28.3'],
        topic: 'access.approval',
        gist: '由承办单位负责人批准，不得批准自己的申请',
        per: 'access',
        act: 'approveAccess',
        on: ev('approval.given', { matter: ['viewing', 'copying', 'externalProvision'] }),
        need: all(
          trigger('role', 'unitHead'),
          reading('FZCG-27.1/b', { default: otherActor(ev('access.requested')), ownRequest: ALWAYS }),
        ),
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
      ...RELEASES.map((way) =>
        access({
          ...opened(way),
          id: way === 'default' ? '28.provide' : '28.provide.selfService',
          article: '第二十八条第二款',
          requirements: ['FZCG-28.3', 'FZCG-28.2', 'FZCG-28.6'],
          topic: 'av.provide',
          gist: '对外提供须经批准',
          action: 'provide',
          matter: 'externalProvision',
          register: ['recipient', 'basis', 'approver', 'time', 'reason'],
        }),
      ),
      unauthorised('view', 'access.viewed', 'viewRecording'),
      unauthorised('copy', 'access.copied', 'copyRecording'),
      unauthorised('provide', 'access.provided', 'provideOutside'),
      beyondApproval('provide', 'access.provided', 'provideOutside'),
      gate({
        id: '28.attempts',
        article: '第二十八条第二款',
        requirements: ['FZCG-28.5', 'FZCG-29.4'],
        topic: 'access.denied',
        gist: '一再请求越权打开、下载的，报警',
        per: 'case',
        act: 'viewRecording',
        on: ev('access.denied'),
        // 三次为一再；各人偶然一次的不是。
        when: seen(ev('access.denied'), { atLeast: 3, own: true }),
        need: NEVER,
        refusal: '未经批准而三次以上请求打开、下载',
        binds: 'fact',
      }),
      ...leaveScope('28', { article: '第二十八条第二款', requirements: ['FZCG-28.5'] }),
      gate({
        id: '28.alter',
        article: '第二十八条第二款',
        requirements: ['FZCG-28.4', 'FZCG-29.5'],
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
        requirements: ['FZCG-28.4', 'FZCG-26.2', 'FZCG-29.5'],
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
