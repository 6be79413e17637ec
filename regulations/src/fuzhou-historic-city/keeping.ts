import { days, months, years } from '@zhiji/calendar';
import { all, ALWAYS, any, EVER, NEVER, not, NO_TERM, within, type Condition, type Match } from '@zhiji/law';
import {
  about,
  approved,
  article,
  attribute,
  disposable,
  duty,
  ev,
  finding,
  gate,
  keep,
  keepsWithin,
  listOf,
  reading,
  seen,
  standing,
  trigger,
} from '../pen.ts';
import { isPenalty, target } from './conditions.ts';

const keeping = { topic: 'av.keep', per: 'recording' } as const;
const permanent = { ...keeping, least: within(EVER) } as const;

const refusedService = ev('service.attempted', { result: 'refused' });
/** 当事人拒绝检查 (A12)、拒绝签收 (A13) */
const refusals = [
  ev('cooperation.refused'),
  ev('activity.started', { kind: 'refusalOfInspection' }),
  ev('document.signatureRefused'),
  refusedService,
];
/** 录像写明所录的送达，而送达没有登记活动的。 */
const isOfRefusedService = all(about('service'), seen(refusedService, { reach: 'occasion' }));
const incidents = [ev('activity.started', { kind: 'incidentHandling' })];
type Asked = 'obstruction' | 'massIncident' | 'majorIncident';
/** 有此情形的，须认定；认定为否之后又有此情形的，重新认定。没有此情形的不追问，已认定为是的照认定。 */
const found = (occasions: readonly Match[], findings: readonly Asked[], ...more: readonly Condition[]): Condition =>
  any(
    all(
      any(...occasions.map((match) => seen(match, { reach: 'activity' })), ...more),
      any(...findings.map((name) => finding(name, { since: occasions }))),
    ),
    ...findings.map((name) => finding(name, { unasked: true })),
  );
const classified = (grade: 'major' | 'complex') =>
  all(seen(ev('case.classified', { [grade]: true }), { reach: 'case' }), attribute(grade, true));

/** FZMC-19.5：听证、集体讨论、法制审核之后提示负责人认定。 */
const asksForGrade = (id: string, on: ReturnType<typeof ev>) =>
  duty({
    id: `19.grade.${id}`,
    article: '第十九条第（四）项',
    requirements: ['FZMC-19.5', 'FZMC-A8'],
    topic: `case.classification.${id}`,
    gist: '认定是否属重大、疑难、复杂的执法活动',
    per: 'case',
    on,
    must: [ev('case.classified')],
    mustReach: 'case',
    due: within(NO_TERM),
    who: 'enforcementBodyHead',
    clock: 'claimed',
  });

/** FZMC-18.4：期满经审批的处置不属删节。 */
const isDisposable = reading('FZMC-18.4', { default: disposable('recordings'), never: NEVER });

/** FZMC-20.6：异地而且校验通过的备份 */
const backup = ev('backup.made', { offsite: true, verified: true });
const ofBackup = {
  article: '第二十条第二款',
  requirements: ['FZMC-20.6'],
  topic: 'backup.offsite',
  gist: '每月异地备份',
  scope: 'agency',
  who: 'archivesBody',
  clock: 'claimed',
} as const;

/** 第二十条：机关的设备与信息管理 */
const ofDevice = {
  scope: 'agency',
  per: 'device',
  due: within(NO_TERM),
  who: 'deviceKeeper',
  clock: 'claimed',
} as const;
/** 写明交出人的，或者上次归还以来领用人有变的 */
const isHandedOver = any(
  trigger('from', { present: true }),
  seen(ev('device.issued'), { atLeast: 2, by: 'to', after: ev('device.returned') }),
);
const maintained = (id: string, on: ReturnType<typeof ev>) =>
  duty({
    ...ofDevice,
    id: `20.maintain.${id}`,
    article: '第二十条第一款',
    requirements: ['FZMC-20.2'],
    topic: 'device.maintenance',
    gist: '定期维护保养，保证设备随时能用',
    on,
    must: [ev('device.maintained')],
    mustReach: 'object',
    since: 'trigger',
    moot: ev('device.retired'),
    target: target('FZMC-20.2', within(months(1))),
  });

