import { STATED } from '@zhiji/calendar';
import { NO_TERM, within, type Norm } from '@zhiji/law';
import { duty, ev, gate, seen } from './pen.ts';

interface RectificationIn {
  readonly article: string;
  /** The number of the article, in front of the names of its norms. */
  readonly id: string;
  readonly requirements: readonly string[];
  /** 限期整改 or 限期改正, as the text has it. */
  readonly word: '整改' | '改正';
}

/** 责令限期整改：责任线索经人确认，在责令的期限内反馈，由责令的机构复核；各规定相同。 */
export function rectification({ article, id, requirements, word }: RectificationIn): readonly Norm[] {
  const head = { article, requirements, topic: 'rectification', scope: 'agency', per: 'clue' } as const;
  const answers = { ...head, mustReach: 'object', since: 'trigger', clock: 'claimed' } as const;
  return [
    gate({
      ...head,
      id: `${id}.confirmed`,
      gist: `责任线索经人确认，方可责令${word}`,
      act: 'orderRectification',
      on: ev('rectification.ordered'),
      need: seen(ev('clue.confirmed')),
      refusal: '责任线索未经人确认',
      binds: 'both',
    }),
    duty({
      ...answers,
      id: `${id}.answer`,
      gist: `在责令的期限内反馈${word}结果`,
      on: ev('rectification.ordered'),
      must: [ev('rectification.answered')],
      due: within(STATED, { from: 'trigger', field: 'by' }),
      who: 'handlingUnit',
    }),
    duty({
      ...answers,
      id: `${id}.accept`,
      gist: `由责令${word}的机构复核${word}结果`,
      on: ev('rectification.answered'),
      must: [ev('rectification.accepted')],
      due: within(NO_TERM),
      who: 'supervisor',
    }),
  ];
}
