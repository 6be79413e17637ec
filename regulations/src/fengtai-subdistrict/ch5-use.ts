import { all, ALWAYS, any, NEVER, not, NO_TERM, within, type Match } from '@zhiji/law';
import { leaveScope } from '../leave-scope.ts';
import {
  access,
  approved,
  article,
  chosen,
  duty,
  ev,
  finding,
  gate,
  keepsWithin,
  listOf,
  outsider,
  passed,
  reading,
  seen,
  standing,
  trigger,
} from '../pen.ts';
import { stateSecret } from '../state-secret.ts';
import { isArchived } from './conditions.ts';

const openEnded = { due: within(NO_TERM), clock: 'claimed' } as const;

/** 第二十七条第一款：保障这些工作的需要。 */
const LISTED_PURPOSES = [
  'reconsiderationReply',
  'litigationReply',
  'compensation',
  'mediation',
  'petitionHandling',
  'publicity',
  'education',
] as const;
/** 第三十条 */
const INTERNAL_PURPOSES = ['dossierReview', 'supervisionWork'] as const;
const ALLOWED = [...LISTED_PURPOSES, ...INTERNAL_PURPOSES, 'organRequest', 'partyRequest'] as const;

/** FTJD-26.1：默认社会宣传经批准可以用副本；另一读法为内部资料一律不用于社会宣传。 */
const isAllowed = reading('FTJD-26.1', {
  default: trigger('purpose', ALLOWED),
  internal: trigger(
    'purpose',
    ALLOWED.filter((purpose) => purpose !== 'publicity'),
  ),
});

/** Who needs no leave of the head, by the reading and the purposes it is about. */
const FREED = [
  ['FTJD-27.2', LISTED_PURPOSES, { default: NEVER, free: ALWAYS }],
  ['FTJD-27.4', ['organRequest'], { default: ALWAYS, required: NEVER }],
  ['FTJD-28.1', ['partyRequest'], { default: ALWAYS, required: NEVER }],
] as const;
const needsNoLeave = any(
  ...FREED.map(([id, purposes, options]) => all(trigger('purpose', purposes), reading(id, options))),
);

const MATTERS = { view: 'viewing', copy: 'copying', provide: 'externalProvision' } as const;
type Action = keyof typeof MATTERS;
const isAsked = (purposes: (typeof ALLOWED)[number] | readonly (typeof ALLOWED)[number][]) =>
  seen(ev('access.requested', { purpose: purposes }));
const byOrgan = isAsked('organRequest');
const byParty = isAsked('partyRequest');

/** 街道负责人事前批准；国家机关凭调取文书、当事人经核验，不须批准。 */
const isPermitted = (action: Action) =>
  any(
    approved(MATTERS[action], ['subdistrictHead'], { scoped: true, otherThan: ev('access.requested') }),
    all(isAsked(LISTED_PURPOSES), reading('FTJD-27.2', FREED[0][2])),
    all(
      seen(ev('access.requested', { purpose: 'organRequest', letter: { present: true } })),
      reading('FTJD-27.4', FREED[1][2]),
    ),
    all(
      seen(ev('access.requested', { purpose: 'partyRequest', verified: { present: true } })),
      reading('FTJD-28.1', FREED[2][2]),
    ),
  );

const REGISTERS = {
  view: ['viewer', 'approver', 'time', 'reason'],
  copy: ['copier', 'approver', 'time', 'reason'],
  provide: ['recipient', 'basis', 'approver', 'time', 'reason'],
} as const;
/** FTJD-27.3：默认本案承办人办案使用，归档以前不在报批之列；另一读法为人人都须报批。 */
const ownWork = {
  people: chosen('FTJD-27.3', {
    default: [
      { match: ev('activity.started'), field: 'officers' },
      { match: ev('case.described'), field: 'undertakers' },
    ],
    everyone: [],
  }),
  until: ev('case.archived'),
};
const GISTS = { view: '查阅', copy: '复制', provide: '对外提供' } as const;

const accessTo = (action: Action) => {
  const norm = {
    topic: `av.${action}`,
    per: 'recording',
    action,
    matter: MATTERS[action],
    released: true,
    register: REGISTERS[action],
    ...(action === 'view' ? { ownWork } : {}),
  } as const;
  return [
    access({
      ...norm,
      id: `27.${action}`,
      article: '第二十七条第二款',
      requirements: ['FTJD-27.1', 'FTJD-27.2', 'FTJD-27.3', 'FTJD-21.2', 'FTJD-26.2'],
      gist: `${GISTS[action]}由综合行政执法队办理，事前报街道负责人批准`,
      when: not(needsNoLeave),
      chain: ['subdistrictHead'],
    }),
    access({
      ...norm,
      id: `27.${action}.noLeave`,
      article: '第二十七条第三款',
      requirements: ['FTJD-27.4', 'FTJD-28.1', 'FTJD-21.2', 'FTJD-26.2'],
      gist: `国家机关依法调取、当事人申请的，在所申请的范围内${GISTS[action]}`,
      when: needsNoLeave,
      chain: [],
    }),
  ];
};

