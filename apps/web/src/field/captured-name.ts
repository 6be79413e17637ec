import { printInstant } from '@zhiji/calendar';
import { zh, type TermIn } from '@zhiji/terms';

const EXTENSIONS: Readonly<Record<string, string>> = {
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/webm': 'webm',
  'image/jpeg': 'jpg',
};

/** `录像-20260317-152030.mp4`: what it is and when it began. */
export function capturedName(medium: TermIn<'MEDIA'>, from: number, type: string): string {
  const [day, clock = '000000'] = printInstant(Math.floor(from / 1000) * 1000)
    .split(' ')
    .map((part) => part.replace(/\D/g, ''));
  const extension = EXTENSIONS[type.split(';')[0]!] ?? 'bin';
  return `${zh(medium)}-${day}-${clock.padEnd(6, '0')}.${extension}`;
}
