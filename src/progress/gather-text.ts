import { countWords } from './count-words';
import { eachParagraph, type Paragraph } from './paragraphs';
import { type ChapterText, chapterText } from './place-in-text';

/** A chapter's text as it stands in a page, and in words. */
export interface GatheredText extends ChapterText {
  inPage: readonly Paragraph[];
  /** Letters a word, in this text's script: about 5.5 in English, 1.2 in Chinese. */
  lettersPerWord: number;
}

/** A page moves smoothly beside such turns. */
const turnMs = 3;
const sample = 20;

/** Gathers the paragraphs of a chapter, giving the tab back whenever a turn is over. */
export async function gatherText(chapter: Element): Promise<GatheredText> {
  const inPage: Paragraph[] = [];
  let since = performance.now();
  for (const paragraph of eachParagraph(chapter)) {
    inPage.push(paragraph);
    if (inPage.length % 16 > 0 || performance.now() - since < turnMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  const text = chapterText(inPage.map(({ text }) => text));
  const some = text.paragraphs.slice(0, sample).join(' ');
  return { ...text, inPage, lettersPerWord: some.length / Math.max(1, countWords(some)) };
}

/** Whether it is no longer what the page shows: something (a translation) has put other words there. */
export const isStale = ({ inPage }: GatheredText): boolean =>
  inPage[0]?.first.isConnected === false || inPage.at(-1)?.last.isConnected === false;
