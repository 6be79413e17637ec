/** What fills a template, by field name. JSON: it is stored and travels as it is. */
export type DocumentValues = Readonly<Record<string, FieldValue | undefined>>;

export type FieldValue =
  | string
  | number
  | readonly string[]
  | Period
  | PerformanceTerm
  | Opinion
  | Party
  | Person
  | readonly Person[]
  | readonly Item[]
  | NotApplicable;

/** 起止时间 – both ends ISO 8601 with offset. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** 履行期限 – a last day, or days counted from service. */
export type PerformanceTerm =
  | { readonly until: string }
  | { readonly days: number; readonly unit: 'day' | 'workingDay'; readonly from: 'service' };

/** 意见 – of one person in an approval; the signature of the slot with the same role gives name and time. */
export interface Opinion {
  readonly conclusion: 'agreed' | 'notAgreed';
  readonly text: string;
}

/** 当事人 */
export type Party =
  | {
      readonly kind: 'citizen';
      readonly name: string;
      readonly gender?: string;
      readonly idNumber?: string;
      readonly address?: string;
      readonly phone?: string;
    }
  | {
      readonly kind: 'organisation';
      readonly name: string;
      readonly creditCode?: string;
      /** 法定代表人、负责人或者经营者 */
      readonly representative?: string;
      readonly address?: string;
      readonly phone?: string;
    }
  /** 待查 */
  | { readonly kind: 'undetermined'; readonly note: string };

export const PERSON_PARTS = {
  gender: '性别',
  idNumber: '身份证件号码',
  organisation: '工作单位',
  position: '职务',
  standing: '身份',
  relation: '与本案关系',
  certificate: '执法证号',
  address: '地址',
  phone: '联系电话',
} as const;
export type PersonPart = keyof typeof PERSON_PARTS;

export interface Person extends Readonly<Partial<Record<PersonPart, string>>> {
  readonly name: string;
}

/** One row of a list: 物品, 送达文书, 参加人意见. */
export type Item = Readonly<Record<string, string | number>>;

export interface NotApplicable {
  readonly notApplicable: string;
}
