import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { peopleQuery, type Person } from '../client/queries.ts';

/** Somebody named in a fact. */
export interface NamedPerson {
  readonly id?: string;
  readonly name: string;
  readonly certificate?: string;
}

interface PeopleInputProps {
  readonly id?: string;
  readonly value?: readonly NamedPerson[] | undefined;
  readonly onChange?: (value: readonly NamedPerson[] | undefined) => void;
  readonly most?: number;
  readonly 'aria-label'?: string;
}

/** 人员: chosen from the staff, with certificate, or typed in by name. */
export function PeopleInput({ id, value = [], onChange, most, 'aria-label': label }: PeopleInputProps) {
  const { data: staff = [] } = useQuery(peopleQuery);
  return (
    <Select
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      mode="tags"
      {...(most === undefined ? {} : { maxCount: most })}
      placeholder="选择本机关人员，或者输入姓名后回车"
      value={value.map((person) => person.id ?? person.name)}
      options={staff
        .toSorted((a, b) => Number(b.certificate !== null) - Number(a.certificate !== null))
        .map(({ id: person, name }) => ({ value: person, label: name }))}
      optionRender={({ value: person, label: name }) => (
        <>
          {name} <small className="quiet">{particularsOf(staff.find((one) => one.id === person))}</small>
        </>
      )}
      optionFilterProp="label"
      tokenSeparators={['、', '，', ',']}
      onChange={(chosen: readonly string[]) =>
        onChange?.(
          chosen.length === 0
            ? undefined
            : chosen.map((one) => {
                const known = staff.find((person) => person.id === one || person.name === one);
                if (!known) return value.find((person) => person.name === one) ?? { name: one.trim() };
                const { id: personId, name, certificate } = known;
                return { id: personId, name, ...(certificate ? { certificate } : {}) };
              }),
        )
      }
    />
  );
}

const particularsOf = (person: Person | undefined): string =>
  [person?.unit, person?.certificate].filter(Boolean).join(' ');

interface PersonInputProps {
  readonly id?: string;
  readonly value?: NamedPerson | undefined;
  readonly onChange?: (value: NamedPerson | undefined) => void;
}

export const PersonInput = ({ id, value, onChange }: PersonInputProps) => (
  <PeopleInput
    {...(id ? { id } : {})}
    value={value ? [value] : []}
    onChange={(people) => onChange?.(people?.[0])}
    most={1}
  />
);
