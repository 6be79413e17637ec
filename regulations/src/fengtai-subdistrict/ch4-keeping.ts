import { days, hours, months } from '@zhiji/calendar';
import { all, ALWAYS, any, COMPLETE, NEVER, not, NO_TERM, within } from '@zhiji/law';
import {
  chosen,
  approved,
  article,
  attribute,
  derived,
  disposable,
  duty,
  ev,
  every,
  finding,
  gate,
  listOf,
  keep,
  lists,
  listsOf,
  reached,
  reading,
  sameValue,
  seen,
  standing,
  trigger,
} from '../pen.ts';
import { isKept, isStateSecret } from '../state-secret.ts';
import { DECISIONS, INQUIRING, isPenalty } from './conditions.ts';

const openEnded = { due: within(NO_TERM), clock: 'claimed' } as const;
const archives = { per: 'case', act: 'archiveDossier', on: ev('case.archived'), binds: 'both' } as const;

/** 第二十三条第一款：当日导出并存储；特殊原因的，活动结束后二十四小时内。 */
const inActivity = any(
  ...(['activity.started', 'activity.ended', 'recording.ended'] as const).map((type) =>
    seen(ev(type), { reach: 'activity' }),
  ),
);
/** FTJD-23.1：跨零点的，另一读法以开始之日为当日。 */
const activityStart = { from: 'first', match: ev('activity.started'), reach: 'activity', orTrigger: true } as const;
const activityEnd = { from: 'last', match: ev('activity.ended'), reach: 'activity', orTrigger: true } as const;
/** FTJD-23.2：特殊原因须在当日 24:00 之前就该音像或者其活动登记；没有登记的，不作另问。 */
const registered = ev('finding.made', { finding: 'specialCircumstances', value: true });
const special = any(
  all(
    any(
      seen(registered),
      seen(registered, { reach: 'activity' }),
      // 未归入活动的音像，不知登记的是哪一次活动。
      all(not(inActivity), seen(registered, { reach: 'case' })),
    ),
    finding('specialCircumstances'),
  ),
  seen(ev('recording.delayReported', { reason: { present: true } })),
);
const stores = {
  article: '第二十三条第一款',
  requirements: ['FTJD-23.1', 'FTJD-23.2', 'FTJD-23.3', 'FTJD-23.4'],
  topic: 'av.store',
  gist: '执法活动结束当日导出音像并交专门负责人员存储',
  per: 'recording',
  on: ev('recording.ended'),
  mustReach: 'object',
  due: {
    reading: 'FTJD-23.1',
    options: {
      default: within({ unit: 'sameDay' }, activityEnd),
      startDay: within({ unit: 'sameDay' }, activityStart),
    },
  },
  who: 'officer',
  clock: 'trusted',
  exempt: { if: isStateSecret },
} as const;

/** FTJD-23.3：默认导出和存储同受限制；另一读法为只限导出。 */
const MUSTS = [
  [
    '23.store',
    ev('recording.stored', { registered: true }),
    reading('FTJD-23.3', { default: ALWAYS, exported: NEVER }),
  ],
  ['23.export', ev('recording.received'), reading('FTJD-23.3', { default: NEVER, exported: ALWAYS })],
] as const;

/** FTJD-23.5：此后重新导出，双方重新确认。 */
const PLAYABLE = ev('recording.playbackChecked', { playable: true });
const UNPLAYABLE = ev('recording.playbackChecked', { playable: false });

/** 第二十四条 */
const keeping = { topic: 'av.keep', per: 'recording' } as const;
const isDecided = seen(ev('decision.made'), { reach: 'case' });
const service = { match: ev('service.effective', { form: DECISIONS }), reach: 'case' } as const;
/** FTJD-24.2：默认自最后的有效送达；另一读法为自首次有效送达。 */
const sinceService = {
  reading: 'FTJD-24.2',
  options: {
    default: within(months(6), { from: 'last', ...service }),
    firstService: within(months(6), { from: 'first', ...service }),
  },
} as const;
/** 有两份以上决定，或者撤销后重新作出的，各份仍有效的决定送达之前未起算。 */
const isUnserved = all(
  seen(ev('decision.made'), { reach: 'case', atLeast: 2 }),
  not(every('decision', ev('decision.made'), ev('decision.revoked'), ev('service.completed', { form: DECISIONS }))),
);
const attempted = (where: Parameters<typeof ev<'service.attempted'>>[1]) =>
  listOf(ev('service.attempted', where), 'recipient', 'case');
