import { Button, Input, Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import './list-filters.css';

interface ListFiltersProps {
  readonly label: string;
  /** In sight at every size. */
  readonly search: ReactNode;
  readonly order?: ReactNode;
  /** How many of the folded conditions stand. */
  readonly standing: number;
  readonly onSubmit?: () => void;
  readonly children: ReactNode;
}

/** 筛选 of a list. On a phone all but what is searched for and the order are behind one button, which says how many conditions stand. */
export function ListFilters({ label, search, order, standing, onSubmit, children }: ListFiltersProps) {
  const [open, setOpen] = useState(false);
  const rest = useId();
  return (
    <form
      className={`list-filters screen-only${open ? ' list-filters-open' : ''}`}
      role="search"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        setOpen(false);
        onSubmit?.();
      }}
    >
      {search}
      <Button className="on-phone" aria-expanded={open} aria-controls={rest} onClick={() => setOpen(!open)}>
        {standing > 0 ? `筛选 ${standing}` : '筛选'}
      </Button>
      {order}
      <div className="list-filters-rest" id={rest}>
        {children}
      </div>
    </form>
  );
}

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string | undefined;
  readonly onSearch: (text: string | undefined) => void;
}

/** 检索 of a list: what is typed counts once it is entered. */
export const SearchField = ({ label, placeholder, value, onSearch }: SearchFieldProps) => (
  <Input.Search
    key={value}
    className="list-search"
    aria-label={label}
    placeholder={placeholder}
    defaultValue={value ?? ''}
    onSearch={(text) => onSearch(text.trim() || undefined)}
    allowClear
  />
);

export interface OrderChoice {
  readonly value: string;
  readonly label: string;
}

interface OrderSelectProps {
  readonly value: string | undefined;
  readonly choices: readonly OrderChoice[];
  readonly onChange: (value: string) => void;
  /** A desk sorts by the heads of the table. */
  readonly onPhone?: true;
}

/** 排序 of a list without heads. */
export const OrderSelect = ({ value, choices, onChange, onPhone }: OrderSelectProps) => (
  <Select
    aria-label="排序"
    placeholder="排序"
    className={onPhone ? 'list-order on-phone' : 'list-order'}
    value={value ?? null}
    options={[...choices]}
    onChange={(chosen: string | null) => chosen !== null && onChange(chosen)}
  />
);
