/// <reference types="vite/client" />
import { defineContentScript } from 'wxt/utils/define-content-script';
import { archiveHosts } from '@/ao3/addresses';
import '@/content/gate.css';
import { gateWork } from '@/content/gate-work';
import { runFeatures } from '@/content/run-features';

/** Where the text of works is. */
const works = ['/works/*', '/chapters/*', '/collections/*/works/*'];

export default defineContentScript({
  matches: [...archiveHosts].flatMap((host) => works.map((path) => `https://${host}${path}`)),
  excludeMatches: [...archiveHosts].flatMap((host) => [
    `https://${host}/users/login*`,
    `https://${host}/users/password*`,
  ]),
  runAt: 'document_start',
  cssInjectionMode: 'manifest',
  noScriptStartedPostMessage: true,
  main: (context) =>
    runFeatures([gateWork], { document, address: location.href, left: context.signal, beforeShown: true }),
});
