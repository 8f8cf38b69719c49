/** What Chrome has for folders of the reader's disk, beside what every browser has for its own (File System Access). */
declare global {
  interface Window {
    showDirectoryPicker?(options: {
      id: string;
      mode: 'readwrite';
      startIn: 'documents';
    }): Promise<FileSystemDirectoryHandle>;
  }
  interface FileSystemDirectoryHandle {
    queryPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
    requestPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
  }
}

/** Whether this browser lets a reader choose a folder. Firefox does not. */
export const canChooseFolder = (): boolean => typeof window.showDirectoryPicker === 'function';

/** Lets the reader choose a folder; null where they chose none. Called from a press. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const chosen = window.showDirectoryPicker?.({ id: 'backups', mode: 'readwrite', startIn: 'documents' });
    return (await chosen) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Whether we may write there now. Browsers forget it when they close, unless the reader allowed every visit. */
export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return ((await folder.queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
}

/** Asks the reader whether we may. Called from a press. */
export async function askToWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return ((await folder.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
}
