import { days, hours } from '@zhiji/calendar';
import { all, any, ALWAYS, COMPLETE, NEVER, not, NO_TERM, within, type Anchor } from '@zhiji/law';
import {
  approved,
  article,
  byRole,
  duty,
  ev,
  every,
  gate,
  lists,
  reading,
  sameSpan,
  sameValue,
  seen,
  trigger,
} from '../pen.ts';
import { isPenalty, MOVING, target } from './conditions.ts';

/** FZMC-16.1：“事项完成”指单次活动结束，结束之前尚未起算；没有活动的，自录制结束。 */
const endOfActivity: Anchor = { from: 'last', match: ev('activity.ended'), reach: 'activity' };
const isOfNone = not(
  any(...[ev('activity.started'), ev('activity.ended')].map((of) => seen(of, { reach: 'activity' }))),
);
/** FZMC-17.2：自返回单位起算，未登记返回的自预计返回时间起算。 */
const returned: Anchor = {
  from: 'last',
  match: ev('staff.returned'),
  reach: 'activity',
  else: { from: 'last', match: ev('recording.delayReported'), reach: 'object', field: 'expectedReturn' },
};

const isReported = seen(ev('recording.delayReported'));
/** 驳回之后又批准的，不再是驳回。 */
const dismissed = ev('approval.refused', { matter: 'storingExtension' });
const isDismissed = all(
  seen(dismissed),
  not(seen(ev('approval.given', { matter: 'storingExtension', role: 'enforcementBodyHead' }), { after: dismissed })),
);
/** 第十六条、第十七条的两个二十四小时：报告在原期限之内的，自返回起算；两者取晚 (FZMC-17.1、17.2)。 */
const inTime = {
  per: 'recording',
  on: ev('recording.ended'),
  mustReach: 'object',
  due: {
    reading: 'FZMC-16.1',
    options: {
      default: within(hours(24), endOfActivity),
      case: within(hours(24), { from: 'last', match: ev('case.concluded'), reach: 'case' }),
    },
  },
  instead: { if: reading('FZMC-16.1', { default: isOfNone, case: NEVER }), due: within(hours(24)) },
  clock: 'trusted',
  extend: {
    to: within(hours(24), returned),
    if: reading('FZMC-17.1', {
      default: isReported,
      approval: all(isReported, approved('storingExtension', ['enforcementBodyHead'])),
    }),
    unless: isDismissed,
  },
} as const;

/** 第十六条第二款：光盘保存 */
const disc = {
  article: '第十六条第二款',
  per: 'disc',
  act: 'burnDisc',
  on: ev('disc.burned'),
  binds: 'both',
} as const;

/** 起止时间须与音像一致的文字材料 */
const TRANSCRIPTS = [
  'siteTranscript',
  'inquiryTranscript',
  'witnessStatement',
  'summaryTranscript',
  'statementTranscript',
  'hearingTranscript',
] as const;
const recorded = ev('recording.ended');
/** 照片没有起止，不作比对。 */
const filmed = ev('recording.ended', { medium: MOVING });
/** FZMC-16.6：文字在音像之内，两端各相差不超过 1 分钟；备选为不超过 5 分钟。 */
const isSameTime = reading('FZMC-16.6', {
  default: sameSpan(filmed, { reach: 'activity', toleranceMs: 60_000, inside: true }),
  inside: sameSpan(filmed, { reach: 'activity', toleranceMs: 300_000, inside: true }),
});

