import { useQuery } from '@tanstack/react-query';
import { COMMANDS, type CaseFile, type CommandName, type RecordingItem } from '@zhiji/cases';
import { zh } from '@zhiji/terms';
import { Dropdown } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { recordingsQuery, type RecordingRow } from '../client/queries.ts';
import { instantText } from '../law/instant-text.ts';
import { StateMark, type State } from '../law/state-mark.tsx';
import { playPath } from '../player/play-path.ts';
import { Blank } from '../shell/blank.tsx';
import { useActing } from '../shell/acting.tsx';
import { ActButton } from './act-button.tsx';
import { useActs } from './acts.ts';
import { recordingText, useCaseText } from './case-text.ts';
import { disposalOf } from './disposal-item.ts';
import { useCase } from './opened-case.tsx';

const DURABLE = {
  captured: ['open', '尚未导出储存'],
  received: ['near', zh('received')],
  stored: ['done', zh('stored')],
  quarantined: ['breach', '已隔离'],
  disposed: ['excused', '已依法处置'],
} as const;

/** 音像 of the case: what was recorded, for which activity, and how safely it is kept. */
export function RecordingTab() {
  const { caseId, file } = useCase();
  const { objectText } = useCaseText();
  const { data } = useQuery(recordingsQuery(caseId));
  const [search] = useSearchParams();
  const chosen = search.get('recording');
  const rows = new Map(data?.items.map((row) => [row.id, row]));
  return (
    <>
      <div className="case-part-head">
        <h2>{zh('recording')}</h2>
        <ActButton command="registerRecording" />
        <ActButton command="explainOmission" />
      </div>
      {file.recordings.length === 0 && (
        <Blank title="还没有音像">由采集站或者手机上传；已经录下尚未上传的，可先登记。</Blank>
      )}
      {file.recordings.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">音像</th>
              <th scope="col">活动</th>
              <th scope="col">储存</th>
              <th scope="col">检查</th>
              <th>
                <span className="unseen">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {file.recordings.map((recording) => {
              const [state, word] = storageOf(recording);
              return (
                <tr
                  key={recording.id}
                  id={`recording-${recording.id}`}
                  className={recording.id === chosen ? 'chosen' : undefined}
                >
                  <td>
                    <b>{recordingText(recording)}</b>
                    <small>{recording.from && instantText(recording.from)}</small>
                  </td>
                  <td>
                    {recording.activity ? (
                      objectText({ type: 'activity', id: recording.activity })
                    ) : (
                      <StateMark state="unknown">未关联</StateMark>
                    )}
                  </td>
                  <td>
                    <StateMark state={state}>{word}</StateMark>
                    <small>{goneText(recording.id, file) ?? proofText(rows.get(recording.id))}</small>
                  </td>
                  <td>
                    {recording.verdict ? zh(recording.verdict) : '—'}
                    <small>{attributesOf(recording)}</small>
                  </td>
                  <td className="acts apart">
                    {recording.durability === 'stored' && !recording.lost && (
                      <Link to={playPath(caseId, recording.id)}>播放</Link>
                    )}
                    <RecordingActs recording={recording} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}

/** A recording that was lost, or whose content is a state secret, is not waiting to be uploaded. */
function storageOf({ durability, lost, secrecy }: RecordingItem): readonly [State, string] {
  if (lost) return ['breach', '毁损灭失'];
  if (durability === 'captured' && secrecy?.includes('stateSecret')) return ['done', '国家秘密，不存内容'];
  return DURABLE[durability];
}

const attributesOf = ({ indexed, secrecy, evidence }: RecordingItem): string =>
  [
    indexed ? '已索引' : '未索引',
    secrecy ? secrecy.map((kind) => zh(kind)).join('、') : '涉密未答',
    ...(evidence ? ['证据'] : []),
  ].join(' · ');

/** When it was disposed of, and under which certificate. */
function goneText(id: string, file: CaseFile): string | undefined {
  const disposal = disposalOf(file, id);
  return disposal && `${instantText(disposal.executedAt)} · ${disposal.certificate}`;
}

function proofText(row: RecordingRow | undefined): string {
  if (!row || row.leafIndex === null) return row?.due ? `须于 ${instantText(row.due)} 前` : '';
  return `流水第 ${row.leafIndex} 条，${row.published ? zh('published') : zh('sequenced')}`;
}

function RecordingActs({ recording }: { readonly recording: RecordingItem }) {
  const acts = useActs();
  const { rolesFor } = useActing();
  if (recording.durability === 'disposed') return null;
  const commands: readonly CommandName[] = [
    recording.activity ? 'unlinkRecording' : 'linkRecording',
    'explainInterruption',
    ...(recording.secrecy ? [] : (['answerSecrecy'] as const)),
    ...(recording.durability === 'stored' && !recording.indexed ? (['indexRecording'] as const) : []),
    recording.evidence ? 'delistEvidence' : 'listEvidence',
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: commands
          .filter((command) => rolesFor(command).length > 0)
          .map((command) => ({ key: command, label: COMMANDS[command].title })),
        onClick: ({ key }) => acts.open(key as CommandName, { subject: recording.id }),
      }}
    >
      <button type="button" className="text-button">
        办理
      </button>
    </Dropdown>
  );
}
