import { useQuery } from '@tanstack/react-query';
import { zh } from '@zhiji/terms';
import { Button } from 'antd';
import { Suspense } from 'react';
import { Link } from 'react-router';
import { ActButton } from '../case/act-button.tsx';
import { ActProvider } from '../case/act-drawer.tsx';
import { useCaseText } from '../case/case-text.ts';
import { DossierExport } from '../case/dossier-export.tsx';
import { CaseProvider, useCase } from '../case/opened-case.tsx';
import { casePath } from '../case/paths.ts';
import { isProblem } from '../client/problem-error.ts';
import { useGive } from '../client/use-give.ts';
import { uuidv7 } from '../client/uuid.ts';
import { VerdictCitation } from '../law/citation.tsx';
import { dueText, instantText } from '../law/instant-text.ts';
import { useOffice } from '../law/office.ts';
import { StateMark } from '../law/state-mark.tsx';
import { WhyProvider } from '../law/why.tsx';
import { playPath } from '../player/play-path.ts';
import { useActing } from '../shell/acting.tsx';
import { Blank } from '../shell/blank.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { AccessHistory } from './access-history.tsx';
import { accessQuery, type AccessAnswer, type AccessRow } from './access-queries.ts';
import { keepersOf, lackText, MATTERS, stateOf } from './access-state.ts';
import { ReleaseForm } from './release-form.tsx';
import { endsAny } from './release-order.ts';

interface DetailProps {
  readonly row: AccessRow;
  readonly answers: readonly AccessAnswer[];
}

/** 一件调阅申请: who asks for what and why, who agreed, what is missing under which article, and what came of it. */
export function AccessDetail({ accessId }: { readonly accessId: string }) {
  const { data, error } = useQuery(accessQuery(accessId));
  if (isProblem(error, 'notFound'))
    return <Blank title="没有这件申请">它可能属于别的机关，或者地址不全。从清单里另选一件。</Blank>;
  if (!data) return error ? <ProblemNotice error={error} /> : <PageSkeleton lines={10} />;
  return (
    <Suspense fallback={<PageSkeleton lines={10} />}>
      <CaseProvider key={data.row.caseId} caseId={data.row.caseId}>
        <InCase {...data} />
      </CaseProvider>
    </Suspense>
  );
}

function InCase(props: DetailProps) {
  const { caseId, regulation } = useCase();
  return (
    <WhyProvider caseId={caseId} regulation={regulation}>
      <ActProvider>
        <Detail {...props} />
      </ActProvider>
    </WhyProvider>
  );
}

function Detail({ row, answers }: DetailProps) {
  const { caseId, entries, staff, nameOf } = useCase();
  const { me } = useActing();
  const [state, word] = stateOf(row, useOffice());
  const asked = entries.find(({ type, objects }) => type === 'access.requested' && names(objects, row.id));
  const said = (field: string) => asked?.data[field] as string | undefined;
  const unit = staff.find(({ id }) => id === row.requestedBy)?.unit;
  const mine = row.requestedBy === me.id;
  const recipient = said('recipient');
  const running = row.status === 'requested' || row.status === 'approved' || row.status === 'released';
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['申请人', [nameOf(row.requestedBy), unit].filter(Boolean).join('　')],
    ['申请时间', instantText(row.requestedAt)],
    ['用途', zh(row.purpose)],
    ['事由', row.reason],
    ['接收方', recipient],
    ['来函文号', said('letter')],
    ['拟用至', said('until') && dueText(said('until')!)],
  ];
  return (
    <article className="approval-detail" aria-label={`${zh(row.action)}：${row.caseTitle}`}>
      <h2 className="apart">
        {zh(row.action)}
        <StateMark state={state}>{word}</StateMark>
      </h2>
      <p>
        <Link to={casePath(caseId, 'access')}>{row.caseTitle}</Link>　<span className="quiet">{row.caseNumber}</span>
      </p>
      <section>
        <dl className="access-facts">
          {facts.flatMap(([name, value]) =>
            value ? [<dt key={name}>{name}</dt>, <dd key={`${name}value`}>{value}</dd>] : [],
          )}
        </dl>
      </section>
      <Range row={row} answers={answers} mine={mine} />
      <Chain row={row} answers={answers} mine={mine} />
      {row.status === 'approved' && <ReleaseForm row={row} wanted={said('until') ?? null} />}
      {mine && row.action === 'provide' && row.status === 'released' && (
        <section>
          <DossierExport {...(recipient ? { provide: { access: row.id, recipient } } : {})} />
        </section>
      )}
      <AccessHistory accessId={row.id} />
      {running && (mine || endsAny(row, me)) && (
        <div className="access-acts screen-only">
          <ActButton command="endAccess" preset={{ subject: row.id }}>
            {row.status === 'released' ? '结束调阅' : mine ? '撤回申请' : '结束申请'}
          </ActButton>
        </div>
      )}
    </article>
  );
}

