import { term } from './term.ts';

/** Roles a person or body acts in. They become permanent bytes of the journal: add, never rename. */
export const ROLES = {
  officer: term('执法人员', 'FZCG-3', ['行政执法人员']),
  undertaker: term('承办人', 'FZCG-7', ['经办人员']),
  unitHead: term('承办单位负责人', 'FZCG-23', ['承办机构负责人', '执法承办机构负责人']),
  unitLeader: term('承办单位领导', 'FZCG-24', [], '默认含正副职负责人'),
  handlingUnit: term('承办机构', 'FZCG-7', ['承办单位', '承办科室']),
  legalUnit: term('法制机构', 'FZCG-7', ['法制审核机构']),
  policyLegalDivision: term('委政策法规处', 'FZCG-7'),
  legalReviewer: term('法制审核人员', 'FTJD-11'),
  committeeLeader: term('委领导', 'FZCG-17'),
  committeeLeaderInCharge: term('委分管领导', 'FZMC-10'),
  divisionHead: term('科室负责人', 'QDDA-9'),
  agencyHead: term('局主要负责人', 'QDDA-9', ['本单位负责人']),
  agencyLeader: term('局领导', 'SMGX-31', ['局负责人']),
  subdistrictHead: term('街道负责人', 'FTJD-27'),
  brigadeHead: term('综合行政执法队负责人', 'FTJD-18'),
  enforcementBodyHead: term('行政执法机构负责人', 'FZMC-10', ['所属行政执法机构负责人', '委行政执法机构负责人']),
  dossierUnitLeader: term('案卷制作机构分管领导', 'FZMC-21'),
  archivesBody: term('档案管理机构', 'FZMC-16', ['委档案管理机构']),
  archivesHead: term('档案管理机构负责人', 'FZMC-21', ['委档案管理机构负责人']),
  archivist: term('档案管理人员', 'FTJD-28'),
  custodian: term('执法记录管理员', 'FZCG-28', ['专人', '专门负责人员', '专门管理人员', '保管人']),
  generalOffice: term('办公室', 'QDDA-18', ['局办公室', '综合行政办公室']),
  officeMeeting: term('局办公会', 'QDDA-18'),
  receptionist: term('受理人员', 'FZCG-6'),
  recordist: term('记录人', 'FZMC-14', ['摄录人员']),
  server: term('送达人', 'FZCG-19'),
  hearingHost: term('听证主持人', 'QDDA-20'),
  hearingRecorder: term('听证记录人', 'QDDA-20'),
  meetingRecorder: term('会议记录人', 'FZCG-17'),
  deliberator: term('集体讨论参加人', 'FZCG-17'),
  deviceKeeper: term('设备管理人', 'QDDA-6', ['设备保管人']),
  entrustedBody: term('受委托的法定机构', 'QDDA-13'),
  expert: term('专家', 'QDDA-19'),
  supervisor: term('监督机构', 'FZCG-29', ['监督科室']),
  disciplineInspection: term('机关纪委', 'SMGX-30'),
  performanceUnit: term('绩效考核机构', 'FZMC-25'),
  secrecyReviewer: term('保密审查人员', 'FZCG-28'),
  ruleMaintainer: term('规则维护人', 'FZCG-1'),
  systemAdministrator: term('系统管理员', 'GB/T 22239-2019'),
  securityAdministrator: term('安全管理员', 'GB/T 22239-2019'),
  auditAdministrator: term('审计管理员', 'GB/T 22239-2019'),
  party: term('当事人', 'FZCG-9', ['行政管理相对人', '行政相对人', '行政执法相对人']),
  agent: term('代理人', 'QDDA-12'),
  applicant: term('申请人', 'FZCG-6'),
  recipient: term('受送达人', 'FZCG-19'),
  signatoryForRecipient: term('签收人', 'QDDA-28', ['代收人']),
  cohabitingAdult: term('同住成年家属', '民事诉讼法'),
  attestor: term('见证人', 'FZCG-19'),
  witness: term('证人', 'QDDA-14'),
  interestedPerson: term('有关人员', 'FZCG-15', ['相关权利义务人', '有关权利义务人']),
  hearingParticipant: term('听证参加人', 'QDDA-20'),
  informant: term('投诉人、举报人', 'FZCG-8', ['案源提供人']),
  evidenceProvider: term('提供人', 'FTJD-25'),
  courtOrOrgan: term('国家机关', 'FTJD-27', ['监察机关', '司法机关', '审计机关']),
  system: term('系统', 'GB/T 22239-2019', [], '由程序自动形成的记录'),
} as const;

/** The office in the words of one text, by its code, where they are not the first of the term; each is another word of the same term. */
export const OFFICES: Readonly<Record<string, Partial<Record<keyof typeof ROLES, string>>>> = {
  QDDA: { custodian: '专人' },
  FTJD: { custodian: '专门负责人员' },
  FZMC: { custodian: '保管人' },
  SMGX: { unitHead: '执法承办机构负责人' },
};

/** 承办单位的类别 */
export const UNIT_KINDS = {
  enforcementDivision: term('执法科室', 'SMGX-2'),
  affiliatedUnit: term('直属单位', 'SMGX-2'),
  dispatchedBody: term('派出机构', 'SMGX-7'),
} as const;

/** 机构层级与组织 */
export const ORGANISATIONS = {
  enforcementUnit: term('执法机构', 'FZMC-2', ['行政执法机构']),
  subdistrict: term('街道办事处', 'FTJD-2'),
  brigade: term('综合行政执法队', 'FTJD-6'),
  officerCertificate: term('执法证件', 'QDDA-11'),
  certificateNumber: term('执法证号', 'FTJD-11', ['执法证件号码']),
  handover: term('交接', 'FZCG-25'),
  staffTransfer: term('人员调动', 'FZCG-25'),
  training: term('培训', 'QDDA-6'),
} as const;
