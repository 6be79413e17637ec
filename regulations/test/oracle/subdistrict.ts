// 丰台街道规定 worked out from its text.
import { and, is, label, or } from './answer.ts';
import { dayOf, hoursAfter, midnight, sameDayLater } from './day.ts';
import { activitiesOf, firstRecorded, found, of, type Told } from './fact.ts';
import { kept } from './keeping.ts';

const RECORDING = 'recording:r1';
const DECISIONS = ['enforcementDecision', 'onSpotDecision', 'executionDecision'];

/** 第二十三条第一款 of recording r1 (FTJD-23.1 to 23.3) */
export function storing(facts: readonly Told[], asOf: number): string {
  const ended = of(facts, 'recording.ended', RECORDING)[0];
  if (!ended) return 'absent';
  const activities = activitiesOf(ended);
  const over = activities.flatMap((activity) => of(facts, 'activity.ended', activity).map(({ at }) => at));
  const from = over.length === 0 ? ended.at : Math.max(...over);
  const plain = midnight(dayOf(from));
  // FTJD-23.2: a reason counts where it was registered before the day was over, of this recording or its work; an answer taken back asks again.
  const isOfThis = ({ about }: Told) =>
    activities.length === 0 || [RECORDING, ...activities].some((place) => about.includes(place));
  const registered = (until: number) =>
    or(
      is(
        of(facts, 'recording.delayReported', RECORDING).some(
          ({ at, data }) => at <= until && typeof data['reason'] === 'string',
        ),
      ),
      and(
        is(
          of(facts, 'finding.made', undefined, { finding: 'specialCircumstances', value: true }).some(
            (fact) => fact.at <= until && isOfThis(fact),
          ),
        ),
        found(facts, 'specialCircumstances', RECORDING, ...activities),
      ),
    );
  const ends = { yes: [hoursAfter(24, from)], no: [plain], open: [plain, hoursAfter(24, from)] }[registered(plain)];
  const done = firstRecorded(of(facts, 'recording.stored', RECORDING, { registered: true }));
  return label('yes', ends, done, asOf);
}

/** 第二十二条第二款、第二十四条 of recording r1 (FTJD-22.3, 24.1 to 24.3) */
export function keeping(facts: readonly Told[], asOf: number): string {
  const ended = of(facts, 'recording.ended', RECORDING)[0];
  if (!ended) return 'absent';
  const investigative =
    of(facts, 'recording.listedAsEvidence', RECORDING).length > 0 ||
    activitiesOf(ended).some((activity) => of(facts, 'activity.started', activity, { kind: 'inquiry' }).length > 0);
  const keepUntil = of(facts, 'case.archived').at(-1)?.data['keepUntil'];
  const decided = of(facts, 'decision.made').length > 0;
  const pending = of(facts, 'challenge.received').some(
    ({ at, about }) => !of(facts, 'challenge.ended', about[0]).some((end) => end.at > at),
  );
  return kept(
    facts,
    [
      {
        there: is(investigative),
        until: keepUntil === undefined ? 'notBegun' : dayOf(Date.parse(`${String(keepUntil)}T00:00+08:00`)),
      },
      { there: is(!decided), until: sameDayLater(6, ended.at) },
      { there: is(decided), until: sinceFinalService(facts) },
      { there: is(pending), until: 'notBegun' },
    ],
    asOf,
  );
}

/** 自最终行政决定有效送达: the latest day any decision was served on, once none that stands waits for its service. */
function sinceFinalService(facts: readonly Told[]): number | 'notBegun' {
  const decisions = of(facts, 'decision.made').map(({ about }) => about[0]!);
  const services = of(facts, 'service.completed', undefined, { form: DECISIONS });
  const isServed = (decision: string) => services.some(({ about }) => about.includes(decision));
  const isRevoked = (decision: string) => of(facts, 'decision.revoked', decision).length > 0;
  // Of the only decision there is, any service of a decision is the service.
  const only = decisions.length === 1 && !isRevoked(decisions[0]!);
  const waiting = !only && decisions.some((decision) => !isRevoked(decision) && !isServed(decision));
  const days = services.map(({ data }) => Date.parse(`${String(data['servedOn'])}T00:00+08:00`));
  return waiting || days.length === 0 ? 'notBegun' : sameDayLater(6, Math.max(...days));
}
