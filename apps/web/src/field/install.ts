/** 装到手机上: the worker keeps the screens themselves, so that they open without a network. Only over https or on this machine. */
export function installWorker(): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    void navigator.serviceWorker.register('/worker.js').catch((cause: unknown) => reportError(cause));
}
