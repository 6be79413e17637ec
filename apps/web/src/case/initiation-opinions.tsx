import { zh, type TermIn } from '@zhiji/terms';
import { Button } from 'antd';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { useActs } from './acts.ts';
import { useCase } from './opened-case.tsx';
import './initiation-opinions.css';

/** 细则第七条第二款 */
const CHAIN: readonly TermIn<'ROLES'>[] = ['undertaker', 'legalUnit', 'handlingUnit'];

/** 程序启动审批的三份意见 as they stand, and the way to ask for them. */
export function InitiationOpinions() {
  const { file, nameOf } = useCase();
  const acts = useActs();
  const asked = file.approvals.findLast(({ matter }) => matter === 'procedureInitiation');
  return (
    <div className="initiation-opinions">
      <ol aria-label="程序启动审批的意见">
        {CHAIN.map((role) => {
          const opinion = asked?.opinions.find((one) => one.role === role);
          return (
            <li key={role}>
              <b>{zh(role)}意见</b>
              {opinion ? (
                <StateMark state={opinion.agreed ? 'done' : 'breach'}>
                  {opinion.agreed ? '同意' : '不同意'}　{nameOf(opinion.by)}　{instantText(opinion.at)}
                </StateMark>
              ) : (
                <StateMark state="open">{asked && !asked.ended ? '待出具' : '尚未报请'}</StateMark>
              )}
            </li>
          );
        })}
      </ol>
      {(!asked || asked.ended) && (
        <Button
          onClick={() =>
            acts.open('requestApproval', {
              data: { matter: 'procedureInitiation' },
              about: {
                document: file.documents
                  .filter(({ form, status }) => form === 'initiationApprovalForm' && status !== 'withdrawn')
                  .map(({ id }) => id),
              },
            })
          }
        >
          报请程序启动审批
        </Button>
      )}
    </div>
  );
}
