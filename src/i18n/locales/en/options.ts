import type { Table } from '@/i18n/words';

/** What the options say. */
export const options = {
  findOption: 'Find an option',
  optionsFound: { one: 'In {count} section', other: 'In {count} sections' },
  optionsNotFound: 'No option has these words.',
  optionsShowAll: 'Show all options',
  optionsSections: 'Sections',
  optionsKeeping: 'Keeping',
  keepAutomatically: 'Keep every work that I open',
  keepAutomaticallyWhat:
    'What you read on AO3 is kept in this browser as you read it, without another request to AO3. When this is off, a work is kept when you ask for it in the popup.',
  creatorStyle: 'Show works in their creator’s style',
  creatorStyleWhat:
    'In your copies, and in files that you save, where a work has a style of its own. In each copy you can choose otherwise, and what you chose there holds.',
  showPictures: 'Pictures in copies',
  showPicturesWhat:
    'Your copy of a work offers to fetch its pictures, and shows those that you fetched; files that you save show them too. When this is off, a link stands in their place. What you fetched is not deleted.',
  optionsAsking: 'Asking AO3',
  askingWhat:
    'Dogear asks AO3 for one page at a time, with 6 to 10 seconds between two pages, and stops when AO3 says so.',
  restrictedWorks: 'Works that AO3 shows only to readers who are logged in',
  restricted_never: 'Never ask for them with my log-in',
  restricted_ask: 'Let me decide for each work',
  restricted_always: 'Ask for them with my log-in',
  restrictedWorksWhat:
    'A work is asked for with your log-in only if you agree and AO3 wants one. It then appears in your history on AO3, as one more visit.',
  optionsSpoilers: 'Without spoilers',
  hideTagsWhat:
    'What you choose here is hidden from view in lists and on the pages of works, until you press a button there. Your rules go on seeing it, and the button says whether one of them matched.',
  hide_freeform: 'Hide additional tags',
  hide_relationship: 'Hide relationships',
  hide_character: 'Hide characters',
  hide_warning: 'Hide archive warnings',
  optionsLanguage: 'Language',
  languageChosen: 'What Dogear says is in',
  language_browser: 'the language of the browser',
  language_en: 'English',
  language_es: 'Español (Spanish)',
  languageWhat:
    'Works, tags and AO3’s own pages stay as they are, and so do the words in which rules are written. Pages of AO3 that are open follow when you come back to them or load them again.',
  optionsStorage: 'Storage',
  storageUsed: 'The library takes up {used}. There is room for {free} more.',
  storageSafe: 'The browser has promised to leave your library alone when the disk gets full.',
  storageNotSafe: 'The browser may clear your library when the disk gets full, unless you ask it not to.',
  storageProtect: 'Ask the browser to protect it',
  kilobytes: '{size} KB',
  megabytes: '{size} MB',
  gigabytes: '{size} GB',
  optionsAbout: 'About and privacy',
  aboutPrivacy:
    'Everything that Dogear keeps stays in this browser. Nothing is collected. AO3 is asked only for works that you queue or keep up to date, and for a tag when you press “Ask AO3”, without your log-in unless you agree.',
  aboutNetwork:
    'Sounds and films in works are not fetched, and pictures only when you ask for them in your copy of a work. Until then you see a link in their place, and nothing is asked of their sites.',
  aboutVersion: 'Dogear {version}.',
  aboutAo3: 'Made by readers. Not part of AO3 or the Organization for Transformative Works.',
} as const satisfies Table;
