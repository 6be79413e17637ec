import { useMutation } from '@tanstack/react-query';
import { ROUTES, type AnswerOf, type BodyOf } from '@zhiji/contract';
import { Button } from 'antd';
import { call } from '../client/call.ts';
import { uuidv7 } from '../client/uuid.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { VerdictChangeList } from './verdict-change-list.tsx';

type Draft = Omit<BodyOf<typeof ROUTES.foreseeLaw>, 'id'>;

interface ForeseenProps {
  /** What would be ordered. */
  readonly draft: () => Draft;
}

/** 先看有哪些变化: the order is tried on the agency's own matters and its latest cases, and nothing is recorded. */
export function Foreseen({ draft }: ForeseenProps) {
  const tried = useMutation({
    mutationFn: () => call(ROUTES.foreseeLaw, { body: { ...draft(), id: uuidv7() } }),
  });
  return (
    <section className="foreseen" aria-label="先看有哪些变化">
      <Button loading={tried.isPending} onClick={() => tried.mutate()}>
        先看有哪些变化
      </Button>
      <ProblemNotice error={tried.error} />
      {tried.data && <Outcome of={tried.data} />}
    </section>
  );
}

function Outcome({ of }: { readonly of: AnswerOf<typeof ROUTES.foreseeLaw> }) {
  const { total, judged, changed, items, matters } = of;
  return (
    <>
      <p role="status">
        {judged < total ? `试评最近的 ${judged} 件案件（共 ${total} 件）` : `试评全部 ${total} 件案件`}：{changed}{' '}
        件有变化；机关事务 {matters.length} 项有变化。什么也没有记下。
      </p>
      {changed + matters.length > 0 && (
        <div className="foreseen-changes" role="region" aria-label="会有的变化" tabIndex={0}>
          {matters.length > 0 && (
            <>
              <h3>机关事务</h3>
              <VerdictChangeList changes={matters} ofAgency />
            </>
          )}
          {items.map(({ caseId, caseTitle, caseNumber, changes }) => (
            <div key={caseId}>
              <h3>
                {caseTitle} <small className="quiet">{caseNumber}</small>
              </h3>
              <VerdictChangeList changes={changes} />
            </div>
          ))}
          {changed > items.length && <p className="quiet">只列前 {items.length} 件。</p>}
        </div>
      )}
    </>
  );
}
