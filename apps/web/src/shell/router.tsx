import { createBrowserRouter, redirect, type LoaderFunctionArgs, type RouteObject } from 'react-router';
import { isProblem } from '../client/problem-error.ts';
import { homeOf } from './home.ts';
import { BARE_PAGES, PAGES, type Page } from './pages.ts';
import { signedIn } from './signed-in.ts';
import { Opening } from './opening.tsx';
import { PageFault } from './page-fault.tsx';

/** Lets only people in who have signed in; the others come back here afterwards. */
export async function requireMe({ request }: LoaderFunctionArgs) {
  try {
    return await signedIn();
  } catch (error) {
    if (!isProblem(error, 'signedOut')) throw error;
    const { pathname, search } = new URL(request.url);
    return redirect(pathname === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(pathname + search)}`);
  }
}

async function home(args: LoaderFunctionArgs) {
  const me = await requireMe(args);
  return me instanceof Response ? me : redirect(homeOf(me, matchMedia('(max-width: 640px)').matches));
}

const routeOf = ({ path, component }: Page): RouteObject => ({ path, lazy: { Component: component } });

export const router = createBrowserRouter([
  {
    HydrateFallback: Opening,
    ErrorBoundary: PageFault,
    children: [
      ...BARE_PAGES.map((page) => (page.open ? routeOf(page) : { ...routeOf(page), loader: requireMe })),
      {
        loader: requireMe,
        lazy: { Component: async () => (await import('./frame.tsx')).Frame },
        children: [
          { index: true, loader: home },
          { ErrorBoundary: PageFault, children: PAGES.map(routeOf) },
          { path: '*', lazy: { Component: async () => (await import('./not-found.tsx')).NotFound } },
        ],
      },
    ],
  },
]);
