import { type CleanFragment, cleanFragment, type Surroundings } from './clean-html';
import { standIn } from './stand-in';

/** What a book's texts are made of, besides themselves. */
export interface TextSources {
  /** For links, and for the words in place of what is not in the file. */
  around: Surroundings;
  /**
   * Asked once for each picture that a text shows: where in the file it lies now, or null for one that is not kept.
   * Without it no picture is in the file.
   */
  keepPicture?(address: string): Promise<string | null>;
}

/**
 * An author's HTML, clean, with those pictures that are in the file and words in place of the others. Both know
 * which picture it was (`data-picture`, `data-alt`), so that whoever reads the file again can put it back.
 */
export async function cleanText(html: string, { around, keepPicture }: TextSources): Promise<CleanFragment> {
  let pictures = 0;
  const picture = (address: string): string => {
    pictures += 1;
    return address;
  };
  const fragment = cleanFragment(html, { ...around, picture });
  // Most texts have none, and looking for them takes time.
  if (pictures === 0) return fragment;
  for (const shown of fragment.querySelectorAll('img')) {
    const address = shown.getAttribute('src') ?? '';
    const kept = (await keepPicture?.(address)) ?? null;
    if (kept !== null) {
      shown.setAttribute('src', kept);
      shown.setAttribute('data-picture', address);
    } else {
      const words = standIn(shown, around.base, around.say);
      words.setAttribute('data-picture', address);
      words.setAttribute('data-alt', shown.getAttribute('alt') ?? '');
      shown.replaceWith(words);
    }
  }
  return fragment;
}
