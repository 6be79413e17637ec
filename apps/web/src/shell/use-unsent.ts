import { useEffect, useState } from 'react';
import { useActing } from './acting.tsx';

/** How many things captured here the server does not hold yet. The outbox is opened on whatever page one is, so that it goes on sending. */
export function useUnsent(): number {
  const { me } = useActing();
  const [unsent, setUnsent] = useState(0);
  useEffect(() => {
    let end: (() => void) | undefined;
    let left = false;
    void Promise.all([import('../ingest/use-outbox.ts'), import('../ingest/outbox-item.ts')]).then(
      async ([{ outboxOf }, { isWithServer, isAtRest }]) => {
        const outbox = await outboxOf(me.id);
        if (left) return;
        const count = () =>
          setUnsent(
            outbox
              .view()
              .items.filter((item) => !isWithServer(item) && !(isAtRest(item) && item.progress.at === 'cancelled'))
              .length,
          );
        count();
        end = outbox.subscribe(count);
      },
    );
    return () => {
      left = true;
      end?.();
    };
  }, [me.id]);
  return unsent;
}
