import { useQuery } from '@tanstack/react-query';
import { ROUTES, type AnswerOf } from '@zhiji/contract';
import { useRef } from 'react';
import { Link } from 'react-router';
import { casePath } from '../case/paths.ts';
import { call } from '../client/call.ts';
import { sizeText } from '../client/size-text.ts';
import { instantText } from '../law/instant-text.ts';
import { lengthText } from '../law/length.ts';
import { StateMark } from '../law/state-mark.tsx';
import { Blank } from '../shell/blank.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { percent } from './outbox-text.ts';
import { NO_PACE, paced, rateOf, remaining, type Pace } from './pace.ts';
import { StepBar } from './step-bar.tsx';
import { useNow } from './use-now.ts';

type Arriving = AnswerOf<typeof ROUTES.uploads>['items'][number];

/** Everything arriving at the vault and everything set aside, looked at every few seconds. */
export function useArriving() {
  const paces = useRef<ReadonlyMap<string, Pace>>(new Map());
  const query = useQuery({
    queryKey: ['ingest'],
    queryFn: async ({ signal }) => {
      const answer = await call(ROUTES.uploads, {}, signal);
      const now = Date.now();
      paces.current = new Map(
        answer.items.map(({ id, offset }) => [id, paced(paces.current.get(id) ?? NO_PACE, now, offset)]),
      );
      return { ...answer, paces: paces.current };
    },
    refetchInterval: 3000,
  });
  return {
    ...query,
    running: query.data?.items.filter(({ state }) => state !== 'quarantined') ?? [],
    aside: query.data?.items.filter(({ state }) => state === 'quarantined') ?? [],
  };
}

/** 正在传入 from stations, phones and other desks. */
export function IncomingList({ arriving }: { readonly arriving: ReturnType<typeof useArriving> }) {
  const { data, error, running } = arriving;
  if (!data) return error ? <ProblemNotice error={error} /> : <PageSkeleton lines={4} />;
  if (running.length === 0)
    return <Blank title="没有正在传入的文件">采集站、手机和各办公电脑上传的文件一开始传就列在这里。</Blank>;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">文件</th>
          <th scope="col">进度</th>
          <th scope="col">速度</th>
          <th scope="col">最近收到</th>
        </tr>
      </thead>
      <tbody>
        {running.map((upload) => (
          <Row key={upload.id} upload={upload} pace={data.paces.get(upload.id) ?? NO_PACE} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  upload: { name, caseId, size, offset, changedAt },
  pace,
}: {
  readonly upload: Arriving;
  readonly pace: Pace;
}) {
  const now = useNow();
  const share = size === null || size === 0 ? undefined : offset / size;
  const [rate, left] = [rateOf(pace, now), size === null ? undefined : remaining(pace, size, now)];
  const word = share === undefined ? '传输' : share >= 1 ? '已收齐，待登记' : `传输 ${percent(share)}`;
  return (
    <tr>
      <td>
        <b>{name ?? '未命名'}</b>
        <small>
          {size !== null && sizeText(size)} {caseId && <Link to={casePath(caseId, 'recordings')}>所属案件</Link>}
        </small>
      </td>
      <td>
        <StepBar done={2} share={share} word={word} /> <StateMark state="open">{word}</StateMark>
      </td>
      <td className="nowrap">
        {rate === undefined || rate === 0 ? <span className="quiet">没有新数据</span> : `${sizeText(rate)}/秒`}
        {left !== undefined && <small>还要 {lengthText(left + 1000)}</small>}
      </td>
      <td className="nowrap">{instantText(changedAt)}</td>
    </tr>
  );
}

const REASONS: Readonly<Record<string, string>> = {
  idle: '长期没有续传，且案件并不缺这一件',
  terminated: '上传人中途取消',
  digestMismatch: '收到的内容与申报的摘要不一致',
  refused: '内容不合要求，没有收作卷内材料',
  prefixDamaged: '已收到的部分在存储上发生变化',
  objectDamaged: '复读与接收时的摘要不一致',
};

/** 隔离区: set aside and never deleted, each with its reason. */
export function QuarantineList({ arriving }: { readonly arriving: ReturnType<typeof useArriving> }) {
  const { data, error, aside } = arriving;
  if (!data) return error ? <ProblemNotice error={error} /> : <PageSkeleton lines={4} />;
  if (aside.length === 0)
    return <Blank title="隔离区是空的">摘要不符、中途取消、长期不续传的文件移到这里，不会自动删除。</Blank>;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">文件</th>
          <th scope="col">原因</th>
          <th scope="col">已收到</th>
          <th scope="col">移入时间</th>
        </tr>
      </thead>
      <tbody>
        {aside.map(({ id, name, caseId, size, offset, reason, changedAt }) => (
          <tr key={id}>
            <td>
              <b>{name ?? '已入库的原始文件'}</b>
              <small>{caseId ? <Link to={casePath(caseId, 'recordings')}>所属案件</Link> : <code>{id}</code>}</small>
            </td>
            <td>
              <StateMark state="breach">{REASONS[reason ?? ''] ?? reason}</StateMark>
            </td>
            <td className="nowrap">{size === null ? '—' : `${sizeText(offset)} / ${sizeText(size)}`}</td>
            <td className="nowrap">{instantText(changedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