/** 未经批准、未经放行，不得查阅、复制、外传；已经发生的，事后发现。 */
const guarded = <T extends 'access.viewed' | 'access.copied' | 'access.provided'>(
  action: Action,
  on: T,
  act: 'viewRecording' | 'copyRecording' | 'provideOutside',
) =>
  gate({
    id: `27.${action}.granted`,
    article: '第二十七条第一款',
    requirements: [
      'FTJD-27.1',
      'FTJD-27.3',
      'FTJD-27.4',
      'FTJD-28.1',
      'FTJD-21.2',
      'FTJD-31.10',
      ...(action === 'provide' ? ['FTJD-26.1'] : []),
    ],
    topic: `access.${action}`,
    gist: `未经批准不得${GISTS[action]}执法记录资料`,
    per: 'access',
    act,
    on: ev(on),
    // 归档前没有申请的查阅，本案执法人员、承办人是办案使用。
    ...(action === 'view'
      ? {
          when: any(
            seen(ev('access.requested')),
            isArchived,
            outsider(listOf(ev('activity.started'), 'officers'), listOf(ev('case.described'), 'undertakers')),
            reading('FTJD-27.3', { default: NEVER, everyone: ALWAYS }),
          ),
        }
      : {}),
    need: all(
      isPermitted(action),
      seen(ev('access.released', { action })),
      not(passed(ev('approval.given', { matter: MATTERS[action] }), 'validUntil', 'object')),
      ...(action === 'provide'
        ? []
        : [
            keepsWithin(
              'recordings',
              listOf(ev('approval.given', { matter: MATTERS[action] }), 'recordings', 'object'),
            ),
          ]),
    ),
    refusal: '未经街道负责人批准，超出批准的范围或者有效期，缺调取文书或者身份核验，或者综合行政执法队尚未放行',
    binds: 'both',
  });

/** 第二十八条：当事人查阅、复制，或者向其提供。 */
const TO_PARTY = {
  provide: {
    act: 'provideOutside',
    on: ev('access.provided'),
    opens: ev('access.requested', { purpose: 'partyRequest' }),
    gist: '提供前逐项处理须保护的信息',
  },
  copy: { act: 'copyRecording', on: ev('access.copied'), gist: '当事人复制前逐项处理须保护的信息' },
  view: { act: 'viewRecording', on: ev('access.viewed'), gist: '当事人查阅前逐项处理须保护的信息' },
} as const;

/** 第二十九条第二款：由法制机构判定是否涉及当事人权利义务。 */
const affectsRights = finding('rightsAffected');
const reviewed = approved('documentChange', ['legalUnit']);
const agreed = approved('documentChange', ['subdistrictHead']);
/** FTJD-29.4：默认由法制机构判定，最后的认定须是其作出；另一读法为提出人可以自定。 */
const classified = ev('finding.made', { finding: 'rightsAffected' });
const isClassified = reading('FTJD-29.4', {
  default: any(
    not(seen(classified, { reach: 'document' })),
    seen(classified, { reach: 'document', roles: ['legalUnit', 'legalReviewer'], after: classified }),
  ),
  anyone: ALWAYS,
});
const permitted = any(
  all(affectsRights, reviewed, reading('FTJD-29.3', { default: ALWAYS, withHead: agreed })),
  all(not(affectsRights), agreed),
);
/** 前一次更改生效以前的审核、批准，不及于再次更改。 */
const since = (role: 'legalUnit' | 'subdistrictHead') =>
  seen(ev('approval.given', { matter: 'documentChange', role }), {
    reach: 'document',
    after: ev('document.changeTookEffect'),
  });
