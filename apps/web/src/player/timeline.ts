import { parseInstant } from '@zhiji/calendar';
import type { CaseFile, EventType } from '@zhiji/cases';
import { eventTitle } from '@zhiji/cases';
import { zh } from '@zhiji/terms';
import { factGist } from '../case/fact-gist.ts';
import { documentTitle } from '../case/trace-mark.ts';
import { stagesOf } from '../case/trace-stage.ts';
import type { Assessment, Entry } from '../client/queries.ts';
import type { PlayTrack, Span } from './play-track.ts';

/** 同一时钟上 what is drawn under the pictures. */
export interface Timeline extends Span {
  readonly tracks: readonly PlayTrack[];
  /** 应录: what had to be recorded, and where it was not. */
  readonly demands: readonly (Span & { readonly gaps: readonly DemandGap[]; readonly gist: string })[];
  /** 文书 with the time they speak of, or in which they were made (FZMC-16). */
  readonly papers: readonly (Span & { readonly id: string; readonly title: string })[];
  readonly activities: readonly (Span & { readonly id: string; readonly title: string })[];
  readonly marks: readonly TimeMark[];
}

export type DemandGap = Span & { readonly explained: boolean };

export interface TimeMark {
  readonly at: number;
  readonly kind: 'notice' | 'interruption' | 'stage' | 'fact';
  readonly title: string;
  readonly gist: string;
}

interface TimelineSource {
  readonly caseId: string;
  readonly file: CaseFile;
  readonly entries: readonly Entry[];
  readonly assessment: Pick<Assessment, 'recordings' | 'at'>;
}

/** What lies within the time of the tracks; activities and papers that only reach into it are cut at its ends by the drawing. */
export function timelineOf(
  tracks: readonly PlayTrack[],
  { caseId, file, entries, assessment }: TimelineSource,
): Timeline {
  const from = Math.min(...tracks.map((track) => track.from));
  const to = Math.max(...tracks.map((track) => track.to));
  const now = parseInstant(assessment.at)!;
  const touches = (span: Span) => span.from <= to && span.to >= from;
  const activities = new Set(tracks.flatMap(({ recording }) => recording.activity ?? []));
  return {
    from,
    to,
    tracks,
    demands: assessment.recordings
      .filter((demand) => activities.has(demand.object.id) && demand.from !== null && demand.to !== null)
      .map((demand) => ({
        from: parseInstant(demand.from!)!,
        to: parseInstant(demand.to!)!,
        gist: demand.gist,
        gaps: demand.gaps.map((gap) => ({
          from: parseInstant(gap.from)!,
          to: parseInstant(gap.to)!,
          explained: gap.explained,
        })),
      })),
    papers: file.documents
      .filter(({ status }) => status !== 'withdrawn')
      .flatMap((document) => {
        const span = spokenOf(document.values) ?? madeIn(document);
        return span ? [{ ...span, id: document.id, title: documentTitle(document) }] : [];
      })
      .filter(touches),
    activities: file.activities
      .map(({ id, kind, startedAt, endedAt }) => ({ id, title: zh(kind), from: startedAt, to: endedAt ?? now }))
      .filter(touches),
    marks: [...stageMarks(caseId, entries), ...entries.flatMap(markOf)]
      .filter(({ at }) => at >= from && at <= to)
      .toSorted((a, b) => a.at - b.at),
  };
}

const NOTICES: ReadonlySet<string> = new Set<EventType>(['recordingNotice.given', 'credential.shown', 'notice.given']);
const FACTS: ReadonlySet<string> = new Set<EventType>([
  'inquiry.refused',
  'cooperation.refused',
  'measure.taken',
  'document.signed',
  'document.signatureRefused',
  'service.attempted',
  'statement.made',
  'activity.adjourned',
  'activity.continued',
]);

function markOf(entry: Entry): readonly TimeMark[] {
  const title = eventTitle(entry.type);
  const gist = factGist(entry);
  if (entry.type === 'recording.interruptionExplained') {
    const { spokenAt, gap } = entry.data as { readonly spokenAt?: string; readonly gap: { readonly to: string } };
    return [{ at: parseInstant(spokenAt ?? gap.to)!, kind: 'interruption', title, gist }];
  }
  const kind = NOTICES.has(entry.type) ? 'notice' : FACTS.has(entry.type) ? 'fact' : undefined;
  return kind ? [{ at: parseInstant(entry.occurredAt)!, kind, title, gist }] : [];
}

const stageMarks = (caseId: string, entries: readonly Entry[]): readonly TimeMark[] =>
  [...stagesOf(caseId, entries)].map(([at, stage]) => ({ at, kind: 'stage', title: `进入${zh(stage)}`, gist: '' }));

/** The time a paper says it is about: the first value that is a period. */
function spokenOf(values: Readonly<Record<string, unknown>>): Span | undefined {
  for (const value of Object.values(values)) {
    if (typeof value !== 'object' || value === null || !('from' in value) || !('to' in value)) continue;
    const [from, to] = [value.from, value.to].map((text) =>
      typeof text === 'string' ? parseInstant(text) : undefined,
    );
    if (from !== undefined && to !== undefined) return { from, to };
  }
  return undefined;
}

const madeIn = ({ draftedAt, finalizedAt }: CaseFile['documents'][number]): Span | undefined =>
  draftedAt === undefined ? undefined : { from: draftedAt, to: finalizedAt ?? draftedAt };
