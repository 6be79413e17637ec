import { useMutation, useQuery } from '@tanstack/react-query';
import { ROUTES } from '@zhiji/contract';
import { zh, type TermIn } from '@zhiji/terms';
import { Button, Progress } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { address } from '../client/address.ts';
import { call } from '../client/call.ts';
import { repeated } from '../client/order.ts';
import { sizeText } from '../client/size-text.ts';
import { uuidv7 } from '../client/uuid.ts';
import { StateMark } from '../law/state-mark.tsx';
import { useActing } from '../shell/acting.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useCase } from './opened-case.tsx';

/** Who may take a dossier out of the system. */
const MAKERS: readonly TermIn<'ROLES'>[] = ['undertaker', 'unitHead', 'custodian', 'archivist'];

interface DossierExportProps {
  /** For somebody outside, under a released request. */
  readonly provide?: { readonly access: string; readonly recipient: string };
}

/** 案卷导出: made by the server in the background; the page may be left and comes back to the same job. */
export function DossierExport({ provide }: DossierExportProps) {
  const { caseId, file } = useCase();
  const { me } = useActing();
  const kept = `zhiji.dossier.${caseId}${provide ? `.${provide.access}` : ''}`;
  const [job, setJob] = useState(() => sessionStorage.getItem(kept));
  const make = useMutation({
    mutationFn: (id: string) =>
      repeated(() => call(ROUTES.makeDossier, { params: { caseId }, body: { id, ...provide } })),
    onSuccess: (made) => {
      sessionStorage.setItem(kept, made.job);
      setJob(made.job);
    },
  });
  const { data: progress, error } = useQuery({
    queryKey: ['dossier', caseId, job],
    queryFn: ({ signal }) => call(ROUTES.dossierJob, { params: { caseId, job: job! } }, signal),
    enabled: job !== null,
    refetchInterval: ({ state }) => (state.data?.state === 'ready' || state.data?.state === 'failed' ? false : 1000),
  });
  const ended = file.status === 'closed' || file.status === 'archived';
  const may = ended && MAKERS.some((role) => me.roles.includes(role));
  const running = progress?.state === 'waiting' || progress?.state === 'running';
  return (
    <>
      <div className="case-part-head">
        <h2>{provide ? `提供给${provide.recipient}的案卷包` : `${zh('dossier')}导出`}</h2>
        {may && (
          <Button onClick={() => make.mutate(uuidv7())} loading={make.isPending} disabled={running}>
            制作案卷包
          </Button>
        )}
      </div>
      <p className="quiet">
        {!may && `案件结案以后，由${MAKERS.map(zh).join('、')}制作。`}
        案卷包含全部文书、音像、流水和包含证明，任何一台电脑用核验程序即可查验真伪。
        <a href={address(ROUTES.verifierFile)}>下载核验程序</a>，或者<Link to="/verify">在线核验</Link>
      </p>
      <ProblemNotice error={make.error ?? error} />
      {running && (
        <Progress
          percent={progress.total > 0 ? Math.floor((progress.done / progress.total) * 100) : 0}
          format={() => `${progress.done} / ${progress.total} 件`}
          aria-label="案卷包制作进度"
        />
      )}
      {progress?.state === 'failed' && <StateMark state="breach">没有制成：{progress.error}</StateMark>}
      {progress?.state === 'ready' && job && (
        <table className="plain-table">
          <tbody>
            <tr>
              <td>
                <StateMark state="done">已制成</StateMark>
                <small>SHA-256 {progress.sha256}</small>
              </td>
              <td>{progress.size !== null && sizeText(progress.size)}</td>
              <td className="acts">
                <a href={address(ROUTES.dossierFile, { params: { caseId, job } })}>下载</a>
              </td>
            </tr>
          </tbody>
        </table>
      )}
    </>
  );
}
