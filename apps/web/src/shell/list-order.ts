import type { TableColumnType } from 'antd';

/** 排序 of a list as its address says it; the key is the contract's word. */
export interface Order {
  readonly sort?: string | undefined;
  readonly order?: string | undefined;
}

type Direction = 'asc' | 'desc';

/** What comes first each way. Of what is not named here, times. */
const FIRST: Readonly<Record<string, Readonly<Record<Direction, string>>>> = {
  nextDue: { asc: '先到的在前', desc: '后到的在前' },
  due: { asc: '先到的在前', desc: '后到的在前' },
  size: { asc: '小的在前', desc: '大的在前' },
  number: { asc: '小号在前', desc: '大号在前' },
  archiveNumber: { asc: '小号在前', desc: '大号在前' },
};
const TIMES = { asc: '早的在前', desc: '新的在前' };

/** The way a list goes where none is said: the nearest time limit first, otherwise the newest. */
const direction = ({ sort, order }: Order): Direction =>
  order === 'asc' || order === 'desc' ? order : sort === 'nextDue' || sort === 'due' ? 'asc' : 'desc';

/** The columns with the mark of the one they are sorted by. */
export const ordered = <Row>(columns: readonly TableColumnType<Row>[], standing: Order): TableColumnType<Row>[] =>
  columns.map((column) =>
    column.key === standing.sort
      ? { ...column, sortOrder: direction(standing) === 'asc' ? 'ascend' : 'descend' }
      : column,
  );

/** What a table says when one of its heads is pressed. */
export function orderAsked<Row>(sorter: Sorter<Row> | readonly Sorter<Row>[]): Order {
  const { columnKey, order } = ([sorter].flat() as Sorter<Row>[])[0]!;
  return order
    ? { sort: String(columnKey), order: order === 'ascend' ? 'asc' : 'desc' }
    : { sort: undefined, order: undefined };
}

interface Sorter<Row> {
  readonly columnKey?: TableColumnType<Row>['key'];
  readonly order?: 'ascend' | 'descend' | null;
}

/** One word for key and way. */
export const orderWord = (standing: Order): string => `${standing.sort}.${direction(standing)}`;

export function orderOfWord(word: string | undefined): Order {
  const [sort, order] = word?.split('.') ?? [];
  return { sort, order };
}

/** The orders of a list with columns, as something to choose from where no heads stand above it. */
export const orderChoices = <Row>(columns: readonly TableColumnType<Row>[]) =>
  columns
    .filter(({ sorter }) => sorter)
    .flatMap(({ key, title }) => {
      const first = FIRST[String(key)] ?? TIMES;
      const ways = direction({ sort: String(key) }) === 'asc' ? (['asc', 'desc'] as const) : (['desc', 'asc'] as const);
      return ways.map((order) => ({
        value: orderWord({ sort: String(key), order }),
        label: `${String(title)}，${first[order]}`,
      }));
    });
