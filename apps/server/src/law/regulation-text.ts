import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Pack } from '@zhiji/law';
import { compareText, type OfficialText, type TextComparison } from '@zhiji/regulations';

/** An official text as it was imported. */
export interface ImportedText {
  readonly code: string;
  readonly official: OfficialText;
  readonly source: string;
  readonly importedAt: Date;
}

/** Every imported text. Law is public: no agency is asked for. */
export async function importedTexts(pool: Pool): Promise<readonly ImportedText[]> {
  const { rows } = await pool.query<ImportedText>(
    'select code, official, source_name as source, imported_at as "importedAt" from regulation_text order by code',
  );
  return rows;
}

export const comparedWith = (text: OfficialText, pack: Pack): TextComparison =>
  compareText(text, pack, (of) => createHash('sha256').update(of).digest('hex'));
