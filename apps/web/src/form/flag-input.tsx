import { Radio } from 'antd';

interface FlagInputProps {
  readonly id?: string;
  readonly value?: boolean | undefined;
  readonly onChange?: (value: boolean) => void;
}

/** 是、否, nothing chosen until somebody chooses. */
export const FlagInput = ({ id, value, onChange }: FlagInputProps) => (
  <Radio.Group
    {...(id ? { id } : {})}
    value={value ?? null}
    onChange={(event) => onChange?.(event.target.value as boolean)}
    options={[
      { value: true, label: '是' },
      { value: false, label: '否' },
    ]}
  />
);
