import type { Column, Field, PersonParts } from './template.ts';

/** Whether `value` has the shape its field asks for and everything in it that is required. Values come from outside: any JSON may be passed. */
export function isWellFormed(field: Field, value: unknown): boolean {
  if (isRecord(value) && 'notApplicable' in value) return field.mayNotApply === true && isText(value['notApplicable']);
  switch (field.kind) {
    case 'text':
    case 'longText':
      return isText(value);
    case 'date':
      return isDate(value);
    case 'instant':
      return isInstant(value);
    case 'period':
      return isPeriod(value);
    case 'term':
      return isTerm(value);
    case 'amount':
      return Number.isSafeInteger(value) && Number(value) >= 0;
    case 'choice':
      return field.options.some((option) => option.value === value);
    case 'choices':
      return (
        Array.isArray(value) && value.length > 0 && value.every((one) => field.options.some((o) => o.value === one))
      );
    case 'opinion':
      return (
        isRecord(value) &&
        (value['conclusion'] === 'agreed' || value['conclusion'] === 'notAgreed') &&
        isText(value['text'])
      );
    case 'party':
      return isParty(value, field.mayBeUndetermined);
    case 'person':
      return isPerson(value, field.parts);
    case 'people':
      return Array.isArray(value) && value.length >= field.least && value.every((one) => isPerson(one, field.parts));
    case 'items':
      return Array.isArray(value) && value.length >= field.least && value.every((row) => isItem(row, field.columns));
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const isOptionalText = (value: unknown) => value === undefined || typeof value === 'string';

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && parses(() => Temporal.PlainDate.from(value));

export const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && parses(() => Temporal.Instant.from(value));

function isPeriod(value: unknown): boolean {
  if (!isRecord(value) || !isInstant(value['from']) || !isInstant(value['to'])) return false;
  return Temporal.Instant.compare(value['from'], value['to']) <= 0;
}

function isTerm(value: unknown): boolean {
  if (!isRecord(value)) return false;
  if ('until' in value) return isDate(value['until']);
  const { days, unit, from } = value;
  return isCount(days) && (unit === 'day' || unit === 'workingDay') && from === 'service';
}

function isParty(value: unknown, mayBeUndetermined: boolean): boolean {
  if (!isRecord(value)) return false;
  if (value['kind'] === 'undetermined') return mayBeUndetermined && isText(value['note']);
  const parts = { citizen: ['gender', 'idNumber'], organisation: ['creditCode', 'representative'] }[
    String(value['kind'])
  ];
  return (
    parts !== undefined &&
    isText(value['name']) &&
    [...parts, 'address', 'phone'].every((part) => isOptionalText(value[part]))
  );
}

function isPerson(value: unknown, parts: PersonParts): boolean {
  if (!isRecord(value) || !isText(value['name'])) return false;
  return Object.entries(parts).every(([part, need]) =>
    need === 'required' ? isText(value[part]) : isOptionalText(value[part]),
  );
}

function isItem(value: unknown, columns: readonly Column[]): boolean {
  if (!isRecord(value)) return false;
  return columns.every(({ name, kind, required }) => {
    const cell = value[name];
    if (!required && (cell === undefined || cell === '')) return true;
    return kind === 'text' ? isText(cell) : typeof cell === 'number' && Number.isFinite(cell) && cell > 0;
  });
}

const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) > 0;

function parses(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch (problem) {
    if (problem instanceof RangeError) return false;
    throw problem;
  }
}
