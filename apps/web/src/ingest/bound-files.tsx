import { formatInstant, parseInstant } from '@zhiji/calendar';
import type { RecordingItem } from '@zhiji/cases';
import { idsOf, zh } from '@zhiji/terms';
import { Select } from 'antd';
import { recordingText } from '../case/case-text.ts';
import { sizeText } from '../client/size-text.ts';
import { InstantInput } from '../form/instant-input.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import type { FileFacts } from './file-facts.ts';
import type { ChosenFile } from './kept-file.ts';

/** A chosen file with what it is the original of: a recording already registered, or a new one of these facts. */
export interface BoundFile extends ChosenFile, FileFacts {
  readonly recordingId?: string;
}

interface BoundFilesProps {
  readonly files: readonly BoundFile[];
  readonly recordings: readonly RecordingItem[];
  readonly onChange: (files: readonly BoundFile[]) => void;
}

const NEW = 'new';

/** One row for each file; times come from the file and are corrected here when the device's clock was wrong. */
export function BoundFiles({ files, recordings, onChange }: BoundFilesProps) {
  const waiting = recordings.filter(
    ({ durability, lost, secrecy }) => durability === 'captured' && !lost && !secrecy?.includes('stateSecret'),
  );
  const set = (index: number, change: Partial<BoundFile>) =>
    onChange(files.map((file, at) => (at === index ? { ...file, ...change } : file)));
  if (files.length === 0) return <PageSkeleton lines={3} />;
  return (
    <table className="plain-table">
      <caption>文件与音像</caption>
      <thead>
        <tr>
          <th scope="col">文件</th>
          <th scope="col">对应音像</th>
          <th scope="col">录制起止</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ file, medium, from, to, recordingId }, index) => (
          <tr key={`${file.name}${file.size}${file.lastModified}`}>
            <td>
              <b>{file.name}</b>
              <small>{sizeText(file.size)}</small>
            </td>
            <td>
              <Select
                aria-label={`${file.name} 对应的音像`}
                style={{ width: 210 }}
                value={recordingId ?? NEW}
                onChange={(chosen) => onChange(files.map((one, at) => (at === index ? bind(one, chosen) : one)))}
                options={[
                  { value: NEW, label: '新登记一件' },
                  ...waiting.map((recording) => ({
                    value: recording.id,
                    label: `已登记：${recordingText(recording)}`,
                  })),
                ]}
              />
            </td>
            <td>
              {recordingId === undefined ? (
                <div className="bound-times">
                  <Select
                    aria-label={`${file.name} 的记录方式`}
                    value={medium}
                    onChange={(chosen) => set(index, { medium: chosen })}
                    options={idsOf('MEDIA').map((value) => ({ value, label: zh(value) }))}
                  />
                  <InstantInput
                    aria-label={`${file.name} 录制开始`}
                    value={formatInstant(from)}
                    onChange={(text) => text && set(index, { from: parseInstant(text)! })}
                  />
                  <InstantInput
                    aria-label={`${file.name} 录制结束`}
                    value={formatInstant(to)}
                    onChange={(text) => text && set(index, { to: parseInstant(text)! })}
                  />
                </div>
              ) : (
                <span className="quiet">以登记的时间为准</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function bind({ recordingId: _recordingId, ...file }: BoundFile, chosen: string): BoundFile {
  return chosen === NEW ? file : { ...file, recordingId: chosen };
}
