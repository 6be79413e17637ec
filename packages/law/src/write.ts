import type { Period } from '@zhiji/calendar';
import type {
  AccessNorm,
  Anchor,
  Article,
  Condition,
  DerivedNorm,
  Duty,
  Gate,
  KeepNorm,
  Match,
  NonOperative,
  PaperNorm,
  Reach,
  RecordingNorm,
  Scalar,
  TimeLimit,
  Test,
} from './norm.ts';

/** The closed words a pack may use; a misspelt event, field, finding, role or form does not compile. */
export interface Vocabulary {
  readonly events: object;
  readonly finding: string;
  readonly matter: string;
  readonly role: string;
  readonly form: string;
  readonly act: string;
  readonly medium: string;
  readonly scene: string;
  readonly object: string;
  readonly attribute: string;
  readonly accessAction: string;
}

/** What a test on a data field of type T may say. */
type TestOf<T> = [T] extends [readonly (infer I)[]]
  ? { has: readonly (I & Scalar)[] } | { present: boolean } | { atLeast: number }
  : (T & Scalar) | readonly (T & Scalar)[] | { present: boolean };

type EventType<V extends Vocabulary> = keyof V['events'] & string;
type Where<V extends Vocabulary, T extends EventType<V>> = {
  readonly [F in keyof V['events'][T]]?: TestOf<Exclude<V['events'][T][F], undefined>>;
};
type Narrow<N, Fields> = Omit<N, 'form' | keyof Fields> & Fields;

export const TRIGGER: Anchor = { from: 'trigger' };
export const ALWAYS: Condition = { is: 'constant', value: true };
/** 应有记录齐备 */
export const COMPLETE: Condition = { is: 'complete' };
export const NEVER: Condition = { is: 'constant', value: false };

export const within = (period: Period, from: Anchor = TRIGGER): TimeLimit => ({ period, from });
export const EVER: Period = { unit: 'ever' };
export const NO_TERM: Period = { unit: 'none' };

export const all = (...of: readonly Condition[]): Condition => ({ is: 'all', of });
export const any = (...of: readonly Condition[]): Condition => ({ is: 'any', of });
export const not = (of: Condition): Condition => ({ is: 'not', of });

/** The pen for one vocabulary: plain data comes out, checked words go in. */
export function penFor<V extends Vocabulary>() {
  const ev = <T extends EventType<V>>(type: T, where?: Where<V, T>): Match => ({
    type,
    ...(where ? { where: where as Readonly<Record<string, Test>> } : {}),
  });
  return {
    ev,
    finding: (finding: V['finding']): Condition => ({ is: 'finding', finding }),
    approved: (
      matter: V['matter'],
      roles: readonly V['role'][],
      options: { scoped?: boolean; distinct?: boolean } = {},
    ): Condition => ({ is: 'approved', matter, roles, ...options }),
    seen: (match: Match, options: { reach?: Reach; atLeast?: number; by?: string } = {}): Condition => ({
      is: 'seen',
      match,
      reach: 'object',
      ...options,
    }),
    trigger: (field: string, test: Test): Condition => ({ is: 'trigger', field, test }),
    attribute: (name: V['attribute'], test: Test): Condition => ({ is: 'attribute', name, test }),
    filled: (...fields: readonly string[]): Condition => ({ is: 'filled', fields }),
    signed: (signatories: readonly V['role'][], refusable: readonly V['role'][] = []): Condition => ({
      is: 'signed',
      signatories,
      refusable,
    }),
    otherActor: (than: Match, reach: Reach = 'object'): Condition => ({ is: 'otherActor', than, reach }),
    sameValue: (field: string, as: Match, asField: string = field): Condition => ({
      is: 'sameValue',
      field,
      as,
      asField,
    }),
    ordered: (first: Match, second: Match | 'trigger'): Condition => ({ is: 'ordered', first, second }),
    reading: (id: string, options: Readonly<Record<string, Condition>>): Condition => ({ is: 'reading', id, options }),

    duty: (norm: Narrow<Duty, { per: V['object']; who: V['role'] }>): Duty => ({ form: 'duty', ...norm }),
    gate: (norm: Narrow<Gate, { per: V['object']; act: V['act'] }>): Gate => ({ form: 'gate', ...norm }),
    recording: (
      norm: Narrow<RecordingNorm, { per: V['object']; scene: V['scene']; media: readonly V['medium'][] }>,
    ): RecordingNorm => ({ form: 'recording', ...norm }),
    paper: (norm: Narrow<PaperNorm, { per: V['object']; forms: readonly V['form'][] }>): PaperNorm => ({
      form: 'paper',
      ...norm,
    }),
    keep: (norm: Narrow<KeepNorm, { per: V['object'] }>): KeepNorm => ({ form: 'keep', ...norm }),
    access: (
      norm: Narrow<
        AccessNorm,
        { per: V['object']; action: V['accessAction']; chain: readonly V['role'][]; matter: V['matter'] }
      >,
    ): AccessNorm => ({ form: 'access', ...norm }),
    derived: (norm: Narrow<DerivedNorm, { per: V['object']; type: EventType<V> }>): DerivedNorm => ({
      form: 'derived',
      ...norm,
    }),
    article: (
      number: string,
      gist: string,
      norms: Article['norms'],
      nonOperative: readonly NonOperative[] = [],
    ): Article => ({ number, gist, norms, nonOperative }),
  };
}
