export { realDisk, type Disk, type DiskFile } from './disk.ts';
export { digestLanes, type Digester, type Digests } from './digest-lanes.ts';
export { eraseObject, erasureOf, type Erasure, type ErasureOrder } from './erasure.ts';
export { VaultFault, type VaultFaultCode } from './fault.ts';
export { importFile } from './import-file.ts';
export { isSha256, isUploadId, objectFile, type Sha256, type UploadId } from './layout.ts';
export {
  listObjects,
  objectExists,
  openObject,
  type ListedObject,
  type OpenObject,
  type VaultObject,
} from './objects.ts';
export { closeVault, openVault, VAULT_FORMAT, type VaultOptions } from './open-vault.ts';
export { listQuarantine, type QuarantineReason, type QuarantineVerdict } from './quarantine.ts';
export { receiptOf, storePass, type PassVerdict, type Receipt } from './store-pass.ts';
export type { Upload, UploadKind } from './upload.ts';
export { listUploads } from './uploads.ts';
export type { Vault } from './vault.ts';
export type { UploadAction, UploadHooks, UploadIntent, UploadRefusal } from './tus/hooks.ts';
export { UPLOAD_PROBLEMS, type UploadProblemCode } from './tus/problem.ts';
export { tusHandler, type TusHandler, type TusOptions } from './tus/tus-handler.ts';
