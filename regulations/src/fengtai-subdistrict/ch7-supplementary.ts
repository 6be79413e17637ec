import { article } from '../pen.ts';

/** 第七章 附则 */
export const supplementary = {
  title: '第七章 附则',
  articles: [
    article(
      '第三十二条',
      '自发布之日起施行',
      [],
      [
        {
          article: '第三十二条',
          requirements: ['FTJD-32.1'],
          reason: '正文没有日期：施行日取自机关的启用记录，此前的事实不触发本规定。',
        },
      ],
    ),
  ],
} as const;
