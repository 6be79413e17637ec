import { Checkbox, Input, Radio, Select } from 'antd';
import { DayInput, InstantInput } from '../form/instant-input.tsx';
import { MoneyInput } from '../form/money-input.tsx';
import { ItemsInput } from './items-input.tsx';
import { OpinionInput } from './opinion-input.tsx';
import { PartyInput } from './party-input.tsx';
import { PeopleRows } from './people-rows.tsx';
import { PeriodInput } from './period-input.tsx';
import type { TemplateField } from './template.ts';
import { TermInput } from './term-input.tsx';

interface TemplateInputProps {
  readonly field: TemplateField;
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
}

/** The control of one field of a paper; its value is what the paper stores. */
export function TemplateInput({ field, ...control }: TemplateInputProps) {
  const given = { ...(control as object), label: field.label };
  switch (field.kind) {
    case 'text':
      return <Input {...(control as object)} maxLength={2000} />;
    case 'longText':
      return <Input.TextArea {...(control as object)} autoSize={{ minRows: 3, maxRows: 24 }} maxLength={20_000} />;
    case 'date':
      return <DayInput {...(control as object)} />;
    case 'instant':
      return <InstantInput {...(control as object)} />;
    case 'amount':
      return <MoneyInput {...(control as object)} />;
    case 'choice':
      return field.options.length > 5 ? (
        <Select
          {...(control as object)}
          options={[...field.options]}
          allowClear
          placeholder="请选择"
          style={{ width: '100%' }}
        />
      ) : (
        <Radio.Group {...(control as object)} options={[...field.options]} />
      );
    case 'choices':
      return <Checkbox.Group {...(control as object)} options={[...field.options]} />;
    case 'period':
      return <PeriodInput {...given} />;
    case 'term':
      return <TermInput {...given} />;
    case 'opinion':
      return <OpinionInput {...given} />;
    case 'party':
      return <PartyInput {...given} mayBeUndetermined={field.mayBeUndetermined} />;
    case 'person':
      return <PeopleRows {...given} parts={field.parts} single />;
    case 'people':
      return <PeopleRows {...given} parts={field.parts} />;
    case 'items':
      return <ItemsInput {...given} columns={field.columns} />;
  }
}
