import { printInstant } from '@zhiji/calendar';
import type { Atom, ListOf, Match, Moment, Test, Truth } from './condition.ts';
import type { CaseEvent } from './event.ts';
import type { Judgement } from './judge.ts';
import { isOptions } from './matching.ts';
import type { CaseState } from './state.ts';
import { factById, factsNamed } from './timeline.ts';
import { fieldIn, type Wording } from './wording.ts';

/** What settled a condition, in plain Chinese: of alternatives only those that decided, of a conjunction what failed it. */
export function tellJudgement(judgement: Judgement, state: CaseState, words: Wording): string {
  const { condition, truth, parts } = judgement;
  switch (condition.is) {
    case 'not':
      return tellJudgement(parts[0]!, state, words);
    case 'all':
    case 'any': {
      const decisive = condition.is === 'any';
      const telling = parts.filter((part) => part.truth === (truth === 'unknown' ? 'unknown' : truth));
      const shown = truth === decisive ? telling.slice(0, 1) : telling;
      return [...new Set(shown.map((part) => tellJudgement(part, state, words)))].filter(Boolean).join('，');
    }
    case 'constant':
    case 'reading':
      return '';
    default:
      return `${tellAtom(narrowed(judgement, condition, state), truth, timesOf(judgement.facts, state), words)}${overruled(judgement, state)}`;
  }
}

/** Of the values a property of the case may have, the one it has. */
function narrowed({ truth, facts: [id] }: Judgement, atom: Atom, state: CaseState): Atom {
  const fact = id === undefined ? undefined : factById(state.timeline, id);
  if (atom.is !== 'attribute' || truth !== true || !fact || !isOptions(atom.test)) return atom;
  const own = atom.test.find((value) => Object.values(fact.data).includes(value));
  return own === undefined ? atom : { ...atom, test: own };
}

/** A finding made otherwise before, of the same thing: the later one stands, and both are told. */
function overruled({ condition, truth, facts: [id] }: Judgement, state: CaseState): string {
  const standing = id === undefined ? undefined : factById(state.timeline, id);
  if (condition.is !== 'finding' || !standing) return '';
  if (truth === 'unknown' && standing.data['value'] === false)
    return `（${printInstant(standing.at)} 认定为否，其后又有新的情形）`;
  const made = factsNamed(state.timeline, 'finding.made', condition.finding);
  const before = made
    .slice(0, made.indexOf(standing))
    .findLast((fact) => thingOf(fact) === thingOf(standing) && fact.data['value'] !== standing.data['value']);
  if (!before) return '';
  const since = standing.data['value'] === 'unknown' ? '后已撤回' : '以后一次为准';
  return `（此前 ${printInstant(before.at)} ${ANSWER[String(before.data['value'])]}，${since}）`;
}

const ANSWER: Readonly<Record<string, string>> = { true: '认定为是', false: '认定为否', unknown: '撤回认定' };

const thingOf = ({ objects }: CaseEvent): string | undefined => objects.find(({ type }) => type !== 'case')?.id;