export const filing = {
  title: '编号存档与移交',
  articles: [
    article('第十六条', '二十四小时内申请编号存档；光盘一式两份；办结后一并立卷，起止时间一致', [
      duty({
        ...inTime,
        id: '16.number',
        article: '第十六条第一款',
        requirements: ['FZMC-16.1', 'FZMC-17.1'],
        topic: 'av.number',
        gist: '音像记录的事项完成后二十四小时内申请编号存档',
        must: [ev('recording.numberRequested')],
        who: 'enforcementBodyHead',
      }),
      gate({
        id: '16.elements',
        article: '第十六条第一款',
        requirements: ['FZMC-16.2', 'FZMC-20.5'],
        topic: 'av.number.elements',
        gist: '编号由委档案管理机构发给，含执法机构、录制日期、执法对象、执法环节',
        per: 'recording',
        act: 'issueNumber',
        on: ev('recording.numbered'),
        opens: ev('recording.numberRequested'),
        need: all(
          byRole('archivesBody', 'archivist', 'archivesHead'),
          trigger('number', { present: true }),
          trigger('unit', { present: true }),
          trigger('object', { present: true }),
          trigger('step', { present: true }),
        ),
        refusal: '编号须由委档案管理机构发给，执法机构、执法对象、执法环节不得缺',
        binds: 'both',
      }),
      gate({
        ...disc,
        id: '16.copies',
        requirements: ['FZMC-16.3'],
        topic: 'av.copies',
        gist: '光盘一式两份，内容一致',
        need: all(trigger('copies', { min: 2 }), trigger('discNumbers', { atLeast: 2 }), trigger('identical', true)),
        refusal: '光盘不足两份，或者两份内容不一致',
      }),
      gate({
        ...disc,
        id: '16.label',
        requirements: ['FZMC-16.4'],
        topic: 'av.copies.label',
        gist: '标明制作机构、制作人、制作时间、活动或者案件名称、标号',
        need: all(
          ...(['unit', 'maker', 'madeOn', 'caseName', 'label'] as const).map((field) =>
            trigger(field, { present: true }),
          ),
        ),
        refusal: '光盘标签的制作机构、制作人、制作时间、案件名称、标号有缺',
      }),
      duty({
        id: '16.file',
        article: '第十六条第三款',
        requirements: ['FZMC-16.5', 'FZMC-20.4'],
        topic: 'case.archive',
        gist: '办结后及时将文字同音像一并立卷归档',
        per: 'case',
        on: ev('case.concluded'),
        must: [ev('case.archived')],
        mustReach: 'case',
        since: 'trigger',
        due: within(NO_TERM),
        who: 'undertaker',
        clock: 'claimed',
        moot: ev('case.reopened'),
        target: target('FZMC-16.5', within(days(30))),
      }),
      gate({
        id: '16.archive',
        article: '第十六条第三款',
        requirements: ['FZMC-16.5', 'FZMC-24.2'],
        topic: 'case.archive',
        gist: '立卷列全文字材料和已编号的全部音像',
        per: 'case',
        act: 'archiveDossier',
        on: ev('case.archived'),
        need: all(
          COMPLETE,
          every('recording', recorded, ev('recording.numbered'), ev('recording.lost')),
          lists('catalogue', ev('document.finalized'), recorded),
        ),
        refusal: '应有的文书、音像有缺，音像尚未全部编号，或者目录有遗漏',
        binds: 'both',
      }),
      duty({
        id: '16.span',
        article: '第十六条第三款',
        requirements: ['FZMC-16.6'],
        topic: 'av.textSpan',
        gist: '音像与文字材料的起止时间不一致的，说明并经确认',
        per: 'document',
        on: ev('document.finalized', { form: TRANSCRIPTS }),
        when: not(isSameTime),
        must: [ev('document.spanExplained')],
        mustReach: 'object',
        moot: ev('document.withdrawn'),
        due: within(NO_TERM),
        who: 'officer',
        clock: 'claimed',
      }),
    ]),
    article('第十七条', '特殊因素不能及时移交的报告；返回单位后二十四小时内移交储存', [
      gate({
        id: '17.report',
        article: '第十七条',
        requirements: ['FZMC-17.1'],
        topic: 'av.delay',
        gist: '报告写明因素和预计返回时间',
        per: 'recording',
        act: 'requestExtension',
        on: ev('recording.delayReported'),
        need: all(trigger('reason', { present: true }), trigger('expectedReturn', { present: true })),
        refusal: '报告未写明特殊因素或者预计返回时间',
        binds: 'both',
      }),
      duty({
        ...inTime,
        id: '17.handIn',
        article: '第十七条',
        requirements: ['FZMC-17.2'],
        topic: 'av.store',
        gist: '返回单位后二十四小时内交委档案管理机构储存',
        must: [ev('recording.handedIn')],
        who: 'officer',
      }),
      gate({
        id: '17.store',
        article: '第十七条',
        requirements: ['FZMC-17.3', 'FZMC-18.8'],
        topic: 'av.storagePoint',
        gist: '储存至在册的专用存储设备，内容与移交时一致',
        per: 'recording',
        act: 'storeRecording',
        on: ev('recording.stored'),
        need: all(
          trigger('registered', true),
          any(not(seen(ev('recording.received'))), sameValue('sha256', ev('recording.received'), 'sha256', 'object')),
        ),
        refusal: '储存点未登记为专用，或者内容与移交时不一致',
        binds: 'both',
      }),
      duty({
        id: '17.synchronise',
        article: '第十七条',
        requirements: ['FZMC-17.4'],
        topic: 'av.synchronise',
        gist: '需要同步储存至执法信息系统的，由执法机构办理',
        per: 'recording',
        on: ev('recording.stored'),
        when: reading('FZMC-17.4', { default: isPenalty, every: ALWAYS }),
        must: [ev('recording.synchronised')],
        mustReach: 'object',
        due: within(NO_TERM),
        who: 'handlingUnit',
        clock: 'claimed',
      }),
    ]),
  ],
} as const;
