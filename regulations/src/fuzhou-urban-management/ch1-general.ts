import { ALWAYS } from '@zhiji/law';
import { article, ev, gate, latest, reading } from '../pen.ts';

/** 第一章 总则 */
export const general = {
  title: '第一章 总则',
  articles: [
    article(
      '第一条',
      '立法目的与依据',
      [],
      [
        { article: '第一条', requirements: ['FZCG-1.1'], reason: '立法目的，无可判定事实；只在条款两可时作解释取向。' },
        { article: '第一条', requirements: ['FZCG-1.2'], reason: '法源随规定的启用一并登记，不对个案产生义务。' },
      ],
    ),
    article(
      '第二条',
      '全过程记录与两种记录方式的定义',
      [
        gate({
          id: '2.other',
          article: '第二条第三款',
          requirements: ['FZCG-2.3'],
          topic: 'text.category',
          gist: '归入其他书面记录类的，写明说明',
          per: 'document',
          act: 'finalizeDocument',
          on: ev('document.finalized'),
          opens: ev('document.drafted', { category: 'otherPaper' }),
          when: latest([ev('document.drafted', { category: 'otherPaper' })]),
          need: reading('FZCG-2.3', {
            default: latest([ev('document.drafted', { category: 'otherPaper', categoryNote: { present: true } })]),
            optional: ALWAYS,
          }),
          refusal: '归入其他书面记录类而没有说明',
          binds: 'both',
        }),
      ],
      [
        {
          article: '第二条第一款',
          requirements: ['FZCG-2.1'],
          reason: '定义条款：每一事实带人、时、所涉对象，轨迹由流水按时间列出。',
        },
        {
          article: '第二条第二款',
          requirements: ['FZCG-2.2'],
          reason: '定义条款：文字与音像两类由事件词表分立，别无他类可填。',
        },
        {
          article: '第二条第四款',
          requirements: ['FZCG-2.4'],
          reason: '定义条款：音像方式与起止由词表规定，结束早于开始的登记不被接受。',
        },
      ],
    ),
    article(
      '第三条',
      '记录原则与方式选择',
      [],
      [
        {
          article: '第三条第一款',
          requirements: ['FZCG-3.1'],
          reason: '原则条款：全面、及时、可追溯由应录、时限、校验的各项结论数得，客观、公正由人评查，不对个案判违规。',
        },
        {
          article: '第三条第二款',
          requirements: ['FZCG-3.2'],
          reason: '记录方案由第五条以下各条的应录、应制项汇总得出，本款不另设项。',
        },
      ],
    ),
  ],
} as const;
