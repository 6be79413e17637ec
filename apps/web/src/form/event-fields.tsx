import { Form } from 'antd';
import type { Field } from './field.ts';
import { FieldInput } from './field-input.tsx';
import { RowsInput } from './rows-input.tsx';
import './event-fields.css';

interface EventFieldsProps {
  readonly fields: readonly Field[];
  /** They belong to a group that may be left out: what it needs is checked when the form is sent. */
  readonly spared?: boolean;
  /** By field: what it may name of what is known; other words may be written all the same. */
  readonly offered?: Readonly<Record<string, readonly string[]>>;
  /** Where their values stand in the form. */
  readonly path?: readonly (string | number)[];
}

/** The fields of an event's data as form items, labelled in the words of its schema. */
export const EventFields = ({ fields, path = [], spared = false, offered = {} }: EventFieldsProps) => (
  <>
    {fields.map((field) => {
      const name = [...path, field.name];
      switch (field.kind) {
        case 'unasked':
          return null;
        case 'group':
          return (
            <fieldset key={field.name} className="event-group">
              <legend>
                {field.label}
                {!field.required && <small>（可不填）</small>}
              </legend>
              <EventFields fields={field.fields} path={name} spared={spared || !field.required} />
            </fieldset>
          );
        case 'rows':
          return (
            <Form.Item key={field.name} label={field.label} required={field.required}>
              <RowsInput name={name} label={field.label} fields={field.fields} />
            </Form.Item>
          );
        default:
          return (
            <Form.Item
              key={field.name}
              name={name}
              label={field.label}
              required={field.required}
              rules={field.required && !spared ? [{ required: true, message: `请填写${field.label}` }] : []}
            >
              <FieldInput field={field} offered={offered[field.name]} />
            </Form.Item>
          );
      }
    })}
  </>
);
