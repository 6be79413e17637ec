import path from 'node:path';
import { clone, makeWhenStale } from './built.ts';

const web = path.join(clone, 'apps/web');

/** Where the built screens lie. */
export const screensFolder = path.join(web, 'dist');

/** What the screens are made of. */
const SOURCES = [
  'apps/web/index.html',
  'apps/web/vite.config.ts',
  'apps/web/src',
  'apps/web/public',
  'packages/terms/src',
  'packages/calendar/src',
  'packages/law/src',
  'packages/cases/src',
  'packages/contract/src',
  'packages/tlog/src',
  'regulations/src',
  'package-lock.json',
];

/** Builds the screens when there are none for the present sources. The server itself needs no build. */
export const buildScreens = (): Promise<boolean> =>
  makeWhenStale(path.join(screensFolder, 'sources.sha256'), SOURCES, web, [
    path.join(clone, 'node_modules/vite/bin/vite.js'),
    'build',
    '--logLevel',
    'error',
  ]);
