import { Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import type { Field } from './field.ts';
import { FlagInput } from './flag-input.tsx';
import { DayInput, InstantInput } from './instant-input.tsx';
import { MoneyInput } from './money-input.tsx';
import { PeopleInput, PersonInput } from './person-input.tsx';

interface FieldInputProps {
  readonly field: Field;
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
  readonly 'aria-label'?: string;
}

/** Few choices are all seen at once, many open from a list. */
const FEW = 4;

/** The control of one field. Groups and rows are laid out by EventFields. */
export function FieldInput({ field, ...control }: FieldInputProps) {
  const given = control as object;
  switch (field.kind) {
    case 'longText':
      return <Input.TextArea {...given} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={20_000} />;
    case 'flag':
      return <FlagInput {...given} />;
    case 'count':
      return <InputNumber {...given} min={0} precision={0} />;
    case 'number':
      return <InputNumber {...given} min={0} />;
    case 'money':
      return <MoneyInput {...given} />;
    case 'day':
      return <DayInput {...given} />;
    case 'instant':
      return <InstantInput {...given} />;
    case 'texts':
      return <Select {...given} mode="tags" open={false} suffix={null} tokenSeparators={['、', '，', ',', '；']} placeholder="输入一项后回车，可输入多项" />;
    case 'choice':
      return field.options.length <= FEW ? (
        <Radio.Group {...given} options={[...field.options]} />
      ) : (
        <Select {...given} options={[...field.options]} showSearch={{ optionFilterProp: 'label' }} allowClear={!field.required} placeholder="请选择" />
      );
    case 'choices':
      return field.options.length <= 12 ? (
        <Checkbox.Group {...given} options={[...field.options]} />
      ) : (
        <Select {...given} mode="multiple" options={[...field.options]} showSearch={{ optionFilterProp: 'label' }} placeholder="可选多项" />
      );
    case 'person':
      return <PersonInput {...given} />;
    case 'people':
      return <PeopleInput {...given} />;
    default:
      return <Input {...given} maxLength={2000} />;
  }
}
