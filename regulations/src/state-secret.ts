import { all, any, not } from '@zhiji/law';
import { ev, gate, latest, seen } from './pen.ts';

/** 只登记索引，不存内容：入库的义务不及于它。以最后一次答复为准。 */
export const isStateSecret = latest([ev('recording.secrecyAnswered', { secrecy: { has: ['stateSecret'] } })]);

/** 内容有处可寻：存入登记的储存点；国家秘密不入本系统，登记了另存何处的也是。 */
export const isKept = any(
  seen(ev('recording.stored', { registered: true })),
  all(isStateSecret, seen(ev('recording.storedElsewhere'))),
);

const answered = ev('recording.secrecyAnswered', { secrecy: { has: ['stateSecret'] } });

/** 国家秘密的内容不入本系统：标明之后不得上传；上传之后才标明的，记为违规，内容须移出。 */
export const stateSecret = (
  head: Pick<Parameters<typeof gate>[0], 'id' | 'article' | 'requirements' | 'gist' | 'refusal'>,
) => {
  const recording = { ...head, topic: 'record.secrecy', per: 'recording', act: 'completeStoring' } as const;
  return [
    gate({ ...recording, on: ev('recording.received'), need: not(seen(answered)), binds: 'both' }),
    gate({
      ...recording,
      id: `${head.id}.kept`,
      gist: '内容已经上传，之后才标明国家秘密的，须移出本系统',
      on: answered,
      need: not(seen(ev('recording.received'))),
      refusal: '国家秘密的内容已经存入，须移出本系统',
      binds: 'fact',
    }),
  ];
};
