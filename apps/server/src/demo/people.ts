import type { NewAccount } from '@zhiji/accounts';

/** The demonstration's people of 福州市城管委: one or two in every role of the case path. Invented names. */
export const DEMONSTRATION_PEOPLE: readonly Omit<NewAccount, 'password'>[] = [
  {
    login: 'fzcg.lin',
    name: '林志强',
    roles: ['officer', 'undertaker', 'server'],
    unit: '执法一大队',
    certificate: '13010220001',
  },
  {
    login: 'fzcg.chen',
    name: '陈晓燕',
    roles: ['officer', 'undertaker', 'server'],
    unit: '执法一大队',
    certificate: '13010220002',
  },
  { login: 'fzcg.wang', name: '王建国', roles: ['unitHead', 'handlingUnit'], unit: '执法一大队' },
  { login: 'fzcg.li', name: '李敏', roles: ['unitLeader'], unit: '执法一大队' },
  { login: 'fzcg.huang', name: '黄丽', roles: ['legalUnit', 'legalReviewer'], unit: '法制科' },
  { login: 'fzcg.zheng', name: '郑海', roles: ['policyLegalDivision'], unit: '政策法规处' },
  { login: 'fzcg.liu', name: '刘伟', roles: ['committeeLeader'], unit: '委领导' },
  { login: 'fzcg.he', name: '何静', roles: ['committeeLeader'], unit: '委领导' },
  { login: 'fzcg.wu', name: '吴刚', roles: ['committeeLeader'], unit: '委领导' },
  { login: 'fzcg.fang', name: '方芳', roles: ['custodian'], unit: '档案室' },
  { login: 'fzcg.zhou', name: '周洁', roles: ['archivist'], unit: '档案室' },
  { login: 'fzcg.gao', name: '高翔', roles: ['receptionist'], unit: '受理窗口' },
  { login: 'fzcg.sun', name: '孙涛', roles: ['supervisor'], unit: '监督科' },
  { login: 'fzcg.xt', name: '徐涛', roles: ['systemAdministrator'], unit: '信息中心' },
  { login: 'fzcg.an', name: '安宁', roles: ['securityAdministrator'], unit: '信息中心' },
  { login: 'fzcg.shen', name: '沈静', roles: ['auditAdministrator'], unit: '审计科' },
];
