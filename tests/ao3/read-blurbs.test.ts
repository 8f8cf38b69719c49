import { describe, expect, it } from 'vitest';
import { findBlurbs, readBlurbs, readEveryBlurb } from '@/ao3/read-blurbs';
import { htmlPage } from '../html-page';
import { bookmarkItem, header, listingPage, workItem, workModule } from './invented-blurb';

const short =
  '<li class="user short blurb group user-73"><div class="header module"><h5 class="byline heading">Bookmarked by <a href="/users/auk/pseuds/auk">auk</a></h5></div></li>';

describe('readBlurbs', () => {
  it('reads every list of a page in its order', () => {
    const page = htmlPage(
      `<div id="main"><ul class="index">${workItem()}</ul><ol>${bookmarkItem()}<li class="collection picture blurb group"></li></ol></div>`,
    );
    expect(readBlurbs(page).map(({ kind, id }) => [kind, id])).toEqual([
      ['work', 501],
      ['bookmark', 501],
    ]);
  });

  it('loses no item by another that is broken, and says which', () => {
    const broken = workItem('<p>Nothing.</p>', 'work blurb group work-777', 'work_777');
    const page = htmlPage(listingPage(workItem() + broken + workItem()));
    const { blurbs, oddities } = readEveryBlurb(page);
    expect(blurbs).toHaveLength(2);
    expect(oddities).toEqual([expect.stringContaining('work_777')]);
    expect(readBlurbs(page)).toEqual(blurbs);
  });

  it('gives the bookmarks that follow a work to that work', () => {
    const page = htmlPage(listingPage(workItem() + short + short, 'bookmarks-index'));
    const [blurb, ...others] = readBlurbs(page);
    expect(others).toEqual([]);
    expect(blurb?.bookmarkedBy.map(({ owner }) => owner.login)).toEqual(['auk', 'auk']);
  });

  it('reads the works within a prompt, and not the prompt', () => {
    const prompt = `<li class=" blurb group">${header()}<div class="work listbox"><ul class="index">${workItem()}</ul></div></li>`;
    const page = htmlPage(listingPage(prompt));
    expect(findBlurbs(page)).toHaveLength(2);
    expect(readBlurbs(page)).toHaveLength(1);
  });

  it('takes no list in a text for one of its own', () => {
    const forged = `<div class="userstuff"><ol>${workItem(workModule(), 'work blurb group work-9')}</ol></div>`;
    expect(readBlurbs(htmlPage(`<div id="main">${forged}</div>`))).toEqual([]);
  });

  it('finds nothing where there are no lists', () => {
    expect(readEveryBlurb(htmlPage('<p>Hello</p>'))).toEqual({ blurbs: [], oddities: [] });
  });
});
