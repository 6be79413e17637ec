import { dayOf, formatDay, parseInstant } from '@zhiji/calendar';
import type { CaseFile, CommandName, ObjectType } from '@zhiji/cases';
import { serverNow } from '../client/clock.ts';
import type { Order } from '../client/order.ts';
import { kinOf } from '../client/uuid.ts';
import type { FormData } from './act-plan.ts';
import { pendingDisposals } from './disposal-item.ts';
import { obligationOf, onlyFine } from './decision-item.ts';
import type { CaseOnPage } from './opened-case.tsx';

type Draft = Omit<Order, 'id'>;

/** What the case already knows of the things a form asks for. */
export function knownData(command: CommandName, { file, staff, assessment }: CaseOnPage, subject: string): FormData {
  switch (command) {
    case 'describeCase': {
      const { title, number, party, place, occurredOn, eventType, unit, undertakers } = file;
      const people = undertakers.map((one) => personOf(staff, one));
      return {
        title,
        number,
        party,
        place,
        occurredOn,
        eventType,
        unit,
        ...(people.length > 0 ? { undertakers: people } : {}),
      };
    }
    case 'startActivity':
      return { place: file.place, officers: file.undertakers.map((one) => personOf(staff, one)), manner: 'faceToFace' };
    case 'showCredential': {
      const activity = file.activities.find(({ id }) => id === subject);
      return { officers: activity?.officers.map((name) => personOf(staff, name)) };
    }
    case 'changeOfficers': {
      const activity = file.activities.length === 1 ? file.activities[0] : undefined;
      return { officers: (activity?.present ?? activity?.officers)?.map((name) => personOf(staff, name)) };
    }
    case 'noticeParty':
    case 'attemptService':
      return { recipient: file.party?.name };
    case 'completeService': {
      const tried = file.services.find(({ id }) => id === subject)?.attempts.at(-1);
      return {
        method: tried?.method,
        servedOn: tried?.receivedOn ?? tried?.refusedOn ?? formatDay(dayOf(serverNow())),
      };
    }
    case 'makeDecision':
      return { parties: file.party && [file.party.name] };
    case 'performObligation':
      return { content: obligationOf(subject, file)?.content };
    // 行政处罚法第七十二条第一款第（一）项。
    case 'startExecution': {
      const sum = onlyFine(file);
      return sum === undefined ? {} : { sum, daily: Math.floor((sum * 3) / 100) };
    }
    case 'indexRecording': {
      const from = file.recordings.find(({ id }) => id === subject)?.from;
      const begun = from === undefined ? undefined : parseInstant(from);
      return {
        party: file.party?.name ?? '待查',
        place: file.place,
        eventType: file.eventType,
        date: begun === undefined ? undefined : formatDay(dayOf(begun)),
      };
    }
    case 'decideRecusal':
      return { officer: madeAs('recusalRequest', subject, file)?.['officer'] };
    case 'receiveExpertConclusion':
      return { body: madeAs('entrustment', subject, file)?.['body'] };
    case 'requestAccess':
      return { action: 'view', recordings: storedOf(file).map(({ id }) => id) };
    case 'requestDisposal':
      return { recordings: disposableOf(assessment, file) };
    default:
      return {};
  }
}

/** The content of the fact that brought a thing. */
const madeAs = (type: ObjectType, subject: string, { others }: CaseFile): FormData | undefined =>
  others[type]?.find(({ id }) => id === subject)?.data;

/** What may be disposed of by its term and is in no disposal yet. */
function disposableOf({ retention }: CaseOnPage['assessment'], file: CaseFile): readonly string[] {
  const asked = new Set(pendingDisposals(file).flatMap(({ recordings }) => recordings));
  const over = new Set(retention.flatMap(({ disposable, object }) => (disposable ? [object.id] : [])));
  return storedOf(file).flatMap(({ id }) => (over.has(id) && !asked.has(id) ? [id] : []));
}

/**
 * What a measure, a piece of evidence or a recording belongs to as long as one activity is going on; a conclusion, to what was to be tested; a disc, to
 * the recordings listed as evidence; a service, to the papers served.
 */
