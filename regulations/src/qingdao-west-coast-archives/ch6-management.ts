import { workdays } from '@zhiji/calendar';
import { all, ALWAYS, any, COMPLETE, EVER, NEVER, not, NO_TERM, within } from '@zhiji/law';
import { leaveScope } from '../leave-scope.ts';
import {
  access,
  approved,
  article,
  disposable,
  duty,
  each,
  ev,
  gate,
  keep,
  lastOf,
  listOf,
  lists,
  otherActor,
  quota,
  reading,
  seen,
  standing,
  trigger,
} from '../pen.ts';
import { isKept, isStateSecret, stateSecret } from '../state-secret.ts';

const custodian = {
  article: '第三十六条',
  requirements: ['QDDA-36.2'],
  topic: 'custodian.named',
  scope: 'agency',
  mustReach: 'case',
  due: within(NO_TERM),
  who: 'agencyHead',
  clock: 'claimed',
} as const;
const appointed = ev('person.appointed', { role: 'custodian' });
const left = ev('person.released', { role: 'custodian' });
const policy = {
  article: '第三十六条',
  requirements: ['QDDA-36.1'],
  topic: 'records.policy',
  scope: 'agency',
  must: [ev('policy.issued')],
  mustReach: 'case',
  due: within(NO_TERM),
  who: 'agencyHead',
  clock: 'claimed',
} as const;

/** QDDA-34.2：条文没有保存年限，随案卷的保管期限。 */
const keeping = { article: '第三十四条', requirements: ['QDDA-34.2'], topic: 'av.keep', per: 'recording' } as const;

const MATTERS = { view: 'viewing', copy: 'copying', provide: 'externalProvision' } as const;
type Action = keyof typeof MATTERS;
const REGISTERS = {
  view: ['viewer', 'approver', 'time', 'reason'],
  copy: ['copier', 'approver', 'time', 'reason'],
  provide: ['recipient', 'basis', 'approver', 'time', 'reason'],
} as const;
const COPIED = listOf(ev('access.copied'), 'recordings', 'object');
const isOpen = each(COPIED, 'recording', ev('recording.secrecyAnswered', { secrecy: { has: ['notSecret'] } }));
/** 遮蔽核对没有遗漏；国家秘密不得遮蔽之后复制 (QDDA-37.2)。 */
const isMasked = all(
  each(COPIED, 'recording', ev('recording.secrecyAnswered')),
  seen(ev('access.redacted', { unhandled: 0 }), { after: ev('access.redacted', { unhandled: { min: 1 } }) }),
  not(seen(ev('recording.secrecyAnswered', { secrecy: { has: ['stateSecret'] } }), { reach: 'case' })),
);
const isAskedByParty = seen(ev('access.requested', { purpose: 'partyRequest' }));
const isAgreedTo = any(
  ...Object.values(MATTERS).map((matter) =>
    approved(matter, ['agencyHead'], { scoped: true, otherThan: ev('access.requested') }),
  ),
);
/** QDDA-37.1：查阅与复制同批，或者查阅不须批准，或者只有当事人的申请须经同意。 */
const needsLeave = {
  view: reading('QDDA-37.1', { default: ALWAYS, copyOnly: NEVER, partyOnly: isAskedByParty }),
  copy: reading('QDDA-37.1', { default: ALWAYS, copyOnly: ALWAYS, partyOnly: isAskedByParty }),
};

const leave = (action: Action, topic: string, gist: string) =>
  access({
    id: `37.${action}`,
    article: '第三十七条',
    requirements: ['QDDA-37.1', 'QDDA-36.2', 'QDDA-38.1'],
    topic,
    gist,
    per: 'recording',
    action,
    when: action === 'view' ? needsLeave.view : needsLeave.copy,
    chain: ['agencyHead'],
    matter: MATTERS[action],
    // 第三十六条：资料的使用由专人负责。
    released: true,
    register: REGISTERS[action],
    ...(action === 'view'
      ? {
          ownWork: {
            people: [
              { match: ev('activity.started'), field: 'officers' },
              { match: ev('case.described'), field: 'undertakers' },
            ],
            until: ev('case.archived'),
          },
        }
      : {}),
  });

/** 未经局主要负责人同意而已经复制、外发的，事后发现。 */
const unauthorised = <T extends 'access.viewed' | 'access.copied' | 'access.provided'>(
  action: Action,
  on: T,
  act: 'viewRecording' | 'copyRecording' | 'provideOutside',
) =>
  gate({
    id: `37.${action}.granted`,
    article: '第三十七条',
    requirements: ['QDDA-37.1', 'QDDA-39.5'],
    topic: `access.${action}`,
    gist: '未经局主要负责人同意，不得查阅、复制、对外提供',
    per: 'access',
    act,
    on: ev(on),
    when:
      action === 'view'
        ? // 归档之前没有申请的，是办案使用。
          all(needsLeave.view, any(seen(ev('access.requested')), seen(ev('case.archived'), { reach: 'case' })))
        : needsLeave.copy,
    need: all(
      approved(MATTERS[action], ['agencyHead'], { scoped: true, otherThan: ev('access.requested') }),
      seen(ev('access.released', { action })),
    ),
    refusal: '未经局主要负责人同意，或者管理人员尚未放行',
    binds: 'both',
  });

