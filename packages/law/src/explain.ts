import { describeDue, printDueInstant, printInstant, type Due } from '@zhiji/calendar';
import { judgeWithReasons, type Judgement } from './condition.ts';
import { breachOf, dutyStatus } from './duty.ts';
import { lacksOf, type Lack } from './lack.ts';
import type { Condition, Norm } from './norm.ts';
import type { Instance } from './outcome.ts';
import type { Program, SettledNorm } from './program.ts';
import { settingOf, type CaseState } from './step.ts';
import { factById } from './timeline.ts';

/** 依据: one step of a reason. Stored nowhere: it is made anew from the law and the facts, so that a verdict explains itself the same way for ever. */
export type Reason =
  | {
      readonly why: 'cite';
      readonly pack: string;
      readonly article: string;
      readonly gist: string;
      readonly requirements: readonly string[];
    }
  | { readonly why: 'raised'; readonly event: string; readonly type: string; readonly at: number }
  | { readonly why: 'term'; readonly due: Due; readonly role: 'base' | 'extended' | 'other' }
  | { readonly why: 'noTerm' }
  | {
      readonly why: 'exception';
      readonly about: 'when' | 'extension' | 'bar' | 'exemption' | 'instead';
      readonly judgement: Judgement;
    }
  | { readonly why: 'extension'; readonly state: string }
  | { readonly why: 'evidence'; readonly events: readonly string[]; readonly doneAt?: number }
  | { readonly why: 'lacking'; readonly lacks: readonly Lack[]; readonly who?: string }
  | { readonly why: 'verdict'; readonly status: string; readonly asOf: number; readonly breachAt?: number }
  | { readonly why: 'reading'; readonly id: string; readonly chosen: string };

/** 理由 of one verdict. */
export interface Proof {
  readonly norm: number;
  readonly object: string;
  readonly reasons: readonly Reason[];
}

/** Why a norm says what it says of one object at an instant; undefined when it says nothing of that object. */
export function explain(
  program: Program,
  state: CaseState,
  target: { readonly norm: number; readonly object: string; readonly trigger?: string },
  asOf: number,
): Proof | undefined {
  const norm = program.norms[target.norm];
  const instance = state.instances
    .get(target.norm)
    ?.find((i) => i.object === target.object && (target.trigger === undefined || i.trigger.id === target.trigger));
  if (!norm) return undefined;
  if (instance)
    return { norm: target.norm, object: target.object, reasons: reasonsOf(program, state, norm, instance, asOf) };
  if (norm.form !== 'gate') return undefined;
  const act = { id: '', type: norm.on.type, at: asOf, by: { id: '', role: '' }, objects: [], data: {} };
  const at = { ...settingOf(program, state, norm, target.object, act), until: asOf };
  return {
    norm: target.norm,
    object: target.object,
    reasons: [
      cite(norm),
      ...whenOf(norm, at),
      { why: 'lacking', lacks: lacksOf(judgeWithReasons(norm.need, at), at) },
      ...readingsOf(program, norm),
    ],
  };
}

