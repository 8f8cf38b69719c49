import type { Language } from './languages';
import { copy } from './locales/es/copy';
import { es as listing } from './locales/es/listing';
import { marks } from './locales/es/marks';
import { ownLists } from './locales/es/own-lists';
import { es as page } from './locales/es/page';
import { place } from './locales/es/place';
import { shelfNames } from './locales/es/shelf-names';
import { es as telling } from './locales/es/telling';
import type { Spoken } from './words';

/** What is said on AO3's pages and by the background in a language. Null: English, which they carry. */
export const spokenElsewhere = (language: Language): Spoken | null =>
  language === 'en'
    ? null
    : {
        language,
        said: { ...telling, ...page, ...copy, ...listing, ...marks, ...ownLists, ...place, ...shelfNames },
      };
