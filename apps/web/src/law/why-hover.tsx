import { Popover } from 'antd';
import type { ReactElement } from 'react';
import type { Verdict } from './why.tsx';
import './why-hover.css';

interface WhyHoverProps {
  readonly verdict: Pick<Verdict, 'why'>;
  readonly children: ReactElement;
}

/** The arithmetic of a date or a verdict, on hover, focus or tap. */
export const WhyHover = ({ verdict, children }: WhyHoverProps) => (
  <Popover
    trigger={['hover', 'focus']}
    mouseEnterDelay={0.25}
    content={
      <ul className="why-hover">
        {verdict.why.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    }
  >
    {children}
  </Popover>
);
