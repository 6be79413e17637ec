import type { TermIn } from '@zhiji/terms';
import type { PersonPart } from './values.ts';

/** 文书样式 – what an official paper asks for and who signs it. Plain data: it may travel as JSON and be read in a browser. */
export interface DocumentTemplate {
  readonly code: TermIn<'FORMS'>;
  /** The name in the text that binds; it is printed. */
  readonly title: string;
  /** Other names under which the same paper is recognised. */
  readonly aliases: readonly string[];
  readonly regulation: string;
  /** Raised with every change of fields, signatures or layout: a finished paper keeps the version it was made with. */
  readonly version: number;
  /** Whether the paper carries a 文号. */
  readonly numbered: boolean;
  /** File in `layouts/`. */
  readonly layout: string;
  readonly fields: readonly Field[];
  readonly signatures: readonly SignatureSlot[];
}

/** 字段 – one thing the paper asks for. */
/** 栏目 – one thing the paper asks for. */
export type Field = FieldBase & FieldKind;

interface FieldBase {
  readonly name: string;
  readonly label: string;
  /** The paper is not finished without it, where `when` holds. */
  readonly required: boolean;
  /** The article that asks for it. */
  readonly article?: string;
  /** Ids of the requirement catalogue. */
  readonly requirements?: readonly string[];
  readonly hint?: string;
  /** The field is asked for, printed and required only if this holds. */
  readonly when?: Condition;
  /** 不适用 with an explanation is accepted instead of a value. */
  readonly mayNotApply?: true;
}

export type FieldKind =
  | { readonly kind: 'text' | 'longText' | 'date' | 'instant' | 'period' | 'amount' | 'term' | 'opinion' }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'choices'; readonly options: readonly Option[] }
  | { readonly kind: 'party'; readonly mayBeUndetermined: boolean }
  | { readonly kind: 'person'; readonly parts: PersonParts }
  | { readonly kind: 'people'; readonly parts: PersonParts; readonly least: number }
  | { readonly kind: 'items'; readonly columns: readonly Column[]; readonly least: number };

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What is asked of a person besides the name, which is always required. */
export type PersonParts = Readonly<Partial<Record<PersonPart, 'required' | 'optional'>>>;

export interface Column {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'count';
  readonly required: boolean;
}

/** 条件 – holds when the choice `field` applies itself and has one of the values `in`. */
export interface Condition {
  readonly field: string;
  readonly in: readonly string[];
}

/** 签名栏 – who signs the paper, in which capacity. */
export interface SignatureSlot {
  readonly role: TermIn<'ROLES'>;
  readonly label: string;
  readonly required: boolean;
  /** A field of kind `text`, `person`, `people` or `items`: everyone named there signs, and nobody else. */
  readonly each?: string;
  /** Refusal with its four particulars stands in for the signature (细则第十五条). */
  readonly refusable: boolean;
  readonly article?: string;
  readonly requirements?: readonly string[];
  readonly when?: Condition;
}
