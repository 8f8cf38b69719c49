import { defineContentScript } from 'wxt/utils/define-content-script';
import { archiveHosts } from '@/ao3/addresses';
import { answerPopup } from '@/content/answer-popup';
import { keepWhenOpened } from '@/content/keep-when-opened';
import { offerCopy } from '@/content/offer-copy';
import '@/content/offer-copy.css';
import { runFeatures } from '@/content/run-features';
import { tellVisit } from '@/content/tell-visit';

/** Every feature there is. */
const features = [answerPopup, keepWhenOpened, offerCopy, tellVisit];

/** Where readers type passwords we have no business. */
const passwords = ['/users/login*', '/users/password*'];
const hosts = [...archiveHosts];

export default defineContentScript({
  // Only over https: what comes over http anybody on the way could have written.
  matches: hosts.map((host) => `https://${host}/*`),
  excludeMatches: hosts.flatMap((host) => passwords.map((path) => `https://${host}${path}`)),
  runAt: 'document_idle',
  // WXT's own greeting would tell every script of the page that we are here.
  noScriptStartedPostMessage: true,
  main: (context) => runFeatures(features, { document, address: location.href, left: context.signal }),
});
