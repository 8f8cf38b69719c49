import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseShelf } from '@/content/choose-shelf';
import { runFeatures } from '@/content/run-features';
import { t } from '@/i18n/place';
import type { ShelfHere } from '@/messages/list';
import { answerMessages } from '@/messages/wire';
import { parseShelfChosen } from '@/model/parse-shelf';
import { parseWorkId } from '@/model/parse-stretch';
import { saveSettings } from '@/settings/settings';
import { archivePage, fake, resetExtension } from '../fake-extension';
import { secondLetter, unrated, visitTo } from './archive-page';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const kept = vi.fn<(chosen: unknown) => void>();
let here: ShelfHere;
beforeEach(() => {
  resetExtension();
  kept.mockClear();
  here = { name: null, byHand: false };
  fake.sender = archivePage('/');
  answerMessages(
    {
      findShelf: { parse: parseWorkId, answer: async () => here },
      keepShelf: {
        parse: parseShelfChosen,
        answer: async (chosen) => {
          kept(chosen);
          return here;
        },
      },
    },
    { isArchive: () => true, codeOf: () => 'failed' },
  );
});

async function open(path: string) {
  const visit = visitTo(path);
  const before = visit.document.documentElement.outerHTML;
  await runFeatures([chooseShelf], visit);
  const select = visit.document.querySelector<HTMLSelectElement>('.dogear-shelf');
  return { ...visit, before, select, shown: select?.selectedOptions[0]?.text };
}

describe('the list of shelves on the page of a work', () => {
  it.each<[string, ShelfHere, string]>([
    ['nothing yet', { name: null, byHand: false }, t('shelf')],
    [
      'where reading put it',
      { name: 'reading', byHand: false },
      t('shelfNow', { shelf: t('shelf_reading') }),
    ],
    ['what the reader chose', { name: 'to-read', byHand: true }, t('shelf_to-read')],
    ['that they chose none', { name: null, byHand: true }, t('shelf_none')],
  ])('shows %s, and leaves no trace', async (_, stands, text) => {
    here = stands;
    const { document, before, shown, leave } = await open(secondLetter);
    expect(shown).toBe(text);
    leave();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('is on no page without the work, in no private window, and nowhere when it was turned off', async () => {
    expect((await open(unrated)).select).toBeNull();
    fake.extension.inIncognitoContext = true;
    expect((await open(secondLetter)).select).toBeNull();
    fake.extension.inIncognitoContext = false;
    await saveSettings({ shelfOnPage: false });
    expect((await open(secondLetter)).select).toBeNull();
  });

  it('is not heard when a script of the page says that it was changed', async () => {
    const { select, document } = await open(secondLetter);
    if (!select) throw new Error('There is no list.');
    select.value = 'dropped';
    const Changed = document.defaultView?.Event ?? Event;
    select.dispatchEvent(new Changed('change', { bubbles: true }));
    expect(kept).not.toHaveBeenCalled();
  });
});
