import { standingDecisions, type CaseFile, type OtherItem } from './case-file.ts';
import type { Clock } from './clock.ts';
import type { EventData } from './vocabulary.ts';

/** 加处罚款、滞纳金 – what has come to be owed by the day on top of a payment that is late. */
export interface Accrual {
  readonly execution: string;
  readonly kind: 'additionalFine' | 'lateFee';
  /** First and last day counted. */
  readonly from: string;
  readonly to: string;
  readonly days: number;
  /** 复议、诉讼期间: days among them that are not counted. */
  readonly suspended: number;
  readonly daily: number;
  /** 行政强制法第四十五条第二款: never more than the payment itself. */
  readonly cap: number;
  readonly total: number;
  readonly isCapped: boolean;
}

const MS_PER_DAY = 86_400_000;

/** Of every execution that says by how much a day, from when and on what: as of an instant, or as of the day it ended or the fine was paid. */
export function accrualsOf(file: CaseFile, asOf: number, clock: Clock): readonly Accrual[] {
  const dayOf = (at: number): string => clock.print(at).slice(0, 10);
  const number = (day: string): number => Math.round(clock.parse(`${day}T00:00:00+08:00`)! / MS_PER_DAY);
  const stays = (file.others['challenge'] ?? []).filter(({ data }) => STAYS.has(data['kind']));
  return (file.others['execution'] ?? []).flatMap((execution): readonly Accrual[] => {
    const { kind, daily, sum: cap, accruesFrom: from } = execution.data as Partial<EventData<'execution.started'>>;
    if ((kind !== 'additionalFine' && kind !== 'lateFee') || daily === undefined || cap === undefined || !from)
      return [];
    const ends = [dayOf(asOf), ...paidOn(execution, file), ...endOf(execution).map(dayOf)];
    const to = ends.toSorted()[0]!;
    const days = Math.max(number(to) - number(from) + 1, 0);
    // 行政处罚法第七十三条第三款只及于加处罚款。
    const stayed = (day: number) =>
      kind === 'additionalFine' &&
      stays.some((stay) => number(dayOf(stay.at)) <= day && endOf(stay).every((ended) => day <= number(dayOf(ended))));
    const suspended = Array.from({ length: days }, (_, i) => number(from) + i).filter(stayed).length;
    const accrued = (days - suspended) * daily;
    return [
      {
        execution: execution.id,
        kind,
        from,
        to,
        days,
        suspended,
        daily,
        cap,
        total: Math.min(accrued, cap),
        isCapped: accrued >= cap,
      },
    ];
  });
}

/** 执行写明决定的，是该决定的罚款；没有写明的，是有效的各项决定的。分期缴纳的，至末期缴清。 */
function paidOn({ objects }: OtherItem, { decisions }: CaseFile): readonly string[] {
  const named = decisions.filter(({ id }) => objects.some((object) => object.type === 'decision' && object.id === id));
  const executed = named.length > 0 ? named : standingDecisions({ decisions });
  const owed = executed.flatMap(({ obligations }) => obligations.filter(({ kind }) => kind === 'payFine'));
  const paid = owed.flatMap(({ performedOn }) => performedOn ?? []);
  return paid.length === owed.length ? paid.toSorted().slice(-1) : [];
}

const STAYS: ReadonlySet<unknown> = new Set(['reconsideration', 'litigation']);

const endOf = ({ endedAt }: OtherItem): readonly number[] => (endedAt === undefined ? [] : [endedAt]);
