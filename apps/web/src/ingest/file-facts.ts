import { parseInstant } from '@zhiji/calendar';
import type { RecordingItem } from '@zhiji/cases';
import type { TermIn } from '@zhiji/terms';

/** What a file says of itself before anybody has looked into it. Instants in ms since 1970 UTC, as the device's clock had them. */
export interface FileFacts {
  readonly medium: TermIn<'MEDIA'>;
  readonly from: number;
  readonly to: number;
}

/** A file is closed when its recording ends: its time of change is the claimed end, its length leads back to the beginning. */
export async function factsOf(file: File): Promise<FileFacts> {
  const medium = mediumOf(file);
  const length = medium === 'photo' ? 0 : await lengthOf(file);
  return { medium, from: file.lastModified - length, to: file.lastModified };
}

export function mediumOf({ name, type }: { readonly name: string; readonly type: string }): TermIn<'MEDIA'> {
  if (type.startsWith('image/') || /\.(jpe?g|png|heic)$/i.test(name)) return 'photo';
  return type.startsWith('audio/') || /\.(mp3|wav|m4a|aac|amr)$/i.test(name) ? 'audio' : 'video';
}

/** ms; 0 where this browser cannot tell. */
function lengthOf(file: File): Promise<number> {
  const url = URL.createObjectURL(file);
  const player = document.createElement('video');
  return new Promise<number>((resolve) => {
    const give = () => resolve(Number.isFinite(player.duration) ? Math.round(player.duration * 1000) : 0);
    player.addEventListener('loadedmetadata', give);
    player.addEventListener('error', () => resolve(0));
    setTimeout(() => resolve(0), 4000);
    player.preload = 'metadata';
    player.src = url;
  }).finally(() => {
    // A player that still reads ahead would ask for what is gone.
    player.removeAttribute('src');
    player.load();
    URL.revokeObjectURL(url);
  });
}

/** Clocks of cameras and the word of the officer who registered it differ by this much at most. */
const NEAR_MS = 2 * 60_000;

/** The registered recording without a file that this file is, as far as medium and times show; undefined when none or several fit. */
export function registeredFor(
  { medium, from, to }: FileFacts,
  recordings: readonly RecordingItem[],
): RecordingItem | undefined {
  const fitting = recordings.filter((recording) => {
    const [begun, ended] = [recording.from, recording.to].map((text) => (text ? parseInstant(text) : undefined));
    if (
      recording.durability !== 'captured' ||
      recording.medium !== medium ||
      begun === undefined ||
      ended === undefined
    )
      return false;
    return Math.abs(begun - from) <= NEAR_MS && Math.abs(ended - to) <= NEAR_MS;
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}
