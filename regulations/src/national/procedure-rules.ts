import { days, hours } from '@zhiji/calendar';
import { within } from '@zhiji/law';
import { article, derived, duty, ev } from '../pen.ts';
import { norm } from './norm-head.ts';

/** 民事诉讼法的送达、移送涉嫌犯罪案件的规定、民法典的期间 */
export const procedureRules = {
  title: '送达、移送与期间',
  articles: [
    article(
      '民事诉讼法第八十八条',
      '受送达人签收的日期为送达日期',
      // 送达没有写明文书的，视为送达决定书。
      (
        [
          ['88', ['enforcementDecision', 'onSpotDecision']],
          ['88.unnamed', { present: false }],
        ] as const
      ).map(([number, form]) =>
        derived({
          ...norm(
            'service',
            '民事诉讼法第八十八条',
            number,
            'decision.served',
            '签收、留置或者回执载明的日期为送达日期',
          ),
          per: 'service',
          on: ev('service.completed', { form }),
          type: 'decision.served',
          at: { from: 'trigger', field: 'servedOn' },
        }),
      ),
    ),
    article('民事诉讼法第九十五条', '公告送达，自发出公告之日起经过三十日视为送达', [
      derived({
        ...norm('service', '民事诉讼法第九十五条', '95', 'decision.served', '公告之日起经过三十日，视为送达'),
        per: 'service',
        on: ev('service.attempted', { method: 'serviceByPublication', result: 'served' }),
        type: 'decision.served',
        at: within(days(30)),
      }),
    ]),
    article(
      '民事诉讼法第八十九条',
      '留置送达：邀请基层组织见证，或者拍照、录像记录送达过程，把文书留在住所即视为送达',
      [],
      [
        {
          article: '民事诉讼法第八十九条',
          requirements: ['NATL-service-89'],
          reason: '见证或者音像两者取一，由各部规定的留置送达规范判断，送达日取登记的送达完成。',
        },
      ],
    ),
    article('移送规定第五条', '负责人三日内决定是否移送，决定移送的二十四小时内移送', [
      duty({
        ...norm(
          'transfer',
          '行政执法机关移送涉嫌犯罪案件的规定第五条',
          '5-1',
          'lead.transfer.decided',
          '发现涉嫌犯罪的，负责人三日内决定是否移送',
        ),
        article: '移送规定第五条',
        per: 'case',
        on: ev('finding.made', { finding: 'crimeSuspected', value: true }),
        must: [ev('lead.concluded')],
        mustReach: 'case',
        since: 'trigger',
        due: within(days(3)),
        who: 'agencyHead',
        clock: 'claimed',
        moot: ev('finding.made', { finding: 'crimeSuspected', value: [false, 'unknown'] }),
      }),
      duty({
        ...norm(
          'transfer',
          '行政执法机关移送涉嫌犯罪案件的规定第五条',
          '5',
          'lead.transfer.within',
          '决定移送的，二十四小时内向同级公安机关移送',
        ),
        article: '移送规定第五条',
        per: 'lead',
        on: ev('lead.concluded', { outcome: 'transferCrime' }),
        must: [ev('lead.transferred')],
        mustReach: 'object',
        since: 'trigger',
        due: within(hours(24)),
        who: 'officer',
        clock: 'claimed',
      }),
    ]),
    article(
      '移送规定第十二条',
      '公安机关决定立案的，三日内移交涉案物品和案件有关的其他材料',
      [],
      [
        {
          article: '移送规定第十二条',
          requirements: ['NATL-transfer-12'],
          reason: '立案通知由公安机关发出，收到外单位材料时登记；物品移交逐件登记，何物涉案由人认定。',
        },
      ],
    ),
    article(
      '行政复议法第四十八条、行政诉讼法第六十七条',
      '复议收到申请书副本十日内答复（工作日），诉讼收到起诉状副本十五日内举证',
      [],
      [
        {
          article: '行政复议法第四十八条、行政诉讼法第六十七条',
          requirements: ['NATL-review-48', 'NATL-litigation-67'],
          reason: '答复和举证是机关在复议、诉讼中的行为，不在执法全过程之内；收到与终结如实登记。',
        },
      ],
    ),
    article(
      '民法典第二百零一条至第二百零三条',
      '开始的当日不计入，按小时计算的自所定时刻起算；最后一日为法定休假日的顺延，截止二十四时',
      [],
      [
        {
          article: '民法典第二百零一条至第二百零三条',
          requirements: ['NATL-civilCode-201', 'NATL-civilCode-202', 'NATL-civilCode-203', 'NATL-civilCode-1259'],
          reason: '期间的计算规则在日历中实现，各项期限的算式逐一写明跳过的日子和所依通知。',
        },
      ],
    ),
  ],
} as const;
