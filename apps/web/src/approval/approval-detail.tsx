import { zh } from '@zhiji/terms';
import { Suspense } from 'react';
import { Link } from 'react-router';
import type { ApprovalRow } from '../client/queries.ts';
import { useCaseText } from '../case/case-text.ts';
import { CaseProvider, useCase } from '../case/opened-case.tsx';
import { casePath, disposalPath, documentPath, recordingPath } from '../case/paths.ts';
import { VerdictCitation } from '../law/citation.tsx';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { WhyProvider } from '../law/why.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ApprovalEffect } from './approval-effect.tsx';
import { DisposalObject } from './disposal-object.tsx';
import { OpinionForm } from './opinion-form.tsx';
import { PeopleOpinions } from './people-opinions.tsx';

interface ApprovalDetailProps {
  readonly row: ApprovalRow;
  readonly onDone: () => void;
}

/** 一件审批: what is asked and why, under which article, what it changes, its evidence a click away. */
export const ApprovalDetail = ({ row, onDone }: ApprovalDetailProps) => (
  <Suspense fallback={<PageSkeleton lines={10} />}>
    <CaseProvider key={row.caseId} caseId={row.caseId}>
      <InCase row={row} onDone={onDone} />
    </CaseProvider>
  </Suspense>
);

function InCase(props: ApprovalDetailProps) {
  const { caseId, regulation } = useCase();
  return (
    <WhyProvider caseId={caseId} regulation={regulation}>
      <Detail {...props} />
    </WhyProvider>
  );
}

function Detail({ row, onDone }: ApprovalDetailProps) {
  const { caseId, assessment, file, nameOf } = useCase();
  const { objectText } = useCaseText();
  const grounds = assessment.approvals.filter(({ matter }) => matter === row.matter);
  return (
    <article className="approval-detail" aria-label={`审批：${zh(row.matter)}`}>
      <h2>{zh(row.matter)}</h2>
      <p>
        <Link to={casePath(caseId)}>{row.caseTitle}</Link>　<span className="quiet">{row.caseNumber}</span>
      </p>
      <section>
        <h3>
          {nameOf(row.requestedBy)} 于 {instantText(row.requestedAt)} 报请
        </h3>
        <p>{row.reason}</p>
      </section>
      <section>
        <h3>同意以后</h3>
        <ApprovalEffect matter={row.matter} acts={grounds.map(({ act }) => act)} />
        <p>
          {grounds
            .filter(({ article }, at) => grounds.findIndex((other) => other.article === article) === at)
            .map((ground) => (
              <VerdictCitation key={ground.norm} verdict={ground} />
            ))}
        </p>
      </section>
      {row.objects
        .filter(({ type }) => type === 'disposal')
        .map(({ id }) => (
          <DisposalObject key={id} id={id} />
        ))}
      <section>
        <h3>依据的材料</h3>
        <div className="approval-links">
          {row.objects.map((object) => (
            <Link key={object.id} to={pathOf(caseId, object)}>
              {objectText(object)}
            </Link>
          ))}
          <Link to={casePath(caseId)}>轨迹（{file.version} 条流水）</Link>
          <Link to={casePath(caseId, 'documents')}>文书 {file.documents.length} 份</Link>
          <Link to={casePath(caseId, 'recordings')}>音像 {file.recordings.length} 件</Link>
        </div>
      </section>
      <section>
        <h3>意见</h3>
        {row.people > 0 && (
          <PeopleOpinions
            people={row.people}
            opinions={row.opinions}
            open={row.status === 'open'}
            returned={row.status === 'returned'}
            nameOf={nameOf}
          />
        )}
        <ol className="approval-chain">
          {row.chain.map((role) => {
            const opinion = row.opinions.findLast((one) => one.role === role);
            return (
              <li key={role}>
                <StateMark state={opinion ? (opinion.agreed ? 'done' : 'breach') : 'open'}>
                  {zh(role)}{' '}
                  {opinion ? (opinion.agreed ? '同意' : row.status === 'returned' ? '退回' : '不同意') : '待出具'}
                </StateMark>
                {opinion && (
                  <small>
                    {nameOf(opinion.by)} {instantText(opinion.at)} {opinion.opinion}
                  </small>
                )}
              </li>
            );
          })}
        </ol>
      </section>
      {row.status === 'open' && <OpinionForm row={row} onDone={onDone} />}
    </article>
  );
}

function pathOf(caseId: string, { type, id }: { readonly type: string; readonly id: string }): string {
  if (type === 'document') return documentPath(caseId, id);
  if (type === 'recording') return recordingPath(caseId, id);
  if (type === 'disposal') return disposalPath(id);
  return casePath(caseId, TABS[type]);
}

const TABS: Readonly<Record<string, string>> = {
  activity: 'activities',
  measure: 'measures',
  access: 'access',
  service: 'services',
};
