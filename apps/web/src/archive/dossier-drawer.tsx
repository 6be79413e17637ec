import { zh, type TermId } from '@zhiji/terms';
import { Drawer } from 'antd';
import { Suspense } from 'react';
import { Link } from 'react-router';
import { obstaclesTo } from '../case/act.ts';
import { ActButton } from '../case/act-button.tsx';
import { ActProvider } from '../case/act-drawer.tsx';
import { DossierExport } from '../case/dossier-export.tsx';
import { CaseProvider, useCase } from '../case/opened-case.tsx';
import { casePath } from '../case/paths.ts';
import { RetentionTable } from '../case/retention-table.tsx';
import { VerdictCitation } from '../law/citation.tsx';
import { Due } from '../law/due.tsx';
import { instantText } from '../law/instant-text.ts';
import { WhyHover } from '../law/why-hover.tsx';
import { WhyProvider } from '../law/why.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';

interface DossierDrawerProps {
  readonly caseId: string | undefined;
  readonly onClose: () => void;
}

/** 一卷: what it is archived as or still lacks, its catalogue, how long each thing is kept and why, and the package. */
export const DossierDrawer = ({ caseId, onClose }: DossierDrawerProps) => (
  <Drawer open={caseId !== undefined} onClose={onClose} title="案卷" size={860} destroyOnHidden>
    {caseId !== undefined && (
      <Suspense fallback={<PageSkeleton lines={12} />}>
        <CaseProvider key={caseId} caseId={caseId}>
          <InCase />
        </CaseProvider>
      </Suspense>
    )}
  </Drawer>
);

function InCase() {
  const { caseId, regulation, file } = useCase();
  return (
    <WhyProvider caseId={caseId} regulation={regulation}>
      <ActProvider>
        <article className="dossier-drawer" aria-label={file.title ?? '案卷'}>
          <h2>
            <Link to={casePath(caseId)}>{file.title ?? '未定案由'}</Link>
          </h2>
          <Facts />
          {file.status === 'closed' && <Lacks />}
          <Contents />
          <RetentionTable />
          <DossierExport />
        </article>
      </ActProvider>
    </WhyProvider>
  );
}

function Facts() {
  const { file, assessment, entries, nameOf } = useCase();
  // One source for all that the archiving registered: journal and case are fetched one after the other.
  const archived = entries.findLast(({ type }) => type === 'case.archived');
  const duty = assessment.duties.find(({ topic, status }) => topic === 'case.archive' && status !== 'notApplicable');
  return (
    <dl className="dossier-facts">
      <dt>案号</dt>
      <dd>{file.number ?? '—'}</dd>
      <dt>当事人</dt>
      <dd>{file.party?.name ?? '—'}</dd>
      {file.closedAt !== undefined && (
        <>
          <dt>结案</dt>
          <dd>{instantText(file.closedAt)}</dd>
        </>
      )}
      {duty?.due && (
        <>
          <dt>归档期限</dt>
          <dd>
            <WhyHover verdict={duty}>
              <span className="why-hover-on" tabIndex={0}>
                {archived ? duty.dueText : <Due due={duty.due} provisional={duty.provisional} />}
              </span>
            </WhyHover>{' '}
            <VerdictCitation verdict={duty} />
          </dd>
        </>
      )}
      {archived && (
        <>
          <dt>{zh('dossierNumber')}</dt>
          <dd>{String(archived.data['number'] ?? '—')}</dd>
          <dt>保管期限</dt>
          <dd>{String(archived.data['retention'] ?? '—')}</dd>
          <dt>归档</dt>
          <dd>
            {instantText(archived.occurredAt)}　{nameOf(archived.by.id)}（{zh(archived.by.role as TermId)}）
          </dd>
        </>
      )}
    </dl>
  );
}

function Lacks() {
  const { assessment } = useCase();
  const obstacles = obstaclesTo('archiveCase', assessment);
  return (
    <>
      {obstacles.map((block) => (
        <p key={block.norm} className="dossier-lacks">
          {block.gist}。尚缺：{block.missing.join('；')} <VerdictCitation verdict={block} />
        </p>
      ))}
      <p className="apart screen-only">
        <ActButton command="archiveCase" type="primary" />
      </p>
    </>
  );
}

interface Listed {
  readonly id: string;
  readonly kind: TermId;
  readonly title: string;
  readonly sha256?: string;
  readonly originalAt?: string;
}

/** 卷内目录, as the archiving registered it. */
function Contents() {
  const { entries } = useCase();
  const listed = entries.findLast(({ type }) => type === 'case.archived')?.data['catalogue'] as
    | readonly Listed[]
    | undefined;
  if (!listed) return null;
  return (
    <>
      <div className="case-part-head">
        <h2>卷内目录</h2>
        <span className="quiet">{listed.length} 项</span>
      </div>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">题名</th>
            <th scope="col">种类</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {listed.map(({ id, kind, title, sha256, originalAt }, at) => (
            <tr key={`${kind} ${id} ${sha256}`}>
              <td data-label="序号">{at + 1}</td>
              <td>{title}</td>
              <td className="nowrap">{kind === 'case' ? '流水' : zh(kind)}</td>
              <td data-label="SHA-256">
                {sha256 === undefined ? (
                  <span className="quiet">{kind === 'recording' ? '没有内容' : `原件存于${originalAt ?? '卷外'}`}</span>
                ) : (
                  <code title={sha256}>{sha256.slice(0, 16)}…</code>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
