import { cleanFragment } from './clean-html';
import { mayHavePictures } from './may-have-pictures';

/** The addresses on the web of the pictures that an author's text shows, in its order, each once. */
export function listPictures(html: string, base: string): string[] {
  if (!mayHavePictures(html)) return [];
  const found = new Set<string>();
  const picture = (address: string): null => {
    found.add(address);
    return null;
  };
  cleanFragment(html, { base, say: () => '', picture });
  return [...found];
}
