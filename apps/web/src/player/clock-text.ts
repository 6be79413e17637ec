import { formatInstant } from '@zhiji/calendar';

/** `09:02:05` */
export const secondText = (at: number): string => formatInstant(at).slice(11, 19);

/** `09:02:05.120`, for stepping picture by picture. */
export const pictureText = (at: number): string =>
  `${secondText(at)}.${String(Math.floor(at) % 1000).padStart(3, '0')}`;
