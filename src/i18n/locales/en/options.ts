import type { Table } from '@/i18n/words';

/** What the options say. */
export const options = {
  optionsKeeping: 'Keeping',
  keepAutomatically: 'Keep every work that I open',
  keepAutomaticallyWhat:
    'What you read on AO3 is kept in this browser as you read it, without another request to AO3. When this is off, a work is kept when you ask for it in the popup.',
  optionsStorage: 'Storage',
  storageUsed: 'The library takes up {used}. There is room for {free} more.',
  storageSafe: 'The browser has promised to leave your library alone when the disk gets full.',
  storageNotSafe: 'The browser may clear your library when the disk gets full, unless you ask it not to.',
  storageProtect: 'Ask the browser to protect it',
  kilobytes: '{size} KB',
  megabytes: '{size} MB',
  gigabytes: '{size} GB',
  optionsKeys: 'Keys',
  optionsKeysWhat: 'While you read a copy, the arrow keys ← and → turn the chapters.',
  optionsAbout: 'About and privacy',
  aboutPrivacy:
    'Everything that Dogear keeps stays in this browser. Nothing is collected. AO3 is asked only for works that you queue, once each, without your log-in.',
  aboutNetwork:
    'Pictures, sounds and films in works are not fetched. You see a link in their place, and nothing is asked of their sites until you follow it.',
  aboutVersion: 'Dogear {version}.',
  aboutAo3: 'Made by readers. Not part of AO3 or the Organization for Transformative Works.',
} as const satisfies Table;
