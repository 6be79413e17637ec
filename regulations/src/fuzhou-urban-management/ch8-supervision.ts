import { STATED } from '@zhiji/calendar';
import { NO_TERM, within } from '@zhiji/law';
import { article, duty, ev, gate, seen } from '../pen.ts';

const rectification = {
  article: '第二十九条',
  requirements: ['FZCG-29.1'],
  topic: 'rectification',
  scope: 'agency',
  per: 'clue',
} as const;

/** 第八章 监督责任 */
export const supervision = {
  title: '第八章 监督责任',
  articles: [
    article(
      '第二十九条',
      '六种情形责令限期整改，情节严重的处理责任人员',
      [
        gate({
          ...rectification,
          id: '29.confirmed',
          gist: '责任线索经人确认，方可责令整改',
          act: 'orderRectification',
          on: ev('rectification.ordered'),
          need: seen(ev('clue.confirmed')),
          refusal: '责任线索未经人确认',
          binds: 'both',
        }),
        duty({
          ...rectification,
          id: '29.answer',
          gist: '在责令的期限内反馈整改结果',
          on: ev('rectification.ordered'),
          must: [ev('rectification.answered')],
          mustReach: 'object',
          since: 'trigger',
          due: within(STATED, { from: 'trigger', field: 'by' }),
          who: 'handlingUnit',
          clock: 'claimed',
        }),
        duty({
          ...rectification,
          id: '29.accept',
          gist: '由发出整改要求的机构复核整改结果',
          on: ev('rectification.answered'),
          must: [ev('rectification.accepted')],
          mustReach: 'object',
          since: 'trigger',
          due: within(NO_TERM),
          who: 'supervisor',
          clock: 'claimed',
        }),
      ],
      [
        {
          article: '第二十九条',
          requirements: ['FZCG-29.2'],
          reason: '情节是否严重、如何处理由人认定，只提供事实汇总，不给处分结论。',
        },
        {
          article: '第二十九条第（一）项至第（六）项',
          requirements: ['FZCG-29.3', 'FZCG-29.4', 'FZCG-29.5', 'FZCG-29.6', 'FZCG-29.7', 'FZCG-29.8'],
          reason: '违规结论只形成责任线索，归入哪一种情形由人确认，规则不自动定责。',
        },
      ],
    ),
  ],
} as const;
