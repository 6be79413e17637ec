import { Input, Radio } from 'antd';
import './composed-input.css';

interface Opinion {
  readonly conclusion?: 'agreed' | 'notAgreed';
  readonly text?: string;
}

interface OpinionInputProps {
  readonly label: string;
  readonly value?: Opinion | undefined;
  readonly onChange?: (value: Opinion) => void;
}

/** 意见: agreed or not, and its words. */
export const OpinionInput = ({ label, value = {}, onChange }: OpinionInputProps) => (
  <div className="composed-input">
    <Radio.Group
      aria-label={`${label}的结论`}
      value={value.conclusion ?? null}
      onChange={({ target }) => onChange?.({ ...value, conclusion: target.value as 'agreed' | 'notAgreed' })}
      options={[
        { value: 'agreed', label: '同意' },
        { value: 'notAgreed', label: '不同意' },
      ]}
    />
    <Input.TextArea
      aria-label={`${label}的内容`}
      placeholder="意见内容"
      autoSize={{ minRows: 2 }}
      value={value.text ?? ''}
      onChange={({ target }) => onChange?.({ ...value, text: target.value })}
    />
  </div>
);
