import { idsOf, zh } from '@zhiji/terms';
import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState, type ReactNode } from 'react';
import { ListFilters, OrderSelect } from '../shell/list-filters.tsx';
import { orderChoices, orderOfWord, orderWord } from '../shell/list-order.ts';
import { conditionCount } from '../shell/condition-count.ts';
import { COLUMNS } from './case-columns.tsx';
import { CASE_STATUSES } from './case-status.ts';
import type { CaseFilter } from './case-filter.ts';
import { SavedFilters } from './saved-filters.tsx';
import './case-filters.css';

interface CaseFiltersProps {
  readonly filter: CaseFilter;
  readonly onChange: (filter: CaseFilter) => void;
  readonly extra: ReactNode;
}

/** FZCG-25.2：按当事人、日期、地点、事件类型、文号检索。 */
const TEXTS = [
  ['party', '当事人'],
  ['place', '地点'],
  ['eventType', '事件类型'],
  ['number', '文号'],
] as const;

const ORDERS = orderChoices(COLUMNS);

export function CaseFilters({ filter, onChange, extra }: CaseFiltersProps) {
  const standing = JSON.stringify(filter);
  const [draft, setDraft] = useState({ standing, values: filter });
  // What was typed counts until other filters come to stand.
  const typed = draft.standing === standing ? draft.values : filter;
  const setTyped = (values: CaseFilter) => setDraft({ standing, values });
  const set = (change: CaseFilter) => onChange({ ...typed, ...change });
  return (
    <>
      <div className="case-filters-saved screen-only">
        <SavedFilters filter={filter} onChange={onChange} />
        <span className="list-filters-extra">{extra}</span>
      </div>
      <ListFilters
        label="筛选案件"
        standing={conditionCount(filter)}
        onSubmit={() => onChange(typed)}
        search={
          <Input
            aria-label="全文检索"
            placeholder="案由、当事人、地点、文号"
            value={typed.search ?? ''}
            onChange={(event) => setTyped({ ...typed, search: event.target.value })}
            style={{ width: 190 }}
            allowClear
          />
        }
        order={
          <OrderSelect
            value={orderWord({ sort: filter.sort ?? 'changedAt', order: filter.order })}
            choices={ORDERS}
            onChange={(word) => set(orderOfWord(word))}
            onPhone
          />
        }
      >
        {TEXTS.map(([name, label]) => (
          <Input
            key={name}
            aria-label={label}
            placeholder={label}
            value={typed[name] ?? ''}
            onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
            style={{ width: 108 }}
            allowClear
          />
        ))}
        <DatePicker.RangePicker
          aria-label="发生日期"
          placeholder={['发生自', '至']}
          style={{ width: 220 }}
          allowEmpty
          value={[typed.from ? dayjs(typed.from) : null, typed.to ? dayjs(typed.to) : null]}
          onChange={(range) => set({ from: range?.[0]?.format('YYYY-MM-DD'), to: range?.[1]?.format('YYYY-MM-DD') })}
        />
        <Select
          aria-label="状态"
          placeholder="状态"
          allowClear
          style={{ width: 100 }}
          value={filter.status ?? null}
          onChange={(status) => set({ status: status ?? undefined })}
          options={Object.entries(CASE_STATUSES).map(([value, label]) => ({ value, label }))}
        />
        <Select
          aria-label="阶段"
          placeholder="阶段"
          allowClear
          style={{ width: 100 }}
          value={filter.stage ?? null}
          onChange={(stage) => set({ stage: stage ?? undefined })}
          options={idsOf('STAGES').map((value) => ({ value, label: zh(value) }))}
        />
        <Button htmlType="submit">检索</Button>
        {Object.keys(filter).length > 0 && (
          <Button type="text" onClick={() => onChange({})}>
            清除
          </Button>
        )}
      </ListFilters>
    </>
  );
}