function reasonsOf(program: Program, state: CaseState, norm: SettledNorm, instance: Instance, asOf: number): Reason[] {
  const { trigger, outcome, object } = instance;
  const at = settingOf(program, state, norm, object, trigger);
  const reasons: Reason[] = [
    cite(norm),
    { why: 'raised', event: trigger.id, type: trigger.type, at: trigger.at },
    ...whenOf(norm, at),
  ];
  if (norm.form === 'duty' && outcome.form === 'duty') {
    reasons.push(outcome.base ? { why: 'term', due: outcome.base, role: 'base' } : { why: 'noTerm' });
    if (norm.instead)
      reasons.push({ why: 'exception', about: 'instead', judgement: judgeWithReasons(norm.instead.if, at) });
    if (norm.extend) {
      reasons.push({ why: 'exception', about: 'extension', judgement: judgeWithReasons(norm.extend.if, at) });
      if (norm.extend.unless)
        reasons.push({ why: 'exception', about: 'bar', judgement: judgeWithReasons(norm.extend.unless, at) });
      reasons.push({ why: 'extension', state: outcome.extension });
    }
    if (norm.exempt)
      reasons.push({ why: 'exception', about: 'exemption', judgement: judgeWithReasons(norm.exempt.if, at) });
    if (outcome.due && outcome.due !== outcome.base) reasons.push({ why: 'term', due: outcome.due, role: 'extended' });
    if (outcome.laterDue) reasons.push({ why: 'term', due: outcome.laterDue, role: 'other' });
    reasons.push({
      why: 'evidence',
      events: outcome.evidence,
      ...(outcome.doneAt === undefined ? {} : { doneAt: outcome.doneAt }),
    });
    if (outcome.doneAt === undefined && outcome.applies !== false)
      reasons.push({
        why: 'lacking',
        lacks: norm.must.map((match) => ({
          lacks: 'fact',
          type: match.type,
          ...(match.where ? { where: match.where } : {}),
        })),
        who: norm.who,
      });
    const breachAt = breachOf(outcome, asOf);
    reasons.push({
      why: 'verdict',
      status: dutyStatus(outcome, asOf),
      asOf,
      ...(breachAt === undefined ? {} : { breachAt }),
    });
  } else if (norm.form === 'gate') {
    const then = { ...at, until: trigger.at };
    reasons.push({ why: 'lacking', lacks: lacksOf(judgeWithReasons(norm.need, then), then) });
  } else if (outcome.form === 'recording') {
    reasons.push({ why: 'evidence', events: outcome.recordings }, { why: 'verdict', status: outcome.status, asOf });
  } else if (outcome.form === 'paper') {
    reasons.push({ why: 'evidence', events: outcome.found.map((f) => f.document) });
    if (outcome.missing.length > 0)
      reasons.push({
        why: 'lacking',
        lacks: outcome.missing.map((form) => ({ lacks: 'fact', type: 'document.finalized', where: { form } })),
      });
  }
  return [...reasons, ...readingsOf(program, norm)];
}

const cite = (norm: SettledNorm): Reason => ({
  why: 'cite',
  pack: norm.pack,
  article: norm.article,
  gist: norm.gist,
  requirements: norm.requirements,
});

function whenOf(norm: SettledNorm, at: Parameters<typeof judgeWithReasons>[1]): Reason[] {
  return norm.when ? [{ why: 'exception', about: 'when', judgement: judgeWithReasons(norm.when, at) }] : [];
}

/** The readings inside the norm as written, with the option in force. */
function readingsOf(program: Program, norm: SettledNorm): Reason[] {
  const source = program.packs
    .flatMap((pack) =>
      pack.chapters.flatMap((c) => c.articles.flatMap((a) => a.norms.map((n) => ({ pack: pack.code, n })))),
    )
    .find(({ pack, n }) => pack === norm.pack && n.id === norm.id);
  return source
    ? readingIds(source.n).map((id) => ({ why: 'reading', id, chosen: program.readings[id] ?? 'default' }))
    : [];
}

function readingIds(norm: Norm): string[] {
  const ids = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      const node = value as { is?: unknown; id?: unknown; reading?: unknown; options?: unknown };
      const id = node.is === 'reading' ? node.id : node.reading;
      if (node.options !== undefined && typeof id === 'string') ids.add(id);
      Object.values(value).forEach(walk);
    }
  };
  walk(norm);
  return [...ids];
}

/** The words a proof is told in; the vocabulary of facts belongs to another room. */
export interface Wording {
  readonly term: (id: string) => string;
  readonly event: (type: string) => string;
  readonly packTitle: (code: string) => string;
  /** A data field's value in words. */
  readonly reading: (id: string, option: string) => string;
}

/** A proof in plain Chinese, one sentence a line. */
export function tell(proof: Proof, state: CaseState, words: Wording): readonly string[] {
  return proof.reasons.flatMap((reason) => sentence(reason, state, words));
}

function sentence(reason: Reason, state: CaseState, words: Wording): string[] {
  switch (reason.why) {
    case 'cite':
      return [`依据：《${words.packTitle(reason.pack)}》${reason.article}，${reason.gist}。`];
    case 'raised':
      return [`起因：${printInstant(reason.at)}，${words.event(reason.type)}。`];
    case 'term':
      return [
        `${{ base: '期限', extended: '实际期限', other: '若认定成立，期限' }[reason.role]}：${describeDue(reason.due)}。`,
      ];
    case 'noTerm':
      return ['期限：条文未定时限，不作逾期认定。'];
    case 'exception':
      return [`${EXCEPTION[reason.about]}：${tellJudgement(reason.judgement, words)}。`];
    case 'extension':
      return EXTENSION[reason.state] ? [`延长：${EXTENSION[reason.state]}。`] : [];
    case 'evidence':
      return reason.events.length === 0
        ? []
        : [
            `凭据：${reason.events.map((id) => tellFact(id, state, words)).join('；')}${reason.doneAt === undefined ? '' : `，完成于 ${printInstant(reason.doneAt)}`}。`,
          ];
    case 'lacking':
      return reason.lacks.length === 0
        ? []
        : [
            `尚缺：${reason.lacks.map((lack) => tellLack(lack, words)).join('；')}${reason.who ? `，由${words.term(reason.who)}办理` : ''}。`,
          ];
    case 'verdict':
      return [
        `结论（${printInstant(reason.asOf)}）：${words.term(reason.status)}${reason.breachAt === undefined ? '' : `，逾期自 ${printDueInstant(reason.breachAt)} 起`}。`,
      ];
    case 'reading':
      return [`口径：${words.reading(reason.id, reason.chosen)}（${reason.id}）。`];
  }
}

