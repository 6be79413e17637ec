import './opening.css';

/** What is seen until the first page is there. */
export const Opening = () => (
  <div className="opening" role="status" aria-label="正在打开">
    <span />
  </div>
);
