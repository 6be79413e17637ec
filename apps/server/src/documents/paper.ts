import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { formatInstant } from '@zhiji/calendar';
import type { DocumentItem } from '@zhiji/cases';
import {
  missingFields,
  missingSignatures,
  preview,
  render,
  type DocumentNumber,
  type DocumentTemplate,
  type DocumentValues,
  type Preview,
  type RenderRefusal,
  type Signature,
  type Strokes,
  type Typeset,
} from '@zhiji/documents';
import { importFile, openObject, type Vault } from '@zhiji/vault';
import type { Agency } from '../agency.ts';
import type { Product } from '../product.ts';

/** Signatures of a document as the typesetter draws them; strokes come from the vault by their digest. */
export async function signaturesOf(agency: Agency, document: DocumentItem): Promise<Signature[]> {
  return Promise.all(
    document.signatures.map(async (signature): Promise<Signature> => {
      const { signatory: role, name, at, refused, method, manifestation, present, strokes } = signature;
      if (refused)
        return {
          role,
          refusedBy: name,
          at: formatInstant(at),
          reason: manifestation ?? '',
          present: [...(present ?? [])],
        };
      return {
        role,
        name,
        at: formatInstant(at),
        method: method ?? 'handSigned',
        ...(strokes ? { strokes: await readStrokes(agency.vault, strokes) } : {}),
      };
    }),
  );
}

export async function readStrokes(vault: Vault, sha256: string): Promise<Strokes> {
  return JSON.parse((await readWhole(vault, sha256)).toString('utf8')) as Strokes;
}

export async function readWhole(vault: Vault, sha256: string): Promise<Buffer> {
  const object = await openObject(vault, sha256 as never);
  if (!object) throw new Error(`object ${sha256} is not in the vault`);
  return Buffer.concat(await object.stream().toArray());
}

/** Puts bytes made here into the vault; returns their address. */
export async function keepBytes(vault: Vault, bytes: Uint8Array): Promise<string> {
  const file = path.join(os.tmpdir(), `zhiji-${randomUUID()}`);
  try {
    await fs.writeFile(file, bytes, { flag: 'wx', mode: 0o600 });
    return (await importFile(vault, file)).sha256;
  } finally {
    await fs.rm(file, { force: true });
  }
}

export interface Lacking {
  readonly fields: ReturnType<typeof missingFields>;
  readonly signatures: ReturnType<typeof missingSignatures>;
}

/** What a draft still lacks before it can be finished. */
export async function lackingOf(agency: Agency, template: DocumentTemplate, document: DocumentItem): Promise<Lacking> {
  const values = document.values as DocumentValues;
  return {
    fields: missingFields(template, values),
    signatures: missingSignatures(template, values, await signaturesOf(agency, document)),
  };
}

export function picture(
  product: Product,
  agency: Agency,
  template: DocumentTemplate,
  values: DocumentValues,
  signatures: readonly Signature[],
): Promise<Preview | RenderRefusal> {
  return preview(product.typesetter, template, values, {
    agency: agency.name,
    madeAt: formatInstant(product.now()),
    draftMark: true,
    signatures,
  });
}

export function finished(
  product: Product,
  agency: Agency,
  template: DocumentTemplate,
  values: DocumentValues,
  signatures: readonly Signature[],
  number: DocumentNumber | undefined,
): Promise<Typeset | RenderRefusal> {
  return render(product.typesetter, template, values, {
    agency: agency.name,
    madeAt: formatInstant(product.now()),
    signatures,
    ...(number ? { number } : {}),
  });
}
