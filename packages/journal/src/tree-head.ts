import type { ClientBase } from 'pg';
import {
  checkpointText,
  hashesFromBytes,
  hashesToBytes,
  openCheckpoint,
  signNote,
  TreeAppender,
  type Hash,
  type NoteSigner,
} from '@zhiji/tlog';
import { JournalFault } from './fault.ts';
import { sha256Tree } from './hashing.ts';

/** 树头: the state of a tree from which it can be continued, and the note that vouches for it. */
export interface TreeHead {
  readonly size: number;
  readonly root: Hash;
  /** Roots of the perfect subtrees, 32 bytes each, largest first. */
  readonly edge: Uint8Array;
  /** Signed checkpoint of this size. */
  readonly note: string;
}

/** The log a head belongs to: its name in checkpoints and the key that signs them. */
export interface LogIdentity {
  readonly origin: string;
  readonly signer: NoteSigner;
}

export function signHead(tree: TreeAppender, { origin, signer }: LogIdentity): TreeHead {
  const root = tree.root();
  const text = checkpointText({ origin, size: tree.size, root });
  return { size: tree.size, root, edge: hashesToBytes(tree.edge), note: signNote(text, [signer]) };
}

export interface StoredHead extends Omit<TreeHead, 'root'> {
  /** The number after the greatest leaf index; 0 without entries. */
  readonly entries: number;
  /** Milliseconds since 1970 UTC; 0 without entries. */
  readonly recordedAt: number;
}

/** The latest head of an agency; undefined before the first. */
export async function readHead(client: ClientBase, agencyId: string): Promise<StoredHead | undefined> {
  const { rows } = await client.query<{
    size: string;
    edge: Buffer;
    note: string;
    leaf_index: string | null;
    recorded_at: Date | null;
  }>(
    `select h.size, h.edge, h.note, e.leaf_index, e.recorded_at
     from (select * from tree_head where agency_id = $1 order by size desc limit 1) h
     left join (select * from journal_entry where agency_id = $1 order by leaf_index desc limit 1) e on true`,
    [agencyId],
  );
  const row = rows[0];
  return (
    row && {
      size: Number(row.size),
      edge: row.edge,
      note: row.note,
      entries: row.leaf_index === null ? 0 : Number(row.leaf_index) + 1,
      recordedAt: row.recorded_at?.getTime() ?? 0,
    }
  );
}

/** The tree of a stored head. Throws JournalFault `keyMismatch` or `journalDamaged`, both fatal. */
export function continueTree(head: StoredHead, { origin, signer }: LogIdentity): TreeAppender {
  const checkpoint = openCheckpoint(head.note, origin, [signer]);
  if ('refusal' in checkpoint) {
    const code =
      checkpoint.refusal === 'malformed' || checkpoint.refusal === 'tooLong' ? 'journalDamaged' : 'keyMismatch';
    throw new JournalFault(code, `流水末端的签名不能用本机构的日志密钥核验（${checkpoint.refusal}）。`);
  }
  const tree = new TreeAppender(sha256Tree, head.size, hashesFromBytes(head.edge));
  if (checkpoint.size !== head.size || checkpoint.root !== tree.root() || head.entries !== head.size)
    throw new JournalFault('journalDamaged', `流水末端与条目不符：末端 ${head.size} 条，实有 ${head.entries} 条。`);
  return tree;
}
