import { createHash } from 'node:crypto';
import { calendar, parseDay, startOfDay, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import { ATTRIBUTES, type EventData } from '@zhiji/cases';
import { compile, type CaseEvent, type Pack, type Program } from '@zhiji/law';
import { PACKS } from '@zhiji/regulations';

/** 适用规定 – the law as an agency has adopted it, compiled. */
export interface AgencyLaw {
  readonly regulation: { readonly code: string; readonly title: string };
  readonly program: Program;
  /** Names the law as applied: `sha256:` of the program's text. */
  readonly name: string;
  readonly adoptions: readonly Adoption[];
}

/** 启用记录: from which day a text is in force here; `null` while nobody has recorded it: then it binds from the beginning. */
export interface Adoption {
  readonly code: string;
  readonly effectiveOn: string | null;
}

const CALENDAR = calendar(STATE_COUNCIL_NOTICES);

/**
 * The law by an agency's own facts: the texts it adopted and from when, and the readings it chose, the latest of each. The text it works under binds
 * also without a record. Facts that name what no pack knows change nothing.
 */
export function lawOf(code: string, facts: readonly CaseEvent[] = []): AgencyLaw {
  const own = packNamed(code);
  const days = new Map<string, string>();
  const readings: Record<string, string> = {};
  for (const { type, data } of facts) {
    if (type === 'regulation.adopted') {
      const { code: adopted, effectiveOn } = data as EventData<'regulation.adopted'>;
      if (PACKS[adopted]) days.set(adopted, effectiveOn);
    } else if (type === 'reading.chosen') {
      const { reading, value } = data as EventData<'reading.chosen'>;
      readings[reading] = value;
    }
  }
  const codes = [code, ...[...days.keys()].filter((other) => other !== code)];
  const packs = codes.map((one) => packNamed(one));
  const program = compile({
    packs: codes.map((one) => {
      const day = parseDay(days.get(one) ?? '');
      return { pack: packNamed(one), ...(day === undefined ? {} : { effectiveFrom: startOfDay(day) }) };
    }),
    attributes: ATTRIBUTES,
    calendar: CALENDAR,
    readings: Object.fromEntries(Object.entries(readings).filter(([id, value]) => isKnown(packs, id, value))),
  });
  return {
    regulation: { code, title: own.title },
    program,
    name: `sha256:${createHash('sha256').update(program.text).digest('hex')}`,
    adoptions: codes.map((one) => ({ code: one, effectiveOn: days.get(one) ?? null })),
  };
}

function packNamed(code: string): Pack {
  const pack = PACKS[code];
  if (!pack) throw new RangeError(`没有代码为 ${code} 的规定`);
  return pack;
}

/** Whether one of the texts has the reading with that value. */
export const isKnown = (packs: readonly Pack[], id: string, value: string): boolean =>
  packs.some(({ readings }) => readings.some((reading) => reading.id === id && Object.hasOwn(reading.options, value)));
