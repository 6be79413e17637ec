import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import './sheet.css';

interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** 一张从下面升起的单子, within reach of the thumb. */
export const Sheet = ({ open, title, onClose, children }: SheetProps) => (
  <Drawer
    className="sheet"
    placement="bottom"
    open={open}
    title={title}
    onClose={onClose}
    size="auto"
    destroyOnHidden
    styles={{ wrapper: { maxHeight: '94dvh' } }}
  >
    {children}
  </Drawer>
);
