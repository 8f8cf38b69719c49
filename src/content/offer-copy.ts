import { browser } from 'wxt/browser';
import { findObstacle, type Obstacle } from '@/ao3/find-obstacle';
import { t } from '@/i18n/copy';
import { send } from '@/messages/wire';
import { isOn } from '@/settings/page-settings';
import { ownButton, ownElement } from './own-element';
import type { Feature } from './run-features';

/** What stands there until the reader answers it, or is a page that ends too early: no reason to go elsewhere. */
const passing: ReadonlySet<Obstacle['kind']> = new Set(['adult', 'cut']);

/** Where AO3 shows something else in the place of a work that is kept, offers the copy. */
export const offerCopy: Feature = {
  name: 'Offer copy',
  fits: ({ kind }) => kind === 'work' || kind === 'chapter' || kind === 'chapter-index',

  async run({ document, page, left }) {
    const obstacle = findObstacle(document);
    if (obstacle === null || passing.has(obstacle.kind)) return;
    const chapter = 'chapter' in page ? page.chapter : null;
    const named = 'work' in page ? page.work : null;
    const work = named ?? (chapter && (await send('findWorkOfChapter', chapter)));
    const [kept] = work ? await send('findKept', [work]) : [];
    if (!work || !kept) return;

    // That there is no such chapter says nothing of its work.
    const isSaid = obstacle.kind === 'unrevealed' || (obstacle.kind === 'missing' && named);
    const gone = isSaid ? obstacle.kind : null;
    if (gone && !browser.extension.inIncognitoContext) await send('tellAbsence', { work, kind: gone });
    if (!(await isOn('copyOnPage')) || left.aborted) return;

    const bar = ownElement(
      document,
      'div',
      'bar',
      ownElement(document, 'span', 'bar-text', t(gone === 'missing' ? 'copyOfMissing' : 'copyKept')),
      ownButton(document, t('copyRead'), () => void send('openCopy', { work, chapter })),
      ownButton(document, t('copyDismiss'), () => bar.remove()),
    );
    bar.role = 'region';
    bar.ariaLabel = 'Dogear';
    document.body.prepend(bar);
    left.addEventListener('abort', () => bar.remove());
  },
};
