import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerShelf, takeShelf } from '@/background/answer-shelf';
import { Refused } from '@/background/keep-received';
import type { ShelfChosen } from '@/messages/list';
import type { From } from '@/messages/wire';
import { workId } from '@/model/ids';
import { NotUnderstood } from '@/model/parse';
import { parseShelfChosen } from '@/model/parse-shelf';
import { findKnownWorks } from '@/store/known-works';
import { vault } from '@/store/vault';
import { resetExtension } from '../fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(async () => {
  resetExtension();
  await Promise.all(vault.tables.map((table) => table.clear()));
});

const work = workId(7);
const page: From = { address: 'https://archiveofourown.org/works/7', incognito: false };
const workAt = (address: string) => (address.endsWith('/7') ? work : null);
const facts = {
  ...{ title: 'The Lamp', authors: [], fandoms: ['Lamps'], language: null, words: 9000 },
  ...{ chaptersPosted: 3, chaptersPlanned: null, complete: false },
};
const chosen: ShelfChosen = { work, facts, saying: { kind: 'shelf', shelf: 'to-read' } };

describe('the shelf that is chosen on a page', () => {
  it('is kept with what the work is, told when it is asked for, and taken back', async () => {
    expect(await answerShelf(work, page)).toEqual({ name: null, byHand: false });
    expect(await takeShelf(chosen, page, workAt)).toEqual({ name: 'to-read', byHand: true });
    expect(await answerShelf(work, page)).toEqual({ name: 'to-read', byHand: true });
    expect(await findKnownWorks([work])).toMatchObject([{ title: 'The Lamp' }]);
    const back = await takeShelf({ ...chosen, saying: { kind: 'shelf-by-reading' } }, page, workAt);
    expect(back).toEqual({ name: null, byHand: false });
  });

  it('is refused of another work than the page’s, and in a private window', async () => {
    for (const refused of [
      takeShelf({ ...chosen, work: workId(8) }, page, workAt),
      takeShelf(chosen, { ...page, incognito: true }, workAt),
      answerShelf(work, { ...page, incognito: true }),
    ])
      await expect(refused).rejects.toThrow(Refused);
    expect(await vault.standings.count()).toBe(0);
    expect(await vault.known.count()).toBe(0);
  });

  it('is all that a page may say', () => {
    expect(parseShelfChosen(chosen)).toEqual(chosen);
    for (const saying of [
      { kind: 'note', note: 'x' },
      { kind: 'rating', rating: 5 },
      { kind: 'shelf', shelf: 'attic' },
    ])
      expect(() => parseShelfChosen({ ...chosen, saying })).toThrow(NotUnderstood);
  });
});
