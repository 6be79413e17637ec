import { Button, Form, Input, Modal, Select } from 'antd';
import { useGive } from '../client/use-give.ts';
import { useCase } from '../case/opened-case.tsx';
import { keepOpenOnEnter } from '../form/enter-key.ts';
import { useClaimedTime } from '../form/claimed-time.ts';
import { InstantInput } from '../form/instant-input.tsx';
import { Citation } from '../law/citation.tsx';
import { useActing } from '../shell/acting.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import type { Signer } from './signature-list.tsx';

interface RefusalFormProps {
  readonly id: string;
  readonly signer: Signer;
  readonly onClose: () => void;
}

interface Values {
  readonly name: string;
  readonly at: string;
  readonly manifestation: string;
  readonly present: readonly string[];
}

/** 登记拒签 with its four particulars (FZCG-15.2); the refusal itself has to be on a recording (FZCG-15.3). */
export function RefusalForm({ id, signer: { slot, name }, onClose }: RefusalFormProps) {
  const { caseId, regulation, file, staff } = useCase();
  const { rolesFor } = useActing();
  const give = useGive(caseId, onClose);
  const time = useClaimedTime();
  const as = rolesFor('recordSignatureRefusal')[0];
  const officers = file.undertakers.map((one) => staff.find(({ id: person }) => person === one)?.name ?? one);
  const submit = ({ name: refusedBy, at, manifestation, present }: Values) =>
    as &&
    give.mutate([
      {
        name: 'recordSignatureRefusal',
        as,
        subject: id,
        ...time.claimed(at),
        data: { signatory: slot.role, name: refusedBy.trim(), manifestation: manifestation.trim(), present },
      },
    ]);
  return (
    <Modal
      open
      title={`登记拒签：${slot.label}`}
      onCancel={onClose}
      footer={null}
      width={560}
      mask={{ closable: false }}
    >
      <p className="act-hint">
        拒签过程要有音像。正在录的不要停；没有录的，先开机再请对方表态。
        <Citation article="第十五条" regulation={regulation.code} />
      </p>
      <Form<Values>
        layout="vertical"
        initialValues={{
          name: name ?? file.party?.representative ?? file.party?.name,
          at: time.opened,
          present: officers,
        }}
        onKeyDown={keepOpenOnEnter}
        onFinish={submit}
        aria-label="登记拒签"
      >
        <Form.Item name="name" label="拒签人" rules={[{ required: true, whitespace: true, message: '请填写拒签人' }]}>
          <Input />
        </Form.Item>
        <Form.Item name="at" label="拒签时间" rules={[{ required: true, message: '请填写拒签时间' }]}>
          <InstantInput />
        </Form.Item>
        <Form.Item
          name="manifestation"
          label="拒签理由或者表现"
          rules={[{ required: true, whitespace: true, message: '请写明理由或者表现' }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Form.Item>
        <Form.Item name="present" label="在场人员" rules={[{ required: true, message: '请填写在场人员' }]}>
          <Select mode="tags" open={false} tokenSeparators={['、', '，', ',']} placeholder="输入姓名后回车" />
        </Form.Item>
        <ProblemNotice error={give.error} />
        <div className="act-foot">
          <Button type="primary" htmlType="submit" loading={give.isPending} disabled={as === undefined}>
            登记拒签
          </Button>
        </div>
      </Form>
    </Modal>
  );
}
