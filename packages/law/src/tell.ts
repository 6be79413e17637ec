import { describeDue, formatDay, printDueInstant, printInstant } from '@zhiji/calendar';
import type { AccessLack } from './access.ts';
import type { CaseEvent } from './event.ts';
import type { Proof, Reason } from './explain.ts';
import type { Gist, Otherwise } from './otherwise.ts';
import type { RecordingOutcome } from './outcome.ts';
import type { CaseState } from './state.ts';
import { tellJudgement } from './tell-condition.ts';
import { areMissing, tellLack } from './tell-lack.ts';
import { factById } from './timeline.ts';
import { wordsOfAct, wordsOfPack, type Wording } from './wording.ts';

/** A proof in plain Chinese, one sentence a line. */
export function tell(proof: Proof, state: CaseState, words: Wording): readonly string[] {
  const raised = proof.reasons.find(({ why }) => why === 'raised');
  const cited = proof.reasons.find(({ why }) => why === 'cite');
  const told = wordsOfAct(
    wordsOfPack(words, cited?.why === 'cite' ? cited.pack : undefined),
    raised?.why === 'raised' ? raised.type : undefined,
  );
  return proof.reasons.flatMap((reason) => sentence(reason, state, told) ?? []);
}

/** What other readings of the text would come to, one sentence each. */
export const tellOtherwise = (others: readonly Otherwise[], words: Wording): readonly string[] =>
  others.map(({ id, option, gist, same }) => {
    const head = `换一种解释：${words.reading(id, option)}（${id}）的`;
    return same ? `${head}，结论相同。` : `${head}，${tellGist(gist, words)}。`;
  });

function tellGist({ status, due, until }: Gist, words: Wording): string {
  if (until === 'permanent') return '永久保存';
  if (until === 'hold') return '期限尚未起算，不得处置';
  if (until !== undefined) return `保存至 ${formatDay(until.lastDay)}`;
  return `${tellStatus(status, words)}${due === undefined ? '' : `，期限 ${printDueInstant(due)}`}`;
}

/** How a verdict stands, in a word. */
export const tellStatus = (status: string, words: Wording): string => SAID[status] ?? words.term(status);

const SAID: Readonly<Record<string, string>> = {
  lawful: '不构成违规',
  breach: '构成违规',
  unknown: '待认定',
  present: '文书齐备',
  complete: '已按要求记录',
  missing: '应有而缺',
  late: '制作过晚',
  early: '制作过早',
  exempt: '免予',
  explained: '有中断但已说明',
  running: '正在进行',
};

