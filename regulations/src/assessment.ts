import { formatDay, formatInstant, printDueInstant } from '@zhiji/calendar';
import {
  explain,
  tell,
  tellLack,
  view,
  type CaseState,
  type CaseView,
  type Lack,
  type Program,
  type Verdict,
  type Wording,
} from '@zhiji/law';
import { HOLD, keepingTold } from './keeping-told.ts';

/** 评估 – what the law says of one case at an instant, as plain JSON: instants are ISO 8601 with offset, days `2026-02-14`. */
export interface Assessment {
  readonly program: string;
  readonly at: string;
  readonly duties: readonly AssessedDuty[];
  readonly breaches: readonly AssessedBreach[];
  readonly blocked: readonly AssessedBlock[];
  readonly recordings: readonly AssessedRecording[];
  readonly documents: readonly AssessedDocument[];
  readonly approvals: readonly AssessedApproval[];
  readonly retention: readonly AssessedRetention[];
  readonly access: readonly AssessedAccess[];
  readonly targets: readonly AssessedTarget[];
  readonly questions: readonly AssessedQuestion[];
}

/** Where a verdict stands in the law, what it is about, and why, in sentences. */
export interface AssessedItem {
  readonly requirements: readonly string[];
  readonly article: string;
  readonly object: { readonly type: string; readonly id: string };
  readonly why: readonly string[];
  readonly topic: string;
  readonly gist: string;
  /** For `explain`: the norm in the program. */
  readonly norm: number;
}

export interface AssessedDuty extends AssessedItem {
  readonly status: string;
  readonly due: string | null;
  /** The due as an official writes it, e.g. `2026-02-24 24:00`. */
  readonly dueText: string | null;
  readonly provisional: boolean;
  /** 待裁决 */
  readonly contested: boolean;
  readonly doneAt: string | null;
  readonly breachAt: string | null;
  readonly extension: string;
  readonly evidence: readonly string[];
  readonly missing: readonly string[];
  readonly who: string;
  readonly trigger: string;
}

export interface AssessedBreach extends AssessedItem {
  readonly act: string;
  readonly at: string;
  readonly cured: string | null;
  readonly event: string;
  readonly missing: readonly string[];
}

export interface AssessedBlock extends AssessedItem {
  readonly act: string;
  readonly missing: readonly string[];
}

export interface AssessedRecording extends AssessedItem {
  readonly scene: string;
  readonly scenes: readonly string[];
  readonly status: string;
  readonly continuous: boolean;
  readonly from: string | null;
  readonly to: string | null;
  readonly coverage: number | null;
  readonly gaps: readonly {
    readonly from: string;
    readonly to: string;
    readonly seconds: number;
    readonly explained: boolean;
  }[];
  readonly recordings: readonly string[];
  readonly missing: readonly string[];
}

export interface AssessedDocument extends AssessedItem {
  readonly form: string;
  readonly status: string;
  readonly document: string | null;
  readonly missing: readonly string[];
}

export interface AssessedApproval extends AssessedItem {
  readonly act: string;
  readonly matter: string;
  readonly chain: readonly string[];
  readonly missing: readonly string[];
}

export interface AssessedRetention extends AssessedItem {
  readonly until: string;
  readonly losing: readonly { readonly article: string; readonly until: string }[];
  readonly holdReason: string | null;
  readonly disposable: boolean;
}

export interface AssessedAccess extends AssessedItem {
  readonly act: string;
  readonly by: string;
  readonly allowed: boolean;
  readonly chain: readonly string[];
  readonly missing: readonly string[];
}

export interface AssessedTarget extends AssessedItem {
  readonly target: string;
  readonly due: string;
  readonly late: boolean;
}

export interface AssessedQuestion extends AssessedItem {
  readonly finding: string;
  readonly whoMayFind: string;
}

const NOT_COUNTED: Readonly<Record<CaseView['recordings'][number]['notCounted'][number]['why'], string>> = {
  medium: '记录方式不符',
  otherPerson: '不是由指定的人摄录',
  tooFewPhotos: '照片张数不足',
  otherTime: '与活动时间不相交',
  blind: '经回放没有有效的画面、声音',
};

