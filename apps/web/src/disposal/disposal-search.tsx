import type { ReactNode } from 'react';
import { SearchField } from '../shell/list-filters.tsx';
import '../shell/list-filters.css';

interface DisposalSearchProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string | undefined;
  readonly onSearch: (search: string | undefined) => void;
  readonly children: ReactNode;
}

/** 检索 of a part of the desk; there is no other condition, so nothing folds away on a phone. */
export const DisposalSearch = ({ label, placeholder, value, onSearch, children }: DisposalSearchProps) => (
  <form
    className="list-filters screen-only"
    role="search"
    aria-label={label}
    onSubmit={(event) => event.preventDefault()}
  >
    <SearchField label={label} placeholder={placeholder} value={value} onSearch={onSearch} />
    <span className="list-filters-extra">{children}</span>
  </form>
);
