import { useSuspenseQuery } from '@tanstack/react-query';
import type { CaseFile, DocumentItem } from '@zhiji/cases';
import { isTerm } from '@zhiji/terms';
import { Suspense, useState } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { templatesQuery } from '../client/queries.ts';
import { uuidv7 } from '../client/uuid.ts';
import { ActProvider } from '../case/act-drawer.tsx';
import { CaseProvider, useCase } from '../case/opened-case.tsx';
import { documentPath } from '../case/paths.ts';
import { WhyProvider } from '../law/why.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { DocumentEditor } from './document-editor.tsx';
import { FinishedDocument } from './finished-document.tsx';
import { OutsidePaper } from './outside-paper.tsx';
import { readTemplate } from './template.ts';

/** 文书页: a draft is written and signed here, a finished paper is read. */
export function DocumentPage() {
  const { caseId = '' } = useParams();
  return (
    <Suspense fallback={<PageSkeleton lines={14} />}>
      <CaseProvider key={caseId} caseId={caseId}>
        <InCase />
      </CaseProvider>
    </Suspense>
  );
}

function InCase() {
  const { caseId, regulation } = useCase();
  return (
    <WhyProvider caseId={caseId} regulation={regulation}>
      <ActProvider>
        <Paper />
      </ActProvider>
    </WhyProvider>
  );
}

function Paper() {
  const { documentId = '' } = useParams();
  const [search] = useSearchParams();
  const { caseId, file } = useCase();
  const { data: served } = useSuspenseQuery(templatesQuery);
  const [made] = useState(uuidv7);
  const isNew = documentId === 'new';
  const id = isNew ? made : documentId;
  const asked = search.getAll('about').map((object) => {
    const colon = object.indexOf(':');
    return { type: object.slice(0, colon), id: object.slice(colon + 1) };
  });
  const document = file.documents.find((one) => one.id === id);
  const form = document?.form ?? search.get('form') ?? '';
  const about = form === 'proofOfService' ? [...asked, ...servedIn(asked, file)] : asked;
  const template = served.find(({ code }) => code === form);
  const begun = isNew && !document ? file.documents.find((one) => isDraftFor(one, form, about)) : undefined;
  if (begun) return <Navigate to={documentPath(caseId, begun.id)} replace />;
  if (document && document.status !== 'draft') return <FinishedDocument document={document} />;
  if ((!document && !isNew) || !isTerm('FORMS', form)) return <NotFound />;
  if (!template?.inForce) return <OutsidePaper key={id} id={id} form={form} about={document?.objects ?? about} />;
  return <DocumentEditor key={id} id={id} template={readTemplate(template)} about={document?.objects ?? about} />;
}

type About = readonly { readonly type: string; readonly id: string }[];

/** 送达回证 names the papers that were served. */
const servedIn = (about: About, { services }: CaseFile): About =>
  services
    .filter(({ id }) => about.some((object) => object.type === 'service' && object.id === id))
    .flatMap(({ documents }) => documents.map((id) => ({ type: 'document', id })));

/** A draft begun for the same thing is gone on with. */
const isDraftFor = ({ form, status, objects }: DocumentItem, wanted: string, about: About): boolean =>
  form === wanted &&
  status === 'draft' &&
  about.every(({ type, id }) => objects.some((o) => o.type === type && o.id === id));
