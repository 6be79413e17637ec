import { months } from '@zhiji/calendar';
import { all, ALWAYS, any, NEVER, not, NO_TERM, within } from '@zhiji/law';
import {
  article,
  duty,
  ev,
  finding,
  gate,
  latest,
  listOf,
  moment,
  ordered,
  quota,
  reading,
  recording,
  seen,
  standing,
  trigger,
} from '../pen.ts';
import { leavingRecording } from './ch5-service.ts';
import {
  COERCIONS,
  explainedOmission,
  INQUIRIES,
  isOmissionExplained,
  OTHER_SITE_WORK,
  SITE_INSPECTIONS,
  wholeCourse,
} from './conditions.ts';

const isMajorScene = finding('majorSocialImpact');
/** QDDA-5.1：活动结束之后才补标重大的，不论标在活动上还是案件上，缺录由人认定。 */
const isMarkedAfterwards = not(
  ordered(
    moment(ev('finding.made', { finding: 'majorSocialImpact', value: true })),
    moment(ev('activity.ended')),
    'unclaimed',
  ),
);
const isLeftToPerson = all(isMarkedAfterwards, not(finding('shouldHaveRecorded')));
/** 重大的按应当处理，还是同样说明理由即可 (QDDA-5.1)。 */
const major = {
  ...wholeCourse,
  exempt: reading('QDDA-5.1', { default: isLeftToPerson, explain: any(isOmissionExplained, isLeftToPerson) }),
} as const;

const SITE_WORK = [
  ...SITE_INSPECTIONS,
  ...COERCIONS,
  'preservation',
  'sampling',
  ...OTHER_SITE_WORK,
  'compulsoryExecution',
] as const;
const INDOOR_WORK = [...INQUIRIES, 'statementHearing', 'otherContact', 'callInquiry', 'reception'] as const;

/** 主持人事先书面决定不录 (QDDA-5.5)；改变主意的，以最后一次决定为准。 */
const isDeclinedByHost = all(
  seen(ev('hearing.recordingDecided', { record: false }), { roles: ['hearingHost'] }),
  ordered(moment(ev('hearing.recordingDecided', { record: false })), 'trigger', 'object'),
  latest([ev('hearing.recordingDecided', { record: false })], { reach: 'object' }),
);

/** QDDA-6.2、34.1：抽查不低于一成，缺省口径只约束系统内的抽取。 */
const enoughDrawn = quota({ list: listOf(ev('spotCheck.made'), 'drawn', 'object') }, 10, {
  list: listOf(ev('spotCheck.made'), 'pool', 'object'),
});

