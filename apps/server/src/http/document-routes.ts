import type { FastifyInstance } from 'fastify';
import type { DocumentItem } from '@zhiji/cases';
import { ROUTES } from '@zhiji/contract';
import {
  missingFields,
  registeredVersions,
  TEMPLATES,
  templateOf,
  type DocumentValues,
  type RenderRefusal,
  type Strokes,
} from '@zhiji/documents';
import { demandsOfPaper, type PaperDemands } from '@zhiji/law';
import { zh, type TermIn } from '@zhiji/terms';
import { openObject } from '@zhiji/vault';
import type { LiveCase } from '../cases/case-store.ts';
import { finishDocument } from '../documents/finish-document.ts';
import { keepBytes, picture, signaturesOf, type Lacking } from '../documents/paper.ts';
import { isInForce, templateCatalogue } from '../documents/template-catalogue.ts';
import { scanFileName, scansWithEntries } from '../documents/scans.ts';
import type { Product } from '../product.ts';
import { actorOf, answered, loadCase, words } from './case-routes.ts';
import { handle } from './handle.ts';
import { ProblemAnswer } from './problem.ts';
import { requireCaseReader } from './session.ts';

const paperDemands = ({ columns, signatories, fields, lists }: PaperDemands) => ({
  columns: columns.map((name) => ({ name, label: words.term(name) })),
  signatories: signatories.map(({ role, refusable }) => ({ role: role as TermIn<'ROLES'>, refusable })),
  fields: [...fields],
  lists: [...lists],
});

export function documentRoutes(app: FastifyInstance, product: Product): void {
  handle(app, product, ROUTES.templates, async ({ session }) => {
    const catalogue = await templateCatalogue(session.agency);
    return {
      items: TEMPLATES.map(({ code, title, version, numbered, fields, signatures }) => ({
        code,
        title,
        version,
        inForce: isInForce(catalogue, code, product.now()),
        numbered,
        fields: fields as never[],
        signatures: signatures as never[],
      })),
    };
  });

  handle(app, product, ROUTES.paperDemands, async ({ params, session }) => ({
    ...paperDemands(demandsOfPaper(session.agency.law.program, params.form)),
    versions: registeredVersions(await templateCatalogue(session.agency), params.form).map(
      ({ version, effectiveOn, until = null }) => ({ version, effectiveOn, until }),
    ),
  }));

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
    await loadCase(session.agency, params.caseId);
    const { id, as, statedDate, notApplicable } = body;
    const made = await finishDocument(product, session.agency, actorOf(session), params.caseId, {
      id,
      as,
      documentId: params.documentId,
      ...(statedDate ? { statedDate } : {}),
      ...(notApplicable ? { notApplicable } : {}),
    });
    if ('unknown' in made) throw new ProblemAnswer('notFound');
    if ('lacking' in made)
      throw new ProblemAnswer('documentIncomplete', { detail: '文书还有缺项', problems: tellLacking(made.lacking) });
    if ('unprintable' in made)
      throw new ProblemAnswer('documentIncomplete', {
        problems: tellRefusal(made.unprintable).map((rule) => ({ field: 'values', rule })),
      });
    return answered(made, session.agency);
  });

  handle(app, product, ROUTES.documentPdf, async ({ params, session, reply }) => {
    requireCaseReader(session);
    const live = await loadCase(session.agency, params.caseId);
    const document = requireDocument(live, params.documentId);
    const object = document.sha256 ? await openObject(session.agency.vault, document.sha256 as never) : undefined;
    if (!object) throw new ProblemAnswer('notFound');
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

  handle(app, product, ROUTES.scans, async ({ params, session }) => {
    requireCaseReader(session);
    const document = requireDocument(await loadCase(session.agency, params.caseId), params.documentId);
    return { items: await scansWithEntries(product.pool, session.agency.id, document.scans) };
  });

  handle(app, product, ROUTES.scan, async ({ params, session, reply }) => {
    requireCaseReader(session);
    const document = requireDocument(await loadCase(session.agency, params.caseId), params.documentId);
    const at = document.scans.findIndex(({ id }) => id === params.scanId);
    const scan = document.scans[at];
    const object = scan && (await openObject(session.agency.vault, scan.sha256 as never));
    if (!object) throw new ProblemAnswer('notFound');
    return reply
      .headers({
        'content-type': scan.mediaType,
        'content-length': object.size,
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(scanFileName(document, at))}`,
        'cache-control': 'private, max-age=3600',
        etag: `"${object.sha256}"`,
        // Our own page shows a PDF in a frame; nobody else's may.
        'content-security-policy': String(reply.getHeader('content-security-policy')).replace(
          "frame-ancestors 'none'",
          "frame-ancestors 'self'",
        ),
      })
      .send(object.stream());
  });
}

function requireDocument(live: LiveCase, documentId: string): DocumentItem {
  const document = live.file.documents.find(({ id }) => id === documentId);
  if (!document) throw new ProblemAnswer('notFound');
  return document;
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

function tellLacking({ fields, signatures }: Lacking): { field: string; rule: string }[] {
  const under = (article: string | undefined) => (article ? `（${article}）` : '');
  return [
    ...fields.map(({ field, label, parts, article }) => ({
      field,
      rule: `${label}${parts.length > 0 ? `：${parts.join('、')}` : '未填'}${under(article)}`,
    })),
    ...signatures.map(({ role, label, name, particulars, article }) => ({
      field: `signatures/${role}`,
      rule: `${label}${name ? `（${name}）` : ''}${particulars.length > 0 ? `拒签记载缺${particulars.join('、')}` : '未签'}${under(article)}`,
    })),
  ];
}
