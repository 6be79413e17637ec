import { all, ALWAYS, any, NEVER, not, type Match, type Reach } from '@zhiji/law';
import {
  article,
  ev,
  every,
  gate,
  listOf,
  paper,
  quota,
  reading,
  recording,
  SEGMENT_TOLERANCE_MS,
  seen,
  signed,
  SYNCHRONY_MS,
  trigger,
} from '../pen.ts';
import {
  COERCIONS,
  INVENTORIES,
  isRecordedAlone,
  isSummary,
  notSummary,
  sinceRevocation,
  SITE_INSPECTIONS,
  under,
} from './conditions.ts';

/** FZCG-15.1：笔录类、清单类须签字或者盖章；送达回证依第十九条。 */
const SIGNED_PAPERS = [
  'siteTranscript',
  'summaryTranscript',
  'inquiryTranscript',
  'statementTranscript',
  'hearingTranscript',
  ...INVENTORIES,
] as const;
/** 当事人、见证人不止一人的，各自签字。 */
const everyOne = (role: 'party' | 'attestor') =>
  ({
    ...listOf(ev('activity.started'), 'counterparts', 'activity'),
    where: { role },
    signatory: role,
    several: true,
  }) as const;
/** FZCG-15.1：有关人员含在场见证人。 */
const attestorSigned = reading('FZCG-15.1/a', {
  default: any(
    not(seen(ev('activity.started', { counterparts: { of: { role: 'attestor' } } }), { reach: 'activity' })),
    signed(['attestor'], { refusable: ['attestor'], everyone: [everyOne('attestor')] }),
  ),
  partiesOnly: ALWAYS,
});
const signedBy = (form: 'witnessStatement' | typeof SIGNED_PAPERS, person: 'party' | 'witness') =>
  ({
    article: '第十五条',
    requirements: ['FZCG-15.1', 'FZCG-15.2'],
    topic: 'paper.signed',
    per: 'document',
    act: 'finalizeDocument',
    on: ev('document.finalized', { form }),
    opens: ev('document.drafted', { form }),
    when: reading('FZCG-15.1/b', { default: ALWAYS, named: trigger('form', ['siteTranscript', ...INVENTORIES]) }),
    need: all(
      signed(['officer', person], {
        refusable: [person],
        everyone: [
          { ...listOf(ev('activity.started'), 'officers', 'activity'), signatory: 'officer' },
          everyOne('party'),
        ],
      }),
      attestorSigned,
    ),
    refusal: '缺签字或者盖章，且未登记拒签',
    binds: 'both',
  }) as const;
const MOVING = ['video', 'audio', 'surveillance'] as const;

const during = {
  topic: 'av.during',
  per: 'activity',
  span: 'activity',
  continuous: false,
  media: MOVING,
  toleranceMs: SEGMENT_TOLERANCE_MS,
  besideMs: SYNCHRONY_MS,
} as const;

/** 第十四条的五项 */
const FIVE = ['facts', 'reasons', 'legalBasis', 'rights', 'remedies'] as const;
/** 分几次告知的，合并计算；缺项逐一列出。 */
const isNotified = (since: { readonly reach: Reach; readonly after?: Match }) =>
  all(
    ...FIVE.map((content) =>
      any(
        seen(ev('notice.given', { contents: { has: [content] } }), since),
        seen(
          ev('document.finalized', { form: ['priorNotice', 'siteTranscript'], contents: { has: [content] } }),
          since,
        ),
      ),
    ),
  );

const noticePaper = {
  article: '第十四条',
  requirements: ['FZCG-14.2', 'FZCG-14.3'],
  topic: 'notice.paper',
  gist: '以告知书或者载有告知内容的现场笔录记录告知；简易程序口头告知的免',
  per: 'case',
  on: ev('notice.given'),
  forms: ['priorNotice'],
} as const;
const isTranscribed = (reach: 'case' | 'turn') =>
  reading('FZCG-14.2', {
    default: seen(
      ev('document.finalized', { form: ['siteTranscript', 'summaryTranscript'], contents: { atLeast: 1 } }),
      { reach },
    ),
    noticeOnly: NEVER,
  });

/** 第十二条：措施及其两份文书。 */
const MEASURES = {
  preservation: {
    article: '第十二条第一款',
    requirements: ['FZCG-12.2', 'FZCG-4.1'],
    topic: 'preservation.papers',
    kind: ['advancePreservation'],
    activity: ['preservation'],
    forms: ['preservationNotice', 'preservationInventory'],
    gist: '制作登记先行保存通知书、先行登记保存物品清单',
    refusal: '登记先行保存通知书、先行登记保存物品清单不齐，或者清单没有物品',
  },
  coercion: {
    article: '第十二条第二款',
    requirements: ['FZCG-12.3', 'FZCG-4.1'],
    topic: 'coercion.papers',
    kind: ['seizure', 'impoundment'],
    activity: COERCIONS,
    forms: ['coercionDecision', 'coercionInventory'],
    gist: '制作查封、扣押决定书和物品清单',
    refusal: '查封、扣押决定书或者物品清单不齐，或者清单没有物品',
  },
} as const;

