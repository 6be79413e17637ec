import { useRouteError } from 'react-router';
import { isProblem } from '../client/problem-error.ts';
import './page-fault.css';

/** 打不开的页面 – says what happened, what was kept and what to do. Stands alone: it must not need what failed. */
export function PageFault() {
  const error = useRouteError();
  if (isProblem(error, 'notFound', 'notYourRole', 'notAllowed')) return <Refused>{error.message}</Refused>;
  const unreachable = isProblem(error, 'noAnswer', 'unavailable') || isChunkFault(error);
  return (
    <main className="page-fault">
      <title>页面打不开 · 执迹</title>
      <h1>{unreachable ? '暂时连不上服务器' : '这个页面出了故障'}</h1>
      <p>已经确认的内容都在服务器上，没有丢失；未提交的草稿保留在本机浏览器。</p>
      {!unreachable && <p className="quiet">{error instanceof Error ? error.message : String(error)}</p>}
      <p className="page-fault-acts">
        <button type="button" onClick={() => location.reload()}>
          重新打开
        </button>
        <a href="/">回到工作台</a>
      </p>
    </main>
  );
}

/** What was asked for is not there, or not for this person. */
const Refused = ({ children }: { readonly children: string }) => (
  <main className="page-fault page-fault-refused">
    <title>打不开 · 执迹</title>
    <h1>{children}</h1>
    <p className="page-fault-acts">
      <a href="/">回到工作台</a>
    </p>
  </main>
);

/** A part of the page that could not be fetched, as browsers word it. */
const isChunkFault = (error: unknown) =>
  error instanceof TypeError && /dynamically imported module|Importing a module/.test(error.message);
