import { GLOSSARY, zh, type TermGroup, type TermIn } from '@zhiji/terms';
import type { Field, Option, SignatureSlot } from './template.ts';

/** The options of a choice: identifiers of one glossary group with their Chinese words. */
export function optionsOf<G extends TermGroup>(group: G, ids: readonly TermIn<G>[]): readonly Option[] {
  const words = GLOSSARY[group] as Readonly<Record<string, { readonly zh: string }>>;
  return ids.map((value) => ({ value, label: words[value]!.zh }));
}

export const aliasesOf = (form: TermIn<'FORMS'>): readonly string[] => GLOSSARY.FORMS[form].aliases;

type Source = Pick<Field, 'article' | 'requirements'>;

export const party = (source: Source = {}): Field => ({
  name: 'party',
  label: zh('party'),
  kind: 'party',
  mayBeUndetermined: false,
  required: true,
  ...source,
});

/** 行政处罚法第四十二条: no fewer than two officers, with certificates. */
export const officers: Field = {
  name: 'officers',
  label: zh('officer'),
  kind: 'people',
  parts: { certificate: 'required' },
  least: 2,
  required: true,
  article: '行政处罚法第四十二条',
};

export const officerSignatures = (source: Source): SignatureSlot => ({
  role: 'officer',
  label: `${zh('officer')}（签名）`,
  required: true,
  each: 'officers',
  refusable: false,
  ...source,
});

export const partySignature = (label: string, source: Source): SignatureSlot => ({
  role: 'party',
  label,
  required: true,
  refusable: true,
  ...source,
});

export const attestorSignature = (source: Source): SignatureSlot => ({
  role: 'attestor',
  label: `${zh('attestor')}（签名）`,
  required: false,
  refusable: true,
  ...source,
});

export const caseName: Field = { name: 'caseName', label: '案件名称', kind: 'text', required: false };
export const caseNumber: Field = { name: 'caseNumber', label: '案号', kind: 'text', required: false };
export const contact: Field = {
  name: 'contact',
  label: '联系人',
  kind: 'person',
  parts: { phone: 'required', address: 'optional' },
  required: false,
};
