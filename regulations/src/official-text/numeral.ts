const DIGITS = '零一二三四五六七八九';

/** 四十一, 41 or ４１ → 41; undefined for what is no number from 1 to 999. */
export function numberOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll('〇', '零');
  if (/^\d{1,3}$/.test(plain)) return Number(plain) || undefined;
  const match = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(plain);
  if (!match || plain === '') return undefined;
  const [, hundreds = '', tens = '', ten, ones = ''] = match;
  const value = digit(hundreds) * 100 + (ten ? digit(tens) || 1 : 0) * 10 + digit(ones);
  return value || undefined;
}

const digit = (sign: string): number => (sign === '' ? 0 : DIGITS.indexOf(sign));

/** 41 → 四十一 */
export function numeralOf(n: number): string {
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor((n % 100) / 10), n % 10];
  const head = hundreds > 0 ? `${DIGITS[hundreds]}百${tens === 0 && ones > 0 ? '零' : ''}` : '';
  const middle = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十`;
  return `${head}${middle}${ones === 0 ? '' : DIGITS[ones]}`;
}
