import { AGENCY_COMMANDS, EVENTS, type AgencyCommandName } from '@zhiji/cases';
import { findTerm, zh, type TermIn } from '@zhiji/terms';
import { Alert, Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useAgencyGive } from '../client/use-agency-give.ts';
import { uuidv7 } from '../client/uuid.ts';
import { useClaimedTime } from '../form/claimed-time.ts';
import { keepOpenOnEnter } from '../form/enter-key.ts';
import { EventFields } from '../form/event-fields.tsx';
import { fieldsOf } from '../form/field.ts';
import { filled } from '../form/filled.ts';
import { InstantInput } from '../form/instant-input.tsx';
import { useFit } from '../form/use-fit.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { AGENCY_PICKS, agencySubject, concernsCases, type AgencyChoice, type AgencySubject } from './agency-act.ts';
import { useAgencyChoices } from './agency-choices.ts';
import { useAgencyRoles } from './agency-roles.ts';

interface Values {
  readonly as: TermIn<'ROLES'>;
  readonly target?: string;
  readonly occurredAt?: string;
  readonly cases?: readonly string[];
  readonly data?: Readonly<Record<string, unknown>>;
}

interface AgencyActFormProps {
  readonly command: AgencyCommandName;
  readonly onDone: () => void;
  readonly onChanged: () => void;
}

/** The form of one order about the agency, made from the schema of its event. */
export function AgencyActForm({ command, onDone, onChanged }: AgencyActFormProps) {
  const { event, mode, title } = AGENCY_COMMANDS[command];
  const { data: schema, subject: kind } = EVENTS[event];
  const roles = useAgencyRoles()(command);
  const [form] = Form.useForm<Values>();
  const [made] = useState(uuidv7);
  const { unfit, fits } = useFit(form, event);
  const time = useClaimedTime();
  const give = useAgencyGive(onDone);
  const subject = agencySubject(command);
  const picks = AGENCY_PICKS[command] ?? {};
  const fields = fieldsOf(schema).filter(({ name }) => !(name in picks));

  const submit = ({ as, target, occurredAt, cases = [], data = {} }: Values) => {
    const content = filled(data);
    if (!fits(content)) return;
    give.mutate({
      name: command,
      as,
      subject: subject.is === 'chosen' ? target! : nameOf(subject, content, made),
      data: content,
      ...(cases.length > 0 ? { about: cases.map((id) => ({ type: 'case' as const, id })) } : {}),
      ...(mode === 'act' ? {} : time.claimed(occurredAt)),
    });
  };

  return (
    <Form<Values>
      form={form}
      layout="vertical"
      aria-label={title}
      initialValues={{ as: roles[0], occurredAt: time.opened }}
      onValuesChange={onChanged}
      onKeyDown={keepOpenOnEnter}
      onFinish={submit}
    >
      {subject.is === 'chosen' && (
        <ChoiceItem name={['target']} label={findTerm(kind)!.zh} from={subject.from} required />
      )}
      <EventFields fields={fields} path={['data']} />
      {Object.entries(picks).map(([name, from]) => {
        const { label, required } = fieldsOf(schema).find((field) => field.name === name)!;
        return <ChoiceItem key={name} name={['data', name]} label={label} from={from} required={required} many />;
      })}
      {concernsCases(command) && <ChoiceItem name={['cases']} label="关联案件" from="cases" many />}
      {mode !== 'act' && (
        <Form.Item name="occurredAt" label="发生时间" rules={[{ required: true, message: '请填写发生时间' }]}>
          <InstantInput />
        </Form.Item>
      )}
      <Form.Item name="as" label="以何身份" required hidden={roles.length < 2}>
        <Select options={roles.map((role) => ({ value: role, label: zh(role) }))} />
      </Form.Item>
      {unfit.length > 0 && <Alert type="error" title="还不能登记" description={unfit.join('；')} />}
      <ProblemNotice error={give.error} />
      <div className="act-foot">
        <Button type="primary" htmlType="submit" loading={give.isPending}>
          {title}
        </Button>
      </div>
    </Form>
  );
}

/** What something new is called from now on. */
function nameOf(
  { named }: Extract<AgencySubject, { is: 'new' }>,
  content: Readonly<Record<string, unknown>>,
  made: string,
): string {
  return named?.map((field) => content[field]).join('/') ?? made;
}

interface ChoiceItemProps {
  readonly name: readonly (string | number)[];
  readonly label: string;
  readonly from: AgencyChoice;
  readonly required?: boolean;
  readonly many?: true;
}

function ChoiceItem({ name, label, from, required = false, many }: ChoiceItemProps) {
  const choices = useAgencyChoices(from);
  return (
    <Form.Item
      name={[...name]}
      label={label}
      required={required}
      rules={required ? [{ required: true, message: `请选择${label}` }] : []}
    >
      <Select
        {...(many ? { mode: 'multiple' as const } : {})}
        loading={choices === undefined}
        options={[...(choices ?? [])]}
        showSearch={{ optionFilterProp: 'label' }}
        notFoundContent={choices === undefined ? '正在读取' : '没有可选的'}
        placeholder={many ? '可选多项' : '请选择'}
      />
    </Form.Item>
  );
}
