import { createContext, Fragment, use } from 'react';
import { parted } from './article.ts';

/** What is searched for in the text on this page. */
export const SearchContext = createContext('');

/** A text with what is searched for marked in it. */
export function Found({ children }: { readonly children: string }) {
  const search = use(SearchContext);
  return parted(children, search).map(({ text, found }, at) =>
    found ? <mark key={at}>{text}</mark> : <Fragment key={at}>{text}</Fragment>,
  );
}
