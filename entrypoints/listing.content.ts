/// <reference types="vite/client" />
import { defineContentScript } from 'wxt/utils/define-content-script';
import { archiveHosts } from '@/ao3/addresses';
import { judgeLists } from '@/content/judge-lists';
import '@/content/listing.css';
import '@/content/pick.css';
import { pickRule } from '@/content/pick-rule';
import { runFeatures } from '@/content/run-features';

/** Where lists are. What is not here is for gate.content.ts, or shows no items. */
const lists = [
  ...['/', '/works', '/works?*', '/works/search*', '/works/*/bookmarks*', '/tags/*', '/users/*'],
  ...['/collections/*', '/series/*', '/bookmarks*', '/external_works*', '/languages/*', '/gifts*'],
];
/** A work within a collection is a work; and where readers type passwords we have no business. */
const others = ['/collections/*/works/*', '/users/login*', '/users/password*'];
const hosts = [...archiveHosts];

export default defineContentScript({
  // Only over https: what comes over http anybody on the way could have written.
  matches: hosts.flatMap((host) => lists.map((path) => `https://${host}${path}`)),
  excludeMatches: hosts.flatMap((host) => others.map((path) => `https://${host}${path}`)),
  runAt: 'document_start',
  cssInjectionMode: 'manifest',
  noScriptStartedPostMessage: true,
  main: (context) =>
    runFeatures([judgeLists, pickRule], {
      document,
      address: location.href,
      left: context.signal,
      beforeShown: true,
    }),
});
