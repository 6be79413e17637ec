interface Opinion {
  readonly by: string;
  readonly agreed: boolean;
}

/** Who has agreed, each once. */
export const agreedBy = (opinions: readonly Opinion[]): readonly string[] => [
  ...new Set(opinions.flatMap(({ by, agreed }) => (agreed ? [by] : []))),
];

/** `两人` */
export const peopleText = (people: number): string => (people === 2 ? '两人' : `${people}人`);

/** Why somebody has no say in what people and not offices agree to: who asked does not agree, and nobody speaks twice. */
export function silencedBy(
  {
    people,
    requestedBy,
    opinions,
  }: { readonly people: number; readonly requestedBy: string; readonly opinions: readonly Opinion[] },
  me: string,
): string | undefined {
  if (people === 0) return undefined;
  if (requestedBy === me) return '这件由您提请，须由您以外的人出具意见。';
  return opinions.some(({ by }) => by === me) ? '您的意见已经出具，还须由另一人出具。' : undefined;
}
