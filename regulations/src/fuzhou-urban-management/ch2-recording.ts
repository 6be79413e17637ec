import { all, ALWAYS, any, NEVER, not } from '@zhiji/law';
import {
  article,
  attribute,
  ev,
  finding,
  paper,
  reading,
  recording,
  SEGMENT_TOLERANCE_MS,
  seen,
  SYNCHRONY_MS,
  trigger,
} from '../pen.ts';
import { COERCIONS, INQUIRIES, isPenalty, isRecordedAlone, isSummary, SITE_INSPECTIONS } from './conditions.ts';

/** FZCG-5.1：录像或录音至少其一，照片不足。 */
const MOVING = ['video', 'audio', 'surveillance', 'screen'] as const;
const WITH_PHOTOS = [...MOVING, 'photo'] as const;

const scene = {
  topic: 'av.during',
  per: 'activity',
  span: 'activity',
  continuous: false,
  media: MOVING,
  toleranceMs: SEGMENT_TOLERANCE_MS,
  besideMs: SYNCHRONY_MS,
} as const;
const served = { ...scene, per: 'service', article: '第五条第（六）项' } as const;

/** FZCG-5.15：只及于垃圾处理费；未登记事项的征收按本项处理。 */
const isWasteFeeObjection = all(
  attribute('caseType', 'levy'),
  any(
    not(seen(ev('case.described', { matter: { present: true } }), { reach: 'case' })),
    seen(ev('case.described', { matter: { includes: '垃圾处理费' } }), { reach: 'case' }),
  ),
  finding('levyObjection'),
);

/** 双随机检查：检查的来源写明，或者本案登记了抽取。 */
const isRandomInspection = any(
  seen(ev('procedure.started', { inspectionSource: 'randomInspectionPlan' }), { reach: 'case' }),
  seen(ev('activity.started', { kind: 'randomDrawing' }), { reach: 'case' }),
);

/** FZCG-5.16：会议与向当事人说明决定的过程，二者有一即可。 */
const isDecisionFilmed = seen(ev('recording.ended', { scene: 'levyDecisionScene', medium: MOVING }), { reach: 'case' });

/** FZCG-5.22：两问均为是的应录；当时答否而事后发生纠纷的，由人认定。 */
const isDisputeProne = any(
  all(finding('directContact'), finding('disputeProne')),
  reading('FZCG-5.22', {
    default: all(
      any(finding('onSiteDispute'), seen(ev('challenge.received'), { reach: 'case' })),
      finding('shouldHaveRecorded'),
    ),
    answersOnly: NEVER,
  }),
);

/** FZCG-5.5：只递交书面意见的，没有可录的现场。 */
const isHeard = reading('FZCG-5.5', { default: not(trigger('manner', 'written')), written: ALWAYS });

const UNLISTED = [
  'otherContact',
  'persuasion',
  'performanceVisit',
  'incidentHandling',
  'sampling',
  'documentaryCollection',
  'electronicCollection',
  'otherCoerciveMeasure',
  'measureLifting',
] as const;
/** 前列各项只在某类案件中列名的活动，在其余案件中属其他活动。 */
const isUnlisted = any(
  trigger('kind', UNLISTED),
  all(
    trigger('kind', [...INQUIRIES, 'correctionReview', 'statementHearing']),
    not(all(isPenalty, any(not(trigger('kind', 'statementHearing')), isHeard))),
  ),
  all(trigger('kind', ['patrol', 'complaintHandling']), not(attribute('caseType', 'inspection'))),
);

/** FZCG-4.1：每个已发生的阶段至少一份文字记录；条文另列文书的按条文，此处只补其余。 */
const stage = {
  article: '第四条',
  requirements: ['FZCG-4.1', 'FZCG-2.5'],
  topic: 'text.stage',
  when: reading('FZCG-4.1', { default: ALWAYS, wholeCase: NEVER }),
  reach: 'object',
} as const;
const oneOf = <F extends string>(first: F, ...others: readonly F[]) => ({
  forms: [first],
  alternatives: others.map((form) => [form]),
});

const service = { ...stage, per: 'service' } as const;

