import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Button, Input } from 'antd';
import { peopleQuery } from '../client/queries.ts';
import { PERSON_PARTS, type PersonParts } from './template.ts';
import './composed-input.css';

type Person = Readonly<Record<string, string>>;

interface PeopleRowsProps {
  readonly label: string;
  readonly parts: PersonParts;
  /** One person, stored by itself and not in a list. */
  readonly single?: boolean;
  readonly value?: Person | readonly Person[] | undefined;
  readonly onChange?: (value: Person | readonly Person[] | undefined) => void;
}

/** 人员 of a paper; those of the staff bring their certificate with them. */
export function PeopleRows({ label, parts, single = false, value, onChange }: PeopleRowsProps) {
  const { data: staff = [] } = useQuery(peopleQuery);
  const people = [value ?? []].flat() as readonly Person[];
  const rows = single && people.length === 0 ? [{}] : people;
  const give = (next: readonly Person[]) => onChange?.(single ? next[0] : next);
  const set = (at: number, change: Person) =>
    give(rows.map((row, index) => (index === at ? withoutEmpty({ ...row, ...change }) : row)));
  const known = (name: string) => {
    const certificate = 'certificate' in parts ? staff.find((person) => person.name === name)?.certificate : undefined;
    return certificate ? { certificate } : {};
  };
  return (
    <div className="composed-input">
      {rows.map((row, at) => (
        // Rows have no identity of their own: a person is a name in a paper.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="composed-input-row">
          <div className="composed-input-parts">
            <AutoComplete
              aria-label={`${label}${single ? '' : at + 1}姓名`}
              placeholder="姓名"
              value={row['name'] ?? ''}
              options={staff.map(({ name }) => ({ value: name }))}
              showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
              onChange={(name) => set(at, { name, ...known(name) })}
            />
            {Object.entries(parts).map(([part, need]) => (
              <Input
                key={part}
                aria-label={`${label}${single ? '' : at + 1}${PERSON_PARTS[part]}`}
                placeholder={`${PERSON_PARTS[part]}${need === 'optional' ? '（可不填）' : ''}`}
                value={row[part] ?? ''}
                onChange={({ target }) => set(at, { [part]: target.value })}
              />
            ))}
          </div>
          {!single && (
            <Button
              type="text"
              size="small"
              aria-label={`删去${label}第 ${at + 1} 名`}
              onClick={() => give(rows.filter((_, index) => index !== at))}
            >
              删去
            </Button>
          )}
        </div>
      ))}
      {!single && (
        <Button type="dashed" onClick={() => give([...rows, {}])}>
          增加{label}
        </Button>
      )}
    </div>
  );
}

const withoutEmpty = (person: Person): Person =>
  Object.fromEntries(Object.entries(person).filter(([part, text]) => part === 'name' || text !== ''));
