import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { casesQuery } from '../client/queries.ts';

interface ConsequencesProps {
  readonly regulation: { readonly adopted: object | null };
  readonly children: string;
}

/** What follows when the law is applied otherwise from now on. */
export function Consequences({ regulation, children }: ConsequencesProps) {
  const { data } = useQuery(casesQuery({ limit: 1 }));
  return (
    <Alert
      type="warning"
      showIcon
      title="确定以后"
      description={
        <ul className="consequences">
          <li>{children}</li>
          {regulation.adopted && (
            <li>
              本机关{data ? `全部 ${data.total.toLocaleString('zh-CN')} 件` : '全部'}
              案件和机关事务在后台重新评估，待办、期限、违规随之改变；变化逐案列出。
            </li>
          )}
          <li>这一决定连同您的姓名、时间、理由入链，不能删改；可以再作新的决定。</li>
          <li>已经入链的事实一条也不改动。</li>
        </ul>
      }
    />
  );
}
