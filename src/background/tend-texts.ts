import { noteOldTexts } from '@/store/note-old-texts';
import { packEarlierTexts } from '@/store/pack-earlier-texts';

/**
 * Packs some of the earlier texts that are still whole. Each turn changes the library, so the next comes a minute after
 * it (store/note-change), until nothing is left.
 */
export async function tendTexts(): Promise<void> {
  try {
    await noteOldTexts();
    await packEarlierTexts();
  } catch (error) {
    console.warn('Dogear: earlier texts were not packed.', error);
  }
}
