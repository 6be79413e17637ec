import { Link } from 'react-router';
import { Blank } from './blank.tsx';

export const NotFound = () => (
  <Blank title="没有这个页面">
    地址可能写错了，或者该内容不对您开放。<Link to="/workbench">回到工作台</Link>
  </Blank>
);