/** An atom that holds, does not, or is not known, with the times of the facts that say so. */
export function tellAtom(atom: Atom, truth: Truth, when: string, words: Wording): string {
  const holds = truth === true;
  switch (atom.is) {
    case 'finding':
      if (truth === 'unknown' || (atom.unasked && !holds && when === ''))
        return `“${words.term(atom.finding)}”尚未认定`;
      return holds ? `已认定“${words.term(atom.finding)}”${when}` : `“${words.term(atom.finding)}”经认定为否${when}`;
    case 'approved': {
      const who = atom.roles.map(words.term).join('、');
      const agreed =
        atom.people === undefined
          ? `${who}同意${words.term(atom.matter)}`
          : `${atom.people}人同意${words.term(atom.matter)}`;
      return holds ? `已有${agreed}${when}` : `未见${agreed}`;
    }
    case 'seen':
      return `${holds ? '已有' : '未见'}${tellMatch(atom.match, words)}${whichOne(atom, words)}${holds ? when : ''}`;
    case 'attribute':
      if (truth === 'unknown') return `${fieldIn(words, atom.name).replace(/^(?!案件)/, '案件的')}尚未登记`;
      return typeof atom.test === 'boolean'
        ? `案件${holds === atom.test ? '属' : '不属'}${fieldIn(words, atom.name)}`
        : `案件${holds ? '属' : '不属'}${valuesOf(atom.test, words)}`;
    case 'trigger':
      if (truth === 'unknown') return `${fieldIn(words, atom.field)}尚未写明`;
      return tellTest(atom.field, atom.test, undefined, words, holds);
    case 'about':
      return `${holds ? '已' : '未'}关联${words.term(atom.type)}`;
    case 'filled':
      return `${holds ? '已' : '未'}填齐${atom.fields.map(words.term).join('、')}`;
    case 'signed':
      return `${holds ? '已由' : '尚未由'}${atom.signatories.map(words.term).join('、')}签字或者盖章`;
    case 'otherActor':
    case 'notAmong':
    case 'outsider':
      return holds ? '由不同的人办理' : '由同一人办理';
    case 'byRole':
      return `${holds ? '由' : '非由'}${atom.roles.map(words.term).join('、')}办理`;
    case 'sameSpan':
      return `起止时间与“${words.event(atom.as.type)}”${holds ? '一致' : '不一致'}`;
    case 'every':
      return tellEvery(atom, holds, words);
    case 'reached':
      return `${fieldIn(words, atom.through.field, atom.through.match.type)}${holds ? '均已有' : '尚有未经'}${atom.has.map((match) => tellMatch(match, words)).join('或者')}${holds ? '' : '的'}`;
    case 'standing':
      return `${holds ? '已有' : '未见'}${tellMatch(atom.since, words)}${holds ? '，仍然有效' : ''}`;
    case 'latest':
      return `${holds ? '' : '并非'}${atom.every ? '每一' : ''}${tellLatest(atom.such, words)}`;
    case 'quota':
      return tellQuota(atom, holds, words);
    case 'sameValue':
      return `与“${words.event(atom.as.type)}”${holds ? '一致' : '不一致'}`;
    case 'ordered':
      if (atom.second !== 'trigger' && 'endOf' in atom.second)
        return `“${words.event(atom.first.match.type)}”${holds ? '不晚于' : '晚于'}${fieldIn(words, atom.second.endOf)}的结束`;
      if (atom.second === 'trigger') return `“${words.event(atom.first.match.type)}”${holds ? '在先' : '在后'}`;
      return `${tellMoment(atom.first, words)}${holds ? '不晚于' : '晚于'}${tellMoment(atom.second, words)}`;
    case 'passed':
      return `${fieldIn(words, atom.field, atom.match.type)}${holds ? '已过' : '未过'}`;
    case 'each':
      return `${tellList(atom.item, words)}${holds ? '逐项有' : '中尚有没有'}${tellMatch(atom.has, words)}${holds ? '' : '的'}`;
    case 'complete':
      return `应有的文书、音像${holds ? '齐备' : '不齐'}`;
    case 'within':
      return `${fieldIn(words, atom.field)}${holds ? '在' : '超出'}“${words.event(atom.of.match.type)}”的范围${holds ? '之内' : ''}`;
    case 'lists':
      return `${fieldIn(words, atom.field)}${holds ? '无遗漏' : '有遗漏'}`;
    case 'soonAfter':
      return tellSoonAfter(atom, holds ? '在' : '不在', undefined, words);
    case 'disposable':
      return holds ? '保存期限已满' : '保存期限未满或者未定';
  }
}

const whichOne = ({ match, listing, named }: Extract<Atom, { is: 'seen' }>, words: Wording): string => {
  if (listing !== undefined) return `，${fieldIn(words, listing, match.type)}列有本件`;
  return named === undefined ? '' : `，即${fieldIn(words, named)}`;
};

const tellEvery = (atom: Extract<Atom, { is: 'every' }>, holds: boolean, words: Wording): string => {
  const { type, that, has, orUnnamed } = atom;
  const wanted = has.map((match) => tellMatch(match, words));
  return holds
    ? `凡有${tellMatch(that, words)}的，逐一有${wanted.join('或者')}${orUnnamed ? `（没有写明是哪一${words.term(type)}的也计）` : ''}`
    : `尚有${tellMatch(that, words)}没有${wanted.join('、')}`;
};

function tellQuota({ have, per, of }: Extract<Atom, { is: 'quota' }>, holds: boolean, words: Wording): string {
  const [own, whole] = [have, of].map((one) =>
    'list' in one ? tellList(one.list, words) : tellMatch(one.facts, words),
  );
  if (typeof per !== 'number')
    return `${own}的数量${holds ? '达到' : '未达到'}对${whole}的配备标准（${fieldIn(words, per.field)}）`;
  if (per === 1) return `${own}的数量${holds ? '不少于' : '少于'}${whole}`;
  const least = holds ? '至少有' : '不足';
  if (per < 1) return `每一${tellMatch('list' in of ? of.list.match : of.facts, words)}${least} ${1 / per} 个${own}`;
  return `${whole}每 ${per} 个${holds ? `（不足 ${per} 个的以 ${per} 个计）` : ''}${least} 1 个${own}`;
}

