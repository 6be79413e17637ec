import type { TermIn } from '@zhiji/terms';
import type { ComponentType } from 'react';

type Role = TermIn<'ROLES'>;

/** One page of the desktop frame. Those with a `title` stand in the navigation, in this order. */
export interface Page {
  readonly path: string;
  readonly component: () => Promise<ComponentType>;
  readonly title?: string;
  /** Keys after `g` that open it. */
  readonly key?: string;
  /** The roles that find it in their navigation; everyone when absent. */
  readonly roles?: readonly Role[];
  /** It is about cases, and not for those who do not read them. */
  readonly ofCases?: true;
  /** It stands at the foot of a phone, where only few have room. */
  readonly onPhone?: true;
}

/** Those who are out with a phone. */
export const FIELD_ROLES: readonly Role[] = ['officer', 'undertaker', 'server'];

/** Those who manage or oversee the agency itself. */
const OFFICE_ROLES: readonly Role[] = [
  'agencyHead',
  'agencyLeader',
  'committeeLeader',
  'committeeLeaderInCharge',
  'subdistrictHead',
  'unitHead',
  'divisionHead',
  'brigadeHead',
  'enforcementBodyHead',
  'supervisor',
  'disciplineInspection',
  'performanceUnit',
  'legalUnit',
  'policyLegalDivision',
  'legalReviewer',
  'ruleMaintainer',
  'custodian',
  'archivist',
  'archivesBody',
  'archivesHead',
  'deviceKeeper',
  'generalOffice',
  'systemAdministrator',
];

/** Pages inside the frame, for people who have signed in. */
export const PAGES: readonly Page[] = [
  {
    path: '/workbench',
    title: '工作台',
    ofCases: true,
    key: 'w',
    component: async () => (await import('../workbench/workbench.tsx')).Workbench,
  },
  {
    path: '/today',
    title: '今日',
    ofCases: true,
    key: 't',
    roles: FIELD_ROLES,
    onPhone: true,
    component: async () => (await import('../field/today-page.tsx')).TodayPage,
  },
  { path: '/debts', component: async () => (await import('../workbench/debt-list.tsx')).DebtList },
  {
    path: '/cases',
    title: '案件',
    ofCases: true,
    key: 'c',
    onPhone: true,
    component: async () => (await import('../case/case-list.tsx')).CaseList,
  },
  { path: '/cases/:caseId/field', component: async () => (await import('../field/field-page.tsx')).FieldPage },
  {
    path: '/cases/:caseId/field/:activityId',
    component: async () => (await import('../field/field-page.tsx')).FieldPage,
  },
  { path: '/cases/:caseId', component: async () => (await import('../case/case-page.tsx')).CasePage },
  {
    path: '/cases/:caseId/play/:recordingId',
    component: async () => (await import('../player/player-page.tsx')).PlayerPage,
  },
  {
    path: '/cases/:caseId/comparison',
    component: async () => (await import('../comparison/comparison-page.tsx')).ComparisonPage,
  },
  { path: '/cases/:caseId/:tab', component: async () => (await import('../case/case-page.tsx')).CasePage },
  {
    path: '/cases/:caseId/documents/:documentId',
    component: async () => (await import('../document/document-page.tsx')).DocumentPage,
  },
  {
    path: '/approvals',
    title: '审批',
    ofCases: true,
    key: 'a',
    onPhone: true,
    component: async () => (await import('../approval/approval-page.tsx')).ApprovalPage,
  },
  {
    path: '/ingest',
    title: '入库',
    ofCases: true,
    key: 'i',
    roles: ['custodian', 'archivist', 'officer', 'undertaker'],
    component: async () => (await import('../ingest/ingest-page.tsx')).IngestPage,
  },
  {
    path: '/access',
    title: '调阅',
    ofCases: true,
    key: 'v',
    component: async () => (await import('../access/access-page.tsx')).AccessPage,
  },
  {
    path: '/archive',
    title: '档案',
    ofCases: true,
    key: 'd',
    roles: ['custodian', 'archivist', 'officer', 'undertaker', 'unitHead', 'supervisor'],
    component: async () => (await import('../archive/archive-page.tsx')).ArchivePage,
  },
  {
    path: '/archive/disposal',
    component: async () => (await import('../disposal/disposal-page.tsx')).DisposalPage,
  },
  {
    path: '/regulations',
    title: '法规',
    key: 'r',
    component: async () => (await import('../regulation/regulation-list.tsx')).RegulationList,
  },
  {
    path: '/regulations/:code',
    component: async () => (await import('../regulation/regulation-page.tsx')).RegulationPage,
  },
  {
    path: '/regulations/reassessments',
    component: async () => (await import('../regulation/reassessment-page.tsx')).ReassessmentPage,
  },
  {
    path: '/regulations/reassessments/:law',
    component: async () => (await import('../regulation/reassessment-page.tsx')).ReassessmentPage,
  },
  {
    path: '/agency',
    title: '机关事务',
    key: 'm',
    roles: OFFICE_ROLES,
    component: async () => (await import('../agency/agency-page.tsx')).AgencyPage,
  },
  {
    path: '/sync',
    title: '同步',
    ofCases: true,
    key: 's',
    roles: FIELD_ROLES,
    onPhone: true,
    component: async () => (await import('../field/sync-page.tsx')).SyncPage,
  },
];

/** The pages somebody finds in the navigation in one role. */
export const navigable = (role: Role, readsCases: boolean): readonly Page[] =>
  PAGES.filter(({ title, roles, ofCases }) => title && (!roles || roles.includes(role)) && (readsCases || !ofCases));

/** Pages without the frame. `open` ones need no sign-in. */
export const BARE_PAGES: readonly (Page & { readonly open: boolean })[] = [
  { path: '/sign-in', open: true, component: async () => (await import('./sign-in.tsx')).SignIn },
  { path: '/verify', open: true, component: async () => (await import('../verify/verify-page.tsx')).VerifyPage },
];
