import { browser } from 'wxt/browser';
import { findObstacle } from '@/ao3/find-obstacle';
import { readTagFamily } from '@/ao3/read-tag-family';
import { send } from '@/messages/wire';
import type { Feature } from './run-features';

/** Tells the background of the family of a tag whose page the reader opened. Nothing of private windows. */
export const tellFamily: Feature = {
  name: 'Tell of a family of tags',
  fits: ({ kind }) => kind === 'tag' && !browser.extension.inIncognitoContext,

  async run({ document }) {
    if (!findObstacle(document)) await send('tellFamily', readTagFamily(document));
  },
};