const recipient = attempted({});
/** 送达决定书的受送达人和仍有效决定的当事人，逐一有完成的送达；没有写明送达何种文书的，有任一文书完成的送达。 */
const isServedOnEach = all(
  reached({
    type: 'service',
    everyone: [attempted({ form: DECISIONS }), listOf(ev('decision.made'), 'parties', 'case')],
    but: ev('decision.revoked'),
    through: recipient,
    has: [ev('service.completed', { form: DECISIONS })],
  }),
  reached({
    type: 'service',
    everyone: [attempted({ form: { present: false } })],
    through: recipient,
    has: [ev('service.completed')],
  }),
);
/** 没有写明受送达人的：在途的已经送达或者退回；拒收的、未成的、退回的，其后有送达。 */
const isServedOnUnnamed = all(
  every(
    'service',
    ev('service.attempted', { result: 'inTransit', recipient: { present: false } }),
    ev('service.completed'),
    ev('service.mailReturned'),
  ),
  seen(ev('service.completed'), {
    reach: 'case',
    after: ev('service.attempted', { result: ['refused', 'notServed'], recipient: { present: false } }),
  }),
  any(
    not(seen(ev('service.attempted', { result: 'inTransit', recipient: { present: false } }), { reach: 'case' })),
    seen(ev('service.completed'), { reach: 'case', after: ev('service.mailReturned') }),
  ),
);
/** 执法调查的活动；不知归于何种活动的音像，一并列入。 */
const INQUIRY = ev('activity.started', { kind: INQUIRING });
const isFiled = seen(ev('case.archived'), { reach: 'case', listing: 'catalogue' });
/** 执法调查音像，以及已入案卷的：巡查所得未入卷的不在其中。 */
const isInvestigative = any(seen(INQUIRY, { reach: 'activity' }), seen(ev('recording.listedAsEvidence')), isFiled);

/** FTJD-22.3：另一读法为音像自有保存期限，不随案卷。FTJD-22.2：案卷期限未定的，另一读法为不因此停止处置。 */
const keepsWithDossier = all(
  reading('FTJD-22.3', { default: ALWAYS, own: NEVER }),
  reading('FTJD-22.2', {
    default: ALWAYS,
    undetermined: seen(ev('case.archived', { keepUntil: { present: true } }), { reach: 'case' }),
  }),
);

/** 第二十五条 */
const lists25 = {
  per: 'recording',
  act: 'listEvidence',
  on: ev('recording.listedAsEvidence'),
  when: isPenalty,
  binds: 'both',
} as const;
/** FTJD-25.1：默认首次导出的只读存储；另一读法为录制设备的存储卡。 */
const isOriginal = reading('FTJD-25.1', {
  default: isKept,
  card: seen(ev('evidence.collected', { kind: 'audiovisualEvidence', original: true })),
});
const isConfirmedCopy = seen(
  ev('evidence.collected', { kind: 'audiovisualEvidence', original: false, consistency: { present: true } }),
);

