import { term } from './term.ts';

/** 送达方式 */
export const SERVICE_METHODS = {
  directService: term('直接送达', 'FZCG-19'),
  serviceByLeaving: term('留置送达', 'FZCG-19'),
  serviceByMail: term('邮寄送达', 'FZCG-19'),
  serviceByPublication: term('公告送达', 'FZCG-19'),
  serviceByEntrustment: term('委托送达', 'QDDA-30'),
  serviceByForwarding: term('转交送达', 'QDDA-32'),
  electronicService: term('电子送达', '行政处罚法第六十一条'),
} as const;

export const LEAVING_WAYS = {
  withAttestor: term('见证人见证留置', 'FZCG-19'),
  atResidence: term('留在住所', 'FZCG-19'),
} as const;

export const MAIL_KINDS = {
  registeredMail: term('挂号邮寄', 'FZCG-19', ['挂号信']),
  expressMail: term('特快专递', 'FZCG-19'),
  ordinaryCourier: term('普通快递', 'FZCG-19'),
} as const;

export const PUBLICATION_CARRIERS = {
  newspaper: term('报纸', 'FZCG-19'),
  noticeBoard: term('公告栏', 'FZCG-19'),
  website: term('网站', 'FZCG-19'),
  otherCarrier: term('其他载体', 'FZCG-19'),
} as const;

export const NEWSPAPER_LEVELS = {
  nationalNewspaper: term('全国性报纸', 'SMGX-19'),
  provincialNewspaper: term('省一级报纸', 'SMGX-19'),
  localNewspaper: term('市级以下报纸', 'SMGX-19'),
} as const;

/** 委托送达的受托机关 */
export const ENTRUSTED_KINDS = {
  industryDepartment: term('县（市、区）工信部门', 'SMGX-19'),
  fellowDepartment: term('兄弟执法部门', 'SMGX-19'),
  otherOrganisation: term('其他组织', 'SMGX-19'),
} as const;

export const SERVICE_RESULTS = {
  served: term('已送达', 'FZCG-19'),
  notServed: term('未成功', 'FZCG-19'),
  refused: term('拒收', 'FZCG-19'),
  inTransit: term('在途', 'FZCG-19'),
} as const;

export const SERVICE_WORDS = {
  effectiveService: term('有效送达', 'FTJD-24'),
  refusalReason: term('拒收事由', 'FZCG-19'),
  serviceVoucher: term('送达凭证', 'FZCG-19'),
  residence: term('住所', 'FZCG-19'),
} as const;