const isNew = any(
  all(affectsRights, since('legalUnit'), reading('FTJD-29.3', { default: ALWAYS, withHead: since('subdistrictHead') })),
  all(not(affectsRights), since('subdistrictHead')),
);
const change = ev('document.changed');
const REDONE = [ev('notice.given'), ev('service.completed')] as const;
/** 签字确认的是相对人一方；拒签的，有拒签的记录。 */
const CONFIRMING = { signatory: ['party', 'agent', 'interestedPerson'] } as const;
const CONFIRMED = ev('document.signed', CONFIRMING);
/** 送达、告知登记在送达或者案件名下的，只要不是别的文书的，同样是重新办理的。 */
const redone = (fact: Match) => seen(fact, { reach: 'document', after: change });
const REFUSED_TO_CONFIRM = ev('document.signatureRefused', CONFIRMING);
const hasRefused = standing(REFUSED_TO_CONFIRM, change);
const isRedone = all(...REDONE.map(redone), any(redone(CONFIRMED), hasRefused));
const redoing = {
  ...openEnded,
  article: '第二十九条第二款',
  requirements: ['FTJD-29.3'],
  topic: 'doc.change.redo',
  per: 'document',
  on: change,
  when: affectsRights,
  mustReach: 'document',
  since: 'trigger',
  who: 'officer',
} as const;

