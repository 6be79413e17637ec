import type { TableColumnType } from 'antd';

/** Columns whose cells say what they are: on a phone, where a row is read from top to bottom, no head stands above them. */
export const labelled = <Row>(columns: readonly TableColumnType<Row>[]): TableColumnType<Row>[] =>
  columns.map((column) => ({ ...column, onCell: () => ({ 'data-label': column.title }) as object }));
