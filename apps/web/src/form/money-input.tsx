import { InputNumber } from 'antd';

interface MoneyInputProps {
  readonly id?: string;
  /** Whole 分. */
  readonly value?: number | undefined;
  readonly onChange?: (value: number | undefined) => void;
  readonly 'aria-label'?: string;
}

/** 金额, typed in 元. */
export const MoneyInput = ({ value, onChange, ...rest }: MoneyInputProps) => (
  <InputNumber<number>
    {...rest}
    min={0}
    precision={2}
    step={100}
    suffix="元"
    style={{ width: '100%' }}
    value={value === undefined ? null : value / 100}
    onChange={(typed) => onChange?.(typed === null ? undefined : Math.round(typed * 100))}
  />
);
