import { Checkbox, Form, Input } from 'antd';
import { Citation } from '../law/citation.tsx';
import { StateMark } from '../law/state-mark.tsx';
import { applies, type Template, type TemplateField, type Values } from './template.ts';
import { TemplateInput } from './template-input.tsx';
import './template-fields.css';

interface TemplateFieldsProps {
  readonly template: Template;
  readonly values: Values;
  readonly regulation: string;
  /** What is missing, by field. */
  readonly missing: ReadonlyMap<string, string>;
}

/** 栏目 of a paper, those that apply, each with the article that asks for it and what it still lacks. */
export const TemplateFields = ({ template, values, regulation, missing }: TemplateFieldsProps) => (
  <>
    {template.fields
      .filter((field) => applies(template, field.when, values))
      .map((field) => (
        <TemplateItem
          key={field.name}
          field={field}
          value={values[field.name]}
          regulation={regulation}
          missing={missing.get(field.name)}
        />
      ))}
  </>
);

interface TemplateItemProps {
  readonly field: TemplateField;
  readonly value: unknown;
  readonly regulation: string;
  readonly missing: string | undefined;
}

function TemplateItem({ field, value, regulation, missing }: TemplateItemProps) {
  const form = Form.useFormInstance<Record<string, unknown>>();
  const excused = typeof value === 'object' && value !== null && 'notApplicable' in value;
  return (
    <div className={`template-item${missing ? ' template-item-missing' : ''}`}>
      <div className="template-item-head">
        <label htmlFor={field.name}>
          {field.label}
          {!field.required && <small>（可不填）</small>}
        </label>
        {field.mayNotApply && (
          <Checkbox
            checked={excused}
            onChange={({ target }) =>
              form.setFieldValue(field.name, target.checked ? { notApplicable: '' } : undefined)
            }
          >
            不适用
          </Checkbox>
        )}
        {field.article && <Citation article={field.article} regulation={regulation} />}
      </div>
      {excused ? (
        <Form.Item name={[field.name, 'notApplicable']} noStyle>
          <Input aria-label={`${field.label}不适用的说明`} placeholder="不适用的说明" />
        </Form.Item>
      ) : (
        <Form.Item name={field.name} noStyle>
          <TemplateInput field={field} />
        </Form.Item>
      )}
      {missing ? (
        <p className="template-item-lack">
          <StateMark state="breach">缺：{missing}</StateMark>
        </p>
      ) : field.hint ? (
        <p className="template-item-hint">{field.hint}</p>
      ) : null}
    </div>
  );
}
