import type { FastifyInstance } from 'fastify';
import { civilOfDay, dayOf, formatDay } from '@zhiji/calendar';
import { ROUTES } from '@zhiji/contract';
import {
  documentNumberText,
  missingFields,
  TEMPLATES,
  templateOf,
  type DocumentValues,
  type RenderRefusal,
  type Strokes,
} from '@zhiji/documents';
import { can, type ObjectRef } from '@zhiji/law';
import { zh } from '@zhiji/terms';
import { openObject } from '@zhiji/vault';
import { finished, keepBytes, lackingOf, nextNumber, picture, signaturesOf } from '../documents/finalize.ts';
import type { Product } from '../product.ts';
import { answered, loadCase, run } from './case-routes.ts';
import { handle } from './handle.ts';
import { ProblemAnswer } from './problem.ts';
import { requireCaseReader } from './session.ts';

export function documentRoutes(app: FastifyInstance, product: Product): void {
  handle(app, product, ROUTES.templates, () =>
    Promise.resolve({
      items: TEMPLATES.map(({ code, title, version, numbered, fields, signatures }) => ({
        code,
        title,
        version,
        numbered,
        fields: fields as never[],
        signatures: signatures as never[],
      })),
    }),
  );

  handle(app, product, ROUTES.previewDocument, async ({ body, session }) => {
    requireCaseReader(session);
    const template = templateOf(body.form);
    if (!template)
      throw new ProblemAnswer('dataInvalid', {
        detail: `没有《${zh(body.form)}》的样式`,
        problems: [{ field: 'form', rule: '应为已登记的样式' }],
      });
    const values = body.values as DocumentValues;
    const document =
      body.caseId && body.documentId
        ? (await loadCase(session.agency, body.caseId)).file.documents.find((d) => d.id === body.documentId)
        : undefined;
    const made = await picture(
      product,
      session.agency,
      template,
      values,
      document ? await signaturesOf(session.agency, document) : [],
    );
    const missing = missingFields(template, values).map(({ field, label, parts, article }) => ({
      field,
      label: parts.length > 0 ? `${label}（${parts.join('、')}）` : label,
      article: article ?? null,
    }));
    return 'svg' in made
      ? { pages: [made.svg], missing, problems: [] }
      : { pages: [], missing, problems: tellRefusal(made) };
  });

  handle(app, product, ROUTES.strokes, async ({ body, session }) => {
    const strokes: Strokes = { width: body.width, height: body.height, paths: (body.strokes as unknown[]).map(String) };
    return { sha256: await keepBytes(session.agency.vault, Buffer.from(JSON.stringify(strokes))) };
  });

  handle(app, product, ROUTES.finalizeDocument, async ({ params, body, session }) => {
    requireCaseReader(session);
    const { agency } = session;
    const live = await loadCase(agency, params.caseId);
    const document = live.file.documents.find((d) => d.id === params.documentId);
    const template = document && templateOf(document.form);
    if (!document || !template) throw new ProblemAnswer('notFound');
    const lacking = await lackingOf(agency, template, document);
    if (lacking.fields.length + lacking.signatures.length > 0) {
      throw new ProblemAnswer('documentIncomplete', {
        detail: '文书还有缺项',
        problems: [
          ...lacking.fields.map(({ field, label, parts, article }) => ({
            field,
            rule: `${label}${parts.length > 0 ? `：${parts.join('、')}` : '未填'}${article ? `（${article}）` : ''}`,
          })),
          ...lacking.signatures.map(({ role, label, name, particulars, article }) => ({
            field: `signatures/${role}`,
            rule: `${label}${name ? `（${name}）` : ''}${particulars.length > 0 ? `拒签记载缺${particulars.join('、')}` : '未签'}${article ? `（${article}）` : ''}`,
          })),
        ],
      });
    }
    const values = document.values as DocumentValues;
    const objects: ObjectRef[] = [
      { type: 'document', id: document.id, role: 'subject' },
      { type: 'case', id: params.caseId, role: 'about' },
      ...document.objects,
    ];
    const filled = filledNames(values);
    const now = product.now();
    const data = {
      form: document.form,
      filled,
      statedDate: body.statedDate ?? formatDay(dayOf(now)),
      template: `${template.code}/${template.version}`,
      ...periodOf(values),
      ...(body.notApplicable ? { notApplicable: body.notApplicable } : {}),
    };
    // Asked before the paper is made, so that a refusal costs no number; decided again with the paper's digest.
    const permission = can(
      agency.law.program,
      live.law,
      { type: 'document.finalized', objects, data },
      { id: session.account.id, role: body.as },
      now,
    );
    const number =
      template.numbered && permission.answer === 'allow'
        ? {
            word: seriesOf(template.code),
            year: civilOfDay(dayOf(now)).year,
            serial: await nextNumber(product, agency, seriesOf(template.code), civilOfDay(dayOf(now)).year),
          }
        : undefined;
    const made =
      permission.answer === 'allow'
        ? await finished(product, agency, template, values, await signaturesOf(agency, document), number)
        : undefined;
    if (made && !('pdf' in made))
      throw new ProblemAnswer('documentIncomplete', {
        problems: tellRefusal(made).map((rule) => ({ field: 'values', rule })),
      });
    const result = await run(product, session, params.caseId, [
      {
        name: 'finalizeDocument',
        id: body.id,
        as: body.as,
        subject: document.id,
        about: document.objects.map(({ type, id }) => ({ type, id })),
        data: {
          ...data,
          ...(number ? { number: documentNumberText(number) } : {}),
          ...(made ? { sha256: await keepBytes(agency.vault, made.pdf), pages: made.pages } : {}),
        },
      },
    ]);
    return answered(result, agency);
  });

  handle(app, product, ROUTES.documentPdf, async ({ params, session, reply }) => {
    requireCaseReader(session);
    const live = await loadCase(session.agency, params.caseId);
    const document = live.file.documents.find((d) => d.id === params.documentId);
    const object = document?.sha256 ? await openObject(session.agency.vault, document.sha256 as never) : undefined;
    if (!document || !object) throw new ProblemAnswer('notFound');
    const name = encodeURIComponent(`${document.number ?? ''}${zh(document.form)}.pdf`);
    return reply
      .headers({
        'content-type': 'application/pdf',
        'content-length': object.size,
        'content-disposition': `inline; filename*=UTF-8''${name}`,
        'cache-control': 'private, max-age=3600',
        etag: `"${object.sha256}"`,
      })
      .send(object.stream());
  });
}

