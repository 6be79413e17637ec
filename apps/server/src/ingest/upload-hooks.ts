import type { IncomingMessage } from 'node:http';
import { officeIn } from '@zhiji/terms';
import type { Upload, UploadHooks, UploadRefusal } from '@zhiji/vault';
import type { Agency } from '../agency.ts';
import type { Session } from '../http/session.ts';
import type { Product } from '../product.ts';
import { registerScan, scanAnnounced, scanArrived, type ScannedPaper } from './scan.ts';
import { registerReceived } from './received.ts';
import { storeJob } from './store-recording.ts';

/** Who sent an upload, kept with it: author is bound at capture, not at the end of the transfer. */
export interface UploadContext {
  readonly account: string;
  readonly role: (typeof BRINGERS)[number];
}

/** Sessions of the requests under way, put there by the route before the vault sees the request. */
export const sessionsOfRequests = new WeakMap<IncomingMessage, Session>();

/** Roles that bring files in. */
const BRINGERS = ['officer', 'undertaker', 'custodian', 'server'] as const;

/** What an agency decides about uploads: who may send, for which case, and what a received file becomes. */
export function uploadHooks(product: Product, agency: () => Agency): UploadHooks {
  const refused = (status: number, code: string, title: string, detail: string) => ({
    refusal: { status, code, title, detail },
  });
  return {
    authorize(request, _action, upload) {
      const session = sessionsOfRequests.get(request);
      const role = BRINGERS.find((one) => session?.account.roles.includes(one));
      if (!session) return Promise.resolve(refused(401, 'signedOut', '尚未登录', '请先登录；已传部分保留。'));
      if (!role)
        return Promise.resolve(
          refused(
            403,
            'notYourRole',
            '没有上传的身份',
            `${BRINGERS.map((one) => officeIn(agency().regulation, one)).join('、')}可以上传。`,
          ),
        );
      const context = upload?.context as UploadContext | undefined;
      if (context && context.account !== session.account.id && !session.account.roles.includes('custodian'))
        return Promise.resolve(
          refused(
            403,
            'notAllowed',
            '不是本人的上传',
            `只能续传本人的文件；${officeIn(agency().regulation, 'custodian')}可以代为办理。`,
          ),
        );
      return Promise.resolve({ context: { account: session.account.id, role } satisfies UploadContext });
    },

    async onCreate({ metadata, kind, length }, context) {
      if (kind === 'partial') return 'ok';
      const paper = paperOf(metadata);
      if (paper) {
        const by = context as UploadContext;
        return answer(await scanAnnounced(agency(), paper, { length, metadata }, by, product.now()));
      }
      const { caseId, recordingId } = metadata;
      if (!isUuid(caseId) || !isUuid(recordingId))
        return refused(
          422,
          'dataInvalid',
          '上传说明不全',
          'Upload-Metadata 须有 caseId 与 recordingId，或者 caseId 与 documentId（UUID）。',
        );
      const live = await agency().cases.load(caseId);
      if (live.file.version === 0) return refused(404, 'notFound', '没有这个案件', `案件 ${caseId} 不存在。`);
      if (live.file.recordings.some((recording) => recording.id === recordingId && recording.sha256 !== undefined))
        return refused(409, 'wrongOrder', '该音像已有文件', '同一音像只收一个原始文件；另一段请另行登记。');
      return 'ok';
    },

    async admit({ metadata, context }, object, head) {
      const paper = paperOf(metadata);
      if (!paper) return 'ok';
      return answer(await scanArrived(agency(), paper, object, head, context as UploadContext, product.now()));
    },

    async onReceived(upload, object) {
      const paper = paperOf(upload.metadata);
      if (paper) return registerScan(agency(), paper, upload, object);
      const { caseId, recordingId, activityId, filename, filetype } = upload.metadata;
      const context = upload.context as UploadContext;
      await registerReceived(agency(), upload.id, {
        caseId: caseId!,
        recordingId: recordingId!,
        ...(isUuid(activityId) ? { activityId } : {}),
        sha256: object.sha256,
        size: object.size,
        ...(filename ? { name: filename } : {}),
        ...(filetype ? { type: filetype } : {}),
        at: Date.parse(upload.touchedAt),
        by: { id: context.account, role: context.role },
      });
      await product.jobs.send(
        storeJob,
        {
          agency: agency().code,
          caseId,
          recordingId,
          sha256: object.sha256,
          name: filename ?? `${recordingId}`,
          type: filetype ?? null,
        },
        { singletonKey: `${agency().code}/${recordingId}` },
      );
    },

    async owed(upload) {
      const { caseId, recordingId } = upload.metadata;
      if (!isUuid(caseId)) return false;
      const live = await agency().cases.load(caseId);
      const recording = live.file.recordings.find((one) => one.id === recordingId);
      return recording !== undefined && recording.durability === 'captured';
    },

    onFault(fault, about) {
      product.log.error({ err: fault, ...about, agency: agency().code }, 'upload failed');
    },
  };
}

const answer = (refusal: UploadRefusal | undefined) => (refusal ? { refusal } : 'ok');

/** The paper an upload is the scan of; undefined for one that is a recording. */
const paperOf = ({ caseId, documentId }: Upload['metadata']): ScannedPaper | undefined =>
  isUuid(caseId) && isUuid(documentId) ? { caseId, documentId } : undefined;

const isUuid = (text: string | undefined): text is string =>
  text !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
