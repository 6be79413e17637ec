import { workdays } from '@zhiji/calendar';
import { all, ALWAYS, any, NEVER, not, NO_TERM, within } from '@zhiji/law';
import {
  article,
  derived,
  duty,
  each,
  ev,
  every,
  everyOrUnnamed,
  filled,
  finding,
  gate,
  listOf,
  lists,
  notAmong,
  paper,
  passed,
  reading,
  recorded,
  recording,
  sameValue,
  seen,
  SEGMENT_TOLERANCE_MS,
  standing,
  SYNCHRONY_MS,
  trigger,
} from '../pen.ts';
import { finished, finishedAnew, isOmissionExplained, SERVED_PAPERS, sinceRevocation } from './conditions.ts';

const archives = { per: 'case', act: 'archiveDossier', on: ev('case.archived'), binds: 'both' } as const;
const completes = { per: 'service', act: 'completeService', binds: 'both' } as const;
const starts = { per: 'execution', act: 'startExecution', on: ev('execution.started'), binds: 'both' } as const;
const applies = { per: 'execution', act: 'applyToCourt', on: ev('court.applied'), binds: 'both' } as const;

/** 每项义务均已履行，无未履行部分；撤销的决定除外。 */
const performed = ev('obligation.performed', { remaining: { present: false } });
const isPerformed = each(
  listOf(ev('decision.made'), 'obligations', 'object'),
  'obligation',
  performed,
  ev('decision.revoked'),
);
/** 强制执行写明决定的，只是该决定的义务的交代。 */
const isEveryObligationSettled = each(
  listOf(ev('decision.made'), 'obligations'),
  'obligation',
  performed,
  ev('decision.revoked'),
  ev('execution.concluded'),
);

/** 第二十二条：决定责令改正的，或者列为履行义务的。 */
const ORDERING = [{ kind: 'correctionOrdered' }, { obligations: { of: { kind: 'correct' } } }] as const;
const isEachReviewed = all(
  ...ORDERING.map((where) =>
    everyOrUnnamed(
      'decision',
      ev('decision.made', where),
      ev('correction.reviewed'),
      ev('execution.concluded'),
      ev('decision.revoked'),
    ),
  ),
);

/** 决定列明的义务都已履行，或者登记了全部履行完毕。 */
const isSettled = any(
  all(trigger('obligations', { atLeast: 1 }), isPerformed),
  seen(ev('performance.completed'), { reach: 'decision' }),
);

/** 第二十四条：催告书已经送达，登记了催告期的须已期满；登记了免予催告依据的除外。 */
const noDemandNeeded = reading('QDDA-24.1', { default: finding('demandNotRequired'), always: NEVER });
const isServedInTime = all(
  finishedAnew('demandNotice'),
  seen(ev('service.completed', { form: 'demandNotice' }), sinceRevocation),
  any(not(seen(ev('demand.made'), { reach: 'decision' })), passed(ev('demand.made'), 'performBy', 'decision')),
);
const isDemanded = reading('QDDA-24.1', {
  default: any(finding('demandNotRequired'), isServedInTime),
  always: isServedInTime,
});
const demand = {
  article: '第二十四条',
  requirements: ['QDDA-24.1'],
  topic: 'execution.demand',
  gist: '强制执行之前催告书已经送达',
  need: isDemanded,
  refusal: '催告书尚未送达，或者催告期未满',
} as const;
const defence = {
  article: '第二十四条',
  requirements: ['QDDA-24.2'],
  topic: 'execution.defence',
  gist: '催告后的陈述、申辩复核之前，不得强制执行',
  need: not(standing(ev('demand.answered'), ev('demand.reviewed'), 'decision')),
  refusal: '对催告后的陈述、申辩尚未复核',
} as const;

/** 第二十五条：已经配置文书清单的方式 (QDDA-25.1)；没有写明方式的，至少有决定和实施记录。 */
const LISTED = [
  'additionalFine',
  'lateFee',
  'fundsTransfer',
  'goodsDisposal',
  'restoration',
  'substitutePerformance',
] as const;
const isSubstitute = seen(ev('execution.started', { executor: 'ownAgency', kind: 'substitutePerformance' }));
const needsCosts = reading('QDDA-25.1', { default: isSubstitute, same: NEVER });

const hasProof = finished('proofOfService');
const signedBy = (
  ...signatories: readonly ('server' | 'recipient' | 'party' | 'signatoryForRecipient' | 'agent' | 'attestor')[]
) => seen(ev('document.signed', { signatory: signatories }));
const signedByRecipient = signedBy('recipient', 'party', 'signatoryForRecipient', 'agent');

