import { useSyncExternalStore } from 'react';
import { Recorder, type RecorderView } from './recorder.ts';

/** The one recorder of this page. */
const recorder = new Recorder();

export function useRecorder(): RecorderView & { readonly recorder: Recorder } {
  const view = useSyncExternalStore(recorder.subscribe, recorder.view);
  return { recorder, ...view };
}
