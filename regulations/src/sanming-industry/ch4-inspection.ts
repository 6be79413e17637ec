import { workdays } from '@zhiji/calendar';
import { all, ALWAYS, any, NEVER, not, NO_TERM, within } from '@zhiji/law';
import {
  approved,
  article,
  duty,
  ev,
  filled,
  finding,
  gate,
  moment,
  ordered,
  paper,
  reading,
  seen,
  trigger,
} from '../pen.ts';
import { served } from './ch1-general.ts';
import { hasNoActivity, isInspection, SITE_INSPECTIONS } from './conditions.ts';
import { correction } from './correction.ts';
import { general, generalOrWhole, whole } from './scenes.ts';

const onSite = ev('activity.started', { kind: SITE_INSPECTIONS });
const atSite = { per: 'activity', when: isInspection } as const;

/** SMGX-24.2：缺省三处，另一口径全程。 */
const atThreePoints = all(isInspection, reading('SMGX-24.2', { default: ALWAYS, whole: NEVER }));
const point = {
  article: '第二十四条',
  requirements: ['SMGX-24.2'],
  per: 'activity',
  when: atThreePoints,
  span: 'moment',
  scene: 'inspectionScene',
} as const;

/** 到场之后、实质检查之前出示的，不为迟 (SMGX-25.1)。 */
const shown = {
  article: '第二十五条',
  requirements: ['SMGX-25.1', 'SMGX-3.1'],
  topic: 'inspection.notice',
  per: 'activity',
  forms: ['inspectionNotice'],
  reach: 'unclaimed',
  order: { before: 'trigger' },
} as const;

/** 三项可以分次告知，均在实质检查之前；没有登记开始实质检查的，自到场起算 (SMGX-25.3)。 */
const TOLD = (['inspectionMatters', 'rights'] as const).map((item) =>
  ev('notice.given', { contents: { has: [item] } }),
);
const isTold = all(...TOLD.map((match) => seen(match, { reach: 'unclaimed' })));
const told = {
  article: '第二十五条',
  requirements: ['SMGX-25.3'],
  topic: 'inspection.told',
  gist: '检查之前告知检查事项、检查内容和当事人的权利',
  per: 'activity',
  act: 'beginInvestigation',
  refusal: '检查之前未告知检查事项和内容，或者未告知当事人的权利',
  binds: 'fact',
} as const;

const preservedElsewhere = {
  article: '第二十八条',
  requirements: ['SMGX-28.2'],
  per: 'measure',
  on: ev('measure.taken', { kind: 'advancePreservation' }),
  when: all(isInspection, hasNoActivity('preservation')),
  span: 'moment',
  scene: 'preservationScene',
} as const;

const isRecordSecret = any(
  ...(['stateSecret', 'tradeSecret', 'personalPrivacy'] as const).map((kind) => trigger('secrecy', { has: [kind] })),
);

