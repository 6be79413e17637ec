import { Link } from 'react-router';

export const NotFound = () => (
  <>
    <title>没有这个页面 · 执迹</title>
    <header className="page-head">
      <h1>没有这个页面</h1>
    </header>
    <p>
      地址可能写错了，或者该内容不对您开放。<Link to="/workbench">回到工作台</Link>
    </p>
  </>
);
