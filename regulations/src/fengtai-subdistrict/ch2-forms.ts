import { all, ALWAYS, any, NEVER, not, NO_TERM, within } from '@zhiji/law';
import {
  about,
  approved,
  article,
  attribute,
  duty,
  ev,
  every,
  everyOrUnnamed,
  filled,
  gate,
  listOf,
  moment,
  ordered,
  paper,
  reading,
  recording,
  seen,
  signed,
  standing,
  trigger,
} from '../pen.ts';
import {
  EARLY_ENDS,
  EDGE_MS,
  FINING,
  hasCorrection,
  INVESTIGATIONS,
  isFromLead,
  isPenalty,
  isReviewable,
  isReviewed,
  isSummary,
  OBLIGING,
  ON_SITE,
  SEGMENT_MS,
  SIGNED_PAPERS,
  VIDEO,
} from './conditions.ts';
import { EQUIPMENT, isEquipped } from './equipment.ts';

const openEnded = { due: within(NO_TERM), clock: 'claimed' } as const;
const finalizes = { per: 'document', act: 'finalizeDocument' } as const;
/** 当事人不止一人的，各自签字。 */
const everyParty = {
  ...listOf(ev('activity.started'), 'counterparts', 'activity'),
  where: { role: 'party' },
  signatory: 'party',
  several: true,
} as const;

/** 签字的是被询问的人：询问证人的由证人签，只有代理人、相关权利义务人在场的由其签。 */
const OF_PARTY = SIGNED_PAPERS.filter((form) => form !== 'witnessStatement');
const isOfWitness = seen(ev('activity.started', { kind: 'witnessInquiry' }), { reach: 'activity' });
const isThere = (role: 'party' | 'agent' | 'interestedPerson' | 'attestor') =>
  seen(ev('activity.started', { counterparts: { of: { role } } }), { reach: 'activity' });
/** FTJD-11.8：默认见证人可选；另一读法为在场的见证人也须签字。 */
const isAttested = reading('FTJD-11.8', {
  default: ALWAYS,
  attestor: any(not(isThere('attestor')), signed(['attestor'], { refusable: ['attestor'] })),
});
const signs = {
  ...finalizes,
  article: '第十一条第（八）项',
  requirements: ['FTJD-11.8'],
  topic: 'paper.signed',
  binds: 'both',
} as const;

/** 终结前填明结果：是否改正、是否履行、最终执行情况 (FTJD-9.3)。 */
const ENFORCED = ['penalty', 'coercion', 'inspection'] as const;
const REVOKED = ev('decision.revoked');
const PERFORMANCES = [ev('performance.completed'), ev('performance.failed'), ev('execution.concluded')];
/** 每一有履行内容的决定各有履行或者执行的记录；没有写明是哪一决定的，须在最后一份之后。已经撤销的无所谓履行。 */
const hasPerformance = all(
  any(
    every('decision', OBLIGING, REVOKED, ...PERFORMANCES),
    all(
      everyOrUnnamed('decision', OBLIGING, REVOKED, ...PERFORMANCES),
      any(...PERFORMANCES.map((fact) => seen(fact, { reach: 'case', after: OBLIGING }))),
    ),
  ),
  ...FINING.map((made) => everyOrUnnamed('decision', made, REVOKED, ...PERFORMANCES)),
);
/** 逾期未履行的，其后履行、执行、撤销，或者已有后续措施。 */
const hasFollowUp = any(
  not(seen(ev('performance.failed'), { reach: 'case' })),
  trigger('note', { present: true }),
  ...(
    [
      'performance.completed',
      'execution.concluded',
      'decision.revoked',
      'demand.made',
      'execution.started',
      'court.applied',
    ] as const
  ).map((type) => seen(ev(type), { reach: 'case', after: ev('performance.failed') })),
);

