// 福州名城委细则 worked out from its text.
import { and, is, label, or, type Answer } from './answer.ts';
import { dayOf, hoursAfter, midnight, sameDayLater } from './day.ts';
import { activitiesOf, firstAt, firstRecorded, found, lastFinding, of, type Told } from './fact.ts';
import { everThere, kept } from './keeping.ts';

const RECORDING = 'recording:r1';

/** 第十六条第一款、第十七条 of recording r1: what is to be applied for, or handed in, in time (FZMC-16.1, 17.1, 17.2). */
export const inTime =
  (demanded: 'recording.numberRequested' | 'recording.handedIn') =>
  (facts: readonly Told[], asOf: number): string => {
    const ended = of(facts, 'recording.ended', RECORDING)[0];
    if (!ended) return 'absent';
    const atItsActivities = (type: string) =>
      activitiesOf(ended).flatMap((activity) => of(facts, type, activity).map(({ at }) => at));
    const over = atItsActivities('activity.ended');
    const plain = hoursAfter(24, over.length === 0 ? ended.at : Math.max(...over));
    const reports = of(facts, 'recording.delayReported', RECORDING);
    const refused = of(facts, 'approval.refused', RECORDING, { matter: 'storingExtension' }).length > 0;
    const back = atItsActivities('staff.returned');
    const relaxed = reports.some(({ at }) => at <= plain) && !refused;
    const from = back.length === 0 ? Date.parse(String(reports.at(-1)?.data['expectedReturn'])) : Math.max(...back);
    const end = relaxed ? Math.max(plain, hoursAfter(24, from)) : plain;
    return label('yes', [end], firstRecorded(of(facts, demanded, RECORDING)), asOf);
  };

/** 第十九条、第二十五条第二款 of recording r1 (FZMC-19.1 to 19.5, 25.3) */
export function keeping(facts: readonly Told[], asOf: number): string {
  if (of(facts, 'recording.ended', RECORDING).length === 0) return 'absent';
  const numbered = firstAt(of(facts, 'recording.numbered', RECORDING));
  return kept(
    facts,
    [
      { there: 'yes', until: numbered === undefined ? 'notBegun' : sameDayLater(24, numbered) },
      ...[isEvidence, isObstruction, isIncident, isGrave].map((ground) => ({
        there: everThere(facts, (known) =>
          of(known, 'recording.ended', RECORDING).length > 0 ? ground(known, activitiesAt(known)) : 'no',
        ),
        until: 'permanent' as const,
      })),
    ],
    asOf,
  );
}

const activitiesAt = (known: readonly Told[]) => activitiesOf(of(known, 'recording.ended', RECORDING)[0]!);

/** 作为行政处罚证据使用的，同一活动的其他机位随之。 */
function isEvidence(known: readonly Told[], activities: readonly string[]): Answer {
  const alongside = of(known, 'recording.ended').filter(
    ({ about }) => about.includes(RECORDING) || activities.some((activity) => about.includes(activity)),
  );
  const listed = alongside.some(({ about }) => of(known, 'recording.listedAsEvidence', about[0]).length > 0);
  const start = of(known, 'procedure.started')[0];
  return and(start ? is(start.data['caseType'] === 'penalty') : 'open', is(listed));
}

/**
 * A person has to say so. It is asked where something happened that may have been it; a no said before it happened is no answer to that. What
 * somebody has answered unasked is so, or stays open.
 */
const judged = (
  known: readonly Told[],
  activities: readonly string[],
  occasions: readonly Told[],
  findings: readonly string[],
) =>
  or(
    ...findings.map((finding): Answer => {
      const last = lastFinding(known, finding, RECORDING, ...activities);
      if (!last) return occasions.length > 0 ? 'open' : 'no';
      const isOvertaken = last.data['value'] === false && occasions.some(({ at }) => at > last.at);
      return isOvertaken ? 'open' : found(known, finding, RECORDING, ...activities);
    }),
  );

/** 阻碍执法、妨害公务：拒绝检查、拒签的，须认定。 */
function isObstruction(known: readonly Told[], activities: readonly string[]): Answer {
  const occasions = activities.flatMap((activity) => [
    ...of(known, 'cooperation.refused', activity),
    ...of(known, 'activity.started', activity, { kind: 'refusalOfInspection' }),
    ...of(known, 'service.attempted', activity, { result: 'refused' }),
  ]);
  return judged(known, activities, occasions, ['obstruction']);
}

/** 重大突发事件、群体性事件 */
function isIncident(known: readonly Told[], activities: readonly string[]): Answer {
  const occasions = activities.flatMap((activity) =>
    of(known, 'activity.started', activity, { kind: 'incidentHandling' }),
  );
  return judged(known, activities, occasions, ['massIncident', 'majorIncident']);
}

/** 其他重大、疑难、复杂的执法活动：以最近一次认定为准。 */
function isGrave(known: readonly Told[]): Answer {
  const last = of(known, 'case.classified').at(-1);
  return is(last?.data['major'] === true || last?.data['complex'] === true);
}

/** 第二十条第二款 每月异地备份 of the month p1 (FZMC-20.6) */
export function backup(facts: readonly Told[], asOf: number): string {
  const month = of(facts, 'period.began', 'period:p1', { kind: 'monthly' })[0];
  if (!month) return 'absent';
  const made = of(facts, 'backup.made', 'period:p1', { offsite: true, verified: true });
  const lastDay = dayOf(Date.parse(`${String(month.data['lastDay'])}T00:00+08:00`));
  return label('yes', [midnight(lastDay)], firstAt(made), asOf);
}
