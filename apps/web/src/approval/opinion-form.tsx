import type { CommandName } from '@zhiji/cases';
import { zh } from '@zhiji/terms';
import { Button, Form, Input, Select } from 'antd';
import { useEffect } from 'react';
import type { ApprovalRow } from '../client/queries.ts';
import { useGive } from '../client/use-give.ts';
import { useActing } from '../shell/acting.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { opinionOrder, rolesThatMay } from './opinion-order.ts';
import { peopleText, silencedBy } from './people-count.ts';

interface OpinionFormProps {
  readonly row: ApprovalRow;
  readonly onDone: () => void;
}

interface Values {
  readonly role: ApprovalRow['chain'][number];
  readonly opinion?: string;
}

/** 出具意见: agree with or without words, return or refuse only with a reason. */
export function OpinionForm({ row, onDone }: OpinionFormProps) {
  const acting = useActing();
  const [form] = Form.useForm<Values>();
  const give = useGive(row.caseId, onDone);
  const roles = rolesThatMay(row, acting);
  const present = roles[0];
  useEffect(() => {
    if (present) form.setFieldsValue({ role: present });
  }, [form, present]);
  const answer = (name: Extract<CommandName, 'giveApproval' | 'refuseApproval' | 'returnApproval'>) => {
    const { role, opinion = '' } = form.getFieldsValue();
    if (name !== 'giveApproval' && opinion.trim() === '')
      return form.setFields([
        { name: 'opinion', errors: [name === 'returnApproval' ? '请写明退回理由' : '请写明不同意的理由'] },
      ]);
    return give.mutate([opinionOrder(row, name, role, opinion)]);
  };
  useShortcut('a', '同意', () => answer('giveApproval'));
  useShortcut('r', '退回', () => answer('returnApproval'));
  useShortcut('d', '不同意', () => answer('refuseApproval'));
  if (roles.length === 0)
    return (
      <section>
        <p className="quiet">
          {silencedBy(row, acting.me.id) ??
            (row.people > 0
              ? `由不承办本案、有权审批的${peopleText(row.people)}出具意见。`
              : `待${row.waitingFor.map(zh).join('、')}出具意见。`)}
        </p>
      </section>
    );
  return (
    <section>
      <Form<Values> form={form} layout="vertical" initialValues={{ role: present }} aria-label="出具意见">
        <Form.Item name="role" label="以何身份" required hidden={roles.length < 2}>
          <Select options={roles.map((role) => ({ value: role, label: zh(role) }))} />
        </Form.Item>
        <Form.Item name="opinion" label={`${present ? zh(present) : ''}意见`} style={{ marginBottom: 8 }}>
          <Input.TextArea autoSize={{ minRows: 2 }} placeholder="同意的可不填；退回、不同意的写明理由" />
        </Form.Item>
        <ProblemNotice error={give.error} />
        <div className="approval-acts">
          <Button type="primary" loading={give.isPending} onClick={() => answer('giveApproval')}>
            同意
          </Button>
          <Button disabled={give.isPending} onClick={() => answer('returnApproval')}>
            退回
          </Button>
          <Button danger disabled={give.isPending} onClick={() => answer('refuseApproval')}>
            不同意
          </Button>
        </div>
      </Form>
    </section>
  );
}
