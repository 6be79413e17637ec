import { article } from '../pen.ts';

/** 第八章 监督责任 */
export const supervision = {
  title: '第八章 监督责任',
  articles: [
    article(
      '第二十九条',
      '六种情形责令限期整改，情节严重的处理责任人员',
      [],
      [
        {
          article: '第二十九条',
          requirements: [
            'FZCG-29.1',
            'FZCG-29.2',
            'FZCG-29.3',
            'FZCG-29.4',
            'FZCG-29.5',
            'FZCG-29.6',
            'FZCG-29.7',
            'FZCG-29.8',
          ],
          reason: '责任由人认定：违规结论只形成线索，整改与处理属监督事务，不自动定责。',
        },
      ],
    ),
  ],
} as const;
