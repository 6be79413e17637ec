import { Button } from 'antd';
import './cursor-pager.css';

interface CursorPagerProps {
  readonly total: number;
  /** Items before this page. */
  readonly from: number;
  readonly shown: number;
  readonly busy: boolean;
  readonly onBack?: () => void;
  readonly onNext?: () => void;
}

/** 翻页 over a list of any length: forth and back, never by number. */
export const CursorPager = ({ total, from, shown, busy, onBack, onNext }: CursorPagerProps) => (
  <nav className="cursor-pager screen-only" aria-label="翻页">
    <span aria-live="polite">
      {shown > 0 ? `第 ${from + 1}–${from + shown} 件，` : ''}共 {total.toLocaleString('zh-CN')} 件
    </span>
    <Button disabled={!onBack || busy} onClick={onBack}>
      上一页
    </Button>
    <Button disabled={!onNext || busy} onClick={onNext}>
      下一页
    </Button>
  </nav>
);
