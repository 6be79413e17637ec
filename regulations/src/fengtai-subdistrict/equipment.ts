import { ev, quota } from '../pen.ts';

/** 第十条所列设备的配备，按登记的标准。 */
export const EQUIPMENT = [
  'stillCamera',
  'videoCamera',
  'audioRecorder',
  'surveillanceCamera',
  'bodyCamera',
  'collectionStation',
] as const;

/** 在用设备与执法人员之比，达到登记的标准。 */
export const isEquipped = (kind: (typeof EQUIPMENT)[number]) =>
  quota(
    { facts: ev('device.registered', { kind }), reach: 'case', less: [ev('device.retired'), ev('device.lost')] },
    { field: 'officers' },
    {
      facts: ev('person.appointed', { role: 'officer' }),
      reach: 'case',
      less: [ev('person.released', { role: 'officer' })],
    },
  );
