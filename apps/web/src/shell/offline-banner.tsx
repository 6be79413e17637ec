import { useSyncExternalStore } from 'react';
import './offline-banner.css';

const listen = (changed: () => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};

/** 断网提示 */
export function OfflineBanner() {
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  return online ? null : (
    <div className="offline-banner screen-only" role="status">
      网络已断开。现场记下的存在本机，恢复后自动送达；其余所填内容留在页面上，恢复后再提交，不会重复登记。
    </div>
  );
}
