/// <reference types="vite/client" />
import { defineContentScript } from 'wxt/utils/define-content-script';
import { hostPatterns, tagPages } from '@/ao3/page-patterns';
import { recognisePage } from '@/ao3/recognise-page';
import { runFeatures } from '@/content/run-features';
import { tellFamily } from '@/content/tell-family';

/** What only a tag's own page has; the script for lists, which runs there too, does not carry it. */
export default defineContentScript({
  matches: hostPatterns(tagPages.are),
  excludeMatches: hostPatterns(tagPages.areNot),
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main: ({ signal }) =>
    runFeatures([tellFamily], { document, page: recognisePage(location.href), left: signal }),
});
