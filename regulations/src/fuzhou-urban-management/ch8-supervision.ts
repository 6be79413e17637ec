import { article } from '../pen.ts';
import { rectification } from '../rectification.ts';

/** 第八章 监督责任 */
export const supervision = {
  title: '第八章 监督责任',
  articles: [
    article(
      '第二十九条',
      '六种情形责令限期整改，情节严重的处理责任人员',
      rectification({ article: '第二十九条', id: '29', requirements: ['FZCG-29.1'], word: '整改' }),
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
