import { EVENTS } from '@zhiji/cases';
import { zh, type TermIn } from '@zhiji/terms';
import { Button, Form, Modal, Select } from 'antd';
import { useNavigate } from 'react-router';
import { useAgencyRoles } from '../agency/agency-roles.ts';
import { useAgencyGive } from '../client/use-agency-give.ts';
import { EventFields } from '../form/event-fields.tsx';
import { fieldsOf } from '../form/field.ts';
import { filled } from '../form/filled.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { Consequences } from './consequences.tsx';
import { reassessmentPath } from './paths.ts';
import type { Regulation } from './regulation-queries.ts';

interface AdoptionFormProps {
  readonly regulation: Regulation;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface Values {
  readonly as: TermIn<'ROLES'>;
  readonly data: { readonly effectiveOn?: string; readonly basis?: readonly string[] };
}

const FIELDS = fieldsOf(EVENTS['regulation.adopted'].data).filter(({ name }) =>
  ['effectiveOn', 'basis'].includes(name),
);

/** 启用规定 from a day on, after saying what will follow. */
export function AdoptionForm({ regulation, open, onClose }: AdoptionFormProps) {
  const { code, title, adopted } = regulation;
  const roles = useAgencyRoles()('adoptRegulation');
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const day = Form.useWatch(['data', 'effectiveOn'], form);
  const give = useAgencyGive(() => {
    onClose();
    void navigate(reassessmentPath());
  });
  return (
    <Modal open={open} onCancel={onClose} title={`启用《${title}》`} footer={null} width={620} destroyOnHidden>
      <Form<Values>
        form={form}
        layout="vertical"
        aria-label="启用规定"
        initialValues={{ as: roles[0], data: adopted?.effectiveOn ? { effectiveOn: adopted.effectiveOn } : {} }}
        onFinish={({ as, data }) =>
          give.mutate({ name: 'adoptRegulation', as, subject: code, data: { code, ...filled(data) } })
        }
      >
        <EventFields fields={FIELDS} path={['data']} />
        <Form.Item name="as" label="以何身份" required hidden={roles.length < 2}>
          <Select options={roles.map((role) => ({ value: role, label: zh(role) }))} />
        </Form.Item>
        {day && (
          <Consequences regulation={{ adopted: {} }}>
            {adopted
              ? `施行日改为 ${day}：此日以前的事实不触发本部规定。`
              : `${day} 起的事实，除现行规定外同时受本部规定约束；同一事项从严。`}
          </Consequences>
        )}
        <ProblemNotice error={give.error} />
        <div className="act-foot">
          <Button type="primary" htmlType="submit" loading={give.isPending} disabled={!day}>
            {adopted ? '登记施行日，并重新评估全部案件' : '启用，并重新评估全部案件'}
          </Button>
        </div>
      </Form>
    </Modal>
  );
}