/** 第一章 总则 */
export const general = {
  title: '第一章 总则',
  articles: [
    article(
      '第一条',
      '制定目的与依据',
      [],
      [
        { article: '第一条', requirements: ['QDDA-1.1'], reason: '制定目的，无可判定事实；只在条款两可时作解释取向。' },
        {
          article: '第一条',
          requirements: ['QDDA-1.2'],
          reason: '法源及其版本随规定的启用一并登记，不对个案产生义务；更严的上位规定与本制度并行计算，从严显示。',
        },
      ],
    ),
    article(
      '第二条',
      '适用于影响权利义务的具体行政行为',
      [],
      [
        {
          article: '第二条',
          requirements: ['QDDA-2.1'],
          reason: '适用范围：建案必选行为种类，种类由词表规定；各条不限种类的，对检查等各类案件一律计算。',
        },
      ],
    ),
    article(
      '第三条',
      '全过程记录的定义',
      [],
      [
        {
          article: '第三条',
          requirements: ['QDDA-3.1'],
          reason:
            '定义条款：载体与方式由事件词表分立，轨迹由流水按时间列出；缺记录的环节由第七条以下各条的应录、应制项标出。',
        },
      ],
    ),
    article(
      '第四条',
      '记录的六项原则',
      [],
      [
        {
          article: '第四条',
          requirements: ['QDDA-4.1'],
          reason:
            '原则条款，不对个案另判违规：全面由各条的应录、应制项，及时由各条的期限，可追溯由存证与核验逐件判定；合法、客观、准确由案卷评查的人认定。',
        },
      ],
    ),
    article('第五条', '推行全过程音像记录的场合', [
      recording({
        ...major,
        id: '5.major',
        article: '第五条',
        requirements: ['QDDA-5.1', 'QDDA-39.3'],
        gist: '有重大社会影响或者涉及重大财产权益的现场执法，全过程音像记录',
        on: ev('activity.started', { kind: SITE_WORK }),
        when: isMajorScene,
        scene: 'siteWorkScene',
      }),
      recording({
        ...major,
        id: '5.premises',
        article: '第五条',
        requirements: ['QDDA-5.2', 'QDDA-39.3'],
        gist: '在执法办案场所办理重大事项，全过程音像记录',
        on: ev('activity.started', { kind: INDOOR_WORK, enforcementPremises: true }),
        when: reading('QDDA-5.2', { default: isMajorScene, everyMatter: ALWAYS }),
        scene: 'siteWorkScene',
      }),
      recording({
        ...wholeCourse,
        id: '5.site',
        article: '第五条',
        requirements: ['QDDA-5.3', 'QDDA-39.3'],
        gist: '其他现场执法推行全过程音像记录，未录的说明理由',
        on: ev('activity.started', { kind: OTHER_SITE_WORK }),
        when: not(isMajorScene),
        scene: 'siteWorkScene',
        exempt: explainedOmission,
      }),
      recording({
        ...wholeCourse,
        id: '5.execution',
        article: '第五条',
        requirements: ['QDDA-5.3', 'QDDA-25.2', 'QDDA-39.3'],
        gist: '在现场实施强制执行推行全过程音像记录，未录的说明理由',
        on: ev('activity.started', { kind: 'compulsoryExecution' }),
        when: all(not(isMajorScene), not(trigger('executor', 'court'))),
        scene: 'siteWorkScene',
        exempt: reading('QDDA-25.2', { default: explainedOmission, written: ALWAYS }),
      }),
      recording({
        ...wholeCourse,
        id: '5.collection',
        article: '第五条',
        requirements: ['QDDA-5.4'],
        gist: '调取书证物证、收集电子数据时可以音像记录',
        on: ev('activity.started', { kind: ['documentaryCollection', 'electronicCollection'] }),
        scene: 'siteWorkScene',
        exempt: reading('QDDA-5.4', { default: ALWAYS, explain: isOmissionExplained }),
      }),
      recording({
        ...wholeCourse,
        id: '5.hearing',
        article: '第五条',
        requirements: ['QDDA-5.5', 'QDDA-20.7', 'QDDA-39.3'],
        gist: '听证全过程音像记录，主持人事先决定不录的除外',
        on: ev('activity.started', { kind: 'hearing' }),
        scene: 'hearingScene',
        exempt: reading('QDDA-5.5', {
          default: isDeclinedByHost,
          always: NEVER,
          onDemand: not(seen(ev('hearing.recordingDecided', { record: true }))),
        }),
      }),
      recording({
        ...leavingRecording,
        id: '5.leaving',
        article: '第五条',
        requirements: ['QDDA-5.6', 'QDDA-39.3'],
      }),
      recording({
        ...wholeCourse,
        id: '5.disputeProne',
        article: '第五条',
        requirements: ['QDDA-5.8', 'QDDA-39.3'],
        gist: '其他容易引发争议的执法过程推行全过程音像记录，未录的说明理由',
        on: ev('activity.started', { kind: ['otherContact', 'callInquiry', 'statementHearing'] }),
        // 当时答否而事后出现争议的，由人认定。
        when: any(
          finding('disputeProne'),
          reading('QDDA-5.8', {
            default: all(seen(ev('challenge.received'), { reach: 'case' }), finding('shouldHaveRecorded')),
            asAnswered: NEVER,
          }),
        ),
        scene: 'disputeProneScene',
        exempt: explainedOmission,
      }),
    ]),
    article('第六条', '培训、监督检查，文书、影像和记录仪的管理', [
      duty({
        id: '6.training',
        article: '第六条',
        requirements: ['QDDA-6.1'],
        topic: 'staff.training',
        gist: '加强对执法人员全过程记录的培训',
        scope: 'agency',
        per: 'person',
        on: ev('person.trained'),
        must: [ev('person.trained')],
        mustReach: 'object',
        since: 'trigger',
        due: within(NO_TERM),
        who: 'supervisor',
        clock: 'claimed',
        target: { id: 'QDDA-6.1', term: { ...within(months(12)), rolls: false } },
      }),
      duty({
        id: '6.training.first',
        article: '第六条',
        requirements: ['QDDA-6.1'],
        topic: 'staff.training',
        gist: '新到的执法人员参加全过程记录的培训',
        scope: 'agency',
        per: 'person',
        on: ev('person.appointed', { role: 'officer' }),
        must: [ev('person.trained')],
        mustReach: 'object',
        due: within(NO_TERM),
        who: 'supervisor',
        clock: 'claimed',
        target: { id: 'QDDA-6.1', term: { ...within(months(12)), rolls: false } },
      }),
      duty({
        id: '6.inspection',
        article: '第六条',
        requirements: ['QDDA-6.2'],
        topic: 'supervision.inspection',
        gist: '对执法人员的全过程记录进行监督检查',
        scope: 'agency',
        per: 'period',
        on: ev('period.began', { kind: 'yearly' }),
        must: [ev('spotCheck.made')],
        mustReach: 'object',
        due: within(NO_TERM),
        who: 'supervisor',
        clock: 'claimed',
        target: { id: 'QDDA-6.2', term: within(months(6), { from: 'trigger', field: 'firstDay' }) },
      }),
      gate({
        id: '6.sample',
        article: '第六条',
        requirements: ['QDDA-6.2', 'QDDA-34.1'],
        topic: 'supervision.sample',
        gist: '抽取案卷不低于本局设定的比例（缺省一成）',
        scope: 'agency',
        per: 'unit',
        act: 'drawSample',
        on: ev('spotCheck.made'),
        need: reading('QDDA-6.2', { default: enoughDrawn, none: ALWAYS }),
        refusal: '抽中的案卷少于抽查范围的一成',
        // 比例是本局的缺省口径，不是条文：只约束系统内的抽取，不作违规。
        binds: 'act',
      }),
      gate({
        id: '6.device',
        article: '第六条',
        requirements: ['QDDA-6.3'],
        topic: 'device.traceable',
        gist: '音像来源的记录仪在台账内、当时已领用、未停用',
        per: 'device',
        act: 'useDevice',
        on: ev('recording.ended'),
        need: all(
          seen(ev('device.registered')),
          // 固定安装的监控设备没有领用。
          any(
            seen(ev('device.registered', { kind: 'surveillanceCamera' })),
            standing(ev('device.issued'), ev('device.returned')),
          ),
          not(standing(ev('device.failed'), ev('device.repaired'))),
          not(seen(ev('device.retired'))),
        ),
        refusal: '录制时该设备没有领用登记，或者不在台账、已经停用',
        binds: 'fact',
      }),
      gate({
        id: '6.issue',
        article: '第六条',
        requirements: ['QDDA-6.3'],
        topic: 'device.issue',
        gist: '登记在册、未停用的记录仪方可领用',
        scope: 'agency',
        per: 'device',
        act: 'issueDevice',
        on: ev('device.issued'),
        need: all(
          seen(ev('device.registered')),
          not(standing(ev('device.failed'), ev('device.repaired'))),
          not(seen(ev('device.retired'))),
        ),
        refusal: '设备不在台账，或者已经停用',
        binds: 'both',
      }),
      duty({
        id: '6.return',
        article: '第六条',
        requirements: ['QDDA-6.3'],
        topic: 'device.return',
        gist: '领用的记录仪用后归还并登记',
        scope: 'agency',
        per: 'device',
        on: ev('device.issued'),
        must: [ev('device.returned')],
        mustReach: 'object',
        since: 'trigger',
        due: within(NO_TERM),
        who: 'deviceKeeper',
        clock: 'claimed',
      }),
    ]),
  ],
} as const;
