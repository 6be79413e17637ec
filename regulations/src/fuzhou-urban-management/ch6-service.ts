import { workdays } from '@zhiji/calendar';
import { all, ALWAYS, any, NEVER, not, NO_TERM, within } from '@zhiji/law';
import {
  approved,
  article,
  derived,
  duty,
  each,
  ev,
  every,
  finding,
  gate,
  listOf,
  moment,
  notAmong,
  ordered,
  otherActor,
  outsider,
  paper,
  passed,
  reading,
  recorded,
  recording,
  sameValue,
  SEGMENT_TOLERANCE_MS,
  seen,
  SYNCHRONY_MS,
  trigger,
} from '../pen.ts';
import { DECISION_PAPERS, sinceRevocation, under } from './conditions.ts';

/** 送达当事人的文书 */
const SERVED_PAPERS = [
  'enforcementDecision',
  'onSpotDecision',
  'priorNotice',
  'inquiryNotice',
  'hearingNotice',
  'preservationNotice',
  'coercionDecision',
  'correctionOrder',
  'demandNotice',
  'executionDecision',
] as const;

/** 决定书以外须送达的文书；登记了决定的，由该决定一处列明。 */
const SERVED_BY_THEMSELVES = [
  {
    name: '',
    form: ['priorNotice', 'inquiryNotice', 'hearingNotice', 'preservationNotice', 'demandNotice'],
    kind: undefined,
  },
  { name: '.coercion', form: ['coercionDecision'], kind: ['coercionImposed'] },
  { name: '.correction', form: ['correctionOrder'], kind: ['correctionOrdered'] },
] as const;

const directFailed = seen(ev('service.attempted', { method: 'directService', result: ['notServed', 'refused'] }), {
  reach: 'document',
});
const mailFailed = any(
  seen(ev('service.mailReturned', { kept: true }), { reach: 'document' }),
  seen(ev('service.attempted', { method: 'serviceByMail', result: 'notServed' }), { reach: 'document' }),
);
/** FZCG-19.5：试过而未成，或者写明为何不可行。 */
const isTriedOrExcluded = (method: 'serviceByLeaving' | 'serviceByEntrustment') =>
  any(
    seen(ev('service.attempted', { method, result: ['notServed', 'refused'] }), { reach: 'document' }),
    seen(ev('service.methodExcluded', { method }), { reach: 'document' }),
  );
const isOthersExcluded = all(isTriedOrExcluded('serviceByLeaving'), isTriedOrExcluded('serviceByEntrustment'));
/** FZCG-19.1：代收的，登记与当事人的关系和代收依据。 */
const signedByParty = any(
  seen(ev('document.signed', { signatory: ['party', 'agent'] }), { reach: 'document' }),
  reading('FZCG-19.1', {
    default: seen(ev('document.signed', { signatory: 'signatoryForRecipient', onBehalf: { present: true } }), {
      reach: 'document',
    }),
    partyOnly: NEVER,
  }),
);
/** FZCG-18.6：当场行政执法决定书登记拒签的，当场交付即是送达。 */
const isRefusedOnSpot = seen(ev('document.signatureRefused', { signatory: 'party' }), { reach: 'document' });
const signedByServer = seen(ev('document.signed', { signatory: ['server', 'officer'] }), { reach: 'document' });
const completes = { per: 'service', act: 'completeService', binds: 'both' } as const;
const course = {
  topic: 'av.during',
  per: 'service',
  span: 'activity',
  continuous: false,
  toleranceMs: SEGMENT_TOLERANCE_MS,
  besideMs: SYNCHRONY_MS,
} as const;

const perCarrier = { each: { field: 'carriers', as: 'carrier' } } as const;

const refusal = { method: 'serviceByLeaving', reason: { present: true }, refusedOn: { present: true } } as const;

const isServedWhenLeft = sameValue(
  'servedOn',
  ev('service.attempted', { method: 'serviceByLeaving' }),
  'refusedOn',
  'object',
);

