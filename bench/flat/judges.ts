// The kernel and three rule engines judging the same flat case: five statuses, reasons for all duties.
import {
  compile,
  dutyStatus,
  explain,
  judgedAnew,
  replay,
  type CaseState,
  type Duty,
  type DutyStatus,
  type Outcome,
} from '@zhiji/law';
import { CALENDAR, DUTIES, flatten, NOW, termOf, type FlatCase, type FlatFacts, type Told } from './flat-case.ts';

/** Judges one case, from its log or from its facts as it holds them; `told` reads the answer and is not timed. */
export interface Judge {
  readonly name: string;
  readonly missing?: string;
  readonly fromLog: (flat: FlatCase) => unknown;
  readonly fromHeld: (flat: FlatCase) => unknown;
  readonly told: (answer: unknown, flat: FlatCase) => readonly Told[];
}

const each = <T>(make: (duty: number) => T): readonly T[] => Array.from({ length: DUTIES }, (_, duty) => make(duty));

const duties = each((duty): Duty => ({
  form: 'duty',
  id: `d${duty}`,
  article: `第${duty}条`,
  requirements: [`FLAT-${duty}`],
  topic: `flat.${duty}`,
  gist: '试验条款',
  per: 'case',
  on: { type: `begun.${duty}` },
  when: { is: 'trigger', field: 'applies', test: true },
  must: [{ type: `done.${duty}` }],
  mustReach: 'case',
  due: { period: termOf(duty), from: { from: 'trigger' } },
  who: 'officer',
  clock: 'claimed',
}));

/** The kernel twice: status with what it rests on (owed or not, due and its arithmetic, evidence, what is lacking), and whole proofs as they are told. */
export function kernel(cases: readonly FlatCase[]): readonly [grounds: Judge, proofs: Judge] {
  const articles = [{ number: '第一条', gist: '试验条款', norms: duties, nonOperative: [] }];
  const chapters = [{ title: '第一章', articles }];
  const pack = { code: 'FLAT', title: '试验规定', issuer: '试验机关', version: '1', chapters, readings: [] };
  const program = compile({ packs: [{ pack }], attributes: {}, calendar: CALENDAR });
  const states = new Map(cases.map((flat) => [flat, replay(program, flat.log, 'c')]));
  const labelled = ({ instances }: CaseState) =>
    instances.map(([instance]) => {
      const grounds = instance!.outcome as DutyOutcome;
      return { status: dutyStatus(grounds, NOW), grounds };
    });
  const proved = (state: CaseState) => each((norm) => explain(program, state, { norm, object: 'c' }, NOW)!);
  return [
    {
      name: 'kernel, status and grounds',
      fromLog: ({ log }) => labelled(replay(program, log, 'c')),
      // Every duty is judged again: what it came to before gives its due and nothing else.
      fromHeld: (flat) => labelled(judgedAnew(program, states.get(flat)!)),
      told: (answer) =>
        (answer as ReturnType<typeof labelled>).map(({ status, grounds }) =>
          toldBy(status, grounds.doneAt, grounds.due?.at),
        ),
    },
    {
      name: 'kernel, status and proof',
      fromLog: ({ log }) => proved(replay(program, log, 'c')),
      fromHeld: (flat) => proved(states.get(flat)!),
      told: (answer) =>
        (answer as ReturnType<typeof proved>).map(({ reasons }) => {
          const verdict = reasons.find((reason) => reason.why === 'verdict');
          const evidence = reasons.find((reason) => reason.why === 'evidence');
          return toldBy(verdict?.status ?? 'notApplicable', evidence?.doneAt, verdict?.due);
        }),
    },
  ];
}

type DutyOutcome = Extract<Outcome, { readonly form: 'duty' }>;

const toldBy = (status: DutyStatus, done: number | undefined, due: number | undefined): Told =>
  status === 'notApplicable'
    ? { status, done: null, due: null }
    : { status: status as Told['status'], done: done ?? null, due: due! };

/** From what the four conditions of a duty came to. */
function toldOf(holds: readonly boolean[], duty: number, facts: FlatFacts): Told {
  const [applies, done, inTime, running] = holds;
  if (!applies) return { status: 'notApplicable', done: null, due: null };
  const status = done ? (inTime ? 'done' : 'doneLate') : running ? 'open' : 'overdue';
  return { status, done: facts[`done${duty}`] as number | null, due: facts[`due${duty}`] as number };
}

