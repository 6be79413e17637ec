import { App } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { digestOf } from './digest.ts';
import { askedAgain } from './kept-file.ts';
import type { OutboxFile } from './outbox-item.ts';
import { useOutbox } from './use-outbox.ts';

/** Asks for the file of an item again after a reload, and goes on only with the very same bytes. */
export function useGiveAgain(item: OutboxFile): {
  readonly ask: () => void;
  readonly checking: boolean;
  readonly input: ReactNode;
} {
  const { outbox } = useOutbox();
  const { message } = App.useApp();
  const [checking, setChecking] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const { id, name, size, handle, progress } = item;
  const give = async (file: File) => {
    const known = 'sha256' in progress ? progress.sha256 : undefined;
    setChecking(true);
    try {
      if (file.size !== size || (known !== undefined && (await digestOf(file)) !== known))
        return void message.error(`所选文件与“${name}”不是同一文件，没有续传`);
      outbox.lend(id, file);
      await outbox.tell(id, { is: 'fileGiven' });
    } catch (error) {
      message.error((error as Error).message);
    } finally {
      setChecking(false);
    }
  };
  const ask = async () => {
    const kept = handle && (await askedAgain(handle));
    if (kept) await give(kept);
    else picker.current!.click();
  };
  return {
    ask: () => void ask(),
    checking,
    input: (
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={`再次选择 ${name}`}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void give(file);
          target.value = '';
        }}
      />
    ),
  };
}
