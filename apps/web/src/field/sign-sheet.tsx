import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { templatesQuery } from '../client/queries.ts';
import { useCase } from '../case/opened-case.tsx';
import { documentPath } from '../case/paths.ts';
import { documentTitle } from '../case/trace-mark.ts';
import { SignatureList } from '../document/signature-list.tsx';
import { slotStates } from '../document/signature-slots.ts';
import { readTemplate } from '../document/template.ts';
import { Blank } from '../shell/blank.tsx';
import { Sheet } from './sheet.tsx';

interface SignSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** 签名: the drafts of the case and who still signs them, on this glass; a refusal stands beside each signature. */
export function SignSheet({ open, onClose }: SignSheetProps) {
  const { caseId, file } = useCase();
  const { data: served = [] } = useQuery(templatesQuery);
  const drafts = file.documents.filter(({ status }) => status === 'draft').toReversed();
  return (
    <Sheet open={open} title="签名" onClose={onClose}>
      {drafts.length === 0 && <Blank title="没有待签的文书">先做笔录、清单，存为草稿后在这里签名。</Blank>}
      {drafts.map((draft) => {
        const template = served.find(({ code }) => code === draft.form);
        return (
          <article key={draft.id} className="sign-draft">
            <h3>
              <Link to={documentPath(caseId, draft.id)}>《{documentTitle(draft)}》</Link>
            </h3>
            {template && (
              <SignatureList
                id={draft.id}
                states={slotStates(readTemplate(template), draft.values, draft.signatures)}
                onBefore={undefined}
              />
            )}
          </article>
        );
      })}
    </Sheet>
  );
}