const isListed = seen(ev('measure.taken', { items: { atLeast: 1 } }));

const measurePapers = (name: keyof typeof MEASURES) => {
  const { article, requirements, topic, kind, activity, forms, gist, refusal } = MEASURES[name];
  const norm = { article, requirements, topic, gist, per: 'measure' } as const;
  return [
    paper({ ...norm, id: `12.${name}`, on: ev('measure.taken', { kind }), forms, reach: 'object' }),
    // 只登记了活动的，文书照样应有。
    paper({
      ...norm,
      per: 'activity',
      id: `12.${name}.activity`,
      on: ev('activity.ended', { kind: activity }),
      when: not(seen(ev('measure.taken', { kind }), { reach: 'occasion' })),
      forms,
      reach: 'object',
    }),
    gate({
      ...norm,
      id: `12.${name}.completed`,
      act: 'completeMeasure',
      on: ev('measure.completed', { kind }),
      opens: ev('measure.taken', { kind }),
      need: all(
        ...forms.map((form) => seen(ev('document.finalized', { form }))),
        name === 'coercion' ? reading('FZCG-12.3', { default: isListed, mayBeEmpty: ALWAYS }) : isListed,
      ),
      refusal,
      binds: 'both',
    }),
  ];
};

/** FZCG-12.4、12.5：登记了措施自身的活动的，由活动一处要求，不重复计；检查中采取的，措施须录到。 */
const measureRecorded = (
  name: 'preservation' | 'coercion',
  kind: 'advancePreservation' | readonly ('seizure' | 'impoundment')[],
  requirements: readonly string[],
) => {
  const own = ev('activity.started', { kind: MEASURES[name].activity });
  // 未写明所属活动的措施，案中有尚无措施的该类活动的，即属该活动。
  const isOfUntied = all(
    not(seen(ev('activity.started'), { reach: 'activity' })),
    not(every('activity', own, ev('measure.taken'))),
  );
  return recording({
    ...during,
    per: 'measure',
    id: `12.recording.${name}.measure`,
    article: '第十二条第三款',
    requirements,
    gist: name === 'preservation' ? '先行登记保存同时进行音像记录' : '查封、扣押同时进行音像记录',
    on: ev('measure.taken', { kind }),
    when: not(any(seen(own, { reach: 'activity' }), isOfUntied)),
    scene: name === 'preservation' ? 'preservationScene' : 'coercionScene',
  });
};

const LETTERS = { facts: ev('document.finalized', { form: 'assistanceLetter' }), reach: 'case' } as const;