/** Assesses one state. `programName` names the law as applied (a hash of `program.text`). */
export function assess(
  program: Program,
  state: CaseState,
  asOf: number,
  words: Wording,
  programName: string,
): Assessment {
  const seen = view(program, state, asOf);
  const item = (verdict: Verdict, why: readonly string[]): AssessedItem => ({
    requirements: verdict.requirements,
    article: verdict.articles.join('、'),
    object: verdict.object,
    why:
      why.length > 0
        ? why
        : [`依据：${titles(program, verdict, words)}${verdict.articles.join('、')}，${verdict.gist}。`],
    topic: verdict.topic,
    gist: verdict.gist,
    norm: verdict.norms[0]!,
  });
  const told = (verdict: Verdict, trigger?: string): readonly string[] => [
    ...bases(program, verdict, words),
    ...verdict.norms.flatMap((norm) => {
      const target = { norm, object: verdict.object.id, ...(trigger === undefined ? {} : { trigger }) };
      const proof = explain(program, state, target, asOf);
      return proof ? tell(proof, state, words) : [];
    }),
  ];
  const whyAccess = ({ norms, object, request }: CaseView['access'][number]): readonly string[] =>
    norms.flatMap((norm) => {
      const target = { norm, object: request, ...(object.type === 'recording' ? { recording: object.id } : {}) };
      const proof = explain(program, state, target, asOf);
      return proof ? tell(proof, state, words) : [];
    });
  const lacks = (list: readonly Lack[]): readonly string[] => [...new Set(list.map((lack) => tellLack(lack, words)))];
  return {
    program: programName,
    at: formatInstant(asOf),
    duties: seen.duties.map((duty) => ({
      ...item(duty, [...told(duty, duty.trigger), ...(duty.contested ? [CONTESTED] : [])]),
      status: duty.status,
      contested: duty.contested ?? false,
      due: duty.due ? formatInstant(duty.due.at) : null,
      dueText: duty.due ? printDueInstant(duty.due.at) : null,
      provisional: duty.due?.provisional ?? false,
      doneAt: instantOrNull(duty.doneAt),
      breachAt: instantOrNull(duty.breachAt),
      extension: duty.extension,
      evidence: duty.evidence,
      missing: duty.missing,
      who: duty.who,
      trigger: duty.trigger,
    })),
    breaches: seen.breaches.map((breach) => ({
      ...item(breach, told(breach, breach.event)),
      act: breach.act,
      at: formatInstant(breach.at),
      cured: instantOrNull(breach.cured),
      event: breach.event,
      missing: lacks(breach.missing),
    })),
    blocked: seen.blocked.map((block) => ({
      ...item(block, [`${words.packTitle(packOf(program, block))}${block.articles.join('、')}：${block.refusal}。`]),
      act: block.act,
      missing: lacks(block.missing),
    })),
    recordings: seen.recordings.map((recording) => ({
      ...item(recording, told(recording)),
      scene: recording.scenes[0]!,
      scenes: recording.scenes,
      status: recording.status,
      continuous: recording.continuous,
      from: instantOrNull(recording.from),
      to: instantOrNull(recording.to),
      coverage: recording.coverage ?? null,
      gaps: recording.gaps.map((gap) => ({
        from: formatInstant(gap.from),
        to: formatInstant(gap.to),
        seconds: (gap.to - gap.from) / 1000,
        explained: gap.explained,
      })),
      recordings: recording.recordings,
      missing: recording.status === 'missing' ? missingRecording(recording, words) : [],
    })),
    documents: seen.documents.map((document) => ({
      ...item(document, []),
      form: document.form,
      status: document.status,
      document: document.document ?? null,
      missing: document.status === 'missing' ? [words.term(document.form)] : [],
    })),
    approvals: seen.approvals.map((approval) => ({
      ...item(approval, []),
      act: approval.act,
      matter: approval.matter,
      chain: approval.chain,
      missing: approval.missing,
    })),
    retention: seen.retention.map((kept) => ({
      ...item(
        {
          norms: [kept.winner ?? kept.open[0] ?? kept.considered[0] ?? -1],
          requirements: kept.requirements,
          articles: kept.articles,
          topic: 'av.keep',
          object: kept.object,
          gist: kept.winner === undefined ? '期限待定，不得处置' : program.norms[kept.winner]!.gist,
        },
        keepingTold(program, state, kept, asOf, words),
      ),
      until: lastDay(kept.until),
      losing: kept.losing.map(({ norm, until }) => ({ article: program.norms[norm]!.article, until: lastDay(until) })),
      holdReason: kept.holdReason ? HOLD[kept.holdReason]! : null,
      disposable: kept.disposable,
    })),
    access: seen.access.map((access) => ({
      ...item(access, whyAccess(access)),
      act: access.action,
      by: access.by,
      allowed: access.allowed,
      chain: access.chain,
      missing: access.missing,
    })),
    targets: seen.targets.map((target) => ({
      ...item(target, []),
      target: target.target,
      due: formatInstant(target.due),
      late: target.late,
    })),
    questions: seen.questions.map(({ finding, neededBy }) => {
      const norm = program.norms[neededBy[0]!]!;
      return {
        ...item(
          {
            norms: neededBy,
            requirements: [...new Set(neededBy.flatMap((n) => program.norms[n]!.requirements))],
            articles: [...new Set(neededBy.map((n) => program.norms[n]!.article))],
            topic: norm.topic,
            object: { type: 'case', id: state.caseId },
            gist: `待认定：${words.term(finding)}`,
          },
          [
            `“${words.term(finding)}”尚未认定，影响：${[...new Set(neededBy.map((n) => program.norms[n]!.gist))].join('；')}。`,
          ],
        ),
        finding,
        whoMayFind: 'officer',
      };
    }),
  };
}

