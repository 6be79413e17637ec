import type { CaseEvent } from './event.ts';
import type { Timeline } from './timeline.ts';

/** Where a condition is judged: the facts known, the object it is about, the act that raised it, and up to which claimed instant facts count. */
export interface Setting {
  readonly timeline: Timeline;
  readonly per: string;
  readonly object: string;
  readonly trigger: CaseEvent;
  /**
   * What the trigger is: a fact of the timeline; an act asked for, judged as if it had happened; or an act nobody has asked for yet, of which
   * only the kind is known and everything it would state is open.
   */
  readonly act: 'fact' | 'proposal' | 'outline';
  readonly until: number;
  readonly attributes: Attributes;
  /** What the case owed at an instant in papers and recordings; asked only by conditions that need it. */
  readonly owed: (until: number) => readonly Owed[];
  /** Whether a recording's keeping was over at an instant. */
  readonly disposable: (recording: string, at: number) => boolean;
}

/** Which facts carry a lasting property of the case; the latest wins. */
export type Attributes = Readonly<Record<string, readonly { readonly type: string; readonly field: string }[]>>;

export interface Owed {
  readonly kind: 'paper' | 'recording';
  /** A form or a scene. */
  readonly what: string;
  readonly object: string;
}
