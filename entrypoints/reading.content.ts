/// <reference types="vite/client" />
import { defineContentScript } from 'wxt/utils/define-content-script';
import { hostPatterns, listsAmongWorks, passwordPages, workPages } from '@/ao3/page-patterns';
import { recogniseWork } from '@/ao3/recognise-work';
import { chooseShelf } from '@/content/choose-shelf';
import { holdPlace } from '@/content/hold-place';
import '@/content/place.css';
import '@/content/choose-shelf.css';
import { runFeatures } from '@/content/run-features';

/** What follows a reader through a work: nothing that has to be there before the page is, so it comes after it. */
export default defineContentScript({
  matches: hostPatterns(workPages),
  excludeMatches: hostPatterns([...listsAmongWorks, ...passwordPages]),
  runAt: 'document_idle',
  cssInjectionMode: 'manifest',
  noScriptStartedPostMessage: true,
  main: ({ signal }) =>
    runFeatures([holdPlace, chooseShelf], {
      document,
      page: recogniseWork(location.href) ?? { kind: 'elsewhere' },
      left: signal,
    }),
});
