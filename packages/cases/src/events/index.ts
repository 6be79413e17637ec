import { CUSTODY_EVENTS } from './custody.ts';
import { DECISION_EVENTS } from './decision.ts';
import { DEVICE_EVENTS } from './device.ts';
import { INVESTIGATION_EVENTS } from './investigation.ts';
import { OFFICE_EVENTS } from './office.ts';
import { OPENING_EVENTS } from './opening.ts';
import { PAPER_EVENTS } from './paper.ts';
import { RECORDING_EVENTS } from './recording.ts';

/** The closed vocabulary of facts. It grows by new types and optional fields; a changed meaning is a new version with an upcaster. */
export const EVENTS = {
  ...OPENING_EVENTS,
  ...INVESTIGATION_EVENTS,
  ...RECORDING_EVENTS,
  ...DEVICE_EVENTS,
  ...PAPER_EVENTS,
  ...DECISION_EVENTS,
  ...CUSTODY_EVENTS,
  ...OFFICE_EVENTS,
} as const;
