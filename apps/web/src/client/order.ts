import { ROUTES, type AnswerOf, type BodyOf } from '@zhiji/contract';
import { call } from './call.ts';
import { isProblem, mayRepeat } from './problem-error.ts';
import { uuidv7 } from './uuid.ts';

/** 命令 as the contract takes it. */
export type Order = BodyOf<typeof ROUTES.command>['commands'][number];
export type Receipt = AnswerOf<typeof ROUTES.command>;

/** One command with an identifier of its own; the identifier makes repeating it safe. */
export const order = (command: Omit<Order, 'id'>): Order => ({ ...command, id: uuidv7() });

/** Gives the commands of one case, all or none. The same commands may be given again after a network fault. */
export const give = (caseId: string, commands: readonly Order[]): Promise<Receipt> =>
  repeated(() => call(ROUTES.command, { params: { caseId }, body: { commands: [...commands] } }));

/** Opens a case with its first commands. */
export const openCase = (caseId: string, commands: readonly Order[]): Promise<Receipt> =>
  repeated(() => call(ROUTES.openCase, { body: { caseId, commands: [...commands] } }));

const PAUSES_MS = [400, 1200, 3000];

/** Sends again what may not have arrived; what is sent must be the same each time. */
export async function repeated<T>(send: () => Promise<T>, pauses: readonly number[] = PAUSES_MS): Promise<T> {
  for (const pause of pauses) {
    try {
      return await send();
    } catch (error) {
      if (!isProblem(error) || !mayRepeat(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return send();
}

type Draft = Omit<Order, 'id'>;

/** Numbers commands so that the same content given again carries the same identifiers: a form sent twice is entered once. */
export function orderBook(): (commands: readonly Draft[]) => readonly Order[] {
  let last: { readonly content: string; readonly orders: readonly Order[] } | undefined;
  return (commands) => {
    const content = JSON.stringify(commands);
    if (last?.content !== content) last = { content, orders: commands.map(order) };
    return last.orders;
  };
}
