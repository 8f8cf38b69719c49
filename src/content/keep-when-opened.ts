import { browser } from 'wxt/browser';
import { findObstacle } from '@/ao3/find-obstacle';
import { loadSettings } from '@/settings/settings';
import { keepPage } from './keep-page';
import type { Feature } from './run-features';

/** Keeps every work that is opened, where the reader wants that; nothing in a private window. */
export const keepWhenOpened: Feature = {
  name: 'Keep when opened',
  fits: ({ kind }) => kind === 'work' || kind === 'chapter',

  async run({ document, left }) {
    if (browser.extension.inIncognitoContext) return;
    const { keepAutomatically } = await loadSettings();
    if (keepAutomatically !== true || left.aborted || findObstacle(document)) return;
    await keepPage(document, { asked: false });
  },
};
