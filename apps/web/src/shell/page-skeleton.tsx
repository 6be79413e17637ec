import './page-skeleton.css';

/** 骨架 – the shape of a page while its content is fetched; appears only after 300 ms. */
export const PageSkeleton = ({ lines = 6 }: { readonly lines?: number }) => (
  <div className="page-skeleton" role="status" aria-label="正在读取">
    <i className="page-skeleton-head" />
    {Array.from({ length: lines }, (_, line) => (
      <i key={line} style={{ width: `${92 - ((line * 17) % 38)}%` }} />
    ))}
  </div>
);
