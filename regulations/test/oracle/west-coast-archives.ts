// 青岛西海岸新区档案局制度 worked out from its text.
import { and, is, label, type Answer } from './answer.ts';
import { hoursAfter, workdaysAfter } from './day.ts';
import { firstAt, firstStanding, firstRecorded, found, of, startedUrgently, type Told } from './fact.ts';

const APPLICATION = 'application:p1';

/** 第八条第（三）项 of application p1 (QDDA-8.4): where supplements are needed, or turned out to be by being asked for. */
export function supplement(facts: readonly Told[], asOf: number): string {
  const received = of(facts, 'application.received', APPLICATION)[0];
  if (!received) return 'absent';
  const asked = firstAt(of(facts, 'application.supplementRequested', APPLICATION));
  return label(isNeeded(facts, asked), [workdaysAfter(5, received.at)], asked, asOf);
}

function isNeeded(facts: readonly Told[], asked: number | undefined): Answer {
  if (asked !== undefined) return 'yes';
  const needed = found(facts, 'supplementNeeded', APPLICATION);
  // Once it is decided on nobody asks any more, unless somebody once said so and took it back.
  const once = of(facts, 'finding.made', undefined, { finding: 'supplementNeeded', value: true }).length > 0;
  const decided = of(facts, 'application.decided', APPLICATION).length > 0;
  return needed === 'open' && decided && !once ? 'no' : needed;
}

/** 第九条第一款 报告 (QDDA-9.2) */
export function urgencyReport(facts: readonly Told[], asOf: number): string {
  const start = of(facts, 'procedure.started')[0];
  if (!start) return 'absent';
  const reported = of(facts, 'procedure.urgencyReported', undefined, { to: 'agencyHead' });
  return label(startedUrgently(facts, start), [hoursAfter(24, start.at)], firstAt(reported), asOf);
}

/** 第九条第一款 补办批准手续 (QDDA-9.1, 9.2): unless a law needs none. */
export function makeUp(facts: readonly Told[], asOf: number): string {
  const start = of(facts, 'procedure.started')[0];
  if (!start) return 'absent';
  const owed = and(startedUrgently(facts, start), is(start.data['noApprovalBasis'] === undefined));
  const approved = of(facts, 'approval.given', undefined, { matter: 'procedureInitiation', role: 'agencyHead' });
  const due = hoursAfter(24, start.at);
  return label(owed, [due], firstStanding(facts, approved, due), asOf);
}

/** 第十条第一款 录入行政执法平台 of lead l1 (QDDA-10.2) */
export function leadEntry(facts: readonly Told[], asOf: number): string {
  const lead = of(facts, 'lead.found', 'lead:l1')[0];
  if (!lead) return 'absent';
  return label('yes', [workdaysAfter(3, lead.at)], firstRecorded(of(facts, 'lead.entered', 'lead:l1')), asOf);
}

/** 第三十五条 of recording r1 (QDDA-35.1, 35.2); 第三十八条: of a state secret the content is not kept here, whether or not it once was. */
export function storing(facts: readonly Told[], asOf: number): string {
  const ended = of(facts, 'recording.ended', 'recording:r1')[0];
  if (!ended) return 'absent';
  const corrected = of(facts, 'recording.timeCorrected', 'recording:r1').at(-1);
  const from = corrected ? Date.parse(String(corrected.data['to'])) : ended.at;
  const stored = of(facts, 'recording.stored', 'recording:r1', { registered: true });
  const secrecy = of(facts, 'recording.secrecyAnswered', 'recording:r1').at(-1)?.data['secrecy'];
  if (Array.isArray(secrecy) && secrecy.includes('stateSecret'))
    return (firstRecorded(stored) ?? Infinity) <= asOf ? 'done' : 'exempt';
  return label('yes', [workdaysAfter(2, from)], firstRecorded(stored), asOf);
}
