import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import { Suspense, type ReactNode } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { InHandOnPhone } from '../field/in-hand.tsx';
import { THEME } from '../theme.ts';
import { ActingProvider } from './acting.tsx';
import { Navigation } from './navigation.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { ShortcutProvider } from './shortcuts.tsx';
import { SignInAgain } from './sign-in-again.tsx';
import { TopBar } from './top-bar.tsx';
import './frame.css';

/** The desktop frame around every page for people who have signed in. */
export const Frame = () => (
  <Controls>
    <ActingProvider>
      <ShortcutProvider>
        <a className="unseen frame-skip" href="#main">
          跳到正文
        </a>
        <TopBar />
        <OfflineBanner />
        <div className="frame">
          <Navigation />
          <main id="main" tabIndex={-1}>
            <Suspense fallback={<PageSkeleton />}>
              <InHandOnPhone>
                <Outlet />
              </InHandOnPhone>
            </Suspense>
          </main>
        </div>
        <SignInAgain />
        <ScrollRestoration />
      </ShortcutProvider>
    </ActingProvider>
  </Controls>
);

/** antd in our language and colours; pages outside the frame that use its controls wrap themselves in it. */
export const Controls = ({ children }: { readonly children: ReactNode }) => (
  <ConfigProvider locale={zhCN} theme={THEME} button={{ autoInsertSpace: false }} form={{ requiredMark: mayStayEmpty }}>
    <App message={{ maxCount: 1 }}>{children}</App>
  </ConfigProvider>
);

const mayStayEmpty = (label: ReactNode, { required }: { required: boolean }): ReactNode =>
  required ? (
    label
  ) : (
    <>
      {label}
      <small className="quiet">（可不填）</small>
    </>
  );
