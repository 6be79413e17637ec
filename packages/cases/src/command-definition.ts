import type { TermIn } from '@zhiji/terms';
import type { EventType } from './vocabulary.ts';

type Role = TermIn<'ROLES'>;

/**
 * `fact`: something that happened is entered, and the law never refuses it. `act`: something is done in the system now, and the law must allow it.
 * `either`: done now unless the command says it already happened.
 */
export type CommandMode = 'fact' | 'act' | 'either';

export interface CommandDefinition {
  readonly event: EventType;
  readonly mode: CommandMode;
  readonly title: string;
  /** Who may give it; a person acts in one of their own roles. */
  readonly roles: readonly Role[];
}
