import type { Values } from './template.ts';

/** 未保存的草稿, kept in this tab over reloads until it is saved or given up. */
export interface KeptDraft {
  readonly read: () => Values | undefined;
  readonly keep: (values: Values) => void;
  readonly drop: () => void;
}

export function keptDraft(caseId: string, document: string): KeptDraft {
  const key = `zhiji.draft.${caseId}.${document}`;
  return {
    read: () => {
      const kept = sessionStorage.getItem(key);
      return kept === null ? undefined : (JSON.parse(kept) as Values);
    },
    keep: (values) => sessionStorage.setItem(key, JSON.stringify(values)),
    drop: () => sessionStorage.removeItem(key),
  };
}
