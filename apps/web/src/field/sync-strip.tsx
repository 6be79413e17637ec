import { Link } from 'react-router';
import { isAtRest, isStuck } from '../ingest/outbox-item.ts';
import { useOutbox } from '../ingest/use-outbox.ts';
import { useActing } from '../shell/acting.tsx';
import { useOnline } from './use-online.ts';

/** How much of what was captured here is not with the server; nothing when all is. */
export function SyncStrip() {
  const { me } = useActing();
  const { items } = useOutbox();
  const online = useOnline();
  const own = items.filter(({ account }) => account === me.id);
  const going = own.filter((item) => !isAtRest(item)).length;
  const refused = own.filter((item) => isAtRest(item) && isStuck(item)).length;
  if (going + refused === 0) return null;
  return (
    <Link className="sync-strip" to="/sync">
      {refused > 0 && <b>{refused} 项未被接收</b>}
      {going > 0 && <span>{online ? `${going} 项正在同步` : `${going} 项存在本机，联网后自动送达`}</span>}
      <i aria-hidden="true">›</i>
    </Link>
  );
}
