import type { Hash } from 'node:crypto';
import type { DiskFile } from './disk.ts';
import { vaultFault, VaultFault } from './fault.ts';
import { Inflow } from './inflow.ts';
import { bytesFile, incomingFolder, stateFile } from './layout.ts';
import { readRecord } from './record-file.ts';
import { parseUpload, type Upload } from './upload.ts';
import { changeUpload } from './uploads.ts';
import type { Vault } from './vault.ts';
import { Writer, type Prefix } from './writer.ts';

/**
 * 接收 – one request's bytes on their way to the end of an upload, from `open` to `settle` or `discard`. The caller
 * holds the upload. Only what `settle` returns may be acknowledged.
 */
export class Ingest {
  readonly #vault: Vault;
  readonly #file: DiskFile;
  readonly #inflow: Inflow;
  readonly #writer: Writer;
  #upload: Upload;
  #failure: VaultFault | undefined;

  /**
   * Cuts off what an earlier request left beyond the acknowledged prefix and continues there. With `record: 'onTheWay'`
   * durable bytes count even when this request never ends; with `'atTheEnd'` only once `settle` is called.
   * Throws VaultFault, `prefixDamaged` among them.
   */
  static async open(vault: Vault, upload: Upload, record: 'onTheWay' | 'atTheEnd'): Promise<Ingest> {
    const bytes = bytesFile(incomingFolder(vault.folder, upload.id));
    try {
      const hash = await vault.prefixHashes.get(upload.id, bytes, upload.prefix);
      const file = await openAtPrefix(vault, bytes, upload.prefix);
      return new Ingest(vault, upload, file, hash, record);
    } catch (cause) {
      throw vaultFault(cause);
    }
  }

  private constructor(vault: Vault, upload: Upload, file: DiskFile, hash: Hash, record: 'onTheWay' | 'atTheEnd') {
    this.#vault = vault;
    this.#upload = upload;
    this.#file = file;
    this.#writer = new Writer(file, upload.prefix, hash, async (prefix) => {
      if (record === 'onTheWay') await this.#record(prefix);
      if ((await vault.disk.freeBytes(vault.folder)) < vault.reserve)
        throw new VaultFault('diskFull', '存储空间低于保留量；已收到的内容完好。');
    });
    this.#inflow = new Inflow(this.#writer);
  }

  /** Why nothing more can be taken; what was recorded before stands. */
  get failure(): VaultFault | undefined {
    const cause = this.#failure ?? this.#writer.failure;
    return cause === undefined ? undefined : vaultFault(cause);
  }

  /** Takes the whole piece over, its memory too. A promise asks the sender to pause until it resolves. */
  push(piece: Buffer): Promise<void> | undefined {
    return this.#inflow.push(piece);
  }

  /** Makes everything taken durable. The upload it returns holds less than was pushed when `failure` is set. */
  async settle(): Promise<Upload> {
    await this.#inflow.end();
    const prefix = await this.#writer.settle();
    try {
      if (prefix.offset > this.#upload.prefix.offset) await this.#record(prefix);
      if (this.failure) this.#vault.prefixHashes.forget(this.#upload.id);
      else this.#vault.prefixHashes.keep(this.#upload.id, prefix, Promise.resolve(this.#writer.hash()));
    } catch (cause) {
      this.#failure = vaultFault(cause);
      this.#upload = await readUpload(this.#vault, this.#upload);
    } finally {
      await this.#file.close();
    }
    return this.#upload;
  }

  /** Lets go of everything not recorded. */
  async discard(): Promise<Upload> {
    await this.#inflow.end();
    await this.#writer.settle();
    try {
      await this.#file.truncate(this.#upload.prefix.offset);
    } finally {
      await this.#file.close();
    }
    return this.#upload;
  }

  async #record(prefix: Prefix): Promise<void> {
    this.#upload = await changeUpload(this.#vault, this.#upload, { prefix });
  }
}

async function openAtPrefix(vault: Vault, bytes: string, { offset }: Prefix): Promise<DiskFile> {
  const file = await vault.disk.open(bytes, 'update');
  try {
    const size = await file.size();
    if (size < offset) throw new VaultFault('prefixDamaged', '磁盘上的内容短于已确认收到的长度。');
    if (size > offset) await file.truncate(offset);
    return file;
  } catch (cause) {
    await file.close();
    throw cause;
  }
}

/** After a failed write of the record the disk holds the old one or the new one; only it knows which. */
async function readUpload(vault: Vault, { id }: Upload): Promise<Upload> {
  try {
    return parseUpload(await readRecord(vault.disk, stateFile(incomingFolder(vault.folder, id))));
  } catch (cause) {
    throw vaultFault(cause);
  }
}
