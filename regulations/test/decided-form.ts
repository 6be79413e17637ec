import { formatInstant, MS_PER_DAY, MS_PER_HOUR } from '@zhiji/calendar';
import type { AccessNorm, CaseEvent, Duty, Gate, Match, Norm, PaperNorm, RecordingNorm } from '@zhiji/law';
import { settledChoice } from '../../packages/law/src/settle.ts';
import { RAISED, type Candidate } from './decided-history.ts';
import { sampleFact } from './sample-fact.ts';

type Made = (match: Match, at: number, more?: { readonly id?: string; readonly subject?: string }) => CaseEvent;

/** What may be done about a norm once it is raised: evidence, its order, papers, recordings with gaps. */
export function formCandidates(norm: Norm, base: Candidate): readonly Candidate[] {
  let count = 0;
  const tied = Object.fromEntries(base.trigger.objects.map(({ type, id }) => [type, id]));
  const made: Made = (match, at, { id = `n${++count}`, subject = 'f1' } = {}) =>
    sampleFact(match, { id, at, subject, objects: { activity: 'f1', ...tied } });
  const also = (what: string, ...facts: readonly CaseEvent[]): Candidate => ({
    ...base,
    others: [...base.others, ...facts],
    what,
  });
  switch (norm.form) {
    case 'duty':
      return dutyCandidates(norm, base, made, also);
    case 'gate':
      return gateCandidates(norm, base, made);
    case 'recording':
      return recordingCandidates(norm, base, made, also);
    case 'paper':
      return paperCandidates(norm, made, also);
    case 'keep':
      return anchorsOf(norm.least).flatMap((match) => [also('起算事实已有', made(match, RAISED + 2 * MS_PER_HOUR))]);
    case 'access':
      return accessCandidates(norm, base, made);
    case 'derived':
      return [];
  }
}

type Also = (what: string, ...facts: readonly CaseEvent[]) => Candidate;

const LATE = RAISED + 200 * MS_PER_DAY;

function dutyCandidates(norm: Duty, base: Candidate, made: Made, also: Also): readonly Candidate[] {
  const { due, extend, instead, target, begins, must, moot, pause, each } = norm;
  const anchors = [due, extend?.to, instead?.due, target?.term].flatMap((limit) => (limit ? anchorsOf(limit) : []));
  if (begins && begins.from !== 'trigger') anchors.push(begins.match);
  const started = anchors.map((match) => made(match, RAISED + 2 * MS_PER_HOUR));
  const done = (at: number, of = must) => of.map((match) => made(match, at, { subject: 'f1' }));
  const list = each
    ? { ...base.trigger, data: { ...base.trigger.data, [each.field]: [{ name: '甲' }, { name: '乙' }] } }
    : base.trigger;
  return [
    ...(started.length > 0 ? [also('起算事实已有', ...started)] : []),
    also('次日办结', ...started, ...done(RAISED + MS_PER_DAY)),
    also('很久以后办结', ...started, ...done(LATE)),
    ...(must.length > 1
      ? must.map((match) => also('只办其一', ...started, ...done(RAISED + MS_PER_DAY, [match])))
      : []),
    also('先已办结', ...done(RAISED - MS_PER_DAY)),
    ...(each ? [{ ...also('列有两项'), trigger: list }] : []),
    ...(moot
      ? [
          also('其后不再需要', ...started, made(moot, RAISED + MS_PER_DAY)),
          also('先有不再需要之事', made(moot, RAISED - MS_PER_DAY)),
        ]
      : []),
    ...(pause
      ? [
          also('中止', ...started, made(pause.on, RAISED + MS_PER_DAY)),
          also(
            '中止后恢复',
            ...started,
            made(pause.on, RAISED + MS_PER_DAY),
            made(pause.resume, RAISED + 5 * MS_PER_DAY),
          ),
          ...(pause.reach === 'object'
            ? [also('中止的是别的事', ...started, unrelated(made(pause.on, RAISED + MS_PER_DAY)))]
            : []),
          ...(pause.each
            ? [
                also(
                  '中止两次，恢复一次',
                  ...started,
                  ...[1, 2].map((days) => made(pause.on, RAISED + days * MS_PER_DAY)),
                  made(pause.resume, RAISED + 5 * MS_PER_DAY),
                ),
              ]
            : []),
        ]
      : []),
  ];
}

