import { standingDecisions } from '@zhiji/cases';
import { zh } from '@zhiji/terms';
import { Link } from 'react-router';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { Blank } from '../shell/blank.tsx';
import { AccrualTable } from './accrual-table.tsx';
import { takesEntries } from './case-act.ts';
import { ActButton } from './act-button.tsx';
import { decisionText } from './decision-item.ts';
import { DossierExport } from './dossier-export.tsx';
import { FactTable } from './fact-table.tsx';
import { useCase } from './opened-case.tsx';
import { draftPath } from './paths.ts';
import { RetentionTable } from './retention-table.tsx';

/** 履行与结案: what the decision obliges to, how the case ends, what of it is kept and for how long. */
export function ClosingTab() {
  const { caseId, file } = useCase();
  const decisions = standingDecisions(file);
  const obligations = decisions.flatMap((decision) =>
    decision.obligations.map((obligation) => ({ ...obligation, of: decision.id })),
  );
  return (
    <>
      <div className="case-part-head">
        <h2>{zh('performance')}</h2>
        <ActButton command="completePerformance" />
        <ActButton command="receiveChallenge" />
      </div>
      {obligations.length === 0 ? (
        <Blank title="没有待履行的义务" />
      ) : (
        <table className="plain-table">
          <tbody>
            {obligations.map((obligation) => (
              <tr key={obligation.id}>
                <td>
                  <b>{zh(obligation.kind)}</b>
                  <small>
                    {decisions.length > 1 && `${decisionText(obligation.of, file)}：`}
                    {obligation.content}
                  </small>
                </td>
                <td>
                  <StateMark state={obligation.performed ? 'done' : 'open'}>
                    {obligation.performed ? '已登记履行' : '未履行'}
                  </StateMark>
                </td>
                <td className="acts">
                  {file.status === 'open' && (
                    <ActButton command="performObligation" preset={{ subject: obligation.id }} size="small">
                      {obligation.performed ? '补登履行凭证' : undefined}
                    </ActButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <FactTable
        caption="履行与争议"
        types={['obligation.performed', 'performance.completed', 'challenge.received', 'challenge.ended']}
      />
      <div className="case-part-head">
        <h2>{zh('compulsoryExecution')}</h2>
        <ActButton command="makeDemand" />
        <ActButton command="startExecution" />
        <ActButton command="concludeExecution" />
      </div>
      <AccrualTable />
      <FactTable
        caption="催告与强制执行"
        types={[
          'demand.made',
          'demand.answered',
          'demand.reviewed',
          'execution.started',
          'execution.concluded',
          'court.applied',
        ]}
      />
      <div className="case-part-head">
        <h2>结案、归档</h2>
        <ActButton command="concludeCase" />
        {takesEntries(file) && <Link to={draftPath(caseId, { form: 'closingForm' })}>填写{zh('closingForm')}</Link>}
        {file.status === 'concluded' && (
          <ActButton command="requestApproval" preset={{ data: { matter: 'caseClosing' } }}>
            报请结案
          </ActButton>
        )}
        <ActButton command="closeCase" />
        <ActButton command="archiveCase" />
      </div>
      <FactTable types={['case.concluded', 'case.closed', 'case.reopened', 'case.archived']} />
      {file.archivedAt !== undefined && (
        <p>
          已于 {instantText(file.archivedAt)} 归档
          {file.archiveNumber && `，${zh('dossierNumber')} ${file.archiveNumber}`}。
        </p>
      )}
      <RetentionTable />
      <DossierExport />
    </>
  );
}
