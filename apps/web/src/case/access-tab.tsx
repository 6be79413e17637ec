import { useQuery } from '@tanstack/react-query';
import { zh } from '@zhiji/terms';
import { Link } from 'react-router';
import { accessPath } from '../access/access-path.ts';
import { accessesQuery } from '../access/access-queries.ts';
import { stateOf } from '../access/access-state.ts';
import { leaveFor } from '../law/articles.ts';
import { instantText } from '../law/instant-text.ts';
import { useOffice } from '../law/office.ts';
import { StateMark } from '../law/state-mark.tsx';
import { Blank } from '../shell/blank.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { ActButton } from './act-button.tsx';
import { FactTable } from './fact-table.tsx';
import { useCase } from './opened-case.tsx';

/** 调阅: who asked to see or copy what, who agreed, until when. */
export function AccessTab() {
  const { caseId, regulation, nameOf } = useCase();
  const office = useOffice();
  const { data, error } = useQuery(accessesQuery({ caseId, limit: 200 }));
  return (
    <>
      <div className="case-part-head">
        <h2>{zh('access')}</h2>
        <ActButton command="requestAccess" type="primary" />
        <ActButton command="placeHold" />
      </div>
      <ProblemNotice error={error} />
      {!data && !error && <PageSkeleton lines={4} />}
      {data?.items.length === 0 && <Blank title="没有调阅申请">{leaveFor(regulation.code, 'view')}</Blank>}
      {data && data.items.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">申请</th>
              <th scope="col">申请人</th>
              <th scope="col">范围</th>
              <th scope="col">现状</th>
              <th>
                <span className="unseen">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((access) => {
              const [state, word] = stateOf(access, office);
              const over = access.status === 'ended' || access.status === 'refused';
              return (
                <tr key={access.id}>
                  <td>
                    <Link to={accessPath(access.id)}>
                      {zh(access.action)}　{zh(access.purpose)}
                    </Link>
                    <small>{access.reason}</small>
                  </td>
                  <td>
                    {nameOf(access.requestedBy)}
                    <small>{instantText(access.requestedAt)}</small>
                  </td>
                  <td>{access.recordings.length > 0 ? `${access.recordings.length} 件音像` : '案卷文书'}</td>
                  <td>
                    <StateMark state={state}>{word}</StateMark>
                    <small>{access.viewed > 0 && `已打开 ${access.viewed} 次`}</small>
                  </td>
                  <td className="acts">
                    {!over && <ActButton command="endAccess" preset={{ subject: access.id }} size="small" />}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <FactTable
        caption="办理经过"
        types={[
          'access.released',
          'access.viewed',
          'access.copied',
          'access.provided',
          'access.ended',
          'hold.placed',
          'hold.released',
        ]}
      />
    </>
  );
}
