import { all, NEVER, NO_TERM, within } from '@zhiji/law';
import { approved, article, disposable, duty, ev, gate, trigger } from '../pen.ts';
import { rectification } from '../rectification.ts';

const altered = {
  article: '第三十九条第（三）项',
  requirements: ['QDDA-39.5'],
  per: 'recording',
  need: NEVER,
  binds: 'both',
} as const;

/** 第七章 责任追究 */
export const liability = {
  title: '第七章 责任追究',
  articles: [
    article(
      '第三十九条',
      '四种情形责令限期改正，造成严重后果的依法处分',
      [
        ...rectification({ article: '第三十九条', id: '39', requirements: ['QDDA-39.1'], word: '改正' }),
        gate({
          ...altered,
          id: '39.alter',
          topic: 'record.alter',
          gist: '不得擅自修改、毁损执法记录',
          act: 'alterRecording',
          on: ev('recording.altered'),
          refusal: '原始记录不得修改；剪辑、遮蔽只能生成副本',
        }),
        gate({
          ...altered,
          id: '39.delete',
          topic: 'record.delete',
          gist: '不得擅自删除执法记录',
          act: 'deleteRecording',
          on: ev('recording.deleted'),
          refusal: '原始记录不得删除',
        }),
        gate({
          id: '39.disposal',
          article: '第三十九条第（三）项',
          requirements: ['QDDA-39.5', 'QDDA-34.2'],
          topic: 'disposal.execute',
          gist: '期满处置再核期限，由提请人以外的两人批准；未经批准的是擅自毁损、删除',
          per: 'disposal',
          act: 'disposeRecording',
          on: ev('disposal.executed'),
          opens: ev('disposal.requested'),
          need: all(
            disposable('recordings'),
            approved('disposalMatter', [], { people: 2, otherThan: ev('disposal.requested'), scoped: true }),
          ),
          refusal: '保管期限未满、未定，或者提请人以外的两人尚未批准',
          binds: 'both',
        }),
        gate({
          id: '39.other',
          article: '第三十九条第（四）项',
          requirements: ['QDDA-39.6'],
          topic: 'liability.other',
          gist: '归入兜底情形的，须写明被违反的条款',
          scope: 'agency',
          per: 'clue',
          act: 'classifyLiability',
          on: ev('clue.raised', { liability: 'otherLiability' }),
          need: trigger('article', { present: true }),
          refusal: '未写明被违反的条款',
          binds: 'both',
        }),
      ],
      [
        {
          article: '第三十九条',
          requirements: ['QDDA-39.2'],
          reason: '后果是否严重、如何处分由人认定：只逐件列明违规的事实，不给处分结论。',
        },
      ],
    ),
    article(
      '第四十条',
      '落实执法责任制，纳入行政执法评议考核，依法追究责任',
      [
        duty({
          id: '40.evaluation',
          article: '第四十条',
          requirements: ['QDDA-40.1'],
          topic: 'evaluation.yearly',
          gist: '把全过程记录的实施情况纳入行政执法评议考核',
          scope: 'agency',
          per: 'period',
          on: ev('period.began', { kind: 'yearly' }),
          must: [ev('evaluation.held')],
          mustReach: 'object',
          due: within(NO_TERM),
          who: 'supervisor',
          clock: 'claimed',
        }),
      ],
      [
        {
          article: '第四十条',
          requirements: ['QDDA-40.2'],
          reason: '追究何种责任由人认定；同一事实只有一条违规结论，列明全部依据，不因追究的对象分成两条。',
        },
      ],
    ),
    article(
      '第四十一条',
      '内部管理规定，自印发之日执行，由本局解释',
      [],
      [
        {
          article: '第四十一条',
          requirements: ['QDDA-41.1'],
          reason: '正文没有日期：施行日取自机关的启用记录，此前的事实不触发本制度。',
        },
        {
          article: '第四十一条',
          requirements: ['QDDA-41.2'],
          reason: '本局的解释登记为解释口径，由口径改变各条的计算并留版本；解释权本身不产生义务。',
        },
      ],
    ),
  ],
} as const;
