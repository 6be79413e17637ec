import { useMutation, useQueryClient } from '@tanstack/react-query';
import { COMMANDS, dataProblems, EVENTS } from '@zhiji/cases';
import { zh } from '@zhiji/terms';
import { App, Button, Drawer, Form, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { openCase, orderBook } from '../client/order.ts';
import { receiptText } from '../client/use-give.ts';
import { uuidv7 } from '../client/uuid.ts';
import { keepOpenOnEnter } from '../form/enter-key.ts';
import { useClaimedTime } from '../form/claimed-time.ts';
import { EventFields } from '../form/event-fields.tsx';
import { fieldsOf } from '../form/field.ts';
import { filled } from '../form/filled.ts';
import { InstantInput } from '../form/instant-input.tsx';
import { useActing } from '../shell/acting.tsx';
import { Blank } from '../shell/blank.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { casePath } from './paths.ts';

interface NewCaseProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** 登记案源: every case begins with a lead. */
export const NewCase = ({ open, onClose }: NewCaseProps) => (
  <Drawer
    open={open}
    onClose={onClose}
    title={COMMANDS.registerLead.title}
    size={620}
    destroyOnHidden
    mask={{ closable: false }}
  >
    <LeadForm />
  </Drawer>
);

const FIELDS = fieldsOf(EVENTS['lead.found'].data);

interface Values {
  readonly as: ReturnType<ReturnType<typeof useActing>['rolesFor']>[number];
  readonly foundAt: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

function LeadForm() {
  const { rolesFor } = useActing();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [caseId] = useState(uuidv7);
  const [leadId] = useState(uuidv7);
  const [numbered] = useState(orderBook);
  const time = useClaimedTime();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const roles = rolesFor('registerLead');
  const save = useMutation({
    mutationFn: ({ as, foundAt, data = {} }: Values) =>
      openCase(
        caseId,
        numbered([{ name: 'registerLead', as, subject: leadId, ...time.claimed(foundAt), data: filled(data) }]),
      ),
    onSuccess: (receipt) => {
      message.success(receiptText(receipt));
      void queries.invalidateQueries({ queryKey: ['cases'] });
      void navigate(casePath(caseId));
    },
  });
  const submit = (values: Values) => {
    const problems = dataProblems('lead.found', filled(values.data ?? {}));
    if (problems.length === 0) return save.mutate(values);
    form.setFields(
      problems.map(({ field, rule }) => ({ name: ['data', ...field.split('/')] as never, errors: [rule] })),
    );
  };
  if (roles.length === 0)
    return <Blank title="没有登记案源的身份">须由{COMMANDS.registerLead.roles.map(zh).join('、')}登记。</Blank>;
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={{ as: roles[0], foundAt: time.opened }}
      onKeyDown={keepOpenOnEnter}
      onFinish={submit}
      aria-label="登记案源"
    >
      <Form.Item name="foundAt" label="发现时间" rules={[{ required: true, message: '请填写发现时间' }]}>
        <InstantInput />
      </Form.Item>
      <Form.Item name="as" label="以何身份" required hidden={roles.length < 2}>
        <Select options={roles.map((role) => ({ value: role, label: zh(role) }))} />
      </Form.Item>
      <EventFields fields={FIELDS} path={['data']} />
      <ProblemNotice error={save.error} />
      <div className="act-foot">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          登记
        </Button>
      </div>
    </Form>
  );
}
