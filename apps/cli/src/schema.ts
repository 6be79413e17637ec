import { journalLineSchema } from '@zhiji/cases';
import { UsageError } from './usage.ts';

/** `zhiji schema events`: the JSON Schema of one journal line. */
export async function schemaCommand(args: readonly string[]): Promise<number> {
  if (args[0] !== 'events' || args.length > 1) throw new UsageError('用法：zhiji schema events');
  console.log(JSON.stringify(journalLineSchema(), null, 2));
  return Promise.resolve(0);
}
