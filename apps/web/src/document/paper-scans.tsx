import type { DocumentItem, ScanItem } from '@zhiji/cases';
import { ROUTES } from '@zhiji/contract';
import { zh } from '@zhiji/terms';
import { Button } from 'antd';
import { useState } from 'react';
import { takesEntries } from '../case/case-act.ts';
import { useCase } from '../case/opened-case.tsx';
import { documentTitle } from '../case/trace-mark.ts';
import { address } from '../client/address.ts';
import { serverNow } from '../client/clock.ts';
import { sizeText } from '../client/size-text.ts';
import { uuidv7 } from '../client/uuid.ts';
import { DropZone } from '../ingest/drop-zone.tsx';
import type { ChosenFile } from '../ingest/kept-file.ts';
import { isScan, isWithServer } from '../ingest/outbox-item.ts';
import { OutgoingTable } from '../ingest/outgoing-list.tsx';
import { useOutbox } from '../ingest/use-outbox.ts';
import { instantText } from '../law/instant-text.ts';
import { useActing } from '../shell/acting.tsx';
import './paper-scans.css';

interface PaperScansProps {
  readonly document: DocumentItem;
}

/** 扫描件 of a paper made outside: those entered, the one in view, and where more are brought in. */
export function PaperScans({ document }: PaperScansProps) {
  const { caseId, file, nameOf } = useCase();
  const { rolesFor } = useActing();
  const [chosen, setChosen] = useState<string>();
  const { id, status, scans } = document;
  const mayAttach = status === 'final' && takesEntries(file) && rolesFor('attachScan').length > 0;
  if (scans.length === 0 && !mayAttach) return null;
  const shown = scans.find((scan) => scan.id === chosen) ?? scans[0];
  const sourceOf = (scan: ScanItem) => address(ROUTES.scan, { params: { caseId, documentId: id, scanId: scan.id } });
  const nameOfScan = (scan: ScanItem) => `${zh('scan')}${scans.indexOf(scan) + 1}`;
  return (
    <section className="paper-scans" aria-label={zh('scan')}>
      <div className="paper-scans-head">
        <h2>{zh('scan')}</h2>
        <span className="quiet">{scans.length > 0 ? `${scans.length} 件，纸质原件仍是原件` : '还没有'}</span>
      </div>
      {scans.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">序号</th>
              <th scope="col">文件</th>
              <th scope="col">附上</th>
              <th scope="col">SHA-256</th>
              <th>
                <span className="unseen">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {scans.map((scan, at) => (
              <tr key={scan.id} className={scan === shown ? 'chosen' : undefined}>
                <td data-label="序号">{at + 1}</td>
                <td>
                  <b>{scan.name ?? nameOfScan(scan)}</b>
                  <small>
                    {KIND[scan.mediaType]}　{sizeText(scan.size)}
                  </small>
                </td>
                <td>
                  {nameOf(scan.by)}
                  <small>{instantText(scan.at)}</small>
                </td>
                <td data-label="SHA-256">
                  <code>{scan.sha256}</code>
                </td>
                <td className="acts">
                  <Button type="link" size="small" disabled={scan === shown} onClick={() => setChosen(scan.id)}>
                    查看
                  </Button>
                  <a href={sourceOf(scan)} download>
                    下载
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown && (
        <ScanView
          source={sourceOf(shown)}
          type={shown.mediaType}
          name={`${documentTitle(document)} ${nameOfScan(shown)}`}
        />
      )}
      {mayAttach && <AttachScans document={document} />}
    </section>
  );
}

const KIND: Readonly<Record<ScanItem['mediaType'], string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG 图片',
  'image/png': 'PNG 图片',
};

interface ScanViewProps {
  readonly source: string;
  readonly type: ScanItem['mediaType'];
  readonly name: string;
}

function ScanView({ source, type, name }: ScanViewProps) {
  if (type !== 'application/pdf') return <img className="scan-view" src={source} alt={name} />;
  if (navigator.pdfViewerEnabled) return <iframe className="scan-view scan-pages" src={source} title={name} />;
  return (
    <p className="scan-view quiet">
      本浏览器不能在页面内显示 PDF，请
      <a href={source} target="_blank" rel="noreferrer">
        另行打开
      </a>
      或者下载。
    </p>
  );
}

/** Sends scans by the way of all files: kept in the outbox, resumed where the line broke. */
function AttachScans({ document }: PaperScansProps) {
  const { caseId } = useCase();
  const { me } = useActing();
  const { outbox, items } = useOutbox();
  const { id, scans } = document;
  const outgoing = items
    .filter((item) => item.kind === 'file')
    .filter(
      (item) => isScan(item) && item.documentId === id && item.progress.at !== 'cancelled' && !isWithServer(item),
    );
  const send = async (files: readonly ChosenFile[]) => {
    for (const { file, handle } of files) {
      const item = uuidv7();
      outbox.lend(item, file);
      await outbox.keep({
        kind: 'file',
        id: item,
        account: me.id,
        caseId,
        title: `《${documentTitle(document)}》${zh('scan')}`,
        keptAt: serverNow(),
        after: [],
        documentId: id,
        name: file.name,
        type: file.type || 'application/octet-stream',
        size: file.size,
        modifiedAt: file.lastModified,
        progress: { at: 'seen' },
        ...(handle ? { handle } : {}),
      });
    }
  };
  return (
    <>
      {outgoing.length > 0 && <OutgoingTable files={outgoing} />}
      <DropZone
        label={scans.length > 0 ? '把另一件扫描件拖到这里' : '把扫描件拖到这里'}
        multiple
        accept="application/pdf,image/jpeg,image/png"
        onFiles={(files) => void send(files)}
      >
        PDF，或者逐页的 JPEG、PNG。收到时算摘要、复读核对并记入流水；后附的不替换先附的，都留在卷内。
      </DropZone>
    </>
  );
}