/** FTJD-11.1：默认事项实际发生即应记录；另一读法为“重点”只作提示。 */
const isFocus = reading('FTJD-11.1', { default: ALWAYS, prompt: NEVER });
/** FTJD-9.2：默认按案卷标准的文书；另一读法为任何文字记录。 */
const isWritten = reading('FTJD-9.2', { default: NEVER, anyForm: seen(ev('document.finalized')) });
/** 第十一条所列文字记录 */
const written = { per: 'activity', reach: 'object', exempt: isWritten } as const;

/** 送达的文字记录 */
const serving = {
  article: '第九条第一款',
  requirements: ['FTJD-9.2'],
  topic: 'service.proof',
  gist: '送达应有文字记录',
  per: 'service',
  forms: ['proofOfService'],
  alternatives: [['mailReceipt'], ['publicationNotice'], ['otherForm']],
  reach: 'object',
  exempt: any(all(trigger('method', 'electronicService'), seen(ev('service.sent', { screenshot: true }))), isWritten),
} as const;

/** 单位负责人 of this text is the head of the subdistrict. */
const HEAD_SIGNED = approved('decisionApproval', ['subdistrictHead']);
const isSignedByHead = all(isFromLead, not(isSummary));
const decisionSigned = all(
  HEAD_SIGNED,
  any(
    not(isReviewable),
    all(
      approved('legalReview', ['legalReviewer']),
      seen(ev('approval.given', { matter: 'decisionApproval', role: 'subdistrictHead' }), {
        reach: 'case',
        after: ev('approval.given', { matter: 'legalReview' }),
      }),
    ),
  ),
);

const marks = { ...openEnded, topic: 'av.content', who: 'recordist' } as const;
const hasFilm = seen(ev('recording.ended', { medium: VIDEO }));
/** FTJD-12.1：默认由记录人标明要点；另一读法为不逐段核验。 */
const isMarked = reading('FTJD-12.1', { default: ALWAYS, unchecked: NEVER });
const AT = { present: true } as const;
/** 整项写明不适用的理由；只说其中一人、一物的不及于其余。 */
const isInapplicable = (point: 'personsPresent' | 'caseItems') => ({
  if: seen(ev('recording.marked', { point, subject: { present: false }, inapplicable: { present: true } }), {
    reach: 'unclaimed',
  }),
});

