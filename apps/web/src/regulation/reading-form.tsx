import { Button, Form, Input, Modal, Radio, Select } from 'antd';
import { zh, type TermIn } from '@zhiji/terms';
import { useNavigate } from 'react-router';
import { useAgencyRoles } from '../agency/agency-roles.ts';
import { useAgencyGive } from '../client/use-agency-give.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { Consequences } from './consequences.tsx';
import { Foreseen } from './foreseen.tsx';
import { reassessmentPath } from './paths.ts';
import type { Reading, Regulation } from './regulation-queries.ts';

interface ReadingFormProps {
  readonly reading: Reading;
  readonly regulation: Regulation;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface Values {
  readonly as: TermIn<'ROLES'>;
  readonly value: string;
  readonly reason: string;
}

/** 选定解释口径, with its reason, after saying what will follow. */
export function ReadingForm({ reading, regulation, open, onClose }: ReadingFormProps) {
  const roles = useAgencyRoles()('chooseReading');
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const value = Form.useWatch('value', form) ?? reading.chosen;
  const give = useAgencyGive(() => {
    onClose();
    if (regulation.adopted) void navigate(reassessmentPath());
  });
  return (
    <Modal open={open} onCancel={onClose} title="选定解释口径" footer={null} width={620} destroyOnHidden>
      <Form<Values>
        form={form}
        layout="vertical"
        aria-label="选定解释口径"
        initialValues={{ as: roles[0], value: reading.chosen }}
        onFinish={(values) =>
          give.mutate({
            name: 'chooseReading',
            as: values.as,
            subject: regulation.code,
            data: { reading: reading.id, value: values.value, reason: values.reason },
          })
        }
      >
        <Form.Item name="value" label={reading.question} required>
          <Radio.Group
            className="reading-options"
            options={Object.entries(reading.options).map(([option, said]) => ({
              value: option,
              label: option === reading.chosen ? `${said}（现在采用）` : said,
            }))}
          />
        </Form.Item>
        <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请填写理由' }]}>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            placeholder="如：有权机关的答复及其文号"
          />
        </Form.Item>
        <Form.Item name="as" label="以何身份" required hidden={roles.length < 2}>
          <Select options={roles.map((role) => ({ value: role, label: zh(role) }))} />
        </Form.Item>
        {value !== reading.chosen && (
          <Consequences regulation={regulation}>
            {regulation.adopted
              ? `此后按“${reading.options[value]}”适用，不问案件何时发生。`
              : '本部规定尚未启用，所选口径自启用之时起适用，现有案件不受影响。'}
          </Consequences>
        )}
        {value !== reading.chosen && regulation.adopted && (
          <Foreseen
            key={value}
            draft={() => ({
              name: 'chooseReading',
              as: form.getFieldValue('as') as Values['as'],
              subject: regulation.code,
              data: { reading: reading.id, value, reason: '试评' },
            })}
          />
        )}
        <ProblemNotice error={give.error} />
        <div className="act-foot">
          <Button type="primary" htmlType="submit" loading={give.isPending} disabled={value === reading.chosen}>
            {regulation.adopted ? '选定，并重新评估全部案件' : '选定'}
          </Button>
        </div>
      </Form>
    </Modal>
  );
}
