import { InstantInput } from '../form/instant-input.tsx';
import './composed-input.css';

interface Period {
  readonly from?: string;
  readonly to?: string;
}

interface PeriodInputProps {
  readonly label: string;
  readonly value?: Period | undefined;
  readonly onChange?: (value: Period) => void;
}

/** 起止时间 */
export const PeriodInput = ({ label, value = {}, onChange }: PeriodInputProps) => (
  <div className="composed-input composed-input-pair">
    <InstantInput
      aria-label={`${label}起`}
      value={value.from}
      onChange={(from) => onChange?.(ends({ ...value, from }))}
    />
    <span>至</span>
    <InstantInput aria-label={`${label}止`} value={value.to} onChange={(to) => onChange?.(ends({ ...value, to }))} />
  </div>
);

const ends = ({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): Period => ({
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});
