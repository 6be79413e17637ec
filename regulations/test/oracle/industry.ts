// 三明市工信局细则 worked out from its text.
import { and, is, label, labelUntil, type Answer } from './answer.ts';
import { dayOf, daysAfter, midnight, sameDayLater } from './day.ts';
import { allBy, consented, firstAt, of, type Told } from './fact.ts';
import { everThere, kept } from './keeping.ts';

const MEASURE = 'measure:m1';

/** 第二十条 on these platforms (SMGX-20.1, 20.2) */
export const resultEntered =
  (...platforms: readonly string[]) =>
  (facts: readonly Told[], asOf: number): string => {
    const closed = of(facts, 'case.closed')[0];
    if (!closed) return 'absent';
    const start = of(facts, 'procedure.started')[0];
    const owed: Answer = start ? is(start.data['caseType'] === 'penalty') : 'open';
    const entries = of(facts, 'result.entered').filter(
      ({ at, data }) => at >= closed.at && typeof data['receipt'] === 'string',
    );
    const onPlatform = (platform: string) =>
      entries.filter(({ data }) => (data['platforms'] as readonly string[]).includes(platform));
    const done = allBy(platforms.map((platform) => firstAt(onPlatform(platform))));
    const over = firstAt(of(facts, 'case.reopened').filter(({ at }) => at >= closed.at));
    const end = daysAfter(5, closed.at);
    return owed === 'yes' ? labelUntil(end, done, over, asOf) : label(owed, [end], done, asOf);
  };

/** 第二十二条 处理决定书, by the end the decision states or the one it was first extended to in time (SMGX-22.1, 22.2). */
export function disposition(facts: readonly Told[], asOf: number): string {
  const taken = of(facts, 'measure.taken', MEASURE)[0];
  if (taken?.data['until'] === undefined) return 'absent';
  const plain = Date.parse(String(taken.data['until']));
  const extensions = of(facts, 'measure.extended', MEASURE);
  const covers = ({ about }: Told) =>
    about.includes(MEASURE) || about.every((object) => !object.startsWith('measure:'));
  const agreed = [plain, Infinity].every((until) =>
    consented(facts, 'measureExtension', ['agencyLeader'], covers, until),
  );
  const inTime = agreed && extensions.some(({ at }) => at <= plain);
  const end = inTime ? Math.max(plain, Date.parse(String(extensions[0]!.data['until']))) : plain;
  const done = firstAt(of(facts, 'document.finalized', MEASURE, { form: 'coercionDisposition' }));
  return label('yes', [end], done, asOf);
}

/** 第三十条第二款 十二月的监督评议 of the month p1 (SMGX-30.2) */
export function evaluation(facts: readonly Told[], asOf: number): string {
  const month = of(facts, 'period.began', 'period:p1')[0];
  if (!month || !String(month.data['firstDay']).endsWith('-12-01')) return 'absent';
  const held = of(facts, 'evaluation.held', 'period:p1').filter(
    ({ at, data }) =>
      at >= month.at &&
      ['legalUnit', 'disciplineInspection'].every((body) => (data['bodies'] as readonly string[]).includes(body)),
  );
  return label(
    'yes',
    [midnight(dayOf(Date.parse(`${String(month.data['lastDay'])}T00:00+08:00`)))],
    firstAt(held),
    asOf,
  );
}

/** 第七条 随案卷的保管期限 of recording r1 (SMGX-7.1) */
export function keeping(facts: readonly Told[], asOf: number): string {
  const isArchived = (known: readonly Told[], ...retention: readonly string[]) =>
    of(known, 'case.archived', undefined, { retention }).length > 0;
  if (of(facts, 'recording.ended', 'recording:r1').length === 0) return 'absent';
  const last = of(facts, 'case.archived').at(-1);
  const permanent = everThere(facts, (known) =>
    and(is(of(known, 'recording.ended', 'recording:r1').length > 0), is(isArchived(known, '永久'))),
  );
  const years = (n: number) => (last ? sameDayLater(12 * n, last.at) : 'notBegun');
  return kept(
    facts,
    [
      { there: permanent, until: 'permanent' },
      { there: is(isArchived(facts, '30年', '定期30年')), until: years(30) },
      { there: is(isArchived(facts, '10年', '定期10年')), until: years(10) },
    ],
    asOf,
  );
}
