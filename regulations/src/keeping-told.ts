import { formatDay } from '@zhiji/calendar';
import { explain, tell, type CaseState, type Program, type Retention, type Wording } from '@zhiji/law';

type Until = Retention['until'];

/** Why a recording is kept for so long: each class that applies with its arithmetic, what the others wait for, and what holds all of them. */
export function keepingTold(
  program: Program,
  state: CaseState,
  kept: Retention,
  asOf: number,
  words: Wording,
): readonly string[] {
  const proofOf = (norm: number) => {
    const proof = explain(program, state, { norm, object: kept.object.id }, asOf);
    return proof ? tell(proof, state, words) : [];
  };
  const named = (norm: number) => {
    const { pack, article, gist } = program.norms[norm]!;
    return `《${words.packTitle(pack)}》${article}，${gist}`;
  };
  return [
    ...(kept.holdReason ? [`结论：${HOLD[kept.holdReason]}。`] : []),
    ...(kept.winner === undefined ? [] : proofOf(kept.winner)),
    ...kept.losing.map(({ norm, until }) => `较短而未采：${named(norm)}，${untilTold(until)}。`),
    ...kept.open.flatMap((norm) => [
      `尚待认定：${named(norm)}。`,
      ...proofOf(norm).filter((said) => said.startsWith('是否适用')),
    ]),
    ...(kept.winner === undefined && kept.open.length === 0
      ? kept.considered.flatMap((norm) => [
          `考虑过：${named(norm)}。`,
          ...proofOf(norm).filter((said) => said.startsWith('不适用')),
        ])
      : []),
  ];
}

export const HOLD: Readonly<Record<NonNullable<Retention['holdReason']>, string>> = {
  noRule: '没有可适用的保存期限，不得处置',
  openQuestion: '尚有情形未认定，不得处置',
  clockNotBegun: '保存期限尚未起算，不得处置',
  heldByOrder: '已冻结，不得处置',
};

const untilTold = (until: Until): string =>
  until === 'permanent' ? '永久保存' : until === 'hold' ? '期限尚未起算' : `保存至 ${formatDay(until.lastDay)}`;
