import { createHash } from 'node:crypto';
import { calendar, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import { ATTRIBUTES, type EventData } from '@zhiji/cases';
import { compile, type CaseEvent, type Pack, type Program } from '@zhiji/law';
import { PACKS, plainLaw, sourceOf, type AdoptedLaw, type RegisteredOverride } from '@zhiji/regulations';

/** 适用规定 – the law as an agency has adopted it, compiled. */
export interface AgencyLaw {
  readonly regulation: { readonly code: string; readonly title: string };
  readonly program: Program;
  /** Names the law as applied: `sha256:` of the program's text. */
  readonly name: string;
  readonly adopted: AdoptedLaw;
  /** SHA-256 of the official text a record of adoption names, by code. */
  readonly textHashes: ReadonlyMap<string, string>;
}

const CALENDAR = calendar(STATE_COUNCIL_NOTICES);

/**
 * The law by an agency's own facts: the texts it adopted, from when and in place of which, the readings it chose and the rules of others it registered as
 * taking precedence, the latest of each. The text it works under binds also without a record. Facts that name what no pack knows change nothing.
 */
export function lawOf(code: string, facts: readonly CaseEvent[] = []): AgencyLaw {
  const adopted = adoptedBy(code, facts);
  const program = compile({ ...sourceOf(adopted), attributes: ATTRIBUTES, calendar: CALENDAR });
  return {
    regulation: { code, title: PACKS[code]!.title },
    program,
    name: `sha256:${createHash('sha256').update(program.text).digest('hex')}`,
    adopted,
    textHashes: textHashesIn(facts),
  };
}

/** Of the latest record of each text. */
function textHashesIn(facts: readonly CaseEvent[]): ReadonlyMap<string, string> {
  const records = facts
    .filter(({ type }) => type === 'regulation.adopted')
    .map(({ data }) => data as EventData<'regulation.adopted'>);
  const latest = new Map(records.map(({ code, textHash }) => [code, textHash]));
  return new Map([...latest].flatMap(([code, hash]) => (hash === undefined ? [] : [[code, hash] as const])));
}

function adoptedBy(code: string, facts: readonly CaseEvent[]): AdoptedLaw {
  const { texts: plain } = plainLaw(code);
  const texts = new Map(plain.map((text) => [text.code, text]));
  const readings: Record<string, string> = {};
  const overrides = new Map<string, RegisteredOverride>();
  for (const { type, data } of facts) {
    if (type === 'regulation.adopted') {
      const { code: adopted, effectiveOn, replaces = [] } = data as EventData<'regulation.adopted'>;
      if (!PACKS[adopted]) continue;
      const replaced = replaces.filter((other) => other !== adopted && texts.has(other));
      texts.set(adopted, { code: adopted, effectiveOn, until: null, succeeds: replaced.length > 0 });
      for (const other of replaced) texts.set(other, { ...texts.get(other)!, until: effectiveOn });
    } else if (type === 'reading.chosen') {
      const { reading, value } = data as EventData<'reading.chosen'>;
      readings[reading] = value;
    } else if (type === 'override.registered') {
      const registered = data as EventData<'override.registered'>;
      overrides.set(`${registered.overrides} ${registered.effectiveOn}`, registered);
    }
  }
  const packs = [...texts.keys()].map((one) => PACKS[one] ?? []).flat();
  return {
    texts: [...texts.values()],
    readings: Object.fromEntries(Object.entries(readings).filter(([id, value]) => isKnown(packs, id, value))),
    overrides: [...overrides.values()],
  };
}

/** Whether one of the texts has the reading with that value. */
export const isKnown = (packs: readonly Pack[], id: string, value: string): boolean =>
  packs.some(({ readings }) => readings.some((reading) => reading.id === id && Object.hasOwn(reading.options, value)));
