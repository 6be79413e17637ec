import { Button, Progress } from 'antd';
import { useReducer, useRef, useState } from 'react';
import { Link } from 'react-router';
import { sizeText } from '../client/size-text.ts';
import { digestOf } from '../ingest/digest.ts';
import { DropZone } from '../ingest/drop-zone.tsx';
import { NO_PACE, paced, rateOf, remaining } from '../ingest/pace.ts';
import { useNow } from '../ingest/use-now.ts';
import { lengthText } from '../law/length.ts';
import { Controls } from '../shell/frame.tsx';
import { Offline } from './offline.tsx';
import { sendPackage } from './send-package.ts';
import { Stopped, VerdictView } from './verdict-view.tsx';
import { next, type Checked } from './verify-step.ts';
import { shapeFault } from './zip-shape.ts';
import './verify-page.css';

/** 核验页: open to everybody who was handed a package. */
export const VerifyPage = () => (
  <Controls>
    <title>案卷核验 · 执迹</title>
    <header className="verify-head screen-only">
      <Link to="/">执迹</Link>
      <span>案卷核验</span>
    </header>
    <main className="verify-page">
      <h1>核验案卷包</h1>
      <p className="quiet screen-only">
        案卷包里有一个案件的全部文书、音像和流水，并有机关签署的存证。这里查验它从制成到现在有没有被改动、删去或者添加。
      </p>
      <Verifying />
      <Offline />
    </main>
  </Controls>
);

function Verifying() {
  const [step, tell] = useReducer(next, { is: 'idle' });
  const [pace, setPace] = useState(NO_PACE);
  const now = useNow();
  const stop = useRef(new AbortController());
  const verify = async (file: File) => {
    stop.current.abort();
    stop.current = new AbortController();
    const { signal } = stop.current;
    setPace(NO_PACE);
    tell({ type: 'chosen', file });
    try {
      const fault = await shapeFault(file);
      if (fault !== undefined) return tell({ type: 'unfit', file, reason: fault });
      const sent = (bytes: number) => {
        setPace((seen) => paced(seen, Date.now(), bytes));
        tell({ type: 'sent', file, bytes });
      };
      const [verdict, sha256] = await Promise.all([sendPackage(file, sent, signal), digestOf(file, { signal })]);
      return tell({ type: 'judged', file, checked: { verdict, sha256, at: Date.now() } satisfies Checked });
    } catch (error) {
      if (signal.aborted) return undefined;
      return tell({ type: 'failed', file, error: error as Error });
    }
  };
  const zone = (label: string) => (
    <DropZone label={label} accept=".zip,application/zip" onFiles={([chosen]) => chosen && void verify(chosen.file)}>
      一个 ZIP 文件。文件只为核验传到本机关的服务器，出了结论即删除。
    </DropZone>
  );
  switch (step.is) {
    case 'idle':
      return zone('把案卷包拖到这里');
    case 'sending': {
      const { file, bytes } = step;
      const all = bytes >= file.size;
      const rate = rateOf(pace, now);
      const left = remaining(pace, file.size, now);
      return (
        <section className="verify-sending" aria-label="核验进度">
          <p>
            <b>{file.name}</b>　<span className="quiet">{sizeText(file.size)}</span>
          </p>
          <Progress
            percent={Math.floor((bytes / Math.max(1, file.size)) * 100)}
            status="active"
            aria-label="传输进度"
          />
          <p className="quiet" role="status">
            {all
              ? '已传完，正在逐件核对摘要、证明和签名…'
              : [
                  `已传 ${sizeText(bytes)}`,
                  rate !== undefined && rate > 0 && `${sizeText(rate)}/秒`,
                  left !== undefined && `约还要 ${lengthText(left)}`,
                ]
                  .filter(Boolean)
                  .join('，')}
          </p>
          <Button
            onClick={() => {
              stop.current.abort();
              tell({ type: 'stopped' });
            }}
          >
            停止
          </Button>
        </section>
      );
    }
    case 'unfit':
    case 'failed':
      return (
        <>
          <Stopped step={step} onAgain={() => void verify(step.file)} />
          {zone('换一个案卷包，拖到这里')}
        </>
      );
    case 'judged':
      return (
        <>
          <VerdictView file={step.file} checked={step.checked} />
          {zone('再核验一个，拖到这里')}
        </>
      );
  }
}
