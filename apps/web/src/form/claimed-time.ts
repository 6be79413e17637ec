import { formatInstant, MS_PER_MINUTE } from '@zhiji/calendar';
import { useState } from 'react';
import { serverNow } from '../client/clock.ts';

/** 发生时间 of a form: it opens with the present minute, and left alone it means the moment the command arrives. */
export function useClaimedTime() {
  const [opened] = useState(() => formatInstant(Math.floor(serverNow() / MS_PER_MINUTE) * MS_PER_MINUTE));
  return {
    opened,
    claimed: (occurredAt: string | undefined) =>
      occurredAt === undefined || occurredAt === opened ? {} : { occurredAt },
  };
}