/** 第四章 行政监督检查记录规则 */
export const inspection = {
  title: '第四章 行政监督检查记录规则',
  articles: [
    article('第二十四条', '依“双随机”计划、专项部署开展检查，现场检查过程音像', [
      gate({
        id: '24.source',
        article: '第二十四条',
        requirements: ['SMGX-24.1'],
        topic: 'inspection.source',
        gist: '检查须有计划、部署或者个案线索；双随机的须有抽取结果',
        per: 'case',
        act: 'startProcedure',
        on: ev('procedure.started', { caseType: 'inspection' }),
        need: any(
          all(trigger('inspectionSource', 'randomInspectionPlan'), seen(ev('draw.made'), { reach: 'case' })),
          trigger('inspectionSource', 'specialDeployment'),
          all(trigger('inspectionSource', 'caseClue'), reading('SMGX-24.1', { default: ALWAYS, plannedOnly: NEVER })),
        ),
        refusal: '没有“双随机”计划及其抽取结果、专项部署或者个案线索',
        binds: 'both',
      }),
      general({ ...point, id: '24.start', gist: '现场检查开始之时音像', on: onSite }),
      general({ ...point, id: '24.problem', gist: '发现问题之时音像', on: ev('problem.found') }),
      general({
        ...point,
        id: '24.end',
        gist: '现场检查结束之时音像',
        on: ev('activity.ended', { kind: SITE_INSPECTIONS }),
      }),
      ...whole({
        id: '24.whole',
        article: '第二十四条',
        requirements: ['SMGX-24.2'],
        gist: '现场检查全程音像',
        per: 'activity',
        on: onSite,
        when: all(isInspection, reading('SMGX-24.2', { default: NEVER, whole: ALWAYS })),
        scene: 'inspectionScene',
      }),
    ]),
    article('第二十五条', '主动出示检查告知书、有效执法证件，告知检查事项、内容和权利', [
      paper({
        ...shown,
        id: '25.notice',
        gist: '检查之前出示检查告知书',
        on: onSite,
        when: all(isInspection, not(seen(ev('activity.proceeded')))),
      }),
      paper({
        ...shown,
        id: '25.notice.proceeded',
        gist: '开始实质检查之前出示检查告知书',
        on: ev('activity.proceeded'),
        when: all(isInspection, seen(onSite)),
      }),
      ...served(
        '25.notice',
        '第二十五条',
        ['SMGX-25.1'],
        ['inspectionNotice'],
        all(isInspection, reading('SMGX-25.1', { default: NEVER, served: ALWAYS })),
      ),
      gate({
        ...atSite,
        id: '25.certificates',
        article: '第二十五条',
        requirements: ['SMGX-25.2'],
        topic: 'inspection.certificate',
        gist: '参加检查的执法人员不少于两名，执法证件均在有效期内',
        act: 'beginInvestigation',
        on: onSite,
        need: all(
          // SMGX-25.2 的默认：人数未写，不少于两名。
          reading('SMGX-25.2', {
            default: trigger('officers', { atLeast: 2 }),
            unlimited: trigger('officers', { atLeast: 1 }),
          }),
          not(trigger('officers', { of: { certificateValid: false } })),
          not(trigger('officers', { of: { certificateValid: { present: false } } })),
        ),
        refusal: '执法人员不足两名，或者有人的执法证件已经过期、未核对有效期',
        binds: 'both',
      }),
      duty({
        ...atSite,
        id: '25.shown',
        article: '第二十五条',
        requirements: ['SMGX-25.2'],
        topic: 'inspection.certificate',
        gist: '参加检查的执法人员逐一主动出示有效执法证件',
        on: onSite,
        must: [ev('credential.shown')],
        each: { field: 'officers', as: 'officers', among: true },
        mustReach: 'object',
        due: within(NO_TERM),
        who: 'officer',
        clock: 'claimed',
      }),
      gate({
        ...told,
        id: '25.told',
        on: ev('activity.proceeded'),
        when: all(isInspection, seen(onSite)),
        need: isTold,
      }),
      gate({
        ...told,
        id: '25.told.arrival',
        on: ev('activity.ended', { kind: SITE_INSPECTIONS }),
        when: all(isInspection, not(seen(ev('activity.proceeded')))),
        need: all(isTold, ...TOLD.map((match) => ordered(moment(match), moment(onSite), 'unclaimed'))),
      }),
    ]),
    article('第二十六条', '现场检查制作行政监督检查记录表，结果依法公示', [
      paper({
        ...atSite,
        id: '26.record',
        article: '第二十六条',
        requirements: ['SMGX-26.1', 'SMGX-3.1', 'SMGX-3.3'],
        topic: 'site.transcript',
        gist: '现场检查制作行政监督检查记录表',
        on: ev('activity.ended', { kind: SITE_INSPECTIONS }),
        forms: ['inspectionRecord'],
        reach: 'object',
      }),
      gate({
        id: '26.fields',
        article: '第二十六条',
        requirements: ['SMGX-26.2'],
        topic: 'inspection.fields',
        gist: '记录表写明检查内容、发现的问题、是否合格、是否违法；违法的有后续处理',
        per: 'document',
        act: 'finalizeDocument',
        on: ev('document.finalized', { form: 'inspectionRecord' }),
        opens: ev('document.drafted', { form: 'inspectionRecord' }),
        need: all(
          filled('inspectionContents', 'problemsFound', 'inspectionQualified', 'violationPresent'),
          any(
            not(finding('violationFound')),
            // 引起检查的线索在先，不是检查所得的线索。
            seen(ev('lead.found'), { reach: 'occasion', after: ev('procedure.started') }),
            // 前次检查的责令改正不是这一次的后续处理。
            seen(ev('correction.ordered'), { reach: 'occasion' }),
          ),
        ),
        refusal: '记录表四项不全，或者存在违法行为而未关联处罚线索、责令改正',
        binds: 'both',
      }),
      duty({
        id: '26.post',
        article: '第二十六条',
        requirements: ['SMGX-26.3'],
        topic: 'inspection.posted',
        gist: '依法公示检查结果',
        per: 'case',
        on: ev('document.finalized', { form: 'inspectionRecord' }),
        when: isInspection,
        must: [ev('result.posted')],
        mustReach: 'case',
        since: 'trigger',
        due: within(NO_TERM),
        who: 'handlingUnit',
        clock: 'claimed',
        // 条文没有期限；二十个工作日由公示的上位规定。
        target: { id: 'SMGX-26.3', term: within(workdays(20)) },
      }),
      gate({
        id: '26.secrecy',
        article: '第二十六条',
        requirements: ['SMGX-26.3', 'SMGX-32.1'],
        topic: 'record.secrecy',
        gist: '公示的内容不得含国家秘密、商业秘密和个人隐私',
        per: 'case',
        act: 'postResult',
        on: ev('result.posted'),
        when: isInspection,
        need: all(trigger('secrecy', { present: true }), not(isRecordSecret)),
        refusal: '公示内容未作涉密核对，或者含有秘密、隐私',
        binds: 'both',
      }),
    ]),
    article('第二十七条', '不超越范围和权限，不检查无关物品，避免不必要的损坏', [
      gate({
        id: '27.scope',
        article: '第二十七条',
        requirements: ['SMGX-27.1'],
        topic: 'inspection.scope',
        gist: '检查的事项在检查告知书所列范围之内，扩大的须经批准',
        per: 'inspectionMatter',
        act: 'inspectMatter',
        on: ev('matter.inspected'),
        when: isInspection,
        need: any(
          seen(ev('document.finalized', { form: 'inspectionNotice' })),
          approved('scopeExpansion', [], { scoped: true, people: 1 }),
        ),
        refusal: '检查告知书没有列明这一事项，也没有批准扩大范围',
        binds: 'fact',
      }),
      duty({
        id: '27.goods',
        article: '第二十七条',
        requirements: ['SMGX-27.2'],
        topic: 'inspection.goods',
        gist: '检查的物品应与检查事项有关，写明所关联的事项',
        per: 'item',
        on: ev('goods.inspected', { matter: { present: false } }),
        when: isInspection,
        must: [ev('goods.inspected', { matter: { present: true } })],
        mustReach: 'object',
        due: within(NO_TERM),
        who: 'officer',
        clock: 'claimed',
      }),
      duty({
        ...atSite,
        id: '27.damage',
        article: '第二十七条',
        requirements: ['SMGX-27.3'],
        topic: 'inspection.damage',
        gist: '检查结束写明场所、设施、物品有无损坏',
        on: ev('activity.ended', { kind: SITE_INSPECTIONS }),
        must: [ev('damage.stated')],
        mustReach: 'object',
        due: within(NO_TERM),
        who: 'officer',
        clock: 'claimed',
      }),
      general({
        ...atSite,
        id: '27.damage.photos',
        article: '第二十七条',
        requirements: ['SMGX-27.3'],
        gist: '有损坏的，附损坏前后的照片',
        on: ev('damage.stated', { damaged: true }),
        media: ['photo', 'video'],
        photos: 2,
        topic: 'inspection.damage',
        scene: 'inspectionScene',
      }),
    ]),
    article('第二十八条', '检查中先行登记保存证据的通知书、清单和音像', [
      paper({
        id: '28.papers',
        article: '第二十八条',
        requirements: ['SMGX-28.1'],
        topic: 'preservation.papers',
        gist: '先行登记保存证据制作通知书，附清单',
        per: 'measure',
        on: ev('measure.taken', { kind: 'advancePreservation' }),
        when: isInspection,
        forms: ['preservationNotice', 'propertyInventory'],
        reach: 'object',
      }),
      gate({
        id: '28.completed',
        article: '第二十八条',
        requirements: ['SMGX-28.1'],
        topic: 'preservation.papers',
        gist: '通知书和至少一项的清单齐备，方可完成措施',
        per: 'measure',
        act: 'completeMeasure',
        on: ev('measure.completed', { kind: 'advancePreservation' }),
        opens: ev('measure.taken', { kind: 'advancePreservation' }),
        when: isInspection,
        need: all(
          seen(ev('document.finalized', { form: 'preservationNotice' })),
          seen(ev('document.finalized', { form: 'propertyInventory', items: { min: 1 } })),
        ),
        refusal: '先行登记保存证据通知书、清单不齐，或者清单没有物品',
        binds: 'both',
      }),
      ...generalOrWhole('SMGX-28.2', {
        ...atSite,
        id: '28.recording',
        article: '第二十八条',
        requirements: ['SMGX-28.2', 'SMGX-3.4'],
        gist: '检查中先行登记保存证据音像',
        on: ev('activity.started', { kind: 'preservation' }),
        scene: 'preservationScene',
      }),
      ...generalOrWhole('SMGX-28.2', {
        ...preservedElsewhere,
        id: '28.recording.elsewhere',
        gist: '未另立活动的先行登记保存，实施之时音像',
      }),
    ]),
    article('第二十九条', '责令改正制作通知书，届满后及时核查', [
      ...correction({ article: '第二十九条', id: '29', order: 'SMGX-29.1', review: 'SMGX-29.2', when: isInspection }),
      general({
        id: '29.recording',
        article: '第二十九条',
        requirements: ['SMGX-29.2'],
        gist: '到现场核查改正情况的音像',
        per: 'activity',
        on: ev('activity.started', { kind: 'correctionReview' }),
        when: all(
          isInspection,
          not(trigger('manner', ['written', 'phone', 'online'])),
          reading('SMGX-29.2', { default: ALWAYS, none: NEVER }),
        ),
        scene: 'correctionReviewScene',
      }),
    ]),
  ],
} as const;
