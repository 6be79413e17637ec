import { useQuery } from '@tanstack/react-query';
import { ROUTES } from '@zhiji/contract';
import { zh } from '@zhiji/terms';
import { call } from '../client/call.ts';
import { peopleQuery } from '../client/queries.ts';
import { CsvExport } from '../shell/csv-export.tsx';
import { disposalText } from './disposal-csv.ts';
import type { DisposalsQuery } from './disposal-queries.ts';

interface DisposalExportProps {
  readonly filter: DisposalsQuery;
  readonly total: number;
}

/** 导出清单, with people by their names. */
export function DisposalExport({ filter, total }: DisposalExportProps) {
  const { data: staff } = useQuery(peopleQuery);
  const nameOf = (id: string) => staff?.find((person) => person.id === id)?.name ?? id;
  return (
    <CsvExport
      label="导出清单"
      name={zh('disposalList')}
      total={total}
      ready={staff !== undefined}
      pageAt={(paging, signal) => call(ROUTES.disposals, { query: { ...filter, ...paging } }, signal)}
      text={(rows) => disposalText(rows, nameOf)}
    />
  );
}
