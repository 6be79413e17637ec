import type { RecordingItem } from '@zhiji/cases';
import { ROUTES, type AnswerOf } from '@zhiji/contract';
import { zh } from '@zhiji/terms';
import { ActButton } from '../case/act-button.tsx';
import { useCaseText } from '../case/case-text.ts';
import { useCase } from '../case/opened-case.tsx';
import { Receipt } from '../ingest/receipt.tsx';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import type { MediaFindings } from './media-findings.ts';

interface RecordingFactsProps {
  readonly recording: RecordingItem;
  readonly answer: AnswerOf<typeof ROUTES.recording>;
  readonly media: MediaFindings | undefined;
}

/** 旁栏: what is known of the file, its receipt, who confirmed that it plays, and who has opened it. */
export function RecordingFacts({ recording, answer, media }: RecordingFactsProps) {
  const { caseId, entries, nameOf } = useCase();
  const { objectText } = useCaseText();
  const of = (type: string) =>
    entries.filter((entry) => entry.type === type && entry.objects.some(({ id }) => id === recording.id));
  const [checks, viewings] = [of('recording.playbackChecked'), of('recording.viewed')];
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['活动', recording.activity && objectText({ type: 'activity', id: recording.activity })],
    ['记录人', recording.recordist],
    ['录制（登记）', recording.from && `${instantText(recording.from)} 起`],
    ['文件自载时间', media?.claimedTime && `${instantText(media.claimedTime)}（照录，不作校正）`],
    ['内容', media?.tracks.join('；')],
    ['检查', media?.reason],
    ['涉密', recording.secrecy ? recording.secrecy.map((kind) => zh(kind)).join('、') : '未答'],
    ['索引', recording.indexed ? '已索引' : '未索引'],
  ];
  return (
    <aside className="recording-facts" aria-label="这段音像">
      <dl className="receipt">
        {facts.flatMap(([name, value]) =>
          value ? [<dt key={name}>{name}</dt>, <dd key={`${name}value`}>{value}</dd>] : [],
        )}
      </dl>
      <h2>入库回执</h2>
      <Receipt caseId={caseId} recordingId={recording.id} />
      <h2>{zh('playbackCheck')}</h2>
      {checks.length === 0 && <p className="quiet">还没有人确认。</p>}
      <ul>
        {checks.map((check) => (
          <li key={check.id}>
            <StateMark state={check.data['playable'] === true ? 'done' : 'breach'}>
              {check.data['playable'] === true ? '能正常回放' : '不能正常回放'}
            </StateMark>
            <small className="quiet">
              {nameOf(check.by.id)} {instantText(check.recordedAt)}
            </small>
          </li>
        ))}
      </ul>
      {answer.may.play && recording.durability === 'stored' && (
        <ActButton command="confirmPlayback" preset={{ subject: recording.id }} size="small" />
      )}
      <h2>查看登记</h2>
      {viewings.length === 0 && <p className="quiet">还没有人打开过。</p>}
      <ul>
        {viewings
          .toReversed()
          .slice(0, 8)
          .map((viewing) => (
            <li key={viewing.id}>
              {nameOf(viewing.by.id)}
              <small className="quiet">
                {instantText(viewing.recordedAt)} {String(viewing.data['reason'] ?? '')}
              </small>
            </li>
          ))}
      </ul>
    </aside>
  );
}
