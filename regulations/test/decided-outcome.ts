import { formatDay, MS_PER_HOUR, printDueInstant, printInstant } from '@zhiji/calendar';
import {
  can,
  derivedFacts,
  dutyStatus,
  mayUse,
  replay,
  view,
  type CaseEvent,
  type CaseState,
  type Outcome,
  type Program,
} from '@zhiji/law';
import { tellMatch } from '../../packages/law/src/tell-condition.ts';
import { fieldLabels } from '../../apps/server/src/documents/field-labels.ts';
import { wording } from '../src/wording.ts';

export interface Told {
  readonly facts: readonly CaseEvent[];
  readonly raised?: number | undefined;
}

export const words = wording(fieldLabels());

/** What the first norm of a program comes to an hour after the last fact, in short words. */
export function saidOf(program: Program, { facts, raised }: Told): string {
  const norm = program.norms[0]!;
  const scope = norm.scope ?? 'case';
  const asOf = Math.max(...facts.map(({ at }) => at)) + MS_PER_HOUR;
  const state = replay(program, facts, 'c1', scope);
  const said = (state.instances[0] ?? []).map(({ outcome }) => outcomeSaid(outcome, asOf));
  switch (norm.form) {
    case 'gate': {
      const blocked = view(program, state, asOf).blocked.some(({ norms }) => norms.includes(0));
      return (
        [...said, ...actSaid(program, facts, raised, scope), ...(blocked ? ['待办，尚不具备'] : [])].join('；') ||
        NOTHING
      );
    }
    case 'access': {
      const answers = view(program, state, asOf).access.map(({ allowed, chain, missing }) =>
        allowed
          ? '准许'
          : `不准：缺${missing.map((lack) => LACKS[lack]).join('、')}（${chain.map(words.term).join('、')}）`,
      );
      const own = mayUse(program, state, { action: norm.action, recording: 'r1', reader: 'p-1' }, asOf);
      return [...answers, ...(own ? ['办案使用，无需申请'] : [])].join('；') || NOTHING;
    }
    case 'derived':
      return derivedSaid(state) || NOTHING;
    default:
      return said.join('；') || NOTHING;
  }
}

const NOTHING = '不发生';
const LACKS = {
  approval: '批准',
  release: '放行',
  scope: '范围',
  validity: '期限',
  readers: '知悉',
  requester: '本人',
};

const derivedSaid = ({ timeline }: CaseState): string =>
  derivedFacts(timeline)
    .map(({ type, at }) => `${words.event(type)} ${printInstant(at)}`)
    .join('；');

/** Whether the act would be let through, were it still to come. */
function actSaid(program: Program, facts: readonly CaseEvent[], raised: number | undefined, scope: 'case' | 'agency') {
  const act = raised === undefined ? undefined : facts[raised];
  if (!act) return [];
  const before = replay(
    program,
    facts.filter((fact) => fact !== act),
    'c1',
    scope,
  );
  return [ANSWERS[can(program, before, act, act.by, act.at).answer]];
}

const ANSWERS = { allow: '准予办理', deny: '不予办理', ask: '办理前须先认定' };
const TRUTHS: Readonly<Record<string, string>> = { true: '适用', false: '不适用', unknown: '是否适用待认定' };

function outcomeSaid(outcome: Outcome, asOf: number): string {
  if (outcome.applies === false) return '不适用';
  const applies = outcome.applies === true ? [] : [TRUTHS['unknown']];
  return [...applies, ...detailsOf(outcome, asOf)].join('，');
}

function detailsOf(outcome: Outcome, asOf: number): readonly string[] {
  const time = (label: string, at: number | undefined) =>
    at === undefined ? [] : [`${label} ${at === Infinity ? '未定' : printInstant(at)}`];
  const end = (label: string, due: { readonly at: number } | undefined) =>
    due ? [`${label} ${printDueInstant(due.at)}`] : [];
  switch (outcome.form) {
    case 'duty': {
      const { due, base, laterDue, extension, exempt } = outcome;
      return [
        words.term(dutyStatus(outcome, asOf)),
        ...end('期限', due),
        ...(base?.at === due?.at ? [] : end('原期限', base)),
        ...(laterDue === 'open' ? ['或者无期限'] : end('或者', laterDue)),
        ...(extension === 'none' ? [] : [EXTENSIONS[extension]]),
        ...(exempt === false
          ? []
          : [`豁免${exempt === true ? '' : '待认定'}${outcome.exemptProvisional ? '，尚待批准' : ''}`]),
        ...time('起', outcome.begins),
        ...time('自', outcome.mootAt),
        ...time('中止', outcome.pausedSince),
        ...time('完成', outcome.doneAt),
        ...end('目标', outcome.targetDue === undefined ? undefined : { at: outcome.targetDue }),
        ...(outcome.lacking.length > 0
          ? [`缺${outcome.lacking.map((match) => tellMatch(match, words)).join('、')}`]
          : []),
      ];
    }
    case 'gate':
      return [MET[String(outcome.met)]!, ...time('补齐', outcome.curedAt)];
    case 'recording':
      return [
        `音像${RECORDED[outcome.status]}`,
        ...outcome.gaps.map(({ from, to, explained }) => `中断 ${(to - from) / 1000} 秒${explained ? '已说明' : ''}`),
        ...outcome.notCounted.map(({ why }) => NOT_COUNTED[why]),
        ...(outcome.without ?? []).map((value) => `缺${words.term(value)}`),
      ];
    case 'paper': {
      const { found, missing, exempt } = outcome;
      return [
        ...found.map(({ form, order }) => `有《${words.term(form)}》${order ? ORDER[order] : ''}`),
        ...missing.map((form) => `缺《${words.term(form)}》`),
        ...(exempt === false ? [] : [exempt === true ? '免予制作' : '是否免予制作待认定']),
      ];
    }
    case 'keep':
      return [
        outcome.until === 'permanent'
          ? '永久保存'
          : outcome.until === 'hold'
            ? '期限未起算'
            : `保存至 ${formatDay(outcome.until.lastDay)}`,
      ];
  }
}

const EXTENSIONS = { granted: '已展期', ask: '展期待定', barred: '不得展期', tooLate: '展期过晚' };
const MET: Readonly<Record<string, string>> = { true: '合规', false: '违规', unknown: '是否违规待认定' };
const ORDER = { late: '（过晚）', early: '（过早）' };
const NOT_COUNTED = {
  medium: '方式不符',
  tooFewPhotos: '照片不足',
  otherTime: '时间不符',
  otherPerson: '摄录人不符',
  blind: '画面、声音无效',
};
const RECORDED = {
  notApplicable: '不要求',
  unknown: '待认定',
  running: '进行中',
  complete: '齐全',
  missing: '缺',
  exempt: '免予',
  explained: '中断已说明',
};
