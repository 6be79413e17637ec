import { formatDay, dayOf } from '@zhiji/calendar';
import { zh } from '@zhiji/terms';
import { Alert, Button, Checkbox, Form, Input, Select } from 'antd';
import { serverNow } from '../client/clock.ts';
import { sizeText } from '../client/size-text.ts';
import { useGive } from '../client/use-give.ts';
import { VerdictCitation } from '../law/citation.tsx';
import { useActing } from '../shell/acting.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { obstaclesTo } from './act.ts';
import type { ActFormParts } from './acts.ts';
import { useCaseText } from './case-text.ts';
import { pendingDisposals } from './disposal-item.ts';
import { DisposalRecordings, linesOf } from './disposal-recordings.tsx';
import { useCase } from './opened-case.tsx';

interface Values {
  readonly disposal: string;
  readonly certificate: string;
}

/** 执行处置: what is destroyed is read through once more, with its digests, before it is gone. */
export function DisposalForm({ request: { preset = {} }, onDone, onChanged }: ActFormParts) {
  const { caseId, file, assessment } = useCase();
  const { objectText } = useCaseText();
  const { rolesFor } = useActing();
  const [form] = Form.useForm<Values>();
  const give = useGive(caseId, onDone);
  const pending = pendingDisposals(file).toReversed();
  const first = preset.subject ?? pending[0]?.id;
  const chosen: string | undefined = Form.useWatch('disposal', form) ?? first;
  const lines = linesOf(file.disposals.find(({ id }) => id === chosen)?.recordings ?? [], file, assessment);
  const obstacles = obstaclesTo('disposeRecording', assessment, chosen);
  const as = rolesFor('disposeRecording')[0];
  const whole = lines.length > 0 && lines.every(({ sha256 }) => sha256 !== null);
  const execute = ({ disposal, certificate }: Values) =>
    give.mutate([
      {
        name: 'disposeRecording',
        as: as!,
        subject: disposal,
        data: { recordings: lines.map(({ id, sha256 }) => ({ id, sha256 })), certificate: certificate.trim() },
      },
    ]);
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={{ disposal: first }}
      onValuesChange={onChanged}
      onFinish={execute}
      aria-label="执行处置"
    >
      <Alert
        className="disposal-warning"
        type="error"
        title="执行以后，原件不可恢复"
        description="库中的原件、缩略图和此前制作的案卷包一并清除。摘要、本清单和全部流水永久保留。"
      />
      <Form.Item
        name="disposal"
        label={zh('disposal')}
        rules={[{ required: true, message: '请选择' }]}
        hidden={preset.subject !== undefined}
      >
        <Select options={pending.map(({ id }) => ({ value: id, label: objectText({ type: 'disposal', id }) }))} />
      </Form.Item>
      <p className="disposal-sum">
        以下 {lines.length} 件，共 {sizeText(lines.reduce((sum, { size }) => sum + (size ?? 0), 0))}：
      </p>
      <DisposalRecordings lines={lines} />
      <Form.Item
        name="certificate"
        label="处置证明编号"
        rules={[{ required: true, whitespace: true, message: '写明处置证明的编号' }]}
      >
        <Input maxLength={100} placeholder={`如：销〔${formatDay(dayOf(serverNow())).slice(0, 4)}〕1号`} />
      </Form.Item>
      <Form.Item
        name="checked"
        valuePropName="checked"
        rules={[
          {
            validator: (_, checked: unknown) =>
              checked === true ? Promise.resolve() : Promise.reject(new Error('逐件核对后勾选')),
          },
        ]}
      >
        <Checkbox>我已核对清单，原件销毁后不可恢复</Checkbox>
      </Form.Item>
      {obstacles.map((block) => (
        <p key={block.norm} className="disposal-obstacle">
          尚缺：{block.missing.join('；')} <VerdictCitation verdict={block} />
        </p>
      ))}
      {!whole && lines.length > 0 && <p className="disposal-obstacle">清单中有没有摘要的音像，不能执行。</p>}
      <ProblemNotice error={give.error} />
      <div className="act-foot">
        <Button
          type="primary"
          danger
          htmlType="submit"
          loading={give.isPending}
          disabled={as === undefined || obstacles.length > 0 || !whole}
        >
          执行处置
        </Button>
        <Button onClick={onDone}>再看看</Button>
      </div>
    </Form>
  );
}
