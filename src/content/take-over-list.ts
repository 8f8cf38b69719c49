import { browser } from 'wxt/browser';
import { readOwnEntries } from '@/ao3/read-own-entries';
import { isOwnList } from '@/ao3/recognise-page';
import { t } from '@/i18n/own-lists';
import { send } from '@/messages/wire';
import type { Taken } from '@/model/take-over';
import { listsToTake } from '@/settings/lists-to-take';
import { loadSettings } from '@/settings/settings';
import { ownButton, ownElement } from './own-element';
import type { Feature } from './run-features';

/**
 * Takes over what AO3's lists of the reader's own say, when the reader opens them and wants that. It is all on the page
 * already: AO3 is asked for nothing. Not in private windows.
 */
export const takeOverList: Feature = {
  name: 'Take over a list',
  fits: (page) => isOwnList(page) && !browser.extension.inIncognitoContext,

  async run({ document, left }) {
    const settings = await loadSettings();
    if (!settings.followReading || listsToTake(settings).length === 0) return;
    const entries = readOwnEntries(document);
    if (entries.length === 0) return;
    const taken = await send('takeOver', entries);
    if (taken.length === 0 || left.aborted) return;
    const line = tell(document, taken);
    left.addEventListener('abort', () => line.remove());
  },
};

/** A line at the edge of the window, so that nothing on the page moves; it goes when the reader sends it away. */
function tell(page: Document, taken: Taken[]): HTMLElement {
  const said = ownElement(page, 'span', 'taken-said');
  said.role = 'status';
  const undo = ownButton(page, t('takenUndo'), async () => {
    undo.disabled = true;
    try {
      await send('giveBack', taken);
      undo.remove();
      said.textContent = t('takenBack');
    } catch (error) {
      console.warn('Dogear: what was taken over was not given back.', error);
      undo.disabled = false;
      said.textContent = t('takenFailed');
    }
  });
  const line = ownElement(
    page,
    'div',
    'taken',
    said,
    undo,
    ownButton(page, t('takenClose'), () => line.remove()),
  );
  line.role = 'region';
  line.ariaLabel = 'Dogear';
  page.body.append(line);
  // A screen reader tells of what changes in a line, not of what comes with it.
  said.textContent = t('taken', { count: taken.length });
  return line;
}
