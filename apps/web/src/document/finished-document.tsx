import type { DocumentItem } from '@zhiji/cases';
import { ROUTES } from '@zhiji/contract';
import { zh } from '@zhiji/terms';
import { Button } from 'antd';
import { Link } from 'react-router';
import { address } from '../client/address.ts';
import { useCaseText } from '../case/case-text.ts';
import { useCase } from '../case/opened-case.tsx';
import { casePath } from '../case/paths.ts';
import { documentTitle } from '../case/trace-mark.ts';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { PaperScans } from './paper-scans.tsx';

/** 定稿或者作废的文书: what it is, who signed, and the file that was stored. */
export function FinishedDocument({ document }: { readonly document: DocumentItem }) {
  const { caseId, file } = useCase();
  const { objectText } = useCaseText();
  const { id, number, status, finalizedAt, pages, originalAt, sha256, signatures, objects } = document;
  const rows = [
    ['文号', number],
    ['定稿时间', finalizedAt === undefined ? undefined : instantText(finalizedAt)],
    ['页数', pages],
    ['纸质原件存放位置', originalAt],
    ['关联', objects.map(objectText).join('、')],
    ['SHA-256', sha256],
  ] as const;
  return (
    <>
      <title>{`${documentTitle(document)} · 执迹`}</title>
      <header className="page-head">
        <h1>
          <Link to={casePath(caseId)}>{file.title ?? '案件'}</Link> / {documentTitle(document)}
        </h1>
        <StateMark state={status === 'final' ? 'done' : 'excused'}>
          {status === 'final' ? '已定稿' : '已作废'}
        </StateMark>
        {status === 'final' && sha256 !== undefined && (
          <Button
            type="primary"
            href={address(ROUTES.documentPdf, { params: { caseId, documentId: id } })}
            target="_blank"
          >
            打开 PDF
          </Button>
        )}
      </header>
      <table className="plain-table">
        <tbody>
          {rows
            .filter(([, value]) => value !== undefined && value !== '')
            .map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {sha256 === undefined && <PaperScans document={document} />}
      {signatures.length > 0 && (
        <table className="plain-table">
          <caption>签名</caption>
          <tbody>
            {signatures.map(({ signatory, name, at, refused, method, manifestation, present }) => (
              <tr key={signatory + name}>
                <td>{zh(signatory)}</td>
                <td>{name}</td>
                <td>
                  <StateMark state={refused ? 'late' : 'done'}>{refused ? '拒签' : method && zh(method)}</StateMark>
                  <small>{refused && `${manifestation ?? ''}；在场：${present?.join('、') ?? ''}`}</small>
                </td>
                <td>{instantText(at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