function sentence(reason: Reason, state: CaseState, words: Wording): string | undefined {
  const told = (judgement: Parameters<typeof tellJudgement>[0]) => tellJudgement(judgement, state, words);
  switch (reason.why) {
    case 'cite':
      return `依据：《${words.packTitle(reason.pack)}》${reason.article}，${reason.gist}。`;
    case 'raised':
      return `起因：${printInstant(reason.at)}，${tellWhat(factById(state.timeline, reason.event), reason.type, words)}。`;
    case 'when': {
      const why = told(reason.judgement);
      return why === '' ? undefined : `${APPLIES[String(reason.judgement.truth)]}：${why}。`;
    }
    case 'term':
      return `${TERM[reason.role]}：${describeDue(reason.due)}。`;
    case 'noTerm':
      return reason.begun ? '期限：条文未定时限，不作逾期认定。' : '期限：起算的事实尚未发生，期限未开始。';
    case 'instead':
      if (reason.judgement!.truth === 'unknown') return `是否另定期限待认定：${told(reason.judgement!)}。`;
      if (reason.judgement!.truth) return `另定期限：${told(reason.judgement!)}。`;
      return considered('另定期限', told(reason.judgement!), '仍按上述期限');
    case 'pause':
      return '中止：期限中止计算，尚未恢复。';
    case 'extension':
      return tellExtension(reason, state, words);
    case 'exemption':
      if (reason.judgement.truth === false) return considered('豁免', told(reason.judgement), '不予豁免');
      return `${reason.judgement.truth === 'unknown' ? '是否豁免待认定' : '豁免'}：${told(reason.judgement)}${reason.provisional ? '，尚待批准' : ''}。`;
    case 'evidence': {
      if (reason.events.length === 0) return undefined;
      const facts = reason.events.map((id) => tellFact(id, state, words)).join('；');
      return reason.doneAt === undefined
        ? `已有：${facts}。`
        : `完成：${facts}，认定完成于 ${printInstant(reason.doneAt)}。`;
    }
    case 'lacking': {
      if (reason.lacks.length === 0) return undefined;
      const lacks = [...new Set(reason.lacks.map((lack) => tellLack(lack, words)))].join('；');
      const label = areMissing(reason.lacks) ? '尚缺' : '不符之处';
      return `${reason.atTheTime ? '当时' : ''}${label}：${lacks}${reason.who ? `，由${words.term(reason.who)}办理` : ''}。`;
    }
    case 'cured':
      return `其后：所需事项已于 ${printInstant(reason.at)} 具备，违规记载保留。`;
    case 'recorded':
      return tellRecording(reason, words);
    case 'papers': {
      const { found, missing, exempt } = reason.outcome;
      const present = found.map(({ form, order }) => `《${words.term(form)}》${order ? ORDER[order] : ''}`);
      const absent = missing.map((form) => `《${words.term(form)}》`).join('、');
      return [
        present.length > 0 ? `已有：${present.join('、')}。` : '',
        missing.length > 0
          ? exempt === true
            ? `豁免：已登记免予制作的情形，${absent}不再要求。`
            : `尚缺：${absent}。`
          : '',
      ].join('');
    }
    case 'shared': {
      const [facts, per] = [reason.facts.map((id) => tellFact(id, state, words)).join('；'), words.term(reason.per)];
      return `注意：${facts}，没有写明属于哪一${per}，对各${per}均计入；分别办理的，应当各自写明。`;
    }
    case 'kept':
      if (reason.until === 'permanent') return `保存：永久保存${reason.latched ? '，不因情形消失而缩短' : ''}。`;
      if (reason.until === 'hold') return '保存：期限尚未起算，不得处置。';
      return `保存：${describeDue(reason.until)}；届满只可提请处置，不自动销毁。`;
    case 'access': {
      const { allowed, chain, missing } = reason.answer;
      const given = [chain.length > 0 ? '批准' : '', reason.released ? '放行' : ''].filter(Boolean);
      if (allowed) return `结论：准许${given.length > 0 ? `，凭${given.join('和')}使用` : ''}。`;
      const lacks = missing.map((lack) => {
        if (lack === 'approval') return `${chain.map(words.term).join('、')}批准`;
        return lack === 'release' ? `${words.keepers?.(reason.pack, reason.action) ?? ''}放行` : ACCESS[lack];
      });
      return `尚缺：${lacks.join('；')}。`;
    }
    case 'derived':
      return `推定：${words.event(reason.type)}，日期为 ${printInstant(reason.at).slice(0, 10)}。`;
    case 'verdict':
      return tellVerdict(reason, words);
    case 'reading':
      return `口径：${words.reading(reason.id, reason.chosen)}（${reason.id}）。`;
  }
}

/** An exception the text has and the facts do not bear out. */
const considered = (exception: string, why: string, so: string): string | undefined =>
  why === '' ? undefined : `考虑过${exception}：${why}，${so}。`;

const APPLIES: Readonly<Record<string, string>> = { true: '适用', false: '不适用', unknown: '是否适用待认定' };
const TERM = { base: '期限', actual: '实际期限', possible: '另一认定下的期限' } as const;
const ORDER = { late: '（晚于应有的时间，次序不符）', early: '（早于应有的时间，次序不符）' } as const;
const ACCESS: Readonly<Record<Exclude<AccessLack, 'approval' | 'release'>, string>> = {
  scope: '该资料不在批准范围之内',
  validity: '批准的有效期已过',
  readers: '申请人不在知悉范围之内',
  requester: '使用人不是申请人',
};