/** The same of the case alone. */
const unrelated = (fact: CaseEvent): CaseEvent => ({
  ...fact,
  objects: fact.objects.filter(({ type }) => type === 'case'),
});

function gateCandidates({ opens, per }: Gate, base: Candidate, made: Made): readonly Candidate[] {
  if (!opens) return [];
  const opened = made(opens, RAISED - MS_PER_DAY, { subject: per === 'case' ? 'n1' : 'f1' });
  return [
    { trigger: opened, others: [...base.others], what: '只有开端，尚未办理' },
    { ...base, others: [opened, ...base.others], what: '开端之后办理' },
  ];
}

function recordingCandidates(norm: RecordingNorm, base: Candidate, made: Made, also: Also): readonly Candidate[] {
  const { besideMs, media, photos, takenBy, each, excused } = norm;
  const toleranceMs = settledChoice(norm.toleranceMs);
  const edgeToleranceMs = settledChoice(norm.edgeToleranceMs) ?? toleranceMs;
  const from = RAISED;
  const to = norm.span === 'moment' ? RAISED : RAISED + MS_PER_HOUR;
  const started = base.trigger.type === 'activity.started' ? [] : [made({ type: 'activity.started' }, from)];
  const ended = norm.span === 'moment' ? [] : [...started, made({ type: 'activity.ended' }, to)];
  let count = 0;
  const take = (start: number, end: number, data: object = {}, medium = media[0]!): CaseEvent => {
    const one = made({ type: 'recording.ended' }, end, { subject: `r${++count}` });
    const times = { medium, from: formatInstant(start), to: formatInstant(end) };
    const own = takenBy ? { [takenBy.as]: base.trigger.data[takenBy.field] } : {};
    return { ...one, data: { ...one.data, ...times, ...own, ...data } };
  };
  const shot = (what: string, ...facts: readonly CaseEvent[]) => also(what, ...ended, ...facts);
  const middle = from + MS_PER_HOUR / 2;
  const gap = (what: string, ms: number) => shot(what, take(from, middle), take(middle + ms, to));
  const explained = (spoken: boolean): CaseEvent => {
    const said = made({ type: 'recording.interruptionExplained' }, to, { subject: `r${count}` });
    const silent = { from: formatInstant(middle), to: formatInstant(middle + 600_000) };
    return {
      ...said,
      data: {
        ...said.data,
        gap: silent,
        cause: 'objective',
        ...(spoken ? { spokenAt: formatInstant(middle + 601_000) } : {}),
      },
    };
  };
  const stretch = { from: formatInstant(from), to: formatInstant(middle) };
  const excusing = excused ? made(excused.by, middle) : undefined;
  const excuse = excusing && { ...excusing, data: { ...excusing.data, ...stretch } };
  const values = each ? [...((base.trigger.data[each.field] ?? []) as readonly string[])] : [];
  return [
    ...(excuse ? [shot('有除外时段', excuse, take(middle, to))] : []),
    ...(ended.length > 0 ? [shot('没有音像')] : []),
    ...media.map((medium) => shot('全程有音像', take(from, to, { count: 9 }, medium))),
    shot('音像方式不符', take(from, to, {}, media.includes('photo') ? 'audio' : 'photo')),
    ...(norm.continuous && to > from
      ? [
          gap('中断恰为容忍', toleranceMs),
          gap('中断略超容忍', toleranceMs + 1),
          shot('开头缺恰为容忍', take(from + edgeToleranceMs, to)),
          shot('开头缺略超容忍', take(from + edgeToleranceMs + 1, to)),
          shot('结尾缺略超容忍', take(from, to - edgeToleranceMs - 1)),
          gap('中断未说明', 600_000),
          shot('中断已说明', take(from, middle), take(middle + 600_000, to), explained(false)),
          shot('中断已语音说明', take(from, middle), take(middle + 600_000, to), explained(true)),
        ]
      : []),
    shot('前后恰在容差之内', take(to + besideMs, to + besideMs + 60_000)),
    shot('前后略超容差', take(to + besideMs + 1, to + besideMs + 60_001)),
    shot('之前略超容差', take(from - besideMs - 60_001, from - besideMs - 1)),
    ...(photos === undefined
      ? []
      : [photos - 1, photos].map((n) => shot(`照片 ${n} 张`, take(from, to, { count: n }, 'photo')))),
    ...values.map((value) => shot('逐项之一', take(from, to, each ? { [each.as]: value } : {}))),
  ];
}

