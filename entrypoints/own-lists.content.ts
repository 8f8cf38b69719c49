/// <reference types="vite/client" />
import { defineContentScript } from 'wxt/utils/define-content-script';
import { hostPatterns, ownLists } from '@/ao3/page-patterns';
import { recognisePage } from '@/ao3/recognise-page';
import { runFeatures } from '@/content/run-features';
import '@/content/take-over.css';
import { takeOverList } from '@/content/take-over-list';

/** What only the lists that AO3 keeps for a reader have; the scripts for all lists, which run there too, do not carry it. */
export default defineContentScript({
  matches: hostPatterns(ownLists),
  runAt: 'document_idle',
  cssInjectionMode: 'manifest',
  noScriptStartedPostMessage: true,
  main: ({ signal }) =>
    runFeatures([takeOverList], { document, page: recognisePage(location.href), left: signal }),
});
