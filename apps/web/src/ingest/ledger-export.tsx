import { useMutation } from '@tanstack/react-query';
import { dayOf, formatDay } from '@zhiji/calendar';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { serverNow } from '../client/clock.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { saveText } from './csv.ts';
import { ledgerCsv } from './ledger-csv.ts';
import type { filterIn } from './ledger-filter.ts';

interface LedgerExportProps {
  readonly filter: ReturnType<typeof filterIn>;
  readonly total: number;
}

/** 导出表格 of everything the filter finds; can be stopped while it is fetched. */
export function LedgerExport({ filter, total }: LedgerExportProps) {
  const [rows, setRows] = useState(0);
  const stop = useRef(new AbortController());
  const save = useMutation({
    mutationFn: () => {
      stop.current = new AbortController();
      setRows(0);
      return ledgerCsv(filter, setRows, stop.current.signal);
    },
    onSuccess: (text) => saveText(`音像台账_${formatDay(dayOf(serverNow()))}.csv`, text),
  });
  if (save.isPending)
    return (
      <Button onClick={() => stop.current.abort()}>
        已取 {rows} / {total}　停止
      </Button>
    );
  return (
    <>
      <Button disabled={total === 0} onClick={() => save.mutate()}>
        导出表格
      </Button>
      {save.error && save.error.name !== 'AbortError' && <ProblemNotice error={save.error} />}
    </>
  );
}
