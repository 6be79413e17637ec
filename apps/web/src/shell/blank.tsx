import type { ReactNode } from 'react';
import './blank.css';

/** 空白处 – what there is nothing of, and the next act that would change it. */
export const Blank = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className="blank">
    <p className="blank-title">{title}</p>
    {children && <div className="quiet">{children}</div>}
  </div>
);