const course = {
  topic: 'av.during',
  per: 'service',
  span: 'activity',
  continuous: false,
  toleranceMs: SEGMENT_TOLERANCE_MS,
  besideMs: SYNCHRONY_MS,
} as const;
const isLeaving = ev('service.attempted', { method: 'serviceByLeaving' });
/** 第二十九条的影像；第五条的全过程音像以此为准 (QDDA-5.6)。 */
export const leavingRecording = {
  ...course,
  gist: '留置送达摄像或者拍照：录像连续反映全过程，否则照片不少于四张',
  on: isLeaving,
  continuous: true,
  when: reading('QDDA-29.2', { default: ALWAYS, anyNumber: NEVER }),
  media: ['video', 'photo', 'surveillance'],
  photos: 4,
  scene: 'leavingServiceScene',
} as const;
/** 第二十九条第二款：镜头前应当记录清楚的四点。 */
const POINTS = ['送达文书内容', '留置原因', '地点', '在场人员'] as const;
const refused = {
  method: 'serviceByLeaving',
  reason: { present: true },
  refusedOn: { present: true },
} as const;

const withoutAttestor = seen(ev('service.attempted', { ...refused, leaving: 'atResidence' }));

const isPublication = ev('service.attempted', { method: 'serviceByPublication' });
const isPosting = ev('service.attempted', { method: 'serviceByPublication', carriers: { has: ['noticeBoard'] } });
const otherwiseFailed = any(
  seen(ev('service.attempted', { result: ['notServed', 'refused'] }), { reach: 'document' }),
  seen(ev('service.mailReturned'), { reach: 'document' }),
);
/** 登报、上网不必摄录，留存版面或者截图 (QDDA-5.7)。 */
const proofOf = (carrier: 'newspaper' | 'website') =>
  duty({
    id: `33.proof.${carrier}`,
    article: '第三十三条第一款',
    requirements: ['QDDA-5.7'],
    topic: 'service.proof',
    gist: carrier === 'newspaper' ? '登报公告留存报纸版面' : '网站公告留存截图',
    per: 'service',
    on: ev('service.attempted', { method: 'serviceByPublication', carriers: { has: [carrier] } }),
    must: [ev('service.proofKept', { carrier })],
    mustReach: 'object',
    due: within(NO_TERM),
    who: 'server',
    clock: 'claimed',
  });

const posting = {
  ...course,
  article: '第三十三条第一款',
  requirements: ['QDDA-5.7', 'QDDA-33.2', 'QDDA-39.3'],
  scene: 'publicationServiceScene',
} as const;

const unwritten = (field: 'publicationReason' | 'carriers' | 'publicationCourse') =>
  seen(ev('service.attempted', { method: 'serviceByPublication', [field]: { present: false } }), { reach: 'case' });
const withoutVoucher = (field: 'mailNumber' | 'postageVoucher') =>
  seen(ev('service.attempted', { method: 'serviceByMail', [field]: { present: false } }), { reach: 'case' });

const listsMail = {
  article: '第三十一条',
  requirements: ['QDDA-31.1'],
  topic: 'service.mailList',
  per: 'document',
  act: 'finalizeDocument',
  on: ev('document.finalized', { form: 'mailList' }),
  opens: ev('document.drafted', { form: 'mailList' }),
  binds: 'both',
} as const;
const hasNumberOf = (form: (typeof SERVED_PAPERS)[number] | typeof SERVED_PAPERS) =>
  sameValue('enclosedNumber', ev('document.finalized', { form }), 'number');

/** 委托、转交、邮寄：回证或者回执收回之前为在途，送达日取其载明的收到日期。 */
const returned = (
  id: string,
  method: 'serviceByMail' | 'serviceByEntrustment' | 'serviceByForwarding',
  head: { readonly article: string; readonly requirements: readonly string[]; readonly what: string },
  also: readonly ReturnType<typeof seen>[] = [],
) => {
  const { what, ...norm } = head;
  return [
    duty({
      ...norm,
      id: `${id}.return`,
      topic: method === 'serviceByMail' ? 'service.mail' : 'service.return',
      gist: `收回${what}`,
      per: 'service',
      on: ev('service.attempted', { method, result: 'inTransit' }),
      must: [ev('service.receiptReturned')],
      mustReach: 'object',
      due: within(NO_TERM),
      who: 'server',
      clock: 'claimed',
      moot: ev('service.mailReturned'),
    }),
    gate({
      ...norm,
      ...completes,
      id: `${id}.complete`,
      topic: 'service.proof',
      gist: `收回${what}方为送达，送达日取其载明的收到日期`,
      on: ev('service.completed', { method }),
      opens: ev('service.attempted', { method, result: 'inTransit' }),
      need: all(
        seen(ev('service.receiptReturned')),
        sameValue('servedOn', ev('service.receiptReturned'), 'receivedOn', 'object'),
        ...also,
      ),
      refusal: `${what}尚未收回或者签收不全，送达仍为在途`,
    }),
  ];
};

