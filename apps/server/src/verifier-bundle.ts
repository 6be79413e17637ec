import path from 'node:path';
import { clone, makeWhenStale } from './built.ts';

/** The one file a court gets. */
export const verifierBundle = path.join(clone, 'apps/verifier/dist/zhiji-verify.mjs');

const SOURCES = [
  'apps/verifier/src',
  'packages/archive/src',
  'packages/tlog/src',
  'packages/terms/src',
  'tools/bundle-verifier.ts',
  'package-lock.json',
];

export const buildVerifier = (): Promise<boolean> =>
  makeWhenStale(path.join(path.dirname(verifierBundle), 'sources.sha256'), SOURCES, clone, [
    path.join(clone, 'tools/bundle-verifier.ts'),
  ]);
