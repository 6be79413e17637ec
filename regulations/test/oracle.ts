// What the text says of small histories, worked out anew from the whole list of facts each time. Shares nothing with the kernel but the arithmetic of days.
import { due, type Calendar } from '@zhiji/calendar';

/** A fact as the oracle reads it: what it is, when, about what, and what it says. */
export interface Told {
  readonly type: string;
  readonly at: number;
  readonly recorded: number;
  readonly about: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

export type Answer = 'yes' | 'no' | 'open';
const HOUR = 3_600_000;
const CASE = 'case:c1';

const and = (...answers: readonly Answer[]): Answer =>
  answers.includes('no') ? 'no' : answers.includes('open') ? 'open' : 'yes';
const or = (...answers: readonly Answer[]): Answer =>
  answers.includes('yes') ? 'yes' : answers.includes('open') ? 'open' : 'no';
const is = (truth: boolean): Answer => (truth ? 'yes' : 'no');
const inverse = (answer: Answer): Answer => (answer === 'open' ? 'open' : is(answer === 'no'));
const byTime = (a: Told, b: Told) => a.at - b.at;

/** The last answer at the place itself; where there is none, at the activity; then for the whole case. */
function found(facts: readonly Told[], finding: string, ...places: readonly string[]): Answer {
  const made = facts.filter((f) => f.type === 'finding.made' && f.data['finding'] === finding).toSorted(byTime);
  const read = (f: Told): Answer => (f.data['value'] === true ? 'yes' : f.data['value'] === false ? 'no' : 'open');
  for (const place of places) {
    const last = made.findLast((f) => f.about.includes(place));
    if (last) return read(last);
  }
  const last = made.findLast((f) => f.about.every((object) => object === CASE));
  return last ? read(last) : 'open';
}

/** For a question of the whole case any place where it was found counts. */
function foundAnywhere(facts: readonly Told[], finding: string): Answer {
  const made = facts.filter((f) => f.type === 'finding.made' && f.data['finding'] === finding).toSorted(byTime);
  const places = new Set(made.map((f) => f.about.find((object) => object !== CASE) ?? CASE));
  const answers = [...places].map((place) => {
    const last = made.findLast((f) => (f.about.find((object) => object !== CASE) ?? CASE) === place)!;
    return last.data['value'] === true ? 'yes' : last.data['value'] === false ? 'no' : 'open';
  });
  return answers.length === 0 ? 'open' : or(...answers);
}

/** The label of something owed: under every due that is still possible, and whether it is owed at all. */
function label(owed: Answer, dues: readonly number[], done: number | undefined, asOf: number): string {
  if (owed === 'no') return 'notApplicable';
  const under = dues.map((end) =>
    done !== undefined && done <= asOf ? (done <= end ? 'done' : 'doneLate') : asOf <= end ? 'open' : 'overdue',
  );
  const labels = new Set<string>(under);
  if (owed === 'open' && !labels.has('done')) labels.add('notApplicable');
  return labels.size === 1 ? [...labels][0]! : 'unknown';
}

const first = (times: readonly number[]): number | undefined => (times.length === 0 ? undefined : Math.min(...times));

/** 第七条第一款 补办审批 (FZCG-7.2) */
export function makeUp(facts: readonly Told[], asOf: number): string {
  const start = facts.find((f) => f.type === 'procedure.started')!;
  const { initiation, procedure, caseType, urgentReason } = start.data;
  const set = is(caseType === 'penalty' || caseType === 'coercion');
  const owed = and(
    is(initiation === 'exOfficio'),
    is(procedure === 'ordinary'),
    or(set, foundAnywhere(facts, 'internalApprovalRequired')),
    or(is(typeof urgentReason === 'string'), foundAnywhere(facts, 'urgent')),
  );
  const opinions = ['undertaker', 'legalUnit', 'handlingUnit'].map((role) =>
    first(
      facts.flatMap((f) =>
        f.type === 'approval.given' && f.data['matter'] === 'procedureInitiation' && f.data['role'] === role
          ? [f.at]
          : [],
      ),
    ),
  );
  const done = opinions.every((at) => at !== undefined) ? Math.max(...opinions) : undefined;
  return label(owed, [start.at + 24 * HOUR], done, asOf);
}

/** Whether the unit leader's consent stood at an instant and covers the object. */
function consented(facts: readonly Told[], matter: string, covers: (given: Told) => boolean, until: number): boolean {
  return facts.some((given) => {
    if (given.type !== 'approval.given' || given.data['matter'] !== matter || given.data['role'] !== 'unitLeader')
      return false;
    if (given.at > until || !covers(given)) return false;
    const request = given.about.find((object) => object.startsWith('approval:'));
    return !facts.some(
      (f) =>
        (f.type === 'approval.refused' || f.type === 'approval.withdrawn') &&
        f.about.includes(request!) &&
        f.at > given.at &&
        f.at <= until,
    );
  });
}

/** 第二十四条第二款 放宽: the dues that are possible (FZCG-24.3, 24.5, 24.6). */
function relaxed(
  facts: readonly Told[],
  from: number,
  matter: string,
  places: readonly string[],
  covers: (given: Told) => boolean,
  calendar: Calendar,
): readonly number[] {
  const plain = from + 24 * HOUR;
  const later = due({ unit: 'workday', n: 2 }, from, { bounds: 'act' }, calendar).at;
  if (later <= plain) return [plain];
  const special = (until: number) =>
    or(
      found(facts, 'specialCircumstances', ...places),
      is(facts.some((f) => f.type === 'approval.requested' && f.data['matter'] === matter && f.at <= until)),
    );
  const asked = (until: number) => and(special(until), is(consented(facts, matter, covers, until)));
  const disturbed = or(found(facts, 'onSiteDispute', ...places), found(facts, 'emergencyIncident', ...places));
  if (asked(Infinity) === 'no' || disturbed === 'yes' || asked(plain) === 'no') return [plain];
  return asked(plain) === 'yes' && disturbed === 'no' ? [later] : [plain, later];
}

/** 第二十四条第二款 文字记录 (FZCG-24.2, 24.3, 24.6) */
export function textRecord(
  facts: readonly Told[],
  activity: string,
  forms: readonly string[],
  asOf: number,
  calendar: Calendar,
): string {
  const place = `activity:${activity}`;
  const ended = facts.find((f) => f.type === 'activity.ended' && f.about.includes(place))!;
  const covers = (given: Told) => {
    const named = given.about.filter((object) => object.startsWith('activity:'));
    return named.length === 0 || named.includes(place);
  };
  const done = first(
    facts.flatMap((f) =>
      f.type === 'document.finalized' && f.about.includes(place) && forms.includes(String(f.data['form']))
        ? [f.at]
        : [],
    ),
  );
  return label('yes', relaxed(facts, ended.at, 'textRecordExtension', [place], covers, calendar), done, asOf);
}

/** 第二十四条第二款 音像导出 (FZCG-24.4, 24.5, 24.6) */
export function storing(facts: readonly Told[], recording: string, asOf: number, calendar: Calendar): string {
  const place = `recording:${recording}`;
  const ended = facts.find((f) => f.type === 'recording.ended' && f.about.includes(place))!;
  const corrected = facts
    .filter((f) => f.type === 'recording.timeCorrected' && f.about.includes(place))
    .toSorted(byTime)
    .at(-1);
  const from = corrected ? Date.parse(String(corrected.data['to'])) : ended.at;
  const activity = ended.about.filter((object) => object.startsWith('activity:'));
  const covers = (given: Told) => ((given.data['recordings'] ?? []) as readonly string[]).includes(recording);
  const done = first(
    facts.flatMap((f) =>
      f.type === 'recording.stored' && f.about.includes(place) && f.data['registered'] === true ? [f.recorded] : [],
    ),
  );
  return label('yes', relaxed(facts, from, 'storingExtension', [place, ...activity], covers, calendar), done, asOf);
}

/** 第二十六条第（二）项 归档 (FZCG-26.3), for the closing at `closed`. */
export function archiving(facts: readonly Told[], closed: Told, asOf: number, calendar: Calendar): string {
  const caseType = facts.find((f) => f.type === 'procedure.started')!.data['caseType'];
  const owed = is(['licensing', 'penalty', 'coercion', 'levy'].includes(String(caseType)));
  const end = due({ unit: 'day', n: 30 }, closed.at, { bounds: 'act' }, calendar).at;
  const done = first(facts.flatMap((f) => (f.type === 'case.archived' && f.at >= closed.at ? [f.at] : [])));
  const reopened = facts.some((f) => f.type === 'case.reopened' && f.at >= closed.at);
  if (owed === 'yes' && reopened && (done === undefined || done > asOf)) return 'moot';
  return label(owed, [end], done, asOf);
}

/** 第二十六条 保存期限: `permanent`, a last day, or why nothing may be disposed of (FZCG-26.1 to 26.11). */
export function keeping(facts: readonly Told[], recording: string, calendar: Calendar, asOf: number): string {
  const place = `recording:${recording}`;
  const ended = facts.find((f) => f.type === 'recording.ended' && f.about.includes(place))!;
  const places = [place, ...ended.about.filter((object) => object.startsWith('activity:'))];
  const find = (finding: string) => found(facts, finding, ...places);
  const seen = (type: string, where: (f: Told) => boolean = () => true) =>
    is(facts.some((f) => f.type === type && where(f)));
  const grade = (name: 'major' | 'complex') =>
    is(
      facts
        .filter((f) => f.type === 'case.classified')
        .toSorted(byTime)
        .at(-1)?.data[name] === true,
    );
  const indoors = is(ended.data['scene'] === 'deliberationScene');
  const permanent = [
    or(
      seen('recording.listedAsEvidence', (f) => f.about.includes(place)),
      find('caseEvidence'),
    ),
    or(find('emergencyIncident'), find('massIncident')),
    find('onSiteDispute'),
    or(seen('challenge.received'), find('partyObjects')),
    or(find('publicInterest'), find('personalSafety')),
    and(
      inverse(indoors),
      or(
        seen('deliberation.concluded'),
        grade('major'),
        grade('complex'),
        find('majorDecision'),
        find('complexCase'),
        find('heavyPenalty'),
      ),
    ),
  ];
  const twoYears = and(find('persuasionOnly'), inverse(or(find('onSiteDispute'), find('emergencyIncident'))));
  if (permanent.includes('yes')) return 'permanent';
  const orders = (type: string) => facts.filter((f) => f.type === type && f.at <= asOf).length;
  if (orders('hold.placed') > orders('hold.released')) return 'heldByOrder';
  if ([...permanent, twoYears].includes('open')) return 'openQuestion';
  return twoYears === 'yes'
    ? String(due({ unit: 'year', n: 2 }, ended.at, { bounds: 'retention' }, calendar).lastDay)
    : 'noRule';
}
