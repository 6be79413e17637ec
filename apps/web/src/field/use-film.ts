import { App } from 'antd';
import { useState } from 'react';
import { useCase } from '../case/opened-case.tsx';
import { interruptionBefore, type Interruption } from './interruption.ts';
import { canFilm } from './recorder.ts';
import { useCapture } from './use-capture.ts';
import { useRecorder } from './use-recorder.ts';

/** 录像 of one activity: with the camera of this page where there is one, else with the phone's own camera app. */
export function useFilm(activityId: string, askForFile: () => void) {
  const { file } = useCase();
  const { recorder, filming, broken } = useRecorder();
  const { bond, outbox } = useCapture(activityId);
  const { message } = App.useApp();
  const [viewing, setViewing] = useState(false);
  const [interruption, setInterruption] = useState<Interruption>();
  const here = filming?.bond.activityId === activityId ? filming : undefined;
  const start = async () => {
    if (!canFilm()) return askForFile();
    try {
      const { from } = await recorder.start(outbox, bond);
      setInterruption(interruptionBefore(file, activityId, from));
      setViewing(true);
    } catch (error) {
      message.error(`相机打不开（${error instanceof Error ? error.name : String(error)}），改用手机自带的相机`);
      askForFile();
    }
  };
  return {
    here,
    broken: broken?.activityId === activityId && !here ? broken : undefined,
    elsewhere: filming && !here ? filming : undefined,
    viewing: viewing && here !== undefined,
    open: () => (here ? setViewing(true) : void start()),
    close: () => setViewing(false),
    stop: () => void recorder.stop(),
    shoot: () => recorder.photo(outbox).then(() => message.success('已拍一张')),
    interruption,
    explained: () => setInterruption(undefined),
  };
}
