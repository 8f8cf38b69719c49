/// <reference types="vite/client" />
import { defineContentScript } from 'wxt/utils/define-content-script';
import { hostPatterns, listsAmongWorks, passwordPages, seriesPages, workPages } from '@/ao3/page-patterns';
import { recognisePage } from '@/ao3/recognise-page';
import { answerList } from '@/content/answer-list';
import { judgeLists } from '@/content/judge-lists';
import '@/content/listing.css';
import '@/content/severity.css';
import '@/content/hide-tags.css';
import '@/content/pick.css';
import { pickRule } from '@/content/pick-rule';
import { runFeatures } from '@/content/run-features';
import { tellList } from '@/content/tell-list';

/** Everything that we do on every page that is neither of a work nor of a series: most of them list works. */
const features = [judgeLists, answerList, tellList, pickRule];

export default defineContentScript({
  matches: hostPatterns(['/*']),
  // The lists among the pages of works are added in wxt.config.ts: a pattern cannot take back what another excludes.
  excludeMatches: hostPatterns([...workPages, ...listsAmongWorks, ...seriesPages, ...passwordPages]),
  runAt: 'document_start',
  cssInjectionMode: 'manifest',
  noScriptStartedPostMessage: true,
  main: ({ signal }) => runFeatures(features, { document, page: recognisePage(location.href), left: signal }),
});
