import { endOfDay } from '@zhiji/calendar';
import type { Program } from './program.ts';
import type { CaseState } from './step.ts';
import { factsOfType } from './timeline.ts';

/** 保存期限 of one recording: the longest class wins, the others are kept and shown. */
export interface Retention {
  readonly object: { readonly type: 'recording'; readonly id: string };
  /** Last day of keeping, `permanent`, or `hold` with the reason why nothing may be disposed of. */
  readonly until: { readonly lastDay: number } | 'permanent' | 'hold';
  readonly holdReason?: 'noRule' | 'openQuestion' | 'clockNotBegun' | 'heldByOrder';
  readonly winner?: number;
  readonly requirements: readonly string[];
  readonly articles: readonly string[];
  readonly losing: readonly {
    readonly norm: number;
    readonly until: { readonly lastDay: number } | 'permanent' | 'hold';
  }[];
  /** Classes that wait for a finding. */
  readonly open: readonly number[];
  readonly disposable: boolean;
}

/** Longest wins; permanent is one-way; an open question, a missing rule, an unstarted clock and an order to hold all block disposal. */
export function retentionOf(program: Program, state: CaseState, asOf: number): readonly Retention[] {
  const classes = new Map<string, { norm: number; applies: boolean | 'unknown'; until: Retention['until'] }[]>();
  for (const instance of [...state.instances.values()].flat()) {
    if (instance.outcome.form !== 'keep') continue;
    const { applies, until } = instance.outcome;
    classes.set(instance.object, [...(classes.get(instance.object) ?? []), { norm: instance.norm, applies, until }]);
  }
  const held = isHeld(state, asOf);
  return [...classes].map(([id, all]) => {
    const applying = all.filter((c) => c.applies === true).toSorted((a, b) => lengthOf(b.until) - lengthOf(a.until));
    const winner = applying[0];
    const open = all.filter((c) => c.applies === 'unknown').map((c) => c.norm);
    const holdReason = held
      ? 'heldByOrder'
      : !winner
        ? open.length > 0
          ? 'openQuestion'
          : 'noRule'
        : winner.until === 'hold'
          ? 'clockNotBegun'
          : winner.until !== 'permanent' && open.length > 0
            ? 'openQuestion'
            : undefined;
    const until = winner?.until === 'permanent' ? 'permanent' : holdReason ? 'hold' : winner!.until;
    const norm = winner && program.norms[winner.norm]!;
    return {
      object: { type: 'recording' as const, id },
      until,
      ...(holdReason && until === 'hold' ? { holdReason } : {}),
      ...(winner ? { winner: winner.norm } : {}),
      requirements: norm?.requirements ?? [],
      articles: norm ? [norm.article] : [],
      losing: applying.slice(1).map(({ norm: index, until: end }) => ({ norm: index, until: end })),
      open,
      disposable: typeof until === 'object' && !held && asOf >= endOfDay(until.lastDay),
    };
  });
}

const lengthOf = (until: Retention['until']): number =>
  until === 'permanent' ? Infinity : until === 'hold' ? Number.MAX_VALUE : until.lastDay;

function isHeld(state: CaseState, asOf: number): boolean {
  const orders = [
    ...factsOfType(state.timeline, 'hold.placed'),
    ...factsOfType(state.timeline, 'hold.released'),
  ].filter((fact) => fact.at <= asOf);
  return orders.toSorted((a, b) => a.at - b.at).at(-1)?.type === 'hold.placed';
}
