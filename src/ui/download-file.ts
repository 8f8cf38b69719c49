import type { SavedFile } from '@/model/saving';

/** Time enough for a browser that asks the reader where to put it, in ms. The address dies with the page anyway. */
const addressLivesMs = 10 * 60_000;

/** Hands a file to the browser, which saves it as it saves every download. Needs no permission. */
export function downloadFile({ name, blob }: SavedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), addressLivesMs);
}
