import { useImperativeHandle, useRef, type Ref } from 'react';

export interface FileAskHandle {
  readonly ask: () => void;
}

interface FileAskProps {
  readonly ref: Ref<FileAskHandle>;
  readonly label: string;
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => Promise<void>;
}

/** The phone's own camera app, or a file where there is none. */
export function FileAsk({ ref, label, accept, onFiles }: FileAskProps) {
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => ({ ask: () => input.current!.click() }), []);
  return (
    <input
      ref={input}
      type="file"
      hidden
      aria-label={label}
      accept={accept}
      capture="environment"
      onChange={({ target }) => {
        void onFiles([...(target.files ?? [])]);
        target.value = '';
      }}
    />
  );
}