const EXCEPTION = {
  when: '适用条件',
  extension: '延长的条件',
  bar: '不得延长的情形',
  exemption: '豁免的情形',
  instead: '另定期限的情形',
} as const;

const EXTENSION: Readonly<Record<string, string>> = {
  granted: '已经同意，按延长后的期限',
  ask: '有待认定，认定之前按原期限提示',
  barred: '有除外情形，不得延长',
  tooLate: '同意晚于原期限届满，不改变原期限',
};

function tellJudgement({ condition, truth, parts }: Judgement, words: Wording): string {
  if (condition.is === 'all' || condition.is === 'any')
    return parts.map((part) => tellJudgement(part, words)).join(condition.is === 'all' ? '，且' : '，或');
  if (condition.is === 'not') return `并非（${tellJudgement(parts[0]!, words)}）`;
  return `${tellCondition(condition, words)}：${truth === 'unknown' ? '未认定' : truth ? '是' : '否'}`;
}

function tellCondition(condition: Condition, words: Wording): string {
  switch (condition.is) {
    case 'finding':
      return words.term(condition.finding);
    case 'approved':
      return `${condition.roles.map(words.term).join('、')}同意${words.term(condition.matter)}`;
    case 'seen':
      return `已有“${words.event(condition.match.type)}”`;
    case 'attribute':
      return `案件属${testValues(condition.test).map(words.term).join('、')}`;
    case 'trigger':
      return '该事项符合所列情形';
    case 'filled':
      return `已填${condition.fields.map(words.term).join('、')}`;
    case 'signed':
      return `${condition.signatories.map(words.term).join('、')}已签署`;
    case 'otherActor':
      return '由不同的人办理';
    case 'sameValue':
      return `与“${words.event(condition.as.type)}”一致`;
    case 'ordered':
      return `“${words.event(condition.first.type)}”在先`;
    case 'complete':
      return '应有的文书、音像齐备';
    default:
      return '规则如此';
  }
}

const testValues = (test: unknown): string[] => (Array.isArray(test) ? test.map(String) : [String(test)]);

function tellFact(id: string, state: CaseState, words: Wording): string {
  const fact = factById(state.timeline, id);
  return fact ? `${printInstant(fact.at)} ${words.event(fact.type)}` : id;
}

export function tellLack(lack: Lack, words: Wording): string {
  switch (lack.lacks) {
    case 'finding':
      return lack.answered
        ? `“${words.term(lack.finding)}”须为${lack.wanted ? '是' : '否'}`
        : `待认定“${words.term(lack.finding)}”`;
    case 'approval':
      return `${lack.roles.map(words.term).join('、')}对“${words.term(lack.matter)}”的同意`;
    case 'fact':
      return lack.where?.['form'] === undefined
        ? words.event(lack.type)
        : `《${testValues(lack.where['form']).map(words.term).join('》或《')}》`;
    case 'fields':
      return `栏目：${lack.fields.map(words.term).join('、')}`;
    case 'signatures':
      return `${lack.signatories.map(words.term).join('、')}的签字或者盖章`;
    case 'otherPerson':
      return '须由另一人办理';
    case 'agreement':
      return `须与“${words.event(lack.with)}”一致`;
    case 'order':
      return `“${words.event(lack.first)}”须在“${words.event(lack.second)}”之前`;
    case 'owed':
      return lack.owed.map((owed) => words.term(owed.what)).join('、');
    case 'condition':
      return '所填内容不合条文要求';
    case 'never':
      return '条文禁止，不因批准而许可';
    case 'oneOf':
      return lack.of.map((option) => option.map((inner) => tellLack(inner, words)).join('并')).join('，或者');
  }
}
