import { findTerm } from '@zhiji/terms';
import { VerdictCitation } from '../law/citation.tsx';
import { Blank } from '../shell/blank.tsx';
import { blockedNow } from './act.ts';
import { useCaseText } from './case-text.ts';
import { useCase } from './opened-case.tsx';

/** 现在不能办的: the act, what is missing for it, and the article. */
export function BlockedList() {
  const { assessment, file } = useCase();
  const { objectText } = useCaseText();
  const blocked = blockedNow(assessment, file);
  if (blocked.length === 0) return <Blank title="没有被拦住的事项" />;
  return (
    <ul className="rail-list">
      {blocked.map((block) => (
        <li key={`${block.norm}${block.object.id}`}>
          <p>
            <b>{findTerm(block.act)?.zh ?? block.act}</b>
            <small>{block.object.type === 'case' ? '' : objectText(block.object)}</small>
          </p>
          <p>尚缺：{block.missing.join('；')}</p>
          <div className="rail-foot">
            <VerdictCitation verdict={block} />
          </div>
        </li>
      ))}
    </ul>
  );
}