/** FZCG-22.1：催告书已送达，催告期已满；法定免予催告的除外。催告的决定撤销的，催告随之失效。 */
const isDemanded = seen(ev('document.finalized', { form: 'demandNotice' }), sinceRevocation);
const demandHasLapsed = all(
  seen(ev('service.completed', { form: 'demandNotice' }), sinceRevocation),
  passed(ev('demand.made'), 'performBy', 'decision'),
);
/** 不再执行决定的办结情形 */
const SETTLED = ['performed', 'executed', 'notPenalised', 'revoked', 'terminated', 'transferredOut'] as const;
/** 重新办理的案件，再次办结、填表、报批。 */
const sinceReopening = { reach: 'case', after: ev('case.reopened') } as const;
const noDemandNeeded = finding('demandNotRequired');
const isResultEntered = seen(ev('execution.concluded'), { reach: 'case' });
const starts = { per: 'execution', act: 'startExecution', on: ev('execution.started'), binds: 'both' } as const;

/** FZCG-20.1：逐项登记，全部完成才算已履行。 */
const eachPerformed = (reach: 'case' | 'object') =>
  each(
    listOf(ev('decision.made'), 'obligations', reach),
    'obligation',
    ev('obligation.performed', { voucher: { present: true }, remaining: { present: false } }),
    ev('decision.revoked'),
  );
const isPerformed = all(
  seen(ev('obligation.performed', { voucher: { present: true } }), { reach: 'case' }),
  eachPerformed('case'),
);
/** 本决定的义务都已履行，或者作出之后登记了全部履行完毕。 */
const isSettled = any(
  isPerformed,
  all(trigger('obligations', { atLeast: 1 }), eachPerformed('object')),
  seen(ev('performance.completed'), { reach: 'unclaimed', after: ev('decision.made') }),
);

