import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { reassessmentPath } from './paths.ts';
import { ReassessmentProgress } from './reassessment-progress.tsx';
import { agencyMattersQuery, isRunning } from './regulation-queries.ts';
import './reassessment.css';

/** Says that cases are being judged anew, for as long as they are. */
export function RunningReassessment() {
  const { data } = useQuery(agencyMattersQuery);
  const running = data?.reassessments.find(isRunning);
  if (!running) return null;
  return (
    <div className="running-reassessment screen-only" role="status">
      <Link to={reassessmentPath(running.law, running.former)}>正在重新评估案件</Link>
      <ReassessmentProgress of={running} />
    </div>
  );
}
