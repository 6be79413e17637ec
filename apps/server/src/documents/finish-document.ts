import { civilOfDay, dayOf, formatDay } from '@zhiji/calendar';
import type { Actor, DocumentItem } from '@zhiji/cases';
import {
  documentNumberText,
  templateOf,
  type DocumentNumber,
  type DocumentTemplate,
  type DocumentValues,
  type RenderRefusal,
} from '@zhiji/documents';
import { can, type ObjectRef } from '@zhiji/law';
import type { TermIn } from '@zhiji/terms';
import type { Agency } from '../agency.ts';
import { recordedReceipt, runCommands, type CommandResult } from '../cases/run-commands.ts';
import type { Product } from '../product.ts';
import { nextNumber } from '../registers/number-series.ts';
import { numberWord } from '../registers/number-word.ts';
import { refusedTemplate, statedOf } from './template-catalogue.ts';
import { finished, keepBytes, lackingOf, signaturesOf, type Lacking } from './paper.ts';

export interface FinishOrder {
  readonly id: string;
  readonly as: TermIn<'ROLES'>;
  readonly documentId: string;
  readonly statedDate?: string;
  readonly notApplicable?: Readonly<Record<string, string>>;
}

export type Finish =
  | { readonly unknown: true }
  | { readonly lacking: Lacking }
  | { readonly unprintable: RenderRefusal }
  | CommandResult;

/** 文书定稿: numbers, typesets, keeps and records a draft that lacks nothing. The law is asked before a number is taken, and again with the paper's digest. */
export async function finishDocument(
  product: Product,
  agency: Agency,
  actor: Actor,
  caseId: string,
  order: FinishOrder,
): Promise<Finish> {
  const before = await recordedReceipt(product.pool, agency, caseId, order.id, 'document.finalized');
  if (before) return { receipt: before };
  const live = await agency.cases.load(caseId);
  const document = live.file.documents.find(({ id }) => id === order.documentId);
  const template = document && templateOf(document.form);
  if (!document || !template) return { unknown: true };
  const now = product.now();
  const stated = { form: document.form, template: statedOf(template) };
  const refused = await refusedTemplate(agency, stated, formatDay(dayOf(now)));
  if (refused) return { refused };
  const lacking = await lackingOf(agency, template, document);
  if (lacking.fields.length + lacking.signatures.length > 0) return { lacking };

  const values = document.values as DocumentValues;
  const data = {
    ...stated,
    filled: filledNames(values),
    statedDate: order.statedDate ?? formatDay(dayOf(now)),
    ...statedIn(values),
    ...(order.notApplicable ? { notApplicable: order.notApplicable } : {}),
  };
  const permission = can(
    agency.law.program,
    live.law,
    { type: 'document.finalized', objects: objectsOf(document, caseId), data },
    { id: actor.id, role: order.as },
    now,
  );
  let made = {};
  if (permission.answer === 'allow' && document.status === 'draft') {
    const number = template.numbered ? await numberFor(product, agency, template, now) : undefined;
    const paper = await finished(product, agency, template, values, await signaturesOf(agency, document), number);
    if (!('pdf' in paper)) return { unprintable: paper };
    made = {
      ...(number ? { number: documentNumberText(number) } : {}),
      sha256: await keepBytes(agency.vault, paper.pdf),
      pages: paper.pages,
    };
  }
  const command = {
    name: 'finalizeDocument',
    id: order.id,
    as: order.as,
    subject: document.id,
    about: document.objects.map(({ type, id }) => ({ type, id })),
    data: { ...data, ...made },
  } as const;
  return runCommands(product.pool, agency, actor, caseId, [command], now);
}

const objectsOf = (document: DocumentItem, caseId: string): ObjectRef[] => [
  { type: 'document', id: document.id, role: 'subject' },
  { type: 'case', id: caseId, role: 'about' },
  ...document.objects,
];

async function numberFor(
  product: Product,
  agency: Agency,
  { code }: DocumentTemplate,
  now: number,
): Promise<DocumentNumber> {
  const word = `${numberWord(agency.code)}${SERIES[code] ?? ''}`;
  const { year } = civilOfDay(dayOf(now));
  return { word, year, serial: await nextNumber(product.pool, agency, word, year) };
}

/** 文号字 of each numbered paper. */
const SERIES: Readonly<Record<string, string>> = {
  initiationApprovalForm: '立',
  preservationNotice: '存',
  preservationInventory: '存单',
  testingTermNotice: '检',
  priorNotice: '告',
  legalReviewOpinion: '审',
  decisionApprovalForm: '批',
  enforcementDecision: '罚',
  proofOfService: '送',
  closingForm: '结',
};

/** Names of the fields that hold something. */
function filledNames(values: DocumentValues): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? [] : [name],
  );
}

/** What a paper says that the law asks of: from when to when a transcript was taken, what is to be paid, how many things are listed. */
function statedIn({ period, fine, items }: DocumentValues): object {
  return {
    ...(typeof period === 'object' && 'to' in period ? { from: String(period.from), to: String(period.to) } : {}),
    ...(typeof fine === 'number' ? { amount: fine } : {}),
    ...(Array.isArray(items) ? { items: items.length } : {}),
  };
}
