/** 文号 – `榕城管罚〔2026〕12号`: no leading zeros, restarting each year (GB/T 9704). */
export interface DocumentNumber {
  readonly word: string;
  readonly year: number;
  readonly serial: number;
}

export const documentNumberText = ({ word, year, serial }: DocumentNumber): string => `${word}〔${year}〕${serial}号`;
