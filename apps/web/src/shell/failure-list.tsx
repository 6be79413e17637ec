import { isProblem } from '../client/problem-error.ts';
import './failure-list.css';

interface FailureListProps {
  readonly failed: readonly { readonly key: string; readonly title: string; readonly error: Error }[];
}

/** 没有办成的 of many, each with its reason, its article and what is missing. */
export const FailureList = ({ failed }: FailureListProps) => (
  <ul className="failure-list" aria-label="没有办成的">
    {failed.map(({ key, title, error }) => (
      <li key={key}>
        <b>{title}</b>
        <div>{error.message}</div>
        {isProblem(error) &&
          error.problem.obstacles?.map(({ article, missing }) => (
            <small key={article + missing.join()}>
              <cite>{article}</cite> 尚缺：{missing.join('；')}
            </small>
          ))}
      </li>
    ))}
  </ul>
);
