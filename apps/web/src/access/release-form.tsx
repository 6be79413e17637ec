import { Button, Checkbox, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { recordingText } from '../case/case-text.ts';
import { useCase } from '../case/opened-case.tsx';
import { serverNow } from '../client/clock.ts';
import { useGive } from '../client/use-give.ts';
import { InstantInput } from '../form/instant-input.tsx';
import { Citation, VerdictCitation } from '../law/citation.tsx';
import { useOffice } from '../law/office.ts';
import { StateMark } from '../law/state-mark.tsx';
import { useActing } from '../shell/acting.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import type { AccessRow } from './access-queries.ts';
import { keepersOf } from './access-state.ts';
import { approverOf, isOwn, proposedEnd, releaseOrder, releaserAs, type Release } from './release-order.ts';

interface ReleaseFormProps {
  readonly row: AccessRow;
  /** Until when the requester wants it. */
  readonly wanted: string | null;
}

/** What the register says where the law asks nobody's leave. */
const NOBODY = '不须批准';

/** 放行: the register's entry is filled in from the request and the approval; who lets it through sets the end, and the range where it is narrower. */
export function ReleaseForm({ row, wanted }: ReleaseFormProps) {
  const { caseId, file, assessment, regulation, nameOf } = useCase();
  const { me } = useActing();
  const office = useOffice();
  const keepers = keepersOf(row, office);
  const as = releaserAs(row, me);
  const give = useGive(caseId);
  const [end] = useState(() => proposedEnd(wanted, serverNow()));
  const approver = approverOf(row);
  const obstacles = assessment.blocked.filter(({ act, object }) => act === 'releaseAccess' && object.id === row.id);
  if (as === undefined)
    return (
      <section>
        <p className="quiet">
          {approver === undefined ? '不须批准' : '已经批准'}，待{keepers}放行并登记。
        </p>
      </section>
    );
  if (isOwn(row, me.id)) {
    return (
      <section>
        <p>
          <StateMark state="open">{keepers}不得为自己的申请放行，须由另一人办理。</StateMark>{' '}
          <Citation article={row.ownBarred!} regulation={regulation.code} />
        </p>
      </section>
    );
  }
  const release = (values: Release) =>
    give.mutate([
      releaseOrder(
        row,
        { requester: nameOf(row.requestedBy), approver: approver === undefined ? NOBODY : nameOf(approver) },
        { ...values, recordings: values.recordings ?? row.recordings },
        as,
      ),
    ]);
  return (
    <section>
      <h3>放行并登记</h3>
      <Form<Release>
        className="release-form screen-only"
        layout="vertical"
        aria-label="放行"
        initialValues={{ reason: row.reason, until: end, recordings: row.recordings }}
        onFinish={release}
      >
        <Form.Item required label={row.action === 'view' ? '调阅人' : '复制人'}>
          <b>{nameOf(row.requestedBy)}</b>
        </Form.Item>
        <Form.Item required label="审批人">
          <b>{approver === undefined ? NOBODY : nameOf(approver)}</b>
        </Form.Item>
        <Form.Item
          name="reason"
          label="事由"
          rules={[{ required: true, whitespace: true, message: '登记簿须写明事由' }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="until" label="有效期至" rules={[{ required: true, message: '写明到何时为止' }]}>
          <InstantInput />
        </Form.Item>
        {row.action !== 'view' && (
          <Form.Item name="copies" label="份数" rules={[{ required: true, message: '写明份数' }]}>
            <InputNumber min={1} max={99} precision={0} />
          </Form.Item>
        )}
        {row.recordings.length > 1 && (
          <Form.Item
            className="wide"
            name="recordings"
            label="放行的音像"
            rules={[{ required: true, type: 'array', min: 1, message: '至少放行一件' }]}
          >
            <Checkbox.Group
              options={row.recordings.map((id) => {
                const recording = file.recordings.find((one) => one.id === id);
                return { value: id, label: recording ? recordingText(recording) : id };
              })}
            />
          </Form.Item>
        )}
        <div className="wide">
          {obstacles.map((block) => (
            <p key={block.norm}>
              尚缺：{block.missing.join('；')} <VerdictCitation verdict={block} />
            </p>
          ))}
          <ProblemNotice error={give.error} />
          <Button type="primary" htmlType="submit" loading={give.isPending} disabled={obstacles.length > 0}>
            放行
          </Button>
        </div>
      </Form>
    </section>
  );
}
