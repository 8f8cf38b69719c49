import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { servedHosts } from '../archive/certificate';

export type BrowserName = 'chrome' | 'firefox';

export interface Opening {
  name: BrowserName;
  /** Where the stand-in listens; null leaves the browser to the real internet. */
  archivePort: number | null;
  /** The built extension: a folder. */
  extension: string;
  /** A profile that may have been used before; without it a new one. */
  profile?: string;
  headless?: boolean;
  scheme?: 'light' | 'dark';
  /** Firefox's preferences, beside those that every test needs. */
  prefs?: Record<string, boolean>;
}

export interface OpenBrowser {
  name: BrowserName;
  browser: Browser;
  /** "chrome-extension://…" or "moz-extension://…", without a slash at the end. */
  origin: string;
  profile: string;
  /** The folder in which the browser saves files. */
  downloads: string;
}

/** Where a browser with this profile saves files, without asking. */
const downloadsOf = (profile: string): string => join(profile, 'downloads');

/** The id of our manifest, and the address of our pages that Firefox is told to use for it. */
const geckoId = '{6a1f6c0e-8f0b-4d2b-9c53-d09ea7d0a3a0}';
const geckoUuid = 'd09ea700-0000-4000-8000-00000d09ea70';

/** Opens a real browser with Dogear in it. AO3's names lead to the stand-in, and every other name nowhere. */
export async function openBrowser(opening: Opening): Promise<OpenBrowser> {
  const profile = opening.profile ?? mkdtempSync(join(tmpdir(), 'dogear-profile-'));
  const browser = await (opening.name === 'chrome'
    ? openChrome(opening, profile)
    : openFirefox(opening, profile));
  const id = await browser.installExtension(opening.extension);
  const origin = opening.name === 'chrome' ? `chrome-extension://${id}` : `moz-extension://${geckoUuid}`;
  return { name: opening.name, browser, origin, profile, downloads: downloadsOf(profile) };
}

function openChrome({ archivePort, headless = true }: Opening, profile: string): Promise<Browser> {
  const names = servedHosts.map((host) => `MAP ${host}:443 127.0.0.1:${archivePort}`);
  return launch({
    browser: 'chrome',
    executablePath: findBrowser('chrome'),
    userDataDir: profile,
    headless,
    pipe: true,
    downloadBehavior: { policy: 'allow', downloadPath: downloadsOf(profile) },
    enableExtensions: true,
    // Only the stand-in may show a certificate that nobody signed.
    acceptInsecureCerts: archivePort !== null,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: [
      // Root has no sandbox to go into, nor have many containers, which is where nobody looks on.
      ...(headless || process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(archivePort === null
        ? []
        : [`--host-resolver-rules=${[...names, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`]),
    ],
  });
}

function openFirefox(
  { archivePort, headless = true, scheme, prefs }: Opening,
  profile: string,
): Promise<Browser> {
  if (prefs?.['browser.privatebrowsing.autostart']) allowInPrivateWindows(profile);
  return launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    userDataDir: profile,
    headless,
    acceptInsecureCerts: archivePort !== null,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    // Without it the driver may not look at an extension's pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: geckoUuid }),
      // An extension that is not signed is installed for one session: its library has to outlive that.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'browser.download.folderList': 2,
      'browser.download.dir': downloadsOf(profile),
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
      ...(archivePort === null
        ? {}
        : {
            'network.dns.localDomains': servedHosts.join(','),
            'network.socket.forcePort': `443=${archivePort}`,
          }),
      ...prefs,
      ...(scheme ? { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 } : {}),
    },
  });
}

/** As a reader does who lets the extension run in private windows. */
function allowInPrivateWindows(profile: string): void {
  const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  writeFileSync(join(profile, 'extension-preferences.json'), JSON.stringify({ [geckoId]: allowed }));
}
