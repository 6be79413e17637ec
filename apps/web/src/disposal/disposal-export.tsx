import { useMutation, useQuery } from '@tanstack/react-query';
import { dayOf, formatDay } from '@zhiji/calendar';
import { zh } from '@zhiji/terms';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { serverNow } from '../client/clock.ts';
import { peopleQuery } from '../client/queries.ts';
import { saveText } from '../ingest/csv.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { disposalCsv } from './disposal-csv.ts';
import type { DisposalsQuery } from './disposal-queries.ts';

interface DisposalExportProps {
  readonly filter: DisposalsQuery;
  readonly total: number;
}

/** 导出清单; can be stopped while it is fetched. */
export function DisposalExport({ filter, total }: DisposalExportProps) {
  const { data: staff } = useQuery(peopleQuery);
  const [rows, setRows] = useState(0);
  const stop = useRef(new AbortController());
  const save = useMutation({
    mutationFn: () => {
      stop.current = new AbortController();
      setRows(0);
      const nameOf = (id: string) => staff?.find((person) => person.id === id)?.name ?? id;
      return disposalCsv(filter, nameOf, setRows, stop.current.signal);
    },
    onSuccess: (text) => saveText(`${zh('disposalList')}_${formatDay(dayOf(serverNow()))}.csv`, text),
  });
  if (save.isPending)
    return (
      <Button onClick={() => stop.current.abort()}>
        已取 {rows} / {total}　停止
      </Button>
    );
  return (
    <>
      <Button disabled={total === 0 || staff === undefined} onClick={() => save.mutate()}>
        导出清单
      </Button>
      {save.error && save.error.name !== 'AbortError' && <ProblemNotice error={save.error} />}
    </>
  );
}
