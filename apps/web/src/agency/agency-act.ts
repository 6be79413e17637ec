import { AGENCY_COMMANDS, EVENTS, type AgencyCommandName, type EventType } from '@zhiji/cases';

export interface AgencyActGroup {
  readonly title: string;
  readonly acts: readonly AgencyCommandName[];
}

/** Everything that can be entered about the agency itself; adoption and readings have their place on the page of the text, targets none yet. */
export const AGENCY_ACT_GROUPS: readonly AgencyActGroup[] = [
  {
    title: '设备',
    acts: [
      'registerDevice',
      'issueDevice',
      'checkDevice',
      'returnDevice',
      'measureClock',
      'unloadDevice',
      'nameDeviceKeeper',
      'maintainDevice',
      'countDevice',
      'recordDeviceFailure',
      'reportDeviceFailure',
      'recordDeviceRepair',
      'recordDeviceLoss',
      'lendDevice',
      'recordDeviceMisuse',
      'retireDevice',
    ],
  },
  {
    title: '设备配备',
    acts: ['setEquipmentStandard', 'reportEquipmentLack', 'orderEquipment', 'supplyEquipment', 'registerStoragePoint'],
  },
  {
    title: '人员',
    acts: [
      'appointPerson',
      'releasePerson',
      'transferPerson',
      'trainPerson',
      'listHandover',
      'confirmHandover',
      'disableAccount',
    ],
  },
  {
    title: '制度与规定',
    acts: ['issuePolicy', 'repealPolicy', 'overridePolicy', 'registerOverride', 'registerTemplate'],
  },
  { title: '定期工作', acts: ['beginPeriod', 'recordBackup', 'recordAnalysis', 'recordSpotCheck', 'holdEvaluation'] },
  {
    title: '监督与责任',
    acts: [
      'receiveComplaint',
      'concludeComplaint',
      'raiseClue',
      'confirmClue',
      'dismissClue',
      'orderRectification',
      'answerRectification',
      'acceptRectification',
      'decideLiability',
    ],
  },
];

/** What an order is about: something it makes, or something of a kind that is there. */
export type AgencySubject =
  /** Named by some of its fields, else by an identifier. */
  { readonly is: 'new'; readonly named?: readonly string[] } | { readonly is: 'chosen'; readonly from: AgencyChoice };

/** Where the things come from that an order can be about: the staff, the units, the texts in force, or facts that made them. */
export type AgencyChoice = 'staff' | 'units' | 'texts' | 'cases' | { readonly facts: readonly EventType[] };

const MADE: Partial<Record<AgencyCommandName, Extract<AgencySubject, { is: 'new' }>>> = {
  registerDevice: { is: 'new', named: ['serial'] },
  beginPeriod: { is: 'new', named: ['kind', 'firstDay'] },
  receiveComplaint: { is: 'new' },
  raiseClue: { is: 'new' },
};

export const DEVICES: AgencyChoice = { facts: ['device.registered'] };

const CHOICES: Readonly<Record<string, AgencyChoice>> = {
  person: 'staff',
  unit: 'units',
  regulation: 'texts',
  device: DEVICES,
  period: { facts: ['period.began'] },
  clue: { facts: ['clue.raised', 'enforcement.complained'] },
};

export function agencySubject(command: AgencyCommandName): AgencySubject {
  const { subject } = EVENTS[AGENCY_COMMANDS[command].event];
  return MADE[command] ?? { is: 'chosen', from: CHOICES[subject]! };
}

/** Fields that hold identifiers: what they are chosen from. */
export const AGENCY_PICKS: Partial<Record<AgencyCommandName, Readonly<Record<string, AgencyChoice>>>> = {
  supplyEquipment: { devices: DEVICES },
  recordSpotCheck: { drawn: 'cases', pool: 'cases' },
};

/** Whether an order may be tied to cases: a device used there, a complaint or a clue about it. */
export const concernsCases = (command: AgencyCommandName): boolean =>
  ['device', 'clue'].includes(EVENTS[AGENCY_COMMANDS[command].event].subject) && command !== 'registerDevice';
