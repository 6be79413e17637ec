import { all, any, NEVER, not, NO_TERM, within } from '@zhiji/law';
import { article, byRole, duty, ev, gate, seen, trigger } from '../pen.ts';
import { rectification } from '../rectification.ts';

const ofClue = { scope: 'agency', per: 'clue', binds: 'both' } as const;
const onClue = { ...ofClue, article: '第二十九条', requirements: ['FZCG-29.1'], topic: 'rectification' } as const;
/** 线索由人认定，不由系统认定。 */
const isByPerson = not(byRole('system'));

/** 第（二）、（四）、（六）项以造成严重后果为要件：后果由人登记，未登记的仍是线索，不归入本项。 */
const grave = (
  item: '二' | '四' | '六',
  requirement: string,
  liability: 'leaked' | 'lostByBadStorage' | 'otherLiability',
) =>
  gate({
    ...ofClue,
    id: `29.${liability}`,
    article: `第二十九条第（${item}）项`,
    requirements: [requirement],
    topic: 'liability.consequence',
    gist: '造成严重后果的，方可归入本项责任情形',
    act: 'classifyLiability',
    on: ev('clue.confirmed', { liability }),
    need: any(trigger('consequence', { present: true }), seen(ev('clue.raised', { consequence: { present: true } }))),
    refusal: '未写明严重后果，不能归入本项',
  });

/** 第八章 监督责任 */
export const supervision = {
  title: '第八章 监督责任',
  articles: [
    article('第二十九条', '六种情形责令限期整改，情节严重的处理责任人员', [
      ...rectification({ article: '第二十九条', id: '29', requirements: ['FZCG-29.1'], word: '整改' }),
      gate({
        ...onClue,
        id: '29.human',
        gist: '责任线索由人确认',
        act: 'classifyLiability',
        on: ev('clue.confirmed'),
        need: isByPerson,
        refusal: '责任线索须由人确认',
      }),
      duty({
        article: '第二十九条',
        requirements: ['FZCG-29.1'],
        topic: 'rectification',
        scope: 'agency',
        per: 'clue',
        id: '29.order',
        gist: '线索确认后责令限期整改',
        on: ev('clue.confirmed'),
        must: [ev('rectification.ordered')],
        mustReach: 'object',
        since: 'trigger',
        due: within(NO_TERM),
        who: 'supervisor',
        clock: 'claimed',
        moot: ev('clue.dismissed'),
      }),
      gate({
        ...ofClue,
        id: '29.severe',
        article: '第二十九条',
        requirements: ['FZCG-29.2'],
        topic: 'liability.severe',
        gist: '情节严重由人认定，写明依据，方可处理责任人员',
        act: 'decideLiability',
        on: ev('liability.decided', { severe: true }),
        need: all(isByPerson, trigger('basis', { present: true })),
        refusal: '情节严重须由人认定，并写明依据',
      }),
      grave('二', 'FZCG-29.4', 'leaked'),
      gate({
        id: '29.leak',
        article: '第二十九条第（二）项',
        requirements: ['FZCG-29.4'],
        topic: 'access.leaked',
        gist: '资料外泄的，形成疑似泄露的线索，后果待认定',
        per: 'case',
        act: 'provideOutside',
        on: ev('access.leaked'),
        need: NEVER,
        refusal: '执法记录资料外泄',
        binds: 'fact',
      }),
      gate({
        id: '29.attempt',
        article: '第二十九条第（三）项',
        requirements: ['FZCG-29.5'],
        topic: 'access.denied',
        gist: '被拒的删除、修改（含更改文书），形成责任线索',
        per: 'case',
        act: 'deleteRecording',
        on: ev('access.denied', { act: ['deleteRecording', 'alterRecording', 'changeDocument'] }),
        need: NEVER,
        refusal: '有人试图删除或者修改记录',
        binds: 'fact',
      }),
      gate({
        id: '29.changed',
        article: '第二十九条第（三）项',
        requirements: ['FZCG-29.5'],
        topic: 'doc.change',
        gist: '定稿的文字记录有变动的，形成责任线索',
        per: 'document',
        act: 'changeDocument',
        on: ev('document.changed'),
        need: NEVER,
        refusal: '定稿后的文字记录有变动',
        binds: 'fact',
      }),
      grave('四', 'FZCG-29.6', 'lostByBadStorage'),
      grave('六', 'FZCG-29.8', 'otherLiability'),
      gate({
        ...ofClue,
        id: '29.other',
        article: '第二十九条第（六）项',
        requirements: ['FZCG-29.8'],
        topic: 'liability.other',
        gist: '归入兜底情形的，引用被违反的条款并写明严重后果',
        act: 'raiseClue',
        on: ev('clue.raised', { liability: 'otherLiability' }),
        need: all(trigger('article', { present: true }), trigger('consequence', { present: true })),
        refusal: '未引用被违反的条款，或者未写明严重后果',
      }),
    ]),
  ],
} as const;
