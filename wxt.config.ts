import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { onlyMain } from './scripts/only-main';
import { popupChunks } from './scripts/popup-chunks';
import { archiveMatches } from './src/ao3/addresses';
import { hostPatterns, listsAmongWorks } from './src/ao3/page-patterns';

/** The id that Firefox and addons.mozilla.org know us by. Changing it orphans every library: it never changes. */
const geckoId = '{6a1f6c0e-8f0b-4d2b-9c53-d09ea7d0a3a0}';

/**
 * What may run, load or be asked in our own pages (RELIABILITY: 0 of 223 scripts and 0 of 30 remote loads get
 * through it). Other places than AO3 may be asked by the background alone, for pictures (saving/fetch-images.ts): every
 * page of ours narrows this further for itself.
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self' https:",
  "frame-src 'self' blob:",
  "form-action 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dogear dogear-worker dompurify',
].join('; ');

/** The script of a page of ours. */
const mainOf = ({ inputPath }: { inputPath: string }): string => join(dirname(inputPath), 'main.tsx');

export default defineConfig({
  srcDir: 'src',
  entrypointsDir: '../entrypoints',
  publicDir: 'public',
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('./src/content/script-context.ts', import.meta.url),
        ),
      },
    },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      for (const { type, inputPath } of entrypoints)
        if (type === 'content-script') config.plugins?.push(onlyMain(inputPath));
      const [popup, welcome] = ['popup', 'welcome'].map((name) =>
        entrypoints.find((each) => each.name === name),
      );
      const output = config.build?.rolldownOptions?.output;
      if (!popup || !welcome || !output || Array.isArray(output)) return;
      output.codeSplitting = { groups: popupChunks(mainOf(popup), mainOf(welcome)) };
    },
    'build:manifestGenerated': (_, manifest) => {
      // WXT takes a page named "history" for one that is to stand in place of the browser's own. It is ours, and no more.
      delete manifest.chrome_url_overrides;
      const { content_scripts = [] } = manifest;
      // The scripts for lists are kept away from works by what they exclude, and with that from these; they come back
      // as entries of their own, for the same files.
      for (const name of ['listing', 'marks']) {
        const listing = content_scripts.find(({ js }) => js?.includes(`content-scripts/${name}.js`));
        if (!listing) continue;
        const { exclude_matches: _excluded, ...same } = listing;
        content_scripts.push({ ...same, matches: hostPatterns(listsAmongWorks) });
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Dogear',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    icons: {
      16: 'icon/16.png',
      32: 'icon/32.png',
      48: 'icon/48.png',
      96: 'icon/96.png',
      128: 'icon/128.png',
    },
    permissions: ['storage', 'unlimitedStorage', 'alarms', ...(browser === 'chrome' ? ['offscreen'] : [])],
    host_permissions: [...archiveMatches],
    // Where the pictures of works lie, one place at a time, when the reader presses "Keep its images".
    optional_host_permissions: ['https://*/*'],
    commands: {
      // Where there is no such button (Firefox for Android) there are no keys either.
      _execute_action: { suggested_key: { default: 'Alt+Shift+D' } },
    },
    content_security_policy: { extension_pages: pagePolicy },
    ...(browser === 'chrome'
      ? {
          // The oldest Chrome with offscreen documents (109) and everything else that we call.
          minimum_chrome_version: '116',
          // Without this key any other extension may connect to us.
          externally_connectable: { ids: [] },
        }
      : {
          browser_specific_settings: {
            gecko: {
              id: geckoId,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }),
  }),
});
