import { useEffect, useRef } from 'react';
import { Found } from './found.tsx';
import type { Regulation } from './regulation-queries.ts';

interface ArticleTreeProps {
  readonly chapters: Regulation['chapters'];
  readonly shown: string | undefined;
  readonly onShow: (number: string) => void;
}

/** 篇章 with their articles; how many matters of cases an article is owed in stands beside it. */
export function ArticleTree({ chapters, shown, onShow }: ArticleTreeProps) {
  const tree = useRef<HTMLElement>(null);
  useEffect(() => keepInSight(tree.current!), [shown]);
  return (
    <nav ref={tree} className="article-tree" aria-label="篇章">
      {chapters.map(({ title, articles }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {articles.map(({ number, gist, norms, differs }) => {
              const owing = norms.some(({ cases }) => cases > 0);
              return (
                <li key={number} aria-current={number === shown}>
                  <button type="button" onClick={() => onShow(number)}>
                    <b>
                      {number}
                      {owing && <small>有案件</small>}
                      {differs && <small className="article-differs">正文不同</small>}
                    </b>
                    <span>
                      <Found>{gist}</Found>
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** Scrolls the tree, and only the tree, to the article shown. */
function keepInSight(tree: HTMLElement): void {
  const current = tree.querySelector<HTMLElement>('[aria-current="true"]');
  if (!current) return;
  const box = tree.getBoundingClientRect();
  const { top, bottom, height } = current.getBoundingClientRect();
  if (top < box.top + height) tree.scrollTop += top - box.top - height;
  else if (bottom > box.bottom) tree.scrollTop += bottom - box.bottom + height;
}
