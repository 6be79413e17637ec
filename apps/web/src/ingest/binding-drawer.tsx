import { useQuery } from '@tanstack/react-query';
import { EVENTS } from '@zhiji/cases';
import { App, Button, Drawer, Form, Select } from 'antd';
import { useEffect, useState } from 'react';
import { caseQuery } from '../client/queries.ts';
import { fieldsOf, type NamedPerson } from '../form/field.ts';
import { PersonInput } from '../form/person-input.tsx';
import { zh } from '@zhiji/terms';
import { instantText } from '../law/instant-text.ts';
import { useActing } from '../shell/acting.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { BoundFiles, type BoundFile } from './bound-files.tsx';
import { CasePick } from './case-pick.tsx';
import { factsOf, registeredFor } from './file-facts.ts';
import type { ChosenFile } from './kept-file.ts';
import { sendBound } from './send-bound.ts';
import { useOutbox } from './use-outbox.ts';

const asks = fieldsOf(EVENTS['recording.ended'].data).flatMap((field) =>
  field.kind === 'person' && field.name === 'recordist' && field.asks ? [field.asks] : [],
)[0];

interface BindingDrawerProps {
  readonly chosen: readonly ChosenFile[];
  readonly onClose: () => void;
}

/** 归属: the case, the activity and the author of files, bound before the first byte is sent. */
export function BindingDrawer({ chosen, onClose }: BindingDrawerProps) {
  const { me, rolesFor } = useActing();
  const { outbox } = useOutbox();
  const { message } = App.useApp();
  const [caseId, setCaseId] = useState<string>();
  const [activityId, setActivityId] = useState<string>();
  const [recordist, setRecordist] = useState<NamedPerson>();
  const [files, setFiles] = useState<readonly BoundFile[]>([]);
  const [sending, setSending] = useState(false);
  const { data: opened, error } = useQuery({ ...caseQuery(caseId ?? ''), enabled: caseId !== undefined });
  const recordings = opened?.file.recordings;
  useEffect(() => {
    let current = true;
    void Promise.all(
      chosen.map(async (one): Promise<BoundFile> => {
        const facts = await factsOf(one.file);
        const known = registeredFor(facts, recordings ?? []);
        return { ...one, ...facts, ...(known ? { recordingId: known.id } : {}) };
      }),
    ).then((bound) => current && setFiles(bound));
    return () => {
      current = false;
    };
  }, [chosen, recordings]);
  const as = rolesFor('registerRecording')[0];
  const needsAuthor = files.some(({ recordingId }) => recordingId === undefined);
  const ready =
    caseId !== undefined && as !== undefined && files.length > 0 && (!needsAuthor || recordist !== undefined);
  const send = async () => {
    if (!caseId || !as) return;
    setSending(true);
    await sendBound(outbox, files, {
      account: me.id,
      as,
      caseId,
      caseTitle: opened?.file.title ?? '案件',
      ...(activityId ? { activityId } : {}),
      ...(recordist ? { recordist } : {}),
    });
    message.success(`${files.length} 个文件已排入上传，可以离开本页，关闭浏览器后须再次选择文件`);
    onClose();
  };
  return (
    <Drawer
      open
      onClose={onClose}
      size={760}
      title={`归属：${chosen.length} 个文件`}
      mask={{ closable: false }}
      footer={
        <Button type="primary" disabled={!ready} loading={sending} onClick={() => void send()}>
          开始上传
        </Button>
      }
    >
      <Form layout="vertical">
        <Form.Item label="案件" required>
          <CasePick
            {...(caseId ? { value: caseId } : {})}
            onChange={(id) => {
              setCaseId(id);
              setActivityId(undefined);
            }}
          />
        </Form.Item>
        <ProblemNotice error={error} />
        {opened && (
          <Form.Item label="执法活动">
            <Select
              allowClear
              aria-label="执法活动"
              placeholder="所录的活动；一时不清的可不选，入库后再关联"
              value={activityId ?? null}
              onChange={(id: string | null) => setActivityId(id ?? undefined)}
              options={opened.file.activities.toReversed().map(({ id, kind, startedAt, place }) => ({
                value: id,
                label: [zh(kind), instantText(startedAt), place].filter(Boolean).join('　'),
              }))}
            />
          </Form.Item>
        )}
        {needsAuthor && (
          <Form.Item label="记录人" required help="录制的人，不是上传的人">
            <PersonInput
              {...(asks ? { asks } : {})}
              {...(recordist ? { value: recordist } : {})}
              onChange={(person) => setRecordist(person ?? undefined)}
            />
          </Form.Item>
        )}
      </Form>
      <BoundFiles files={files} recordings={recordings ?? []} onChange={setFiles} />
    </Drawer>
  );
}
