import { hearingOf, historiesOf } from '@zhiji/cases';
import { replay } from '@zhiji/law';
import { assess, compareRegimes, wording, type RegimeCell } from '@zhiji/regulations';
import { fieldWords } from './field-words.ts';
import { readJournal } from './journal-file.ts';
import { AGENCY, instantOption, LAW_OPTIONS, programOf, required } from './program.ts';
import { optionsOf } from './usage.ts';

const KINDS: Readonly<Record<RegimeCell['kind'], string>> = {
  duty: '义务',
  recording: '音像',
  document: '文书',
  breach: '违规',
  blocked: '不能办',
  approval: '审批',
  retention: '保存',
  access: '调阅',
  target: '内部目标',
};

const STANDINGS: Readonly<Record<string, string>> = {
  missing: '缺',
  present: '有',
  late: '迟',
  early: '早',
  complete: '齐',
  running: '进行中',
  explained: '已说明',
  breached: '违规',
  cured: '已补',
  permanent: '永久',
  hold: '不得处置',
  true: '可以',
  false: '不可以',
};

/**
 * `zhiji diff --from FZCG --to FTJD[,QDDA…] --journal FILE --at INSTANT [--all] [--json]`: one history under several regimes, by topic, every cell with its
 * article. Without `--all` only where they differ.
 */
export async function diffCommand(args: readonly string[]): Promise<number> {
  const { regulation: _, ...options } = LAW_OPTIONS;
  const { values } = optionsOf(args, {
    ...options,
    from: { type: 'string' },
    to: { type: 'string' },
    all: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const at = instantOption(values.at, '--at');
  const codes = [required(values.from, '--from'), ...required(values.to, '--to').split(',')];
  const regimes = codes.map((code) => ({ code, ...programOf({ ...values, regulation: code }) }));
  const words = wording(fieldWords());
  const hearing = hearingOf(...regimes.map(({ program }) => program));
  const rows = historiesOf(readJournal(required(values.journal, '--journal')), AGENCY, hearing).flatMap(
    ({ id, scope, events }) =>
      compareRegimes(
        regimes.map(({ code, program, name }) => ({
          code,
          assessment: assess(program, replay(program, events, id, scope), at, words, name),
        })),
      ),
  );
  const shown = rows.filter(({ same }) => values.all || !same);
  if (values.json) console.log(JSON.stringify(shown, null, 2));
  else {
    const word = (part: string) => STANDINGS[part] ?? words.term(part);
    const told = ({ kind, standing, due, article }: RegimeCell) =>
      `${KINDS[kind]} ${standing
        .split(/([ →])/)
        .map(word)
        .join('')}${due ? `，至 ${due}` : ''}（${article}）`;
    for (const { title, object, cells } of shown) {
      console.log(`【${title}】${words.term(object.type)} ${object.id}`);
      for (const code of codes) console.log(`    ${code}：${(cells[code] ?? []).map(told).join('；') || '没有规定'}`);
    }
    console.log(`${shown.length} 项${values.all ? '' : '不同'}，共比较 ${rows.length} 项。`);
  }
  return Promise.resolve(0);
}