/** 第二章 记录规范 */
export const recordingRules = {
  title: '第二章 记录规范',
  articles: [
    article(
      '第四条',
      '全过程应有文字记录，按文书样式制作',
      [
        paper({
          ...stage,
          id: '4.initiation',
          gist: '依申请启动的，应有申请、受理的文字记录',
          per: 'case',
          on: ev('procedure.started', { initiation: 'onApplication' }),
          ...oneOf('acceptanceNotice', 'applicationForm', 'oralApplicationTranscript'),
        }),
        paper({
          ...stage,
          id: '4.investigation',
          gist: '抽样、调取、复查等取证活动应有文字记录',
          per: 'activity',
          on: ev('activity.ended', {
            kind: ['sampling', 'documentaryCollection', 'electronicCollection', 'correctionReview', 'statementHearing'],
          }),
          ...oneOf(
            'siteTranscript',
            'samplingNotice',
            'samplingInventory',
            'evidenceRequestNotice',
            'evidenceRequestInventory',
            'electronicDataRecord',
            'correctionReviewRecord',
            'statementTranscript',
            'otherForm',
          ),
          exempt: isRecordedAlone,
        }),
        paper({
          ...service,
          id: '4.service.mail',
          gist: '邮寄送达应有文字记录',
          on: ev('service.attempted', { method: 'serviceByMail' }),
          ...oneOf('mailReceipt', 'proofOfService', 'mailList', 'otherForm'),
          // 回执、退件已经登记的，即是记录。
          exempt: any(
            seen(ev('service.receiptReturned')),
            seen(ev('service.mailReturned', { kept: true })),
            isRecordedAlone,
          ),
        }),
        paper({
          ...service,
          id: '4.service.publication',
          gist: '公告送达应有文字记录',
          on: ev('service.attempted', { method: 'serviceByPublication' }),
          ...oneOf('publicationNotice', 'proofOfService', 'otherForm'),
          exempt: isRecordedAlone,
        }),
        paper({
          ...service,
          id: '4.service',
          gist: '送达应有文字记录',
          on: ev('service.attempted', {
            method: ['serviceByEntrustment', 'serviceByForwarding', 'electronicService'],
          }),
          ...oneOf('proofOfService', 'entrustmentLetter', 'otherForm'),
          exempt: isRecordedAlone,
        }),
        paper({
          ...stage,
          id: '4.closing',
          gist: '结案应有文字记录',
          per: 'case',
          on: ev('case.closed'),
          forms: ['closingForm'],
        }),
      ],
      [
        {
          article: '第四条',
          requirements: ['FZCG-4.2'],
          reason:
            '样式的有效版本由机关的样式目录在定稿时核对，过期的不得定稿；样式目录不是个案的事实，个案的规范不判定。',
        },
      ],
    ),
    article('第五条', '应当进行视音频记录的活动', [
      recording({
        ...scene,
        id: '5.1',
        article: '第五条第（一）项',
        requirements: ['FZCG-5.1', 'FZCG-5.2'],
        gist: '许可现场核查应有视音频',
        on: ev('activity.started', { kind: ['siteVerification', 'siteInspection', 'examination'] }),
        when: attribute('caseType', 'licensing'),
        scene: 'licensingVerificationScene',
      }),
      recording({
        ...scene,
        id: '5.2.examination',
        article: '第五条第（二）项',
        requirements: ['FZCG-5.1', 'FZCG-5.3'],
        gist: '检查勘验应有视音频',
        on: ev('activity.started', { kind: SITE_INSPECTIONS }),
        when: isPenalty,
        scene: 'examinationScene',
      }),
      recording({
        ...scene,
        id: '5.2.inquiry',
        article: '第五条第（二）项',
        requirements: ['FZCG-5.1', 'FZCG-5.4'],
        gist: '调查询问应有视音频',
        on: ev('activity.started', { kind: INQUIRIES }),
        when: all(isPenalty, reading('FZCG-5.4', { default: ALWAYS, partyOnly: trigger('kind', 'inquiry') })),
        scene: 'inquiryScene',
      }),
      recording({
        ...scene,
        id: '5.2.statement',
        article: '第五条第（二）项',
        requirements: ['FZCG-5.1', 'FZCG-5.5'],
        gist: '当面听取陈述申辩应有视音频',
        on: ev('activity.started', { kind: 'statementHearing' }),
        when: all(isPenalty, isHeard),
        scene: 'statementScene',
      }),
      recording({
        ...scene,
        id: '5.2.deliberation',
        article: '第五条第（二）项',
        requirements: ['FZCG-5.1', 'FZCG-5.6', 'FZCG-17.2'],
        gist: '集体讨论应有视音频',
        on: ev('activity.started', { kind: 'deliberation' }),
        when: reading('FZCG-17.2', { default: isPenalty, everyCase: ALWAYS }),
        scene: 'deliberationScene',
      }),
      recording({
        ...scene,
        id: '5.2.review',
        article: '第五条第（二）项',
        requirements: ['FZCG-5.1', 'FZCG-5.7'],
        gist: '责令改正情况复查应有视音频',
        on: ev('activity.started', { kind: 'correctionReview' }),
        when: isPenalty,
        scene: 'correctionReviewScene',
      }),
      recording({
        ...scene,
        id: '5.2.summary',
        article: '第五条第（二）项',
        requirements: ['FZCG-5.1', 'FZCG-5.8'],
        gist: '简易程序处罚应有视音频',
        on: ev('activity.started', { kind: 'summaryHandling' }),
        when: all(isPenalty, isSummary),
        scene: 'summaryScene',
      }),
      recording({
        ...scene,
        id: '5.2.nonCooperation',
        article: '第五条第（二）项',
        requirements: ['FZCG-5.1', 'FZCG-5.9'],
        gist: '当事人不配合调查应有视音频',
        on: ev('cooperation.refused'),
        when: isPenalty,
        span: 'moment',
        scene: 'nonCooperationScene',
      }),
      recording({
        ...scene,
        id: '5.2.refusedInquiry',
        article: '第五条第（二）项',
        requirements: ['FZCG-5.1', 'FZCG-5.9', 'FZCG-9.3'],
        gist: '当事人拒绝接受询问应有视音频',
        on: ev('inquiry.refused'),
        when: isPenalty,
        span: 'moment',
        scene: 'nonCooperationScene',
      }),
      recording({
        ...scene,
        id: '5.3.coercion',
        article: '第五条第（三）项',
        requirements: ['FZCG-5.1', 'FZCG-5.10'],
        gist: '查封、扣押应有视音频',
        on: ev('activity.started', { kind: COERCIONS }),
        scene: 'coercionScene',
      }),
      recording({
        ...scene,
        id: '5.3.preservation',
        article: '第五条第（三）项',
        requirements: ['FZCG-5.1', 'FZCG-5.11'],
        gist: '先行登记保存应有视音频',
        on: ev('activity.started', { kind: 'preservation' }),
        when: reading('FZCG-5.11', { default: ALWAYS, coercionCases: attribute('caseType', 'coercion') }),
        scene: 'preservationScene',
      }),
      recording({
        ...scene,
        id: '5.3.execution',
        article: '第五条第（三）项',
        requirements: ['FZCG-5.1', 'FZCG-5.12', 'FZCG-22.1'],
        gist: '本机关强制执行应有视音频',
        on: ev('activity.started', { kind: 'compulsoryExecution' }),
        when: reading('FZCG-5.12', { default: not(trigger('executor', 'court')), courtAsWell: ALWAYS }),
        scene: 'executionScene',
      }),
      recording({
        ...scene,
        id: '5.4.draw',
        article: '第五条第（四）项',
        requirements: ['FZCG-5.1', 'FZCG-5.13'],
        gist: '双随机抽取应有视音频',
        on: ev('activity.started', { kind: 'randomDrawing' }),
        scene: 'drawScene',
      }),
      ...(['partly', 'whole'] as const).map((extent) =>
        recording({
          ...scene,
          id: `5.4.inspection.${extent}`,
          article: '第五条第（四）项',
          requirements: ['FZCG-5.1', 'FZCG-5.14'],
          gist: '行政检查过程应有视音频',
          on: ev('activity.started', { kind: [...SITE_INSPECTIONS, 'patrol', 'complaintHandling'] }),
          when: all(
            attribute('caseType', 'inspection'),
            reading('FZCG-5.14/b', { default: ALWAYS, randomOnly: isRandomInspection }),
            reading(
              'FZCG-5.14',
              extent === 'partly' ? { default: ALWAYS, whole: NEVER } : { default: NEVER, whole: ALWAYS },
            ),
          ),
          continuous: extent === 'whole',
          scene: 'inspectionScene',
        }),
      ),
      recording({
        ...scene,
        id: '5.5.statement',
        article: '第五条第（五）项',
        requirements: ['FZCG-5.1', 'FZCG-5.15'],
        gist: '垃圾处理费征收异议的陈述申辩应有视音频',
        on: ev('activity.started', { kind: 'statementHearing' }),
        when: all(isWasteFeeObjection, isHeard),
        scene: 'levyStatementScene',
      }),
      recording({
        ...scene,
        id: '5.5.decision',
        article: '第五条第（五）项',
        requirements: ['FZCG-5.1', 'FZCG-5.16'],
        gist: '有异议的征收，作出决定的过程应有视音频',
        on: ev('activity.started', { kind: 'levyDecisionMeeting' }),
        when: all(isWasteFeeObjection, reading('FZCG-5.16', { default: ALWAYS, meeting: ALWAYS, informing: NEVER })),
        scene: 'levyDecisionScene',
        exempt: reading('FZCG-5.16', { default: isDecisionFilmed, meeting: NEVER, informing: NEVER }),
      }),
      recording({
        ...scene,
        per: 'decision',
        span: 'moment',
        id: '5.5.decision.noMeeting',
        article: '第五条第（五）项',
        requirements: ['FZCG-5.1', 'FZCG-5.16'],
        gist: '有异议的征收，没有会议的，向当事人说明决定的过程应有视音频',
        on: ev('decision.made', { kind: 'levyDecided' }),
        when: all(
          isWasteFeeObjection,
          reading('FZCG-5.16', {
            default: not(seen(ev('activity.started', { kind: 'levyDecisionMeeting' }), { reach: 'case' })),
            meeting: NEVER,
            informing: ALWAYS,
          }),
        ),
        scene: 'levyDecisionScene',
        exempt: isDecisionFilmed,
      }),
      recording({
        ...served,
        id: '5.6.direct',
        requirements: ['FZCG-5.1', 'FZCG-5.17'],
        gist: '直接送达过程应有视音频',
        on: ev('service.attempted', { method: 'directService', result: ['served', 'inTransit'] }),
        when: reading('FZCG-5.17', { default: ALWAYS, prompt: NEVER }),
        scene: 'directServiceScene',
      }),
      ...(['photos', 'moving'] as const).map((media) =>
        recording({
          ...served,
          id: `5.6.leaving.${media}`,
          requirements: ['FZCG-5.1', 'FZCG-5.18'],
          gist: media === 'photos' ? '留置送达过程应有视音频，照片亦可' : '留置送达过程应有视音频',
          on: ev('service.attempted', { method: 'serviceByLeaving' }),
          when: reading(
            'FZCG-5.18',
            media === 'photos' ? { default: ALWAYS, videoOnly: NEVER } : { default: NEVER, videoOnly: ALWAYS },
          ),
          media: media === 'photos' ? WITH_PHOTOS : MOVING,
          scene: 'leavingServiceScene',
        }),
      ),
      recording({
        ...served,
        id: '5.6.mail',
        requirements: ['FZCG-5.1', 'FZCG-5.19'],
        gist: '邮寄送达的装封、交寄应有视音频',
        on: ev('service.attempted', { method: 'serviceByMail' }),
        when: reading('FZCG-5.19', { default: ALWAYS, prompt: NEVER }),
        scene: 'mailServiceScene',
      }),
      ...(['photos', 'moving'] as const).map((media) =>
        recording({
          ...served,
          id: `5.6.publication.${media}`,
          requirements: ['FZCG-5.1', 'FZCG-5.20'],
          gist: media === 'photos' ? '公告送达过程应有音像' : '公告送达过程应有视音频',
          on: ev('service.attempted', { method: 'serviceByPublication' }),
          when: reading(
            'FZCG-5.20',
            media === 'photos' ? { default: ALWAYS, videoOnly: NEVER } : { default: NEVER, videoOnly: ALWAYS },
          ),
          media: media === 'photos' ? WITH_PHOTOS : MOVING,
          scene: 'publicationServiceScene',
        }),
      ),
      recording({
        ...served,
        id: '5.6.other',
        requirements: ['FZCG-5.1', 'FZCG-5.21'],
        gist: '其他方式送达过程应有视音频',
        on: ev('service.attempted', { method: ['serviceByEntrustment', 'serviceByForwarding', 'electronicService'] }),
        when: reading('FZCG-5.21', {
          default: ALWAYS,
          filmed: ALWAYS,
          notElectronic: not(trigger('method', 'electronicService')),
        }),
        scene: 'otherServiceScene',
        // FZCG-5.21：电子送达以发送、到达日志加截屏为替代证明。
        exempt: all(
          trigger('method', 'electronicService'),
          seen(ev('service.sent', { screenshot: true, arrivedAt: { present: true } })),
          reading('FZCG-5.21', { default: ALWAYS, filmed: NEVER, notElectronic: ALWAYS }),
        ),
      }),
      recording({
        ...scene,
        id: '5.7',
        article: '第五条第（七）项',
        requirements: ['FZCG-5.1', 'FZCG-5.22'],
        gist: '其他直接接触、可能引发争议的活动应有视音频',
        on: ev('activity.started', {
          kind: [...UNLISTED, ...INQUIRIES, 'correctionReview', 'statementHearing', 'patrol', 'complaintHandling'],
        }),
        when: all(isUnlisted, isDisputeProne),
        scene: 'disputeProneScene',
      }),
    ]),
  ],
} as const;
