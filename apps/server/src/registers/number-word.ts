/** 发文字号中的机关代字; an agency of another code uses its code. */
const WORDS: Readonly<Record<string, string>> = {
  FZCG: '榕城管',
  QDDA: '青西档',
  FTJD: '丰街',
  FZMC: '榕名城',
  SMGX: '明工信',
};

/** The word an agency's numbers begin with: `榕城管罚〔2026〕12号`. */
export const numberWord = (agencyCode: string): string => WORDS[agencyCode] ?? agencyCode;
