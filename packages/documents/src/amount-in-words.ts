const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS = [
  [1e8, '亿'],
  [1e4, '万'],
  [1000, '仟'],
  [100, '佰'],
  [10, '拾'],
] as const;

/**
 * 大写金额 of an amount in 分 (《支付结算办法》附件一): one 零 for any run of zeros inside, 整 after 元 and 角, none after 分.
 * Throws RangeError unless the amount is a whole number of 分, not negative and exact.
 */
export function amountInWords(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`not an amount in fen: ${fen}`);
  const yuan = Math.floor(fen / 100);
  const tenths = Math.floor(fen / 10) % 10;
  const hundredths = fen % 10;
  const whole = yuan > 0 || fen === 0 ? `${inWords(yuan)}元` : '';
  if (tenths === 0 && hundredths === 0) return `${whole}整`;
  const tenthsInWords = tenths > 0 ? `${DIGITS[tenths]}角` : whole && '零';
  return whole + tenthsInWords + (hundredths > 0 ? `${DIGITS[hundredths]}分` : '整');
}

/** `50000.50` for 5 000 050 分; whole yuan have no decimals. */
export function amountInFigures(fen: number): string {
  const yuan = Math.floor(fen / 100);
  return fen % 100 === 0 ? `${yuan}` : `${yuan}.${String(fen % 100).padStart(2, '0')}`;
}

function inWords(n: number): string {
  for (const [size, unit] of UNITS) {
    if (n < size) continue;
    const rest = n % size;
    const zero = rest > 0 && rest < size / 10 ? '零' : '';
    return inWords(Math.floor(n / size)) + unit + zero + (rest > 0 ? inWords(rest) : '');
  }
  return DIGITS[n]!;
}
