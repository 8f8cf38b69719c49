import { browser } from 'wxt/browser';
import { findWorkActions } from '@/ao3/find-work-actions';
import { readKnownFacts } from '@/ao3/read-known-facts';
import { findWorkId } from '@/ao3/read-work-id';
import { t } from '@/i18n/place';
import { send } from '@/messages/wire';
import { loadSettings } from '@/settings/settings';
import { ownElement } from './own-element';
import type { Feature } from './run-features';
import { shelfList } from './shelf-list';

/** A list among AO3's own buttons above a work, from which the reader chooses its shelf. Not in private windows. */
export const chooseShelf: Feature = {
  name: 'Choose the shelf',
  fits: ({ kind }) => kind === 'work' || kind === 'chapter',

  async run({ document, left }) {
    const actions = findWorkActions(document);
    if (!actions || browser.extension.inIncognitoContext) return;
    const work = findWorkId(document, document.URL);
    if (!(await loadSettings()).shelfOnPage) return;
    let here = await send('findShelf', work);
    if (left.aborted) return;

    const select = shelfList(document, 'shelf', t, async (saying) => {
      try {
        here = await send('keepShelf', { work, facts: readKnownFacts(document), saying });
        said.textContent = '';
      } catch (error) {
        console.warn('Dogear: the shelf was not kept.', error);
        said.textContent = t('shelfFailed');
      }
      show();
    });
    select.ariaLabel = t('shelf');
    const said = ownElement(document, 'span', 'shelf-said');
    said.role = 'status';
    const show = (): void => {
      const { name, byHand } = here;
      const [byReading] = select.options;
      if (byReading)
        byReading.text = byHand || name === null ? t('shelf') : t('shelfNow', { shelf: t(`shelf_${name}`) });
      select.value = byHand ? (name ?? 'none') : '';
    };
    show();
    const item = ownElement(document, 'li', 'shelf-item', select, said);
    actions.append(item);
    left.addEventListener('abort', () => item.remove());
  },
};