function paperCandidates(norm: PaperNorm, made: Made, also: Also): readonly Candidate[] {
  const paper = (form: string, at: number, i = 0) =>
    made({ type: 'document.finalized', where: { form } }, at, norm.per === 'document' ? {} : { subject: `d${i}` });
  const sets = [norm.forms, ...(norm.alternatives ?? [])];
  const bounds = [norm.order?.before, norm.order?.after].filter((bound) => bound !== undefined && bound !== 'trigger');
  const then = bounds.map((bound) => made(bound, RAISED));
  const written = (what: string, at: number) => also(what, ...norm.forms.map((form, i) => paper(form, at, i)), ...then);
  return [
    ...sets.map((forms) =>
      also(`有${forms.length > 1 ? '全部' : ''}文书`, ...forms.map((form, i) => paper(form, RAISED + MS_PER_HOUR, i))),
    ),
    ...(norm.forms.length > 1 ? norm.forms.map((form) => also('只有其一', paper(form, RAISED + MS_PER_HOUR))) : []),
    written('文书在前', RAISED - 5 * MS_PER_HOUR),
    written('文书在后', RAISED + 5 * MS_PER_HOUR),
  ];
}

function accessCandidates(norm: AccessNorm, base: Candidate, made: Made): readonly Candidate[] {
  const about = (fact: CaseEvent): CaseEvent => ({
    ...fact,
    objects: [...fact.objects.filter(({ type }) => type !== 'access'), { type: 'access', id: 'f1', role: 'about' }],
  });
  const trigger = { ...base.trigger, data: { ...base.trigger.data, action: norm.action, recordings: ['r1'] } };
  const approvals = norm.chain.map((role) => {
    const fact = made({ type: 'approval.given', where: { matter: norm.matter, role } }, RAISED + MS_PER_HOUR, {
      subject: 'q1',
    });
    return about({ ...fact, by: { id: `p-${role}`, role }, data: { ...fact.data, recordings: ['r1'] } });
  });
  const released = made({ type: 'access.released', where: { action: norm.action } }, RAISED + 2 * MS_PER_HOUR);
  const { people = [], until } = norm.ownWork ?? {};
  const workers = settledChoice(people).map(({ match, field }) => {
    const fact = made(match, RAISED - MS_PER_HOUR, { subject: 'w1' });
    return { ...fact, data: { ...fact.data, [field]: [{ id: 'p-1', name: '甲' }] } };
  });
  const asked = (what: string, ...facts: readonly CaseEvent[]): Candidate => ({
    ...base,
    trigger,
    others: [...base.others, ...facts],
    what,
  });
  return [
    asked('申请'),
    asked('已批准', ...approvals),
    asked('已批准并放行', ...approvals, released),
    ...workers.map((worker) => asked('本案办案人员', worker)),
    ...(until ? workers.map((worker) => asked('办案人员，已至截止', worker, made(until, RAISED + MS_PER_HOUR))) : []),
  ];
}

/** What a term runs from, where that is not the fact that raises the norm. */
function anchorsOf(choice: Duty['due']): Match[] {
  const limits = 'options' in choice ? Object.values(choice.options) : [choice];
  return limits.flatMap(({ from }) => (from.from === 'trigger' ? [] : [from.match]));
}
