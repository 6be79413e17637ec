import { zh } from '@zhiji/terms';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { VerdictCitation } from '../law/citation.tsx';
import { Blank } from '../shell/blank.tsx';
import { ActButton } from './act-button.tsx';
import { FactTable } from './fact-table.tsx';
import { useCase } from './opened-case.tsx';

const LACKS: Readonly<Record<string, string>> = {
  approval: '待批准',
  release: '待放行',
  scope: '不在批准范围',
  validity: '已过有效期',
  readers: '不在知悉范围',
};

/** 调阅: who asked to see or copy what, who agreed, until when. */
export function AccessTab() {
  const { file, assessment, nameOf } = useCase();
  return (
    <>
      <div className="case-part-head">
        <h2>{zh('access')}</h2>
        <ActButton command="requestAccess" type="primary" />
        <ActButton command="placeHold" />
      </div>
      {file.accesses.length === 0 && (
        <Blank title="没有调阅申请">调阅、复制须经批准，由执法记录管理员放行并登记。</Blank>
      )}
      {file.accesses.length > 0 && (
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
            {file.accesses.map((access) => {
              const lacking = assessment.access.filter(
                ({ object, allowed }) => !allowed && (object.id === access.id || access.recordings.includes(object.id)),
              );
              const missing = [...new Set(lacking.flatMap((one) => one.missing))];
              return (
                <tr key={access.id}>
                  <td>
                    <b>{zh(access.action)}</b>　{zh(access.purpose)}
                    <small>{access.reason}</small>
                  </td>
                  <td>
                    {nameOf(access.requestedBy)}
                    <small>{instantText(access.requestedAt)}</small>
                  </td>
                  <td>{access.recordings.length > 0 ? `${access.recordings.length} 件音像` : '案卷文书'}</td>
                  <td>
                    {access.ended ? (
                      <StateMark state="excused">已结束</StateMark>
                    ) : missing.length > 0 ? (
                      <StateMark state="open">{missing.map((lack) => LACKS[lack] ?? lack).join('、')}</StateMark>
                    ) : (
                      <StateMark state="done">可以{zh(access.action)}</StateMark>
                    )}
                    <small>
                      {access.until && `至 ${instantText(access.until)}`}{' '}
                      {access.viewed > 0 && `已打开 ${access.viewed} 次`}
                    </small>
                    {lacking[0] && <VerdictCitation verdict={lacking[0]} />}
                  </td>
                  <td className="acts">
                    {!access.ended && <ActButton command="endAccess" preset={{ subject: access.id }} size="small" />}
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
