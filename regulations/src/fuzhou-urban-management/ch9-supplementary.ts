import { article } from '../pen.ts';

/** 第九章 附则 */
export const supplementary = {
  title: '第九章 附则',
  articles: [
    article(
      '第三十条',
      '自发布之日起实施',
      [],
      [
        {
          article: '第三十条',
          requirements: ['FZCG-30.1'],
          reason: '正文没有日期：施行日取自机关的启用记录，此前的事实不触发本细则。',
        },
      ],
    ),
  ],
} as const;
