import { defineContentScript } from 'wxt/utils/define-content-script';
import { archiveHosts } from '@/ao3/addresses';
import { answerList } from '@/content/answer-list';
import { runFeatures } from '@/content/run-features';
import { tellList } from '@/content/tell-list';

/** Where lists of works are. A page of a work carries nothing of this. */
const lists = [
  ...['/works', '/works?*', '/works/search*', '/tags/*', '/users/*', '/collections/*', '/series/*'],
  ...['/bookmarks*', '/languages/*', '/gifts*', '/search*'],
];
/** Where readers type passwords we have no business. */
const passwords = ['/users/login*', '/users/password*'];
const hosts = [...archiveHosts];

export default defineContentScript({
  // Only over https: what comes over http anybody on the way could have written.
  matches: hosts.flatMap((host) => lists.map((path) => `https://${host}${path}`)),
  excludeMatches: hosts.flatMap((host) => passwords.map((path) => `https://${host}${path}`)),
  runAt: 'document_idle',
  // WXT's own greeting would tell every script of the page that we are here.
  noScriptStartedPostMessage: true,
  main: (context) =>
    runFeatures([answerList, tellList], { document, address: location.href, left: context.signal }),
});