/** 范围: what may be used now, and where not, what is missing under which article. */
function Range({ row, answers, mine }: DetailProps & { readonly mine: boolean }) {
  const { caseId, file } = useCase();
  const { objectText } = useCaseText();
  const office = useOffice();
  /** Which activity it is of, what day, and its name. */
  const factsOf = (id: string) => {
    const recording = file.recordings.find((one) => one.id === id);
    const activity = file.activities.find((one) => one.id === recording?.activity);
    return [activity && zh(activity.kind), recording?.from?.slice(0, 10), recording?.name].filter(Boolean).join('　');
  };
  const over = row.status === 'ended' || row.status === 'refused';
  return (
    <section>
      <h3>所申请的资料</h3>
      <table className="plain-table">
        <tbody>
          {[...Map.groupBy(answers, ({ recording }) => recording)].map(([recording, own]) => {
            const allowed = !over && own.every((answer) => answer.allowed);
            const lacking = own.filter((answer) => !answer.allowed);
            const missing = [...new Set(lacking.flatMap((answer) => answer.missing))];
            return (
              <tr key={recording}>
                <td>
                  {recording === null ? '案卷文书' : objectText({ type: 'recording', id: recording })}
                  <small>{recording !== null && factsOf(recording)}</small>
                </td>
                <td>
                  {over ? (
                    <StateMark state="excused">{row.status === 'refused' ? '不得使用' : '不再可用'}</StateMark>
                  ) : allowed ? (
                    <StateMark state="done">可以使用</StateMark>
                  ) : (
                    <>
                      <StateMark state={missing.includes('readers') || missing.includes('scope') ? 'breach' : 'open'}>
                        尚缺：
                        {missing
                          .map((lack) => lackText(lack, { ...row, chain: chainOf(row, answers) }, office))
                          .join('、')}
                      </StateMark>{' '}
                      {lacking.map((answer) => (
                        <VerdictCitation key={answer.norm} verdict={verdictOf(answer, row.id)} />
                      ))}
                    </>
                  )}
                </td>
                <td className="acts screen-only">
                  {allowed && mine && recording !== null && row.action !== 'provide' && (
                    <Link to={playPath(caseId, recording)}>打开（带水印）</Link>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {row.viewed > 0 && <p className="quiet">已凭此申请打开 {row.viewed} 次，每次都记入登记簿。</p>}
    </section>
  );
}

/** 批准: the chain the regulation asks for, who agreed when, and the way on where nobody has been asked or it came back. */
function Chain({ row, answers, mine }: DetailProps & { readonly mine: boolean }) {
  const { caseId, nameOf } = useCase();
  const office = useOffice();
  const { rolesFor } = useActing();
  const give = useGive(caseId);
  const chain = chainOf(row, answers);
  const as = rolesFor('requestApproval')[0];
  const stuck = row.status === 'requested' && row.waitingFor.length === 0;
  const ask = () =>
    give.mutate([
      {
        name: 'requestApproval',
        as: as!,
        subject: uuidv7(),
        about: [{ type: 'access', id: row.id }],
        data: { matter: MATTERS[row.action], reason: row.reason, recordings: [...row.recordings] },
      },
    ]);
  return (
    <section>
      <h3>{row.releasedBy.length > 0 ? '批准与放行' : '批准'}</h3>
      <ol className="approval-chain">
        {chain.length === 0 && answers.length > 0 && (
          <li>
            <StateMark state="excused">不须批准</StateMark>
          </li>
        )}
        {chain.map((role) => {
          const opinion = row.opinions.findLast((one) => one.role === role);
          return (
            <li key={role}>
              <StateMark state={opinion ? (opinion.agreed ? 'done' : 'breach') : 'open'}>
                {office(role)} {opinion ? (opinion.agreed ? '批准' : stuck ? '退回' : '不同意') : '待批准'}
              </StateMark>
              {opinion && (
                <small>
                  {nameOf(opinion.by)} {instantText(opinion.at)} {opinion.opinion}
                </small>
              )}
            </li>
          );
        })}
        {row.releasedBy.length > 0 && <Released row={row} />}
      </ol>
      <p className="access-acts">
        {[...new Map(answers.map((answer) => [answer.norm, answer])).values()].map((answer) => (
          <VerdictCitation key={answer.norm} verdict={verdictOf(answer, row.id)} />
        ))}
        {row.approval && row.waitingFor.length > 0 && (
          <Link className="screen-only" to={`/approvals?box=all&approval=${row.approval}`}>
            看审批
          </Link>
        )}
        {stuck && mine && (
          <Button type="primary" loading={give.isPending} disabled={as === undefined} onClick={ask}>
            {row.approval === null ? '报请批准' : '重新报请批准'}
          </Button>
        )}
      </p>
      <ProblemNotice error={give.error} />
    </section>
  );
}

/** 放行, with what the register says of it. */
function Released({ row }: { readonly row: AccessRow }) {
  const { entries, nameOf } = useCase();
  const office = useOffice();
  const over = row.status === 'refused' || row.status === 'ended';
  const released = entries.findLast(({ type, objects }) => type === 'access.released' && names(objects, row.id));
  return (
    <li>
      <StateMark state={released ? 'done' : over ? 'excused' : 'open'}>
        {keepersOf(row, office)} {released ? '已放行' : over ? '未放行' : '待放行'}
      </StateMark>
      {released && (
        <small>
          {nameOf(released.by.id)} {instantText(released.recordedAt)} 登记：
          {[
            released.data['viewer'] && `调阅人${String(released.data['viewer'])}`,
            released.data['copier'] && `复制人${String(released.data['copier'])}`,
            `审批人${String(released.data['approver'])}`,
            `有效期至 ${dueText(String(released.data['until']))}`,
          ]
            .filter(Boolean)
            .join('，')}
        </small>
      )}
    </li>
  );
}

/** Who must agree: those it was put to, before that those the law in force names. */
const chainOf = (row: AccessRow, answers: readonly AccessAnswer[]) =>
  row.chain.length > 0 ? row.chain : [...new Set(answers.flatMap(({ chain }) => chain))];

const names = (objects: readonly { readonly id: string }[], id: string): boolean =>
  objects.some((object) => object.id === id);

const verdictOf = ({ norm, article, gist, requirements }: AccessAnswer, accessId: string) => ({
  norm,
  article,
  gist,
  requirements,
  why: [],
  object: { type: 'access', id: accessId },
});
