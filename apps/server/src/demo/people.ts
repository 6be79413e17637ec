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

type Demonstrated = Omit<NewAccount, 'password'>;

/** The people of another agency of the demonstration: the offices its text names, and those every agency has. */
const peopleOf = (code: string, offices: readonly Demonstrated[]): readonly Demonstrated[] => [
  {
    login: `${code}.zhao`,
    name: '赵海东',
    roles: ['officer', 'undertaker', 'server'],
    unit: '执法科',
    certificate: `${code}01`,
  },
  {
    login: `${code}.qian`,
    name: '钱丽娟',
    roles: ['officer', 'undertaker', 'server'],
    unit: '执法科',
    certificate: `${code}02`,
  },
  ...offices,
  { login: `${code}.wei`, name: '卫东', roles: ['custodian', 'deviceKeeper'], unit: '档案室' },
  { login: `${code}.jiang`, name: '蒋敏', roles: ['receptionist'], unit: '受理窗口' },
  { login: `${code}.shen`, name: '沈洁', roles: ['supervisor'], unit: '监督科' },
  { login: `${code}.han`, name: '韩冰', roles: ['systemAdministrator'], unit: '信息中心' },
];

/** The other four agencies, each under its own text. */
export const OTHER_AGENCIES: readonly {
  readonly code: string;
  readonly name: string;
  readonly people: readonly Demonstrated[];
}[] = [
  {
    code: 'QDDA',
    name: '青岛西海岸新区档案局',
    people: peopleOf('qdda', [
      { login: 'qdda.sun', name: '孙立军', roles: ['divisionHead', 'unitHead', 'handlingUnit'], unit: '执法科' },
      { login: 'qdda.li', name: '李文', roles: ['legalUnit', 'legalReviewer'], unit: '法规科' },
      { login: 'qdda.zhou', name: '周强', roles: ['agencyHead'], unit: '局领导' },
      { login: 'qdda.wu', name: '吴敏', roles: ['agencyLeader'], unit: '局领导' },
      { login: 'qdda.zheng', name: '郑芳', roles: ['generalOffice', 'archivist'], unit: '办公室' },
    ]),
  },
  {
    code: 'FTJD',
    name: '丰台街道办事处',
    people: peopleOf('ftjd', [
      { login: 'ftjd.sun', name: '孙立军', roles: ['brigadeHead', 'unitHead', 'handlingUnit'], unit: '综合行政执法队' },
      { login: 'ftjd.li', name: '李文', roles: ['legalUnit', 'legalReviewer'], unit: '法制审核岗' },
      { login: 'ftjd.zhou', name: '周强', roles: ['subdistrictHead'], unit: '街道领导' },
      { login: 'ftjd.zheng', name: '郑芳', roles: ['generalOffice', 'archivist'], unit: '综合办公室' },
    ]),
  },
  {
    code: 'FZMC',
    name: '福州市历史文化名城管理委员会',
    people: peopleOf('fzmc', [
      {
        login: 'fzmc.sun',
        name: '孙立军',
        roles: ['enforcementBodyHead', 'unitHead', 'handlingUnit'],
        unit: '执法支队',
      },
      { login: 'fzmc.li', name: '李文', roles: ['legalUnit', 'legalReviewer'], unit: '法制处' },
      { login: 'fzmc.zhou', name: '周强', roles: ['committeeLeaderInCharge', 'dossierUnitLeader'], unit: '委领导' },
      { login: 'fzmc.zheng', name: '郑芳', roles: ['archivesBody', 'archivesHead', 'archivist'], unit: '档案处' },
    ]),
  },
  {
    code: 'SMGX',
    name: '三明市工业和信息化局',
    people: peopleOf('smgx', [
      { login: 'smgx.sun', name: '孙立军', roles: ['unitHead', 'handlingUnit'], unit: '执法科' },
      { login: 'smgx.li', name: '李文', roles: ['legalUnit', 'legalReviewer'], unit: '法规科' },
      { login: 'smgx.zhou', name: '周强', roles: ['agencyLeader', 'agencyHead'], unit: '局领导' },
      { login: 'smgx.wu', name: '吴敏', roles: ['disciplineInspection'], unit: '机关纪委' },
      { login: 'smgx.zheng', name: '郑芳', roles: ['archivist', 'generalOffice'], unit: '办公室' },
    ]),
  },
];
