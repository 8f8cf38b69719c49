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

/** An author's HTML, clean, with those pictures that are in the file and words in place of the others. */
export async function cleanText(html: string, { around, keepPicture }: TextSources): Promise<CleanFragment> {
  const fragment = cleanFragment(html, keepPicture ? { ...around, picture: (address) => address } : around);
  if (!keepPicture) return fragment;
  for (const picture of fragment.querySelectorAll('img')) {
    const kept = await keepPicture(picture.getAttribute('src') ?? '');
    if (kept === null) picture.replaceWith(standIn(picture, around.base, around.say));
    else picture.setAttribute('src', kept);
  }
  return fragment;
}