/** 第六章 执法记录的管理与使用 */
export const management = {
  title: '第六章 执法记录的管理与使用',
  articles: [
    article('第三十四条', '案卷评查；收集、整理、立卷、归档并集中统一管理', [
      duty({
        id: '34.review',
        article: '第三十四条',
        requirements: ['QDDA-34.1'],
        topic: 'dossier.review',
        gist: '落实案卷评查制度，抽取已归档案卷评查',
        scope: 'agency',
        per: 'period',
        on: ev('period.began', { kind: 'yearly' }),
        must: [ev('spotCheck.made')],
        mustReach: 'object',
        due: within(NO_TERM),
        who: 'supervisor',
        clock: 'claimed',
        target: { id: 'QDDA-34.1', term: within({ unit: 'sameDay' }, { from: 'trigger', field: 'lastDay' }) },
      }),
      gate({
        id: '34.archive',
        article: '第三十四条',
        requirements: ['QDDA-34.2', 'QDDA-39.4'],
        topic: 'case.archive',
        gist: '应有的文书、音像齐备，全部记录、文书列入目录，方可归档',
        per: 'case',
        act: 'archiveDossier',
        on: ev('case.archived'),
        need: all(COMPLETE, lists('catalogue', ev('document.finalized'), ev('recording.ended'))),
        refusal: '应有的文书、音像有缺且未作说明，或者目录有遗漏',
        binds: 'both',
      }),
      duty({
        id: '34.file',
        article: '第三十四条',
        requirements: ['QDDA-34.2'],
        topic: 'case.filing',
        gist: '案件结案后立卷归档',
        per: 'case',
        on: ev('case.closed'),
        must: [ev('case.archived')],
        mustReach: 'case',
        since: 'trigger',
        due: within(NO_TERM),
        who: 'officer',
        clock: 'claimed',
        moot: ev('case.reopened'),
        target: { id: 'QDDA-34.2', term: within({ unit: 'day', n: 30 }) },
      }),
      keep({
        ...keeping,
        id: '34.keep',
        gist: '音像随案卷保管；条文没有年限，案卷的保管期限定下之前不得处置',
        least: within(
          { unit: 'sameDay' },
          { from: 'last', match: ev('case.archived'), reach: 'case', field: 'keepUntil' },
        ),
      }),
      keep({
        ...keeping,
        id: '34.keep.permanent',
        gist: '案卷永久保管的，音像同样永久保管',
        when: seen(ev('case.archived', { retention: ['永久'] }), { reach: 'case' }),
        least: within(EVER),
      }),
      gate({
        id: '34.disposal',
        article: '第三十四条',
        requirements: ['QDDA-34.2'],
        topic: 'disposal.request',
        gist: '案卷的保管期限届满之前、未定之前，不得提请处置',
        per: 'disposal',
        act: 'requestDisposal',
        on: ev('disposal.requested'),
        need: disposable('recordings'),
        refusal: '没有适用的保存期限，或者期限未满，不得处置',
        binds: 'both',
      }),
    ]),
    article('第三十五条', '音视频资料两个工作日内储存至执法平台或者本部门专用存储器', [
      duty({
        id: '35.store',
        article: '第三十五条',
        requirements: ['QDDA-35.1', 'QDDA-35.2', 'QDDA-39.4'],
        topic: 'av.store',
        gist: '音视频资料两个工作日内储存至执法平台或者本部门专用存储器',
        per: 'recording',
        on: ev('recording.ended'),
        must: [ev('recording.stored', { registered: true })],
        mustReach: 'object',
        due: {
          reading: 'QDDA-35.1',
          options: {
            default: within(workdays(2)),
            activity: within(workdays(2), {
              from: 'last',
              match: ev('activity.ended'),
              reach: 'activity',
              orTrigger: true,
            }),
          },
        },
        // 校正过时间的，以校正后的录制结束为准。
        instead: {
          if: seen(ev('recording.timeCorrected')),
          due: within(workdays(2), lastOf(ev('recording.timeCorrected'), 'to')),
        },
        who: 'officer',
        // 以入库校验成功为完成。
        clock: 'trusted',
        // 第三十八条：国家秘密只登记索引，不存内容 (QDDA-38.1)。
        exempt: { if: isStateSecret },
      }),
      gate({
        id: '35.clear',
        article: '第三十五条',
        requirements: ['QDDA-35.2'],
        topic: 'av.clear',
        gist: '存入登记的储存点之前不得清除设备端原件',
        per: 'recording',
        act: 'clearDevice',
        on: ev('recording.deviceCleared'),
        need: isKept,
        refusal: '尚未存入登记的储存点',
        binds: 'both',
      }),
      gate({
        id: '35.intact',
        article: '第三十五条',
        requirements: ['QDDA-35.2', 'QDDA-39.4', 'QDDA-39.5'],
        topic: 'av.intact',
        gist: '入库的资料与入库摘要一致',
        per: 'recording',
        act: 'alterRecording',
        on: ev('recording.integrityChecked', { intact: false }),
        need: NEVER,
        refusal: '资料与入库摘要不一致',
        binds: 'fact',
      }),
      gate({
        id: '35.lost',
        article: '第三十五条',
        requirements: ['QDDA-35.2', 'QDDA-39.4'],
        topic: 'av.intact',
        gist: '入库的资料不得灭失',
        per: 'recording',
        act: 'deleteRecording',
        on: ev('recording.lost'),
        need: NEVER,
        refusal: '音像毁损灭失',
        binds: 'fact',
      }),
    ]),
    article('第三十六条', '建立健全管理制度，明确专人负责归档、保存和使用', [
      duty({
        ...policy,
        id: '36.policy',
        gist: '建立健全全过程记录的管理制度',
        per: 'case',
        on: ev('regulation.adopted', { code: 'QDDA' }),
      }),
      duty({
        ...policy,
        id: '36.policy.repealed',
        gist: '管理制度废止的，另行建立',
        per: 'case',
        on: ev('policy.repealed'),
        since: 'trigger',
        // 另有一项在用：废止之后又建立，或者废止的少于建立的。
        exempt: {
          if: any(
            standing(ev('policy.issued'), ev('policy.repealed'), 'case'),
            not(
              quota({ facts: ev('policy.repealed'), reach: 'case', by: 'name' }, 1, {
                facts: ev('policy.issued'),
                reach: 'case',
                by: 'name',
              }),
            ),
          ),
        },
      }),
      duty({
        ...custodian,
        id: '36.custodian',
        gist: '明确专人负责资料的归档、保存和使用',
        per: 'case',
        on: ev('regulation.adopted', { code: 'QDDA' }),
        must: [appointed],
      }),
      duty({
        ...custodian,
        id: '36.successor',
        gist: '专人离任的，另行明确专人',
        per: 'case',
        on: left,
        must: [appointed],
        since: 'trigger',
        exempt: { if: standing(appointed, left, 'case') },
      }),
      gate({
        id: '36.own',
        article: '第三十六条',
        requirements: ['QDDA-36.2', 'QDDA-37.1'],
        topic: 'access.release',
        gist: '由专人放行，不得为自己的申请放行',
        per: 'access',
        act: 'releaseAccess',
        on: ev('access.released'),
        opens: ev('access.requested'),
        need: all(
          reading('QDDA-37.1', {
            default: isAgreedTo,
            copyOnly: isAgreedTo,
            partyOnly: any(not(isAskedByParty), isAgreedTo),
          }),
          reading('QDDA-36.2', { default: otherActor(ev('access.requested')), ownRequest: ALWAYS }),
        ),
        refusal: '局主要负责人尚未同意，或者管理人员为自己放行',
        binds: 'both',
      }),
    ]),
    article('第三十七条', '复制须经局主要负责人同意，依法应当保密的不得复制', [
      leave('view', 'av.view', '查阅经局主要负责人同意，由专人办理'),
      leave('copy', 'av.copy', '复制经局主要负责人同意，由专人办理'),
      leave('provide', 'av.provide', '对外提供经局主要负责人同意，由专人办理'),
      gate({
        id: '37.head',
        article: '第三十七条',
        requirements: ['QDDA-37.1'],
        topic: 'access.approval',
        gist: '由局主要负责人同意，不得批准自己的申请',
        per: 'access',
        act: 'approveAccess',
        on: ev('approval.given', { matter: ['viewing', 'copying', 'externalProvision'] }),
        need: all(trigger('role', 'agencyHead'), otherActor(ev('access.requested'))),
        refusal: '须由局主要负责人同意，本人的申请不得自批',
        binds: 'both',
      }),
      unauthorised('view', 'access.viewed', 'viewRecording'),
      unauthorised('copy', 'access.copied', 'copyRecording'),
      unauthorised('provide', 'access.provided', 'provideOutside'),
      ...leaveScope('37', { article: '第三十七条', requirements: ['QDDA-37.1'] }),
      gate({
        id: '37.secret',
        article: '第三十七条',
        requirements: ['QDDA-37.2'],
        topic: 'access.secret',
        gist: '依法应当保密的不得复制，已经同意的亦同',
        per: 'access',
        act: 'copyRecording',
        on: ev('access.copied'),
        need: reading('QDDA-37.2', { default: any(isOpen, isMasked), never: isOpen }),
        refusal: '所列资料中有应当保密的，不得复制；可以遮蔽的须遮蔽完毕',
        binds: 'both',
      }),
    ]),
    article('第三十八条', '涉及国家秘密、商业秘密和个人隐私的，依保密规定和权限管理', [
      gate({
        id: '38.secrecy',
        article: '第三十八条',
        requirements: ['QDDA-38.1'],
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
        id: '38.stateSecret',
        article: '第三十八条',
        requirements: ['QDDA-38.1'],
        gist: '标国家秘密的只登记索引，不存内容',
        refusal: '标国家秘密的内容文件不得上传',
      }),
    ]),
  ],
} as const;
