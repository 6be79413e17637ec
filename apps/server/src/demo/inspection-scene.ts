import type { EventData } from '@zhiji/cases';
import type { Film, ObjectName, Story } from './story.ts';

export const PLACE = '人民路 20 号';
export const PARTY = {
  name: '某某仓储有限公司',
  kind: 'legal',
  idNumber: '91350100MA2ZZZZZ1Z',
  representative: '郑某某',
  address: PLACE,
} as const;

/** 一次检查 being told. */
export interface Inspection {
  readonly story: Story;
  readonly lead: string;
  readonly activity: string;
  /** The cameras of the two officers. */
  readonly cameras: readonly [string, string];
  readonly officers: EventData<'activity.started'>['officers'];
}

/** What one text asks of an inspection beyond what every text asks. */
export interface Particulars {
  /** Between the lead and the start. */
  readonly before?: (inspection: Inspection) => Promise<void>;
  /** On site, before the doors are opened. */
  readonly announced?: (inspection: Inspection) => Promise<void>;
  /** On site, when everything has been seen. */
  readonly seen?: (inspection: Inspection, film: Film) => Promise<void>;
  /** Once the recording is in the vault. */
  readonly stored?: (inspection: Inspection, film: Film) => Promise<void>;
  /** Before the dossier is archived. */
  readonly closing?: (inspection: Inspection) => Promise<void>;
  readonly archived?: (inspection: Inspection) => Promise<void>;
}

export const about = ({ activity }: Inspection): readonly ObjectName[] => [{ type: 'activity', id: activity }];
