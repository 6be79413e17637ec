import { standingDecisions } from '@zhiji/cases';
import { zh } from '@zhiji/terms';
import { yuan } from '../form/shown-value.ts';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { Blank } from '../shell/blank.tsx';
import { ActButton } from './act-button.tsx';
import { FactTable } from './fact-table.tsx';
import { useCase } from './opened-case.tsx';

/** 告知与决定: notice, defence, review, deliberation, approval, decision. */
export function DecisionTab() {
  const { file, nameOf } = useCase();
  const { decisions } = file;
  return (
    <>
      <div className="case-part-head">
        <h2>告知、陈述申辩</h2>
        <ActButton command="noticeParty" />
        <ActButton command="recordStatement" />
        <ActButton command="reviewStatement" />
      </div>
      <FactTable types={['notice.given', 'statement.made', 'statement.reviewed', 'hearing.requested']} />
      <div className="case-part-head">
        <h2>审查、讨论、审批</h2>
        <ActButton command="classifyCase" />
        <ActButton command="concludeLegalReview" />
        <ActButton command="concludeDeliberation" />
        <ActButton command="requestApproval" />
      </div>
      <FactTable
        types={['case.classified', 'legalReview.concluded', 'expertReview.concluded', 'deliberation.concluded']}
      />
      {file.approvals.length > 0 && (
        <table className="plain-table">
          <caption>报请与意见</caption>
          <tbody>
            {file.approvals.map((approval) => (
              <tr key={approval.id}>
                <td>
                  <b>{zh(approval.matter)}</b>
                  <small>{approval.reason}</small>
                </td>
                <td>
                  {nameOf(approval.requestedBy)}
                  <small>{instantText(approval.requestedAt)}</small>
                </td>
                <td>
                  {approval.opinions.length === 0 && <StateMark state="open">待出具意见</StateMark>}
                  {approval.opinions.map((opinion) => (
                    <div key={opinion.role + opinion.at}>
                      <StateMark state={opinion.agreed ? 'done' : 'breach'}>
                        {zh(opinion.role)} {nameOf(opinion.by)}{' '}
                        {opinion.agreed ? '同意' : approval.ended === 'returned' ? '退回' : '不同意'}
                      </StateMark>
                      <small>
                        {instantText(opinion.at)} {opinion.opinion}
                      </small>
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="case-part-head">
        <h2>{zh('decision')}</h2>
        <ActButton command="makeDecision" type={standingDecisions(file).length > 0 ? 'default' : 'primary'}>
          {decisions.length > 0 ? '另作决定' : undefined}
        </ActButton>
      </div>
      {decisions.length > 0 ? (
        <table className="plain-table">
          <tbody>
            {decisions.map((decision) => (
              <tr key={decision.id}>
                <td>
                  <b>{zh(decision.kind)}</b>
                  <small>{instantText(decision.at)}</small>
                </td>
                <td>{decision.fine !== undefined && `${zh('fine')} ${yuan(decision.fine)} 元`}</td>
                <td>{decision.obligations.map(({ content }) => content).join('；')}</td>
                <td className="acts">
                  {decision.revokedAt === undefined ? (
                    <ActButton command="revokeDecision" preset={{ subject: decision.id }} size="small" />
                  ) : (
                    <StateMark state="excused">已于 {instantText(decision.revokedAt)} 撤销或变更</StateMark>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <Blank title="尚未作出决定" />
      )}
    </>
  );
}
