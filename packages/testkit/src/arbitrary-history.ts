import { formatInstant } from '@zhiji/calendar';
import { EVENTS, type EventType } from '@zhiji/cases';
import type { CaseEvent, ObjectRef } from '@zhiji/law';
import fc from 'fast-check';
import { at } from './history.ts';

const FROM = at('2025-09-24 08:00');
const MINUTE = 60_000;
/** Twelve days around 国庆, so that working days, holidays and worked weekends matter. */
const minute = fc.integer({ min: 0, max: 12 * 24 * 60 });
const instant = minute.map((m) => FROM + m * MINUTE);

/** Objects facts may meet at: few of each type, so that they do. */
const TIED = ['activity', 'document', 'measure', 'service', 'recording', 'access', 'approval'] as const;
const idOf = (type: string) => fc.integer({ min: 1, max: 2 }).map((n) => `${type}-${n}`);

/** Values worth trying for the fields of an event, such as those a law asks about. */
export type Hints = Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
}

/** Random content of a schema of the vocabulary. */
function content(schema: Schema, field = '', hinted: Hints[string] = {}): fc.Arbitrary<unknown> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((option) => content(option, field)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.integer({ min: Math.max(schema.minimum ?? 0, schema.exclusiveMinimum === undefined ? 0 : 1), max: 3 });
    case 'array':
      return field === 'recordings'
        ? fc.uniqueArray(idOf('recording'), { maxLength: 3 })
        : fc.array(content(schema.items!, field), { maxLength: 3 });
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, inner]) => {
            const [tried, any] = [hinted[name], content(inner, name)];
            return [name, tried ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...tried) }, any) : any];
          }),
        ),
        { requiredKeys: [...(schema.required ?? [])] },
      );
    default:
      return text(schema.pattern ?? '');
  }
}

function text(pattern: string): fc.Arbitrary<string> {
  if (pattern.includes('T\\d')) return instant.map(formatInstant);
  if (pattern.startsWith('^\\d{4}-\\d{2}-\\d{2}$')) return instant.map((i) => formatInstant(i).slice(0, 10));
  if (pattern.includes('{64}')) return fc.constantFrom('a'.repeat(64), 'b'.repeat(64));
  return fc.constantFrom('甲', '乙', '丙');
}

const person = fc.constantFrom('p-1', 'p-2', 'p-3').map((id) => ({ id, role: 'officer' }));

function fact(type: EventType, hints: Hints): fc.Arbitrary<Omit<CaseEvent, 'id'>> {
  const { subject, data } = EVENTS[type];
  const about = fc.array(
    fc.constantFrom(...TIED).chain((tied) => idOf(tied).map((id): ObjectRef => ({ type: tied, id, role: 'about' }))),
    { maxLength: 2 },
  );
  return fc
    .record({
      subject: subject === 'case' ? fc.constant('c1') : idOf(subject),
      about,
      at: instant,
      by: person,
      data: content(data as Schema, '', hints[type]),
      minutes: fc.integer({ min: 0, max: 120 }),
    })
    .map(({ subject: id, about: others, at: when, by, data: said, minutes }) => ({
      type,
      at: when,
      recorded: when,
      by,
      objects: [
        { type: subject, id, role: 'subject' },
        ...(subject === 'case' ? [] : [{ type: 'case', id: 'c1', role: 'about' } as const]),
        ...others.filter((other) => other.type !== subject),
      ],
      // A recording ends when it says it does.
      data: {
        ...(said as Record<string, unknown>),
        ...(type === 'recording.ended'
          ? { from: formatInstant(when - minutes * MINUTE), to: formatInstant(when) }
          : {}),
      },
    }));
}

/**
 * Random histories of one case, in no order of time, no two facts at one instant. A type given several times comes up as much more often.
 */
export const arbitraryHistory = (
  types: readonly EventType[],
  { length = 40, hints = {} }: { readonly length?: number; readonly hints?: Hints } = {},
): fc.Arbitrary<readonly CaseEvent[]> =>
  fc
    .array(
      fc.constantFrom(...types).chain((type) => fact(type, hints)),
      { minLength: 1, maxLength: length, size: 'max' },
    )
    .map((facts) =>
      facts.map((event, i) => ({ ...event, id: `e${i}`, at: event.at + i, recorded: event.recorded + i })),
    );

/** The same history with some of its entries corrected or declared void, here and there after they were made. */
export const withCorrections = (histories: fc.Arbitrary<readonly CaseEvent[]>): fc.Arbitrary<readonly CaseEvent[]> =>
  histories.chain((history) =>
    fc
      .array(
        fc.record({ of: fc.nat(history.length - 1), after: fc.nat(history.length), void: fc.boolean(), at: instant }),
        { maxLength: 3 },
      )
      .map((corrections) =>
        corrections.reduce<readonly CaseEvent[]>((log, { of, after, void: isVoid, at: when }, i) => {
          const correction: CaseEvent = {
            id: `k${i}`,
            type: 'entry.corrected',
            at: when,
            recorded: when,
            by: { id: 'p-1', role: 'officer' },
            objects: [{ type: 'case', id: 'c1', role: 'subject' }],
            data: {
              entry: history[of]!.id,
              reason: '误记',
              ...(isVoid ? { void: true } : { occurredAt: formatInstant(when) }),
            },
          };
          return log.toSpliced(after, 0, correction);
        }, history),
      ),
  );
