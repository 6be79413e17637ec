import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { ListFilters, OrderSelect, SearchField, type OrderChoice } from '../shell/list-filters.tsx';
import { orderOfWord, orderWord } from '../shell/list-order.ts';
import { conditionCount } from '../shell/condition-count.ts';
import { DURABILITIES, LACKING, type LedgerFilter } from './ledger-filter.ts';

interface LedgerFiltersProps {
  readonly filter: LedgerFilter;
  readonly orders: readonly OrderChoice[];
  readonly onChange: (filter: LedgerFilter) => void;
  readonly extra: ReactNode;
}

export function LedgerFilters({ filter, orders, onChange, extra }: LedgerFiltersProps) {
  const set = (change: LedgerFilter) => onChange({ ...filter, ...change });
  const choices = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }));
  return (
    <ListFilters
      label="筛选台账"
      standing={conditionCount(filter)}
      search={
        <SearchField
          label="检索台账"
          placeholder="文件名、记录人、案由、摘要"
          value={filter.search}
          onSearch={(search) => set({ search })}
        />
      }
      order={
        <OrderSelect
          value={filter.sort && orderWord(filter)}
          choices={orders}
          onChange={(word) => set(orderOfWord(word))}
          onPhone
        />
      }
    >
      <Select
        aria-label="储存"
        placeholder="储存"
        allowClear
        style={{ width: 130 }}
        value={filter.durability ?? null}
        onChange={(durability) => set({ durability: durability ?? undefined })}
        options={choices(DURABILITIES)}
      />
      <Select
        aria-label="待办"
        placeholder="待办"
        allowClear
        style={{ width: 120 }}
        value={filter.lacking ?? null}
        onChange={(lacking) => set({ lacking: lacking ?? undefined })}
        options={choices(LACKING)}
      />
      <DatePicker.RangePicker
        aria-label="录制日期"
        placeholder={['录制自', '至']}
        style={{ width: 220 }}
        allowEmpty
        value={[filter.from ? dayjs(filter.from) : null, filter.to ? dayjs(filter.to) : null]}
        onChange={(range) => set({ from: range?.[0]?.format('YYYY-MM-DD'), to: range?.[1]?.format('YYYY-MM-DD') })}
      />
      {Object.keys(filter).some((name) => name !== 'sort' && name !== 'order') && (
        <Button type="text" onClick={() => onChange({})}>
          清除
        </Button>
      )}
      <span className="list-filters-extra">{extra}</span>
    </ListFilters>
  );
}
