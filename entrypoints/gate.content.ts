/// <reference types="vite/client" />
import { defineContentScript } from 'wxt/utils/define-content-script';
import { archiveHosts } from '@/ao3/addresses';
import '@/content/gate.css';
import { gateWork } from '@/content/gate-work';
import '@/content/pick.css';
import { pickRule } from '@/content/pick-rule';
import { runFeatures } from '@/content/run-features';

/** Where the text of works is. */
const works = ['/works/*', '/chapters/*', '/collections/*/works/*'];
/** Lists, which are for listing.content.ts; and where readers type passwords we have no business. */
const others = ['/works/search*', '/works/*/bookmarks*', '/users/login*', '/users/password*'];
const hosts = [...archiveHosts];

export default defineContentScript({
  matches: hosts.flatMap((host) => works.map((path) => `https://${host}${path}`)),
  excludeMatches: hosts.flatMap((host) => others.map((path) => `https://${host}${path}`)),
  runAt: 'document_start',
  cssInjectionMode: 'manifest',
  noScriptStartedPostMessage: true,
  main: (context) =>
    runFeatures([gateWork, pickRule], {
      document,
      address: location.href,
      left: context.signal,
      beforeShown: true,
    }),
});
