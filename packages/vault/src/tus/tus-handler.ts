import type { IncomingMessage, ServerResponse } from 'node:http';
import { vaultFault } from '../fault.ts';
import type { UploadId } from '../layout.ts';
import type { QuarantineVerdict } from '../quarantine.ts';
import type { Vault } from '../vault.ts';
import { create } from './creation.ts';
import { CHECKSUM_ALGORITHMS, header, TUS_EXTENSIONS, TUS_VERSION, uploadIdOf } from './headers.ts';
import { asError, type UploadAction, type UploadHooks } from './hooks.ts';
import { isProblem, problem, type Problem } from './problem.ts';
import { recoverUploads, sweepUploads } from './recovery.ts';
import { refuse, send, type Answer, type Reply } from './reply.ts';
import { append, inspect } from './resumption.ts';
import { terminate } from './termination.ts';
import type { UploadServer } from './upload-server.ts';

export interface TusOptions {
  /** Path of the creation URL without a slash at its end, such as `/api/v1/uploads`. */
  readonly path: string;
  /** Bytes one upload may have; default 1 TiB. */
  readonly maxSize?: number;
  readonly hooks: UploadHooks;
}

export interface TusHandler {
  /**
   * Answers one request, on `path` or below, from any node:http server whose body nobody else reads and whose
   * `requestTimeout` is 0. Never rejects. Once a final answer is sent, the object is *received*.
   */
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** To be called at start-up, and again while it returns more than 0: uploads that are whole but not registered. */
  recover(): Promise<number>;
  /** Sets idle uploads aside; to be called daily. */
  sweep(): Promise<readonly QuarantineVerdict[]>;
}

const MAX_SIZE = 2 ** 40;

/** tus 1.0.0 over a vault; docs/adr/0004-ingest.md says which extensions and why. */
export function tusHandler(vault: Vault, options: TusOptions): TusHandler {
  const server: UploadServer = { vault, maxSize: MAX_SIZE, ...options };
  return {
    async handle(req, res) {
      const method = header(req, 'x-http-method-override') ?? req.method ?? '';
      const id = uploadIdOf(req.url ?? '', server.path);
      try {
        const answer = await answerTo(server, req, method, id);
        if (answer) await send(req, res, isProblem(answer) ? refuse(answer) : answer, method);
        else res.destroy();
      } catch (cause) {
        server.hooks.onFault(asError(cause), { action: ACTIONS[method] ?? 'create', ...(id ? { upload: id } : {}) });
        if (res.headersSent) res.destroy();
        else await send(req, res, refuse(faultProblem(cause)), method);
      }
    },
    recover: () => recoverUploads(server),
    sweep: () => sweepUploads(server),
  };
}

const ACTIONS: Readonly<Record<string, UploadAction>> = {
  POST: 'create',
  HEAD: 'inspect',
  PATCH: 'append',
  DELETE: 'terminate',
};

async function answerTo(
  server: UploadServer,
  req: IncomingMessage,
  method: string,
  id: UploadId | undefined,
): Promise<Answer> {
  if (method === 'OPTIONS') return capabilities(server);
  if (header(req, 'tus-resumable') !== TUS_VERSION)
    return refuse(problem('versionUnsupported', `本服务只支持 tus ${TUS_VERSION}，请求未处理。`), {
      'Tus-Version': TUS_VERSION,
    });
  const creation = URL.parse(req.url ?? '', 'http://localhost')?.pathname.replace(/\/$/, '') === server.path;
  if (creation) return method === 'POST' ? create(server, req) : wrongMethod('POST, OPTIONS');
  if (!id) return problem('uploadUnknown', '地址中没有有效的上传编号。');
  switch (method) {
    case 'HEAD':
      return inspect(server, req, id);
    case 'PATCH':
      return append(server, req, id);
    case 'DELETE':
      return terminate(server, req, id);
    default:
      return wrongMethod('HEAD, PATCH, DELETE, OPTIONS');
  }
}

const capabilities = ({ maxSize }: UploadServer): Reply => ({
  status: 204,
  headers: {
    'Tus-Version': TUS_VERSION,
    'Tus-Extension': TUS_EXTENSIONS,
    'Tus-Max-Size': String(maxSize),
    'Tus-Checksum-Algorithm': CHECKSUM_ALGORITHMS.join(','),
  },
});

const wrongMethod = (allow: string): Reply =>
  refuse(problem('methodUnknown', `此地址只接受 ${allow}。`), { Allow: allow });

function faultProblem(cause: unknown): Problem {
  return vaultFault(cause).code === 'diskFull'
    ? problem('spaceExhausted', '存储空间已满，请求未完成；已确认收到的内容完好。')
    : problem('requestFailed', '服务内部故障，请求未完成；已确认收到的内容完好，可稍后重试。');
}
