import { Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import type { Field } from './field.ts';
import { CountsInput } from './counts-input.tsx';
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
  /** Words to choose from, where others may be written as well. */
  readonly offered?: readonly string[] | undefined;
  /** In a cell of a table. */
  readonly narrow?: boolean;
}

/** Few choices are all seen at once, many open from a list; where several may be chosen, more are seen. */
const FEW = 4;
const FEW_OF_MANY = 14;

/** The control of one field. Groups and rows are laid out by EventFields. */
export function FieldInput({ field, narrow = false, offered = [], ...control }: FieldInputProps) {
  const given = control as object;
  switch (field.kind) {
    case 'longText':
      return narrow ? (
        <Input {...given} maxLength={2000} />
      ) : (
        <Input.TextArea {...given} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={20_000} />
      );
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
      return (
        <Select
          {...given}
          mode="tags"
          {...(offered.length > 0
            ? {
                options: offered.map((value) => ({ value, label: value })),
                placeholder: '从已登记的选定；没有登记的，写明名称后回车',
              }
            : { open: false, suffix: null, placeholder: '输入一项后回车，可输入多项' })}
          tokenSeparators={['、', '，', ',', '；']}
        />
      );
    case 'counts':
      return <CountsInput {...given} />;
    case 'choice':
      return field.options.length <= FEW && !narrow ? (
        <Radio.Group {...given} options={[...field.options]} />
      ) : (
        <Select
          {...given}
          options={[...field.options]}
          showSearch={{ optionFilterProp: 'label' }}
          allowClear={!field.required}
          placeholder="请选择"
        />
      );
    case 'choices':
      return field.options.length <= FEW_OF_MANY ? (
        <Checkbox.Group {...given} options={[...field.options]} />
      ) : (
        <Select
          {...given}
          mode="multiple"
          options={[...field.options]}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="可选多项"
        />
      );
    case 'person':
      return <PersonInput {...given} {...(field.asks ? { asks: field.asks } : {})} />;
    case 'people':
      return <PeopleInput {...given} {...(field.asks ? { asks: field.asks } : {})} />;
    default:
      return <Input {...given} maxLength={2000} />;
  }
}
