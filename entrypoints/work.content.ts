/// <reference types="vite/client" />
import { defineContentScript } from 'wxt/utils/define-content-script';
import { hostPatterns, listsAmongWorks, passwordPages, workPages } from '@/ao3/page-patterns';
import { recogniseWork } from '@/ao3/recognise-work';
import { answerPopup } from '@/content/answer-popup';
import '@/content/gate.css';
import '@/content/gate-look.css';
import '@/content/severity.css';
import { gateWork } from '@/content/gate-work';
import { keepWhenOpened } from '@/content/keep-when-opened';
import { offerCopy } from '@/content/offer-copy';
import '@/content/offer-copy.css';
import '@/content/hide-tags.css';
import '@/content/pick.css';
import { pickRule } from '@/content/pick-rule';
import { runFeatures } from '@/content/run-features';
import { tellVisit } from '@/content/tell-visit';

/** Everything that we do on the page of a work. */
const features = [gateWork, answerPopup, keepWhenOpened, offerCopy, tellVisit, pickRule];

export default defineContentScript({
  matches: hostPatterns(workPages),
  excludeMatches: hostPatterns([...listsAmongWorks, ...passwordPages]),
  runAt: 'document_start',
  cssInjectionMode: 'manifest',
  // WXT's own greeting would tell every script of the page that we are here.
  noScriptStartedPostMessage: true,
  main: ({ signal }) =>
    runFeatures(features, {
      document,
      page: recogniseWork(location.href) ?? { kind: 'elsewhere' },
      left: signal,
    }),
});
