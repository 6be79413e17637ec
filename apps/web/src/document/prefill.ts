import { calendar, dayOf, due, formatDay, formatInstant, STATE_COUNCIL_NOTICES, workdays } from '@zhiji/calendar';
import type { ActivityItem, CaseFile } from '@zhiji/cases';
import { serverNow } from '../client/clock.ts';
import type { Person } from '../client/queries.ts';
import { onlyFine } from '../case/decision-item.ts';
import { documentTitle } from '../case/trace-mark.ts';
import type { Template, TemplateField, Values } from './template.ts';

interface Known {
  readonly file: CaseFile;
  readonly staff: readonly Person[];
  /** What the paper is made for. */
  readonly about: readonly { readonly type: string; readonly id: string }[];
}

/** What the case already knows of the fields of a paper; the person who drafts it corrects it. */
export function prefill(template: Template, known: Known): Values {
  return Object.fromEntries(
    template.fields.flatMap((field) => {
      const value = valueOf(field, known);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}

function valueOf(field: TemplateField, { file, staff, about }: Known): unknown {
  const find = <T extends { readonly id: string }>(type: string, items: readonly T[]) =>
    items.find(({ id }) => about.some((object) => object.type === type && object.id === id));
  const measure = find('measure', file.measures);
  const serving = find('service', file.services);
  const service = serving?.attempts.at(-1);
  const activity = find('activity', file.activities) ?? file.activities.find(({ id }) => id === measure?.activity);
  if (field.kind === 'party') return partyOf(file);
  if (field.name === 'officers' || field.name === 'servers')
    return peopleOf(activity?.officers ?? file.undertakers, staff, field);
  if (field.kind === 'items' && measure && field.name === 'items')
    return measure.items.map(({ name, quantity, unit }) => ({ name, quantity, ...(unit ? { unit } : {}) }));
  if (field.kind === 'period') return periodOf(activity);
  switch (field.name) {
    case 'caseName':
      return file.title;
    case 'caseNumber':
      return file.number;
    case 'caseType':
      return hasOption(field, file.caseType);
    case 'leadSource':
      return hasOption(field, file.leads[0]?.source);
    case 'foundAt':
      return file.leads[0] && formatInstant(file.leads[0].foundAt);
    case 'place':
      return service?.place ?? activity?.place ?? file.place;
    case 'recipient':
      return service?.recipient ?? file.party?.name;
    case 'ground':
      return hasOption(field, measure?.ground);
    case 'heldBy':
      return hasOption(field, measure?.kind);
    case 'goods':
      return (
        measure?.items.map(({ name, quantity, unit = '件' }) => `${name}${quantity}${unit}`).join('、') || undefined
      );
    case 'preservedAt':
    case 'heldAt':
      return measure && formatInstant(measure.takenAt);
    case 'dispositionDue':
      return measure && formatDay(due(SEVEN_DAYS, measure.takenAt, { bounds: 'act' }, WORKING_CALENDAR).lastDay);
    case 'papers':
      return papersOf(serving?.documents ?? [], file);
    case 'method':
      return hasOption(field, service?.method);
    case 'receivedOn':
      return service?.receivedOn;
    case 'fine':
      return onlyFine(file);
    case 'issuedOn':
    case 'decidedOn':
      return formatDay(dayOf(serverNow()));
    default:
      return undefined;
  }
}

/** The papers of a service as rows of its proof; undefined where none is known. */
function papersOf(ids: readonly string[], { documents }: CaseFile): readonly object[] | undefined {
  const rows = ids.flatMap((id) => documents.find((document) => document.id === id) ?? []);
  return rows.length > 0 ? rows.map((document) => ({ title: documentTitle(document), copies: 1 })) : undefined;
}

/** 行政处罚法第五十六条、第八十五条：七日为七个工作日。 */
const SEVEN_DAYS = workdays(7);
const WORKING_CALENDAR = calendar(STATE_COUNCIL_NOTICES);

const hasOption = (field: TemplateField, value: string | undefined): string | undefined =>
  'options' in field && field.options.some((option) => option.value === value) ? value : undefined;

const periodOf = (activity: ActivityItem | undefined) =>
  activity && {
    from: formatInstant(activity.startedAt),
    ...(activity.endedAt === undefined ? {} : { to: formatInstant(activity.endedAt) }),
  };

function partyOf({ party }: CaseFile): unknown {
  if (!party || party.kind === 'unknown') return undefined;
  const { name, idNumber, representative, address, phone } = party;
  const shared = { name, ...(address ? { address } : {}), ...(phone ? { phone } : {}) };
  return party.kind === 'natural'
    ? { kind: 'citizen', ...shared, ...(idNumber ? { idNumber } : {}) }
    : {
        kind: 'organisation',
        ...shared,
        ...(idNumber ? { creditCode: idNumber } : {}),
        ...(representative ? { representative } : {}),
      };
}

/** Only what the field has a place for: what a paper cannot print it does not take. */
function peopleOf(names: readonly string[], staff: readonly Person[], field: TemplateField): unknown {
  if (names.length === 0 || field.kind !== 'people') return undefined;
  return names.map((one) => {
    const person = staff.find(({ id, name }) => id === one || name === one);
    const certificate = 'certificate' in field.parts ? person?.certificate : undefined;
    return { name: person?.name ?? one, ...(certificate ? { certificate } : {}) };
  });
}