/** One that is not installed, on a platform it has no build for, is named and left out. */
async function engine(name: string, load: () => Promise<Omit<Judge, 'name'>>): Promise<Judge> {
  try {
    return { name, ...(await load()) };
  } catch (cause) {
    const nothing = () => [];
    return {
      name,
      missing: (cause as Error).message.split('\n')[0]!,
      fromLog: nothing,
      fromHeld: nothing,
      told: nothing,
    };
  }
}

/** One rule of four conditions per duty, which the engine reports one by one: four times faster than a rule for each status. */
export const jsonRulesEngine = (): Promise<Judge> =>
  engine('json-rules-engine 7.3.1', async () => {
    const { Engine } = await import('json-rules-engine');
    const rules = new Engine(
      each((duty) => {
        const [due, done] = [{ fact: `due${duty}` }, `done${duty}`];
        const any = [
          { fact: `applies${duty}`, operator: 'equal', value: true },
          { fact: done, operator: 'notEqual', value: null },
          { fact: done, operator: 'lessThanInclusive', value: due },
          { fact: 'now', operator: 'lessThanInclusive', value: due },
        ];
        return { name: `${duty}`, conditions: { any }, event: { type: 'judged' } };
      }).slice(),
    );
    return {
      fromLog: ({ log }) => rules.run(flatten(log)),
      fromHeld: ({ held }) => rules.run(held),
      told: (answer, { held }) => {
        const { results, failureResults } = answer as Awaited<ReturnType<typeof rules.run>>;
        const byName = new Map([...results, ...failureResults].map((result) => [result.name, result.conditions]));
        return each((duty) => {
          const { any } = byName.get(`${duty}`) as unknown as { any: readonly { result: boolean }[] };
          return toldOf(
            any.map(({ result }) => result),
            duty,
            held,
          );
        });
      },
    };
  });

export const jsonLogic = (): Promise<Judge> =>
  engine('json-logic-js 2.0.5', async () => {
    const { default: logic } = await import('json-logic-js');
    const rule = each((duty) => {
      const [now, done, due] = [{ var: 'now' }, { var: `done${duty}` }, { var: `due${duty}` }];
      return [
        { '===': [{ var: `applies${duty}` }, true] },
        { '!==': [done, null] },
        { and: [{ '!==': [done, null] }, { '<=': [done, due] }] },
        { '<=': [now, due] },
      ];
    });
    return {
      fromLog: ({ log }) => logic.apply(rule, flatten(log)),
      fromHeld: ({ held }) => logic.apply(rule, held),
      told: (answer, { held }) =>
        (answer as readonly (readonly boolean[])[]).map((holds, duty) => toldOf(holds, duty, held)),
    };
  });

export const zen = (): Promise<Judge> =>
  engine('ZEN 0.54.0', async () => {
    const { ZenEngine } = await import('@gorules/zen-engine');
    const node = (id: string, type: string, content = {}) => ({
      id,
      name: id,
      type,
      position: { x: 0, y: 0 },
      content,
    });
    const expressions = each((duty) => {
      const [done, due] = [`done${duty}`, `due${duty}`];
      const conditions = [
        `applies${duty} == true`,
        `${done} != null`,
        `${done} != null and ${done} <= ${due}`,
        `now <= ${due}`,
      ];
      return { id: `${duty}`, key: `d${duty}`, value: `[${conditions.join(', ')}]` };
    });
    const decision = new ZenEngine().createDecision({
      nodes: [node('in', 'inputNode'), node('judge', 'expressionNode', { expressions }), node('out', 'outputNode')],
      edges: [
        { id: '1', type: 'edge', sourceId: 'in', targetId: 'judge' },
        { id: '2', type: 'edge', sourceId: 'judge', targetId: 'out' },
      ],
    });
    return {
      fromLog: ({ log }) => decision.evaluate(flatten(log)),
      fromHeld: ({ held }) => decision.evaluate(held),
      told: (answer, { held }) => {
        const { result } = answer as { result: Readonly<Record<string, readonly boolean[]>> };
        return each((duty) => toldOf(result[`d${duty}`]!, duty, held));
      },
    };
  });
