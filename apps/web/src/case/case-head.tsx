import { zh } from '@zhiji/terms';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { Due } from '../law/due.tsx';
import { WhyHover } from '../law/why-hover.tsx';
import { StateMark } from '../law/state-mark.tsx';
import { ActMenu } from './act-menu.tsx';
import { CASE_STATUSES } from './case-status.ts';
import { useCase } from './opened-case.tsx';
import { comparisonPath } from './paths.ts';
import { lacksOf, openDuties, standingBreaches } from './wholeness.ts';
import './case-head.css';

/** 案件抬头: whose case, how far, and whether it is whole. */
export function CaseHead() {
  const { caseId, file, assessment, nameOf } = useCase();
  const navigate = useNavigate();
  const lacks = lacksOf(assessment).length;
  const breaches = standingBreaches(assessment);
  const late = assessment.duties.filter(({ status }) => status === 'doneLate').length;
  const next = openDuties(assessment).find(({ due, status }) => due !== null && status !== 'overdue');
  const facts = [
    file.number,
    file.party?.name,
    file.caseType && zh(file.caseType),
    file.procedure && zh(file.procedure),
    file.place,
    file.undertakers.map(nameOf).join('、'),
  ];
  return (
    <header className="case-head">
      <div>
        <h1>{file.title ?? '未定案由'}</h1>
        <p className="quiet">{facts.filter(Boolean).join('　')}</p>
      </div>
      <div className="case-head-acts screen-only">
        <Button onClick={() => void navigate(comparisonPath(caseId))}>换一部规定看</Button>
        <Button onClick={() => print()}>打印</Button>
        <ActMenu />
      </div>
      <ul aria-label="案件概况">
        <li>
          <b>{CASE_STATUSES[file.status]}</b>
          <span>{zh(file.stage)}</span>
        </li>
        <li>
          <StateMark state={lacks > 0 ? 'breach' : 'done'}>{lacks > 0 ? `缺 ${lacks} 项` : '文书、音像齐备'}</StateMark>
        </li>
        <li>
          {breaches > 0 ? (
            <StateMark state="overdue">违规、逾期 {breaches} 项</StateMark>
          ) : late > 0 ? (
            <StateMark state="late">曾逾期 {late} 项，均已补办</StateMark>
          ) : (
            <StateMark state="done">没有违规</StateMark>
          )}
        </li>
        {next?.due && (
          <li>
            <span>最近期限</span>
            <WhyHover verdict={next}>
              <span className="why-hover-on" tabIndex={0}>
                <Due due={next.due} provisional={next.provisional} />
              </span>
            </WhyHover>
          </li>
        )}
      </ul>
    </header>
  );
}
