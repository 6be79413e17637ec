import { SESSION_ROUTES } from './routes/session-routes.ts';
import { WORKBENCH_ROUTES } from './routes/workbench-routes.ts';
import { CASES_ROUTES } from './routes/cases-routes.ts';
import { DOCUMENTS_ROUTES } from './routes/documents-routes.ts';
import { RECORDINGS_ROUTES } from './routes/recordings-routes.ts';
import { APPROVALS_ROUTES } from './routes/approvals-routes.ts';
import { ACCESSES_ROUTES } from './routes/accesses-routes.ts';
import { DOSSIERS_ROUTES } from './routes/dossiers-routes.ts';
import { DISPOSALS_ROUTES } from './routes/disposals-routes.ts';
import { REGULATIONS_ROUTES } from './routes/regulations-routes.ts';
import { AGENCY_ROUTES } from './routes/agency-routes.ts';

/** Every route under `/api/v1`. */
export const ROUTES = {
  ...SESSION_ROUTES,
  ...WORKBENCH_ROUTES,
  ...CASES_ROUTES,
  ...DOCUMENTS_ROUTES,
  ...RECORDINGS_ROUTES,
  ...APPROVALS_ROUTES,
  ...ACCESSES_ROUTES,
  ...DOSSIERS_ROUTES,
  ...DISPOSALS_ROUTES,
  ...REGULATIONS_ROUTES,
  ...AGENCY_ROUTES,
} as const;

export type RouteName = keyof typeof ROUTES;
