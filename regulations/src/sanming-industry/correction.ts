import { workdays } from '@zhiji/calendar';
import { all, ALWAYS, NEVER, NO_TERM, within, type Condition, type Norm } from '@zhiji/law';
import { duty, ev, filled, gate, reading } from '../pen.ts';

interface CorrectionIn {
  /** 第十三条、第二十九条 */
  readonly article: string;
  readonly id: string;
  readonly order: string;
  readonly review: string;
  readonly when: Condition;
}

/** 责令改正：通知书写明内容和期限，届满后及时核查；处罚与监督检查两章相同。 */
export const correction = ({ article, id, order, review, when }: CorrectionIn): readonly Norm[] => [
  gate({
    id: `${id}.fields`,
    article,
    requirements: [order],
    topic: 'correction.order',
    gist: '责令（限期）改正通知书写明改正内容和改正期限',
    per: 'document',
    act: 'finalizeDocument',
    on: ev('document.finalized', { form: 'correctionOrder' }),
    opens: ev('document.drafted', { form: 'correctionOrder' }),
    when,
    need: reading('SMGX-13.1', {
      default: filled('correctionContent', 'correctionTerm'),
      optional: filled('correctionContent'),
    }),
    refusal: '未写明改正内容或者改正期限（即时改正的写“立即”）',
    binds: 'both',
  }),
  duty({
    id: `${id}.paper`,
    article,
    requirements: [order],
    topic: 'correction.order',
    gist: '责令改正制作责令（限期）改正通知书',
    per: 'correction',
    on: ev('correction.ordered'),
    when,
    must: [ev('document.finalized', { form: 'correctionOrder' })],
    mustReach: 'object',
    due: within(NO_TERM),
    who: 'officer',
    clock: 'claimed',
  }),
  ...(['trigger', 'begins'] as const).map((since) =>
    duty({
      id: since === 'trigger' ? `${id}.review` : `${id}.review.after`,
      article,
      requirements: [review],
      topic: 'correction.review',
      gist: '责令改正期限届满后及时核查',
      per: 'correction',
      on: ev('correction.ordered'),
      when: all(
        when,
        reading(
          'SMGX-13.2',
          since === 'trigger' ? { default: ALWAYS, after: NEVER } : { default: NEVER, after: ALWAYS },
        ),
      ),
      must: [ev('correction.reviewed')],
      mustReach: 'object',
      since,
      ...(since === 'begins' ? { begins: { from: 'trigger', field: 'by' } } : {}),
      due: within(NO_TERM),
      who: 'officer',
      clock: 'claimed',
      target: { id: review, term: within(workdays(3), { from: 'trigger', field: 'by' }) },
    }),
  ),
];
