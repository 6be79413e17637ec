import type { Period } from '@zhiji/calendar';
import type { Condition, Reach } from './condition.ts';
import type { Anchor, Duty, Norm, TimeLimit, TimeLimitChoice } from './norm.ts';
import { tellAtom, tellMatch } from './tell-condition.ts';
import { fieldIn, wordsOfAct, wordsOfPack, type Wording } from './wording.ts';

/** A norm in plain Chinese, one sentence a line: written from its data, so that what is read is what is applied. */
export function tellNorm(norm: Norm, neutral: Wording, pack?: string): readonly string[] {
  const general = wordsOfPack(neutral, pack);
  const words = wordsOfAct(general, 'on' in norm ? norm.on.type : undefined);
  const line = (label: string, text: string | undefined) =>
    text === undefined || text === '' ? [] : [`${label}：${text}。`];
  const condition = (label: string, of: Condition | undefined) => line(label, of && tellCondition(of, words));
  const when = condition('适用于', norm.when);
  switch (norm.form) {
    case 'duty':
      return [
        `${tellMatch(norm.on, words)}之后，${words.term(norm.who)}应当${norm.each ? `按${fieldIn(words, norm.each.field)}逐一` : ''}有${norm.must.map((match) => tellMatch(match, words)).join('、')}。`,
        ...when,
        ...line('期限', tellChoice(norm.due, norm.on.type, words)),
        ...line('只计', SINCE[norm.since ?? 'ever']),
        ...line('计时', norm.clock === 'trusted' ? '以系统记载的时间为准' : undefined),
        ...exceptionsOf(norm, words),
      ];
    case 'gate':
      return [
        `${words.term(norm.act)}以前须：${tellCondition(norm.need, words)}。`,
        ...when,
        ...line('不具备的', norm.binds === 'fact' ? `记为违规，${norm.refusal}` : norm.refusal),
        ...line('事后补办', norm.incurable ? '不算' : norm.curedForGood && '一经补齐即算，其后再缺的另计'),
      ];
    case 'recording':
      return [
        `${tellMatch(norm.on, words)}${norm.span === 'activity' ? '的过程' : '的当时'}应当${norm.continuous ? (norm.recesses ? '全程（含休会）不间断' : '全程不间断') : ''}以${norm.media.map(words.term).join('、')}记录：${words.term(norm.scene)}。`,
        ...when,
        ...line('照片', norm.photos === undefined ? undefined : `不少于 ${norm.photos} 张`),
        ...line('摄录', norm.takenBy && `只计${fieldIn(words, norm.takenBy.field)}所摄，他人的不能替代`),
        ...line(
          '除外',
          norm.excused &&
            `${tellMatch(norm.excused.by, words)}所载时段${norm.excused.unless ? `，但${tellCondition(norm.excused.unless, words)}的不除外` : ''}`,
        ),
        ...line('说明空档的', norm.explained && tellCondition(norm.explained, wordsOfAct(general, EXPLANATION))),
        ...condition('免于记录', norm.exempt),
      ];
    case 'paper': {
      const sets = [norm.forms, ...(norm.alternatives ?? [])];
      const papers = sets.map((set) => set.map((form) => `《${words.term(form)}》`).join('、')).join('，或者');
      return [`${tellMatch(norm.on, words)}应当有${papers}。`, ...when, ...condition('免于制作', norm.exempt)];
    }
    case 'keep':
      return [`音像至少保存：${tellChoice(norm.least, 'recording.ended', words)}。`, ...when];
    case 'access': {
      const leave = norm.chain.length > 0 ? `须经${norm.chain.map(words.term).join('、')}同意` : '无须批准';
      const keeper = pack === undefined ? '' : (words.keepers?.(pack, norm.action) ?? '');
      const release = keeper === '' ? '，经放行后使用' : `，由${keeper}放行`;
      const register = norm.register.map((field) => fieldIn(words, field)).join('、');
      return [`${words.term(norm.action)}${leave}${norm.released ? release : ''}，登记${register}。`, ...when];
    }
    case 'derived':
      return [`有${tellMatch(norm.on, words)}的，视为“${words.event(norm.type)}”。`];
  }
}

const EXPLANATION = 'recording.interruptionExplained';

function exceptionsOf(norm: Duty, words: Wording): readonly string[] {
  const { extend, instead, exempt, pause, moot, target } = norm;
  const limit = (of: TimeLimit) => tellLimit(of, norm.on.type, words);
  return [
    extend &&
      `展期：${tellCondition(extend.if, words)}的，${limit(extend.to)}${extend.unless ? `；${tellCondition(extend.unless, words)}的不得展期` : ''}。`,
    instead && `另定：${tellCondition(instead.if, words)}的，${limit(instead.due)}。`,
    exempt &&
      `豁免：${tellCondition(exempt.if, words)}的${exempt.until ? `，待${tellCondition(exempt.until, words)}` : ''}。`,
    pause && `中止计算：${tellPause(pause, norm.per, words)}。`,
    moot && `已有${tellMatch(moot, words)}的，无需再办。`,
    target && `内部目标：${tellChoice(target.term, norm.on.type, words)}，超过的不作违规。`,
  ].filter((line) => line !== undefined);
}

function tellPause(
  { on, resume, reach = 'case', each }: NonNullable<Duty['pause']>,
  per: string,
  words: Wording,
): string {
  const where = per === 'case' ? '' : WITHIN[reach](words.term(per));
  return `自${tellMatch(on, words)}至${tellMatch(resume, words)}${where}${each ? '，每次各自起止' : ''}`;
}

