/// <reference types="vite/client" />
import { defineContentScript } from 'wxt/utils/define-content-script';
import { archiveHosts } from '@/ao3/addresses';
import { judgeLists } from '@/content/judge-lists';
import '@/content/listing.css';
import { runFeatures } from '@/content/run-features';

/** Every feature that has to be there before the page is seen. */
const features = [judgeLists];

/** Where readers type passwords we have no business. */
const passwords = ['/users/login*', '/users/password*'];
const hosts = [...archiveHosts];

export default defineContentScript({
  // Only over https: what comes over http anybody on the way could have written.
  matches: hosts.map((host) => `https://${host}/*`),
  excludeMatches: hosts.flatMap((host) => passwords.map((path) => `https://${host}${path}`)),
  runAt: 'document_start',
  cssInjectionMode: 'manifest',
  noScriptStartedPostMessage: true,
  main: (context) =>
    runFeatures(features, { document, address: location.href, left: context.signal, beforeShown: true }),
});
