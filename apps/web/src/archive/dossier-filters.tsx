import { ROUTES, type AnswerOf } from '@zhiji/contract';
import { Button, DatePicker, Input, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { ListFilters, OrderSelect, type OrderChoice } from '../shell/list-filters.tsx';
import { orderOfWord, orderWord, type Order } from '../shell/list-order.ts';
import { conditionCount } from '../shell/condition-count.ts';
import { RETENTIONS, type DossierFilter } from './dossier-queries.ts';

interface DossierFiltersProps {
  readonly filter: DossierFilter;
  readonly order: Order;
  readonly orders: readonly OrderChoice[];
  readonly counts: AnswerOf<typeof ROUTES.dossiers>['counts'] | undefined;
  readonly onChange: (filter: { readonly [N in keyof DossierFilter]?: string | undefined }) => void;
}

export function DossierFilters({ filter, order, orders, counts, onChange }: DossierFiltersProps) {
  const set = (change: { readonly [N in keyof DossierFilter]?: string | undefined }) =>
    onChange({ ...filter, ...change });
  const archived = filter.status === 'archived';
  const part = (value: '' | 'near' | 'overdue' | 'lacking', word: string) => ({
    value,
    label: value !== '' && counts && counts[value] > 0 ? `${word} ${counts[value]}` : word,
  });
  return (
    <ListFilters
      label="筛选档案"
      standing={conditionCount({ ...filter, status: undefined })}
      search={
        <Input.Search
          key={filter.search}
          aria-label="检索档案"
          placeholder={archived ? '档号、案由、当事人、文号' : '案由、当事人、文号'}
          defaultValue={filter.search ?? ''}
          onSearch={(text) => set({ search: text.trim() || undefined })}
          style={{ width: 250 }}
          allowClear
        />
      }
      order={
        <OrderSelect value={orderWord(order)} choices={orders} onChange={(word) => set(orderOfWord(word))} onPhone />
      }
    >
      {archived ? (
        <>
          <Select
            aria-label="保管期限"
            placeholder="保管期限"
            allowClear
            style={{ width: 120 }}
            value={filter.retention ?? null}
            onChange={(retention: string | undefined) => set({ retention })}
            options={RETENTIONS.map(({ label }) => ({ value: label, label }))}
          />
          <Segmented
            aria-label="归档是否按期"
            value={filter.state ?? ''}
            onChange={(state) => set({ state: state || undefined })}
            options={[
              { value: '', label: '全部' },
              { value: 'overdue', label: '逾期归档' },
            ]}
          />
        </>
      ) : (
        <Segmented
          aria-label="归档期限"
          value={filter.state ?? ''}
          onChange={(state) => set({ state: state || undefined })}
          options={[
            part('', '全部'),
            part('near', '七日内到期'),
            part('overdue', '已逾期'),
            part('lacking', '尚有缺项'),
          ]}
        />
      )}
      <DatePicker.RangePicker
        aria-label={archived ? '归档日期' : '结案日期'}
        placeholder={[archived ? '归档自' : '结案自', '至']}
        style={{ width: 220 }}
        allowEmpty
        value={[filter.from ? dayjs(filter.from) : null, filter.to ? dayjs(filter.to) : null]}
        onChange={(range) => set({ from: range?.[0]?.format('YYYY-MM-DD'), to: range?.[1]?.format('YYYY-MM-DD') })}
      />
      <span className="list-filters-extra">
        <Button onClick={() => print()}>打印</Button>
      </span>
    </ListFilters>
  );
}
