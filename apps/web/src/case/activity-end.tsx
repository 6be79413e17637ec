import { STANDING_QUESTIONS } from '@zhiji/cases';
import { zh, type TermIn } from '@zhiji/terms';
import { Button, Form, Input, Select } from 'antd';
import { useGive } from '../client/use-give.ts';
import { keepOpenOnEnter } from '../form/enter-key.ts';
import { useClaimedTime } from '../form/claimed-time.ts';
import { FlagInput } from '../form/flag-input.tsx';
import { InstantInput } from '../form/instant-input.tsx';
import { useActing } from '../shell/acting.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import type { ActFormParts } from './acts.ts';
import { subjectOf } from './act-subject.ts';
import { useCaseText } from './case-text.ts';
import { useCase } from './opened-case.tsx';

interface Values {
  readonly target: string;
  readonly occurredAt: string;
  readonly outcome?: string;
  readonly findings: Partial<Record<TermIn<'FINDINGS'>, boolean>>;
  readonly basis: string;
}

/** 结束执法活动 with its standing questions: the engine never guesses them, so they are answered on the spot. */
export function ActivityEnd({ request: { preset }, onDone, onChanged }: ActFormParts) {
  const { caseId, file } = useCase();
  const { rolesFor, me } = useActing();
  const { objectText } = useCaseText();
  const give = useGive(caseId, onDone);
  const time = useClaimedTime();
  const subject = subjectOf('endActivity', file);
  const running = subject.is === 'chosen' ? subject.ids : [];
  const as = rolesFor('endActivity')[0];
  const submit = ({ target, occurredAt, outcome, findings, basis }: Values) => {
    const kind = file.activities.find(({ id }) => id === target)?.kind;
    if (!as || !kind) return;
    give.mutate([
      {
        name: 'endActivity',
        as,
        subject: target,
        ...time.claimed(occurredAt),
        data: { kind, ...(outcome?.trim() ? { outcome: outcome.trim() } : {}) },
      },
      ...STANDING_QUESTIONS.map((finding) => ({
        name: 'answerFinding' as const,
        as,
        subject: caseId,
        about: [{ type: 'activity' as const, id: target }],
        data: { finding, value: findings[finding], basis: basis.trim() },
      })),
    ]);
  };
  return (
    <Form<Values>
      layout="vertical"
      initialValues={{
        target: preset?.subject ?? running[0],
        occurredAt: time.opened,
        basis: `${me.name}在场所见`,
      }}
      onValuesChange={onChanged}
      onKeyDown={keepOpenOnEnter}
      onFinish={submit}
      aria-label="结束执法活动"
    >
      <Form.Item name="target" label={zh('activity')} rules={[{ required: true, message: '请选择活动' }]}>
        <Select options={running.map((id) => ({ value: id, label: objectText({ type: 'activity', id }) }))} />
      </Form.Item>
      <Form.Item name="occurredAt" label="结束时间" rules={[{ required: true, message: '请填写结束时间' }]}>
        <InstantInput />
      </Form.Item>
      <Form.Item name="outcome" label="结果">
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
      <p className="act-hint">下面各项决定文字、音像的时限能否放宽和保存多久，须逐项作答。</p>
      {STANDING_QUESTIONS.map((finding) => (
        <Form.Item
          key={finding}
          name={['findings', finding]}
          label={zh(finding)}
          rules={[{ required: true, message: '请作答' }]}
        >
          <FlagInput />
        </Form.Item>
      ))}
      <Form.Item name="basis" label="认定依据" rules={[{ required: true, whitespace: true, message: '请写明依据' }]}>
        <Input />
      </Form.Item>
      <ProblemNotice error={give.error} />
      <div className="act-foot">
        <Button type="primary" htmlType="submit" loading={give.isPending} disabled={as === undefined}>
          结束活动
        </Button>
      </div>
    </Form>
  );
}
