import type { FileWords } from '@/model/file-words';
import type { FileFormat, SavedFile, SaveWatch, Saving } from '@/model/saving';
import { loadSettings } from '@/settings/settings';

/**
 * As `saveFile`, with copies looking as the reader has them. What writes files comes when one is to be written, and not
 * before the page.
 */
export async function saveWhenAsked(
  saving: Saving,
  format: FileFormat,
  words: FileWords,
  watch: SaveWatch,
): Promise<SavedFile> {
  const { saveFile } = await import('./save-file');
  return saveFile(saving, format, words, watch, await loadSettings());
}
