import { Button } from 'antd';
import './cursor-pager.css';

interface CursorPagerProps {
  readonly page: { readonly items: readonly unknown[]; readonly total: number; readonly next: string | null };
  /** Items on a full page. */
  readonly size: number;
  /** Where the pages after the first begin, up to this one. */
  readonly cursors: readonly string[];
  readonly onCursors: (cursors: readonly string[]) => void;
  readonly busy: boolean;
}

/** 翻页 over a list of any length: forth and back, never by number. */
export function CursorPager({ page: { items, total, next }, size, cursors, onCursors, busy }: CursorPagerProps) {
  const from = cursors.length * size;
  return (
    <nav className="cursor-pager screen-only" aria-label="翻页">
      <span aria-live="polite">
        {items.length > 0 ? `第 ${from + 1}–${from + items.length} 件，` : ''}共 {total.toLocaleString('zh-CN')} 件
      </span>
      <Button disabled={cursors.length === 0 || busy} onClick={() => onCursors(cursors.slice(0, -1))}>
        上一页
      </Button>
      <Button disabled={next === null || busy} onClick={() => onCursors([...cursors, next!])}>
        下一页
      </Button>
    </nav>
  );
}
