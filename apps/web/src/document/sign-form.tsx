import { dayOf, formatDay } from '@zhiji/calendar';
import { ROUTES } from '@zhiji/contract';
import { idsOf, zh, type TermIn } from '@zhiji/terms';
import { Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { call } from '../client/call.ts';
import { repeated } from '../client/order.ts';
import { useGive } from '../client/use-give.ts';
import { useCase } from '../case/opened-case.tsx';
import { useActing } from '../shell/acting.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { serverNow } from '../client/clock.ts';
import { keepOpenOnEnter } from '../form/enter-key.ts';
import { DayInput } from '../form/instant-input.tsx';
import { handFor } from './signature-slots.ts';
import { SignPad } from './sign-pad.tsx';
import type { Signer } from './signature-list.tsx';
import type { Strokes } from './strokes.ts';

interface SignFormProps {
  readonly id: string;
  readonly signer: Signer;
  readonly onPaper: boolean;
  readonly onClose: () => void;
}

interface Values {
  readonly name: string;
  readonly method: TermIn<'SIGNING_METHODS'>;
  readonly statedDate?: string;
  readonly onBehalf?: string;
}

/** 签署 on glass, by stamp or by fingerprint. */
export function SignForm({ id, signer: { slot, name }, onPaper, onClose }: SignFormProps) {
  const { caseId, file } = useCase();
  const { me, rolesFor } = useActing();
  const [form] = Form.useForm<Values>();
  const method = Form.useWatch('method', form) as Values['method'] | undefined;
  const [strokes, setStrokes] = useState<Strokes>();
  const [fault, setFault] = useState<Error | null>(null);
  const give = useGive(caseId, onClose);
  const as = handFor(slot.role, rolesFor('signDocument'));
  const own = me.roles.includes(slot.role) ? me.name : slot.role === 'party' ? file.party?.name : undefined;
  const [today] = useState(() => formatDay(dayOf(serverNow())));
  const submit = async ({ name: signedBy, method: by, statedDate, onBehalf }: Values) => {
    if (!as) return;
    setFault(null);
    try {
      const kept = by === 'handSigned' && strokes ? await repeated(() => keepStrokes(strokes)) : undefined;
      give.mutate([
        {
          name: 'signDocument',
          as,
          subject: id,
          data: {
            signatory: slot.role,
            name: signedBy.trim(),
            method: by,
            ...(statedDate ? { statedDate } : {}),
            ...(kept ? { strokes: kept.sha256 } : {}),
            ...(onBehalf?.trim() ? { onBehalf: onBehalf.trim() } : {}),
          },
        },
      ]);
    } catch (error) {
      setFault(error as Error);
    }
  };
  return (
    <Modal open title={slot.label} onCancel={onClose} footer={null} width={640} mask={{ closable: false }}>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ name: name ?? own, method: 'handSigned', statedDate: today }}
        onKeyDown={keepOpenOnEnter}
        onFinish={(values) => void submit(values)}
        aria-label={`签署：${slot.label}`}
      >
        <Form.Item name="name" label="签署人" rules={[{ required: true, whitespace: true, message: '请填写签署人' }]}>
          <Input readOnly={name !== undefined} />
        </Form.Item>
        {slot.role === 'recipient' && (
          <Form.Item name="onBehalf" label="代收的，与当事人的关系及依据">
            <Input />
          </Form.Item>
        )}
        <Form.Item name="method" label="签署方式" required>
          <Radio.Group options={idsOf('SIGNING_METHODS').map((value) => ({ value, label: zh(value) }))} />
        </Form.Item>
        <Form.Item name="statedDate" label="注明的日期">
          <DayInput />
        </Form.Item>
        {method === 'handSigned' && !onPaper && (
          <SignPad label={`${name ?? slot.label}手写签名处`} onChange={setStrokes} />
        )}
        <ProblemNotice error={fault ?? give.error} />
        <div className="act-foot">
          <Button
            type="primary"
            htmlType="submit"
            loading={give.isPending}
            disabled={!as || (method === 'handSigned' && !onPaper && !strokes)}
          >
            确认签署
          </Button>
        </div>
      </Form>
    </Modal>
  );
}

const keepStrokes = ({ paths, width, height }: Strokes) =>
  call(ROUTES.strokes, { body: { strokes: paths, width, height } });
