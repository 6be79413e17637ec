// 福州市城管委细则 worked out from its text.
import { and, inverse, is, label, labelUntil, or, type Answer } from './answer.ts';
import { dayOf, daysAfter, hoursAfter, midnight, sameDayLater, workdaysAfter } from './day.ts';
import {
  activitiesOf,
  allBy,
  consented,
  firstAt,
  firstRecorded,
  firstStanding,
  found,
  foundAnywhere,
  of,
  startedUrgently,
  type Told,
} from './fact.ts';
import { kept } from './keeping.ts';

/** 第七条第一款 补办审批 (FZCG-7.2) */
export function makeUp(facts: readonly Told[], asOf: number): string {
  const start = of(facts, 'procedure.started')[0];
  if (!start) return 'absent';
  const { procedure, caseType } = start.data;
  const owed = and(
    startedUrgently(facts, start),
    is(procedure === 'ordinary'),
    or(is(caseType === 'penalty' || caseType === 'coercion'), foundAnywhere(facts, 'internalApprovalRequired')),
  );
  const due = hoursAfter(24, start.at);
  const opinions = ['undertaker', 'legalUnit', 'handlingUnit'].map((role) =>
    firstStanding(facts, of(facts, 'approval.given', undefined, { matter: 'procedureInitiation', role }), due),
  );
  return label(owed, [due], allBy(opinions), asOf);
}

/** 第十八条第二款 当场送达: within the hour, or on that day where somebody found that it was on the spot (FZCG-18.5). */
export function onSpotService(facts: readonly Told[], asOf: number): string {
  const [start, decided] = [of(facts, 'procedure.started')[0], of(facts, 'decision.made')[0]];
  if (!decided) return 'absent';
  const owed: Answer = start ? is(start.data['procedure'] === 'summary') : 'open';
  const day = midnight(dayOf(decided.at));
  const hour = Math.min(hoursAfter(1, decided.at), day);
  const ends = { yes: [day], no: [hour], open: [hour, day] }[foundAnywhere(facts, 'servedOnSpot')];
  return label(owed, ends, firstAt(of(facts, 'service.completed', undefined, { form: 'onSpotDecision' })), asOf);
}

/** 第二十四条第二款 放宽: the ends that are possible (FZCG-24.3, 24.5, 24.6). */
function relaxed(
  facts: readonly Told[],
  from: number,
  matter: string,
  places: readonly string[],
  covers: (given: Told) => boolean,
): readonly number[] {
  const plain = hoursAfter(24, from);
  const later = workdaysAfter(2, from);
  if (later <= plain) return [plain];
  const asked = (until: number) =>
    and(
      or(
        found(facts, 'specialCircumstances', ...places),
        is(of(facts, 'approval.requested', undefined, { matter }).some(({ at }) => at <= until)),
      ),
      is(consented(facts, matter, ['unitLeader'], covers, until)),
    );
  const disturbed = or(found(facts, 'onSiteDispute', ...places), found(facts, 'emergencyIncident', ...places));
  if (asked(Infinity) === 'no' || disturbed === 'yes' || asked(plain) === 'no') return [plain];
  return asked(plain) === 'yes' && disturbed === 'no' ? [later] : [plain, later];
}

/** 第二十四条第二款 文字记录 of activity a1 (FZCG-24.2, 24.3, 24.6) */
export function textRecord(facts: readonly Told[], asOf: number): string {
  const place = 'activity:a1';
  const ended = of(facts, 'activity.ended', place)[0];
  if (!ended) return 'absent';
  const begun = of(facts, 'activity.started', place)[0]?.at ?? -Infinity;
  // Consent that names no activity is to what had begun.
  const covers = (given: Told) => (activitiesOf(given).length === 0 ? given.at >= begun : given.about.includes(place));
  const records = of(facts, 'document.finalized', place, { form: ['siteTranscript', 'otherForm'] });
  const done = firstAt(records.filter(({ at }) => at >= begun));
  return label('yes', relaxed(facts, ended.at, 'textRecordExtension', [place], covers), done, asOf);
}

/** 第二十四条第二款 音像导出 of recording r1 (FZCG-24.4, 24.5, 24.6) */
export function storing(facts: readonly Told[], asOf: number): string {
  const place = 'recording:r1';
  const ended = of(facts, 'recording.ended', place)[0];
  if (!ended) return 'absent';
  const corrected = of(facts, 'recording.timeCorrected', place).at(-1);
  const from = corrected ? Date.parse(String(corrected.data['to'])) : ended.at;
  const covers = (given: Told) => ((given.data['recordings'] ?? []) as readonly string[]).includes('r1');
  const done = firstRecorded(of(facts, 'recording.stored', place, { registered: true }));
  const places = [place, ...activitiesOf(ended)];
  return label('yes', relaxed(facts, from, 'storingExtension', places, covers), done, asOf);
}

/** 第二十六条第（二）项 归档 (FZCG-26.3) */
export function archiving(facts: readonly Told[], asOf: number): string {
  const [start, closed] = [of(facts, 'procedure.started')[0], of(facts, 'case.closed')[0]];
  if (!closed) return 'absent';
  const owed = is(['licensing', 'penalty', 'coercion', 'levy'].includes(String(start?.data['caseType'])));
  const done = firstAt(of(facts, 'case.archived').filter(({ at }) => at >= closed.at));
  const reopened = firstAt(of(facts, 'case.reopened').filter(({ at }) => at >= closed.at));
  const end = daysAfter(30, closed.at);
  return owed === 'yes' ? labelUntil(end, done, reopened, asOf) : label(owed, [end], done, asOf);
}

/** 第二十六条 保存期限 of recording r1 (FZCG-26.1 to 26.11) */
export function keeping(facts: readonly Told[], asOf: number): string {
  const place = 'recording:r1';
  const ended = of(facts, 'recording.ended', place)[0];
  if (!ended) return 'absent';
  const find = (finding: string) => found(facts, finding, place, ...activitiesOf(ended));
  const graded = (name: 'major' | 'complex') => is(of(facts, 'case.classified').at(-1)?.data[name] === true);
  const permanent: readonly Answer[] = [
    or(is(of(facts, 'recording.listedAsEvidence', place).length > 0), find('caseEvidence')),
    or(find('emergencyIncident'), find('massIncident')),
    find('onSiteDispute'),
    or(is(of(facts, 'challenge.received').length > 0), find('partyObjects')),
    or(find('publicInterest'), find('personalSafety')),
    and(
      is(ended.data['scene'] !== 'deliberationScene'),
      or(
        is(of(facts, 'deliberation.concluded').length > 0),
        graded('major'),
        graded('complex'),
        find('majorDecision'),
        find('complexCase'),
        find('heavyPenalty'),
      ),
    ),
  ];
  const twoYears = and(find('persuasionOnly'), inverse(or(find('onSiteDispute'), find('emergencyIncident'))));
  return kept(
    facts,
    [
      ...permanent.map((there) => ({ there, until: 'permanent' as const })),
      { there: twoYears, until: sameDayLater(24, ended.at) },
    ],
    asOf,
  );
}
