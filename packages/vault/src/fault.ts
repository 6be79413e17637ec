export type VaultFaultCode =
  | 'notAVault' // the folder holds other things, or a format this program does not know
  | 'recordDamaged' // a record of ours cannot be read back
  | 'prefixDamaged' // bytes acknowledged earlier are no longer what they were
  | 'objectUnknown' // no object of that digest
  | 'sourceChanged' // a file changed while it was imported
  | 'passFailed' // the second pass could not read or finish; the object stays as it was
  | 'diskFull' // ENOSPC, EDQUOT
  | 'diskFailed'; // any other error of a file call

/** The vault's world failed. `message` is Chinese and for the operator; `cause` is the error of the system. */
export class VaultFault extends Error {
  readonly code: VaultFaultCode;
  constructor(code: VaultFaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'VaultFault';
    this.code = code;
  }
}

/** The fault an error of a file call amounts to; a fault stays what it is. */
export function vaultFault(cause: unknown): VaultFault {
  if (cause instanceof VaultFault) return cause;
  const code = errorCode(cause);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new VaultFault('diskFull', '存储空间已满；已确认收到的内容完好。', { cause });
  return new VaultFault('diskFailed', `存储读写失败（${code ?? String(cause)}）；已确认收到的内容不受影响。`, {
    cause,
  });
}

export function errorCode(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}
