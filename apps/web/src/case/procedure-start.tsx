import { EVENTS } from '@zhiji/cases';
import { Button, Form, Input, Radio } from 'antd';
import { Link } from 'react-router';
import { isProblem } from '../client/problem-error.ts';
import { useGive } from '../client/use-give.ts';
import { keepOpenOnEnter } from '../form/enter-key.ts';
import { useClaimedTime } from '../form/claimed-time.ts';
import { EventFields } from '../form/event-fields.tsx';
import { fieldsOf } from '../form/field.ts';
import { filled } from '../form/filled.ts';
import { InstantInput } from '../form/instant-input.tsx';
import { Citation } from '../law/citation.tsx';
import { useActing } from '../shell/acting.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import type { ActFormParts } from './acts.ts';
import { FindingAnswer } from './finding-answer.tsx';
import { InitiationOpinions } from './initiation-opinions.tsx';
import { useCase } from './opened-case.tsx';
import { draftPath } from './paths.ts';

interface Values {
  readonly way: 'approved' | 'urgent' | 'happened';
  readonly urgentReason?: string;
  readonly occurredAt?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const FIELDS = fieldsOf(EVENTS['procedure.started'].data).filter(({ name }) => name !== 'urgentReason');

/** 启动程序: approved first; or at once when it is urgent, the approval being made up within the term; or entered as it happened. */
export function ProcedureStart({ onDone, onChanged }: ActFormParts) {
  const { caseId, file, regulation } = useCase();
  const { rolesFor } = useActing();
  const [form] = Form.useForm<Values>();
  const way = Form.useWatch('way', form) as Values['way'] | undefined;
  const give = useGive(caseId, onDone);
  const time = useClaimedTime();
  const as = rolesFor('startProcedure')[0];
  const submit = ({ way: chosen, urgentReason, occurredAt, data }: Values) =>
    as &&
    give.mutate([
      {
        name: 'startProcedure',
        as,
        subject: caseId,
        ...(chosen === 'happened' ? { happened: true, ...time.claimed(occurredAt) } : {}),
        data: { ...filled(data), ...(chosen === 'urgent' ? { urgentReason: urgentReason!.trim() } : {}) },
      },
    ]);
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={{
        way: 'approved',
        occurredAt: time.opened,
        data: {
          procedure: 'ordinary',
          initiation: 'exOfficio',
          title: file.title,
          party: file.party,
          place: file.place,
          unit: file.unit,
        },
      }}
      onValuesChange={onChanged}
      onKeyDown={keepOpenOnEnter}
      onFinish={submit}
      aria-label="启动执法程序"
    >
      <Form.Item name="way" label="启动方式" required>
        <Radio.Group
          options={[
            { value: 'approved', label: '先审批后启动' },
            { value: 'urgent', label: '情况紧急，先行启动' },
            { value: 'happened', label: '已经启动，如实登记' },
          ]}
        />
      </Form.Item>
      {way === 'approved' && (
        <>
          <InitiationOpinions />
          <p className="act-hint">
            先<Link to={draftPath(caseId, { form: 'initiationApprovalForm' })}>填写程序启动审批表</Link>
            ，再报请审批，三份意见齐备后启动。
            <Citation article="第七条第一款" regulation={regulation.code} />
          </p>
        </>
      )}
      {way === 'urgent' && (
        <>
          <Form.Item
            name="urgentReason"
            label="紧急情况说明"
            rules={[{ required: true, whitespace: true, message: '请写明紧急情况' }]}
          >
            <Input.TextArea autoSize={{ minRows: 2 }} />
          </Form.Item>
          <p className="act-hint">
            启动后二十四小时内补办审批手续，期限从启动时刻起算。
            <Citation article="第七条第一款" regulation={regulation.code} />
          </p>
        </>
      )}
      {way === 'happened' && (
        <Form.Item name="occurredAt" label="实际启动时间" rules={[{ required: true, message: '请填写启动时间' }]}>
          <InstantInput />
        </Form.Item>
      )}
      <EventFields fields={FIELDS} path={['data']} />
      <ProblemNotice error={give.error} />
      {isProblem(give.error, 'lawAsks') &&
        give.error.problem.questions?.map((finding) => <FindingAnswer key={finding} finding={finding} />)}
      <div className="act-foot">
        <Button type="primary" htmlType="submit" loading={give.isPending} disabled={as === undefined}>
          启动程序
        </Button>
      </div>
    </Form>
  );
}