const tellMoment = ({ match, field }: Moment, words: Wording): string =>
  `“${words.event(match.type)}”${field === undefined ? '' : `的${fieldIn(words, field, match.type)}`}`;

const tellList = ({ match, field }: ListOf, words: Wording): string =>
  `${tellMatch(match, words)}的${fieldIn(words, field, match.type)}`;

/** When the telling facts were; nothing where there are none. */
function timesOf(facts: readonly string[], state: CaseState): string {
  const times = facts.flatMap((id) => factById(state.timeline, id)?.at ?? []);
  return times.length === 0 ? '' : `（${[...new Set(times.map(printInstant))].slice(0, 3).join('、')}）`;
}

/** A kind of fact with what its fields must say. */
export function tellMatch({ type, where = {} }: Match, words: Wording): string {
  const form = where['form'];
  if (type.startsWith('document.') && form !== undefined) {
    const papers = `《${optionsOf(form).map(words.term).join('》或者《')}》`;
    return type === 'document.finalized' ? papers : `${papers}${words.event(type)}`;
  }
  const tests = Object.entries(where).map(([field, test]) => tellTest(field, test, type, words));
  return `“${words.event(type)}”${tests.length > 0 ? `（${tests.join('，')}）` : ''}`;
}

export const tellSoonAfter = (
  { field, stretch, withinMs }: Extract<Atom, { is: 'soonAfter' }>,
  is: string,
  type: string | undefined,
  words: Wording,
): string =>
  `${fieldIn(words, field, type)}${is}${fieldIn(words, stretch, type)}结束之后${withinMs === undefined ? '' : ` ${withinMs / 1000} 秒以内`}`;

export const tellLatest = (such: readonly Match[], words: Wording): string =>
  `最近一次为${such.map((match) => tellMatch(match, words)).join('或者')}`;

/** A field with what it must say, or does not. */
export function tellTest(field: string, test: Test, type: string | undefined, words: Wording, holds = true): string {
  const name = fieldIn(words, field, type);
  const counted = (number: number) => `${holds ? '不少于' : '不足'} ${number} ${words.unit?.(field, type) ?? '项'}`;
  const value = (one: string) => words.value?.(one, field, type) ?? words.term(one);
  if (typeof test === 'boolean') {
    const said = words.value?.(String(test === holds), field, type);
    if (said !== undefined) return `${name}为${said}`;
    const flag = name.replace(/^是否/, '');
    return test === holds ? flag : `${flag}为否`;
  }
  if (typeof test !== 'object' || isOptions(test))
    return `${name}${holds ? '为' : '不是'}${optionsOf(test).map(value).join('、')}`;
  if ('has' in test) return `${name}${holds ? '' : '不'}含${test.has.map((one) => value(String(one))).join('、')}`;
  if ('includes' in test) return `${name}${holds ? '' : '不'}含“${test.includes}”`;
  if ('of' in test) {
    const records = Object.entries(test.of).map(([inner, of]) => tellTest(inner, of, undefined, words));
    if (test.atLeast !== undefined) return `${name}中${records.join('，')}的${counted(test.atLeast)}`;
    return holds ? `${name}中有${records.join('，')}的` : `${name}中没有${records.join('，')}的`;
  }
  if ('atLeast' in test) return `${name}${counted(test.atLeast)}`;
  if ('min' in test || 'max' in test) {
    const { min, max } = test as { readonly min?: number; readonly max?: number };
    const [least, most] = [min, max].map(
      (bound) => bound !== undefined && (words.number?.(bound, field, type) ?? bound),
    );
    const bounds = [least === false ? '' : `不低于 ${least}`, most === false ? '' : `不高于 ${most}`];
    return `${holds ? '' : '并非'}${name}${bounds.filter(Boolean).join('、')}`;
  }
  return test.present === holds ? `填明${name}` : `未填${name}`;
}

const optionsOf = (test: Test): readonly string[] => (Array.isArray(test) ? test.map(String) : [String(test)]);
export const valuesOf = (test: Test, words: Wording): string => optionsOf(test).map(words.term).join('、');