/** 第二章 记录形式和内容 */
export const forms = {
  title: '第二章 记录形式和内容',
  articles: [
    article(
      '第八条',
      '文字、音像两种形式，可并用可单用；法律、法规、规章有特别规定的从其规定',
      [],
      [
        {
          article: '第八条第一款',
          requirements: ['FTJD-8.1'],
          reason: '定义条款：文字与音像由事件词表分立，每一媒介归入其一，别无他类可填。',
        },
        {
          article: '第八条第二款',
          requirements: ['FTJD-8.3'],
          reason: '准用条款：法律、法规、规章的特别要求以各自的规则包与本规定一并编入，取较严者并列明来源和施行日。',
        },
      ],
    ),
    article(
      '第九条',
      '文字记录的载体和事项，音像记录的设备',
      [
        duty({
          ...openEnded,
          id: '9.paper',
          article: '第九条第一款',
          requirements: ['FTJD-9.1'],
          topic: 'paper.original',
          gist: '纸质文书须附扫描件；已登记原件存放位置的除外',
          per: 'document',
          on: ev('document.finalized', { onPaper: true }),
          // 扫描件在定稿之后附上。
          when: not(any(trigger('sha256', { present: true }), trigger('originalAt', { present: true }))),
          must: [ev('document.scanned')],
          mustReach: 'object',
          who: 'officer',
          moot: ev('document.withdrawn'),
        }),
        paper({
          ...written,
          id: '9.patrol',
          article: '第九条第一款',
          requirements: ['FTJD-9.2'],
          topic: 'text.stage',
          gist: '巡查应有文字记录',
          on: ev('activity.ended', { kind: ['patrol', 'complaintHandling', 'persuasion'] }),
          forms: ['siteTranscript'],
          alternatives: [['summaryTranscript'], ['otherForm']],
        }),
        paper({
          ...serving,
          id: '9.service',
          on: ev('service.attempted', { result: ['served', 'refused'] }),
        }),
        // 邮寄、公告在途，其后送达的。
        paper({
          ...serving,
          id: '9.service.completed',
          on: ev('service.completed'),
          when: all(
            seen(ev('service.attempted', { result: 'inTransit' })),
            not(seen(ev('service.attempted', { result: ['served', 'refused'] }))),
          ),
        }),
        ...(
          [
            [
              '9.result',
              all(
                // 撤销、终结调查或者移送的，改正不再由本案复查。
                any(not(hasCorrection), isReviewed, trigger('ground', EARLY_ENDS)),
                not(standing(ev('execution.started'), ev('execution.concluded'), 'case')),
              ),
              '未记录是否改正，或者最终执行情况',
            ],
            ['9.performance', hasPerformance, '未记录是否履行'],
            ['9.followUp', hasFollowUp, '逾期未履行而没有写明后续措施'],
          ] as const
        ).map(([id, need, refusal]) =>
          gate({
            id,
            article: '第九条第一款',
            requirements: ['FTJD-9.3'],
            topic: 'performance.record',
            gist: '终结前记录是否改正、是否履行以及最终执行情况',
            per: 'case',
            act: 'concludeCase',
            on: ev('case.concluded'),
            when: all(
              attribute('caseType', ENFORCED),
              // FTJD-9.3：另一读法为处罚流程没有执行环节，不要求。
              reading('FTJD-9.3', { default: ALWAYS, unlisted: not(isPenalty) }),
            ),
            need,
            refusal,
            binds: 'both',
          }),
        ),
        gate({
          id: '9.source',
          article: '第九条第二款',
          requirements: ['FTJD-9.5'],
          topic: 'av.source',
          gist: '音像来自在册设备；不在册的须说明',
          per: 'recording',
          act: 'storeRecording',
          on: ev('recording.received'),
          when: reading('FTJD-9.5', { default: ALWAYS, anyDevice: NEVER }),
          need: any(
            about('device'),
            seen(ev('recording.ended', { sourceRegistered: true })),
            seen(ev('recording.ended', { sourceNote: { present: true } })),
          ),
          refusal: '没有在册设备的信息，也未说明来源',
          // 已收到的字节不再拒收，只在导入前拦。
          binds: 'act',
        }),
      ],
      [
        {
          article: '第九条第一款',
          requirements: ['FTJD-9.4'],
          reason: '鼓励采用电子文书和电子签章，不是义务，不作为不合规的依据。',
        },
      ],
    ),
    article('第十条', '综合行政办公室按标准配备、更新设备', [
      ...EQUIPMENT.flatMap((kind) => [
        duty({
          ...openEnded,
          id: `10.equip.${kind}`,
          article: '第十条',
          requirements: ['FTJD-10.1'],
          topic: 'device.quota',
          gist: '按装备标准配齐记录设备',
          scope: 'agency',
          per: 'unit',
          on: ev('equipment.standardSet', { kind }),
          // 配齐之前一直有缺口：配来别类的、只配一部分的，不消除。
          when: not(isEquipped(kind)),
          must: [ev('device.registered', { kind })],
          mustReach: 'object',
          since: 'trigger',
          who: 'generalOffice',
        }),
      ]),
      duty({
        ...openEnded,
        id: '10.renew',
        article: '第十条',
        requirements: ['FTJD-10.2'],
        topic: 'device.renewal',
        gist: '配置寿命届满的设备及时更新',
        scope: 'agency',
        per: 'device',
        on: ev('device.registered', { renewBy: { present: true } }),
        must: [ev('device.retired')],
        mustReach: 'object',
        begins: { from: 'trigger', field: 'renewBy' },
        who: 'generalOffice',
        moot: ev('device.lost'),
      }),
    ]),
    article('第十一条', '文字记录的重点内容', [
      duty({
        ...openEnded,
        id: '11.1.lead',
        article: '第十一条第（一）项',
        requirements: ['FTJD-11.1'],
        topic: 'lead.conclude',
        gist: '对线索作出处理并记录；不予受理、不予立案的写明理由',
        per: 'lead',
        on: ev('lead.found'),
        when: isFocus,
        must: [ev('lead.concluded')],
        mustReach: 'object',
        who: 'officer',
        // 立案登记即是结果。
        exempt: {
          if: all(
            seen(ev('procedure.started'), { reach: 'unclaimed' }),
            not(ordered(moment(ev('procedure.started')), 'trigger', 'unclaimed')),
          ),
        },
      }),
      duty({
        ...openEnded,
        id: '11.1.application',
        article: '第十一条第（一）项',
        requirements: ['FTJD-11.1'],
        topic: 'application.decision',
        gist: '记录受理或者不予受理',
        per: 'application',
        on: ev('application.received'),
        when: isFocus,
        must: [ev('application.decided')],
        mustReach: 'object',
        who: 'receptionist',
      }),
      gate({
        id: '11.1.filing',
        article: '第十一条第（一）项',
        requirements: ['FTJD-11.1'],
        topic: 'start.filing',
        gist: '进入调查取证前应有立案登记',
        per: 'case',
        act: 'beginInvestigation',
        on: ev('activity.started', { kind: INVESTIGATIONS }),
        when: all(isFocus, seen(ev('lead.found'), { reach: 'case' })),
        need: seen(ev('procedure.started'), { reach: 'case' }),
        refusal: '线索转入调查取证而没有立案登记',
        binds: 'fact',
      }),
      duty({
        ...openEnded,
        id: '11.2.in',
        article: '第十一条第（二）项',
        requirements: ['FTJD-11.2'],
        topic: 'lead.received',
        gist: '外单位移送来的，记录接收情况',
        per: 'lead',
        on: ev('lead.found', { source: 'transferIn' }),
        when: isFocus,
        must: [ev('material.received')],
        // 为另一线索收到的材料不算。
        mustReach: 'unclaimed',
        who: 'officer',
      }),
      gate({
        id: '11.2.materials',
        article: '第十一条第（二）项',
        requirements: ['FTJD-11.2'],
        topic: 'lead.transfer',
        gist: '移送须有材料清单',
        per: 'lead',
        act: 'closeLead',
        on: ev('lead.transferred'),
        when: isFocus,
        need: trigger('materials', { atLeast: 1 }),
        refusal: '移送没有材料清单',
        binds: 'fact',
      }),
      gate({
        id: '11.2.out',
        article: '第十一条第（二）项',
        requirements: ['FTJD-11.2'],
        topic: 'lead.transfer',
        gist: '以移送办结的，须有移送的记录',
        per: 'case',
        act: 'concludeCase',
        on: ev('case.concluded', { ground: 'transferredOut' }),
        when: isFocus,
        need: seen(ev('lead.transferred', { materials: { atLeast: 1 } }), {
          reach: 'case',
          after: ev('lead.returned'),
        }),
        refusal: '没有移送的单位、时间和材料清单，或者移送后被退回',
        binds: 'fact',
      }),
      paper({
        ...written,
        id: '11.3',
        article: '第十一条第（三）项',
        requirements: ['FTJD-11.3', 'FTJD-9.2'],
        topic: 'site.transcript',
        gist: '现场执法应有现场情况的文字描述',
        on: ev('activity.ended', {
          kind: [
            ...ON_SITE.filter((kind) => !['patrol', 'complaintHandling', 'persuasion'].includes(kind)),
            'compulsoryExecution',
          ],
        }),
        forms: ['siteTranscript'],
        alternatives: [
          ['summaryTranscript'],
          ['executionRecord'],
          ['correctionReviewRecord'],
          ['performanceRecord'],
          ['inspectionRecord'],
          ['otherForm'],
        ],
      }),
      paper({
        id: '11.4.notice',
        article: '第十一条第（四）项',
        requirements: ['FTJD-11.4'],
        topic: 'notice.paper',
        gist: '记录对陈述、申辩权利的告知；先后由上位法判定',
        per: 'case',
        on: ev('decision.made'),
        when: all(isFocus, isFromLead, not(trigger('kind', ['noPenalty', 'caseRevoked']))),
        forms: ['priorNotice'],
        reach: 'case',
        exempt: any(
          ...(['statementRight', 'rights'] as const).flatMap((content) => [
            seen(ev('notice.given', { contents: { has: [content] } }), { reach: 'case' }),
            // 笔录载明告知的，同样是文字记录。
            seen(ev('document.finalized', { form: SIGNED_PAPERS, contents: { has: [content] } }), { reach: 'case' }),
          ]),
          // 强制执行决定之前的告知即催告（行政强制法第三十五条）。
          all(
            trigger('kind', 'executionOrdered'),
            any(
              seen(ev('demand.made'), { reach: 'case' }),
              seen(ev('document.finalized', { form: ['demandNotice', 'executionDemand'] }), { reach: 'case' }),
            ),
          ),
        ),
      }),
      gate({
        ...finalizes,
        id: '11.4.remedy',
        article: '第十一条第（四）项',
        requirements: ['FTJD-11.4'],
        topic: 'decision.fields',
        gist: '决定书写明救济途径',
        on: ev('document.finalized', { form: 'enforcementDecision' }),
        need: filled('remedyRoute'),
        refusal: '决定书没有写明救济途径',
        binds: 'fact',
      }),
      paper({
        ...written,
        id: '11.5.evidence',
        article: '第十一条第（五）项',
        requirements: ['FTJD-11.5', 'FTJD-9.2'],
        topic: 'text.stage',
        gist: '取证活动应有文字记录',
        on: ev('activity.ended', {
          kind: ['documentaryCollection', 'electronicCollection', 'callInquiry', 'statementHearing'],
        }),
        forms: ['evidenceRequestNotice'],
        alternatives: [
          ['evidenceRequestInventory'],
          ['electronicDataRecord'],
          ['inquiryTranscript'],
          ['statementTranscript'],
          ['otherForm'],
        ],
      }),
      paper({
        id: '11.5.appraisal',
        article: '第十一条第（五）项',
        requirements: ['FTJD-11.5', 'FTJD-9.2'],
        topic: 'appraisal.paper',
        gist: '鉴定、认定的结论入卷',
        per: 'entrustment',
        on: ev('expert.concluded'),
        forms: ['conclusiveOpinion'],
        reach: 'object',
        exempt: isWritten,
      }),
      duty({
        ...openEnded,
        id: '11.5.entrusted',
        article: '第十一条第（五）项',
        requirements: ['FTJD-11.5'],
        topic: 'appraisal.entrusted',
        gist: '鉴定、认定有委托的机构和日期',
        per: 'entrustment',
        on: ev('expert.concluded'),
        must: [ev('expert.entrusted')],
        mustReach: 'object',
        who: 'officer',
      }),
      paper({
        ...written,
        id: '11.6.deliberation',
        article: '第十一条第（六）项',
        requirements: ['FTJD-11.6', 'FTJD-9.2'],
        topic: 'deliberation.record',
        gist: '集体讨论应有文字记录',
        on: ev('activity.ended', { kind: 'deliberation' }),
        forms: ['deliberationRecord'],
      }),
      paper({
        ...written,
        id: '11.6.hearing',
        article: '第十一条第（六）项',
        requirements: ['FTJD-11.6', 'FTJD-9.2', 'FTJD-20.1'],
        topic: 'hearing.papers',
        gist: '听证应有文字记录',
        on: ev('activity.ended', { kind: 'hearing' }),
        forms: ['hearingTranscript'],
      }),
      gate({
        id: '11.6.opinion',
        article: '第十一条第（六）项',
        requirements: ['FTJD-11.6'],
        topic: 'approval.opinion',
        gist: '审批意见写明意见内容，只能追加',
        per: 'approval',
        act: 'giveOpinion',
        on: ev('approval.given'),
        need: trigger('opinion', { present: true }),
        refusal: '审批意见为空',
        binds: 'fact',
      }),
      gate({
        id: '11.6.append',
        article: '第十一条第（六）项',
        requirements: ['FTJD-11.6'],
        topic: 'approval.opinion',
        gist: '已经提交的审批意见不得修改，只能追加',
        per: 'case',
        act: 'giveOpinion',
        on: ev('entry.corrected', { data: { of: { opinion: { present: true } } } }),
        // 更正的不是审批意见的，不在此限。
        need: not(
          any(
            ...(['approval.given', 'approval.refused', 'approval.returned'] as const).map((type) =>
              seen(ev(type, { opinion: { present: true } }), { reach: 'case', named: 'entry' }),
            ),
          ),
        ),
        refusal: '审批意见已经提交，只能另行追加',
        binds: 'both',
      }),
      gate({
        ...finalizes,
        id: '11.7',
        article: '第十一条第（七）项',
        requirements: ['FTJD-11.7'],
        topic: 'paper.officers',
        gist: '笔录、清单有执法人员姓名、有效的执法证号和签字',
        on: ev('document.finalized', { form: SIGNED_PAPERS }),
        opens: ev('document.drafted', { form: SIGNED_PAPERS }),
        need: all(
          signed(['officer'], {
            everyone: [{ ...listOf(ev('activity.started'), 'officers', 'activity'), signatory: 'officer' }],
          }),
          not(seen(ev('activity.started', { officers: { of: { certificateValid: false } } }), { reach: 'activity' })),
          not(
            seen(ev('activity.started', { officers: { of: { certificate: { present: false } } } }), {
              reach: 'activity',
            }),
          ),
          any(
            not(seen(ev('activity.started'), { reach: 'activity' })),
            seen(ev('activity.started', { officers: { of: { certificate: { present: true } } } }), {
              reach: 'activity',
            }),
          ),
        ),
        refusal: '缺执法人员签字、执法证号，或者证件已经失效',
        binds: 'both',
      }),
      gate({
        ...signs,
        id: '11.8',
        gist: '当事人（或者代理人）、相关权利义务人已签字，或者写明拒签、无法签字的原因',
        on: ev('document.finalized', { form: OF_PARTY }),
        opens: ev('document.drafted', { form: OF_PARTY }),
        when: not(isOfWitness),
        need: all(
          any(
            signed(['party'], { refusable: ['party'], everyone: [everyParty] }),
            ...(['agent', 'interestedPerson'] as const).map((role) =>
              all(isThere(role), not(isThere('party')), signed([role], { refusable: [role] })),
            ),
          ),
          isAttested,
        ),
        refusal: '当事人签字栏空白，也没有写明原因',
      }),
      ...(['witnessStatement', 'inquiryTranscript'] as const).map((form) =>
        gate({
          ...signs,
          id: `11.8.${form}`,
          gist: '询问证人的笔录，证人或者相关权利义务人已签字，或者写明拒签、无法签字的原因',
          on: ev('document.finalized', { form }),
          opens: ev('document.drafted', { form }),
          ...(form === 'inquiryTranscript' ? { when: isOfWitness } : {}),
          need: all(
            any(
              ...(['witness', 'interestedPerson'] as const).map((person) => signed([person], { refusable: [person] })),
            ),
            isAttested,
          ),
          refusal: '证人签字栏空白，也没有写明原因',
        }),
      ),
      gate({
        id: '11.9',
        article: '第十一条第（九）项',
        requirements: ['FTJD-11.9'],
        topic: 'decision.approval',
        gist: '决定由单位负责人签字；重大的先由法制审核人员签字',
        per: 'case',
        act: 'makeDecision',
        on: ev('decision.made'),
        when: isSignedByHead,
        need: decisionSigned,
        refusal: '缺单位负责人签字，或者法制审核签字不在其前',
        binds: 'both',
      }),
      gate({
        ...finalizes,
        id: '11.9.paper',
        article: '第十一条第（九）项',
        requirements: ['FTJD-11.9'],
        topic: 'decision.approval',
        gist: '签字齐备之前不得定稿决定书',
        on: ev('document.finalized', { form: 'enforcementDecision' }),
        opens: ev('document.drafted', { form: 'enforcementDecision' }),
        when: isSignedByHead,
        need: decisionSigned,
        refusal: '缺单位负责人签字，或者法制审核签字不在其前',
        binds: 'act',
      }),
      duty({
        ...openEnded,
        id: '11.10',
        article: '第十一条第（十）项',
        requirements: ['FTJD-11.10'],
        topic: 'text.other',
        gist: '认定另有依规定应记录的事项的，作文字记录',
        per: 'case',
        on: ev('finding.made', { finding: 'otherMatterDue', value: true }),
        must: [ev('document.finalized')],
        mustReach: 'case',
        since: 'trigger',
        who: 'officer',
      }),
    ]),
    article('第十二条', '音像记录的重点内容', [
      duty({
        ...marks,
        id: '12.1',
        article: '第十二条第（一）项',
        requirements: ['FTJD-12.1'],
        gist: '标明现场及周边环境，或者写明不适用的理由',
        per: 'recording',
        on: ev('recording.ended', { medium: VIDEO }),
        when: isMarked,
        must: [ev('recording.marked', { point: 'surroundings', at: AT })],
        mustReach: 'object',
        exempt: { if: seen(ev('recording.marked', { point: 'surroundings', inapplicable: { present: true } })) },
      }),
      ...(['officers', 'counterparts'] as const).map((field) =>
        duty({
          ...marks,
          id: `12.2.${field}`,
          article: '第十二条第（二）项',
          requirements: ['FTJD-12.2'],
          gist: '逐人标明在场人员的体貌和言行',
          per: 'activity',
          on: ev('activity.started', { [field]: { atLeast: 1 } }),
          when: all(isMarked, hasFilm),
          must: [ev('recording.marked', { point: 'personsPresent', at: AT })],
          mustReach: 'unclaimed',
          each: { field, as: 'subject' },
          exempt: isInapplicable('personsPresent'),
        }),
      ),
      duty({
        ...marks,
        id: '12.3',
        article: '第十二条第（三）项',
        requirements: ['FTJD-12.3'],
        gist: '逐件标明涉案物品及其特征',
        per: 'measure',
        on: ev('measure.taken', { items: { atLeast: 1 } }),
        when: isMarked,
        must: [ev('recording.marked', { point: 'caseItems', at: AT })],
        mustReach: 'unclaimed',
        each: { field: 'items', as: 'subject' },
        exempt: isInapplicable('caseItems'),
      }),
      recording({
        id: '12.4',
        article: '第十二条第（四）项',
        requirements: ['FTJD-12.4'],
        topic: 'av.moment',
        gist: '采取措施的时刻落在录像之内',
        per: 'measure',
        on: ev('measure.taken'),
        span: 'moment',
        continuous: false,
        media: VIDEO,
        toleranceMs: SEGMENT_MS,
        besideMs: EDGE_MS,
        scene: 'coercionScene',
      }),
      recording({
        id: '12.4.service',
        article: '第十二条第（四）项',
        requirements: ['FTJD-12.4'],
        topic: 'av.moment',
        gist: '现场送达文书的时刻落在录像之内',
        per: 'service',
        on: ev('service.attempted', { method: ['directService', 'serviceByLeaving'] }),
        when: about('activity'),
        span: 'moment',
        continuous: false,
        media: VIDEO,
        toleranceMs: SEGMENT_MS,
        besideMs: EDGE_MS,
        scene: 'directServiceScene',
      }),
      duty({
        ...marks,
        id: '12.5',
        article: '第十二条第（五）项',
        requirements: ['FTJD-12.5'],
        gist: '为本案增设的要点逐项标明',
        per: 'case',
        on: ev('points.required'),
        must: [ev('recording.marked', { point: 'otherPoint' })],
        mustReach: 'case',
        each: { field: 'details', as: 'detail' },
      }),
    ]),
  ],
} as const;
