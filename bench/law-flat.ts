// A flat case of 24 duties, five statuses, reasons for all of them, beside general rule engines. All are judged by hash on every case before timing.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { flatCases } from './flat/flat-case.ts';
import { jsonLogic, jsonRulesEngine, kernel, zen, type Judge } from './flat/judges.ts';
import { compare, type Contestant } from './harness.ts';

const cases = flatCases(200);

/** `log`: from the facts of the case, dues counted on the way. `held`: from what each holds of the case, dues ready. */
type Start = 'log' | 'held';

const asking = (judge: Judge, from: Start) => (from === 'log' ? judge.fromLog : judge.fromHeld);

/** What a judge says of all cases, as one hash, and how often each status comes up. */
async function verdicts(judge: Judge, from: Start): Promise<{ hash: string; statuses: readonly string[] }> {
  const told = await Promise.all(cases.map(async (flat) => judge.told(await asking(judge, from)(flat), flat)));
  const statuses = new Set(told.flat().map(({ status }) => status));
  return { hash: createHash('sha256').update(JSON.stringify(told)).digest('hex'), statuses: [...statuses].sort() };
}

/** Cases per second of processor time, of all threads. */
const judging = (judge: Judge, from: Start, passes: number): Contestant => ({
  name: judge.name,
  missing: judge.missing,
  run: async () => {
    const ask = asking(judge, from);
    for (const flat of cases) await ask(flat);
    const cpu = process.cpuUsage();
    for (let pass = 0; pass < passes; pass++) for (const flat of cases) await ask(flat);
    const { user, system } = process.cpuUsage(cpu);
    return { value: (passes * cases.length) / ((user + system) / 1e6) };
  },
});

const engines = [
  { engine: await jsonRulesEngine(), bar: 100 },
  { engine: await jsonLogic(), bar: 1 },
  { engine: await zen(), bar: 1 },
];
const subjects = kernel(cases);
for (const start of ['held', 'log'] as const) {
  const expected = await verdicts(subjects[0], start);
  assert.deepEqual(expected.statuses, ['done', 'doneLate', 'notApplicable', 'open', 'overdue']);
  for (const judge of [...subjects, ...engines.map(({ engine }) => engine)])
    if (judge.missing === undefined) assert.deepEqual(await verdicts(judge, start), expected);
  for (const subject of subjects)
    for (const { engine, bar } of engines)
      await compare({
        name: `law-flat, ${start === 'log' ? 'from the log' : 'held'}: ${subject.name} ÷ ${engine.name}`,
        unit: 'cases/CPU s',
        better: 'higher',
        bar,
        rounds: 5,
        subject: judging(subject, start, 20),
        comparators: [judging(engine, start, 4)],
      });
}