export const retention = {
  title: '保存与管理责任',
  articles: [
    article('第十九条', '音像保存不少于二年，四类永久', [
      keep({
        ...keeping,
        id: '19.least',
        article: '第十九条',
        requirements: ['FZMC-19.1'],
        gist: '保存不少于二年',
        least: {
          reading: 'FZMC-19.1',
          options: {
            default: within(years(2), { from: 'first', match: ev('recording.numbered'), reach: 'object' }),
            recorded: within(years(2)),
          },
        },
      }),
      keep({
        ...permanent,
        id: '19.evidence',
        article: '第十九条第（一）项',
        requirements: ['FZMC-19.2', 'FZMC-A10'],
        gist: '作为行政处罚证据使用的，永久保存',
        when: all(
          isPenalty,
          reading('FZMC-19.2/a', {
            default: reading('FZMC-19.2/b', {
              default: seen(ev('recording.listedAsEvidence'), { reach: 'siblings' }),
              listed: seen(ev('recording.listedAsEvidence')),
            }),
            adopted: finding('caseEvidence'),
          }),
        ),
      }),
      keep({
        ...permanent,
        id: '19.obstruction',
        article: '第十九条第（二）项',
        requirements: ['FZMC-19.3', 'FZMC-A12'],
        gist: '有阻碍执法、妨害公务行为的，永久保存',
        when: reading('FZMC-19.3', {
          default: found(refusals, ['obstruction'], isOfRefusedService),
          always: any(
            ...refusals.map((match) => seen(match, { reach: 'activity' })),
            isOfRefusedService,
            finding('obstruction', { unasked: true }),
          ),
        }),
      }),
      keep({
        ...permanent,
        id: '19.incident',
        article: '第十九条第（三）项',
        requirements: ['FZMC-19.4'],
        gist: '处置重大突发事件、群体性事件的，永久保存',
        when: reading('FZMC-19.4', {
          default: found(incidents, ['massIncident', 'majorIncident']),
          major: found(incidents, ['majorIncident']),
        }),
      }),
      keep({
        ...permanent,
        id: '19.grave',
        article: '第十九条第（四）项',
        requirements: ['FZMC-19.5'],
        gist: '其他重大、疑难、复杂的执法活动，永久保存',
        when: any(classified('major'), classified('complex')),
      }),
      asksForGrade('hearing', ev('activity.ended', { kind: 'hearing' })),
      asksForGrade('deliberation', ev('deliberation.concluded')),
      asksForGrade('legalReview', ev('legalReview.concluded')),
      gate({
        id: '19.request',
        article: '第十九条',
        requirements: ['FZMC-19.1', 'FZMC-19.2', 'FZMC-18.4', 'FZMC-25.3'],
        topic: 'disposal.request',
        gist: '保存期限届满方可提请处置；未编号存档、期限待定、永久的不得',
        per: 'disposal',
        act: 'requestDisposal',
        on: ev('disposal.requested'),
        need: isDisposable,
        refusal: '所列音像的保存期限未满、未起算、未定，属永久保存，已冻结，或者不得处置',
        binds: 'both',
      }),
      gate({
        id: '19.execute',
        article: '第十九条',
        requirements: ['FZMC-19.1', 'FZMC-18.4'],
        topic: 'disposal.execute',
        gist: '处置前再核期限并经提请人以外的两人批准',
        per: 'disposal',
        act: 'disposeRecording',
        on: ev('disposal.executed'),
        opens: ev('disposal.requested'),
        need: all(
          isDisposable,
          keepsWithin('recordings', listOf(ev('disposal.requested'), 'recordings', 'object')),
          approved('disposalMatter', [], { people: 2, otherThan: ev('disposal.requested'), scoped: true }),
        ),
        refusal: '保存期限未满、未定、已冻结或者不得处置，超出提请的范围，或者提请人以外的两人尚未批准',
        binds: 'both',
      }),
    ]),
    article('第二十条', '负责人为第一责任人；专人维护、交接登记；统一收集编号存档，每月异地备份', [
      duty({
        id: '20.head.adopted',
        article: '第二十条第一款',
        requirements: ['FZMC-20.1'],
        topic: 'head.appointed',
        gist: '行政执法机构负责人在任，为第一责任人',
        scope: 'agency',
        per: 'case',
        on: ev('regulation.adopted', { code: 'FZMC' }),
        must: [ev('person.appointed', { role: 'enforcementBodyHead' })],
        mustReach: 'case',
        due: within(NO_TERM),
        who: 'committeeLeader',
        clock: 'claimed',
      }),
      duty({
        id: '20.head.released',
        article: '第二十条第一款',
        requirements: ['FZMC-20.1'],
        topic: 'head.succeeded',
        gist: '负责人离任的，补上继任',
        scope: 'agency',
        per: 'case',
        on: ev('person.released', { role: 'enforcementBodyHead' }),
        // 离任之前已经任命继任的，不出现空缺。
        when: not(
          standing(
            ev('person.appointed', { role: 'enforcementBodyHead' }),
            ev('person.released', { role: 'enforcementBodyHead' }),
            'case',
          ),
        ),
        must: [ev('person.appointed', { role: 'enforcementBodyHead' })],
        mustReach: 'case',
        since: 'trigger',
        due: within(NO_TERM),
        who: 'committeeLeader',
        clock: 'claimed',
      }),
      duty({
        ...ofDevice,
        id: '20.keeper',
        article: '第二十条第一款',
        requirements: ['FZMC-20.2'],
        topic: 'device.keeper',
        gist: '明确专人维护保养设备',
        on: ev('device.registered'),
        must: [ev('device.keeperNamed')],
        mustReach: 'object',
        moot: ev('device.retired'),
        who: 'enforcementBodyHead',
      }),
      maintained('first', ev('device.registered')),
      maintained('next', ev('device.maintained')),
      duty({
        ...ofDevice,
        id: '20.repair',
        article: '第二十条第一款',
        requirements: ['FZMC-20.2'],
        topic: 'device.repair',
        gist: '故障及时处理',
        on: ev('device.failed'),
        must: [ev('device.repaired')],
        mustReach: 'object',
        since: 'trigger',
        moot: ev('device.retired'),
        target: { id: 'FZMC-20.2/repair', term: within(days(7)) },
      }),
      gate({
        id: '20.handover',
        article: '第二十条第一款',
        requirements: ['FZMC-20.3'],
        topic: 'device.handover',
        gist: '变更持有人须双方确认交接并登记设备状况',
        scope: 'agency',
        per: 'device',
        act: 'handOverDevice',
        on: ev('device.issued'),
        when: isHandedOver,
        need: all(
          trigger('from', { present: true }),
          trigger('confirmedByGiver', true),
          trigger('confirmedByTaker', true),
          trigger('condition', { present: true }),
        ),
        refusal: '交接未写明交出人、未经双方确认，或者未登记设备状况',
        binds: 'both',
      }),
      duty({
        id: '20.dossier',
        article: '第二十条第一款',
        requirements: ['FZMC-20.4'],
        topic: 'case.handOver',
        gist: '案卷移交档案管理机构并由其签收',
        per: 'case',
        on: ev('case.archived'),
        must: [ev('dossier.handedOver', { signedFor: true })],
        mustReach: 'case',
        since: 'trigger',
        due: within(NO_TERM),
        who: 'undertaker',
        clock: 'claimed',
      }),
      duty({
        id: '20.collect',
        article: '第二十条第二款',
        requirements: ['FZMC-20.5'],
        topic: 'av.collect',
        gist: '委档案管理机构统一收集、编号、存档音像信息',
        per: 'recording',
        on: ev('recording.numberRequested'),
        must: [ev('recording.handedIn'), ev('recording.numbered'), ev('recording.stored')],
        mustReach: 'object',
        due: within(NO_TERM),
        who: 'archivesBody',
        clock: 'claimed',
      }),
      duty({
        ...ofBackup,
        id: '20.backup',
        per: 'period',
        on: ev('period.began', { kind: 'monthly' }),
        when: reading('FZMC-20.6', { default: ALWAYS, rolling: NEVER }),
        must: [backup],
        mustReach: 'object',
        due: { ...within({ unit: 'sameDay' }, { from: 'trigger', field: 'lastDay' }), rolls: false },
      }),
      duty({
        ...ofBackup,
        id: '20.backup.rolling',
        per: 'period',
        on: backup,
        when: reading('FZMC-20.6', { default: NEVER, rolling: ALWAYS }),
        must: [backup],
        mustReach: 'case',
        since: 'trigger',
        due: { ...within(days(30)), rolls: false },
      }),
    ]),
  ],
} as const;
