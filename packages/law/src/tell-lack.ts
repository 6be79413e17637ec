import type { Lack } from './lack.ts';
import { tellMatch, tellTest } from './tell-condition.ts';
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
      return tellMatch(lack, words);
    case 'absence':
      return `不得有${tellMatch(lack, words)}`;
    case 'fields':
      return `栏目：${lack.fields.map(words.term).join('、')}`;
    case 'signatures':
      return `${lack.signatories.map(words.term).join('、')}${lack.names.length > 0 ? `（${lack.names.join('、')}）` : ''}的签字或者盖章`;
    case 'otherPerson':
      return '须由另一人办理';
    case 'role':
      return `须由${lack.roles.map(words.term).join('、')}办理`;
    case 'number':
      return `“${words.event(lack.type)}”尚缺 ${lack.number} 项`;
    case 'agreement':
      return `${fieldIn(words, lack.field)}须与“${words.event(lack.with)}”一致`;
    case 'order':
      return `“${words.event(lack.first)}”须在“${words.event(lack.second)}”之前`;
    case 'lapse':
      return `${fieldIn(words, lack.field, lack.type)}尚未届至`;
    case 'items':
      return `“${words.event(lack.type)}”尚缺：${lack.items.join('、')}`;
    case 'owed':
      return lack.owed.map(({ what }) => words.term(what)).join('、');
    case 'entries':
      return `目录漏列 ${lack.objects.length} 项`;
    case 'condition':
      return lack.test === undefined
        ? `须关联${words.term(lack.field)}`
        : `${lack.wanted === false ? '不得' : '须'}${tellTest(lack.field, lack.test, lack.type, words)}`;
    case 'keeping':
      return '保存期限未满、未定或者已冻结';
    case 'never':
      return '条文禁止，不因批准而许可';
    case 'oneOf':
      return lack.of.map((option) => option.map((inner) => tellLack(inner, words)).join('并')).join('，或者');
  }
}
