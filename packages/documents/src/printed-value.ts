import { amountInFigures, amountInWords } from './amount-in-words.ts';
import { dateText, instantText, periodText, termText } from './printed-time.ts';
import type { Column, Field, Option, PersonParts } from './template.ts';
import {
  PERSON_PARTS,
  type FieldValue,
  type Item,
  type Opinion,
  type Party,
  type Person,
  type PersonPart,
} from './values.ts';

/** What a layout receives for one field. A field that is empty has no paragraphs, no entries or no rows, and nothing chosen. */
export type PrintedValue =
  | { readonly form: 'paragraphs'; readonly paragraphs: readonly string[] }
  | { readonly form: 'options'; readonly options: readonly PrintedOption[] }
  | { readonly form: 'opinion'; readonly options: readonly PrintedOption[]; readonly paragraphs: readonly string[] }
  | { readonly form: 'party'; readonly kind: Party['kind'] | 'blank'; readonly entries: readonly Entry[] }
  | { readonly form: 'person'; readonly entries: readonly Entry[] }
  | { readonly form: 'people'; readonly people: readonly (readonly Entry[])[] }
  | { readonly form: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

export interface PrintedOption {
  readonly label: string;
  readonly chosen: boolean;
}

export interface Entry {
  readonly label: string;
  readonly text: string;
  /** Takes a row of its own. */
  readonly wide: boolean;
}

/** `value` must be well formed for `field`, or undefined for a blank. */
export function printedValue(field: Field, value: FieldValue | undefined): PrintedValue {
  const inOneLine = <V extends FieldValue>(text: (value: V) => string) =>
    paragraphs(value === undefined ? '' : text(value as V));
  if (typeof value === 'object' && 'notApplicable' in value) return paragraphs(`不适用。${value.notApplicable}`);
  switch (field.kind) {
    case 'text':
    case 'longText':
      return paragraphs((value ?? '') as string);
    case 'date':
      return inOneLine(dateText);
    case 'instant':
      return inOneLine(instantText);
    case 'period':
      return inOneLine(periodText);
    case 'term':
      return inOneLine(termText);
    case 'amount':
      return inOneLine(amountText);
    case 'choice':
      return { form: 'options', options: printedOptions(field.options, [value]) };
    case 'choices':
      return { form: 'options', options: printedOptions(field.options, (value ?? []) as readonly string[]) };
    case 'opinion':
      return printedOpinion(value as Opinion | undefined);
    case 'party':
      return printedParty(value as Party | undefined);
    case 'person':
      return { form: 'person', entries: personEntries(field.parts, value as Person | undefined) };
    case 'people':
      return {
        form: 'people',
        people: ((value ?? []) as readonly Person[]).map((one) => personEntries(field.parts, one)),
      };
    case 'items':
      return printedTable(field.columns, (value ?? []) as readonly Item[]);
  }
}

const paragraphs = (text: string) => ({
  form: 'paragraphs' as const,
  paragraphs: linesOf(text),
});

/** Indentation is the layout's. */
const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const amountText = (fen: number) => `人民币${amountInFigures(fen)}元（大写：${amountInWords(fen)}）`;

const printedOptions = (options: readonly Option[], chosen: readonly unknown[]): readonly PrintedOption[] =>
  options.map(({ value, label }) => ({ label, chosen: chosen.includes(value) }));

const CONCLUSIONS: readonly Option[] = [
  { value: 'agreed', label: '同意' },
  { value: 'notAgreed', label: '不同意' },
];

const printedOpinion = (opinion: Opinion | undefined): PrintedValue => ({
  ...paragraphs(opinion?.text ?? ''),
  form: 'opinion',
  options: printedOptions(CONCLUSIONS, [opinion?.conclusion]),
});

const printedParty = (party: Party | undefined): PrintedValue => ({
  form: 'party',
  kind: party?.kind ?? 'blank',
  entries: partyEntries(party),
});

function partyEntries(party: Party | undefined): readonly Entry[] {
  switch (party?.kind) {
    case undefined:
      return [wide('姓名或名称'), entry('证件号码'), entry('联系电话'), wide('地址')];
    case 'citizen':
      return [
        entry('姓名', party.name),
        entry('性别', party.gender),
        entry('身份证件号码', party.idNumber),
        entry('联系电话', party.phone),
        wide('住址', party.address),
      ];
    case 'organisation':
      return [
        wide('名称', party.name),
        wide('统一社会信用代码', party.creditCode),
        entry('法定代表人（负责人）', party.representative),
        entry('联系电话', party.phone),
        wide('地址', party.address),
      ];
    case 'undetermined':
      return [wide('待查', party.note)];
  }
}

function personEntries(parts: PersonParts, person: Person | undefined): readonly Entry[] {
  const asked = Object.keys(parts) as PersonPart[];
  return [
    entry('姓名', person?.name),
    ...asked.map((part) => (part === 'address' ? wide : entry)(PERSON_PARTS[part], person?.[part])),
  ];
}

const entry = (label: string, text = ''): Entry => ({ label, text, wide: false });
const wide = (label: string, text = ''): Entry => ({ label, text, wide: true });

const printedTable = (columns: readonly Column[], rows: readonly Item[]): PrintedValue => ({
  form: 'table',
  columns: columns.map(({ label }) => label),
  rows: rows.map((row) => columns.map(({ name }) => linesOf(String(row[name] ?? '')).join('\n'))),
});
