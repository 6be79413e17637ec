import { all, ALWAYS, any, not, NEVER } from '@zhiji/law';
import { leaveScope } from '../leave-scope.ts';
import {
  access,
  approved,
  article,
  byRole,
  chosen,
  ev,
  gate,
  listOf,
  moment,
  ordered,
  otherActor,
  outsider,
  passed,
  reading,
  seen,
  standing,
  trigger,
} from '../pen.ts';
import { stateSecret } from '../state-secret.ts';

/** 第二十一条：档案管理机构负责人审核，案卷制作机构分管领导批准 */
const CHAIN = ['archivesHead', 'dossierUnitLeader'] as const;
const MATTERS = { view: 'viewing', copy: 'copying' } as const;
type Action = keyof typeof MATTERS;

const byOthers = { scoped: true, otherThan: ev('access.requested') } as const;
const given = (action: Action, level: 0 | 1) => ev('approval.given', { matter: MATTERS[action], role: CHAIN[level] });
const auditedFirst = (action: Action) => ordered(moment(given(action, 0)), moment(given(action, 1)), 'object');
/** 批准写明期限的，期限届满不再算数。 */
const isInForce = (matter: 'viewing' | 'copying' | 'supervisionProject') =>
  not(passed(ev('approval.given', { matter }), 'validUntil', 'object'));
/** 先批后审的，审核之后再次批准。 */
const inTurn = (action: Action) =>
  all(
    approved(MATTERS[action], CHAIN, byOthers),
    isInForce(MATTERS[action]),
    any(auditedFirst(action), seen(given(action, 1), { after: given(action, 0) })),
  );
/** FZMC-25.2：两机构会签的监督立项，范围内免逐次审批，仍须登记。 */
const SUPERVISORS = ['legalUnit', 'performanceUnit'] as const;
const isSupervision = reading('FZMC-25.2', {
  default: seen(ev('access.requested', { purpose: 'supervisionWork' })),
  chain: NEVER,
});
const supervised = all(isSupervision, approved('supervisionProject', SUPERVISORS, byOthers));
/** FZMC-21.3：当事人查阅同样经审核、批准；另一读法登记即可。 */
const isParty = reading('FZMC-21.3', {
  default: NEVER,
  register: seen(ev('access.requested', { purpose: 'partyRequest' })),
});
const isAgreed = (action: Action) => any(inTurn(action), all(supervised, isInForce('supervisionProject')), isParty);
const isRegistered = (action: Action) =>
  all(
    isAgreed(action),
    standing(ev('access.released', { action }), ev('access.ended')),
    any(
      supervised,
      isParty,
      all(auditedFirst(action), ordered(moment(given(action, 1)), moment(ev('access.released', { action })), 'object')),
      seen(ev('access.released', { action }), { after: given(action, 1) }),
    ),
  );

/** FZMC-21.1：存档之前本案承办人办案使用不在此限；另一读法一律须经审批。 */
const ownWork = {
  people: chosen('FZMC-21.1', {
    default: [
      { match: ev('activity.started'), field: 'officers' },
      { match: ev('case.described'), field: 'undertakers' },
    ],
    everyone: [],
  }),
  until: ev('case.archived'),
};

/** 查阅、复制各自的登记项；办案使用只及于查阅。 */
const entry = (action: Action) => ({
  per: 'recording' as const,
  action,
  released: true,
  register: action === 'view' ? ['viewer', 'reason', 'time'] : ['copier', 'reason', 'time'],
  ...(action === 'view' ? { ownWork } : {}),
});

/** 第二十五条第二款：执法监督的提取、调阅 */
export const supervisionAccess = (['view', 'copy'] as const).map((action) =>
  access({
    ...entry(action),
    id: `25.${action}`,
    article: '第二十五条第二款',
    requirements: ['FZMC-25.2'],
    topic: `av.${action}.supervision`,
    gist: '执法监督的调阅凭两机构会签的立项，限于立项范围，由保管人登记',
    chain: SUPERVISORS,
    matter: 'supervisionProject',
    when: isSupervision,
  }),
);

