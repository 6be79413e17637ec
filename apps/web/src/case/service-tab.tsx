import { zh } from '@zhiji/terms';
import { Link } from 'react-router';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { Blank } from '../shell/blank.tsx';
import { takesEntries } from './case-act.ts';
import { ActButton } from './act-button.tsx';
import { useCaseText } from './case-text.ts';
import { FactTable } from './fact-table.tsx';
import { useCase } from './opened-case.tsx';
import { draftPath } from './paths.ts';

/** 送达: every attempt, by which way, with what came of it. */
export function ServiceTab() {
  const { caseId, file } = useCase();
  const { objectText } = useCaseText();
  return (
    <>
      <div className="case-part-head">
        <h2>送达</h2>
        <ActButton command="attemptService" type="primary" />
      </div>
      {file.services.length === 0 && (
        <Blank title="还没有送达">先直接送达；不成的，依次邮寄、公告；拒收的，留置。</Blank>
      )}
      {file.services.map((service) => (
        <section key={service.id}>
          <table className="plain-table">
            <caption>
              <span className="apart">
                <span>
                  {service.documents.map((id) => objectText({ type: 'document', id })).join('、') || '未关联文书'}
                </span>
                {service.completed ? (
                  <StateMark state="done">
                    {zh(service.completed.method)}，送达日 {service.completed.servedOn}
                  </StateMark>
                ) : (
                  <StateMark state="open">未完成</StateMark>
                )}
              </span>
            </caption>
            <tbody>
              {service.attempts.map((attempt) => (
                <tr key={attempt.at}>
                  <td>{instantText(attempt.at)}</td>
                  <td>
                    <b>{zh(attempt.method)}</b>
                    <small>{attempt.leaving && zh(attempt.leaving)}</small>
                  </td>
                  <td>{zh(attempt.result)}</td>
                  <td>
                    {[
                      attempt.recipient,
                      attempt.signatory && `签收 ${attempt.signatory}`,
                      attempt.attestor && `见证 ${attempt.attestor.name}`,
                    ]
                      .filter(Boolean)
                      .join('，')}
                    <small>{[attempt.place, attempt.reason, attempt.mailNumber].filter(Boolean).join('；')}</small>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="case-part-head screen-only" style={{ marginTop: 10 }}>
            {takesEntries(file) && (
              <Link to={draftPath(caseId, { form: 'proofOfService', about: { type: 'service', id: service.id } })}>
                制作{zh('proofOfService')}
              </Link>
            )}
            {!service.completed && (
              <>
                <ActButton command="attemptService" preset={{ subject: service.id }}>
                  再次送达
                </ActButton>
                <ActButton command="recordServiceReceipt" preset={{ subject: service.id }} />
                <ActButton command="recordMailReturn" preset={{ subject: service.id }} />
                <ActButton command="keepServiceProof" preset={{ subject: service.id }} />
                <ActButton command="completeService" preset={{ subject: service.id }} type="primary" />
              </>
            )}
          </div>
        </section>
      ))}
      <FactTable
        caption="回执、退件、凭证"
        types={['service.receiptReturned', 'service.mailReturned', 'service.proofKept', 'service.sent']}
      />
    </>
  );
}