function tellExtension(
  { state, grounds, bar }: Extract<Reason, { why: 'extension' }>,
  known: CaseState,
  words: Wording,
): string | undefined {
  const told = tellJudgement(grounds, known, words);
  const excluded = bar ? tellJudgement(bar, known, words) : '';
  switch (state) {
    case 'none':
      return considered(
        '延长',
        [told, bar && bar.truth !== false ? excluded : ''].filter(Boolean).join('；'),
        '按原期限',
      );
    case 'granted':
      return `延长：${told}，按延长后的期限。`;
    case 'ask':
      return `延长：${[told, bar?.truth === 'unknown' ? excluded : ''].filter(Boolean).join('；')}，认定之前按原期限提示。`;
    case 'barred':
      return `延长：${told}；但${excluded}，属除外情形，不得延长。`;
    case 'tooLate':
      return `延长：${told}，晚于原期限届满，不改变原期限。`;
  }
}

function tellRecording({ outcome, scene, continuous }: Extract<Reason, { why: 'recorded' }>, words: Wording): string {
  const { span, status, recordings, coverage, gaps, notCounted, without = [] } = outcome;
  const parts = [
    span && span.to > span.from ? `应录时段 ${tellStretch(span)}` : '',
    recordings.length > 0 && coverage !== undefined
      ? `关联音像 ${recordings.length} 段，覆盖 ${Math.floor(coverage * 100)}%`
      : '',
    ...gaps.map((gap) => `${tellStretch(gap)} 中断${gap.explained ? '（已说明客观原因）' : ''}`),
    ...new Set(notCounted.map(tellNotCounted)),
    without.length > 0 ? `缺${without.map(words.term).join('、')}的音像` : '',
  ].filter(Boolean);
  const label = `${words.term(scene)}${continuous ? '（全程）' : ''}`;
  return `音像：${[`${label}${RECORDED[status]}`, ...parts].join('；')}。`;
}

const RECORDED: Readonly<Record<RecordingOutcome['status'], string>> = {
  notApplicable: '不要求记录',
  unknown: '是否应录待认定',
  running: '正在进行',
  complete: '已按要求记录',
  missing: '应录未录或者记录不全',
  exempt: '免予记录或者已有替代证明',
  explained: '有中断但已说明，待人工判断',
};

function tellNotCounted({ why, offMs }: RecordingOutcome['notCounted'][number]): string {
  switch (why) {
    case 'medium':
      return '有关联音像的记录方式不符';
    case 'otherPerson':
      return '有关联音像不是由指定的人摄录';
    case 'blind':
      return '有关联音像经回放确认没有有效的画面、声音';
    case 'tooFewPhotos':
      return '照片张数不足';
    case 'otherTime':
      return `有关联音像未同步，偏移 ${Math.round((offMs ?? 0) / 60_000)} 分钟`;
  }
}

function tellVerdict({ status, asOf, due, breachAt }: Extract<Reason, { why: 'verdict' }>, words: Wording): string {
  const head = `结论（${printInstant(asOf)}）：${words.term(status)}`;
  switch (status) {
    case 'open':
      return `${head}${due === undefined ? '' : `，至 ${printDueInstant(due)} 届满`}。`;
    case 'overdue':
      return `${head}，期限已于 ${printDueInstant(breachAt!)} 届满，构成逾期；应当立即补办并附说明。`;
    case 'doneLate':
      return `${head}，期限已于 ${printDueInstant(breachAt!)} 届满；逾期不能改为按期，只能附说明。`;
    default:
      return `${head}。`;
  }
}

function tellFact(id: string, state: CaseState, words: Wording): string {
  const fact = factById(state.timeline, id);
  return fact ? `${printInstant(fact.at)} ${tellWhat(fact, fact.type, words)}` : id;
}

/** A fact by its kind and by what tells it from others of its kind. */
function tellWhat(fact: CaseEvent | undefined, type: string, words: Wording): string {
  const { form, matter, finding, kind } = fact?.data ?? {};
  if (typeof form === 'string') return `${words.event(type)}（《${words.term(form)}》）`;
  const [field, said] = Object.entries({ matter, finding, kind }).find(([, one]) => typeof one === 'string') ?? [];
  if (field === undefined || typeof said !== 'string') return words.event(type);
  return `${words.event(type)}（${words.value?.(said, field, type) ?? words.term(said)}）`;
}

/** From one instant to another; the date once where it is the same. */
function tellStretch({ from, to }: { readonly from: number; readonly to: number }): string {
  const [start, end] = [printInstant(from), printInstant(to)];
  return `${start} 至 ${start.slice(0, 10) === end.slice(0, 10) ? end.slice(11) : end}`;
}
