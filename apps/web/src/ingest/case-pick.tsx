import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { casesQuery } from '../client/queries.ts';
import { useSettled } from '../client/use-settled.ts';

interface CasePickProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (caseId: string) => void;
  readonly 'aria-label'?: string;
}

/** 选案件 by anything it is looked for by; the latest changed come first. */
export function CasePick({ id, value, onChange, 'aria-label': label = '案件' }: CasePickProps) {
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim(), 250);
  const { data, isFetching } = useQuery({
    ...casesQuery({ limit: 20, ...(search ? { search } : {}) }),
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      {...(id ? { id } : {})}
      aria-label={label}
      placeholder="按当事人、地点、案由、文号查找"
      style={{ width: '100%' }}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      value={value ?? null}
      onChange={(chosen: string) => onChange?.(chosen)}
      options={(data?.items ?? []).map((row) => ({
        value: row.id,
        label: [row.title, row.number, row.place].filter(Boolean).join('　'),
      }))}
      notFoundContent={isFetching ? '正在查找…' : '没有符合的案件'}
    />
  );
}
