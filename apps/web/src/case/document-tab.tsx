import { useQuery } from '@tanstack/react-query';
import { ROUTES } from '@zhiji/contract';
import { zh } from '@zhiji/terms';
import { Button, Dropdown } from 'antd';
import { Link, useNavigate } from 'react-router';
import { address } from '../client/address.ts';
import { templatesQuery } from '../client/queries.ts';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { Blank } from '../shell/blank.tsx';
import { takesEntries } from './case-act.ts';
import { ActButton } from './act-button.tsx';
import { useCaseText } from './case-text.ts';
import { useCase } from './opened-case.tsx';
import { documentPath, draftPath } from './paths.ts';
import { documentTitle } from './trace-mark.ts';

const STANDINGS = { draft: ['open', '草稿'], final: ['done', '已定稿'], withdrawn: ['excused', '已作废'] } as const;

/** 文书 of the case. */
export function DocumentTab() {
  const { caseId, file } = useCase();
  const { objectText } = useCaseText();
  const navigate = useNavigate();
  const { data: templates = [] } = useQuery(templatesQuery);
  return (
    <>
      <div className="case-part-head">
        <h2>{zh('document')}</h2>
        {takesEntries(file) && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: templates.map(({ code, title }) => ({ key: code, label: title })),
              onClick: ({ key }) => void navigate(draftPath(caseId, { form: key })),
            }}
          >
            <Button type="primary">
              制作文书
              <i className="chevron" />
            </Button>
          </Dropdown>
        )}
      </div>
      {file.documents.length === 0 && (
        <Blank title="还没有文书">从“制作文书”选一种样式开始，已登记的内容自动填入。</Blank>
      )}
      {file.documents.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">文书</th>
              <th scope="col">状态</th>
              <th scope="col">签署</th>
              <th scope="col">关联</th>
              <th>
                <span className="unseen">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {file.documents.map((document) => {
              const [state, word] = STANDINGS[document.status];
              const at = document.finalizedAt ?? document.draftedAt;
              return (
                <tr key={document.id}>
                  <td>
                    <Link to={documentPath(caseId, document.id)}>{documentTitle(document)}</Link>
                    <small>{document.number}</small>
                  </td>
                  <td>
                    <StateMark state={state}>{word}</StateMark>
                    <small>{at !== undefined && instantText(at)}</small>
                  </td>
                  <td>
                    {document.signatures.map(({ name, signatory, refused }) => (
                      <div key={signatory + name}>
                        {name} {refused ? <StateMark state="late">拒签</StateMark> : ''}
                      </div>
                    ))}
                  </td>
                  <td>{document.objects.map(objectText).join('、')}</td>
                  <td className="acts">
                    {document.status === 'final' && (
                      <a
                        href={address(ROUTES.documentPdf, { params: { caseId, documentId: document.id } })}
                        target="_blank"
                        rel="noreferrer"
                      >
                        PDF
                      </a>
                    )}
                    {document.status === 'draft' && (
                      <ActButton command="withdrawDocument" preset={{ subject: document.id }} size="small" type="text">
                        作废
                      </ActButton>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}
