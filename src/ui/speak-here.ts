import { browser } from 'wxt/browser';
import { languageFor } from '@/i18n/languages';
import { loadSpokenOnPages } from '@/i18n/spoken-on-pages';
import { speak } from '@/i18n/words';
import { loadLanguage } from '@/settings/language';

/** From now on this page of ours says everything in the reader's language; in English, where the words do not come. */
export async function speakHere(): Promise<void> {
  try {
    speak(await loadSpokenOnPages(languageFor(await loadLanguage(), browser.i18n.getUILanguage())));
  } catch (error) {
    console.warn("Dogear: the reader's language could not be loaded.", error);
  }
}
