import { formatInstant } from '@zhiji/calendar';
import { STANDING_QUESTIONS, type EventData } from '@zhiji/cases';
import type { TermIn } from '@zhiji/terms';
import { order, type Order } from '../client/order.ts';
import type { NamedPerson } from '../form/field.ts';
import { checkData, type FinishedCheck } from './device-check.ts';
import type { Interruption } from './interruption.ts';

/** Commands given in the field. Each says when it happened: it may reach the server hours later. Instants in ms since 1970 UTC. */
interface Given {
  readonly as: TermIn<'ROLES'>;
  readonly activityId: string;
  readonly at: number;
}

export interface NewActivity extends Given {
  readonly kind: TermIn<'ACTIVITIES'>;
  readonly place?: string | undefined;
  readonly officers: readonly NamedPerson[];
  readonly check?: FinishedCheck | undefined;
}

/** The activity, and before it the check of the device it is recorded with. */
export const startOrders = ({ as, activityId, at, kind, place, officers, check }: NewActivity): readonly Order[] => [
  ...(check ? [checkOrder(check, { as, activityId })] : []),
  order({
    name: 'startActivity',
    as,
    subject: activityId,
    occurredAt: formatInstant(at),
    happened: true,
    data: {
      kind,
      officers: [...officers],
      manner: 'faceToFace',
      ...(place?.trim() ? { place: place.trim() } : {}),
      ...(check ? { equipped: true } : {}),
    } satisfies EventData<'activity.started'>,
  }),
];

export const checkOrder = (
  check: FinishedCheck,
  { as, activityId }: Pick<Given, 'as'> & { readonly activityId?: string },
): Order =>
  order({
    name: 'checkDevice',
    as,
    subject: check.device,
    occurredAt: formatInstant(check.at),
    ...(activityId ? { about: [{ type: 'activity', id: activityId }] } : {}),
    data: checkData(check),
  });

/** `asWritten`: the phrase was read as it stands on the screen. */
export const noticeOrder = ({ as, activityId, at, asWritten, recipient }: Given & NoticeOf): Order =>
  order({
    name: 'giveRecordingNotice',
    as,
    subject: activityId,
    occurredAt: formatInstant(at),
    data: { phrase: asWritten, ...(recipient ? { recipient } : {}) } satisfies EventData<'recordingNotice.given'>,
  });

export const credentialOrder = ({
  as,
  activityId,
  at,
  officers,
}: Given & { readonly officers: readonly NamedPerson[] }): Order =>
  order({
    name: 'showCredential',
    as,
    subject: activityId,
    occurredAt: formatInstant(at),
    data: { officers: [...officers] } satisfies EventData<'credential.shown'>,
  });

interface NoticeOf {
  readonly asWritten: boolean;
  readonly recipient?: string | undefined;
}

interface EndOf {
  readonly caseId: string;
  readonly kind: TermIn<'ACTIVITIES'>;
  readonly outcome?: string | undefined;
  readonly answers: Readonly<Partial<Record<TermIn<'FINDINGS'>, boolean>>>;
  readonly basis: string;
}

/** The end with its standing questions, all or none. */
export const endOrders = ({
  as,
  activityId,
  at,
  caseId,
  kind,
  outcome,
  answers,
  basis,
}: Given & EndOf): readonly Order[] => [
  order({
    name: 'endActivity',
    as,
    subject: activityId,
    occurredAt: formatInstant(at),
    data: { kind, ...(outcome?.trim() ? { outcome: outcome.trim() } : {}) } satisfies EventData<'activity.ended'>,
  }),
  ...STANDING_QUESTIONS.flatMap((finding) => {
    const value = answers[finding];
    if (value === undefined) return [];
    return order({
      name: 'answerFinding',
      as,
      subject: caseId,
      about: [{ type: 'activity', id: activityId }],
      occurredAt: formatInstant(at),
      data: { finding, value, basis } satisfies EventData<'finding.made'>,
    });
  }),
];

/** 中断说明: the reason is spoken to the camera; `at` is when. */
export const interruptionOrder = (
  { recordingId, from, to }: Interruption,
  { as, activityId, at, cause }: Given & { readonly cause: TermIn<'INTERRUPTION_CAUSES'> },
): Order =>
  order({
    name: 'explainInterruption',
    as,
    subject: recordingId,
    about: [{ type: 'activity', id: activityId }],
    occurredAt: formatInstant(at),
    data: {
      gap: { from: formatInstant(from), to: formatInstant(to) },
      cause,
      spokenAt: formatInstant(at),
    } satisfies EventData<'recording.interruptionExplained'>,
  });

export const omissionOrder = ({
  as,
  activityId,
  at,
  reason,
  scene,
}: Given & { readonly reason: string; readonly scene?: TermIn<'SCENES'> | undefined }): Order =>
  order({
    name: 'explainOmission',
    as,
    subject: activityId,
    occurredAt: formatInstant(at),
    data: { reason, ...(scene ? { scene } : {}) } satisfies EventData<'recording.omissionExplained'>,
  });

interface RecordedOf {
  readonly recordingId: string;
  readonly medium: TermIn<'MEDIA'>;
  readonly from: number;
  readonly to: number;
  readonly recordist: NamedPerson;
}

export const recordingOrder = ({
  as,
  activityId,
  recordingId,
  medium,
  from,
  to,
  recordist,
}: Omit<Given, 'at'> & RecordedOf): Order =>
  order({
    name: 'registerRecording',
    as,
    subject: recordingId,
    about: [{ type: 'activity', id: activityId }],
    data: {
      medium,
      from: formatInstant(from),
      to: formatInstant(to),
      recordist,
      ...(medium === 'photo' ? { count: 1 } : {}),
    } satisfies EventData<'recording.ended'>,
  });
