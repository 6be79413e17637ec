import { PACKS } from '@zhiji/regulations';

/** 另一口径 – one reading read otherwise than it is here. */
export interface OtherReading {
  readonly id: string;
  readonly value: string;
}

interface KnownReading {
  readonly id: string;
  readonly question: string;
  readonly options: Readonly<Record<string, string>>;
  readonly chosen: string;
}

/** The own text with one reading read otherwise, all others as they are chosen here: `FZCG:FZCG-24.6=noLimit`. */
export function regimeWith(code: string, readings: readonly KnownReading[], other: OtherReading): string {
  const choices = readings
    .map(({ id, chosen }) => [id, id === other.id ? other.value : chosen] as const)
    .filter(([id, value]) => value !== 'default' || id === other.id);
  return `${code}:${choices.map((choice) => choice.join('=')).join(';')}`;
}

export interface RegimeOption {
  readonly value: string;
  readonly label: string;
}

/** The other texts a case under `code` can be seen under. */
export const otherTexts = (code: string): readonly RegimeOption[] =>
  Object.values(PACKS)
    .filter((pack) => pack.code !== code)
    .map(({ code: value, title }) => ({ value, label: title }));

/** Each reading of the own text, read otherwise. */
export const otherReadings = (code: string, readings: readonly KnownReading[]): readonly RegimeOption[] =>
  readings.flatMap(({ id, question, options, chosen }) =>
    Object.entries(options)
      .filter(([value]) => value !== chosen)
      .map(([value, said]) => ({
        value: regimeWith(code, readings, { id, value }),
        label: `${question}——${said}`,
      })),
  );
