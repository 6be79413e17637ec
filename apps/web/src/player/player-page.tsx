import { useQuery } from '@tanstack/react-query';
import { Suspense, useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { ActProvider } from '../case/act-drawer.tsx';
import { recordingText } from '../case/case-text.ts';
import { CaseProvider, useCase } from '../case/opened-case.tsx';
import { casePath } from '../case/paths.ts';
import { recordingQuery } from '../ingest/receipt.tsx';
import { WhyProvider } from '../law/why.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { readFindings } from './media-findings.ts';
import { besides, trackOf } from './play-track.ts';
import { Player } from './player.tsx';
import { RecordingFacts } from './recording-facts.tsx';
import { ShutRecording } from './shut-recording.tsx';
import { timelineOf } from './timeline.ts';
import './player-page.css';

/** 播放页: one recording, with the others of its activity on the same clock. */
export function PlayerPage() {
  const { caseId = '', recordingId = '' } = useParams();
  return (
    <Suspense fallback={<PageSkeleton lines={14} />}>
      <CaseProvider key={caseId} caseId={caseId}>
        <InCase recordingId={recordingId} />
      </CaseProvider>
    </Suspense>
  );
}

function InCase({ recordingId }: { readonly recordingId: string }) {
  const { caseId, regulation } = useCase();
  return (
    <WhyProvider caseId={caseId} regulation={regulation}>
      <ActProvider>
        <Chosen key={recordingId} recordingId={recordingId} />
      </ActProvider>
    </WhyProvider>
  );
}

function Chosen({ recordingId }: { readonly recordingId: string }) {
  const opened = useCase();
  const { caseId, file, entries, assessment } = opened;
  const { data, error } = useQuery(recordingQuery(caseId, recordingId));
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set());
  const recording = file.recordings.find(({ id }) => id === recordingId);
  const media = useMemo(() => readFindings(data?.media), [data?.media]);
  const timeline = useMemo(() => {
    const tracks = file.recordings.flatMap(
      (one) => trackOf(one, entries, one.id === recordingId ? media : undefined) ?? [],
    );
    const chosen = tracks.find((track) => track.recording.id === recordingId);
    return chosen && timelineOf(besides(chosen, tracks), { caseId, file, entries, assessment });
  }, [caseId, file, entries, assessment, recordingId, media]);
  if (!recording) return <NotFound />;
  return (
    <>
      <title>{`${recordingText(recording)} · 执迹`}</title>
      <header className="page-head">
        <h1>
          <Link to={casePath(caseId, 'recordings')}>{file.title ?? '案件'}</Link> / {recordingText(recording)}
        </h1>
      </header>
      <ProblemNotice error={error} />
      {!data && !error && <PageSkeleton lines={14} />}
      {data && (
        <div className="player-page">
          <div className="player-main">
            {!data.may.play || recording.durability !== 'stored' || !timeline ? (
              <ShutRecording recording={recording} may={data.may} timed={timeline !== undefined} />
            ) : (
              <Player
                caseId={caseId}
                recordingId={recordingId}
                timeline={timeline}
                media={media}
                access={data.may.access}
                watermark={data.watermark}
                others={others}
                onOthers={setOthers}
              />
            )}
          </div>
          <RecordingFacts recording={recording} answer={data} media={media} />
        </div>
      )}
    </>
  );
}
