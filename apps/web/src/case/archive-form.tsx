import { useMutation, useQueryClient } from '@tanstack/react-query';
import { dayOf } from '@zhiji/calendar';
import { ROUTES } from '@zhiji/contract';
import { Alert, App, Button, Form, Radio } from 'antd';
import { useState } from 'react';
import { call } from '../client/call.ts';
import { serverNow } from '../client/clock.ts';
import { repeated } from '../client/order.ts';
import { receiptText, refresh } from '../client/use-give.ts';
import { uuidv7 } from '../client/uuid.ts';
import { useActing } from '../shell/acting.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { obstaclesTo } from './act.ts';
import type { ActFormParts } from './acts.ts';
import { termForAll, type DossierTerm } from './dossier-term.ts';
import { DossierTermWarning } from './dossier-term-warning.tsx';
import { useCase } from './opened-case.tsx';

const RETENTIONS: readonly { readonly value: DossierTerm; readonly label: string }[] = [
  { value: 'Y', label: '永久' },
  { value: 'D30', label: '30 年' },
  { value: 'D10', label: '10 年' },
];

interface Values {
  readonly retention: DossierTerm;
}

/** 立卷归档: the server lists the contents and gives the number; what is asked is how long the dossier is kept, at first as long as the recordings in it. */
export function ArchiveForm({ onDone, onChanged }: ActFormParts) {
  const { caseId, assessment, file } = useCase();
  const { rolesFor } = useActing();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const [id] = useState(uuidv7);
  const [preset] = useState(() => termForAll(assessment.retention, dayOf(serverNow())));
  const term = Form.useWatch('retention', form);
  const as = rolesFor('archiveCase')[0];
  const obstacles = obstaclesTo('archiveCase', assessment);
  const archive = useMutation({
    mutationFn: ({ retention }: Values) =>
      repeated(() => call(ROUTES.archiveCase, { params: { caseId }, body: { id, as: as!, retention } })),
    onSuccess: async (receipt) => {
      message.success(`已归档。${receiptText(receipt)}`);
      onDone();
      await refresh(queries, caseId);
    },
  });
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={{ retention: preset }}
      onValuesChange={onChanged}
      onFinish={archive.mutate}
      aria-label="立卷归档"
    >
      <p className="act-hint">
        卷内目录由系统编制：定稿文书 {file.documents.filter(({ status }) => status === 'final').length} 份，已入库音像{' '}
        {file.recordings.filter(({ durability }) => durability === 'stored').length}{' '}
        件。归档后只可调阅、登记争议或者冻结。
      </p>
      <Form.Item name="retention" label="案卷保管期限" rules={[{ required: true, message: '请选择' }]}>
        <Radio.Group options={[...RETENTIONS]} />
      </Form.Item>
      <DossierTermWarning term={term} />
      <ProblemNotice error={archive.error} />
      {obstacles.length > 0 && (
        <Alert
          type="warning"
          title="现在还不能归档"
          description={obstacles.map((block) => (
            <p key={block.norm}>
              {block.article}：{block.gist}。尚缺：{block.missing.join('；')}
            </p>
          ))}
        />
      )}
      <div className="act-foot">
        <Button
          type="primary"
          htmlType="submit"
          loading={archive.isPending}
          disabled={as === undefined || obstacles.length > 0}
        >
          立卷归档
        </Button>
      </div>
    </Form>
  );
}
