import { Progress } from 'antd';
import type { Reassessment } from './regulation-queries.ts';

/** How many cases have been judged anew, of how many. */
export const ReassessmentProgress = ({ of: { done, total, finishedAt } }: { readonly of: Reassessment }) => (
  <Progress
    percent={total === 0 ? 100 : Math.floor((done / total) * 100)}
    status={finishedAt === null ? 'active' : 'success'}
    format={() => `${done.toLocaleString('zh-CN')} / ${total.toLocaleString('zh-CN')} 件`}
    aria-label={finishedAt === null ? '重新评估的进度' : '重新评估已完成'}
  />
);
