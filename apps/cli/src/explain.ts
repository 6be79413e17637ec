import { hearingOf, historiesOf } from '@zhiji/cases';
import { otherwise, replay, tellOtherwise, tellStatus } from '@zhiji/law';
import { assess, wording, type AssessedItem } from '@zhiji/regulations';
import { fieldWords } from './field-words.ts';
import { readJournal } from './journal-file.ts';
import { AGENCY, instantOption, LAW_OPTIONS, programOf, required } from './program.ts';
import { optionsOf } from './usage.ts';

const SECTIONS = {
  duties: '义务',
  breaches: '违规',
  blocked: '尚不能办',
  recordings: '音像',
  documents: '文书',
  approvals: '审批',
  retention: '保存',
  access: '调阅',
  targets: '内部目标',
  questions: '待认定',
} as const;

/** `zhiji explain`: the reasons of the verdicts in plain Chinese, all of them or those of one requirement or object. */
export async function explainCommand(args: readonly string[]): Promise<number> {
  const { values } = optionsOf(args, { ...LAW_OPTIONS, requirement: { type: 'string' }, object: { type: 'string' } });
  const { program, name } = programOf(values);
  const at = instantOption(values.at, '--at');
  const words = wording(fieldWords());
  const wanted = (item: AssessedItem) =>
    (values.requirement === undefined || item.requirements.includes(values.requirement)) &&
    (values.object === undefined || item.object.id === values.object);
  let told = 0;
  const journal = readJournal(required(values.journal, '--journal'));
  for (const { id, scope, events } of historiesOf(journal, AGENCY, hearingOf(program))) {
    const state = replay(program, events, id, scope);
    const assessment = assess(program, state, at, words, name);
    for (const [section, title] of Object.entries(SECTIONS)) {
      for (const item of (assessment[section as keyof typeof SECTIONS] as readonly AssessedItem[]).filter(wanted)) {
        told++;
        const status = 'status' in item ? `：${tellStatus(String(item.status), words)}` : '';
        console.log(
          `【${title}】${item.gist}${status}（${item.requirements.join('、')}，${words.term(item.object.type)} ${item.object.id}）`,
        );
        const others = otherwise(program, state, { norm: item.norm, object: item.object.id }, at);
        for (const sentence of [...item.why, ...tellOtherwise(others, words)]) console.log(`    ${sentence}`);
      }
    }
  }
  if (told === 0) console.log('没有相符的结论。');
  return Promise.resolve(0);
}
