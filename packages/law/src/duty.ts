import type { Due } from '@zhiji/calendar';
import type { Match } from './condition.ts';
import type { CaseEvent } from './event.ts';
import { judge } from './judge.ts';
import { nameOfItem } from './lack.ts';
import { matching } from './matching.ts';
import type { DutyOutcome, ExtensionState } from './outcome.ts';
import { pausesOf, shifted } from './pause.ts';
import type { Program, SettledDuty } from './program.ts';
import type { Setting } from './setting.ts';
import { settledLimit } from './settle.ts';
import { anchorOf, endOf } from './time-limit.ts';

const NOT_APPLICABLE: DutyOutcome = {
  form: 'duty',
  applies: false,
  extension: 'none',
  exempt: false,
  exemptProvisional: false,
  evidence: [],
  lacking: [],
};

/** What a duty came to, apart from the present moment. */
export function dutyOutcome(norm: SettledDuty, at: Setting, program: Program): DutyOutcome {
  const applies = norm.when ? judge(norm.when, at) : true;
  if (applies === false) return NOT_APPLICABLE;
  const target = norm.target && endOf(norm.target.term, at, program, 'act');
  const mootAt = norm.moot && matching(norm.moot, 'object', at).find((fact) => fact.at >= at.trigger.at)?.at;
  const begins = norm.begins && (anchorOf(norm.begins, at) ?? Infinity);
  return {
    form: 'duty',
    applies,
    ...(begins === undefined ? {} : { begins }),
    ...termsOf(norm, at, program),
    ...exemptionOf(norm, at),
    ...(mootAt === undefined ? {} : { mootAt }),
    ...fulfilmentOf(norm, at),
    ...(target ? { targetDue: target.at } : {}),
  };
}

type Terms = Pick<DutyOutcome, 'due' | 'laterDue' | 'base' | 'extension' | 'pausedSince'>;

/** The due under every hypothesis the open questions leave: the earliest, and the latest where it differs. */
function termsOf(norm: SettledDuty, at: Setting, program: Program): Terms {
  const base = endOf(settledLimit(norm.due), at, program, 'act');
  if (!norm.pause && !norm.instead && !norm.extend) return base ? { base, due: base, extension: 'none' } : NO_TERM;
  const pauses = norm.pause ? pausesOf(norm.pause, at) : [];
  const pausedSince = pauses.at(-1)?.to === undefined ? pauses.at(-1)?.from : undefined;
  const withPauses = (due: Due | undefined) =>
    due && norm.pause ? shifted(due, pauses, norm.pause.policy, program.calendar) : due;
  const plain = plainDues(norm, base, at, program).map(withPauses);
  const to = withPauses(norm.extend && endOf(norm.extend.to, at, program, 'act'));
  const { dues, extension } = extendedDues(norm, plain, to, at);
  const ordered = dues.toSorted((a, b) => (a?.at ?? Infinity) - (b?.at ?? Infinity));
  const [due, latest] = [ordered[0], ordered.at(-1)];
  return {
    ...(base ? { base } : {}),
    ...(due ? { due } : {}),
    ...(latest?.at === due?.at ? {} : { laterDue: latest ?? 'open' }),
    extension,
    ...(pausedSince === undefined ? {} : { pausedSince }),
  };
}

const NO_TERM: Terms = { extension: 'none' };

type Dues = readonly (Due | undefined)[];

function plainDues({ instead }: SettledDuty, base: Due | undefined, at: Setting, program: Program): Dues {
  const holds = instead ? judge(instead.if, at) : false;
  if (!instead || holds === false) return [base];
  const other = endOf(instead.due, at, program, 'act');
  return holds === true ? [other] : [base, other];
}

function extendedDues(
  norm: SettledDuty,
  plain: Dues,
  to: Due | undefined,
  at: Setting,
): { dues: Dues; extension: ExtensionState } {
  if (!to) return { dues: plain, extension: 'none' };
  const states = plain.map((due) => (due && due.at < to.at ? extensionOf(norm, due.at, at) : 'none'));
  const dues = plain.flatMap((due, i) => (states[i] === 'granted' ? [to] : states[i] === 'ask' ? [due, to] : [due]));
  return { dues, extension: states.find((state) => state !== 'none') ?? 'none' };
}

/** The excluding circumstance beats everything; consent counts only while the first term still ran. */
function extensionOf({ extend }: SettledDuty, firstDue: number, at: Setting): ExtensionState {
  const { if: grounds, unless, late } = extend!;
  const ever = judge(grounds, at);
  if (ever === false) return 'none';
  const barred = unless ? judge(unless, at) : false;
  if (barred === true) return 'barred';
  const lateCounts = late ? judge(late, at) === true : false;
  const inTime = lateCounts ? ever : judge(grounds, { ...at, until: Math.min(at.until, firstDue) });
  if (inTime === false) return ever === true ? 'tooLate' : 'none';
  return inTime === true && barred === false ? 'granted' : 'ask';
}

/** A refused exemption revives the duty with its first due; one not yet agreed to stands provisionally. */
function exemptionOf(
  { exempt: exemption }: SettledDuty,
  at: Setting,
): Pick<DutyOutcome, 'exempt' | 'exemptProvisional'> {
  if (!exemption) return { exempt: false, exemptProvisional: false };
  const holds = judge(exemption.if, at);
  const agreed = exemption.until ? judge(exemption.until, at) : true;
  const revived = agreed !== true && exemption.until?.is === 'approved' && wasRefused(exemption.until.matter, at);
  const exempt = revived ? false : holds;
  return { exempt, exemptProvisional: exempt !== false && agreed !== true };
}

const wasRefused = (matter: string, at: Setting): boolean =>
  matching({ type: 'approval.refused', where: { matter } }, 'object', at).length > 0;

function fulfilmentOf(norm: SettledDuty, at: Setting): Pick<DutyOutcome, 'evidence' | 'lacking' | 'doneAt'> {
  const evidence: string[] = [];
  const lacking: Match[] = [];
  let doneAt = -Infinity;
  for (const match of demandsOf(norm, at)) {
    const fact = firstOf(matching(match, norm.mustReach, at), norm, at);
    if (!fact) {
      lacking.push(match);
      continue;
    }
    evidence.push(fact.id);
    doneAt = Math.max(doneAt, timeBy(norm, fact));
  }
  return lacking.length > 0 ? { evidence, lacking } : { evidence, lacking, doneAt };
}

const timeBy = ({ clock }: SettledDuty, fact: CaseEvent): number => (clock === 'trusted' ? fact.recorded : fact.at);

/** The earliest that fulfils, by the clock that decides. */
function firstOf(facts: readonly CaseEvent[], norm: SettledDuty, { trigger }: Setting): CaseEvent | undefined {
  let first: CaseEvent | undefined;
  for (const fact of facts) {
    if (fact.id === trigger.id || (norm.since !== undefined && fact.at < trigger.at)) continue;
    if (!first || timeBy(norm, fact) < timeBy(norm, first)) first = fact;
  }
  return first;
}

/** Everything demanded, once for each value of the trigger's list where the norm says so; a person or thing by its name. */
function demandsOf({ must, each }: SettledDuty, at: Setting): readonly Match[] {
  if (!each) return must;
  const values = at.trigger.data[each.field];
  if (!Array.isArray(values)) return must;
  return (values as readonly unknown[]).flatMap((value) => {
    const name = typeof value === 'string' ? value : nameOfItem(value);
    return must.map(({ type, where }) => ({ type, where: { ...where, [each.as]: name } }));
  });
}
