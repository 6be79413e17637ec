import { Tabs } from 'antd';
import { Suspense, type ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { WhyProvider } from '../law/why.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { AccessTab } from './access-tab.tsx';
import { ActProvider } from './act-drawer.tsx';
import { ActivityTab } from './activity-tab.tsx';
import { CaseHead } from './case-head.tsx';
import { ClosingTab } from './closing-tab.tsx';
import { DecisionTab } from './decision-tab.tsx';
import { DocumentTab } from './document-tab.tsx';
import { JournalTab } from './journal-tab.tsx';
import { MeasureTab } from './measure-tab.tsx';
import { CaseProvider, useCase } from './opened-case.tsx';
import { casePath } from './paths.ts';
import { Rail } from './rail.tsx';
import { RecordingTab } from './recording-tab.tsx';
import { ServiceTab } from './service-tab.tsx';
import { TraceView } from './trace-view.tsx';
import './case-page.css';

/** The parts of a case, each at an address of its own. */
const TABS: readonly { readonly key: string; readonly title: string; readonly content: () => ReactNode }[] = [
  { key: 'trace', title: '轨迹', content: () => <TraceView /> },
  { key: 'documents', title: '文书', content: () => <DocumentTab /> },
  { key: 'recordings', title: '音像', content: () => <RecordingTab /> },
  { key: 'activities', title: '人员与活动', content: () => <ActivityTab /> },
  { key: 'measures', title: '措施与物品', content: () => <MeasureTab /> },
  { key: 'decision', title: '告知与决定', content: () => <DecisionTab /> },
  { key: 'services', title: '送达', content: () => <ServiceTab /> },
  { key: 'closing', title: '履行与结案', content: () => <ClosingTab /> },
  { key: 'access', title: '调阅', content: () => <AccessTab /> },
  { key: 'journal', title: '流水', content: () => <JournalTab /> },
];

/** 案件页 */
export function CasePage() {
  const { caseId = '', tab = 'trace' } = useParams();
  return (
    <Suspense fallback={<PageSkeleton lines={12} />}>
      <CaseProvider key={caseId} caseId={caseId}>
        <InCase caseId={caseId}>
          <CaseHead />
          <Parts caseId={caseId} tab={TABS.some(({ key }) => key === tab) ? tab : 'trace'} />
        </InCase>
      </CaseProvider>
    </Suspense>
  );
}

function InCase({ caseId, children }: { readonly caseId: string; readonly children: ReactNode }) {
  const { regulation, file } = useCase();
  return (
    <WhyProvider caseId={caseId} regulation={regulation}>
      <ActProvider>
        <title>{`${file.title ?? '案件'} · 执迹`}</title>
        {children}
      </ActProvider>
    </WhyProvider>
  );
}

function Parts({ caseId, tab }: { readonly caseId: string; readonly tab: string }) {
  const navigate = useNavigate();
  const show = (key: string) => void navigate(casePath(caseId, key), { replace: true, preventScrollReset: true });
  const at = TABS.findIndex(({ key }) => key === tab);
  const step = (by: number) => () => show(TABS[(at + by + TABS.length) % TABS.length]!.key);
  useShortcut(']', '下一栏', step(1));
  useShortcut('[', '上一栏', step(-1));
  return (
    <>
      <Tabs
        className="screen-only"
        activeKey={tab}
        onChange={show}
        items={TABS.map(({ key, title }) => ({ key, label: title }))}
      />
      <div className="case-page">
        <section className="case-page-part" aria-label={TABS[at]!.title}>
          {TABS[at]!.content()}
        </section>
        <Rail />
      </div>
    </>
  );
}
