// The screens without a network. Answers of the server (/api, /log) never pass through here and are never kept here.

/** Written in by the build: every file of the screens, the page itself first. */
declare const SHELL: readonly string[];
declare const SHELL_NAME: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const PREFIX = 'zhiji.shell.';
const [page] = SHELL;

worker.addEventListener('install', (event) => {
  event.waitUntil(fill().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOlder().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate') {
    if (!/^\/(api|log|healthz|readyz|metrics)(\/|$)/.test(url.pathname)) event.respondWith(openPage(event));
  } else if (url.pathname.startsWith('/assets/')) event.respondWith(fromShell(request, request.url));
});

/** The kept page at once; meanwhile a newer worker, and with it newer screens, is looked for. */
function openPage(event: FetchEvent): Promise<Response> {
  event.waitUntil(worker.registration.update().catch(() => undefined));
  return fromShell(event.request, page!);
}

async function fromShell(request: Request, key: string): Promise<Response> {
  return (await caches.match(key)) ?? fetch(request);
}

async function fill(): Promise<void> {
  const cache = await caches.open(PREFIX + SHELL_NAME);
  await cache.addAll(SHELL.map((file) => new Request(file, { cache: 'no-cache' })));
}

/** Pages still open may ask for parts of the screens before these, so those stay one version longer. */
async function dropOlder(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== PREFIX + SHELL_NAME);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}
