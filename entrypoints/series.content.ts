/// <reference types="vite/client" />
import { defineContentScript } from 'wxt/utils/define-content-script';
import { hostPatterns, seriesPages } from '@/ao3/page-patterns';
import { recognisePage } from '@/ao3/recognise-page';
import { answerList } from '@/content/answer-list';
import '@/content/gate.css';
import '@/content/gate-look.css';
import '@/content/severity.css';
import { gateSeries } from '@/content/gate-series';
import { judgeLists } from '@/content/judge-lists';
import '@/content/listing.css';
import '@/content/hide-tags.css';
import '@/content/pick.css';
import { pickRule } from '@/content/pick-rule';
import { runFeatures } from '@/content/run-features';
import { tellList } from '@/content/tell-list';

/** A series is a list with a gate before it; other lists do not carry the gate. */
const features = [gateSeries, judgeLists, answerList, tellList, pickRule];

export default defineContentScript({
  matches: hostPatterns(seriesPages),
  runAt: 'document_start',
  cssInjectionMode: 'manifest',
  noScriptStartedPostMessage: true,
  main: ({ signal }) => runFeatures(features, { document, page: recognisePage(location.href), left: signal }),
});
