import fs from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {
  closeVault,
  openVault,
  tusHandler,
  type TusHandler,
  type Upload,
  type UploadHooks,
  type Vault,
  type VaultObject,
  type VaultOptions,
} from '../src/index.ts';

export interface TusServer extends AsyncDisposable {
  /** Creation URL. */
  readonly url: string;
  readonly origin: string;
  readonly vault: Vault;
  readonly tus: TusHandler;
  /** What `onReceived` heard and did not refuse, in order. */
  readonly received: readonly { readonly upload: Upload; readonly object: VaultObject }[];
  readonly faults: readonly Error[];
}

export interface TusServerOptions extends VaultOptions {
  readonly folder?: string;
  readonly maxSize?: number;
  readonly hooks?: Partial<UploadHooks>;
}

/** A vault in a folder of its own behind a real HTTP server. Hooks allow everything and write down what they hear. */
export async function tusServer(options: TusServerOptions = {}): Promise<TusServer> {
  const folder = options.folder ?? (await scratchFolder());
  const received: { upload: Upload; object: VaultObject }[] = [];
  const faults: Error[] = [];
  const vault = await openVault(folder, { reserve: 0, ...options });
  const { onReceived, ...others } = options.hooks ?? {};
  const tus = tusHandler(vault, {
    path: '/uploads',
    ...(options.maxSize === undefined ? {} : { maxSize: options.maxSize }),
    hooks: {
      authorize: () => Promise.resolve({ context: { officer: 'test' } }),
      onCreate: () => Promise.resolve('ok'),
      admit: () => Promise.resolve('ok'),
      owed: () => Promise.resolve(false),
      onFault: (fault) => faults.push(fault),
      async onReceived(upload, object) {
        await onReceived?.(upload, object);
        received.push({ upload, object });
      },
      ...others,
    },
  });
  const server = http.createServer({ requestTimeout: 0 }, (req, res) => void tus.handle(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: `${origin}/uploads`,
    vault,
    tus,
    received,
    faults,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await closeVault(vault);
      if (options.folder === undefined) await fs.rm(folder, { recursive: true, force: true });
    },
  };
}

export const scratchFolder = (): Promise<string> => fs.mkdtemp(path.join(os.tmpdir(), 'zhiji-vault-'));
