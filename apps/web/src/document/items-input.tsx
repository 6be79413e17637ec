import { Button, Input, InputNumber } from 'antd';
import type { Column } from './template.ts';
import './composed-input.css';

type Item = Readonly<Record<string, string | number>>;

interface ItemsInputProps {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly value?: readonly Item[] | undefined;
  readonly onChange?: (value: readonly Item[]) => void;
}

/** 清单 of a paper, row by row. */
export function ItemsInput({ label, columns, value = [], onChange }: ItemsInputProps) {
  const set = (at: number, column: string, cell: string | number | null) =>
    onChange?.(
      value.map((row, index) => {
        if (index !== at) return row;
        const { [column]: _, ...others } = row;
        return cell === null || cell === '' ? others : { ...row, [column]: cell };
      }),
    );
  return (
    <div className="composed-input composed-input-table">
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">序号</th>
            {columns.map((column) => (
              <th key={column.name} scope="col">
                {column.label}
              </th>
            ))}
            <th>
              <span className="unseen">操作</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {value.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              <td>{at + 1}</td>
              {columns.map(({ name, label: column, kind }) => (
                <td key={name}>
                  {kind === 'count' ? (
                    <InputNumber
                      aria-label={`第 ${at + 1} 行${column}`}
                      min={0}
                      value={(row[name] as number | undefined) ?? null}
                      onChange={(count) => set(at, name, count)}
                    />
                  ) : (
                    <Input
                      aria-label={`第 ${at + 1} 行${column}`}
                      value={row[name] ?? ''}
                      onChange={({ target }) => set(at, name, target.value)}
                    />
                  )}
                </td>
              ))}
              <td>
                <Button
                  type="text"
                  size="small"
                  aria-label={`删去第 ${at + 1} 行`}
                  onClick={() => onChange?.(value.filter((_, index) => index !== at))}
                >
                  删去
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button type="dashed" onClick={() => onChange?.([...value, {}])}>
        增加一行
      </Button>
    </div>
  );
}
