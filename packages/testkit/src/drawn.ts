const SHARE = Number(process.env['ZHIJI_RANDOM_SHARE'] ?? 1);

/** How many of so many random cases are drawn: all by `npm test`, a tenth by `npm run check`. */
export const drawn = (cases: number): number => Math.ceil(cases * SHARE);
