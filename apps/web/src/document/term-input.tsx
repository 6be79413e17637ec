import { InputNumber, Radio, Select, Space } from 'antd';
import { DayInput } from '../form/instant-input.tsx';
import './composed-input.css';

/** 履行期限 – a last day, or days counted from service. */
type Term =
  | { readonly until?: string | undefined }
  | { readonly days?: number | undefined; readonly unit: 'day' | 'workingDay'; readonly from: 'service' };

interface TermInputProps {
  readonly label: string;
  readonly value?: Term | undefined;
  readonly onChange?: (value: Term) => void;
}

export function TermInput({ label, value, onChange }: TermInputProps) {
  const counted = value !== undefined && 'unit' in value;
  return (
    <div className="composed-input">
      <Radio.Group
        aria-label={label}
        value={value === undefined ? null : counted ? 'counted' : 'until'}
        onChange={({ target }) =>
          onChange?.(target.value === 'counted' ? { days: 15, unit: 'day', from: 'service' } : {})
        }
        options={[
          { value: 'counted', label: '自送达之日起若干日' },
          { value: 'until', label: '至某日' },
        ]}
      />
      {value !== undefined &&
        (counted ? (
          <Space>
            <InputNumber
              aria-label={`${label}的日数`}
              min={1}
              precision={0}
              value={value.days ?? null}
              onChange={(days) => onChange?.({ ...value, days: days ?? undefined })}
            />
            <Select
              aria-label={`${label}的单位`}
              value={value.unit}
              onChange={(unit) => onChange?.({ ...value, unit })}
              options={[
                { value: 'day', label: '日' },
                { value: 'workingDay', label: '个工作日' },
              ]}
            />
          </Space>
        ) : (
          <DayInput
            aria-label={`${label}届满日`}
            value={'until' in value ? value.until : undefined}
            onChange={(until) => onChange?.({ until })}
          />
        ))}
    </div>
  );
}
