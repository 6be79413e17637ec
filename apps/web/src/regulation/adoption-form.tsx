import { EVENTS } from '@zhiji/cases';
import { zh, type TermIn } from '@zhiji/terms';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Modal, Select } from 'antd';
import { useNavigate } from 'react-router';
import { useAgencyRoles } from '../agency/agency-roles.ts';
import { useAgencyGive } from '../client/use-agency-give.ts';
import { EventFields } from '../form/event-fields.tsx';
import { fieldsOf } from '../form/field.ts';
import { filled } from '../form/filled.ts';
import { instantText } from '../law/instant-text.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { Consequences } from './consequences.tsx';
import { Foreseen } from './foreseen.tsx';
import { ImportHint } from './import-hint.tsx';
import { reassessmentPath } from './paths.ts';
import { regulationsQuery, type Regulation } from './regulation-queries.ts';
import './adoption-form.css';

interface AdoptionFormProps {
  readonly regulation: Regulation;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface Values {
  readonly as: TermIn<'ROLES'>;
  readonly data: {
    readonly effectiveOn?: string;
    readonly basis?: readonly string[];
    readonly replaces?: readonly string[];
  };
}

const FIELDS = fieldsOf(EVENTS['regulation.adopted'].data).filter(({ name }) =>
  ['effectiveOn', 'basis'].includes(name),
);

/** 启用规定 from a day on, after saying what will follow. */
export function AdoptionForm({ regulation, open, onClose }: AdoptionFormProps) {
  const { code, title, adopted, imported } = regulation;
  const roles = useAgencyRoles()('adoptRegulation');
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const day = Form.useWatch(['data', 'effectiveOn'], form);
  const replaced = Form.useWatch(['data', 'replaces'], form) ?? [];
  const { data: regulations } = useQuery(regulationsQuery);
  const inForce = (regulations ?? []).flatMap((one) =>
    one.code !== code && one.adopted?.until === null ? [{ value: one.code, label: `《${one.title}》` }] : [],
  );
  const give = useAgencyGive(() => {
    onClose();
    void navigate(reassessmentPath());
  });
  const draftOf = (as: Values['as'], data: Values['data']) => ({
    name: 'adoptRegulation' as const,
    as,
    subject: code,
    data: { code, ...filled(data), ...(imported ? { textHash: imported.sha256 } : {}) },
  });
  return (
    <Modal open={open} onCancel={onClose} title={`启用《${title}》`} footer={null} width={620} destroyOnHidden>
      <Form<Values>
        form={form}
        layout="vertical"
        aria-label="启用规定"
        initialValues={{ as: roles[0], data: adopted?.effectiveOn ? { effectiveOn: adopted.effectiveOn } : {} }}
        onFinish={({ as, data }) => give.mutate(draftOf(as, data))}
      >
        <BoundText imported={imported} />
        <EventFields fields={FIELDS} path={['data']} />
        <Form.Item name={['data', 'replaces']} label="取代的规定" hidden={inForce.length === 0}>
          <Select mode="multiple" allowClear placeholder="不取代，同时适用" options={inForce} />
        </Form.Item>
        <Form.Item name="as" label="以何身份" required hidden={roles.length < 2}>
          <Select options={roles.map((role) => ({ value: role, label: zh(role) }))} />
        </Form.Item>
        {day && (
          <Consequences regulation={{ adopted: {} }}>
            {replaced.length > 0
              ? `${day} 起的事实依本部规定，以前的仍依被取代的规定；音像资料的保存期限取两者中较长的。`
              : adopted
                ? `施行日改为 ${day}：此日以前的事实不触发本部规定。`
                : `${day} 起的事实，除现行规定外同时受本部规定约束；同一事项从严。`}
          </Consequences>
        )}
        {day && (
          <Foreseen
            key={JSON.stringify([day, replaced])}
            draft={() => {
              const { as, data } = form.getFieldsValue();
              return draftOf(as, data);
            }}
          />
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

/** The official text the record will name, as the one who signs it sees it. */
const BoundText = ({ imported }: Pick<Regulation, 'imported'>) =>
  imported ? (
    <p>
      启用的正文：{imported.from}，{instantText(imported.at)} 导入
      <br />
      <small className="quiet text-digest">SHA-256 {imported.sha256}，写入启用记录</small>
    </p>
  ) : (
    <Alert
      type="info"
      title="正文没有导入，启用记录不能写明是哪一份正文"
      description={
        <>
          可以先导入再启用；现在启用，以后导入了可以重新登记。 <ImportHint />
        </>
      }
    />
  );