function tellRefusal(refusal: RenderRefusal): string[] {
  switch (refusal.code) {
    case 'unknownFields':
      return [`样式没有这些栏目：${refusal.fields.join('、')}`];
    case 'malformedSignatures':
      return [`签名与文书所载人员不符：${refusal.roles.map((role) => zh(role as never)).join('、')}`];
    case 'missingFields':
      return refusal.missing.map(({ label }) => `${label}未填`);
    case 'uncoveredCharacters':
      return refusal.characters.map((one) => `字体没有这个字：${JSON.stringify(one)}`);
  }
}

/** Names of the fields that hold something. */
function filledNames(values: DocumentValues): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? [] : [name],
  );
}

/** A transcript says from when to when it was taken. */
function periodOf(values: DocumentValues): { from?: string; to?: string } {
  const period = values['period'];
  return typeof period === 'object' && period !== null && 'from' in period && 'to' in period
    ? { from: String(period.from), to: String(period.to) }
    : {};
}

/** 文号字 of each numbered paper. */
const SERIES: Readonly<Record<string, string>> = {
  preservationNotice: '榕城管存',
  preservationInventory: '榕城管存',
  priorNotice: '榕城管告',
  enforcementDecision: '榕城管罚',
  proofOfService: '榕城管送',
  legalReviewOpinion: '榕城管审',
};
const seriesOf = (code: string): string => SERIES[code] ?? '榕城管';
