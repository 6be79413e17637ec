import { useMutation } from '@tanstack/react-query';
import { dayOf, formatDay } from '@zhiji/calendar';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { serverNow } from '../client/clock.ts';
import { saveText } from '../client/csv.ts';
import { everyPage, type Page } from '../client/every-page.ts';
import { ProblemNotice } from './problem-notice.tsx';

interface CsvExportProps<T> {
  readonly label: string;
  /** What the file is called, before the day. */
  readonly name: string;
  readonly total: number;
  /** What the text needs is there. */
  readonly ready?: boolean;
  /** Pages of `limit` rows. */
  readonly pageAt: (
    paging: { readonly cursor?: string; readonly limit: number },
    signal: AbortSignal,
  ) => Promise<Page<T>>;
  readonly text: (rows: readonly T[]) => string;
}

/** 导出 of everything a list finds; can be stopped while it is fetched. */
export function CsvExport<T>({ label, name, total, ready = true, pageAt, text }: CsvExportProps<T>) {
  const [rows, setRows] = useState(0);
  const stop = useRef(new AbortController());
  const save = useMutation({
    mutationFn: async () => {
      const { signal } = (stop.current = new AbortController());
      setRows(0);
      return text(await everyPage((cursor) => pageAt({ limit: 200, ...cursor }, signal), setRows));
    },
    onSuccess: (content) => saveText(`${name}_${formatDay(dayOf(serverNow()))}.csv`, content),
  });
  if (save.isPending)
    return (
      <Button onClick={() => stop.current.abort()}>
        已取 {rows} / {total}　停止
      </Button>
    );
  return (
    <>
      <Button disabled={total === 0 || !ready} onClick={() => save.mutate()}>
        {label}
      </Button>
      {save.error && save.error.name !== 'AbortError' && <ProblemNotice error={save.error} />}
    </>
  );
}