export function knownLinks(
  command: CommandName,
  { file, entries }: LinkSource,
  subject: string,
): Readonly<Record<string, readonly string[]>> {
  if (command === 'receiveExpertConclusion') {
    const entrusted = entries.find(({ type, objects }) => type === 'expert.entrusted' && objects[0]?.id === subject);
    const tested = entrusted?.objects.flatMap(({ type, id }) => (type === 'measure' ? [id] : [])) ?? [];
    return tested.length > 0 ? { measure: tested } : {};
  }
  if (command === 'burnDisc') {
    const listed = entries.flatMap(({ type, objects }) =>
      type === 'recording.listedAsEvidence' ? (objects[0]?.id ?? []) : [],
    );
    return listed.length > 0 ? { recording: [...new Set(listed)] } : {};
  }
  if (command === 'completeService') {
    const served = servedBy(subject, file);
    return served.length > 0 ? { document: served } : {};
  }
  const running = file.activities.filter(({ endedAt }) => endedAt === undefined);
  return AT_AN_ACTIVITY.includes(command) && running.length === 1 ? { activity: [running[0]!.id] } : {};
}

interface LinkSource {
  readonly file: Pick<CaseFile, 'activities' | 'services'>;
  readonly entries: readonly Pick<CaseOnPage['entries'][number], 'type' | 'objects'>[];
}

const AT_AN_ACTIVITY: readonly CommandName[] = [
  'takeMeasure',
  'collectEvidence',
  'registerRecording',
  'changeOfficers',
];

const servedBy = (service: string, { services }: Pick<CaseFile, 'services'>): readonly string[] =>
  services.find(({ id }) => id === service)?.documents ?? [];

/** 一次送达数份文书的，以决定书为准。 */
const DECISIONS: readonly unknown[] = [
  'enforcementDecision',
  'onSpotDecision',
  'coercionDecision',
  'executionDecision',
];

/** What follows from the subject and the papers named, and is not asked for. */
export function impliedData(
  command: CommandName,
  file: CaseFile,
  subject: string,
  papers: readonly string[] = [],
): FormData {
  switch (command) {
    case 'endActivity':
      return { kind: file.activities.find(({ id }) => id === subject)?.kind };
    case 'completeMeasure':
      return { kind: file.measures.find(({ id }) => id === subject)?.kind };
    case 'attemptService':
    case 'completeService': {
      const forms = [...papers, ...servedBy(subject, file)].map(
        (served) => file.documents.find(({ id }) => id === served)?.form,
      );
      const form = forms.find((one) => DECISIONS.includes(one)) ?? forms.find(Boolean);
      return form ? { form } : {};
    }
    default:
      return {};
  }
}

/** Commands that go with a command, given together or not at all. */
export function companions({ name, as, subject, data }: Draft): readonly Draft[] {
  if (name === 'requestDisposal') return [disposalApproval({ as, disposal: subject, reason: data['reason'] })];
  if (name !== 'requestAccess') return [];
  const matter = MATTER_OF_ACCESS[String(data['action'])];
  const recordings = data['recordings'];
  return matter
    ? [
        {
          name: 'requestApproval',
          as,
          subject: kinOf(subject),
          about: [{ type: 'access', id: subject }],
          data: { matter, reason: data['reason'], ...(Array.isArray(recordings) ? { recordings } : {}) },
        },
      ]
    : [];
}

interface DisposalAsked {
  readonly as: Draft['as'];
  readonly disposal: string;
  readonly reason: unknown;
}

/** 报请批准 of a disposal; it goes with 提请处置. */
export const disposalApproval = ({ as, disposal, reason }: DisposalAsked): Draft => ({
  name: 'requestApproval',
  as,
  subject: kinOf(disposal),
  about: [{ type: 'disposal', id: disposal }],
  data: { matter: 'disposalMatter', reason },
});

const MATTER_OF_ACCESS: Readonly<Record<string, string>> = {
  view: 'viewing',
  copy: 'copying',
  provide: 'externalProvision',
};

const storedOf = (file: CaseFile) => file.recordings.filter(({ durability }) => durability === 'stored');

function personOf(staff: CaseOnPage['staff'], idOrName: string) {
  const known = staff.find(({ id, name }) => id === idOrName || name === idOrName);
  if (!known) return { name: idOrName };
  const { id, name, certificate } = known;
  return { id, name, ...(certificate ? { certificate } : {}) };
}