/** 第六章 送达与执行的记录 */
export const service = {
  title: '第六章 送达与执行的记录',
  articles: [
    article('第十九条', '送达方式、次序与凭证', [
      gate({
        ...completes,
        id: '19.direct',
        article: '第十九条第（一）项',
        requirements: ['FZCG-19.1'],
        topic: 'service.proof',
        gist: '当事人注明收到日期并签名或者盖章，日期不早于文书日期',
        on: ev('service.completed', { method: 'directService' }),
        opens: ev('service.attempted', { method: 'directService', result: 'served' }),
        need: any(
          all(trigger('form', 'onSpotDecision'), isRefusedOnSpot),
          all(
            seen(ev('service.attempted', { method: 'directService', result: 'served', receivedOn: { present: true } })),
            any(seen(ev('service.attempted', { signatory: { present: true } })), signedByParty),
            ordered(
              moment(ev('document.finalized', { form: SERVED_PAPERS }), 'statedDate'),
              moment(ev('service.attempted', { result: 'served' }), 'receivedOn'),
              'document',
            ),
            sameValue(
              'servedOn',
              ev('service.attempted', { method: 'directService', result: 'served' }),
              'receivedOn',
              'object',
            ),
          ),
        ),
        refusal: '缺当事人注明的收到日期或者签名，收到日期早于文书日期，或者送达日不是注明的收到日期',
      }),
      gate({
        id: '19.mail',
        article: '第十九条第（二）项',
        requirements: ['FZCG-19.2', 'FZCG-19.13'],
        topic: 'service.ladder',
        gist: '无法直接送达的方可邮寄，且限挂号、特快专递',
        per: 'service',
        act: 'serveByMail',
        on: ev('service.attempted', { method: 'serviceByMail' }),
        need: all(
          reading('FZCG-19.2', { default: any(directFailed, finding('directServiceImpossible')), unproven: ALWAYS }),
          trigger('mailKind', ['registeredMail', 'expressMail']),
          trigger('mailNumber', { present: true }),
        ),
        refusal: '须先有无法直接送达的记录，并以挂号或者特快专递交寄、填明邮件号',
        binds: 'both',
      }),
      gate({
        ...completes,
        id: '19.receipt',
        article: '第十九条第（二）项',
        requirements: ['FZCG-19.3'],
        topic: 'service.proof',
        gist: '保存邮寄回执作为送达凭证',
        on: ev('service.completed', { method: 'serviceByMail' }),
        opens: ev('service.attempted', { method: 'serviceByMail', result: 'inTransit' }),
        need: reading('FZCG-19.3', {
          default: sameValue('servedOn', ev('service.receiptReturned'), 'receivedOn', 'object'),
          posted: seen(ev('service.receiptReturned')),
        }),
        refusal: '缺邮寄回执，送达仍为在途，或者送达日不是回执的签收日',
      }),
      duty({
        id: '19.returned',
        article: '第十九条第（二）项',
        requirements: ['FZCG-19.3', 'FZCG-19.4'],
        topic: 'service.mail',
        gist: '留存回执；被退回的记录具体情况',
        per: 'service',
        on: ev('service.attempted', { method: 'serviceByMail', result: 'inTransit' }),
        must: [ev('service.receiptReturned')],
        mustReach: 'object',
        due: within(NO_TERM),
        who: 'server',
        clock: 'claimed',
        moot: ev('service.mailReturned'),
      }),
      gate({
        id: '19.publication',
        article: '第十九条第（三）项',
        requirements: ['FZCG-19.5', 'FZCG-19.13'],
        topic: 'service.ladder',
        gist: '直接、邮寄均不能送达的方可公告',
        per: 'service',
        act: 'serveByPublication',
        on: ev('service.attempted', { method: 'serviceByPublication' }),
        need: all(
          directFailed,
          mailFailed,
          reading('FZCG-19.5', { default: ALWAYS, beforehand: isOthersExcluded, directAndMail: ALWAYS }),
        ),
        refusal: '须先有直接送达、邮寄送达均未成的记录，以及须先说明的其余方式不可行',
        binds: 'both',
      }),
      gate({
        ...completes,
        id: '19.publication.others',
        article: '第十九条第（三）项',
        requirements: ['FZCG-19.5', 'FZCG-19.6'],
        topic: 'service.ladder',
        gist: '逐一说明留置、委托不可行，公告送达方可办结',
        on: ev('service.completed', { method: 'serviceByPublication' }),
        opens: ev('service.attempted', { method: 'serviceByPublication' }),
        need: reading('FZCG-19.5', { default: isOthersExcluded, beforehand: isOthersExcluded, directAndMail: ALWAYS }),
        refusal: '未逐一说明留置、委托为何不可行',
      }),
      gate({
        id: '19.publication.carriers',
        article: '第十九条第（三）项',
        requirements: ['FZCG-19.6'],
        topic: 'service.publication',
        gist: '重点记录其他方式未成的情况以及公告的方式和载体',
        per: 'service',
        act: 'serveByPublication',
        on: ev('service.attempted', { method: 'serviceByPublication' }),
        need: all(
          any(seen(ev('service.attempted', { result: ['notServed', 'refused'] }), { reach: 'document' }), mailFailed),
          trigger('publicationManner', { present: true }),
          trigger('carriers', { atLeast: 1 }),
        ),
        refusal: '未填明其他方式未成的情况、公告方式或者载体',
        binds: 'both',
      }),
      gate({
        id: '19.publication.course',
        article: '第十九条第（三）项',
        requirements: ['FZCG-19.8'],
        topic: 'service.publication',
        gist: '在案卷中记明公告的原因和经过',
        per: 'case',
        act: 'archiveDossier',
        on: ev('case.archived'),
        when: seen(ev('service.attempted', { method: 'serviceByPublication' }), { reach: 'case' }),
        need: not(
          any(
            seen(ev('service.attempted', { method: 'serviceByPublication', publicationReason: { present: false } }), {
              reach: 'case',
            }),
            seen(ev('service.attempted', { method: 'serviceByPublication', publicationCourse: { present: false } }), {
              reach: 'case',
            }),
          ),
        ),
        refusal: '公告送达未记明原因和经过',
        binds: 'both',
      }),
      ...(['default', 'any'] as const).map((option) =>
        duty({
          id: option === 'default' ? '19.publication.proof' : '19.publication.proof.any',
          article: '第十九条第（三）项',
          requirements: ['FZCG-19.7'],
          topic: 'service.proof',
          gist:
            option === 'default'
              ? '每种公告载体各留存凭证：报纸、公告栏照片、网站截图'
              : '留存公告凭证：报纸、公告栏照片、网站截图',
          per: 'service',
          on: ev('service.attempted', { method: 'serviceByPublication' }),
          when: under('FZCG-19.7', option, ['default', 'any']),
          must: [ev('service.proofKept')],
          ...(option === 'default' ? perCarrier : {}),
          mustReach: 'object',
          due: within(NO_TERM),
          who: 'server',
          clock: 'claimed',
        }),
      ),
      ...(['default', 'any'] as const).map((option) =>
        recording({
          ...course,
          id: option === 'default' ? '19.publication.recording' : '19.publication.recording.any',
          article: '第十九条第（三）项',
          requirements: ['FZCG-19.9'],
          gist: option === 'default' ? '公告送达以适当方式音像记录，每种载体各至少一份' : '公告送达以适当方式音像记录',
          on: ev('service.attempted', { method: 'serviceByPublication' }),
          when: under('FZCG-19.9', option, ['default', 'any']),
          media: ['video', 'photo', 'screen', 'surveillance'],
          ...(option === 'default' ? perCarrier : {}),
          scene: 'publicationServiceScene',
        }),
      ),
      gate({
        ...completes,
        id: '19.leaving.attestor',
        article: '第十九条第（四）项',
        requirements: ['FZCG-19.10'],
        topic: 'service.leaving',
        gist: '见证人不得是本案执法人员',
        on: ev('service.attempted', { method: 'serviceByLeaving', leaving: 'withAttestor' }),
        need: reading('FZCG-19.10', {
          default: all(
            notAmong(
              'attestor',
              listOf(ev('activity.started'), 'officers'),
              listOf(ev('case.described'), 'undertakers'),
              listOf(ev('document.signed', { signatory: ['officer', 'undertaker', 'server'] }), 'name'),
            ),
            // 送达的人不得为自己见证。
            outsider(listOf(ev('service.attempted'), 'attestor', 'object')),
          ),
          unrestricted: ALWAYS,
        }),
        refusal: '见证人与本案执法人员为同一人',
      }),
      gate({
        ...completes,
        id: '19.leaving',
        article: '第十九条第（四）项',
        requirements: ['FZCG-19.10', 'FZCG-19.12'],
        topic: 'service.leaving',
        gist: '记明拒收事由和日期，由送达人、见证人签名；或者留在住所并音像记录',
        on: ev('service.completed', { method: 'serviceByLeaving' }),
        opens: ev('service.attempted', { method: 'serviceByLeaving' }),
        need: all(
          any(
            all(
              seen(
                ev('service.attempted', {
                  ...refusal,
                  leaving: 'withAttestor',
                  attestor: { present: true },
                  attestorSigned: true,
                }),
              ),
              signedByServer,
            ),
            all(
              reading('FZCG-19.12', {
                default: seen(ev('service.attempted', { ...refusal, leaving: 'atResidence' })),
                recordingOnly: seen(ev('service.attempted', { leaving: 'atResidence' })),
              }),
              recorded,
            ),
          ),
          reading('FZCG-19.12', {
            default: isServedWhenLeft,
            recordingOnly: any(
              isServedWhenLeft,
              seen(ev('service.attempted', { leaving: 'atResidence', refusedOn: { present: false } })),
            ),
          }),
        ),
        refusal: '留置送达须记明拒收事由和日期，由送达人、见证人签名；留在住所的须有音像；送达日为留置之日',
      }),
      ...(['default', 'uncounted'] as const).map((option) =>
        recording({
          ...course,
          id: option === 'default' ? '19.leaving.recording' : '19.leaving.recording.uncounted',
          article: '第十九条第（四）项',
          requirements: ['FZCG-19.11'],
          gist: option === 'default' ? '留置送达过程摄像或者拍照，照片不少于三张' : '留置送达过程摄像或者拍照',
          on: ev('service.attempted', { method: 'serviceByLeaving', leaving: 'withAttestor' }),
          when: under('FZCG-19.11', option, ['default', 'uncounted']),
          media: ['video', 'photo', 'surveillance'],
          ...(option === 'default' ? { photos: 3 } : {}),
          scene: 'leavingServiceScene',
        }),
      ),
      recording({
        ...course,
        id: '19.residence.recording',
        article: '第十九条第（四）项',
        requirements: ['FZCG-19.12'],
        gist: '留在住所的，拍照、录像记录送达过程',
        on: ev('service.attempted', { method: 'serviceByLeaving', leaving: 'atResidence' }),
        media: ['video', 'photo', 'surveillance'],
        scene: 'leavingServiceScene',
      }),
      ...DECISION_PAPERS.map(({ name, kind, form }) =>
        duty({
          id: `19.serve${name}`,
          article: '第十九条',
          requirements: ['FZCG-19.13'],
          topic: `service.decision${name}`,
          gist: '送达行政执法决定，直接送达优先',
          per: 'decision',
          on: ev('decision.made'),
          when: trigger('kind', kind),
          must: [ev('service.completed', { form: form === 'enforcementDecision' ? [form, 'onSpotDecision'] : form })],
          mustReach: 'document',
          due: within(NO_TERM),
          who: 'server',
          clock: 'claimed',
          moot: ev('decision.revoked'),
        }),
      ),
      ...SERVED_BY_THEMSELVES.map(({ name, form, kind }) =>
        duty({
          id: `19.serve.paper${name}`,
          article: '第十九条',
          requirements: ['FZCG-19.13'],
          topic: `service.paper${name}`,
          gist: '送达通知书、告知书等文书，直接送达优先',
          per: 'document',
          on: ev('document.finalized', { form }),
          ...(kind ? { when: not(seen(ev('decision.made', { kind }), { reach: 'case' })) } : {}),
          must: [ev('service.completed')],
          mustReach: 'document',
          due: within(NO_TERM),
          who: 'server',
          clock: 'claimed',
          exempt: { if: seen(ev('document.signed', { signatory: ['party', 'agent'] })) },
          moot: ev('document.withdrawn'),
        }),
      ),
      gate({
        id: '19.other',
        article: '第十九条',
        requirements: ['FZCG-19.13'],
        topic: 'service.method',
        gist: '所列四种以外的方式，填明法律依据',
        per: 'service',
        act: 'chooseServiceMethod',
        on: ev('service.attempted', { method: ['serviceByEntrustment', 'serviceByForwarding', 'electronicService'] }),
        need: reading('FZCG-19.13', { default: trigger('legalBasis', { present: true }), fourOnly: NEVER }),
        refusal: '不是所列四种送达方式，未填法律依据，或者不允许采用',
        binds: 'both',
      }),
      paper({
        id: '19.proof',
        article: '第十九条',
        requirements: ['FZCG-19.1', 'FZCG-19.10', 'FZCG-4.1'],
        topic: 'service.proof',
        gist: '制作送达回证，或者由当事人在文书上注明并签名',
        per: 'service',
        on: ev('service.attempted', { method: ['directService', 'serviceByLeaving'], result: ['served', 'refused'] }),
        // 直接送达被拒收的，没有送达；改以留置送达的，拒收记在留置的回证上。
        when: not(all(trigger('method', 'directService'), trigger('result', 'refused'))),
        forms: ['proofOfService'],
        reach: 'object',
        exempt: all(
          trigger('method', 'directService'),
          any(
            signedByParty,
            all(seen(ev('document.finalized', { form: 'onSpotDecision' }), { reach: 'document' }), isRefusedOnSpot),
          ),
        ),
      }),
      derived({
        id: '19.effective',
        article: '第十九条',
        requirements: ['FZCG-19.1', 'FZCG-19.3', 'FZCG-19.10'],
        topic: 'service.effective',
        gist: '送达日为注明的收到日、回执签收日或者留置日',
        per: 'service',
        on: ev('service.completed'),
        type: 'service.effective',
        at: { from: 'trigger', field: 'servedOn' },
      }),
    ]),
    article('第二十条', '履行情况须记录并留存资料', [
      gate({
        id: '20.performed',
        article: '第二十条',
        requirements: ['FZCG-20.1'],
        topic: 'performance.record',
        gist: '每项义务均有履行凭证方可标为已履行',
        per: 'case',
        act: 'registerPerformance',
        on: ev('performance.completed'),
        opens: ev('decision.made', { obligations: { atLeast: 1 } }),
        need: isPerformed,
        refusal: '尚有义务未履行，或者缺履行凭证',
        binds: 'both',
      }),
    ]),
    article('第二十一条', '逾期不履行的制作催告书', [
      duty({
        id: '21.remind',
        article: '第二十一条',
        requirements: ['FZCG-21.1'],
        topic: 'execution.demand',
        gist: '履行期限届满未履行的，依法催告',
        per: 'decision',
        on: ev('decision.made', { performBy: { present: true } }),
        must: [ev('document.finalized', { form: 'demandNotice' })],
        mustReach: 'unclaimed',
        since: 'begins',
        begins: { from: 'trigger', field: 'performBy' },
        due: within(NO_TERM),
        who: 'officer',
        clock: 'claimed',
        // 已经履行、已经办结的无须催告。
        exempt: {
          if: any(noDemandNeeded, isSettled, seen(ev('case.concluded', { ground: SETTLED }), sinceReopening)),
        },
        // 已撤销的决定无从履行。
        moot: ev('decision.revoked'),
      }),
      gate({
        ...starts,
        id: '21.demand',
        article: '第二十一条',
        requirements: ['FZCG-21.1'],
        topic: 'execution.demand',
        gist: '强制执行前须有催告书，法定免予催告的除外',
        need: any(noDemandNeeded, isDemanded),
        refusal: '尚未催告',
      }),
      gate({
        id: '21.court',
        article: '第二十一条',
        requirements: ['FZCG-21.1'],
        topic: 'execution.demand',
        gist: '申请法院执行前须有催告书，法定免予催告的除外',
        per: 'execution',
        act: 'applyToCourt',
        on: ev('court.applied'),
        need: any(noDemandNeeded, isDemanded),
        refusal: '尚未催告',
        binds: 'both',
      }),
    ]),
    article('第二十二条', '强制执行的文书、结果全过程记录', [
      gate({
        ...starts,
        id: '22.demand',
        article: '第二十二条',
        requirements: ['FZCG-22.1'],
        topic: 'execution.lapse',
        gist: '催告书送达、催告期满方可强制执行',
        when: not(noDemandNeeded),
        need: demandHasLapsed,
        refusal: '催告书尚未送达，或者催告期未满',
      }),
      gate({
        ...starts,
        id: '22.reason',
        article: '第二十二条',
        requirements: ['FZCG-22.1'],
        topic: 'execution.reason',
        gist: '当事人无正当理由方可强制执行',
        need: not(finding('justifiedReason')),
        refusal: '尚未认定当事人无正当理由',
      }),
      paper({
        id: '22.papers',
        article: '第二十二条',
        requirements: ['FZCG-22.1'],
        topic: 'execution.papers',
        gist: '制作强制执行决定、实施笔录',
        per: 'execution',
        on: ev('execution.started', { executor: 'ownAgency' }),
        when: under('FZCG-22.1', 'default', ['default', 'unnamed']),
        forms: ['executionDecision', 'executionRecord'],
        reach: 'unclaimed',
      }),
      gate({
        id: '22.court',
        article: '第二十二条',
        requirements: ['FZCG-22.2'],
        topic: 'execution.court',
        gist: '申请法院执行须有申请文书',
        per: 'execution',
        act: 'applyToCourt',
        on: ev('court.applied'),
        need: seen(ev('document.finalized', { form: 'courtApplication' }), { reach: 'unclaimed' }),
        refusal: '缺强制执行申请书',
        binds: 'both',
      }),
      gate({
        id: '22.result',
        article: '第二十二条',
        requirements: ['FZCG-22.3'],
        topic: 'execution.result',
        gist: '登记执行结果后方可填写结案表',
        per: 'document',
        act: 'fillClosingForm',
        on: ev('document.finalized', { form: 'closingForm' }),
        opens: ev('document.drafted', { form: 'closingForm' }),
        when: any(seen(ev('execution.started'), { reach: 'case' }), seen(ev('court.applied'), { reach: 'case' })),
        need: isResultEntered,
        refusal: '尚未登记执行结果',
        binds: 'both',
      }),
      gate({
        id: '22.result.each',
        article: '第二十二条',
        requirements: ['FZCG-22.3'],
        topic: 'execution.result',
        gist: '强制执行不止一次的，逐次登记结果',
        per: 'document',
        act: 'fillClosingForm',
        on: ev('document.finalized', { form: 'closingForm' }),
        opens: ev('document.drafted', { form: 'closingForm' }),
        // 申请法院执行后由本机关实施的，登记实施的结果即可。
        when: all(seen(ev('execution.started'), { reach: 'case' }), isResultEntered),
        need: every('execution', ev('execution.started'), ev('execution.concluded')),
        refusal: '另有强制执行尚未登记结果',
        binds: 'both',
      }),
    ]),
    article('第二十三条', '办结后填写案件结案表，承办单位负责人批准', [
      gate({
        id: '23.concluded',
        article: '第二十三条',
        requirements: ['FZCG-23.1'],
        topic: 'closing.ground',
        gist: '以履行完毕、决定已送达办结的，义务须已全部履行',
        per: 'case',
        act: 'concludeCase',
        on: ev('case.concluded', { ground: ['performed', 'decided'] }),
        when: seen(ev('decision.made', { obligations: { atLeast: 1 } }), { reach: 'case' }),
        need: isPerformed,
        refusal: '尚有未履行的义务',
        binds: 'both',
      }),
      gate({
        id: '23.executed',
        article: '第二十三条',
        requirements: ['FZCG-23.1'],
        topic: 'closing.ground',
        gist: '以执行完毕办结的，须有完全执行或者终结执行的结果',
        per: 'case',
        act: 'concludeCase',
        on: ev('case.concluded', { ground: 'executed' }),
        need: any(
          isPerformed,
          seen(ev('execution.concluded', { result: ['executedInFull', 'executionEnded'] }), { reach: 'case' }),
        ),
        refusal: '以执行完毕办结，而没有完全执行或者终结执行的结果',
        binds: 'both',
      }),
      gate({
        id: '23.form',
        article: '第二十三条',
        requirements: ['FZCG-23.1'],
        topic: 'closing.form',
        gist: '达到办结情形并由经办人员签署意见方可送批',
        per: 'document',
        act: 'fillClosingForm',
        on: ev('document.finalized', { form: 'closingForm' }),
        opens: ev('document.drafted', { form: 'closingForm' }),
        need: all(seen(ev('case.concluded'), sinceReopening), trigger('filled', { has: ['undertakerOpinion'] })),
        refusal: '尚未办结，或者经办人员意见为空',
        binds: 'both',
      }),
      gate({
        id: '23.close',
        article: '第二十三条',
        requirements: ['FZCG-23.1', 'FZCG-23.2'],
        topic: 'closing.approval',
        gist: '填写案件结案表，报承办单位负责人批准结案',
        per: 'case',
        act: 'closeCase',
        on: ev('case.closed'),
        need: all(
          seen(ev('document.finalized', { form: 'closingForm' }), sinceReopening),
          reading('FZCG-23.2', {
            default: approved('caseClosing', ['unitHead'], {
              otherThan: ev('approval.requested', { matter: 'caseClosing' }),
            }),
            ownCase: approved('caseClosing', ['unitHead']),
          }),
        ),
        refusal: '缺案件结案表，或者承办单位负责人尚未批准',
        binds: 'both',
      }),
      gate({
        id: '23.close.again',
        article: '第二十三条',
        requirements: ['FZCG-23.2'],
        topic: 'closing.approval',
        gist: '重新办理的案件，再次报承办单位负责人批准结案',
        per: 'case',
        act: 'closeCase',
        on: ev('case.closed'),
        when: seen(ev('case.reopened'), { reach: 'case' }),
        need: seen(ev('approval.given', { matter: 'caseClosing', role: 'unitHead' }), sinceReopening),
        refusal: '重新办理之后，承办单位负责人尚未再次批准结案',
        binds: 'both',
      }),
      gate({
        id: '23.own',
        article: '第二十三条',
        requirements: ['FZCG-23.2'],
        topic: 'closing.approval',
        gist: '由承办单位负责人批准，经办人不得自批',
        per: 'approval',
        act: 'approveClosing',
        on: ev('approval.given', { matter: 'caseClosing' }),
        need: all(
          trigger('role', 'unitHead'),
          reading('FZCG-23.2', {
            default: all(
              otherActor(ev('approval.requested', { matter: 'caseClosing' }), 'case'),
              otherActor(ev('document.signed', { signatory: 'undertaker' }), 'case'),
              outsider(listOf(ev('case.described'), 'undertakers')),
            ),
            ownCase: ALWAYS,
          }),
        ),
        refusal: '须由承办单位负责人批准，本人经办的不得自批',
        binds: 'both',
      }),
      duty({
        id: '23.fill',
        article: '第二十三条',
        requirements: ['FZCG-23.1'],
        topic: 'closing.form',
        gist: '案件办结后填写案件结案表',
        per: 'case',
        on: ev('case.concluded'),
        must: [ev('document.finalized', { form: 'closingForm' })],
        mustReach: 'case',
        since: 'trigger',
        due: within(NO_TERM),
        who: 'undertaker',
        clock: 'claimed',
        target: { id: 'FZCG-23.1', term: within(workdays(7)) },
        moot: ev('case.reopened'),
      }),
    ]),
  ],
} as const;
