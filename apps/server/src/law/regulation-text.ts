import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Pack } from '@zhiji/law';
import type { AgencyCommandName, Command, EventData } from '@zhiji/cases';
import { compareText, type OfficialText, type TextComparison } from '@zhiji/regulations';
import { ProblemAnswer } from '../http/problem.ts';

/** An official text as it was imported. */
export interface ImportedText {
  readonly code: string;
  readonly official: OfficialText;
  readonly source: string;
  /** Of the file it was imported from. */
  readonly sha256: string;
  readonly importedAt: Date;
}

/** Every imported text. Law is public: no agency is asked for. */
export async function importedTexts(pool: Pool): Promise<readonly ImportedText[]> {
  const { rows } = await pool.query<ImportedText>(
    'select code, official, source_name as source, source_sha256 as sha256, imported_at as "importedAt" from regulation_text order by code',
  );
  return rows;
}

/**
 * An order of adoption that names the text it adopts: the imported one, where one was imported. Throws the problem dataInvalid for one that names another.
 */
export async function bindText(pool: Pool, command: Command<AgencyCommandName>): Promise<Command<AgencyCommandName>> {
  if (command.name !== 'adoptRegulation') return command;
  const data = command.data as EventData<'regulation.adopted'>;
  const text = (await importedTexts(pool)).find(({ code }) => code === data.code);
  if (!text) return command;
  if (data.textHash !== undefined && data.textHash !== text.sha256) {
    const rule = `与已导入的正文不符：导入的是 ${text.source}，SHA-256 ${text.sha256}`;
    throw new ProblemAnswer('dataInvalid', { problems: [{ field: 'data/textHash', rule }] });
  }
  return { ...command, data: { ...data, textHash: text.sha256 } };
}

export const comparedWith = (text: OfficialText, pack: Pack): TextComparison =>
  compareText(text, pack, (of) => createHash('sha256').update(of).digest('hex'));