/** 第四章 调查与取证的记录 */
export const investigation = {
  title: '第四章 调查与取证的记录',
  articles: [
    article('第九条', '询问当事人制作接受调查通知书、询问笔录；拒绝询问须记录', [
      paper({
        id: '9.notice',
        article: '第九条',
        requirements: ['FZCG-9.1'],
        topic: 'inquiry.notice',
        gist: '询问前制作接受调查通知书',
        per: 'activity',
        on: ev('activity.started', { kind: 'inquiry' }),
        forms: ['inquiryNotice'],
        reach: 'unclaimed',
        order: { before: 'trigger' },
        exempt: reading('FZCG-9.1', { default: NEVER, exempt: ALWAYS }),
      }),
      paper({
        id: '9.transcript',
        article: '第九条',
        requirements: ['FZCG-9.2', 'FZCG-9.3', 'FZCG-4.1'],
        topic: 'inquiry.transcript',
        gist: '制作询问笔录；拒绝接受询问的，记录拒绝情形',
        per: 'activity',
        on: ev('activity.ended', { kind: 'inquiry' }),
        forms: ['inquiryTranscript'],
        alternatives: [['summaryTranscript']],
        reach: 'object',
        exempt: seen(ev('inquiry.refused', { present: { atLeast: 1 } })),
      }),
    ]),
    article('第十条', '请求协助调查制作执法协助函', [
      paper({
        id: '10.letter',
        article: '第十条',
        requirements: ['FZCG-10.1'],
        topic: 'assistance.letter',
        gist: '收到协助材料的，须先有执法协助函',
        per: 'case',
        on: ev('material.received', { answersAssistance: true }),
        forms: ['assistanceLetter'],
        reach: 'case',
        order: { before: 'trigger' },
      }),
      paper({
        id: '10.request',
        article: '第十条',
        requirements: ['FZCG-10.1'],
        topic: 'assistance.letter',
        gist: '请求协助须有执法协助函',
        per: 'case',
        on: ev('assistance.requested'),
        forms: ['assistanceLetter'],
        reach: 'case',
      }),
      gate({
        id: '10.each',
        article: '第十条',
        requirements: ['FZCG-10.1'],
        topic: 'assistance.letter',
        gist: '请求几个单位协助、收到几个单位协查材料的，各有执法协助函',
        per: 'case',
        act: 'archiveDossier',
        on: ev('case.archived'),
        need: all(
          quota(LETTERS, 1, { facts: ev('assistance.requested'), reach: 'case', by: 'unit' }),
          quota(LETTERS, 1, {
            facts: ev('material.received', { answersAssistance: true }),
            reach: 'case',
            by: 'from',
          }),
        ),
        refusal: '请求协助、来函答复的单位有的没有对应的执法协助函',
        binds: 'both',
      }),
    ]),
    article('第十一条', '检查物品、场所制作现场笔录，同时音像记录', [
      ...(['default', 'apart'] as const).map((option) =>
        paper({
          id: option === 'default' ? '11.transcript' : '11.transcript.apart',
          article: '第十一条第一款',
          requirements: ['FZCG-11.1', 'FZCG-2.5', 'FZCG-4.1'],
          topic: 'site.transcript',
          gist: '检查物品或者场所应制作现场笔录',
          per: 'activity',
          on: ev('activity.ended', { kind: SITE_INSPECTIONS }),
          when: under('FZCG-11.1', option, ['default', 'apart']),
          forms: ['siteTranscript'],
          alternatives: option === 'default' ? [['summaryTranscript']] : [],
          reach: 'object',
          exempt: isRecordedAlone,
        }),
      ),
      ...(['default', 'exact'] as const).map((option) =>
        recording({
          ...during,
          id: option === 'default' ? '11.recording' : '11.recording.exact',
          article: '第十一条第二款',
          requirements: ['FZCG-11.2'],
          gist: '现场检查同时进行音像记录',
          on: ev('activity.started', { kind: SITE_INSPECTIONS }),
          when: under('FZCG-11.2', option, ['default', 'exact']),
          besideMs: option === 'default' ? SYNCHRONY_MS : 0,
          scene: 'inspectionScene',
        }),
      ),
    ]),
    article('第十二条', '先行登记保存与查封、扣押的文书和音像', [
      gate({
        id: '12.ground',
        article: '第十二条第一款',
        requirements: ['FZCG-12.1'],
        topic: 'preservation.ground',
        gist: '仅在证据可能灭失或者以后难以取得时采取，须写明情形',
        per: 'measure',
        act: 'takeMeasure',
        on: ev('measure.taken', { kind: 'advancePreservation' }),
        need: all(trigger('ground', ['mayBeLost', 'hardToObtainLater']), trigger('reason', { present: true })),
        refusal: '未写明证据可能灭失或者以后难以取得的情形和事实',
        binds: 'both',
      }),
      ...measurePapers('preservation'),
      ...measurePapers('coercion'),
      recording({
        ...during,
        id: '12.recording.preservation',
        article: '第十二条第三款',
        requirements: ['FZCG-12.4'],
        gist: '先行登记保存同时进行音像记录',
        on: ev('activity.started', { kind: 'preservation' }),
        scene: 'preservationScene',
      }),
      recording({
        ...during,
        id: '12.recording.coercion',
        article: '第十二条第三款',
        requirements: ['FZCG-12.5'],
        gist: '查封、扣押同时进行音像记录',
        on: ev('activity.started', { kind: COERCIONS }),
        scene: 'coercionScene',
      }),
      measureRecorded('preservation', 'advancePreservation', ['FZCG-5.11', 'FZCG-12.4']),
      measureRecorded('coercion', ['seizure', 'impoundment'], ['FZCG-5.10', 'FZCG-12.5']),
    ]),
    article('第十三条', '听证的三份文书与全程音像', [
      paper({
        id: '13.notice',
        article: '第十三条第一款',
        requirements: ['FZCG-13.1'],
        topic: 'hearing.papers',
        gist: '听证之前制作听证通知书',
        per: 'activity',
        on: ev('activity.started', { kind: 'hearing' }),
        forms: ['hearingNotice'],
        reach: 'unclaimed',
        order: { before: 'trigger' },
      }),
      paper({
        id: '13.transcript',
        article: '第十三条第一款',
        requirements: ['FZCG-13.1'],
        topic: 'hearing.papers',
        gist: '制作听证笔录',
        per: 'activity',
        on: ev('activity.ended', { kind: 'hearing' }),
        forms: ['hearingTranscript'],
        reach: 'object',
      }),
      paper({
        id: '13.report',
        article: '第十三条第一款',
        requirements: ['FZCG-13.1'],
        topic: 'hearing.papers',
        gist: '听证结束之后制作听证报告书',
        per: 'activity',
        on: ev('activity.ended', { kind: 'hearing' }),
        forms: ['hearingReport'],
        reach: 'unclaimed',
        order: { after: 'trigger' },
      }),
      ...(['default', 'recesses'] as const).map((option) =>
        recording({
          ...during,
          id: option === 'default' ? '13.recording' : '13.recording.recesses',
          article: '第十三条第二款',
          requirements: ['FZCG-13.2'],
          gist: '听证全程进行音像记录',
          on: ev('activity.started', { kind: 'hearing' }),
          when: under('FZCG-13.2', option, ['default', 'recesses']),
          continuous: true,
          ...(option === 'default' ? {} : { recesses: 'recorded' }),
          scene: 'hearingScene',
        }),
      ),
    ]),
    article('第十四条', '作出决定前告知事实、理由、依据、权利和救济途径', [
      gate({
        id: '14.before',
        article: '第十四条',
        requirements: ['FZCG-14.1'],
        topic: 'notice.before',
        gist: '告知须早于决定，五项内容齐全',
        per: 'case',
        act: 'makeDecision',
        on: ev('decision.made'),
        when: all(notSummary, under('FZCG-14.1', 'default', ['default', 'anyTime'])),
        need: isNotified(sinceRevocation),
        refusal: '没有早于决定的告知，或者告知的事实、理由、依据、权利、救济途径不全',
        binds: 'both',
        // 同意决定后补告知不算 (FZCG-14.1)。
        incurable: true,
      }),
      gate({
        id: '14.before.paper',
        article: '第十四条',
        requirements: ['FZCG-14.1'],
        topic: 'notice.before',
        gist: '告知之前不得定稿决定',
        per: 'document',
        act: 'finalizeDocument',
        on: ev('document.finalized', { form: 'enforcementDecision' }),
        opens: ev('document.drafted', { form: 'enforcementDecision' }),
        when: all(notSummary, under('FZCG-14.1', 'default', ['default', 'anyTime'])),
        need: isNotified(sinceRevocation),
        refusal: '没有早于决定的告知，或者告知内容不全',
        binds: 'act',
      }),
      gate({
        id: '14.anyTime',
        article: '第十四条',
        requirements: ['FZCG-14.1'],
        topic: 'notice.given',
        gist: '执法过程中告知，五项内容齐全',
        per: 'case',
        act: 'closeCase',
        on: ev('case.closed'),
        opens: ev('decision.made'),
        when: all(
          notSummary,
          seen(ev('decision.made'), { reach: 'case' }),
          under('FZCG-14.1', 'anyTime', ['default', 'anyTime']),
        ),
        need: isNotified({ reach: 'case' }),
        refusal: '没有告知，或者告知的事实、理由、依据、权利、救济途径不全',
        binds: 'both',
      }),
      paper({
        ...noticePaper,
        id: '14.paper',
        when: not(trigger('oral', true)),
        reach: 'case',
        exempt: isTranscribed('case'),
      }),
      // 口头告知的，每次各有文字。
      paper({
        ...noticePaper,
        id: '14.paper.oral',
        when: trigger('oral', true),
        reach: 'turn',
        exempt: any(isSummary, isTranscribed('turn')),
      }),
    ]),
    article('第十五条', '直接涉及权利义务的文书须签字；拒签须记录并音像', [
      gate({
        ...signedBy(SIGNED_PAPERS, 'party'),
        id: '15.signed',
        gist: '由到场执法人员、当事人和见证人签字或者盖章，拒签须登记',
      }),
      gate({
        ...signedBy('witnessStatement', 'witness'),
        id: '15.signed.witness',
        gist: '证人证言由到场执法人员、证人和见证人签字或者盖章，拒签须登记',
      }),
      ...(['default', 'moving'] as const).map((option) =>
        recording({
          id: option === 'default' ? '15.refusal' : '15.refusal.moving',
          article: '第十五条',
          requirements: ['FZCG-15.3'],
          topic: 'av.refusal',
          gist: '拒绝签字盖章的，使用音像设备记录',
          per: 'document',
          on: ev('document.signatureRefused'),
          when: under('FZCG-15.3', option, ['default', 'moving']),
          span: 'moment',
          continuous: false,
          media: option === 'default' ? [...MOVING, 'photo'] : MOVING,
          toleranceMs: SEGMENT_TOLERANCE_MS,
          besideMs: SYNCHRONY_MS,
          scene: 'refusalScene',
        }),
      ),
    ]),
  ],
} as const;
