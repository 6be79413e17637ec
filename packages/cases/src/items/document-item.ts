import type { DocumentItem } from '../case-file.ts';
import { subjectOf, type FactOf } from './fact.ts';
import { sameValue } from './same-value.ts';

export function documentItem(
  document: DocumentItem | undefined,
  event: FactOf<
    | 'document.drafted'
    | 'document.finalized'
    | 'document.scanned'
    | 'document.signed'
    | 'document.signatureRefused'
    | 'document.withdrawn'
  >,
): DocumentItem {
  const id = subjectOf(event);
  const form = 'form' in event.data ? event.data.form : (document?.form ?? 'otherForm');
  const base: DocumentItem = document ?? {
    id,
    form,
    status: 'draft',
    values: {},
    objects: [],
    scans: [],
    signatures: [],
  };
  const objects = [
    ...base.objects,
    ...event.objects.filter(
      (o) =>
        o.type !== 'case' && o.type !== 'document' && !base.objects.some((b) => b.type === o.type && b.id === o.id),
    ),
  ];
  switch (event.type) {
    case 'document.drafted': {
      const values = event.data.values ?? {};
      return {
        ...base,
        objects,
        form,
        values,
        signatures: opinionsAdded(base.values, values) ? base.signatures : [],
        draftedAt: event.at,
        ...(event.data.title ? { title: event.data.title } : {}),
      };
    }
    case 'document.finalized': {
      const { number, sha256, pages, originalAt } = event.data;
      return {
        ...base,
        objects,
        form,
        status: 'final',
        finalizedAt: event.at,
        ...(number ? { number } : {}),
        ...(sha256 ? { sha256 } : {}),
        ...(pages === undefined ? {} : { pages }),
        ...(originalAt ? { originalAt } : {}),
      };
    }
    case 'document.scanned':
      return { ...base, scans: [...base.scans, { ...event.data, id: event.id, at: event.at, by: event.by.id }] };
    case 'document.signed': {
      const { signatory, name, method, strokes } = event.data;
      return {
        ...base,
        objects,
        signatures: [
          ...base.signatures,
          { signatory, name, at: event.at, refused: false, method, ...(strokes ? { strokes } : {}) },
        ],
      };
    }
    case 'document.signatureRefused': {
      const { signatory, name, manifestation, present } = event.data;
      return {
        ...base,
        objects,
        signatures: [...base.signatures, { signatory, name, at: event.at, refused: true, manifestation, present }],
      };
    }
    case 'document.withdrawn':
      return { ...base, status: 'withdrawn' };
  }
}

/** 签署的是当时的内容: changing a signed paper voids its signatures, except that others may still add their opinions. */
function opinionsAdded(before: DocumentItem['values'], after: DocumentItem['values']): boolean {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.every(
    (name) => sameValue(before[name], after[name]) || (before[name] === undefined && isOpinion(after[name])),
  );
}

const isOpinion = (value: unknown): boolean => typeof value === 'object' && value !== null && 'conclusion' in value;
