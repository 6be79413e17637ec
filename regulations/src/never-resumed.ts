import { all } from '@zhiji/law';
import { endOf, ev, moment, ordered, seen } from './pen.ts';

/** 无法继续记录，空档直至活动结束的，没有恢复，无从语音说明；各规定相同。 */
export const isNeverResumed = all(
  seen(ev('recording.abandoned'), { reach: 'activity' }),
  ordered(moment(ev('activity.ended')), endOf('gap'), 'activity'),
);
