/** What a register shows of one debt. */
export interface Debt {
  readonly kind: string;
  readonly topic: string;
  readonly article: string;
  readonly gist: string;
  readonly who: string;
  readonly due: string | Date | null;
  readonly object_type: string;
  readonly object_id: string;
}

export interface DebtChanges {
  readonly appeared: readonly ChangedDebt[];
  readonly disappeared: readonly ChangedDebt[];
  /** Owed before and after, until another instant. */
  readonly moved: readonly (ChangedDebt & { readonly was: string | null })[];
}

export interface ChangedDebt {
  readonly kind: string;
  readonly article: string;
  readonly gist: string;
  readonly who: string;
  readonly due: string | null;
}

/** How the debts of a case changed; undefined where they did not. Debts meet on kind, topic and object, not on wording or article. */
export function debtChanges(before: readonly Debt[], after: readonly Debt[]): DebtChanges | undefined {
  const then = new Map(before.map((debt) => [keyOf(debt), debt]));
  const now = new Map(after.map((debt) => [keyOf(debt), debt]));
  const appeared = after.filter((debt) => !then.has(keyOf(debt))).map(changed);
  const disappeared = before.filter((debt) => !now.has(keyOf(debt))).map(changed);
  const moved = [...now].flatMap(([key, debt]) => {
    const was = then.get(key);
    return was && dueOf(was) !== dueOf(debt) ? [{ ...changed(debt), was: isoOf(was.due) }] : [];
  });
  return appeared.length + disappeared.length + moved.length === 0 ? undefined : { appeared, disappeared, moved };
}

const keyOf = ({ kind, topic, object_type, object_id, gist }: Debt): string =>
  JSON.stringify([kind, kind === 'paper' || kind === 'question' ? gist : topic, object_type, object_id]);

const isoOf = (due: Debt['due']): string | null => (due === null ? null : new Date(due).toISOString());
const dueOf = ({ due }: Debt): number | null => (due === null ? null : new Date(due).getTime());
const changed = ({ kind, article, gist, who, due }: Debt): ChangedDebt => ({
  kind,
  article,
  gist,
  who,
  due: isoOf(due),
});
