// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { workId } from '@/model/ids';
import { StandingHere } from '@/popup/StandingHere';
import { database } from '@/store/database';
import { findKnownWorks } from '@/store/known-works';
import { findStanding, keepStanding } from '@/store/standings';
import { vault } from '@/store/vault';
import { resetExtension } from '../fake-extension';
import { enter, field, find, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
afterEach(() => show(null));
beforeEach(async () => {
  resetExtension();
  await Promise.all([...vault.tables, ...database.tables].map((table) => table.clear()));
});

const work = workId(7);
const facts = {
  ...{ title: 'The Lamp', authors: [], fandoms: ['Lamps'], language: null, words: 9000 },
  ...{ chaptersPosted: 3, chaptersPlanned: 3, complete: true },
};
const standing = () => findStanding(work);
const isShown = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text));
const isKept = (what: object) => vi.waitFor(async () => expect(await standing()).toMatchObject(what));

describe('where a work stands, in the popup', () => {
  it('is set by hand, also of a work that is not kept, which is remembered from its page', async () => {
    await show(<StandingHere work={work} facts={facts} />);
    await isShown(t('shelfByReading'));
    await enter(t('shelf'), 'to-read');
    await isKept({ shelf: { value: { name: 'to-read', byHand: true } } });
    expect(await findKnownWorks([work])).toMatchObject([{ title: 'The Lamp' }]);
    await enter(t('shelf'), 'none');
    await isKept({ shelf: { value: { name: null, byHand: true } } });
    await enter(t('shelf'), 'by-reading');
    await isKept({ shelf: { value: { name: null, byHand: false } } });
  });

  it('takes a rating, and takes it back', async () => {
    await show(<StandingHere work={work} facts={null} />);
    await isShown(t('ratingMine'));
    await enter(t('ratingMine'), '4');
    await isKept({ rating: { value: 4 } });
    await enter(t('ratingMine'), '');
    await isKept({ rating: { value: null } });
  });

  it('keeps a note at a pause, and at once when the popup goes', async () => {
    await show(<StandingHere work={work} facts={null} />);
    await isShown(t('note'));
    await enter(t('note'), 'So');
    await isKept({ note: { value: 'So' } });
    await enter(t('note'), 'So good\n灯');
    await act(() => void dispatchEvent(new Event('pagehide')));
    await isKept({ note: { value: 'So good\n灯' } });
    await enter(t('note'), ' ');
    await show(null);
    await isKept({ note: { value: null } });
  });

  it('puts it on shelves of the reader’s own, in any script, old and new', async () => {
    await keepStanding([workId(8)], { kind: 'own-shelf', name: 'Comfort', on: true });
    await show(<StandingHere work={work} facts={null} />);
    await isShown('Comfort');
    await act(() => (field('Comfort') as HTMLInputElement).click());
    await isKept({ ownShelves: { Comfort: { value: true } } });
    await enter(t('newShelf'), '  再読 ');
    await act(() => void find('form').dispatchEvent(new Event('submit', { cancelable: true })));
    await isKept({ ownShelves: { 再読: { value: true } } });
    await vi.waitFor(() => expect((field('再読') as HTMLInputElement).checked).toBe(true));
    await enter(t('newShelf'), '__proto__');
    await act(() => void find('form').dispatchEvent(new Event('submit', { cancelable: true })));
    await isShown(t('shelfNameNone'));
    await act(() => (field('再読') as HTMLInputElement).click());
    await vi.waitFor(() => expect((field('再読') as HTMLInputElement).checked).toBe(false));
  });
});
