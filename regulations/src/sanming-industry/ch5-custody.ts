import { days } from '@zhiji/calendar';
import { all, ALWAYS, any, COMPLETE, NEVER, NO_TERM, within } from '@zhiji/law';
import { leaveScope } from '../leave-scope.ts';
import {
  access,
  approved,
  article,
  attribute,
  duty,
  ev,
  gate,
  lists,
  moment,
  ordered,
  reading,
  seen,
  trigger,
} from '../pen.ts';
import { rectification } from '../rectification.ts';
import { stateSecret } from '../state-secret.ts';
import { notLicensing } from './conditions.ts';

const isLicensing = attribute('caseType', 'licensing');
/** SMGX-31.2：强制、确认缺省比照；任何非承办人的申请都在此列，另一口径只限机关以外的人。 */
const isConsulted = all(
  reading('SMGX-31.2', { default: notLicensing, listedOnly: attribute('caseType', ['penalty', 'inspection']) }),
  reading('SMGX-31.2/c', {
    default: ALWAYS,
    outsiders: seen(ev('access.requested'), { roles: ['party', 'agent', 'applicant', 'interestedPerson'] }),
  }),
);

/** 归档之前本案承办人办案使用，不是查阅。 */
const ownWork = {
  people: [
    { match: ev('activity.started'), field: 'officers' },
    { match: ev('case.described'), field: 'undertakers' },
  ],
  until: ev('case.archived'),
};

const MATTERS = ['viewing', 'copying'] as const;
type Matter = (typeof MATTERS)[number];
const OPINIONS = ['approval.given', 'approval.refused'] as const;
const opinion = (matter: Matter, kind: (typeof OPINIONS)[number]) => ev(kind, { matter, role: 'unitHead' });
/** 意见先于这次批准；其后补的意见改变不了先后。 */
const precedes = (matter: Matter, kind: (typeof OPINIONS)[number]) =>
  all(seen(opinion(matter, kind)), ordered(moment(opinion(matter, kind)), 'trigger', 'object'));
/** 意见之后有局领导的批准；另一口径下意见须为同意。 */
const isConsultedFirst = (matter: Matter) => {
  const approvedAfter = (kind: (typeof OPINIONS)[number]) =>
    all(
      seen(opinion(matter, kind)),
      seen(ev('approval.given', { matter, role: 'agencyLeader' }), { after: opinion(matter, kind) }),
    );
  return reading('SMGX-31.2/b', {
    default: any(...OPINIONS.map(approvedAfter)),
    veto: approvedAfter('approval.given'),
  });
};

const opened = {
  view: { matter: 'viewing', on: 'access.viewed', act: 'viewDossier' },
  copy: { matter: 'copying', on: 'access.copied', act: 'copyRecording' },
} as const;

const granted = (name: keyof typeof opened) => {
  const { matter, on, act } = opened[name];
  const head = { per: 'access', act, on: ev(on), binds: 'both', topic: `access.${name}` } as const;
  const leave = approved(matter, ['agencyLeader'], { scoped: true });
  const asked =
    name === 'view' ? any(seen(ev('access.requested')), seen(ev('case.archived'), { reach: 'case' })) : ALWAYS;
  return [
    gate({
      ...head,
      id: `31.licensing.${name}`,
      article: '第三十一条第一款',
      requirements: ['SMGX-31.1'],
      gist: '查阅、复制行政许可档案，经局领导批准',
      when: all(isLicensing, asked),
      need: leave,
      refusal: '局领导尚未批准',
    }),
    gate({
      ...head,
      id: `31.dossier.${name}`,
      article: '第三十一条第二款',
      requirements: ['SMGX-31.2'],
      gist: '查阅、复制案卷，征求执法承办机构负责人意见，并经局领导批准',
      when: all(isConsulted, asked),
      need: all(isConsultedFirst(matter), leave),
      refusal: '尚未征求执法承办机构负责人的意见，或者局领导其后尚未批准',
    }),
  ];
};

const liability = { article: '第三十三条', scope: 'agency', per: 'clue' } as const;

/** 第（二）、（四）、（五）项以造成严重后果为要件。 */
const grave = (id: string, item: string, requirement: string, kind: 'leaked' | 'lostByBadStorage' | 'otherLiability') =>
  gate({
    ...liability,
    id: `33.${id}`,
    article: `第三十三条第（${item}）项`,
    requirements: [requirement],
    topic: kind === 'otherLiability' ? 'liability.other' : 'liability.consequence',
    gist: '造成严重后果的，方可归入本项责任情形',
    act: 'classifyLiability',
    on: ev('clue.confirmed', { liability: kind }),
    need:
      kind === 'otherLiability'
        ? all(trigger('consequence', { present: true }), seen(ev('clue.raised', { article: { present: true } })))
        : trigger('consequence', { present: true }),
    refusal: '未写明严重后果，或者未引用被违反的规则',
    binds: 'both',
  });

