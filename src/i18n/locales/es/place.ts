import type { place as english } from '@/i18n/locales/en/place';
import type { Translation } from '@/i18n/words';

/** Spanish, for where a reader is in a work: on AO3's pages and on ours. */
export const place = {
  placeIn: 'capítulo {position}, {percent} %',
  placeInOne: '{percent} %',
  placeGoOn: 'Seguir en: {place}',
  placeGuess: 'Seguir cerca de: {place}',
  placeQuote: '«{words}…»',
  placeKey: 'tecla C',
  placeDismiss: 'Ahora no',
  placeSaid: 'Te quedaste en: {place}. Pulsa C para seguir desde ahí.',
} as const satisfies Translation<typeof english>;
