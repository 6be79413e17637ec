import { useQuery } from '@tanstack/react-query';
import { printInstant } from '@zhiji/calendar';
import { zh } from '@zhiji/terms';
import { Button } from 'antd';
import { Suspense } from 'react';
import { Link } from 'react-router';
import { agreedBy } from '../approval/people-count.ts';
import { PeopleOpinions } from '../approval/people-opinions.tsx';
import { obstaclesTo } from '../case/act.ts';
import { disposalApproval } from '../case/act-data.ts';
import { ActButton } from '../case/act-button.tsx';
import { ActProvider } from '../case/act-drawer.tsx';
import { DisposalRecordings } from '../case/disposal-recordings.tsx';
import { CaseProvider, useCase } from '../case/opened-case.tsx';
import { casePath } from '../case/paths.ts';
import { sizeText } from '../client/size-text.ts';
import { useGive } from '../client/use-give.ts';
import { useNow } from '../ingest/use-now.ts';
import { VerdictCitation } from '../law/citation.tsx';
import { datedText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { WhyProvider } from '../law/why.tsx';
import { useActing } from '../shell/acting.tsx';
import { Blank } from '../shell/blank.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { disposalsQuery, type DisposalRow } from './disposal-queries.ts';
import { AGREEING, stateOf } from './disposal-state.ts';

interface RowProps {
  readonly row: DisposalRow;
}

/** 一次处置: who asked and why, who agreed, what it is about to destroy or has destroyed. On paper it is the 处置清单. */
export function DisposalDetail({ disposalId }: { readonly disposalId: string }) {
  const { data, error } = useQuery(disposalsQuery({ id: disposalId, limit: 1 }));
  const row = data?.items[0];
  if (!data) return error ? <ProblemNotice error={error} /> : <PageSkeleton lines={10} />;
  if (!row) return <Blank title="没有这次处置">它可能属于别的机关，或者地址不全。从清单里另选一件。</Blank>;
  return (
    <Suspense fallback={<PageSkeleton lines={10} />}>
      <CaseProvider key={row.caseId} caseId={row.caseId}>
        <InCase row={row} />
      </CaseProvider>
    </Suspense>
  );
}

function InCase({ row }: RowProps) {
  const { caseId, regulation } = useCase();
  return (
    <WhyProvider caseId={caseId} regulation={regulation}>
      <ActProvider>
        <Detail row={row} />
      </ActProvider>
    </WhyProvider>
  );
}

function Detail({ row }: RowProps) {
  const { caseId, nameOf } = useCase();
  const { me } = useActing();
  const [state, word] = stateOf(row);
  const size = row.recordings.reduce((sum, recording) => sum + (recording.size ?? 0), 0);
  const facts: readonly (readonly [string, string | null])[] = [
    ['证明编号', row.certificate],
    ['提请', `${nameOf(row.requestedBy)}　${datedText(row.requestedAt)}`],
    ['理由', row.reason],
    ['执行', row.executedBy && row.executedAt && `${nameOf(row.executedBy)}　${datedText(row.executedAt)}`],
  ];
  return (
    <article className="approval-detail disposal-detail" aria-label={`处置：${row.caseTitle}`}>
      <h2 className="disposal-title">
        {me.agency.name}　{zh('disposalList')}
      </h2>
      <h2 className="apart">
        处置音像 {row.recordings.length} 件，{sizeText(size)}
        <StateMark state={state}>{word}</StateMark>
      </h2>
      <p>
        <Link to={casePath(caseId, 'recordings')}>{row.caseTitle}</Link>
        <span className="quiet">
          {[row.caseNumber, row.archiveNumber && `档号 ${row.archiveNumber}`]
            .map((part) => part && `　${part}`)
            .filter(Boolean)}
        </span>
      </p>
      <section>
        <dl className="dossier-facts">
          {facts.flatMap(([name, value]) =>
            value ? [<dt key={name}>{name}</dt>, <dd key={`${name}value`}>{value}</dd>] : [],
          )}
        </dl>
      </section>
      <Agreement row={row} />
      <section>
        <h3>所列音像</h3>
        <DisposalRecordings lines={row.recordings} executed={row.status === 'executed'} />
      </section>
      <Acts row={row} />
      <Printed />
    </article>
  );
}

/** 批准: who agreed and how many are still wanted; where nobody is asked any more, why not. */
function Agreement({ row }: RowProps) {
  const { file, nameOf } = useCase();
  const approval = file.approvals.find(({ id }) => id === row.approval);
  const wanted = row.status === 'requested' || row.status === 'refused' ? AGREEING : agreedBy(row.opinions).length;
  return (
    <section>
      <h3>批准</h3>
      {approval?.ended === 'withdrawn' && <p>提请人已经撤回，所涉音像可以重新提请。</p>}
      {wanted > 0 && approval?.ended !== 'withdrawn' && (
        <PeopleOpinions
          people={wanted}
          opinions={row.opinions}
          open={row.status === 'requested'}
          returned={approval?.ended === 'returned'}
          nameOf={nameOf}
        />
      )}
      {row.approval && (
        <p className="screen-only">
          <Link to={`/approvals?box=all&approval=${row.approval}`}>看审批</Link>
        </p>
      )}
    </section>
  );
}

/** What can be done about it now; one that cannot be carried out says what is in the way. */
function Acts({ row }: RowProps) {
  const { assessment } = useCase();
  const { me } = useActing();
  const running = row.status === 'requested' || row.status === 'agreed';
  if (!running) return null;
  const obstacles = row.status === 'agreed' ? obstaclesTo('disposeRecording', assessment, row.id) : [];
  return (
    <section className="screen-only">
      {obstacles.map((block) => (
        <p key={block.norm} className="disposal-obstacle">
          现在不能执行。尚缺：{block.missing.join('；')} <VerdictCitation verdict={block} />
        </p>
      ))}
      <div className="disposal-acts">
        {row.status === 'agreed' && (
          <ActButton command="disposeRecording" preset={{ subject: row.id }} type="primary" danger>
            执行处置
          </ActButton>
        )}
        {row.approval === null && row.requestedBy === me.id && <Ask row={row} />}
        {row.approval && row.requestedBy === me.id && (
          <ActButton command="withdrawApproval" preset={{ subject: row.approval }}>
            撤回
          </ActButton>
        )}
      </div>
    </section>
  );
}

/** 报请批准 of a disposal that came without it. */
function Ask({ row }: RowProps) {
  const { caseId } = useCase();
  const { rolesFor } = useActing();
  const give = useGive(caseId);
  const as = rolesFor('requestApproval')[0];
  return (
    <>
      <Button
        type="primary"
        loading={give.isPending}
        disabled={as === undefined}
        onClick={() => give.mutate([disposalApproval({ as: as!, disposal: row.id, reason: row.reason })])}
      >
        报请批准
      </Button>
      <ProblemNotice error={give.error} />
    </>
  );
}

/** 打印落款: on paper only. */
function Printed() {
  const { me } = useActing();
  const now = useNow();
  return (
    <p className="disposal-foot">
      {me.name} 打印于 {printInstant(now).slice(0, 16)}
    </p>
  );
}
