import { Badge, Tabs } from 'antd';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { sizeText } from '../client/size-text.ts';
import { BindingDrawer } from './binding-drawer.tsx';
import { DropZone } from './drop-zone.tsx';
import { IncomingList, QuarantineList, useArriving } from './incoming-list.tsx';
import type { ChosenFile } from './kept-file.ts';
import { Ledger } from './ledger.tsx';
import { OutgoingList } from './outgoing-list.tsx';
import { isAtRest } from './outbox-item.ts';
import { ReceiptDrawer, type ReceiptOf } from './receipt.tsx';
import { useOutbox } from './use-outbox.ts';
import './ingest-page.css';

/** 入库: files brought in from this desk, what arrives from elsewhere, what was set aside, and the ledger of it all. */
export function IngestPage() {
  const [search, setSearch] = useSearchParams();
  const arriving = useArriving();
  const { running, aside, data } = arriving;
  const parts = [
    { key: 'upload', label: '上传', children: <UploadPart /> },
    {
      key: 'incoming',
      label: <Counted word="正在传入" count={running.length} />,
      children: <IncomingList arriving={arriving} />,
    },
    {
      key: 'quarantine',
      label: <Counted word="隔离区" count={aside.length} grave />,
      children: <QuarantineList arriving={arriving} />,
    },
    { key: 'ledger', label: '台账', children: <Ledger /> },
  ];
  const part = parts.find(({ key }) => key === search.get('part'))?.key ?? 'upload';
  return (
    <>
      <title>入库 · 执迹</title>
      <header className="page-head">
        <h1>入库</h1>
        {data && <span className="quiet">存储剩余 {sizeText(data.free)}</span>}
      </header>
      <Tabs
        className="ingest-tabs"
        activeKey={part}
        items={parts}
        destroyOnHidden
        onChange={(key) => setSearch({ part: key }, { replace: true })}
      />
    </>
  );
}

const Counted = ({ word, count, grave }: { readonly word: string; readonly count: number; readonly grave?: true }) => (
  <>
    {word} {count > 0 && <Badge count={count} overflowCount={999} color={grave ? 'var(--cinnabar)' : 'var(--ink)'} />}
  </>
);

function UploadPart() {
  const { items } = useOutbox();
  const [chosen, setChosen] = useState<readonly ChosenFile[]>();
  const [receipt, setReceipt] = useState<ReceiptOf>();
  useWarningOnLeave(items.some((item) => item.kind === 'file' && !isAtRest(item) && item.wait?.for !== 'file'));
  return (
    <>
      <DropZone label="把音像文件拖到这里" multiple onFiles={setChosen}>
        可一次多个。先写明案件、活动和记录人再上传；断网、重新打开页面都从断处续传，原件一字节不改。
      </DropZone>
      <OutgoingList
        onReceipt={({ caseId, recordingId, progress }) =>
          setReceipt({
            caseId,
            recordingId,
            ...('sha256' in progress && progress.sha256 ? { ownSha256: progress.sha256 } : {}),
          })
        }
      />
      {chosen && <BindingDrawer chosen={chosen} onClose={() => setChosen(undefined)} />}
      <ReceiptDrawer of={receipt} onClose={() => setReceipt(undefined)} />
    </>
  );
}

/** Leaving the page stops what is being sent; the browser asks first. */
function useWarningOnLeave(busy: boolean): void {
  useEffect(() => {
    if (!busy) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [busy]);
}