/** 第五章 执法记录归档与管理 */
export const custody = {
  title: '第五章 执法记录归档与管理',
  articles: [
    article('第三十条', '全过程记录随案卷归档；每年十二月会同机关纪委监督评议', [
      duty({
        id: '30.archive',
        article: '第三十条第一款',
        requirements: ['SMGX-30.1'],
        topic: 'case.archive',
        gist: '全过程记录随案卷归档',
        per: 'case',
        on: ev('case.closed'),
        when: notLicensing,
        must: [ev('case.archived')],
        mustReach: 'case',
        since: 'trigger',
        due: within(NO_TERM),
        who: 'handlingUnit',
        clock: 'claimed',
        moot: ev('case.reopened'),
        target: { id: 'SMGX-30.1', term: within(days(30)) },
      }),
      gate({
        id: '30.complete',
        article: '第三十条第一款',
        requirements: ['SMGX-30.1'],
        topic: 'case.archive',
        gist: '应有的文字、音像齐备并列入目录，方可归档',
        per: 'case',
        act: 'archiveDossier',
        on: ev('case.archived'),
        when: notLicensing,
        need: all(COMPLETE, lists('catalogue', ev('document.finalized'), ev('recording.ended'))),
        refusal: '应有的文书、音像有缺，或者目录有遗漏',
        binds: 'both',
      }),
      duty({
        id: '30.evaluation',
        article: '第三十条第二款',
        requirements: ['SMGX-30.2'],
        topic: 'evaluation.yearly',
        gist: '每年十二月由法制审核机构会同机关纪委开展监督评议',
        scope: 'agency',
        per: 'period',
        on: ev('period.began', { kind: 'monthly', firstDay: { includes: '-12-' } }),
        must: [ev('evaluation.held', { bodies: { has: ['legalUnit', 'disciplineInspection'] } })],
        mustReach: 'object',
        since: 'trigger',
        due: within({ unit: 'sameDay' }, { from: 'trigger', field: 'lastDay' }),
        who: 'legalUnit',
        clock: 'claimed',
      }),
    ]),
    article('第三十一条', '查阅、复制：许可档案经局领导批准；其他案卷先征求承办机构负责人意见', [
      ...(['view', 'copy'] as const).map((action) =>
        access({
          id: `31.${action}`,
          article: '第三十一条',
          requirements: ['SMGX-31.1', 'SMGX-31.2', 'SMGX-31.3', 'SMGX-32.1'],
          topic: `av.${action}`,
          gist: action === 'view' ? '查阅经局领导批准' : '复制经局领导批准',
          per: 'recording',
          action,
          chain: ['agencyLeader'],
          matter: opened[action].matter,
          released: false,
          register: [action === 'view' ? 'viewer' : 'copier', 'approver', 'time', 'reason'],
          ...(action === 'view' ? { ownWork } : {}),
        }),
      ),
      ...granted('view'),
      ...granted('copy'),
      ...leaveScope('31', { article: '第三十一条第二款', requirements: ['SMGX-31.2'] }),
      ...MATTERS.map((matter) =>
        gate({
          id: `31.opinion.${matter}`,
          article: '第三十一条第二款',
          requirements: ['SMGX-31.2'],
          topic: 'access.approval',
          gist: '先征求执法承办机构负责人意见，后由局领导批准；意见为不同意的写明理由',
          per: 'access',
          act: 'approveAccess',
          on: ev('approval.given', { matter, role: 'agencyLeader' }),
          when: isConsulted,
          need: reading('SMGX-31.2/b', {
            default: any(
              precedes(matter, 'approval.given'),
              all(precedes(matter, 'approval.refused'), trigger('opinion', { present: true })),
            ),
            veto: precedes(matter, 'approval.given'),
          }),
          refusal: '尚未征求执法承办机构负责人的意见；意见为不同意的，批准须写明理由',
          binds: 'both',
        }),
      ),
      gate({
        id: '31.register',
        article: '第三十一条',
        requirements: ['SMGX-31.3'],
        topic: 'access.register',
        gist: '复制登记份数、页数，第三人信息须遮蔽',
        per: 'access',
        act: 'copyRecording',
        on: ev('access.copied'),
        need: all(
          trigger('copies', { min: 1 }),
          trigger('pages', { present: true }),
          reading('SMGX-31.3', { default: trigger('masked', true), open: ALWAYS }),
        ),
        refusal: '未登记份数、页数，或者含有未遮蔽的第三人信息',
        binds: 'both',
      }),
    ]),
    article('第三十二条', '涉及国家秘密、商业秘密和个人隐私的按保密规定和权限管理', [
      ...stateSecret({
        id: '32.stateSecret',
        article: '第三十二条',
        requirements: ['SMGX-32.1'],
        gist: '标国家秘密的只登记存放位置，不存内容',
        refusal: '标国家秘密的文件不得上传',
      }),
    ]),
    article('第三十三条', '五种情形责令限期整改，情节严重的处分责任人员', [
      ...rectification({ article: '第三十三条', id: '33', requirements: ['SMGX-33.1'], word: '整改' }),
      duty({
        ...liability,
        id: '33.order',
        requirements: ['SMGX-33.1'],
        topic: 'rectification',
        gist: '认定责任情形后责令限期整改，完成整改',
        on: ev('clue.confirmed'),
        must: [ev('rectification.ordered'), ev('rectification.answered')],
        mustReach: 'object',
        since: 'trigger',
        due: within(NO_TERM),
        who: 'handlingUnit',
        clock: 'claimed',
        target: { id: 'SMGX-33.1', term: within(days(15)) },
      }),
      gate({
        ...liability,
        id: '33.sanction',
        requirements: ['SMGX-33.2'],
        topic: 'liability.severe',
        gist: '情节严重、造成严重后果的，依法处分责任人员，写明依据',
        act: 'decideLiability',
        on: ev('liability.decided', { severe: true }),
        need: trigger('basis', { present: true }),
        refusal: '未写明处分的依据',
        binds: 'both',
      }),
      gate({
        id: '33.missing',
        article: '第三十三条第（一）项',
        requirements: ['SMGX-33.3'],
        topic: 'record.complete',
        gist: '结案之时记录仍有缺漏的，形成责任线索',
        per: 'case',
        act: 'closeCase',
        on: ev('case.closed'),
        when: notLicensing,
        need: COMPLETE,
        refusal: '结案之时应有的文书、音像仍有缺漏',
        binds: 'fact',
      }),
      grave('leaked', '二', 'SMGX-33.4', 'leaked'),
      gate({
        id: '33.leak',
        article: '第三十三条第（二）项',
        requirements: ['SMGX-33.4'],
        topic: 'access.leaked',
        gist: '资料外泄的，形成待认定的发现',
        per: 'case',
        act: 'provideOutside',
        on: ev('access.leaked'),
        need: NEVER,
        refusal: '资料已经外泄',
        binds: 'fact',
      }),
      gate({
        id: '33.attempt',
        article: '第三十三条第（三）项',
        requirements: ['SMGX-33.5'],
        topic: 'access.denied',
        gist: '绕过程序删除、修改记录的，形成责任线索',
        per: 'case',
        act: 'deleteRecording',
        on: ev('access.denied', { act: ['deleteRecording', 'alterRecording'] }),
        need: NEVER,
        refusal: '有人试图删除或者修改记录',
        binds: 'fact',
      }),
      grave('lost', '四', 'SMGX-33.6', 'lostByBadStorage'),
      duty({
        id: '33.restore',
        article: '第三十三条第（四）项',
        requirements: ['SMGX-33.6'],
        topic: 'av.lost',
        gist: '音像损毁丢失的从备份恢复；不能恢复的为待认定的发现',
        per: 'recording',
        on: ev('recording.lost'),
        must: [ev('recording.restored')],
        mustReach: 'object',
        since: 'trigger',
        due: within(NO_TERM),
        who: 'custodian',
        clock: 'claimed',
      }),
      grave('other', '五', 'SMGX-33.7', 'otherLiability'),
    ]),
    article(
      '第三十四条',
      '原有制度与本规则冲突的，以本规则为准',
      [
        gate({
          id: '34.precedence',
          article: '第三十四条',
          requirements: ['SMGX-34.1'],
          topic: 'regulation.precedence',
          gist: '本规则只优先于本机关原有制度，不覆盖上位法',
          scope: 'agency',
          per: 'regulation',
          act: 'overridePolicy',
          on: ev('policy.overridden'),
          need: trigger('rank', 'ownPolicy'),
          refusal: '上位法不能被本规则覆盖',
          binds: 'both',
        }),
      ],
      [
        {
          article: '第三十四条',
          requirements: ['SMGX-34.2'],
          reason: '正文没有施行日期：施行日取自机关的启用记录，此前的事实不触发本规则。',
        },
      ],
    ),
  ],
} as const;