const rules = (action: Action, gist: string, used: 'access.viewed' | 'access.copied') => {
  const head = { article: '第二十一条', per: 'access', binds: 'both' } as const;
  return [
    access({
      ...entry(action),
      id: `21.${action}`,
      article: '第二十一条',
      requirements: ['FZMC-21.1', 'FZMC-21.2', 'FZMC-21.3', 'FZMC-22.1'],
      topic: `av.${action}`,
      gist: `${gist}经档案管理机构负责人审核、案卷制作机构分管领导批准，由保管人登记`,
      chain: CHAIN,
      matter: MATTERS[action],
      when: all(not(isSupervision), not(isParty)),
    }),
    access({
      ...entry(action),
      id: `21.${action}.party`,
      article: '第二十一条',
      requirements: ['FZMC-21.3'],
      topic: `av.${action}.party`,
      gist: `当事人${gist}由保管人登记`,
      chain: [],
      matter: MATTERS[action],
      when: isParty,
    }),
    gate({
      ...head,
      id: `21.${action}.order`,
      requirements: ['FZMC-21.1'],
      topic: 'access.approval',
      gist: '审核在先、批准在后，不得批准自己的申请',
      act: 'approveAccess',
      on: ev('approval.given', { matter: MATTERS[action], role: CHAIN[1] }),
      need: all(approved(MATTERS[action], [CHAIN[0]], byOthers), otherActor(ev('access.requested'))),
      refusal: '档案管理机构负责人尚未审核，或者批准人即申请人',
    }),
    gate({
      ...head,
      id: `21.${action}.register`,
      requirements: ['FZMC-21.2', 'FZMC-21.3'],
      topic: 'access.register',
      gist: '批准之后由保管人登记查阅人、事由、时间',
      act: 'releaseAccess',
      on: ev('access.released', { action }),
      opens: ev('access.requested', { action }),
      need: all(
        byRole('custodian', 'archivist'),
        isAgreed(action),
        trigger(action === 'view' ? 'viewer' : 'copier', { present: true }),
        trigger('reason', { present: true }),
        otherActor(ev('access.requested')),
      ),
      refusal: '审核、批准未齐，查阅人或者事由未填，或者不是由保管人登记',
    }),
    gate({
      ...head,
      id: `21.${action}.granted`,
      requirements: ['FZMC-21.1', 'FZMC-21.2', 'FZMC-21.3', 'FZMC-18.6', 'FZMC-25.2'],
      topic: `access.${action}`,
      gist: '审核、批准、登记依次完成方可查阅、复制',
      act: action === 'view' ? 'viewRecording' : 'copyRecording',
      on: ev(used),
      ...(action === 'view'
        ? {
            when: any(
              seen(ev('access.requested')),
              seen(ev('case.archived'), { reach: 'case' }),
              outsider(listOf(ev('activity.started'), 'officers'), listOf(ev('case.described'), 'undertakers')),
              reading('FZMC-21.1', { default: NEVER, everyone: ALWAYS }),
            ),
          }
        : {}),
      need: isRegistered(action),
      refusal: '审核、批准、登记三步未依次完成',
    }),
  ];
};

/** 敏感级别，由高到低 */
const LEVELS = ['stateSecret', 'tradeSecret', 'personalPrivacy'] as const;
/** 标过某一级，这次既不标该级，也不标更高的。 */
const isLowered = any(
  ...LEVELS.map((level, i) =>
    all(
      seen(ev('recording.secrecyAnswered', { secrecy: { has: [level] } })),
      not(any(...LEVELS.slice(0, i + 1).map((kept) => trigger('secrecy', { has: [kept] })))),
    ),
  ),
);

export const consultation = {
  title: '查阅与保密',
  articles: [
    article('第二十一条', '查阅经审核、批准、登记', [
      ...rules('view', '查阅', 'access.viewed'),
      ...rules('copy', '复制', 'access.copied'),
      ...leaveScope('21', { article: '第二十一条', requirements: ['FZMC-21.2'] }),
    ]),
    article('第二十二条', '涉密记录按保密规定管理', [
      gate({
        id: '22.answer',
        article: '第二十二条',
        requirements: ['FZMC-22.1'],
        topic: 'record.secrecy',
        gist: '编号存档前答明是否涉及国家秘密、商业秘密、个人隐私',
        per: 'recording',
        act: 'issueNumber',
        on: ev('recording.numbered'),
        need: seen(ev('recording.secrecyAnswered')),
        refusal: '涉密问项未答，不能编号存档',
        binds: 'act',
      }),
      ...stateSecret({
        id: '22.stateSecret',
        article: '第二十二条',
        requirements: ['FZMC-22.1'],
        gist: '标国家秘密的不存入系统',
        refusal: '标国家秘密的内容文件不得上传，请登记涉密载体的位置',
      }),
      gate({
        id: '22.lower',
        article: '第二十二条',
        requirements: ['FZMC-22.1'],
        topic: 'record.secrecy.lower',
        gist: '降低敏感级别须经批准',
        per: 'recording',
        act: 'lowerSecrecy',
        on: ev('recording.secrecyAnswered'),
        when: isLowered,
        need: approved('secrecyReview', ['secrecyReviewer']),
        refusal: '降低敏感级别未经保密审查人员批准',
        binds: 'both',
      }),
    ]),
  ],
} as const;
