import { App } from 'antd';
import { useCase } from '../case/opened-case.tsx';
import { factsOf } from '../ingest/file-facts.ts';
import { useOutbox } from '../ingest/use-outbox.ts';
import { useActing } from '../shell/acting.tsx';
import { keepCaptured, type CaptureBond } from './keep.ts';

/** 采集 for one activity: whose it is, and how a file that another app of the phone filmed is taken in. */
export function useCapture(activityId: string) {
  const { me, rolesFor } = useActing();
  const { caseId, file } = useCase();
  const { outbox } = useOutbox();
  const { message } = App.useApp();
  const as = rolesFor('registerRecording')[0] ?? 'officer';
  const bond: CaptureBond = {
    account: me.id,
    caseId,
    caseTitle: file.title ?? '案件',
    activityId,
    as,
    recordist: { ...recordistOf(me), role: as },
  };
  const takeIn = async (files: Iterable<File>) => {
    for (const one of files) await keepCaptured(outbox, bond, { ...(await factsOf(one)), bytes: one });
    message.success('已存在本机，正在计算摘要');
  };
  return { bond, outbox, takeIn };
}

export const recordistOf = ({ id, name, certificate }: ReturnType<typeof useActing>['me']) => ({
  id,
  name,
  ...(certificate ? { certificate } : {}),
});
