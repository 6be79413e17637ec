import type { Column, Field, PersonParts } from './template.ts';
import { PERSON_PARTS, type PersonPart } from './values.ts';

/**
 * What `value` lacks to fill `field`, in Chinese and in the order of the form; empty when it fills it.
 * Values come from outside: any JSON may be passed.
 */
export function shortcomings(field: Field, value: unknown): readonly string[] {
  if (isRecord(value) && 'notApplicable' in value)
    return lacking([field.mayNotApply === true, '不适用'], [isText(value['notApplicable']), '不适用的说明']);
  switch (field.kind) {
    case 'text':
    case 'longText':
      return lacking([isText(value), '文字']);
    case 'date':
      return lacking([isDate(value), '日期']);
    case 'instant':
      return lacking([isInstant(value), '时间']);
    case 'period':
      return lacking([isPeriod(value), '起止时间']);
    case 'term':
      return lacking([isPerformanceTerm(value), '期限']);
    case 'amount':
      return lacking([Number.isSafeInteger(value) && Number(value) >= 0, '金额']);
    case 'choice':
      return lacking([field.options.some((option) => option.value === value), '选项']);
    case 'choices':
      return lacking([isList(value) && value.every((one) => field.options.some((o) => o.value === one)), '选项']);
    case 'opinion':
      return inOpinion(value);
    case 'party':
      return inParty(value, field.mayBeUndetermined);
    case 'person':
      return inPerson(value, field.parts);
    case 'people':
      if (!isList(value) || value.length < field.least) return [`至少${field.least}名`];
      return value.flatMap((one, i) => inPerson(one, field.parts).map((part) => `第${i + 1}名：${part}`));
    case 'items':
      if (!isList(value) || value.length < field.least) return [`至少${field.least}行`];
      return value.flatMap((row, i) => inItem(row, field.columns).map((label) => `第${i + 1}行：${label}`));
  }
}

export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

export const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && parses(() => Temporal.Instant.from(value));

type Check = readonly [holds: boolean, name: string];

const lacking = (...checks: readonly Check[]): readonly string[] =>
  checks.filter(([holds]) => !holds).map(([, name]) => name);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isOptionalText = (value: unknown) => value === undefined || typeof value === 'string';

const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) > 0;

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && parses(() => Temporal.PlainDate.from(value));

function isPeriod(value: unknown): boolean {
  if (!isRecord(value) || !isInstant(value['from']) || !isInstant(value['to'])) return false;
  return Temporal.Instant.compare(value['from'], value['to']) <= 0;
}

function isPerformanceTerm(value: unknown): boolean {
  if (!isRecord(value)) return false;
  if ('until' in value) return isDate(value['until']);
  const { days, unit, from } = value;
  return isCount(days) && (unit === 'day' || unit === 'workingDay') && from === 'service';
}

function inOpinion(value: unknown): readonly string[] {
  const { conclusion, text } = isRecord(value) ? value : {};
  return lacking([conclusion === 'agreed' || conclusion === 'notAgreed', '同意或者不同意'], [isText(text), '意见内容']);
}

const PARTY_PARTS = {
  citizen: ['gender', 'idNumber', 'address', 'phone'],
  organisation: ['creditCode', 'representative', 'address', 'phone'],
} as const;

function inParty(value: unknown, mayBeUndetermined: boolean): readonly string[] {
  const { kind, name, ...others } = isRecord(value) ? value : {};
  if (kind !== 'citizen' && kind !== 'organisation')
    return lacking(
      [kind === 'undetermined' && mayBeUndetermined, '公民或者单位'],
      [isText(others['note']), '待查的说明'],
    );
  return lacking(
    [isText(name), kind === 'citizen' ? '姓名' : '名称'],
    [Object.values(others).every(isOptionalText), '当事人资料'],
    ...unaskedIn(others, PARTY_PARTS[kind]),
  );
}

function inPerson(value: unknown, parts: PersonParts): readonly string[] {
  const { name, ...others } = isRecord(value) ? value : {};
  const asked = Object.entries(parts) as [PersonPart, 'required' | 'optional'][];
  return lacking(
    [isText(name), '姓名'],
    ...asked.map(([part, need]): Check => [
      need === 'required' ? isText(others[part]) : isOptionalText(others[part]),
      PERSON_PARTS[part],
    ]),
    ...unaskedIn(others, Object.keys(parts)),
  );
}

function inItem(value: unknown, columns: readonly Column[]): readonly string[] {
  const row = isRecord(value) ? value : {};
  const isFilled = (kind: Column['kind'], cell: unknown) =>
    kind === 'text' ? isText(cell) : typeof cell === 'number' && Number.isFinite(cell) && cell > 0;
  return lacking(
    ...columns.map(({ name, label, kind, required }): Check => {
      const cell = row[name];
      return [cell === undefined || cell === '' ? !required : isFilled(kind, cell), label];
    }),
    ...unaskedIn(
      row,
      columns.map(({ name }) => name),
    ),
  );
}

/** What the paper has no place for would be dropped in print. */
const unaskedIn = (record: Readonly<Record<string, unknown>>, asked: readonly string[]): readonly Check[] =>
  Object.keys(record)
    .filter((key) => record[key] !== undefined && !asked.includes(key))
    .map((key) => [false, `样式没有的项目 ${key}`]);

function parses(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch (problem) {
    if (problem instanceof RangeError) return false;
    throw problem;
  }
}
