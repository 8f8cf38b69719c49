import { browser } from 'wxt/browser';
import { readSeenWorks } from '@/ao3/read-seen-works';
import { send } from '@/messages/wire';
import type { Feature } from './run-features';

/** Tells the background what a list says of works, so that the library knows which of its copies are behind. */
export const tellList: Feature = {
  name: 'Tell of a list',
  fits: ({ kind }) => kind !== 'work' && kind !== 'chapter',

  async run({ document }) {
    if (browser.extension.inIncognitoContext) return;
    const seen = readSeenWorks(document);
    if (seen.length > 0) await send('tellVisit', seen);
  },
};
