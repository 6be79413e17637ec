import { printInstant } from '@zhiji/calendar';
import type { Lack } from './lack.ts';
import { tellLatest, tellMatch, tellSoonAfter, tellTest, valuesOf } from './tell-condition.ts';
import { fieldIn, type Wording } from './wording.ts';

/** What is missing, in plain Chinese. */
export function tellLack(lack: Lack, words: Wording): string {
  switch (lack.lacks) {
    case 'finding':
      return lack.answered
        ? `“${words.term(lack.finding)}”须为${lack.wanted ? '是' : '否'}`
        : `待认定“${words.term(lack.finding)}”`;
    case 'approval': {
      const who = lack.roles.length > 0 ? lack.roles.map(words.term).join('、') : `${lack.people ?? 1}名批准人`;
      return `${who}对“${words.term(lack.matter)}”的同意`;
    }
    case 'fact':
      return tellFact(lack, words);
    case 'absence':
      return lack.stands ? `存在未结的${tellStanding(lack, words)}` : `有${tellMatch(lack, words)}的不在此列`;
    case 'latest':
      return `须${tellLatest(lack.such, words)}`;
    case 'leave':
      return `超出范围 ${lack.objects.length} 项`;
    case 'fields':
      return `栏目：${lack.fields.map(words.term).join('、')}`;
    case 'signatures':
      return `${lack.signatories.map(words.term).join('、')}${lack.names.length > 0 ? `（${lack.names.join('、')}）` : ''}的签字或者盖章`;
    case 'otherPerson':
      return '须由另一人办理';
    case 'role':
      return `须由${lack.roles.map(words.term).join('、')}办理`;
    case 'number':
      return `${tellMatch(lack, words)}尚缺 ${lack.number} ${lack.type.startsWith('document.') ? '份' : '项'}`;
    case 'agreement':
      return `${fieldIn(words, lack.field)}须与“${words.event(lack.with)}”一致`;
    case 'order':
      if (lack.endOf !== undefined)
        return `“${words.event(lack.first)}”不得晚于${fieldIn(words, lack.endOf, lack.second)}的结束`;
      if (lack.first === lack.second) return `“${words.event(lack.first)}”的先后颠倒`;
      return `“${words.event(lack.first)}”须在“${words.event(lack.second)}”之前`;
    case 'lapse':
      return lack.wanted ? `${fieldIn(words, lack.field, lack.type)}尚未届至` : '原期限已经届满';
    case 'items':
      return `“${words.event(lack.type)}”尚缺：${lack.items.join('、')}`;
    case 'each': {
      const which = lack.at.length > 0 ? `（${lack.at.map(printInstant).join('、')}）` : '';
      return `${tellMatch(lack.that, words)}${which}尚缺${lack.has.map((match) => tellMatch(match, words)).join('或者')}`;
    }
    case 'owed':
      return lack.owed.map(({ what }) => words.term(what)).join('、');
    case 'entries':
      return `目录漏列 ${lack.objects.length} 项`;
    case 'condition':
      return tellStated(lack, words);
    case 'promptness':
      return tellSoonAfter(lack.atom, '须在', lack.type, words);
    case 'keeping':
      return '保存期限未满、未定或者已冻结';
    case 'never':
      return '条文禁止，不因批准而许可';
    case 'oneOf':
      return [...new Set(lack.of.map((option) => tellTogether(option, words)))].join('，或者');
  }
}

/** Alternatives among several lacks stand in brackets. */
const tellTogether = (lacks: readonly Lack[], words: Wording): string =>
  lacks
    .map((lack) =>
      lack.lacks === 'oneOf' && lacks.length > 1 ? `（${tellLack(lack, words)}）` : tellLack(lack, words),
    )
    .join('并');

/** What the act states, or the case is, against what it should. */
function tellStated({ field, type, test, wanted }: Extract<Lack, { lacks: 'condition' }>, words: Wording): string {
  if (test === undefined) return `须关联${words.term(field)}`;
  if (field === 'role' && type?.startsWith('approval.') && wanted !== false)
    return `须由${valuesOf(test, words)}${words.event(type)}`;
  if (wanted !== false) return `须${tellTest(field, test, type, words)}`;
  const absent = typeof test === 'object' && 'present' in test && !test.present;
  return absent
    ? `须${tellTest(field, { present: true }, type, words)}`
    : `${tellTest(field, test, type, words)}的不在此列`;
}

/** Matters told apart by their kind are called by it. */
function tellStanding(lack: Extract<Lack, { lacks: 'absence' }>, words: Wording): string {
  const kind = lack.where?.['kind'];
  return Array.isArray(kind) ? valuesOf(kind, words) : tellMatch(lack, words);
}

/** An opinion is told by who gives it and on what. */
function tellFact(lack: Extract<Lack, { lacks: 'fact' }>, words: Wording): string {
  const { matter, role, ...more } = lack.where ?? {};
  const by = lack.by ? `${lack.by.map(words.term).join('或者')}的` : '';
  if (matter === undefined || role === undefined) return `${by}${tellMatch(lack, words)}`;
  const opinion = `${valuesOf(role, words)}对“${valuesOf(matter, words)}”的${words.event(lack.type)}`;
  const tests = Object.entries(more).map(([field, test]) => tellTest(field, test, lack.type, words));
  return `${opinion}${tests.length > 0 ? `（${tests.join('，')}）` : ''}`;
}

/** Whether all that is lacking is something that is not there. */
export const areMissing = (lacks: readonly Lack[]): boolean =>
  lacks.every((lack) =>
    lack.lacks === 'oneOf' ? lack.of.some((option) => areMissing(option)) : MISSING.has(lack.lacks),
  );

const MISSING: ReadonlySet<Lack['lacks']> = new Set(['fact', 'approval', 'fields', 'signatures', 'finding', 'owed']);
