import type { Digests } from './digest-lanes.ts';
import { vaultFault, VaultFault } from './fault.ts';
import { isSha256, objectFile, receiptFile, type Sha256 } from './layout.ts';
import { quarantineObject, type QuarantineVerdict } from './quarantine.ts';
import { ifThere, readRecord, writeRecord } from './record-file.ts';
import { instant, type Vault } from './vault.ts';

/** 入库凭据 – what the second pass found, once: docs/formats/vault-object.md §5. */
export interface Receipt {
  readonly v: 1;
  readonly sha256: Sha256;
  readonly sm3: string;
  /** Bytes. */
  readonly size: number;
  /** The first time the pass succeeded. Later passes do not move it. */
  readonly storedAt: string;
  readonly reread: 'device' | 'cache';
}

export type PassVerdict =
  | { readonly verdict: 'stored'; readonly receipt: Receipt }
  | { readonly verdict: 'damaged'; readonly quarantined: QuarantineVerdict };

/**
 * Re-reads an object from its device. Its SHA-256 agrees: the receipt is durable when this returns, and the object is
 * *stored*. It does not: the object is moved to quarantine with both digests. Throws `objectUnknown`, `passFailed`, `disk…`.
 */
export function storePass(vault: Vault, sha256: Sha256): Promise<PassVerdict> {
  const running = vault.passes.get(sha256);
  if (running) return running;
  const pass = vault.addresses
    .share(sha256, () => runPass(vault, sha256))
    .catch((cause: unknown) => {
      throw vaultFault(cause);
    })
    .finally(() => vault.passes.delete(sha256));
  vault.passes.set(sha256, pass);
  return pass;
}

/** The receipt of a stored object, or undefined while the object is received only, unknown or in quarantine. */
export async function receiptOf(vault: Vault, sha256: Sha256): Promise<Receipt | undefined> {
  const record = await readRecord(vault.disk, receiptFile(vault.folder, sha256));
  return record === undefined ? undefined : parseReceipt(record);
}

async function runPass(vault: Vault, sha256: Sha256): Promise<PassVerdict> {
  const file = objectFile(vault.folder, sha256);
  if ((await ifThere(vault.disk.size(file))) === undefined)
    throw new VaultFault('objectUnknown', `库中没有摘要为 ${sha256} 的文件。`);
  const found = await vault.digester.digest(file);
  if (found.sha256 !== sha256) return { verdict: 'damaged', quarantined: await quarantineObject(vault, sha256, found) };
  const known = await receiptOf(vault, sha256);
  if (known) return { verdict: 'stored', receipt: sameBytes(known, found) };
  const { size, sm3, reread } = found;
  const receipt: Receipt = { v: 1, sha256, sm3, size, storedAt: instant(vault), reread };
  await writeRecord(vault.disk, receiptFile(vault.folder, sha256), receipt);
  return { verdict: 'stored', receipt };
}

/** Equal SHA-256 and another SM3: the receipt was altered, or SHA-256 is broken. Either is for a person. */
function sameBytes(receipt: Receipt, found: Digests): Receipt {
  if (receipt.sm3 === found.sm3 && receipt.size === found.size) return receipt;
  throw new VaultFault('recordDamaged', `${receipt.sha256} 的入库凭据与文件不符，文件与凭据均未改动。`);
}

function parseReceipt(record: unknown): Receipt {
  const receipt = record as Receipt;
  if (typeof receipt === 'object' && receipt?.v === 1 && isSha256(receipt.sha256) && isSha256(receipt.sm3))
    return receipt;
  throw new VaultFault('recordDamaged', '入库凭据不是本程序所写，未作任何改动。');
}