/** 第五章 记录的管理与使用 */
export const use = {
  title: '第五章 记录的管理与使用',
  articles: [
    article('第二十六条', '内部资料不公开；涉密资料依规定管理', [
      gate({
        id: '26.secrecy',
        article: '第二十六条第二款',
        requirements: ['FTJD-26.2', 'FTJD-12.2'],
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
        id: '26.stateSecret',
        article: '第二十六条第二款',
        requirements: ['FTJD-26.2'],
        gist: '涉国家秘密的不在线存储，只登记存放位置',
        refusal: '标国家秘密的内容文件不得上传',
      }),
    ]),
    article('第二十七条', '未经批准不得查阅、复制、外传；因工作需要的事前报街道负责人批准；国家机关依法调取的协助', [
      ...accessTo('view'),
      ...accessTo('copy'),
      ...accessTo('provide'),
      gate({
        id: '27.purpose',
        article: '第二十七条第一款',
        requirements: ['FTJD-27.2', 'FTJD-26.1', 'FTJD-30.1'],
        topic: 'access.purpose',
        gist: '用途限于列举的工作需要、记录的内部运用、国家机关和当事人的依法请求',
        per: 'access',
        act: 'requestAccess',
        on: ev('access.requested'),
        need: isAllowed,
        refusal: '用途不在允许之列',
        binds: 'both',
      }),
      guarded('view', 'access.viewed', 'viewRecording'),
      guarded('copy', 'access.copied', 'copyRecording'),
      guarded('provide', 'access.provided', 'provideOutside'),
      ...leaveScope('27', { article: '第二十七条第一款', requirements: ['FTJD-27.1'] }),
      gate({
        id: '27.attempts',
        article: '第二十七条第一款',
        requirements: ['FTJD-31.10'],
        topic: 'access.denied',
        gist: '一再尝试越权访问',
        per: 'case',
        act: 'viewRecording',
        on: ev('access.denied'),
        // FTJD-31.10：三次为线索；各人偶然一次的不是一再尝试。
        when: seen(ev('access.denied'), { atLeast: 3, own: true }),
        need: NEVER,
        refusal: '无批准而三次以上尝试访问',
        binds: 'fact',
      }),
      gate({
        id: '27.leaked',
        article: '第二十七条第一款',
        requirements: ['FTJD-31.10'],
        topic: 'access.leaked',
        gist: '不得以任何形式外传',
        per: 'case',
        act: 'provideOutside',
        on: ev('access.leaked'),
        need: NEVER,
        refusal: '执法记录资料外泄',
        binds: 'fact',
      }),
      duty({
        ...openEnded,
        id: '27.organ',
        article: '第二十七条第三款',
        requirements: ['FTJD-27.4'],
        topic: 'access.informed',
        gist: '向国家机关提供后告知街道负责人',
        per: 'access',
        on: ev('access.provided'),
        when: byOrgan,
        must: [ev('access.headInformed', { to: 'subdistrictHead' })],
        mustReach: 'object',
        since: 'trigger',
        who: 'custodian',
      }),
    ]),
    article('第二十八条', '相对人查阅、复制与其相关的记录应协助，保护第三人；已归档的依档案规定', [
      ...(['provide', 'copy', 'view'] as const).map((action) =>
        gate({
          id: action === 'provide' ? '28.redacted' : `28.redacted.${action}`,
          article: '第二十八条',
          requirements: ['FTJD-28.2'],
          topic: 'access.redaction',
          per: 'access',
          ...TO_PARTY[action],
          when: byParty,
          need: seen(ev('access.redacted', { unhandled: 0 }), {
            after: ev('access.redacted', { unhandled: { min: 1 } }),
          }),
          refusal: '国家秘密或者举报人、投诉人、其他第三人的信息尚未处理完毕',
          binds: 'both',
        }),
      ),
      gate({
        id: '28.archived',
        article: '第二十八条',
        requirements: ['FTJD-28.3'],
        topic: 'access.archived',
        gist: '已归档的，依档案管理规定办理手续',
        per: 'access',
        act: 'releaseAccess',
        on: ev('access.released'),
        when: all(byParty, isArchived),
        // FTJD-28.3：另一读法为归档后不再依本规定向当事人提供。
        need: reading('FTJD-28.3', { default: trigger('archiveNumber', { present: true }), archivesOnly: NEVER }),
        refusal: '缺档案手续单号，或者归档后不依本规定提供',
        binds: 'both',
      }),
    ]),
    article('第二十九条', '不得擅自更改文字、剪接删改原始音像；特殊情况更改文书的两条途径', [
      gate({
        id: '29.change',
        article: '第二十九条第二款',
        requirements: ['FTJD-29.1', 'FTJD-29.3', 'FTJD-29.4'],
        topic: 'doc.change',
        gist: '涉及权利义务的经法制机构审核，不涉及的经单位负责人批准，方可更改文书',
        per: 'document',
        act: 'changeDocument',
        on: change,
        when: seen(ev('document.finalized')),
        need: all(isClassified, permitted, isNew),
        refusal: '是否涉及权利义务未经法制机构判定，或者尚未经法制机构审核、单位负责人批准，不得更改',
        binds: 'both',
      }),
      duty({
        ...redoing,
        id: '29.redo',
        gist: '涉及权利义务的更改，重新告知、送达',
        must: REDONE,
      }),
      duty({
        ...redoing,
        id: '29.redo.signature',
        topic: 'doc.change.redo.signature',
        gist: '涉及权利义务的更改，重新由当事人一方签字确认；拒签的记明',
        must: [CONFIRMED],
        moot: REFUSED_TO_CONFIRM,
      }),
      gate({
        id: '29.effect',
        article: '第二十九条第二款',
        requirements: ['FTJD-29.3', 'FTJD-29.4'],
        topic: 'doc.change.effect',
        gist: '重新告知、签字、送达之前，更改不生效',
        per: 'document',
        act: 'useChangedDocument',
        on: ev('document.changeTookEffect'),
        opens: change,
        need: all(isClassified, permitted, any(not(affectsRights), isRedone)),
        refusal: '是否涉及权利义务未经法制机构判定，更改未经批准，或者尚未重新告知、签字、送达',
        binds: 'both',
      }),
      ...(['recording.altered', 'recording.deleted'] as const).map((type) =>
        gate({
          id: type === 'recording.altered' ? '29.alter' : '29.delete',
          article: '第二十九条第一款',
          requirements: ['FTJD-29.2'],
          topic: type === 'recording.altered' ? 'record.alter' : 'record.delete',
          gist: '不得剪接、删改原始现场音像',
          per: 'recording',
          act: type === 'recording.altered' ? 'alterRecording' : 'deleteRecording',
          on: ev(type),
          need: NEVER,
          refusal: '原始音像不得剪接、删改；剪辑、遮蔽只能生成副本',
          binds: 'both',
        }),
      ),
      gate({
        id: '29.intact',
        article: '第二十九条第一款',
        requirements: ['FTJD-29.2', 'FTJD-31.7'],
        topic: 'av.intact',
        gist: '原始音像应与入库摘要一致',
        per: 'recording',
        act: 'alterRecording',
        on: ev('recording.integrityChecked', { intact: false }),
        need: NEVER,
        refusal: '原始音像与入库摘要不一致',
        binds: 'fact',
      }),
    ]),
    article('第三十条', '发挥记录在评查、监督、考核等工作中的作用，统计分析改进', [
      duty({
        ...openEnded,
        id: '30.analysis',
        article: '第三十条',
        requirements: ['FTJD-30.2'],
        topic: 'statistics',
        gist: '统计分析记录信息，发现薄弱环节',
        scope: 'agency',
        per: 'period',
        on: ev('period.began', { kind: 'quarterly' }),
        // FTJD-30.2：频次未写；另一读法为不定期。
        when: reading('FTJD-30.2', { default: ALWAYS, unscheduled: NEVER }),
        must: [ev('analysis.made')],
        mustReach: 'object',
        begins: { from: 'trigger', field: 'lastDay' },
        who: 'brigadeHead',
      }),
    ]),
  ],
} as const;
