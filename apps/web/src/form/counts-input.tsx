import { Select } from 'antd';

interface CountsInputProps {
  readonly id?: string;
  readonly value?: readonly number[];
  readonly onChange?: (value: readonly number[]) => void;
}

/** Several whole numbers, entered one after another; what is none is not taken. */
export const CountsInput = ({ value = [], onChange, ...given }: CountsInputProps) => (
  <Select
    {...given}
    mode="tags"
    open={false}
    suffix={null}
    tokenSeparators={['、', '，', ',', '；', ' ']}
    placeholder="输入一个数后回车，可输入多个"
    value={value.map(String)}
    onChange={(entered: readonly string[]) => onChange?.(entered.filter((one) => /^\d+$/.test(one.trim())).map(Number))}
  />
);
