import { formatInstant, parseInstant } from '@zhiji/calendar';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

interface InstantInputProps {
  readonly id?: string;
  /** ISO 8601 with offset. */
  readonly value?: string | undefined;
  readonly onChange?: (value: string | undefined) => void;
  readonly 'aria-label'?: string;
}

/** 时刻, shown and read at +08:00 wherever the browser stands. */
export function InstantInput({ id, value, onChange, 'aria-label': label }: InstantInputProps) {
  const at = value === undefined ? undefined : parseInstant(value);
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      style={{ width: '100%' }}
      value={at === undefined ? null : dayjs(at).utcOffset(8)}
      onChange={(picked) => onChange?.(picked ? formatInstant(legal(picked)) : undefined)}
    />
  );
}

/** What the picker shows is a clock at +08:00, whatever offset its object carries. */
const legal = (picked: dayjs.Dayjs): number => parseInstant(`${picked.format('YYYY-MM-DDTHH:mm')}:00+08:00`)!;

interface DayInputProps {
  readonly id?: string;
  /** `2026-02-14` */
  readonly value?: string | undefined;
  readonly onChange?: (value: string | undefined) => void;
  readonly 'aria-label'?: string;
}

/** 日 */
export const DayInput = ({ id, value, onChange, 'aria-label': label }: DayInputProps) => (
  <DatePicker
    {...(id ? { id } : {})}
    {...(label ? { 'aria-label': label } : {})}
    style={{ width: '100%' }}
    value={value ? dayjs(value) : null}
    onChange={(picked) => onChange?.(picked ? picked.format('YYYY-MM-DD') : undefined)}
  />
);
