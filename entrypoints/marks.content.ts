/// <reference types="vite/client" />
import { defineContentScript } from 'wxt/utils/define-content-script';
import { hostPatterns, listsAmongWorks, passwordPages, workPages } from '@/ao3/page-patterns';
import { recognisePage } from '@/ao3/recognise-page';
import '@/content/marks.css';
import { runFeatures } from '@/content/run-features';
import { showMarks } from '@/content/show-marks';

/** How far the reader is with each work of a list, of series too: apart from what has to judge them before they are seen. */
export default defineContentScript({
  matches: hostPatterns(['/*']),
  // The lists among the pages of works are added in wxt.config.ts, as those of listing.content.ts are.
  excludeMatches: hostPatterns([...workPages, ...listsAmongWorks, ...passwordPages]),
  runAt: 'document_start',
  cssInjectionMode: 'manifest',
  noScriptStartedPostMessage: true,
  main: ({ signal }) =>
    runFeatures([showMarks], { document, page: recognisePage(location.href), left: signal }),
});