/** 第五章 执行与送达的记录 */
export const service = {
  title: '第五章 执行与送达的记录',
  articles: [
    article('第二十二条', '责令改正的，核查改正情况并记录', [
      duty({
        id: '22.review',
        article: '第二十二条',
        requirements: ['QDDA-22.1'],
        topic: 'correction.review',
        gist: '责令改正的，核查改正情况',
        per: 'correction',
        on: ev('correction.ordered'),
        must: [ev('correction.reviewed')],
        mustReach: 'object',
        since: 'trigger',
        due: within(NO_TERM),
        who: 'officer',
        clock: 'claimed',
        target: { id: 'QDDA-22.1', term: within(workdays(7), { from: 'trigger', field: 'by' }) },
      }),
      duty({
        id: '22.review.decision',
        article: '第二十二条',
        requirements: ['QDDA-22.1'],
        topic: 'correction.review',
        gist: '决定责令改正的，核查改正情况',
        per: 'decision',
        on: ev('decision.made'),
        // 另登记了责令改正的，逐项核查。
        when: all(
          any(trigger('kind', 'correctionOrdered'), trigger('obligations', { of: { kind: 'correct' } })),
          not(seen(ev('correction.ordered'), { reach: 'case' })),
        ),
        must: [ev('correction.reviewed')],
        mustReach: 'decision',
        since: 'trigger',
        due: within(NO_TERM),
        who: 'officer',
        clock: 'claimed',
        exempt: { if: seen(ev('execution.concluded'), { reach: 'decision' }) },
        moot: ev('decision.revoked'),
      }),
      paper({
        id: '22.record',
        article: '第二十二条',
        requirements: ['QDDA-22.1', 'QDDA-39.3'],
        topic: 'correction.record',
        gist: '记录改正情况的核查',
        per: 'correction',
        on: ev('correction.reviewed'),
        forms: ['correctionReviewRecord'],
        reach: 'object',
      }),
      gate({
        ...archives,
        id: '22.archive',
        article: '第二十二条',
        requirements: ['QDDA-22.1'],
        topic: 'correction.review',
        gist: '未核查改正情况，不得归档',
        need: all(not(standing(ev('correction.ordered'), ev('correction.reviewed'), 'case')), isEachReviewed),
        refusal: '责令改正之后尚未核查改正情况',
      }),
      recording({
        id: '22.recording',
        article: '第二十二条',
        requirements: ['QDDA-22.2'],
        topic: 'av.during',
        gist: '实地核查改正情况，根据执法需要音像记录',
        per: 'activity',
        on: ev('activity.started', { kind: 'correctionReview' }),
        when: reading('QDDA-22.2', { default: finding('recordingNeeded'), explain: ALWAYS }),
        exempt: reading('QDDA-22.2', { default: NEVER, explain: isOmissionExplained }),
        span: 'activity',
        continuous: false,
        media: ['video', 'audio', 'photo', 'surveillance'],
        toleranceMs: SEGMENT_TOLERANCE_MS,
        besideMs: SYNCHRONY_MS,
        scene: 'correctionReviewScene',
      }),
    ]),
    article('第二十三条', '记录当事人履行决定的情况', [
      gate({
        ...archives,
        id: '23.performed',
        article: '第二十三条',
        requirements: ['QDDA-23.1'],
        topic: 'performance.record',
        gist: '每项义务都有履行、免除或者强制执行的交代，方可归档',
        when: seen(ev('decision.made', { obligations: { atLeast: 1 } }), { reach: 'case' }),
        need: isEveryObligationSettled,
        refusal: '尚有义务没有履行、免除或者强制执行的交代',
      }),
    ]),
    article('第二十四条', '逾期不履行的催告；催告后的陈述、申辩的记录和复核', [
      duty({
        id: '24.remind',
        article: '第二十四条',
        requirements: ['QDDA-24.1'],
        topic: 'execution.demand',
        gist: '逾期不履行决定的，制作催告书送达当事人',
        per: 'decision',
        on: ev('decision.made', { performBy: { present: true } }),
        must: [ev('document.finalized', { form: 'demandNotice' }), ev('service.completed', { form: 'demandNotice' })],
        mustReach: 'decision',
        since: 'begins',
        begins: { from: 'trigger', field: 'performBy' },
        due: within(NO_TERM),
        who: 'officer',
        clock: 'claimed',
        exempt: { if: any(isSettled, noDemandNeeded) },
        moot: ev('decision.revoked'),
      }),
      gate({ ...demand, ...starts, id: '24.demand' }),
      gate({ ...demand, ...applies, id: '24.demand.court' }),
      gate({ ...defence, ...starts, id: '24.defence' }),
      gate({ ...defence, ...applies, id: '24.defence.court' }),
      duty({
        id: '24.review',
        article: '第二十四条',
        requirements: ['QDDA-24.2'],
        topic: 'execution.defence',
        gist: '对催告后提出的事实、理由和证据进行记录、复核',
        per: 'case',
        on: ev('demand.answered'),
        must: [ev('demand.reviewed')],
        mustReach: 'case',
        since: 'trigger',
        due: within(NO_TERM),
        who: 'divisionHead',
        clock: 'claimed',
      }),
      gate({
        id: '24.reviewer',
        article: '第二十四条',
        requirements: ['QDDA-24.2'],
        topic: 'execution.reviewer',
        gist: '由本案承办人以外的人复核',
        when: reading('QDDA-24.2', { default: ALWAYS, anyone: NEVER }),
        per: 'case',
        act: 'reviewDefence',
        on: ev('demand.reviewed'),
        need: notAmong(
          'reviewer',
          listOf(ev('case.described'), 'undertakers'),
          listOf(ev('activity.started'), 'officers'),
          listOf(ev('officers.changed'), 'officers'),
        ),
        refusal: '复核人是本案的承办人',
        binds: 'both',
      }),
    ]),
    article('第二十五条', '强制执行方式的文书和过程记录', [
      gate({
        id: '25.complete',
        article: '第二十五条',
        requirements: ['QDDA-25.1'],
        topic: 'execution.papers',
        gist: '强制执行的决定和实施记录齐备，方可完成',
        per: 'execution',
        act: 'completeExecution',
        on: ev('execution.concluded'),
        opens: ev('execution.started', { executor: 'ownAgency' }),
        when: seen(ev('execution.started', { executor: 'ownAgency' })),
        need: all(finished('executionDecision'), finished('executionRecord')),
        refusal: '缺强制执行决定或者实施记录',
        binds: 'both',
      }),
      gate({
        id: '25.costs.complete',
        article: '第二十五条',
        requirements: ['QDDA-25.1'],
        topic: 'execution.costs',
        gist: '代履行的费用清单齐备，方可完成',
        per: 'execution',
        act: 'completeExecution',
        on: ev('execution.concluded'),
        opens: ev('execution.started', { executor: 'ownAgency', kind: 'substitutePerformance' }),
        when: needsCosts,
        need: finished('executionCostList'),
        refusal: '缺代履行费用清单',
        binds: 'both',
      }),
      paper({
        id: '25.costs',
        article: '第二十五条',
        requirements: ['QDDA-25.1', 'QDDA-39.3'],
        topic: 'execution.costs',
        gist: '代履行制作费用清单',
        per: 'execution',
        on: ev('execution.started', { executor: 'ownAgency', kind: 'substitutePerformance' }),
        when: reading('QDDA-25.1', { default: ALWAYS, same: NEVER }),
        forms: ['executionCostList'],
        reach: 'object',
      }),
      gate({
        ...starts,
        id: '25.listed',
        article: '第二十五条',
        requirements: ['QDDA-25.1'],
        topic: 'execution.listed',
        gist: '所选的强制执行方式已经配置文书清单',
        on: ev('execution.started', { executor: 'ownAgency', kind: { present: true } }),
        need: reading('QDDA-25.1', { default: trigger('kind', LISTED), same: ALWAYS }),
        refusal: '该执行方式没有配置文书清单，请先配置',
        // 已经执行的如实登记：没有配置不是执行的过错。
        binds: 'act',
      }),
      gate({
        ...starts,
        id: '25.accrual',
        article: '第二十五条',
        requirements: ['QDDA-25.1'],
        topic: 'execution.accrual',
        gist: '加处罚款、滞纳金写明计算依据：每日数额、起算日和作为上限的金钱给付义务',
        on: ev('execution.started', { executor: 'ownAgency', kind: ['additionalFine', 'lateFee'] }),
        need: all(
          trigger('daily', { present: true }),
          trigger('accruesFrom', { present: true }),
          trigger('sum', { present: true }),
        ),
        refusal: '缺每日数额、起算日或者金钱给付义务的数额，无从计算累计和上限',
      }),
      paper({
        id: '25.decision',
        article: '第二十五条',
        requirements: ['QDDA-25.1', 'QDDA-39.3'],
        topic: 'execution.papers',
        gist: '依法制作强制执行文书',
        per: 'execution',
        on: ev('execution.started', { executor: 'ownAgency' }),
        forms: ['executionDecision'],
        reach: 'object',
      }),
      paper({
        id: '25.record',
        article: '第二十五条',
        requirements: ['QDDA-25.2', 'QDDA-39.3'],
        topic: 'execution.record',
        gist: '记录强制执行的过程',
        per: 'execution',
        on: ev('execution.started', { executor: 'ownAgency' }),
        forms: ['executionRecord'],
        reach: 'object',
      }),
    ]),
    article('第二十六条', '申请法院强制执行的文书、过程和结果', [
      gate({
        ...applies,
        id: '26.application',
        article: '第二十六条',
        requirements: ['QDDA-26.1'],
        topic: 'execution.court',
        gist: '申请法院强制执行须有申请文书',
        need: finished('courtApplication', 'unclaimed'),
        refusal: '缺强制执行申请书',
      }),
      gate({
        ...archives,
        id: '26.result',
        article: '第二十六条',
        requirements: ['QDDA-26.2'],
        topic: 'execution.result',
        gist: '申请法院执行的，记录执行结果后方可归档',
        when: seen(ev('court.applied'), { reach: 'case' }),
        need: every('execution', ev('court.applied'), ev('execution.concluded')),
        refusal: '法院强制执行的结果尚未登记',
      }),
    ]),
    article('第二十七条', '送达须有送达回证', [
      gate({
        ...completes,
        id: '27.proof',
        article: '第二十七条',
        requirements: ['QDDA-27.1'],
        topic: 'service.proof',
        gist: '有送达回证方可标记已送达',
        on: ev('service.completed'),
        when: reading('QDDA-27.1', {
          default: ALWAYS,
          signable: trigger('method', ['directService', 'serviceByEntrustment', 'serviceByForwarding']),
        }),
        need: hasProof,
        refusal: '没有送达回证',
      }),
      gate({
        ...completes,
        id: '27.received',
        article: '第二十七条',
        requirements: ['QDDA-27.1'],
        topic: 'service.received',
        gist: '受送达人注明收到日期，送达日取收到日期',
        on: ev('service.completed', { method: 'directService' }),
        opens: ev('service.attempted', { method: 'directService', result: 'served' }),
        need: sameValue('servedOn', ev('service.attempted', { result: 'served' }), 'receivedOn', 'object'),
        refusal: '送达回证没有注明收到日期，或者送达日与收到日期不符',
      }),
      derived({
        id: '27.effective',
        article: '第二十七条',
        requirements: ['QDDA-27.1', 'QDDA-30.1', 'QDDA-31.2', 'QDDA-32.1', 'QDDA-33.1'],
        topic: 'service.effective',
        gist: '送达日为注明的收到日、回证或者回执载明的签收日、公告期满日',
        per: 'service',
        on: ev('service.completed'),
        type: 'service.effective',
        at: { from: 'trigger', field: 'servedOn' },
      }),
    ]),
    article('第二十八条', '直接送达：核实签收人身份，双方签名，条件许可时摄录', [
      gate({
        ...completes,
        id: '28.identity',
        article: '第二十八条',
        requirements: ['QDDA-28.1'],
        topic: 'service.identity',
        gist: '核实签收人身份并记录在送达回证上',
        on: ev('service.completed', { method: 'directService' }),
        opens: ev('service.attempted', { method: 'directService', result: 'served' }),
        need: seen(
          ev('service.attempted', {
            method: 'directService',
            signatory: { present: true },
            identityVerified: { present: true },
            relation: { present: true },
          }),
        ),
        refusal: '未记录签收人的姓名、证件、核实方式以及与受送达人的关系',
      }),
      gate({
        ...completes,
        id: '28.signed',
        article: '第二十八条',
        requirements: ['QDDA-28.2', 'QDDA-27.1'],
        topic: 'service.signed',
        gist: '送达人和受送达人或者合格的签收人在送达回证上签名或者盖章',
        on: ev('service.completed', { method: 'directService' }),
        opens: ev('service.attempted', { method: 'directService', result: 'served' }),
        need: all(signedBy('server'), signedByRecipient),
        refusal: '送达人或者签收人尚未签名或者盖章',
      }),
      recording({
        ...course,
        id: '28.recording',
        article: '第二十八条',
        requirements: ['QDDA-28.3'],
        gist: '条件许可的，签收时可以摄像或者拍照',
        on: ev('service.attempted', { method: 'directService', result: 'served' }),
        media: ['video', 'photo', 'surveillance'],
        scene: 'directServiceScene',
        exempt: reading('QDDA-28.3', { default: ALWAYS, required: NEVER }),
      }),
    ]),
    article('第二十九条', '留置送达：记明拒收事由和日期，见证或者留在住所，摄录全过程并存入案卷', [
      gate({
        ...completes,
        id: '29.attestor',
        article: '第二十九条第一款',
        requirements: ['QDDA-29.1'],
        topic: 'service.leaving',
        gist: '见证人不得是本案执法人员',
        when: reading('QDDA-29.1', { default: ALWAYS, anyone: NEVER }),
        on: ev('service.attempted', { method: 'serviceByLeaving', leaving: 'withAttestor' }),
        need: notAmong(
          'attestor',
          listOf(ev('activity.started'), 'officers'),
          listOf(ev('officers.changed'), 'officers'),
          listOf(ev('case.described'), 'undertakers'),
        ),
        refusal: '见证人与本案执法人员为同一人',
      }),
      gate({
        ...completes,
        id: '29.leaving',
        article: '第二十九条第一款',
        requirements: ['QDDA-29.1', 'QDDA-29.3'],
        topic: 'service.leaving',
        gist: '记明拒收事由和日期，由送达人、见证人签名；或者留在住所并摄录',
        on: ev('service.completed', { method: 'serviceByLeaving' }),
        opens: isLeaving,
        need: any(
          all(
            seen(
              ev('service.attempted', {
                ...refused,
                leaving: 'withAttestor',
                attestor: { present: true },
                attestorSigned: true,
              }),
            ),
            signedBy('server'),
          ),
          all(
            // 留在住所的是否也须见证人、也须记明事由 (QDDA-29.3)。
            reading('QDDA-29.3', {
              default: withoutAttestor,
              attestor: seen(
                ev('service.attempted', {
                  ...refused,
                  leaving: 'atResidence',
                  attestor: { present: true },
                  attestorSigned: true,
                }),
              ),
              noGround: seen(ev('service.attempted', { method: 'serviceByLeaving', leaving: 'atResidence' })),
            }),
            recorded,
          ),
        ),
        refusal: '留置送达须记明拒收事由和日期，由送达人、见证人签名；留在住所的须有影像',
      }),
      recording({
        ...leavingRecording,
        id: '29.recording',
        article: '第二十九条',
        requirements: ['QDDA-29.2', 'QDDA-39.3'],
      }),
      recording({
        ...leavingRecording,
        id: '29.recording.anyNumber',
        article: '第二十九条',
        requirements: ['QDDA-29.2', 'QDDA-39.3'],
        gist: '留置送达摄像或者拍照',
        when: reading('QDDA-29.2', { default: NEVER, anyNumber: ALWAYS }),
        photos: 1,
      }),
      recording({
        ...course,
        id: '29.recording.film',
        article: '第二十九条',
        requirements: ['QDDA-5.6', 'QDDA-29.2', 'QDDA-39.3'],
        gist: '留置送达录像，连续反映全过程',
        on: isLeaving,
        when: reading('QDDA-5.6', { default: NEVER, videoOnly: ALWAYS }),
        continuous: true,
        media: ['video', 'surveillance'],
        scene: 'leavingServiceScene',
      }),
      ...POINTS.map((point, i) =>
        duty({
          id: `29.point.${i + 1}`,
          article: '第二十九条第二款',
          requirements: ['QDDA-29.4', 'QDDA-29.2'],
          topic: `service.leaving.point.${i + 1}`,
          gist: `影像须记录清楚：${point}`,
          per: 'service',
          on: isLeaving,
          must: [ev('recording.described', { contents: { has: [point] } })],
          // 核对的是影像，影像关联着送达。
          mustReach: 'unclaimed',
          due: within(NO_TERM),
          who: 'server',
          clock: 'claimed',
        }),
      ),
      gate({
        ...archives,
        id: '29.dossier',
        article: '第二十九条第二款',
        requirements: ['QDDA-29.5'],
        topic: 'service.leaving.dossier',
        gist: '留置送达的影像存入案卷',
        when: seen(isLeaving, { reach: 'case' }),
        need: all(
          lists('catalogue', ev('recording.ended')),
          reading('QDDA-29.5', { default: ALWAYS, carrier: seen(ev('disc.burned'), { reach: 'case' }) }),
        ),
        refusal: '留置送达的影像没有列入案卷目录，或者没有制成光碟',
      }),
    ]),
    article('第三十条', '委托送达：委托函，附文书和送达回证', [
      gate({
        id: '30.letter',
        article: '第三十条',
        requirements: ['QDDA-30.1'],
        topic: 'service.entrustment',
        gist: '委托送达出具委托函，附送达回证',
        per: 'service',
        act: 'serveByEntrustment',
        on: ev('service.attempted', { method: 'serviceByEntrustment' }),
        need: all(
          trigger('entrustedBody', { present: true }),
          finished('entrustmentLetter'),
          any(seen(ev('document.drafted', { form: 'proofOfService' })), hasProof),
        ),
        refusal: '没有委托函，未写明受托机关，或者未附送达回证',
        binds: 'both',
      }),
      ...returned('30', 'serviceByEntrustment', {
        article: '第三十条',
        requirements: ['QDDA-30.1'],
        what: '签署的送达回证',
      }),
    ]),
    article('第三十一条', '邮寄送达：挂号信或者特快专递，清单写明名称及文号，留存登记、付邮凭证和回执', [
      gate({
        id: '31.mail',
        article: '第三十一条',
        requirements: ['QDDA-31.1'],
        topic: 'service.ladder',
        gist: '采用挂号信或者特快专递，有写明文书名称及文号的邮寄文件清单',
        per: 'service',
        act: 'serveByMail',
        on: ev('service.attempted', { method: 'serviceByMail' }),
        need: all(
          trigger('mailKind', ['registeredMail', 'expressMail']),
          trigger('mailNumber', { present: true }),
          finished('mailList'),
        ),
        refusal: '须以挂号信或者特快专递交寄，填明邮件号，并有邮寄文件清单',
        binds: 'both',
      }),
      gate({
        id: '31.ladder',
        article: '第三十一条',
        requirements: ['QDDA-31.1'],
        topic: 'service.ladder',
        gist: '直接送达未成的，方可邮寄',
        per: 'service',
        act: 'serveByMail',
        on: ev('service.attempted', { method: 'serviceByMail' }),
        when: reading('QDDA-31.1', { default: NEVER, afterDirect: ALWAYS }),
        need: seen(ev('service.attempted', { method: 'directService', result: ['notServed', 'refused'] }), {
          reach: 'document',
        }),
        refusal: '没有直接送达未成的记录',
        binds: 'both',
      }),
      gate({
        ...listsMail,
        id: '31.list',
        gist: '邮寄文件清单写明文书名称及文号',
        need: filled('title', 'number'),
        refusal: '邮寄文件清单缺名称、文号',
      }),
      gate({
        ...listsMail,
        id: '31.list.number',
        gist: '邮寄文件清单写明的文号与所送文书一致',
        // 与哪一种文书的文号一致都可以：其后又制作的别种文书不相干。
        when: not(any(...SERVED_PAPERS.map((form) => hasNumberOf(form)))),
        need: hasNumberOf(SERVED_PAPERS),
        refusal: '邮寄文件清单的文号与所送文书不一致',
      }),
      ...returned('31', 'serviceByMail', { article: '第三十一条', requirements: ['QDDA-31.2'], what: '邮寄回执' }),
      gate({
        ...archives,
        id: '31.vouchers',
        article: '第三十一条',
        requirements: ['QDDA-31.2', 'QDDA-39.4'],
        topic: 'service.vouchers',
        gist: '留存邮寄登记、付邮凭证和回执',
        when: seen(ev('service.attempted', { method: 'serviceByMail' }), { reach: 'case' }),
        need: all(
          not(any(withoutVoucher('mailNumber'), withoutVoucher('postageVoucher'))),
          every(
            'service',
            ev('service.attempted', { method: 'serviceByMail' }),
            ev('service.receiptReturned'),
            ev('service.mailReturned'),
          ),
        ),
        refusal: '邮寄送达缺登记、付邮凭证或者回执',
        // 只作归档时的发现。
        binds: 'fact',
      }),
    ]),
    article('第三十二条', '转交送达：收回由送达人、受送达人签收的送达回证', [
      ...returned(
        '32',
        'serviceByForwarding',
        { article: '第三十二条', requirements: ['QDDA-32.1'], what: '双方签收的送达回证' },
        [signedBy('server'), signedByRecipient],
      ),
    ]),
    article('第三十三条', '公告送达：方式、张贴过程的摄录、案卷中的书面记录', [
      gate({
        id: '33.ground',
        article: '第三十三条第一款',
        requirements: ['QDDA-33.1'],
        topic: 'service.ladder',
        gist: '公告送达之前有其他方式未成的记录，或者说明采取公告的原因',
        per: 'service',
        act: 'serveByPublication',
        on: isPublication,
        when: reading('QDDA-33.1', { default: ALWAYS, noGround: NEVER, listedCarriers: ALWAYS }),
        need: any(otherwiseFailed, trigger('publicationReason', { present: true })),
        refusal: '没有其他方式不能送达的记录，也没有说明采取公告的原因',
        // 条文未写前提：只作提示。
        binds: 'act',
      }),
      gate({
        id: '33.carriers',
        article: '第三十三条第一款',
        requirements: ['QDDA-33.1'],
        topic: 'service.publication.carriers',
        gist: '公告送达采取张贴或者报纸刊登的方式',
        per: 'service',
        act: 'serveByPublication',
        on: isPublication,
        when: reading('QDDA-33.1', { default: NEVER, noGround: NEVER, listedCarriers: ALWAYS }),
        need: any(trigger('carriers', { has: ['noticeBoard'] }), trigger('carriers', { has: ['newspaper'] })),
        refusal: '公告既没有张贴，也没有在报纸上刊登',
        binds: 'both',
      }),
      gate({
        ...completes,
        id: '33.lapse',
        article: '第三十三条第一款',
        requirements: ['QDDA-33.1'],
        topic: 'service.publication.lapse',
        gist: '登记的公告期满方为送达，未登记公告期的不认定',
        on: ev('service.completed', { method: 'serviceByPublication' }),
        opens: isPublication,
        need: all(
          passed(ev('service.attempted', { publishedUntil: { present: true } }), 'publishedUntil'),
          sameValue('servedOn', isPublication, 'publishedUntil', 'object'),
        ),
        refusal: '公告期未登记或者未满，不能认定送达',
      }),
      recording({
        ...posting,
        id: '33.recording',
        gist: '张贴公告的过程摄像或者拍照，只拍照的不少于两张',
        on: isPosting,
        when: reading('QDDA-33.2', { default: ALWAYS, anyNumber: NEVER, whole: NEVER }),
        media: ['video', 'photo', 'surveillance'],
        photos: 2,
      }),
      recording({
        ...posting,
        id: '33.recording.anyNumber',
        gist: '张贴公告的过程摄像或者拍照',
        on: isPosting,
        when: reading('QDDA-33.2', { default: NEVER, anyNumber: ALWAYS, whole: NEVER }),
        media: ['video', 'photo', 'surveillance'],
      }),
      recording({
        ...posting,
        id: '33.recording.whole',
        gist: '张贴公告的全过程录像',
        on: isPosting,
        when: reading('QDDA-33.2', { default: NEVER, anyNumber: NEVER, whole: ALWAYS }),
        continuous: true,
        media: ['video', 'surveillance'],
      }),
      recording({
        ...posting,
        id: '33.recording.everyCarrier',
        requirements: ['QDDA-5.7'],
        gist: '各种载体的公告送达过程都摄像或者拍照',
        on: isPublication,
        when: reading('QDDA-5.7', { default: NEVER, everyCarrier: ALWAYS }),
        media: ['video', 'photo', 'surveillance'],
      }),
      proofOf('newspaper'),
      proofOf('website'),
      gate({
        ...archives,
        id: '33.written',
        article: '第三十三条第二款',
        requirements: ['QDDA-33.3', 'QDDA-39.3'],
        topic: 'service.publication',
        gist: '案卷中书面记录公告的原因、载体和经过',
        when: seen(isPublication, { reach: 'case' }),
        need: not(any(unwritten('publicationReason'), unwritten('carriers'), unwritten('publicationCourse'))),
        refusal: '公告送达未记明原因、载体或者经过',
      }),
    ]),
  ],
} as const;
