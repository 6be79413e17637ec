import { MS_PER_DAY, parseInstant } from '@zhiji/calendar';
import type { Assessment } from '../client/queries.ts';

type Duty = Assessment['duties'][number];
type Breach = Assessment['breaches'][number];

/** 期限旗 – what is owed, at its due instant; what was late, when it was done; what broke a rule, when it did. */
export type TraceFlag =
  | { readonly kind: 'owed' | 'near' | 'overdue' | 'undecided' | 'late'; readonly at: number; readonly duty: Duty }
  | { readonly kind: 'breach' | 'cured'; readonly at: number; readonly breach: Breach };

/** Duties without a term hang nowhere: the list beside the trace has them. */
export function flagsOf({ duties, breaches }: Pick<Assessment, 'duties' | 'breaches'>, now: number): TraceFlag[] {
  return [
    ...duties.flatMap((duty): TraceFlag[] => {
      const [due, done] = [instant(duty.due), instant(duty.doneAt)];
      switch (duty.status) {
        case 'doneLate':
          return done === undefined ? [] : [{ kind: 'late', at: done, duty }];
        case 'overdue':
          return due === undefined ? [] : [{ kind: 'overdue', at: due, duty }];
        case 'unknown':
          return due === undefined ? [] : [{ kind: 'undecided', at: due, duty }];
        case 'open':
        case 'paused':
          return due === undefined ? [] : [{ kind: due - now < MS_PER_DAY ? 'near' : 'owed', at: due, duty }];
        default:
          return [];
      }
    }),
    ...breaches.map((breach): TraceFlag => ({
      kind: breach.cured ? 'cured' : 'breach',
      at: instant(breach.at)!,
      breach,
    })),
  ];
}

const instant = (text: string | null) => (text === null ? undefined : parseInstant(text));