const CONTESTED =
  '待裁决：其中一部规定准许展期或者豁免，另一部没有，在有权机关依立法法第一百零五条、第一百零六条裁决以前从严。';

/** Says so where several texts stand behind one verdict. */
function bases(program: Program, { norms }: Verdict, words: Wording): readonly string[] {
  const packs = new Set(norms.map((norm) => program.norms[norm]!.pack));
  if (packs.size < 2) return [];
  const named = norms.map((norm) => {
    const { pack, article } = program.norms[norm]!;
    return `《${words.packTitle(pack)}》${article}`;
  });
  return [
    `${named.join('、')}约束同一事项：期限取最早，证据、签署、审批取并集，展期和豁免须各部都准许，保存取最长，禁止优先。`,
  ];
}

const instantOrNull = (instant: number | undefined): string | null =>
  instant === undefined ? null : formatInstant(instant);

const lastDay = (until: { readonly lastDay: number } | 'permanent' | 'hold'): string =>
  typeof until === 'string' ? until : formatDay(until.lastDay);

const packOf = (program: Program, verdict: Verdict): string => program.norms[verdict.norms[0]!]?.pack ?? '';

const titles = (program: Program, verdict: Verdict, words: Wording): string => {
  const code = packOf(program, verdict);
  return code ? `《${words.packTitle(code)}》` : '';
};

function missingRecording(
  recording: {
    readonly scenes: readonly string[];
    readonly recordings: readonly string[];
    readonly gaps: readonly unknown[];
    readonly notCounted: CaseView['recordings'][number]['notCounted'];
  },
  words: Wording,
): string[] {
  const reasons = recording.notCounted.map(
    ({ why, offMs }) =>
      `${NOT_COUNTED[why]}${offMs === undefined ? '' : `（偏移 ${Math.round(offMs / 60_000)} 分钟）`}`,
  );
  const head =
    recording.recordings.length > 0
      ? `${words.term(recording.scenes[0]!)}有中断`
      : `${words.term(recording.scenes[0]!)}应录未录`;
  return [reasons.length > 0 ? `${head}：${[...new Set(reasons)].join('、')}` : head];
}
