import { Checkbox } from 'antd';
import { ListFilters, OrderSelect, SearchField } from '../shell/list-filters.tsx';

export interface AccessFilter {
  readonly search: string | undefined;
  readonly mine: boolean;
  /** A sort key of the contract, a dot, and a direction. */
  readonly order: string | undefined;
}

interface AccessFiltersProps {
  readonly filter: AccessFilter;
  readonly onChange: (filter: AccessFilter) => void;
}

const ORDERS = [
  { value: 'requestedAt.desc', label: '申请时间，新的在前' },
  { value: 'requestedAt.asc', label: '申请时间，早的在前' },
  { value: 'until.asc', label: '有效期，先到的在前' },
  { value: 'until.desc', label: '有效期，后到的在前' },
];

export const AccessFilters = ({ filter, onChange }: AccessFiltersProps) => (
  <ListFilters
    label="筛选申请"
    standing={Number(filter.mine)}
    search={
      <SearchField
        label="检索申请"
        placeholder="申请人、案由、文号、事由"
        value={filter.search}
        onSearch={(search) => onChange({ ...filter, search })}
      />
    }
    order={
      <OrderSelect
        value={filter.order ?? ORDERS[0]!.value}
        choices={ORDERS}
        onChange={(order) => onChange({ ...filter, order })}
      />
    }
  >
    <Checkbox checked={filter.mine} onChange={({ target }) => onChange({ ...filter, mine: target.checked })}>
      只看我提出的
    </Checkbox>
  </ListFilters>
);
