import { Button, Input, Popover, Tag } from 'antd';
import { useState } from 'react';
import { useRemembered } from '../client/remembered.ts';
import type { CaseFilter, SavedFilter } from './case-filter.ts';

interface SavedFiltersProps {
  readonly filter: CaseFilter;
  readonly onChange: (filter: CaseFilter) => void;
}

const AT_FIRST: readonly SavedFilter[] = [
  { name: '我办的', filter: { mine: true } },
  { name: '近期限在前', filter: { sort: 'nextDue', order: 'asc' } },
  { name: '办理中', filter: { status: 'open' } },
  { name: '待归档', filter: { status: 'closed' } },
];

/** 已存条件: named by the person who keeps them, on this machine. */
export function SavedFilters({ filter, onChange }: SavedFiltersProps) {
  const [saved, setSaved] = useRemembered<readonly SavedFilter[]>('zhiji.filters.cases', AT_FIRST);
  const [name, setName] = useState('');
  const [naming, setNaming] = useState(false);
  const now = JSON.stringify(filter);
  const save = () => {
    setSaved([...saved.filter((one) => one.name !== name.trim()), { name: name.trim(), filter }]);
    setName('');
    setNaming(false);
  };
  return (
    <>
      {saved.map((one) => (
        <Tag.CheckableTag
          key={one.name}
          checked={JSON.stringify(one.filter) === now}
          onChange={(checked) => onChange(checked ? one.filter : {})}
        >
          {one.name}
        </Tag.CheckableTag>
      ))}
      {Object.keys(filter).length > 0 && (
        <Popover
          trigger="click"
          open={naming}
          onOpenChange={setNaming}
          content={
            <Input.Search
              aria-label="条件名称"
              placeholder="给这组条件起个名"
              enterButton="保存"
              value={name}
              onChange={(event) => setName(event.target.value)}
              onSearch={() => name.trim() && save()}
            />
          }
        >
          <Button type="text" size="small">
            保存当前条件
          </Button>
        </Popover>
      )}
      {saved.some((one) => JSON.stringify(one.filter) === now) && (
        <Button
          type="text"
          size="small"
          onClick={() => setSaved(saved.filter((one) => JSON.stringify(one.filter) !== now))}
        >
          删去这组条件
        </Button>
      )}
    </>
  );
}
