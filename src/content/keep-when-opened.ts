import { browser } from 'wxt/browser';
import { findObstacle } from '@/ao3/find-obstacle';
import { keepsByItself } from '@/settings/page-settings';
import { keepPage } from './keep-page';
import type { Feature } from './run-features';

/** Keeps every work that is opened, where the reader wants that; nothing in a private window. */
export const keepWhenOpened: Feature = {
  name: 'Keep when opened',
  fits: ({ kind }) => kind === 'work' || kind === 'chapter',

  async run({ document, left }) {
    if (browser.extension.inIncognitoContext) return;
    if (!(await keepsByItself()) || left.aborted || findObstacle(document)) return;
    await keepPage(document, { asked: false });
  },
};