/** 第四章 保存和归档 */
export const keepingRules = {
  title: '第四章 保存和归档',
  articles: [
    article('第二十一条', '专门负责人员归档、保存、管理、使用；健全调阅监督；可实时调阅', [
      gate({
        ...archives,
        id: '21.custodian',
        article: '第二十一条',
        requirements: ['FTJD-21.1'],
        topic: 'staff.custodian',
        gist: '有在任的专门负责人员，方可归档',
        need: standing(
          ev('person.appointed', { role: 'custodian' }),
          ev('person.released', { role: 'custodian' }),
          'case',
        ),
        refusal: '没有在任的专门负责人员',
      }),
      duty({
        ...openEnded,
        id: '21.index',
        article: '第二十一条',
        requirements: ['FTJD-21.3'],
        topic: 'av.index',
        gist: '入库资料编入索引，可供实时调阅、查询',
        per: 'recording',
        on: ev('recording.stored'),
        must: [ev('recording.indexed')],
        mustReach: 'object',
        who: 'custodian',
      }),
    ]),
    article('第二十二条', '文字及时成卷并按期保管；调查音像与案卷同步归档、同步保管', [
      duty({
        ...openEnded,
        id: '22.file',
        article: '第二十二条第一款',
        requirements: ['FTJD-22.1'],
        topic: 'case.archive',
        gist: '文字记录及时制成执法案卷',
        per: 'case',
        on: ev('case.concluded'),
        must: [ev('case.archived')],
        mustReach: 'case',
        since: 'trigger',
        who: 'officer',
        target: {
          id: 'FTJD-22.1',
          term: chosen('FTJD-22.1', { default: within(days(30)), none: within(NO_TERM) }),
        },
        moot: ev('case.reopened'),
      }),
      gate({
        ...archives,
        id: '22.complete',
        article: '第二十二条第一款',
        requirements: ['FTJD-22.1', 'FTJD-20.1'],
        topic: 'case.archive',
        gist: '应有的文书、音像齐备或者已作说明，目录列明文书',
        need: all(
          seen(ev('case.concluded'), { reach: 'case' }),
          COMPLETE,
          lists('catalogue', ev('document.finalized')),
        ),
        refusal: '案件尚未终结，应有的文书、音像有缺且未作说明，或者目录漏列文书',
      }),
      gate({
        ...archives,
        id: '22.recordings',
        article: '第二十二条第二款',
        requirements: ['FTJD-22.3'],
        topic: 'case.archive.recordings',
        gist: '执法调查音像与案卷同步归档，清单列明全部调查音像和列为证据的音像',
        need: all(
          listsOf(INQUIRY, 'catalogue', ev('recording.ended')),
          lists('catalogue', ev('recording.listedAsEvidence')),
        ),
        refusal: '目录漏列调查音像或者列为证据的音像',
      }),
      keep({
        ...keeping,
        id: '22.dossier',
        article: '第二十二条第二款',
        requirements: ['FTJD-22.3', 'FTJD-22.2', 'FTJD-24.3'],
        gist: '执法调查音像与案卷同步保管，案卷期限未定的不得处置',
        when: all(isInvestigative, keepsWithDossier),
        least: within(
          { unit: 'sameDay' },
          { from: 'last', match: ev('case.archived'), reach: 'case', field: 'keepUntil' },
        ),
      }),
      gate({
        id: '22.disposal.requested',
        article: '第二十二条第一款',
        requirements: ['FTJD-22.2', 'FTJD-24.1', 'FTJD-24.2', 'FTJD-24.3'],
        topic: 'disposal.request',
        gist: '保管、保存期限届满方可提请处置',
        per: 'disposal',
        act: 'requestDisposal',
        on: ev('disposal.requested'),
        need: disposable('recordings'),
        refusal: '保管、保存期限未满、未定或者起算点未到，或者已冻结',
        binds: 'both',
      }),
    ]),
    article('第二十三条', '当日导出存储，特殊原因二十四小时内；专用设备；双方回放确认；台账', [
      ...MUSTS.flatMap(([id, must, option]) =>
        (['activityEnd', 'dayEnd'] as const).map((graceFrom) =>
          duty({
            ...stores,
            id: graceFrom === 'activityEnd' ? id : `${id}.dayEnd`,
            must: [must],
            when: all(
              option,
              reading(
                'FTJD-23.2',
                graceFrom === 'activityEnd' ? { default: ALWAYS, dayEnd: NEVER } : { default: NEVER, dayEnd: ALWAYS },
              ),
            ),
            extend: {
              // 自当日 24:00 起二十四小时，即次日 24:00。
              to:
                graceFrom === 'activityEnd'
                  ? within(hours(24), activityEnd)
                  : { ...within(days(1), activityEnd), rolls: false },
              if: special,
            },
          }),
        ),
      ),
      gate({
        id: '23.same',
        article: '第二十三条第一款',
        requirements: ['FTJD-23.3'],
        topic: 'av.intact',
        gist: '存储的内容与导出的一致',
        per: 'recording',
        act: 'completeStoring',
        on: ev('recording.stored'),
        when: seen(ev('recording.received')),
        need: sameValue('sha256', ev('recording.received'), 'sha256', 'object'),
        refusal: '导出与存储的摘要不一致',
        binds: 'fact',
      }),
      ...(['recording.stored', 'recording.storedElsewhere'] as const).map((type) =>
        gate({
          id: type === 'recording.stored' ? '23.dedicated' : '23.elsewhere',
          article: '第二十三条第二款',
          requirements: ['FTJD-23.4'],
          topic: 'av.storagePoint',
          gist: '导出、存储限于在册的专用存储设备',
          per: 'recording',
          act: 'storeRecording',
          on: ev(type),
          need: type === 'recording.stored' ? trigger('registered', true) : isStateSecret,
          refusal: '不是在册的专用存储设备',
          binds: 'both',
        }),
      ),
      gate({
        id: '23.playback',
        article: '第二十三条第三款',
        requirements: ['FTJD-23.5'],
        topic: 'av.playback',
        gist: '记录执法人员与专门负责人员均确认能正常回放，方可入库',
        per: 'recording',
        act: 'completeStoring',
        on: ev('recording.ledgered'),
        opens: ev('recording.stored'),
        need: all(
          seen(PLAYABLE, {
            roles: ['officer', 'undertaker', 'recordist'],
            among: listOf(ev('recording.ended'), 'recordist', 'object'),
            after: UNPLAYABLE,
          }),
          seen(PLAYABLE, { roles: ['custodian'], after: UNPLAYABLE }),
        ),
        refusal: '记录执法人员或者专门负责人员尚未确认能正常回放',
        binds: 'both',
      }),
      duty({
        ...openEnded,
        id: '23.unplayable',
        article: '第二十三条第三款',
        requirements: ['FTJD-23.5'],
        topic: 'av.playback',
        gist: '不能正常回放的，立即重新导出并确认',
        per: 'recording',
        on: UNPLAYABLE,
        must: [PLAYABLE],
        mustReach: 'object',
        since: 'trigger',
        who: 'custodian',
      }),
      duty({
        ...openEnded,
        id: '23.ledger',
        article: '第二十三条第三款',
        requirements: ['FTJD-23.6'],
        topic: 'av.ledger',
        gist: '登记台账，标明记录人员姓名、执法证号、日期、时段',
        per: 'recording',
        on: ev('recording.stored'),
        must: [ev('recording.ledgered')],
        mustReach: 'object',
        who: 'custodian',
      }),
      gate({
        id: '23.entries',
        article: '第二十三条第三款',
        requirements: ['FTJD-23.6'],
        topic: 'av.ledger',
        gist: '台账四项齐全方可入库',
        per: 'recording',
        act: 'completeStoring',
        on: ev('recording.ledgered'),
        need: all(
          ...(['officer', 'certificate', 'date', 'period'] as const).map((field) => trigger(field, { present: true })),
        ),
        refusal: '台账缺记录人员姓名、执法证号、日期或者时段',
        binds: 'both',
      }),
    ]),
    article('第二十四条', '音像保存不少于六个月；送达行政决定的自最终决定有效送达起算', [
      keep({
        ...keeping,
        id: '24.undecided',
        article: '第二十四条',
        requirements: ['FTJD-24.1', 'FTJD-24.3'],
        gist: '没有行政决定的，自录制结束保存不少于六个月',
        when: not(isDecided),
        least: {
          reading: 'FTJD-24.1',
          options: {
            default: within(months(6)),
            concluded: within(months(6), { from: 'last', match: ev('case.concluded'), reach: 'case' }),
          },
        },
      }),
      derived({
        id: '24.effective',
        article: '第二十四条',
        requirements: ['FTJD-24.2'],
        topic: 'service.effective',
        gist: '送达日为送达回证载明的日期',
        per: 'service',
        on: ev('service.completed', { form: DECISIONS }),
        type: 'service.effective',
        at: { from: 'trigger', field: 'servedOn' },
      }),
      keep({
        ...keeping,
        id: '24.decided',
        article: '第二十四条',
        requirements: ['FTJD-24.2', 'FTJD-24.1', 'FTJD-24.3'],
        gist: '作出行政决定的，自最终决定有效送达保存不少于六个月；送达之前不起算',
        when: isDecided,
        least: sinceService,
      }),
      keep({
        ...keeping,
        id: '24.unserved',
        article: '第二十四条',
        requirements: ['FTJD-24.2'],
        gist: '仍有效的决定尚未送达全部当事人的，不得处置',
        when: reading('FTJD-24.2', {
          default: any(isUnserved, all(isDecided, not(all(isServedOnEach, isServedOnUnnamed)))),
          firstService: NEVER,
        }),
        least: within(NO_TERM),
      }),
      keep({
        ...keeping,
        id: '24.challenged',
        article: '第二十四条',
        requirements: ['FTJD-24.1'],
        gist: '涉投诉、信访、复议、诉讼的，终结之前不得处置',
        when: reading('FTJD-24.1', {
          default: standing(ev('challenge.received'), ev('challenge.ended'), 'case'),
          unfrozen: NEVER,
        }),
        least: within(NO_TERM),
      }),
      gate({
        id: '24.disposal.executed',
        article: '第二十四条',
        requirements: ['FTJD-24.1'],
        topic: 'disposal.execute',
        gist: '处置前再核期限，由提请人以外的两人批准',
        per: 'disposal',
        act: 'disposeRecording',
        on: ev('disposal.executed'),
        opens: ev('disposal.requested'),
        need: all(
          disposable('recordings'),
          approved('disposalMatter', [], { people: 2, otherThan: ev('disposal.requested'), scoped: true }),
        ),
        refusal: '保存期限未满、未定或者已冻结，或者提请人以外的两人尚未批准',
        binds: 'both',
      }),
    ]),
    article('第二十五条', '作处罚视听资料证据的：原始载体、文字说明、光盘附卷；照片入卷；复制件须经确认', [
      gate({
        ...lists25,
        id: '25.original',
        article: '第二十五条第一款',
        requirements: ['FTJD-25.1', 'FTJD-25.5'],
        topic: 'evidence.original',
        gist: '提供原始载体；确有困难的，提供经提供人确认一致的复制件',
        need: any(isOriginal, all(finding('originalCarrierDifficult'), isConfirmedCopy)),
        refusal: '没有原始载体；提供复制件的，未写明困难或者未经提供人确认一致',
      }),
      gate({
        ...lists25,
        id: '25.note',
        article: '第二十五条第一款',
        requirements: ['FTJD-25.2'],
        topic: 'evidence.note',
        gist: '制作文字说明，注明制作方法、时间、制作人、证明对象',
        need: seen(
          ev('document.finalized', {
            form: 'audiovisualNote',
            filled: { has: ['method', 'madeAt', 'maker', 'proves'] },
          }),
        ),
        refusal: '没有文字说明或者已经作废，或者文字说明缺制作方法、时间、制作人、证明对象',
      }),
      gate({
        ...archives,
        id: '25.disc',
        article: '第二十五条第一款',
        requirements: ['FTJD-25.3'],
        topic: 'av.copies',
        gist: '作为证据的音像复制为光盘附卷，内容与原始一致',
        when: all(
          isPenalty,
          seen(ev('recording.listedAsEvidence'), { reach: 'case' }),
          reading('FTJD-25.3', { default: ALWAYS, electronic: NEVER }),
        ),
        need: every(
          'recording',
          ev('recording.listedAsEvidence'),
          ev('disc.burned', { label: { present: true }, asOriginal: true }),
          ev('recording.delistedAsEvidence'),
        ),
        refusal: '作为证据的音像有未刻入光盘的，或者光盘没有编号、与原始不一致',
      }),
      gate({
        ...lists25,
        id: '25.photo',
        article: '第二十五条第一款',
        requirements: ['FTJD-25.4'],
        topic: 'evidence.photo',
        gist: '照片制成检查、勘验证据的，有时间、地点、拍摄人',
        when: all(attribute('caseType', 'penalty'), seen(ev('recording.ended', { medium: 'photo' }))),
        need: seen(ev('recording.ended', { medium: 'photo', place: { present: true }, recordist: { present: true } })),
        refusal: '照片没有拍摄地点或者拍摄人',
      }),
    ]),
  ],
} as const;
