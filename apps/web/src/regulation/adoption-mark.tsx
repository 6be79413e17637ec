import { StateMark } from '../law/state-mark.tsx';
import type { Regulation } from './regulation-queries.ts';

/** 启用与否, and since when. */
export const AdoptionMark = ({ adopted }: Pick<Regulation, 'adopted'>) =>
  adopted ? (
    <StateMark state="done">
      {adopted.effectiveOn ? `自 ${adopted.effectiveOn} 起施行` : '已启用，未登记施行日'}
      {adopted.until && `，至 ${adopted.until} 被取代`}
    </StateMark>
  ) : (
    <StateMark state="excused">未启用</StateMark>
  );