/** From when on facts count, where it needs saying. */
const SINCE: Readonly<Record<NonNullable<Duty['since']> | 'ever', string | undefined>> = {
  ever: undefined,
  trigger: undefined,
  again: '再次发生的，自此时起形成的',
  start: '自活动开始起形成的',
  begins: '自应当办理之时起形成的',
};

/** Which facts count, where not those of the whole case do. */
const WITHIN: Readonly<Record<Reach, (type: string) => string>> = {
  object: (type) => `，只计关于该${type}的`,
  activity: () => '，只计同一执法活动的',
  siblings: (type) => `，只计关于同一执法活动中${type}的`,
  document: () => '，不计关于其他文书的',
  unclaimed: (type) => `，不计属于其他${type}的`,
  occasion: () => '，不计属于其他执法活动的',
  decision: () => '，不计关于其他决定的',
  turn: () => '，不计此前各次所用的',
  case: () => '',
};

/** A condition as a text would state it. */
export function tellCondition(condition: Condition, words: Wording): string {
  const plain = unfolded(condition);
  switch (plain.is) {
    case 'all':
      return plain.of.map((part) => bracketed(part, 'any', words)).join('，且');
    case 'any':
      return plain.of.map((part) => bracketed(part, 'all', words)).join('，或者');
    case 'not':
      return tellLeaf(plain.of, false, words);
    default:
      return tellLeaf(plain, true, words);
  }
}

/** What is denied of several together is denied of each; what has one part is that part. */
function unfolded(condition: Condition): Condition {
  if (condition.is === 'all' || condition.is === 'any')
    return condition.of.length === 1 ? unfolded(condition.of[0]!) : condition;
  if (condition.is !== 'not') return condition;
  const denied = unfolded(condition.of);
  if (denied.is === 'not') return unfolded(denied.of);
  if (denied.is !== 'all' && denied.is !== 'any') return { is: 'not', of: denied };
  return { is: denied.is === 'all' ? 'any' : 'all', of: denied.of.map((of) => ({ is: 'not', of })) };
}

function bracketed(part: Condition, clashing: 'all' | 'any', words: Wording): string {
  const plain = unfolded(part);
  const reading = plain.is === 'not' ? plain.of : plain;
  const isChoice = reading.is === 'reading' && Object.values(reading.options).some(({ is }) => is !== 'constant');
  return plain.is === clashing || isChoice ? `（${tellCondition(plain, words)}）` : tellCondition(plain, words);
}

function tellLeaf(condition: Condition, holds: boolean, words: Wording): string {
  switch (condition.is) {
    case 'constant':
      return condition.value === holds ? '一律如此' : '一律不得';
    case 'reading':
      return tellReading(condition, holds, words);
    case 'all':
    case 'any':
    case 'not':
      return tellCondition(condition, words);
    default:
      return tellAtom(condition, holds, '', words);
  }
}

/** Under which option it holds; options under which it never does are left out. */
function tellReading({ id, options }: Extract<Condition, { is: 'reading' }>, holds: boolean, words: Wording): string {
  const holding = Object.entries(options).filter(([, of]) => of.is !== 'constant' || of.value === holds);
  const said = holding.map(([option, of], i) => {
    const taken = i > 0 && words.option ? `采“${words.option(id, option)}”` : words.reading(id, option);
    return of.is === 'constant' ? `${taken}的` : `${taken}的，${tellCondition(holds ? of : { is: 'not', of }, words)}`;
  });
  return said.length === 0 ? `解释口径 ${id} 均不适用` : `解释口径 ${id} ${said.join('；')}`;
}

function tellChoice(choice: TimeLimitChoice, trigger: string, words: Wording): string {
  if (!('options' in choice)) return tellLimit(choice, trigger, words);
  return Object.entries(choice.options)
    .map(([option, limit]) => `${tellLimit(limit, trigger, words)}（${words.reading(choice.reading, option)}）`)
    .join('；另一口径：');
}

function tellLimit({ period, from, cap, rolls }: TimeLimit, trigger: string, words: Wording): string {
  const length = tellPeriod(period);
  if (period.unit === 'none' || period.unit === 'ever' || period.unit === 'standard') return length;
  return `自${tellAnchor(from, trigger, words)}起 ${length}${cap ? `，不晚于${tellPeriod(cap)}` : ''}${rolls === false ? '，末日不顺延' : ''}`;
}

function tellAnchor(from: Anchor, trigger: string, words: Wording): string {
  const type = from.from === 'trigger' ? trigger : from.match.type;
  const event = from.from === 'trigger' ? `“${words.event(trigger)}”` : tellMatch(from.match, words);
  const told = from.field === undefined ? event : `${event}的${fieldIn(words, from.field, type)}`;
  return from.from !== 'trigger' && from.else ? `${told}（没有的，自${tellAnchor(from.else, trigger, words)}）` : told;
}

const UNITS = { minute: '分钟', hour: '小时', workday: '个工作日', day: '日', month: '个月', year: '年' } as const;

function tellPeriod(period: Period): string {
  switch (period.unit) {
    case 'ever':
      return '永久';
    case 'none':
      return '条文未定时限';
    case 'standard':
      return '条文未定时限，以是否及时另行判断';
    case 'sameDay':
      return '当日内';
    case 'stated':
      return '至所定之时';
    default:
      return `${period.n} ${UNITS[period.unit]}内`;
  }
}
