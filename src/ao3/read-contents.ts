import { chapterId } from '@/model/ids';
import type { ContentsEntry } from '@/model/work';
import { readHeading } from './read-chapters';
import type { Frame } from './read-shown-parts';
import { all, maybe, textOf } from './select';

/**
 * Every posted chapter with its id, where this page of a work lists them all: in the menu of a chapter page, or as
 * the chapters of an entire work. `posted` is how many there are: an author's menu has more, drafts among them, and
 * such a list says nothing. Null for works in one piece, whose only chapter has no id on the page.
 */
export function readContents({ page, chapters }: Frame, posted: number | null): ContentsEntry[] | null {
  const menu = maybe(page, '#chapter_index');
  const entries = menu ? all(menu, 'option').map(readOption) : chapters.map(readChapter);
  const whole = entries.filter((entry) => entry !== null);
  return whole.length > 0 && whole.length === posted ? whole : null;
}

function readChapter(part: Element): ContentsEntry | null {
  const { id, position, title } = readHeading(part);
  return id && { id, position, title };
}

/** "3. The title", cut at some fifty letters. */
function readOption(option: Element): ContentsEntry | null {
  return readEntry(option.getAttribute('value') ?? '', textOf(option));
}

/**
 * A line of AO3's lists of chapters, "3. The title" or, without a title, "3. Chapter 3". Null for anything else.
 * `id` is the chapter's number in digits.
 */
export function readEntry(id: string, line: string): ContentsEntry | null {
  const [, position, words = ''] = /^(\d[\d,]*)\. ?(.*)$/.exec(line) ?? [];
  const number = Number(id);
  if (!position || !(number > 0 && Number.isSafeInteger(number))) return null;
  const title = words === `Chapter ${position}` ? null : words || null;
  return { id: chapterId(number), position: Number(position.replaceAll(',', '')), title };
}
