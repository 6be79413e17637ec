import { replay, type CaseEvent, type Change, type Program } from '@zhiji/law';

/** Every outcome of a case that differs, by replaying its whole history under both laws and comparing everything. */
export function changesByReplay(before: Program, after: Program, log: readonly CaseEvent[], caseId: string): Change[] {
  const [old, now] = [outcomesOf(before, log, caseId), outcomesOf(after, log, caseId)];
  const changes: Change[] = [];
  for (const [key, was] of old) {
    const is = now.get(key);
    if (!is) changes.push({ ...was.place, before: was.outcome });
    else if (JSON.stringify(was.outcome) !== JSON.stringify(is.outcome))
      changes.push({ ...was.place, before: was.outcome, after: is.outcome });
  }
  for (const [key, is] of now) if (!old.has(key)) changes.push({ ...is.place, after: is.outcome });
  return changes;
}

function outcomesOf(program: Program, log: readonly CaseEvent[], caseId: string) {
  const outcomes = new Map<
    string,
    { place: Pick<Change, 'norm' | 'object' | 'trigger'>; outcome: Change['after'] & {} }
  >();
  for (const [index, instances] of replay(program, log, caseId).instances.entries()) {
    const { pack, id } = program.norms[index]!;
    for (const { object, trigger, outcome } of instances) {
      const place = { norm: `${pack}/${id}`, object, trigger: trigger.id };
      outcomes.set(`${place.norm} ${object} ${trigger.id}`, { place, outcome });
    }
  }
  return outcomes;
}
