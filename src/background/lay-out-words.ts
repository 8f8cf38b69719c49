import { browser } from 'wxt/browser';
import { languageFor } from '@/i18n/languages';
import { spokenElsewhere } from '@/i18n/spoken-elsewhere';
import { speak } from '@/i18n/words';
import { loadLanguage, loadSpokenWords, saveSpokenWords } from '@/settings/language';

/** An answer that holds words of ours, in the reader's language as it is now: the background may just have woken. */
export const worded =
  <Asked extends unknown[], Answered>(answer: (...asked: Asked) => Promise<Answered>) =>
  async (...asked: Asked): Promise<Answered> => {
    speak(await loadSpokenWords());
    return answer(...asked);
  };

/** Lays out what is said outside our own pages, for a browser whose language may be another now, and as this version says it. */
export async function layOutWords(): Promise<void> {
  const language = languageFor(await loadLanguage(), browser.i18n.getUILanguage());
  await saveSpokenWords(spokenElsewhere(language));
}
