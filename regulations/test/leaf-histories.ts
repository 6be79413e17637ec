import { dayOf, formatDay, formatInstant, MS_PER_DAY, MS_PER_HOUR } from '@zhiji/calendar';
import { ATTRIBUTES, EVENTS, isEventType } from '@zhiji/cases';
import type { Attributes, CaseEvent, Condition, Match, Test } from '@zhiji/law';
import { sampleFact } from './sample-fact.ts';

/** A small history: the fact that raises a norm, and what there is besides. */
export interface LeafHistory {
  readonly trigger: CaseEvent;
  readonly others: readonly CaseEvent[];
}

/** Where the leaf stands: the fact that raises its norm, what the norm is about, and facts after which its text owes papers and recordings. */
export interface Place {
  readonly on: Match;
  readonly per: string;
  readonly owing: readonly CaseEvent[];
}

type Where = Readonly<Record<string, Test>>;
type List = Extract<Condition, { is: 'each' }>['item'];

/** Histories worth trying for one leaf: it should come out true in some and false in others. */
export function leafHistories(leaf: Condition, { on, per, owing }: Place, at: number): readonly LeafHistory[] {
  const tied = { activity: 'f1', document: 'f1', ...(per === 'case' ? {} : { [per]: 'f1' }) };
  let count = 0;
  const fact = (match: Match, when = at, more: Parameters<typeof sampleFact>[1] | object = {}): CaseEvent => {
    const own = isEventType(match.type) ? EVENTS[match.type].subject : match.type.split('.')[0]!;
    count++;
    return sampleFact(match, {
      id: `o${count}`,
      at: when,
      subject: own in tied ? 'f1' : `o${count}`,
      objects: tied,
      ...more,
    });
  };
  const raised = (where: Where = {}, more: object = {}, data: object = {}): CaseEvent => {
    const made = sampleFact({ ...on, where: { ...on.where, ...where } }, { id: 'f1', at, objects: tied, ...more });
    return { ...made, data: { ...made.data, ...data } };
  };
  const plain = raised();
  const only = (trigger: CaseEvent): LeafHistory => ({ trigger, others: [] });
  const withOthers = (...others: readonly CaseEvent[]): LeafHistory => ({ trigger: plain, others });
  const nothing = only(plain);
  const apart = (match: Match, when = at) => fact(match, when, { subject: `other${count}`, objects: tied });

  switch (leaf.is) {
    case 'finding':
      return [true, false].map((value) =>
        withOthers(fact({ type: 'finding.made', where: { finding: leaf.finding, value } })),
      );
    case 'approved': {
      const given = [...leaf.roles, ...Array.from({ length: leaf.people ?? 0 }, () => leaf.roles[0] ?? 'agencyHead')];
      const approvals = given.map((role, i) => ({
        ...fact({ type: 'approval.given', where: { matter: leaf.matter, role } }, at - MS_PER_HOUR, {
          by: { id: `approver-${i}`, role },
        }),
      }));
      const covering = approvals.map((event) => ({ ...event, data: { ...event.data, recordings: ['f1'] } }));
      return [nothing, withOthers(...approvals), withOthers(...covering)];
    }
    case 'seen': {
      const values = Array.from({ length: Math.max(leaf.atLeast ?? 1, 1) }, (_, i) => i);
      const facts = values.map((i) => {
        const made = apart(leaf.match, at - MS_PER_HOUR / 2);
        const by = leaf.roles ? { id: `p${i}`, role: leaf.roles[0]! } : made.by;
        return { ...made, by, data: leaf.by === undefined ? made.data : { ...made.data, [leaf.by]: `值${i}` } };
      });
      const same = facts.map((made) => ({ ...made, objects: fact(leaf.match).objects }));
      const listing = facts.map((made) =>
        leaf.listing === undefined ? made : { ...made, data: { ...made.data, [leaf.listing]: [{ id: 'f1' }] } },
      );
      // Raised by what belongs to no activity.
      const alone = only(raised({}, { objects: per === 'case' ? {} : { [per]: 'f1' } }));
      // Raised by a fact of the same kind that is no such one.
      const unlike = Object.entries(leaf.match.type === on.type ? (leaf.match.where ?? {}) : {}).flatMap(
        ([field, test]) => valuesFor(on, field, test).map((value) => only(raised({}, {}, { [field]: value }))),
      );
      // At the very time of what raises the norm, where only what came no earlier counts.
      const atOnce = leaf.after ? [withOthers(...facts.map((made) => ({ ...made, at, recorded: at })))] : [];
      const named =
        leaf.named === undefined ? [] : [{ trigger: raised({}, {}, { [leaf.named]: facts[0]!.id }), others: facts }];
      return [
        nothing,
        alone,
        ...named,
        withOthers(...facts),
        withOthers(...(leaf.listing === undefined ? same : listing)),
        ...atOnce,
        ...unlike,
      ];
    }
    case 'attribute': {
      const [carrier] = (ATTRIBUTES as Attributes)[leaf.name]!;
      const carriers = valuesFor({ type: carrier!.type }, carrier!.field, leaf.test);
      return carriers.flatMap((value) => [
        withOthers(fact({ type: carrier!.type, where: { [carrier!.field]: value } })),
        ...(carrier!.type === on.type ? [only(raised({}, {}, { [carrier!.field]: value }))] : []),
      ]);
    }
    case 'trigger':
      return [
        nothing,
        only(raised({ [leaf.field]: leaf.test })),
        ...valuesFor(on, leaf.field, leaf.test).map((value) => only(raised({}, {}, { [leaf.field]: value }))),
        only({
          ...plain,
          data: Object.fromEntries(Object.entries(plain.data).filter(([field]) => field !== leaf.field)),
        }),
      ];
    case 'about':
      return [
        only({ ...plain, objects: plain.objects.filter(({ type }) => type !== leaf.type) }),
        only(raised({}, { objects: { ...tied, [leaf.type]: 'f1' } })),
      ];
    case 'filled':
      return [nothing, only(raised({}, {}, { filled: leaf.fields }))];
    case 'byRole':
      return ['party', leaf.roles[0]!].map((role) => only(raised({}, { by: { id: 'p-9', role } })));
    case 'signed': {
      const everyone = (leaf.everyone ?? []).map((list) => listed(list, [{ name: '甲' }]));
      const signed = leaf.signatories.map((signatory) =>
        fact({
          type: 'document.signed',
          where: { signatory, name: '甲', ...(leaf.dated ? { statedDate: formatDay(dayOf(at)) } : {}) },
        }),
      );
      return [nothing, withOthers(...everyone, ...signed)];
    }
    case 'ordered': {
      const dated = ({ match, field }: { readonly match: Match; readonly field?: string }, when: number) => {
        const made = fact(match, when);
        if (field === undefined) return made;
        const isDay = /^\d{4}-\d{2}-\d{2}$/.test(String(made.data[field]));
        return { ...made, data: { ...made.data, [field]: isDay ? formatDay(dayOf(when)) : formatInstant(when) } };
      };
      return [-2, 2].map((days) => {
        const first = dated(leaf.first, at + days * MS_PER_DAY);
        if (leaf.second === 'trigger') return withOthers(first);
        if (!('endOf' in leaf.second)) return withOthers(first, dated(leaf.second, at));
        const stretch = { from: formatInstant(at - MS_PER_HOUR), to: formatInstant(at) };
        return { trigger: raised({}, {}, { [leaf.second.endOf]: stretch }), others: [first] };
      });
    }
    case 'passed':
      return [-MS_PER_HOUR, MS_PER_HOUR].map((ms) => {
        const made = fact(leaf.match, at - MS_PER_DAY);
        return withOthers({ ...made, data: { ...made.data, [leaf.field]: formatInstant(at + ms) } });
      });
    case 'each': {
      const one = [{ id: 'f1', name: '甲', quantity: 1 }];
      const items = listed(leaf.item, one);
      const itself = { trigger: raised({}, {}, { [leaf.item.field]: one }), others: [] };
      return [
        itself,
        withOthers(items),
        withOthers(
          items,
          sampleFact(leaf.has, { id: 'has', at, subject: 'f1', objects: { ...tied, [leaf.type]: 'f1' } }),
        ),
      ];
    }
    case 'every': {
      const objects = { ...tied, [leaf.type]: 'e1' };
      const that = sampleFact(leaf.that, { id: 'that', at, subject: 'e1', objects });
      const has = sampleFact(leaf.has[0]!, { id: 'has', at, subject: 'e1', objects });
      const own = sampleFact(leaf.has[0]!, { id: 'own', at, subject: 'f1', objects: tied });
      return [withOthers(that), withOthers(that, has), withOthers(that, has, own)];
    }
    case 'reached': {
      const objects = { ...tied, [leaf.type]: 'e1' };
      const named = leaf.everyone.map((list) => listed(list, ['甲']));
      const through = sampleFact(leaf.through.match, { id: 'through', at, subject: 'e1', objects });
      const reached = { ...through, data: { ...through.data, [leaf.through.field]: '甲' } };
      const has = sampleFact(leaf.has[0]!, { id: 'has', at, subject: 'e1', objects });
      return [nothing, withOthers(...named, reached), withOthers(...named, reached, has)];
    }
    case 'standing': {
      const since = fact(leaf.since, at - MS_PER_HOUR);
      return [
        nothing,
        withOthers(since),
        ...[at, at + MS_PER_HOUR].flatMap((when) => leaf.until.map((until) => withOthers(since, fact(until, when)))),
      ];
    }
    case 'latest': {
      const such = fact(leaf.such[0], at - MS_PER_HOUR);
      const later = fact({ type: leaf.such[0].type }, at - MS_PER_HOUR / 2);
      return [nothing, withOthers(such), withOthers(such, { ...later, data: {} })];
    }
    case 'quota': {
      const member = (population: typeof leaf.have, i: number) =>
        'list' in population
          ? listed(population.list, PEOPLE)
          : { ...sampleFact(population.facts, { id: `m${++count}`, at, subject: `m${i}`, objects: tied }) };
      const trigger = typeof leaf.per === 'object' ? raised({}, {}, { [leaf.per.field]: 1 }) : plain;
      // Of those that are told apart by a field, each has its own.
      const distinct = (population: typeof leaf.have, i: number, made = member(population, i)) =>
        'facts' in population && population.by !== undefined
          ? { ...made, data: { ...made.data, [population.by]: `值${i}` } }
          : made;
      const of = [1, 2, 3].map((i) => distinct(leaf.of, i));
      const ofOne = [1, 2, 3].map((i) => distinct(leaf.of, i, member(leaf.of, 1)));
      const have = [1, 2, 3, 4].map((i) => distinct(leaf.have, i));
      if (!('list' in leaf.have))
        return [
          { trigger, others: of },
          { trigger, others: ofOne },
          { trigger, others: [...of, ...have] },
        ];
      // Drawn from a pool in the act itself.
      const { field } = leaf.have.list;
      const pool = 'list' in leaf.of ? { [leaf.of.list.field]: PEOPLE } : {};
      return [[], PEOPLE].map((drawn) => only(raised({}, {}, { ...pool, [field]: drawn })));
    }
    case 'sameSpan': {
      const said = fact(leaf.as);
      const [from, to] = [formatInstant(at - MS_PER_HOUR), formatInstant(at)];
      const inData = (event: CaseEvent, start: string): CaseEvent => ({
        ...event,
        data: { ...event.data, from: start, to, ...('span' in event.data ? { span: { from: start, to } } : {}) },
      });
      return [from, formatInstant(at - 5 * MS_PER_HOUR)].map((start) => ({
        trigger: inData(plain, from),
        others: [inData(said, start)],
      }));
    }
    case 'soonAfter': {
      const stretch = { from: formatInstant(at - MS_PER_HOUR), to: formatInstant(at) };
      return [at, at - MS_PER_HOUR].map((said) =>
        only(raised({}, {}, { [leaf.stretch]: stretch, [leaf.field]: formatInstant(said) })),
      );
    }
    case 'otherActor':
      return ['p-1', 'p-2'].map((id) => withOthers(fact(leaf.than, at - MS_PER_HOUR, { by: { id, role: 'officer' } })));
    case 'sameValue':
      return [at - MS_PER_HOUR, at + MS_PER_HOUR].flatMap((when) => {
        const made = fact(leaf.as, when);
        return ['甲', '乙'].map((value) => ({
          trigger: raised({}, {}, { [leaf.field]: '甲' }),
          others: [{ ...made, data: { ...made.data, [leaf.asField]: value } }],
        }));
      });
    case 'notAmong': {
      const people = leaf.people.map((list) => listed(list, [{ id: 'p-甲', name: '甲' }]));
      return ['甲', '乙'].map((name) => ({
        trigger: raised({}, {}, { [leaf.field]: { id: `p-${name}`, name } }),
        others: people,
      }));
    }
    case 'outsider': {
      const people = leaf.to.map((list) => listed(list, [{ id: 'p-甲', name: '甲' }]));
      return ['p-甲', 'p-乙'].map((id) => ({ trigger: raised({}, { by: { id, role: 'officer' } }), others: people }));
    }
    case 'within': {
      const known = listed(leaf.of, ['r1', 'r2']);
      return [['r1'], ['r3']].map((list) => ({ trigger: raised({}, {}, { [leaf.field]: list }), others: [known] }));
    }
    case 'lists': {
      const [made] = leaf.every.map((match) => fact(match, at - MS_PER_HOUR));
      const id = made!.objects[0]!.id;
      return [[], [{ id, kind: 'document', title: '甲' }]].map((list) => ({
        trigger: raised({}, {}, { [leaf.field]: list }),
        others: leaf.at ? [made!, { ...fact(leaf.at, at - MS_PER_HOUR), objects: made!.objects }] : [made!],
      }));
    }
    case 'disposable':
      return [nothing, only(raised({}, {}, { [leaf.field]: [] })), only(raised({}, {}, { [leaf.field]: ['none'] }))];
    case 'complete':
      // Some kinds of cases owe little.
      return [nothing, withOthers(...owing), withOthers(...owing.map(asPenalty))];
    default:
      return [];
  }

  /** The fact a list is read from, with these in it. */
  function listed({ match, field }: List, items: readonly (object | string)[]): CaseEvent {
    const made = fact(match, at - MS_PER_HOUR);
    return { ...made, data: { ...made.data, [field]: items } };
  }
}

const asPenalty = (event: CaseEvent): CaseEvent =>
  event.type === 'procedure.started' ? { ...event, data: { ...event.data, caseType: 'penalty' } } : event;

const PEOPLE = [{ name: '甲' }, { name: '乙' }];

/** Values that may pass a test and such as do not, among those the trigger itself may have. */
function valuesFor({ type, where = {} }: Match, field: string, test: Test): readonly (string | number | boolean)[] {
  const own = where[field];
  const known: unknown =
    own === undefined
      ? isEventType(type)
        ? (EVENTS[type].data as unknown as { properties: Record<string, { enum?: unknown } | undefined> }).properties[
            field
          ]?.enum
        : undefined
      : own;
  const asked = typeof test !== 'object' ? [test] : Array.isArray(test) ? (test as (string | number | boolean)[]) : [];
  const options = Array.isArray(known)
    ? (known as (string | number | boolean)[])
    : own === undefined
      ? [...asked, '乙', true, false]
      : [];
  const held = options.find((value) => asked.includes(value));
  const failed = options.find((value) => !asked.includes(value));
  return [held, failed].flatMap((value) => value ?? []);
}
