import type { ReactNode } from 'react';
import './state-mark.css';

/** How a thing stands. Each has its own shape and is always written beside a word. */
export type State = 'done' | 'late' | 'open' | 'near' | 'overdue' | 'unknown' | 'excused' | 'breach';

const SHAPES: Readonly<Record<State, ReactNode>> = {
  done: (
    <>
      <circle cx="7" cy="7" r="6" />
      <path d="M4 7.2 6.2 9.4 10 5" className="cut" />
    </>
  ),
  late: (
    <>
      <circle cx="7" cy="7" r="5.2" className="line" />
      <path d="M7 3.8V7l2.4 1.6" className="line" />
    </>
  ),
  open: <circle cx="7" cy="7" r="5.2" className="line" />,
  near: (
    <>
      <circle cx="7" cy="7" r="5.2" className="line" />
      <path d="M7 7V1.8A5.2 5.2 0 1 1 1.8 7Z" />
    </>
  ),
  overdue: <path d="M7 1 13.4 12.4H.6Z" />,
  unknown: (
    <>
      <rect x="1.6" y="1.6" width="10.8" height="10.8" className="line dashed" />
      <path d="M5.2 5.4a1.9 1.9 0 1 1 2.6 1.8c-.6.3-.8.6-.8 1.2M7 10.1v.6" className="line" />
    </>
  ),
  excused: <path d="M1.5 7h11" className="line" />,
  breach: <path d="M7 .6 13.4 7 7 13.4.6 7Z" />,
};

interface StateMarkProps {
  readonly state: State;
  readonly children?: ReactNode;
}

export const StateMark = ({ state, children }: StateMarkProps) => (
  <span className={`state-mark state-${state}`}>
    <svg viewBox="0 0 14 14" aria-hidden="true">
      {SHAPES[state]}
    </svg>
    {children}
  </span>
);
