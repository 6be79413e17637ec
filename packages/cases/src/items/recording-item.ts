import { objectOf } from '@zhiji/law';
import type { RecordingItem, TypedEvent } from '../case-file.ts';
import { subjectOf } from './fact.ts';

export function recordingItem(recording: RecordingItem | undefined, event: TypedEvent): RecordingItem {
  const base: RecordingItem = recording ?? {
    id: subjectOf(event),
    durability: 'captured',
    indexed: false,
    evidence: false,
  };
  const [activity, device] = [objectOf(event, 'activity'), objectOf(event, 'device')];
  const linked = { ...base, ...(activity ? { activity } : {}), ...(device ? { device } : {}) };
  switch (event.type) {
    case 'recording.ended': {
      const { medium, from, to, recordist } = event.data;
      return { ...linked, medium, from, to, ...(recordist ? { recordist: recordist.name } : {}) };
    }
    case 'recording.unlinked': {
      const { activity: _activity, ...unlinked } = base;
      return unlinked;
    }
    case 'recording.received': {
      const { sha256, size, name } = event.data;
      return { ...linked, durability: 'received', sha256, size, receivedAt: event.recorded, ...(name ? { name } : {}) };
    }
    case 'recording.stored':
      return {
        ...linked,
        durability: 'stored',
        sha256: event.data.sha256,
        sm3: event.data.sm3,
        size: event.data.size,
        storedAt: event.recorded,
      };
    case 'recording.examined': {
      const { verdict, seconds } = event.data;
      return { ...linked, verdict, ...(seconds === undefined ? {} : { seconds }) };
    }
    case 'recording.quarantined':
      return { ...linked, durability: 'quarantined' };
    case 'recording.indexed':
      return { ...linked, indexed: true };
    case 'recording.secrecyAnswered':
      return { ...linked, secrecy: event.data.secrecy };
    case 'recording.listedAsEvidence':
      return { ...linked, evidence: true };
    case 'recording.lost':
      return { ...linked, lost: true };
    case 'recording.restored':
      return { ...linked, lost: false };
    case 'recording.delistedAsEvidence':
      return { ...linked, evidence: false };
    default:
      return linked;
  }
}
