import type { CommandName } from '@zhiji/cases';
import { createContext, use } from 'react';
import type { FormData } from './act-plan.ts';

/** A command somebody wants to give, with what is known already. */
export interface ActRequest {
  readonly command: CommandName;
  readonly preset?: {
    readonly subject?: string;
    readonly data?: FormData;
    readonly about?: Readonly<Record<string, readonly string[]>>;
  };
}

export interface Acts {
  /** Opens the form of a command. */
  readonly open: (command: CommandName, preset?: ActRequest['preset']) => void;
}

export interface ActFormParts {
  readonly request: ActRequest;
  readonly onDone: () => void;
  readonly onChanged: () => void;
}

export const ActContext = createContext<Acts | undefined>(undefined);

export function useActs(): Acts {
  const acts = use(ActContext);
  if (!acts) throw new Error('useActs stands outside ActProvider');
  return acts;
}
