import { Input, Radio } from 'antd';
import './composed-input.css';

type Kind = 'citizen' | 'organisation' | 'undetermined';
type Party = Readonly<Record<string, string>> & { readonly kind: Kind };

interface PartyInputProps {
  readonly label: string;
  readonly mayBeUndetermined: boolean;
  readonly value?: Party | undefined;
  readonly onChange?: (value: Party) => void;
}

const PARTS: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  citizen: { name: '姓名', gender: '性别', idNumber: '身份证件号码', phone: '联系电话', address: '住址' },
  organisation: {
    name: '名称',
    creditCode: '统一社会信用代码',
    representative: '法定代表人（负责人）',
    phone: '联系电话',
    address: '住所',
  },
  undetermined: { note: '待查的说明' },
};

/** 当事人 of a paper: a citizen, an organisation, or still to be found out. */
export const PartyInput = ({ label, mayBeUndetermined, value, onChange }: PartyInputProps) => (
  <div className="composed-input">
    <Radio.Group
      aria-label={`${label}的种类`}
      value={value?.kind ?? null}
      onChange={({ target }) => {
        const kind = target.value as Kind;
        onChange?.(kind === 'undetermined' || !value?.['name'] ? { kind } : { kind, name: value['name'] });
      }}
      options={[
        { value: 'citizen', label: '公民' },
        { value: 'organisation', label: '单位' },
        ...(mayBeUndetermined ? [{ value: 'undetermined', label: '待查' }] : []),
      ]}
    />
    {value && (
      <div className="composed-input-parts">
        {Object.entries(PARTS[value.kind]).map(([part, name]) => (
          <Input
            key={part}
            aria-label={`${label}${name}`}
            placeholder={name}
            value={value[part] ?? ''}
            onChange={({ target }) => {
              const { [part]: _, ...others } = value;
              onChange?.((target.value ? { ...value, [part]: target.value } : others) as Party);
            }}
          />
        ))}
      </div>
    )}
  </div>
);
