import { Button, Form } from 'antd';
import { uuidv7 } from '../client/uuid.ts';
import type { Field } from './field.ts';
import { FieldInput } from './field-input.tsx';
import './rows-input.css';

interface RowsInputProps {
  readonly name: readonly (string | number)[];
  readonly label: string;
  readonly fields: readonly Field[];
}

/** 清单: one row for each thing; rows that need an identifier get one. */
export function RowsInput({ name, label, fields }: RowsInputProps) {
  const columns = fields.filter(({ kind }) => kind !== 'unasked');
  const identified = fields.some((field) => field.name === 'id');
  return (
    <Form.List name={[...name]}>
      {(rows, { add, remove }) => (
        <div className="rows-input">
          <table aria-label={label}>
            <thead>
              <tr>
                <th scope="col">序号</th>
                {columns.map((column) => (
                  <th key={column.name} scope="col">
                    {column.label}
                    {column.required && <span className="rows-input-required">必填</span>}
                  </th>
                ))}
                <th>
                  <span className="unseen">操作</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, name: row }) => (
                <tr key={key}>
                  <td>
                    {row + 1}
                    {identified && (
                      <Form.Item noStyle hidden name={[row, 'id']}>
                        <input type="hidden" />
                      </Form.Item>
                    )}
                  </td>
                  {columns.map((column) => (
                    <td key={column.name} data-label={column.label}>
                      <Form.Item
                        noStyle
                        name={[row, column.name]}
                        rules={
                          column.required ? [{ required: true, message: `第 ${row + 1} 行缺${column.label}` }] : []
                        }
                      >
                        <FieldInput narrow field={column} aria-label={`第 ${row + 1} 行${column.label}`} />
                      </Form.Item>
                    </td>
                  ))}
                  <td>
                    <Button type="text" size="small" onClick={() => remove(row)} aria-label={`删去第 ${row + 1} 行`}>
                      删去
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Button type="dashed" block onClick={() => add(identified ? { id: uuidv7() } : {})}>
            增加一行
          </Button>
        </div>
      )}
    </Form.List>
  );
}
