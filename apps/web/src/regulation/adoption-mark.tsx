import { StateMark } from '../law/state-mark.tsx';
import type { Regulation } from './regulation-queries.ts';

/** 启用与否, and since when. */
export const AdoptionMark = ({ adopted }: Pick<Regulation, 'adopted'>) =>
  adopted ? (
    <StateMark state="done">
      {adopted.effectiveOn ? `自 ${adopted.effectiveOn} 起施行` : '已启用，未登记施行日'}
      {adopted.until && `，至 ${adopted.until} 被取代`}
    </StateMark>
  ) : (
    <StateMark state="excused">未启用</StateMark>
  );

/** 启用的是哪一份正文: what the record of adoption names, and whether it is the one imported now. */
export function AdoptedText({ adopted, imported }: Pick<Regulation, 'adopted' | 'imported'>) {
  if (!adopted?.effectiveOn) return null;
  const { textHash } = adopted;
  if (textHash === null)
    return (
      <small className="quiet">
        启用记录没有写明是哪一份正文{imported ? '；正文是其后导入的，可以重新登记' : '：正文没有导入'}
      </small>
    );
  return (
    <small className="quiet" title={textHash}>
      启用的正文摘要 {textHash.slice(0, 12)}…
      {imported && imported.sha256 !== textHash && <b>，与现在导入的 {imported.sha256.slice(0, 12)}… 不是同一份</b>}
    </small>
  );
}
