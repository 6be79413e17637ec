import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ROUTES, type AnswerOf } from '@zhiji/contract';
import { useCallback } from 'react';
import { call } from '../client/call.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import type { Template, Values } from './template.ts';

export type Preview = AnswerOf<typeof ROUTES.previewDocument>;

interface PreviewOf {
  readonly template: Template;
  readonly values: Values;
  readonly caseId: string;
  /** Given once the paper is saved: its signatures are drawn as well. */
  readonly documentId: string | undefined;
}

/** The pages as they will print, what they still lack, and why they could not be made. */
export const usePreview = ({ template, values, caseId, documentId }: PreviewOf) =>
  useQuery({
    queryKey: ['case', caseId, 'preview', documentId ?? 'new', template.code, values],
    queryFn: ({ signal }) =>
      call(
        ROUTES.previewDocument,
        { body: { form: template.code, values: { ...values }, caseId, ...(documentId ? { documentId } : {}) } },
        signal,
      ),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });

export function DocumentPreview({ preview }: { readonly preview: UseQueryResult<Preview> }) {
  const { data, error, isPlaceholderData } = preview;
  return (
    <section
      className={`document-preview${isPlaceholderData ? ' document-preview-busy' : ''}`}
      aria-label="预览"
      tabIndex={0}
    >
      <ProblemNotice error={error} />
      {!data && !error && <PageSkeleton lines={16} />}
      {data?.pages.map((svg, page) => (
        // oxlint-disable-next-line react/no-array-index-key
        <PageImage key={page} svg={svg} page={page + 1} />
      ))}
    </section>
  );
}

/** A page stands in an image of its own, so that nothing in it can reach the screen around it. */
function PageImage({ svg, page }: { readonly svg: string; readonly page: number }) {
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image) return undefined;
      image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      return () => URL.revokeObjectURL(image.src);
    },
    [svg],
  );
  return <img ref={show} alt={`第 ${page} 页`} />;
}
