import type { CommandName } from '@zhiji/cases';
import { Suspense, useEffect, useRef } from 'react';
import { ActProvider } from '../case/act-drawer.tsx';
import { useActs, type ActRequest } from '../case/acts.ts';
import { CaseProvider, useCase } from '../case/opened-case.tsx';
import { WhyProvider } from '../law/why.tsx';

/** A command of a case, wanted from a list of many cases. */
export interface CaseActRequest extends ActRequest {
  readonly caseId: string;
  /** Another wish is another key. */
  readonly key: string;
}

/** Fetches the case and opens the form of the command over the list. */
export const ActOnCase = ({ request }: { readonly request: CaseActRequest | undefined }) =>
  request && (
    <Suspense fallback={null}>
      <CaseProvider key={request.key} caseId={request.caseId}>
        <InCase request={request} />
      </CaseProvider>
    </Suspense>
  );

function InCase({ request }: { readonly request: CaseActRequest }) {
  const { caseId, regulation } = useCase();
  return (
    <WhyProvider caseId={caseId} regulation={regulation}>
      <ActProvider>
        <Opener {...request} />
      </ActProvider>
    </WhyProvider>
  );
}

function Opener({ command, preset }: { readonly command: CommandName; readonly preset?: ActRequest['preset'] }) {
  const { open } = useActs();
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    open(command, preset);
  }, [open, command, preset]);
  return null;
}
