import { describe, expect, it, vi } from 'vitest';
import { findChapterTexts } from '@/ao3/find-chapter-texts';
import { findOffer } from '@/content/find-offer';
import { chapterId, workId } from '@/model/ids';
import type { Place } from '@/model/place';
import { letters, visitTo } from './archive-page';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const place = (position: number, fraction: number): Place => ({
  ...{ chapter: chapterId(910000200 + position), position, fraction },
  ...{ paragraph: 0, paragraphs: 9, into: 0, quote: { text: '', print: 0, before: [], after: [] } },
});

const offerOn = (path: string, held: Place) =>
  findOffer(workId(letters), held, findChapterTexts(visitTo(path).document));

describe('what is offered to who comes to a page of a work', () => {
  it('is the next chapter, where they read this one to its end', async () => {
    const offer = await offerOn(`/works/${letters}/chapters/910000205`, place(5, 1));
    expect(offer).toMatchObject({ kind: 'elsewhere' });
    expect(offer).toHaveProperty(
      'address',
      expect.stringMatching(/\/works\/900000002\/chapters\/910000206\b/),
    );
  });

  it('is nothing at the end of all that there is, nor where they have turned the page already', async () => {
    expect(await offerOn(`/works/${letters}/chapters/910000209`, place(9, 1))).toBeNull();
    expect(await offerOn(`/works/${letters}/chapters/910000206`, place(5, 1))).toBeNull();
  });

  it('is the chapter of the place elsewhere', async () => {
    expect(await offerOn(`/works/${letters}/chapters/910000201`, place(5, 0.4))).toEqual({
      kind: 'elsewhere',
      address: '/works/900000002/chapters/910000205',
    });
  });
});
