import { useQuery } from '@tanstack/react-query';
import { zh, type TermIn } from '@zhiji/terms';
import { Checkbox, Select } from 'antd';
import { peopleQuery, type Person } from '../client/queries.ts';
import type { NamedPerson, PersonAsks } from './field.ts';
import './person-input.css';

interface PeopleInputProps {
  readonly id?: string;
  readonly value?: readonly NamedPerson[] | undefined;
  readonly onChange?: (value: readonly NamedPerson[] | undefined) => void;
  readonly most?: number;
  readonly asks?: PersonAsks;
  readonly 'aria-label'?: string;
}

/** 人员: chosen from the staff, with certificate, or typed in by name; then what is asked of each. */
export function PeopleInput({ id, value = [], onChange, most, asks, 'aria-label': label }: PeopleInputProps) {
  const { data: staff = [] } = useQuery(peopleQuery);
  const choose = (chosen: readonly string[]) =>
    chosen.map((one): NamedPerson => {
      const kept = value.find((person) => person.id === one || person.name === one);
      if (kept) return kept;
      const known = staff.find((person) => person.id === one || person.name === one);
      if (!known) return { name: one.trim() };
      const { id: personId, name, certificate, roles } = known;
      const role = Array.isArray(asks) ? asks.find((each) => roles.includes(each)) : undefined;
      return { id: personId, name, ...(role ? { role } : {}), ...(certificate ? { certificate } : {}) };
    });
  const answer = (of: NamedPerson, changed: NamedPerson) =>
    onChange?.(value.map((person) => (person === of ? changed : person)));
  return (
    <>
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
        onChange={(chosen: readonly string[]) => onChange?.(chosen.length === 0 ? undefined : choose(chosen))}
      />
      {asks && value.length > 0 && (
        <ul className="people-asked">
          {value.map((person) => (
            <li key={person.id ?? person.name}>
              <PersonAnswer person={person} asks={asks} onChange={(changed) => answer(person, changed)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface PersonAnswerProps {
  readonly person: NamedPerson;
  readonly asks: PersonAsks;
  readonly onChange: (person: NamedPerson) => void;
}

function PersonAnswer({ person, asks, onChange }: PersonAnswerProps) {
  if (asks === 'certificate') {
    const { certificateValid, ...unchecked } = person;
    return (
      <Checkbox
        checked={certificateValid === true}
        onChange={({ target }) => onChange(target.checked ? { ...unchecked, certificateValid: true } : unchecked)}
      >
        已核对{person.name}的执法证件，在当日有效
      </Checkbox>
    );
  }
  const { role, ...unnamed } = person;
  return (
    <>
      <span>{person.name}</span>
      <Select
        size="small"
        aria-label={`${person.name}的身份`}
        placeholder="身份（可不填）"
        allowClear
        value={role ?? null}
        options={asks.map((each) => ({ value: each, label: zh(each) }))}
        onChange={(chosen: TermIn<'ROLES'> | null | undefined) =>
          onChange(chosen ? { ...unnamed, role: chosen } : unnamed)
        }
      />
    </>
  );
}

const particularsOf = (person: Person | undefined): string =>
  [person?.unit, person?.certificate].filter(Boolean).join(' ');

interface PersonInputProps {
  readonly id?: string;
  readonly value?: NamedPerson | undefined;
  readonly onChange?: (value: NamedPerson | undefined) => void;
  readonly asks?: PersonAsks;
}

export const PersonInput = ({ id, value, onChange, asks }: PersonInputProps) => (
  <PeopleInput
    {...(asks ? { asks } : {})}
    {...(id ? { id } : {})}
    value={value ? [value] : []}
    onChange={(people) => onChange?.(people?.[0])}
    most={1}
  />
);
