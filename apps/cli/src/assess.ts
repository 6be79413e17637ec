import { hearingOf, historiesOf } from '@zhiji/cases';
import { replay } from '@zhiji/law';
import { assess, wording, type Assessment } from '@zhiji/regulations';
import { fieldWords } from './field-words.ts';
import { readJournal } from './journal-file.ts';
import { AGENCY, instantOption, LAW_OPTIONS, programOf, required } from './program.ts';
import { optionsOf } from './usage.ts';

/** `zhiji assess`: what the law says of a journal at an instant, as one JSON object. Exit 0 whatever it finds. */
export async function assessCommand(args: readonly string[]): Promise<number> {
  const { values } = optionsOf(args, LAW_OPTIONS);
  const { program, name } = programOf(values);
  const at = instantOption(values.at, '--at');
  const events = readJournal(required(values.journal, '--journal'));
  const words = wording(fieldWords());
  const assessments = historiesOf(events, AGENCY, hearingOf(program)).map(({ id, scope, events: own }) =>
    assess(program, replay(program, own, id, scope), at, words, name),
  );
  console.log(JSON.stringify(assessments.reduce(together), null, 2));
  return Promise.resolve(0);
}

/** Several cases of one journal in one answer; every item names its object. */
function together(a: Assessment, b: Assessment): Assessment {
  return {
    program: a.program,
    at: a.at,
    duties: [...a.duties, ...b.duties],
    breaches: [...a.breaches, ...b.breaches],
    blocked: [...a.blocked, ...b.blocked],
    recordings: [...a.recordings, ...b.recordings],
    documents: [...a.documents, ...b.documents],
    approvals: [...a.approvals, ...b.approvals],
    retention: [...a.retention, ...b.retention],
    access: [...a.access, ...b.access],
    targets: [...a.targets, ...b.targets],
    questions: [...a.questions, ...b.questions],
  };
}
