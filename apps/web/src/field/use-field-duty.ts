import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useOutbox } from '../ingest/use-outbox.ts';
import { useActing } from '../shell/acting.tsx';
import { installWorker } from './install.ts';
import { keepQueries } from './kept-queries.ts';
import { recoverCut } from './recorder.ts';
import { recordistOf } from './use-capture.ts';

let onDuty: string | undefined;

/** 外勤 – makes this machine fit to go on without a network, once for a page: the screens, the cases, and recordings cut off before. */
export function useFieldDuty(): void {
  const { me, rolesFor } = useActing();
  const { outbox } = useOutbox();
  const queries = useQueryClient();
  useEffect(() => {
    if (onDuty === me.id) return;
    onDuty = me.id;
    installWorker();
    void navigator.storage?.persist?.();
    void keepQueries(queries, me.id);
    const as = rolesFor('registerRecording')[0];
    if (as && navigator.locks) void recoverCut(outbox, { account: me.id, as, recordist: recordistOf(me) });
  }, [me, rolesFor, outbox, queries]);
}
