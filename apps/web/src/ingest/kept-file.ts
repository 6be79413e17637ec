// File System Access (WICG): not in the standard library's types, and only in some browsers, at secure addresses.
declare global {
  interface FileSystemHandle {
    queryPermission?(descriptor: { mode: 'read' }): Promise<PermissionState>;
    requestPermission?(descriptor: { mode: 'read' }): Promise<PermissionState>;
  }
  interface DataTransferItem {
    getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
  }
  interface Window {
    showOpenFilePicker?(options: { multiple: boolean }): Promise<FileSystemFileHandle[]>;
  }
}

/** A file somebody chose, with the handle that opens it again after a reload where the browser gives one. */
export interface ChosenFile {
  readonly file: File;
  readonly handle?: FileSystemFileHandle;
}

/** Asks for files; undefined where this browser has no handles and an input has to be used. Cancelling chooses none. */
export async function chooseWithHandles(): Promise<readonly ChosenFile[] | undefined> {
  if (!window.showOpenFilePicker) return undefined;
  try {
    const handles = await window.showOpenFilePicker({ multiple: true });
    return await Promise.all(handles.map(async (handle) => ({ file: await handle.getFile(), handle })));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return [];
    throw cause;
  }
}

/** The files that were dropped; folders are left out. */
export async function droppedFiles(items: DataTransferItemList): Promise<readonly ChosenFile[]> {
  // The list is emptied as soon as the event is over, so everything is asked of it at once.
  const dropped = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({
      entry: item.webkitGetAsEntry(),
      file: item.getAsFile(),
      handle: item.getAsFileSystemHandle?.(),
    }));
  const chosen = dropped.map(async ({ entry, file, handle }): Promise<readonly ChosenFile[]> => {
    if (!file || entry?.isDirectory) return [];
    const kept = await handle;
    return [kept?.kind === 'file' ? { file, handle: kept as FileSystemFileHandle } : { file }];
  });
  return (await Promise.all(chosen)).flat();
}

/** The file behind a handle, while the browser still allows reading it without asking. */
export async function openedAgain(handle: FileSystemFileHandle | undefined): Promise<File | undefined> {
  return (await handle?.queryPermission?.({ mode: 'read' })) === 'granted' ? handle!.getFile() : undefined;
}

/** As `openedAgain`, asking the person; has to be called from a click. */
export async function askedAgain(handle: FileSystemFileHandle): Promise<File | undefined> {
  return (await handle.requestPermission?.({ mode: 'read' })) === 'granted' ? handle.getFile() : undefined;
}
