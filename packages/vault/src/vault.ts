import type { Addresses } from './addresses.ts';
import type { Digester } from './digest-lanes.ts';
import type { Disk } from './disk.ts';
import type { PassVerdict } from './store-pass.ts';
import type { PrefixHashes } from './prefix-hash.ts';
import type { Turns } from './turns.ts';

/** 库 – one agency's folder of immutable media, open in this process. Everything is readable from the folder alone. */
export interface Vault {
  /** Made with the folder. An owner that finds another id than it knows has the wrong disk mounted. */
  readonly id: string;
  readonly folder: string;
  /** Names this opening in lock files. */
  readonly opening: string;
  readonly disk: Disk;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Bytes of the disk that uploads leave free for everyone else. */
  readonly reserve: number;
  readonly turns: Turns;
  readonly prefixHashes: PrefixHashes;
  readonly addresses: Addresses;
  readonly digester: Digester;
  /** Second passes under way, by object. */
  readonly passes: Map<string, Promise<PassVerdict>>;
}

export const instant = (vault: Vault): string => new Date(vault.now()).toISOString();
