import { Button } from 'antd';
import { useState } from 'react';
import { isAtRest, isStuck, type OutboxItem } from '../ingest/outbox-item.ts';
import { ReceiptDrawer, type ReceiptOf } from '../ingest/receipt.tsx';
import { useOutbox } from '../ingest/use-outbox.ts';
import { useActing } from '../shell/acting.tsx';
import { Blank } from '../shell/blank.tsx';
import { InHand } from './in-hand.tsx';
import { SyncRow } from './sync-row.tsx';
import { useFieldDuty } from './use-field-duty.ts';
import { useOnline } from './use-online.ts';
import './sync-page.css';

/** 同步: every thing captured here by itself; nothing is called done before the receipt, and one that is stuck holds up none. */
export function SyncPage() {
  useFieldDuty();
  const { me } = useActing();
  const { items, outbox } = useOutbox();
  const online = useOnline();
  const [receipt, setReceipt] = useState<ReceiptOf>();
  const own = items.filter(({ account }) => account === me.id);
  const stuck = own.filter((item) => isAtRest(item) && isStuck(item));
  const going = own.filter((item) => !isAtRest(item));
  const done = own.filter((item) => isAtRest(item) && !isStuck(item));
  const others = items.length - own.length;
  const rows = (list: readonly OutboxItem[]) => (
    <ul className="sync-list">
      {list.toReversed().map((item) => (
        <SyncRow key={item.id} item={item} onReceipt={setReceipt} />
      ))}
    </ul>
  );
  return (
    <InHand>
      <div className="sync">
        <title>同步 · 执迹</title>
        <header className="page-head">
          <h1>同步</h1>
          <span className="quiet">{online ? '网络可用' : '网络已断开'}</span>
        </header>
        {items.length === 0 && (
          <Blank title="本机没有待传的内容">拍下、录下、记下的，都先存在这里，再送到服务器。</Blank>
        )}
        {stuck.length > 0 && (
          <section aria-labelledby="stuck">
            <h2 id="stuck">须处理 {stuck.length} 项</h2>
            {rows(stuck)}
          </section>
        )}
        {going.length > 0 && (
          <section aria-labelledby="going">
            <div className="sync-section">
              <h2 id="going">在途 {going.length} 项</h2>
              <Button onClick={() => outbox.hurry()} disabled={!online}>
                立即再试
              </Button>
            </div>
            {rows(going)}
          </section>
        )}
        {done.length > 0 && (
          <section aria-labelledby="done">
            <div className="sync-section">
              <h2 id="done">已办完 {done.length} 项</h2>
              <Button onClick={() => done.forEach(({ id }) => void outbox.forget(id))}>从列表移去</Button>
            </div>
            {rows(done)}
          </section>
        )}
        {others > 0 && <p className="quiet">另有 {others} 项由其他帐号在本机采集，须由采集人本人登录后上传。</p>}
        <ReceiptDrawer of={receipt} onClose={() => setReceipt(undefined)} />
      </div>
    </InHand>
  );
}
