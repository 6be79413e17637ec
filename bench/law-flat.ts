// A flat case of 24 duties, five statuses, reasons for all of them, beside general rule engines. All are judged by hash on every case before timing.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { flatCases, type FlatCase } from './flat/flat-case.ts';
import { jsonLogic, jsonRulesEngine, kernel, zen, type Judge } from './flat/judges.ts';
import { compare, type Contestant } from './harness.ts';

const cases = flatCases(200);

/** `log`: from the facts of the case, dues counted on the way. `held`: from the facts as each holds them, dues ready. */
type Start = 'log' | 'held';

const asking = (judge: Judge, from: Start) => (from === 'log' ? judge.fromLog : judge.fromHeld);

/** What a judge says of all cases, as one hash, and how often each status comes up. */
async function verdicts(judge: Judge, from: Start): Promise<{ hash: string; statuses: readonly string[] }> {
  const told = await Promise.all(cases.map(async (flat) => judge.told(await asking(judge, from)(flat), flat)));
  const statuses = new Set(told.flat().map(({ status }) => status));
  return { hash: createHash('sha256').update(JSON.stringify(told)).digest('hex'), statuses: [...statuses].sort() };
}

/** Cases per second of processor time, of all threads: each case `passes` times in a row (warm), and all of them in turn (cold). */
const judging = (judge: Judge, from: Start, passes: number): Contestant => ({
  name: judge.name,
  missing: judge.missing,
  run: async () => {
    const ask = asking(judge, from);
    await rate(ask, cases);
    const warm = await rate(
      ask,
      cases.flatMap((flat) => Array<FlatCase>(passes).fill(flat)),
    );
    const cold = await rate(ask, Array<typeof cases>(passes).fill(cases).flat());
    return { value: warm, details: { cold } };
  },
});

async function rate(ask: (flat: FlatCase) => unknown, asked: readonly FlatCase[]): Promise<number> {
  const cpu = process.cpuUsage();
  for (const flat of asked) {
    const answer = ask(flat);
    if (answer instanceof Promise) await answer;
  }
  const { user, system } = process.cpuUsage(cpu);
  return asked.length / ((user + system) / 1e6);
}

const engines = [await jsonRulesEngine(), await jsonLogic(), await zen()];
const subjects = kernel(cases);
const [grounds] = subjects;
for (const start of ['held', 'log'] as const) {
  const expected = await verdicts(grounds, start);
  assert.deepEqual(expected.statuses, ['done', 'doneLate', 'notApplicable', 'open', 'overdue']);
  for (const judge of [...subjects, ...engines])
    if (judge.missing === undefined) assert.deepEqual(await verdicts(judge, start), expected);
  for (const subject of subjects)
    for (const engine of engines)
      await compare({
        name: `law-flat, ${start === 'log' ? 'from the log' : 'held'}: ${subject.name} ÷ ${engine.name}`,
        unit: 'cases/CPU s',
        better: 'higher',
        // Of equal work. The log has to be made flat for an engine, which alone takes longer than all the kernel does; a proof no engine has.
        bar: engine === engines[0] && start === 'held' && subject === grounds ? 100 : 1,
        rounds: 5,
        subject: judging(subject, start, 200),
        comparators: [judging(engine, start, 4)],
      });
}
